// What a batch left behind, as columns: a tidy table of runs, and the facts of its manifest that a reader
// needs. The command fills it from runs.csv or Parquet, the page from files that were dropped on it.

/** A value of something that was swept. */
export type LabValue = number | string;

export type LabColumn =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'text'; readonly values: readonly string[] };

/** Something that differs between cells: a parameter, or the scenario. */
export interface LabFactor {
  /** As `thaw params` has it; `scenario` for the scenario. */
  readonly name: string;
  /** Name of its column. */
  readonly column: string;
  /** Every value it has, numbers rising, words in order of appearance. */
  readonly values: readonly LabValue[];
}

export interface LabOutcome {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
}

/** What the manifest says, as far as figures and tables need it. */
export interface LabFacts {
  readonly scenarios: readonly { name: string; title: string; question: string }[];
  /** How points were chosen: `grid` of values, `list` of rows, or the method of a space. */
  readonly design: 'grid' | 'list' | 'factorial' | 'lhs' | 'sobol' | 'morris' | 'saltelli';
  readonly factors: readonly LabFactor[];
  readonly outcomes: readonly LabOutcome[];
  /** Seeds that every point met; null where each scenario or row brought its own. */
  readonly seeds: { readonly first: number; readonly last: number } | null;
  /** How many runs every point has. */
  readonly seedsRun: number;
  readonly runs: { readonly total: number; readonly finished: number; readonly failed: number };
  /** The last week; null where each scenario ends at its own. */
  readonly weeks: number | null;
}

/** A row a run, in job order: scenario by scenario, point by point, seed by seed. */
export interface LabTable {
  readonly rows: number;
  /** By name: `run`, `scenario`, `seed`, what was swept, outcomes. NaN is a figure that does not exist. */
  readonly columns: ReadonlyMap<string, LabColumn>;
  readonly facts: LabFacts;
}

/** A column of numbers; a column that is not there is empty of figures. */
export function numbersOf(table: LabTable, name: string): Float64Array {
  const column = table.columns.get(name);
  return column?.kind === 'number' ? column.values : new Float64Array(table.rows).fill(NaN);
}

/** Distinct values, numbers rising, words in order of appearance. */
export function distinct(column: LabColumn): LabValue[] {
  const found = [...new Set<LabValue>(column.values)];
  return column.kind === 'text' ? found : (found as number[]).toSorted((a, b) => a - b);
}

/** Rows that share their values of some factors. */
export interface LabGroup {
  /** In the order of the factors asked for. */
  readonly values: readonly LabValue[];
  readonly rows: Int32Array;
}

/**
 * Rows by their values of some factors, the first factor slowest, values in the factors' own order.
 * Combinations without a row are left out; no factor at all is one group of all rows.
 */
export function groupsOf(table: LabTable, factors: readonly LabFactor[]): LabGroup[] {
  const keys = new Float64Array(table.rows);
  for (const { column, values } of factors) {
    const places = new Map(values.map((value, place) => [value, place]));
    const cells = table.columns.get(column)?.values ?? [];
    for (let row = 0; row < table.rows; row++) {
      keys[row] = keys[row] * values.length + (places.get(cells[row]) ?? 0);
    }
  }
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const order = [...counts.keys()].toSorted((a, b) => a - b);
  const rows = new Map(order.map((key) => [key, new Int32Array(counts.get(key) ?? 0)]));
  const filled = new Map(order.map((key) => [key, 0]));
  keys.forEach((key, row) => {
    const place = filled.get(key) ?? 0;
    const list = rows.get(key);
    if (list) list[place] = row;
    filled.set(key, place + 1);
  });
  return order.map((key) => ({
    values: valuesOf(key, factors),
    rows: rows.get(key) ?? new Int32Array(),
  }));
}

function valuesOf(key: number, factors: readonly LabFactor[]): LabValue[] {
  const values: LabValue[] = [];
  let rest = key;
  for (const { values: all } of factors.toReversed()) {
    values.unshift(all[rest % all.length]);
    rest = Math.floor(rest / all.length);
  }
  return values;
}
