// What may be said of many runs: a chance with its interval, a difference with its interval, and when two
// plans cannot be told apart. Pure: runs in, numbers out; the words are in words.ts.

import { pairedDifference, wilson, type PairedDifference } from '../../sim/statistics.ts';
import { END } from '../../workers/ensemble-service.ts';
import type { Ensemble } from './ensemble.ts';

/** What a plan is asked to reach: this share really changed in the last week. */
export const GOAL = 2 / 3;

export interface Chance {
  readonly runs: number;
  readonly wanted: number;
  readonly share: number;
  /** 95 % interval (Wilson). */
  readonly low: number;
  readonly high: number;
}

/** How often the goal is reached in the last week; null while no run is there. */
export function chanceOf(ensemble: Ensemble, goal = GOAL): Chance | null {
  const runs = ensemble.count;
  if (runs === 0) return null;
  const hits = ensemble
    .values('converted')
    .reduce((sum, share) => sum + (share >= goal ? 1 : 0), 0);
  const [low, high] = wilson(hits, runs);
  return { runs, wanted: Math.max(runs, ensemble.wanted), share: hits / runs, low, high };
}

/** `plan` against `other`, seed by seed, in the last week; null while fewer than two pairs are there. */
export function differenceOf(
  plan: Ensemble,
  other: Ensemble,
  outcome = 'converted',
): PairedDifference | null {
  const seeds = plan.seeds().filter((seed) => other.has(seed));
  if (seeds.length < 2) return null;
  const of = (ensemble: Ensemble) =>
    Float64Array.from(seeds, (seed) => ensemble.value(seed, outcome));
  return pairedDifference(of(other), of(plan));
}

export interface Fates {
  /** People who end really changed in the one run and not in the other, or who stay in one and not in the other. */
  readonly different: readonly number[];
  /** Of them, who is really changed with `plan` only, and with `other` only. */
  readonly gained: number;
  readonly lost: number;
}

/** Whose end differs between the first runs of two plans, which share every accident; null while unknown. */
export function fatesOf(plan: Ensemble, other: Ensemble): Fates | null {
  const { ends } = plan;
  const others = other.ends;
  if (ends === null || others === null || ends.length !== others.length) return null;
  const different: number[] = [];
  let gained = 0;
  let lost = 0;
  for (let person = 0; person < ends.length; person++) {
    if (ends[person] === others[person]) continue;
    different.push(person);
    const changed = (ends[person] & END.converted) - (others[person] & END.converted);
    if (changed > 0) gained++;
    if (changed < 0) lost++;
  }
  return { different, gained, lost };
}
