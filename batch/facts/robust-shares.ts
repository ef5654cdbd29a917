// In which share of the random parameter draws each contrast holds, as `thaw facts --robust` measured it (26 November 2026;
// docs/evidence.md says how many draws); the scoreboard calls what holds in fewer than three quarters conditional.

import shares from './robust-shares.json';

/** Below this share of draws a fact is called conditional, below that one weak. */
export const CONDITIONAL_BELOW = 0.75;
export const WEAK_BELOW = 0.6;

export type Label = 'robust' | 'conditional' | 'weak';

export function labelOf(share: number): Label {
  if (share < WEAK_BELOW) return 'weak';
  return share < CONDITIONAL_BELOW ? 'conditional' : 'robust';
}

/** By fact and by what its contrast says. */
export const ROBUST_SHARES: Readonly<Record<string, Readonly<Record<string, number>>>> = shares;
