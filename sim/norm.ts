// How a share of others who are seen doing something turns into a norm, -1 to +1.

import { wholePower } from './math.ts';

/** The norm that a share seen makes on somebody with a threshold; `shape` 0 Hill, 1 step, 2 linear. */
export function normOf(share: number, threshold: number, shape: number, steepness: number): number {
  if (shape === 1) return share >= threshold ? 1 : -1;
  if (shape === 2) return 2 * share - 1;
  const seen = wholePower(share, steepness);
  return (2 * seen) / (seen + wholePower(threshold, steepness)) - 1;
}
