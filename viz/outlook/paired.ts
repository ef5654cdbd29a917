// What a plan adds, week by week: the same seeds with and without it, so that whatever differs is caused by the plan.
// Intervals are those of comparisons (sim/statistics.ts). Each costs some milliseconds, so they are computed when they are
// asked for and kept, and while runs arrive only some counts of pairs are looked at.

import { pairedDifference, type Interval } from '../../sim/statistics.ts';
import type { Paired } from '../balcony/chart-view.ts';
import type { Ensemble } from './ensemble.ts';
import { say } from './words.ts';

const COUNTS = [1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256];
const OUTCOME = 'converted';

const known = new WeakMap<Ensemble, { other: Ensemble; pairs: number; paired: Paired }>();

/** How many of the pairs that are there are looked at. */
export function pairsShown(there: number, complete: boolean): number {
  return complete ? there : (COUNTS.findLast((count) => count <= there) ?? 0);
}

/** `plan` against `other`; null while no seed is there in both. */
export function pairedOf(
  plan: Ensemble,
  other: Ensemble,
  name: string,
  otherName: string,
): Paired | null {
  const seeds = plan.seeds().filter((seed) => other.has(seed));
  const pairs = pairsShown(seeds.length, plan.complete && other.complete);
  if (pairs === 0) return null;
  const kept = known.get(plan);
  if (kept?.other === other && kept.pairs === pairs && kept.paired.name === otherName) {
    return kept.paired;
  }
  const paired = series(plan, other, seeds.slice(0, pairs), name, otherName);
  known.set(plan, { other, pairs, paired });
  return paired;
}

function series(
  plan: Ensemble,
  other: Ensemble,
  seeds: readonly number[],
  name: string,
  otherName: string,
): Paired {
  const last = Math.min(plan.weeks, other.weeks);
  const values = (ensemble: Ensemble, week: number) =>
    Float64Array.from(seeds, (seed) => ensemble.value(seed, OUTCOME, week));
  const means = Float64Array.from({ length: last + 1 }, (_, week) => {
    const [own, others] = [values(plan, week), values(other, week)];
    return own.reduce((sum, value, pair) => sum + value - others[pair], 0) / seeds.length;
  });
  const intervals = new Map<number, Interval>();
  const differs = (week: number) =>
    seeds.some((seed) => plan.value(seed, OUTCOME, week) !== other.value(seed, OUTCOME, week));
  const interval = (week: number): Interval => {
    const found =
      intervals.get(week) ??
      (differs(week)
        ? pairedDifference(values(other, week), values(plan, week)).interval
        : { low: 0, high: 0 });
    intervals.set(week, found);
    return found;
  };
  const few = seeds.length < 2;
  let sentence: string | null = null;
  return {
    name: otherName,
    pairs: seeds.length,
    mean: (week) => means[week] ?? NaN,
    interval: (week) => (few || week < 0 || week > last ? null : interval(week)),
    get sentence() {
      if (few) return '';
      const ends = () => pairedDifference(values(other, last), values(plan, last));
      return (sentence ??= say.difference(name, otherName, ends()));
    },
  };
}
