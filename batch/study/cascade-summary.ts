// What cascades come to: how often they are global, how far they reach, and what the paper's own condition says of it.

import { normalShare } from '../classics/reference/normal.ts';
import { exp } from '../../sim/math.ts';
import { mean, wilson } from '../../sim/statistics.ts';
import { csvLine } from '../../viz/marks/csv.ts';
import type { Cascade } from './cascade-runs.ts';
import { sixDigits } from './figures-text.ts';
import type { Arm } from './study-schema.ts';

/** Share of people from which a cascade is called global. */
export const GLOBAL = 0.1;
/** Thresholds of people keep to these bounds (docs/model.md, threshold). */
const LEAST_THRESHOLD = 0.1;
const MOST_TIES = 200;

export interface Point {
  readonly arm: Arm;
  readonly ties: number;
  readonly cascades: readonly Cascade[];
  /** Whether each was global. */
  readonly isGlobal: Uint8Array;
  /** Shares of people reached by those that were. */
  readonly sizes: readonly number[];
  /** The paper's figure: above 1, global cascades can happen. */
  readonly condition: number;
}

export const share = ({ isGlobal }: Point): number => mean(isGlobal);

export function pointsOf(arm: Arm, cascades: readonly Cascade[]): Point[] {
  return arm.ties.map((ties) => {
    const own = cascades.filter((cascade) => cascade.ties === ties);
    const reached = own.map((cascade) => cascade.reached / arm.people);
    return {
      arm,
      ties,
      cascades: own,
      isGlobal: Uint8Array.from(reached, (one) => (one >= GLOBAL ? 1 : 0)),
      sizes: reached.filter((one) => one >= GLOBAL),
      condition: conditionAt(ties, arm.threshold, arm.spread),
    };
  });
}

/**
 * Watts's condition (2002) on a Poisson network: the mean of k (k - 1) over people whom a single contact moves, over z.
 * It is 1 at the edges of the window.
 */
export function conditionAt(ties: number, threshold: number, spread: number): number {
  let sum = 0;
  let chance = exp(-ties);
  for (let contacts = 1; contacts <= MOST_TIES; contacts++) {
    chance *= ties / contacts;
    sum += contacts * (contacts - 1) * chance * movedByOne(1 / contacts, threshold, spread);
  }
  return sum / ties;
}

function movedByOne(seen: number, threshold: number, spread: number): number {
  if (spread === 0) return seen >= threshold ? 1 : 0;
  return seen < LEAST_THRESHOLD ? 0 : normalShare((seen - threshold) / spread);
}

/** Where the condition's window ends at the top; NaN where there is no window. */
export function upperEdge(threshold: number, spread: number): number {
  const step = 0.001;
  for (let ties = 20; ties > 0; ties -= step) {
    if (conditionAt(ties, threshold, spread) > 1) return ties;
  }
  return NaN;
}

export function lowerEdge(threshold: number, spread: number): number {
  const step = 0.001;
  for (let ties = step; ties < 20; ties += step) {
    if (conditionAt(ties, threshold, spread) > 1) return ties;
  }
  return NaN;
}

const HEAD = [
  ...['arm', 'people', 'threshold', 'spread', 'starter', 'ties', 'condition', 'runs'],
  ...['global', 'global_low', 'global_high', 'smallest', 'mean_size', 'largest', 'weeks'],
];

/** The table of a study: a row an arm and number of ties; sizes and weeks are those of global cascades. */
export function cascadeCsv(points: readonly Point[]): string {
  const rows = points.map(({ arm, ties, cascades, isGlobal, sizes, condition }) => {
    const hits = sizes.length;
    const weeks = cascades.filter((_, place) => isGlobal[place] === 1).map((one) => one.weeks);
    const figures = [
      ...[hits / cascades.length, ...wilson(hits, cascades.length)],
      ...(hits === 0 ? [NaN, NaN, NaN] : [Math.min(...sizes), mean(sizes), Math.max(...sizes)]),
      mean(weeks),
    ];
    return csvLine([
      ...[arm.name, arm.people, arm.threshold, arm.spread, arm.starter, ties],
      ...[sixDigits(condition), cascades.length],
      ...figures.map(sixDigits),
    ]);
  });
  return [csvLine(HEAD), ...rows].join('');
}
