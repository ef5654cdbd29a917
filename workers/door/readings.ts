// What may be said of an ensemble: means and chances with intervals, and one ensemble against another.

import { didYouMean, OUTCOME, OUTCOMES } from '../../sim/index.ts';
import type { OutcomeName } from '../../sim/index.ts';
import { intervalOfMany, mean, pairedDifference, wilson } from '../../sim/statistics.ts';
import type { Interval, PairedDifference } from '../../sim/statistics.ts';
import type { Ensemble } from './ensemble.ts';

/** The mean of an outcome over seeds in a week. */
export interface Summary {
  readonly outcome: OutcomeName;
  readonly week: number;
  readonly seeds: number;
  readonly mean: number;
  /** 95 % interval of the mean, in the outcome's unit; NaN for a single seed. */
  readonly interval: Interval;
}

/** How many runs of all. */
export interface Chance {
  readonly hits: number;
  readonly seeds: number;
  /** 0 to 1. */
  readonly share: number;
  /** Wilson's 95 % interval (1927), 0 to 1. */
  readonly interval: Interval;
}

/**
 * An outcome of everybody in a week: a number a seed, in the order of the runs. NaN where the outcome does not apply.
 * @param week the last one if left out
 * @throws {RangeError} for an outcome that is none, or a week that no run has
 */
export function valuesOf(
  { runs, weeks }: Ensemble,
  outcome: OutcomeName,
  week: number = weeks,
): Float64Array {
  const column: number | undefined = OUTCOME[outcome];
  if (column === undefined) {
    const mend = didYouMean(outcome, Object.keys(OUTCOME));
    throw new RangeError(`outcome: "${outcome}", expected one of OUTCOMES. ${mend}`.trimEnd());
  }
  if (!Number.isInteger(week) || week < 0 || week > weeks) {
    throw new RangeError(`week: ${week}, expected a whole number from 0 to ${weeks}`);
  }
  const place = week * OUTCOMES.length + column;
  return Float64Array.from(runs, (run) => run.outcomes[place]);
}

/**
 * Mean of an outcome over seeds with its 95 % interval: by bootstrap up to 200 seeds, from a named stream, so that the
 * same runs give the same interval; by the normal distribution above (sim/statistics.ts).
 * @throws {RangeError} as valuesOf
 */
export function summarise(ensemble: Ensemble, outcome: OutcomeName, week?: number): Summary {
  const values = valuesOf(ensemble, outcome, week);
  return {
    outcome,
    week: week ?? ensemble.weeks,
    seeds: values.length,
    mean: mean(values),
    interval: intervalOfMany(values),
  };
}

/**
 * In how many runs something holds of an outcome, such as `chance(ensemble, 'converted', (share) => share > 0.5)`.
 * @throws {RangeError} as valuesOf
 */
export function chance(
  ensemble: Ensemble,
  outcome: OutcomeName,
  holds: (value: number) => boolean,
  week?: number,
): Chance {
  const values = valuesOf(ensemble, outcome, week);
  const hits = values.filter(holds).length;
  const [low, high] = wilson(hits, values.length);
  return { hits, seeds: values.length, share: hits / values.length, interval: { low, high } };
}

/**
 * `b` against `a`, seed by seed: the same organisation with the same accidents under two plans, as `thaw compare` has
 * it. `distinguishable` is false where the two cannot be told apart.
 * @throws {RangeError} where they do not have the same seeds in the same order, and as valuesOf
 */
export function compareEnsembles(
  a: Ensemble,
  b: Ensemble,
  outcome: OutcomeName,
  week?: number,
): PairedDifference {
  const seeds = ({ runs }: Ensemble): string => runs.map(({ seed }) => seed).join(', ');
  if (seeds(a) !== seeds(b)) {
    throw new RangeError(`seeds: ${seeds(a)} against ${seeds(b)}, expected the same in one order`);
  }
  return pairedDifference(valuesOf(a, outcome, week), valuesOf(b, outcome, week));
}
