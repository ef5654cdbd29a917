// What may be said of the runs of a cell: mean, interval, how many. All cells meet the same seeds, so a
// seed is what an interval counts: where a cell joins several points, its runs of one seed are averaged first.
// Where points are a sample of a space, they are counted, each the mean over its seeds.

import { intervalOfMany, mean, pairedDifference, wilson } from '../../../sim/statistics.ts';
import type { PairedDifference, Unit } from '../../../sim/statistics.ts';
import { groupsOf, numbersOf, type LabFactor, type LabTable, type LabValue } from './table.ts';

/** Mean of some runs with a 95 % interval; NaN where one run alone gives none. */
export interface Summary {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Runs with a figure, and those without. */
  readonly runs: number;
  readonly missing: number;
  /** How many seeds (or points) the interval was made of. */
  readonly units: number;
}

export interface Cell extends Summary {
  /** Its values, in the order of the factors asked for. */
  readonly values: readonly LabValue[];
  /** Its rows in the table. */
  readonly rows: Int32Array;
}

const NO_INTERVAL = { low: NaN, high: NaN };

/** Mean and 95 % interval of values, those that are NaN left out; no interval where they are not independent. */
export function summaryOf(
  values: ArrayLike<number>,
  unit: Unit = 'seed',
): Omit<Summary, 'runs' | 'missing'> {
  const known = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  const interval = unit === 'none' ? NO_INTERVAL : intervalOfMany(known);
  return { mean: mean(known), ...interval, units: known.length };
}

/** Means by unit over some rows, in the order of first appearance. */
export function byUnit(
  table: LabTable,
  rows: Int32Array,
  outcome: string,
  unit: Unit,
): Map<number, number> {
  const [seeds, values] = [
    numbersOf(table, unit === 'seed' ? 'seed' : 'point'),
    numbersOf(table, outcome),
  ];
  const sums = new Map<number, { sum: number; count: number }>();
  for (const row of rows) {
    if (Number.isNaN(values[row])) continue;
    const known = sums.get(seeds[row]);
    if (known === undefined) sums.set(seeds[row], { sum: values[row], count: 1 });
    else {
      known.sum += values[row];
      known.count++;
    }
  }
  return new Map(Array.from(sums, ([seed, { sum, count }]) => [seed, sum / count]));
}

/** Summary of some rows; the table needs a column `point` where points are counted. */
export function summarise(
  table: LabTable,
  rows: Int32Array,
  outcome: string,
  unit: Unit = 'seed',
): Summary {
  const values = numbersOf(table, outcome);
  const runs = rows.reduce((count, row) => count + (Number.isNaN(values[row]) ? 0 : 1), 0);
  const means = [...byUnit(table, rows, outcome, unit).values()];
  return { ...summaryOf(means, unit), runs, missing: rows.length - runs };
}

/** Cells by some factors, the first slowest, each with its summary. */
export function cellsOf(
  table: LabTable,
  factors: readonly LabFactor[],
  outcome: string,
  unit: Unit = 'seed',
): readonly Cell[] {
  return groupsOf(table, factors).map(({ values, rows }) => ({
    values,
    rows,
    ...summarise(table, rows, outcome, unit),
  }));
}

/** Share of the runs at or above a level, with Wilson's 95 % interval. */
export function shareAtLeast(
  table: LabTable,
  rows: Int32Array,
  outcome: string,
  level: number,
): { share: number; low: number; high: number; runs: number } {
  const values = numbersOf(table, outcome);
  const known = rows.filter((row) => !Number.isNaN(values[row]));
  if (known.length === 0) return { share: NaN, low: NaN, high: NaN, runs: 0 };
  const hits = known.reduce((count, row) => count + (values[row] >= level ? 1 : 0), 0);
  const [low, high] = wilson(hits, known.length);
  return { share: hits / known.length, low, high, runs: known.length };
}

/** b minus a over the seeds that both have; null where fewer than two are shared. */
export function pairedBySeed(
  table: LabTable,
  a: Int32Array,
  b: Int32Array,
  outcome: string,
): PairedDifference | null {
  const [inA, inB] = [byUnit(table, a, outcome, 'seed'), byUnit(table, b, outcome, 'seed')];
  const shared = [...inA.keys()].filter((seed) => inB.has(seed));
  if (shared.length < 2) return null;
  const of = (means: Map<number, number>) => shared.map((seed) => means.get(seed) ?? NaN);
  return pairedDifference(of(inA), of(inB));
}
