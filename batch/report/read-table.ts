// runs.csv or runs.parquet as the columns that a report needs: what was swept, seeds, state hashes by row number,
// and the outcomes asked for. Row by row, so a million runs take a few numbers each and no more.

import type { Manifest } from '../manifest.ts';
import { Refusal } from '../refusal.ts';
import { tableRows } from '../table-rows.ts';
import { labFacts, sweptColumns } from '../../viz/marks/lab/facts.ts';
import { unguarded } from '../../workers/results/records.ts';
import type { LabColumn, LabTable } from '../../viz/marks/lab/table.ts';

/** The table of a finished batch, with a column `point` that numbers the points of its design. */
export async function readTable(
  folder: string,
  manifest: Manifest,
  outcomes: readonly string[],
): Promise<LabTable> {
  const rows = manifest.stateHashes.length;
  const all = manifest.columns.runs;
  const isText = (name: string): boolean => all.find((one) => one.name === name)?.kind === 'text';
  const names = ['scenario', 'seed', ...sweptColumns(manifest), ...outcomes];
  const readers = [...new Set(names)].map((name) => {
    // An outcome's column is the last of its name.
    const place = all.findLastIndex((column) => column.name === name);
    const known = new Map<string, string>();
    const texts: string[] = [];
    const numbers = new Float64Array(isText(name) ? 0 : rows);
    const column: LabColumn = isText(name)
      ? { kind: 'text', values: texts }
      : { kind: 'number', values: numbers };
    const take = (cell: number | string, row: number): void => {
      if (column.kind === 'number') numbers[row] = cell === '' ? NaN : Number(cell);
      else texts.push(shared(known, String(cell)));
    };
    return { name, place, column, take };
  });
  const points = new Float64Array(rows);
  let row = 0;
  for await (const cells of tableRows(folder, manifest, 'runs')) {
    if (cells.length !== all.length || Number(cells[0]) !== row + 1 || row >= rows) {
      throw broken(folder, row + 1, all.length, cells);
    }
    for (const { place, take } of readers) take(cells[place], row);
    points[row] = Math.floor(row / manifest.seedsRun);
    row++;
  }
  if (row !== rows) throw broken(folder, row + 1, all.length, []);
  const columns = new Map(readers.map(({ name, column }) => [name, column]));
  columns.set('point', { kind: 'number', values: points });
  return { rows, columns, facts: labFacts(manifest, columns) };
}

/** One string for all cells that say the same. */
function shared(known: Map<string, string>, cell: string): string {
  const text = known.get(cell);
  if (text !== undefined) return text;
  const plain = unguarded(cell);
  if (known.size < 10_000) known.set(cell, plain);
  return plain;
}

function broken(folder: string, row: number, width: number, cells: readonly unknown[]): Refusal {
  const came = cells.length === 0 ? 'nothing' : `${cells.length} fields, run ${String(cells[0])}`;
  const expected = `${width} fields, run ${row}, as manifest.json has it`;
  const mend = 'Make the batch again, or fetch its folder again.';
  return new Refusal([{ path: `${folder}: row ${row}`, came, expected, mend }]);
}
