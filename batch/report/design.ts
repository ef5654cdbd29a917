// What kind of design a batch had, and so what its report shows: which factors span a picture, what an interval
// counts, how values are gathered where there are too many of them to name.

import { quantile, unitOf, type Unit } from '../../sim/statistics.ts';
import type { Cell } from '../../viz/marks/lab/cells.ts';
import { cellsOf } from '../../viz/marks/lab/cells.ts';
import { ranked, type LabIndex } from '../../viz/marks/lab/indices.ts';
import { numbersOf, type LabFactor, type LabTable } from '../../viz/marks/lab/table.ts';

/** More values than this are gathered in bins: chosen ones stand as they are as long as a picture has room. */
const MOST_LEVELS = { sampled: 20, chosen: 60 };
const BINS = 6;

export interface Reading {
  /** With columns for bins added. */
  readonly table: LabTable;
  /** As figures use them: binned where they have too many values. */
  readonly factors: readonly LabFactor[];
  readonly unit: Unit;
  /** Whether its points are a sample of a space, and not cells that somebody chose. */
  readonly sampled: boolean;
  readonly binned: boolean;
}

/** How to read the table of a batch. */
export function readingOf(table: LabTable): Reading {
  const { design, factors } = table.facts;
  const unit = unitOf(design);
  const sampled = unit !== 'seed';
  const columns = new Map(table.columns);
  const own = factors.map((factor) => {
    const { values, column, name } = factor;
    if (
      values.length <= MOST_LEVELS[sampled ? 'sampled' : 'chosen'] ||
      typeof values[0] === 'string'
    )
      return factor;
    const binned = binsOf(numbersOf(table, column));
    columns.set(`${column} binned`, { kind: 'number', values: binned });
    const found = [...new Set(binned)].toSorted((a, b) => a - b);
    return { name, column: `${column} binned`, values: found };
  });
  return {
    table: { ...table, columns },
    factors: own,
    unit,
    sampled,
    binned: own.some(({ column }, place) => column !== factors[place].column),
  };
}

/** Every value as the middle of the bin it lies in; bins are equally wide. */
function binsOf(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const [low, high] = [quantile(sorted, 0), quantile(sorted, 1)];
  const width = (high - low) / BINS;
  return values.map((value) => {
    const bin = Math.min(BINS - 1, Math.floor((value - low) / width));
    return Number((low + (bin + 0.5) * width).toPrecision(3));
  });
}

export interface Strength {
  readonly factor: LabFactor;
  /** By its values alone, all else averaged. */
  readonly cells: readonly Cell[];
  /** Highest mean less lowest. */
  readonly span: number;
}

/** Factors by how far the mean moves along them, the strongest first; indices decide where there are any. */
export function strengths(
  { table, factors, unit }: Reading,
  outcome: string,
  indices: readonly LabIndex[] = [],
): Strength[] {
  const order = ranked(indices).map(({ name }) => name);
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : Infinity);
  return factors
    .map((factor) => {
      const cells = cellsOf(table, [factor], outcome, unit);
      const means = cells.map(({ mean }) => mean).filter(Number.isFinite);
      return { factor, cells, span: Math.max(...means) - Math.min(...means) };
    })
    .toSorted((a, b) =>
      order.length === 0 ? b.span - a.span : rank(a.factor.name) - rank(b.factor.name),
    );
}

/** "temperature", "temperature and trust", "the 7 others"; '' for none. */
export function othersText(factors: readonly LabFactor[], shown: readonly LabFactor[]): string {
  const names = factors.filter((one) => !shown.includes(one)).map(({ name }) => name);
  if (names.length > 4) return `the ${names.length} other factors`;
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
