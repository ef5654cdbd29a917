// What a plan promises, in survey points: how far mean engagement moves in its runs. Engagement is the one outcome that a
// staff survey asks for too (test/magnitudes/surveyed.ts); too few runs promise nothing.

import { FEW, mean } from '../../sim/statistics.ts';
import { likelihood, type Change } from './likelihood.ts';

/** Runs of a plan, as an ensemble has them. */
export interface Runs {
  readonly count: number;
  readonly weeks: number;
  /** An outcome of everybody in a week, run by run. */
  values(outcome: string, week: number): ArrayLike<number>;
}

const POINTS = 100;

/** Change of mean engagement from the start to the last week; null while there are too few runs. */
export function promiseOf(runs: Runs | null): Change | null {
  if (runs === null || runs.count < FEW) return null;
  const at = (week: number) => mean(runs.values('engagement', week));
  const points = POINTS * (at(runs.weeks) - at(0));
  return Number.isFinite(points) ? { points, weeks: runs.weeks } : null;
}

/** "Few real firms get this far: treat with care", of a plan that promises so much; null of any other. */
export function careOf(runs: Runs | null): string | null {
  const promise = promiseOf(runs);
  return promise && likelihood(promise).care;
}
