// From a finished batch of a morris or saltelli design to its indices, scenario by scenario and outcome by
// outcome. A block (trajectory, base point) of which a run is missing is left out whole.

import { blockRows } from '../designs/saltelli.ts';
import type { SpacePlan } from '../designs/plan.ts';
import type { Manifest } from '../manifest.ts';
import { morrisIndices } from './morris-indices.ts';
import { readMeans } from './read-results.ts';
import type { Estimated } from './resample.ts';
import { sobolIndices } from './sobol-indices.ts';

/** One line of the table: an index of a parameter, or of a pair. */
export interface Index {
  readonly parameter: string;
  /** The other parameter of a pair, else empty. */
  readonly with: string;
  readonly index: 'mu' | 'mu_star' | 'sigma' | 'first' | 'total' | 'second';
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Analysis {
  readonly scenario: string;
  readonly outcome: string;
  /** Mean and standard deviation over the cells that were used. */
  readonly mean: number;
  readonly sd: number;
  /** Trajectories or base points that were used, and those left out. */
  readonly blocks: number;
  readonly leftOut: number;
  readonly indices: readonly Index[];
}

/** Fewer whole blocks than this say nothing; their indices are left out. */
const LEAST_BLOCKS = 4;

export async function analyse(
  folder: string,
  manifest: Manifest,
  plan: SpacePlan,
  outcomes: readonly string[],
): Promise<Analysis[]> {
  const means = await readMeans(folder, manifest, outcomes);
  const names = manifest.request.scenarios.map(({ name }) => name);
  return names.flatMap((scenario, place) =>
    outcomes.map((outcome) => {
      const all = means.get(outcome) ?? new Float64Array();
      const count = all.length / names.length;
      const values = all.subarray(place * count, (place + 1) * count);
      return { scenario, outcome, ...ofOne(values, plan) };
    }),
  );
}

function ofOne(values: Float64Array, plan: SpacePlan): Omit<Analysis, 'scenario' | 'outcome'> {
  const width = plan.axes.length;
  const rows = plan.method === 'morris' ? width + 1 : blockRows(width, plan.secondOrder);
  const blocks = values.length / rows;
  const whole = Array.from({ length: blocks }, (_, block) => block).filter((block) =>
    values.subarray(block * rows, (block + 1) * rows).every((value) => !Number.isNaN(value)),
  );
  const used = new Float64Array(whole.length * rows);
  whole.forEach((block, place) => {
    used.set(values.subarray(block * rows, (block + 1) * rows), place * rows);
  });
  const counts = { blocks: whole.length, leftOut: blocks - whole.length };
  const spread = spreadOf(used);
  const indices = whole.length < LEAST_BLOCKS ? [] : indicesOf(used, whole, plan);
  return { ...spread, ...counts, indices };
}

function spreadOf(values: Float64Array): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

function indicesOf(values: Float64Array, whole: readonly number[], plan: SpacePlan): Index[] {
  const names = plan.axes.map(({ name }) => name);
  const line = (
    index: Index['index'],
    parameter: string,
    { value, interval }: Estimated,
    other = '',
  ): Index => ({ parameter, with: other, index, value, low: interval.low, high: interval.high });
  if (plan.method === 'morris') {
    return morrisIndices(values, whole, plan).flatMap(({ mu, muStar, sigma }, place) => [
      line('mu', names[place], mu),
      line('mu_star', names[place], muStar),
      line('sigma', names[place], sigma),
    ]);
  }
  const { first, total, second } = sobolIndices(values, names.length, plan.secondOrder);
  return [
    ...names.flatMap((name, place) => [
      line('first', name, first[place]),
      line('total', name, total[place]),
    ]),
    ...second.map(({ a, b, index }) => line('second', names[a], index, names[b])),
  ];
}
