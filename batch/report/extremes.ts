// Two rows that are worth making again: the first runs of the cells where an outcome is highest and lowest.

import { cellsOf } from '../../viz/marks/lab/cells.ts';
import { numbersOf, type LabValue } from '../../viz/marks/lab/table.ts';
import type { Reading } from './design.ts';

export interface Row {
  /** Number of its scenario. */
  readonly file: number;
  readonly seed: number;
  /** Parameters by name. */
  readonly set: Readonly<Record<string, LabValue>>;
  /** Of the reading's factors, for words. */
  readonly values: readonly LabValue[];
  /** State hash at the end; null where it failed. */
  readonly hash: string | null;
}

/** One row where nothing was varied. `hashes` are state hashes in job order. */
export function endRows(
  reading: Reading,
  outcome: string,
  hashes: readonly (string | null)[],
): Row[] {
  const { table, factors } = reading;
  const cells = cellsOf(table, factors, outcome, 'none').filter(({ mean }) =>
    Number.isFinite(mean),
  );
  const order = cells.toSorted((a, b) => a.mean - b.mean);
  const ends = [...new Set([order.at(-1), order[0]])].filter((cell) => cell !== undefined);
  const seeds = numbersOf(table, 'seed');
  const scenarios = table.columns.get('scenario')?.values ?? [];
  return ends.map(({ rows, values }) => {
    const [row] = rows;
    const swept = table.facts.factors.filter(({ name }) => name !== 'scenario');
    const own = swept.map(({ name, column }): [string, LabValue] => [
      name,
      table.columns.get(column)?.values[row] ?? '',
    ]);
    const name = scenarios[row];
    return {
      file: Math.max(
        0,
        table.facts.scenarios.findIndex((one) => one.name === name),
      ),
      seed: seeds[row],
      set: Object.fromEntries(own),
      values,
      hash: hashes[row],
    };
  });
}
