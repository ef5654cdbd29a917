// A Parquet file of ours opens in other people's programs, with the values of the CSV beside it. The long tier
// installs what it can of them (test/run/readers.mjs); the quick one takes what is here.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ParquetFile } from '../batch/parquet.ts';
import type { Cell, Column } from '../batch/table.ts';
import { parseCsv } from '../sim/import/csv.ts';
import { buildCommand, resultsIn, scratchFolder, thaw, writeScenario } from './cli-runner.ts';
import { findReaders } from './run/readers.mjs';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { path: folder, remove } = scratchFolder();
const { read, manifestOf } = resultsIn(folder);
const readers = findReaders();

interface Found {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

function readBy(name: string, file: string): Found {
  const reader = readers.find((one) => one.name === name);
  if (reader === undefined) throw new Error(`no ${name}`);
  const words = [...reader.args, join(folder, file)];
  const { status, stdout, stderr } = spawnSync(reader.command, words, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Found;
}

/** More rows than a row group and a page hold, with gaps, and with values that begin late: dictionaries differ. */
const LONG: readonly Column[] = (
  [
    ['run', 'whole'],
    ['word', 'text'],
    ['seed', 'whole'],
    ['level', 'number'],
    ['figure', 'number'],
  ] as const
).map(([name, kind]) => ({ name, kind, unit: '', meaning: '' }));
const longRow = (run: number): Cell[] => [
  run,
  `word ${Math.floor(run / 9000)} ä`,
  Math.floor(run / 7000),
  Math.floor(run / 6000) / 10,
  run % 7 === 0 ? NaN : Math.sin(run),
];
const LONG_ROWS = 45_000;

beforeAll(async () => {
  if (readers.length === 0) return;
  await buildCommand();
  writeScenario(folder, 'tiny.json');
  const words = 'batch tiny.json --seeds 1..3 --sweep rewards=-1,0.1 --format csv,parquet --quiet';
  const { code, err } = await thaw({ folder }, `${words} --out both`);
  if (code !== 0) throw new Error(err);
  const file = new ParquetFile(join(folder, 'long.parquet'), LONG);
  for (let run = 1; run <= LONG_ROWS; run++) file.row(longRow(run));
  file.finish();
});
afterAll(remove);

/** The CSV's rows as values: numbers where the column has them, null where there is nothing. */
function csvValues(table: 'runs' | 'series'): Found['rows'] {
  const parsed = parseCsv(read('both', `${table}.csv`), table);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const columns = manifestOf('both').columns[table];
  return parsed.rows.map(({ cells }) =>
    cells.map((cell, place) => {
      if (cell === '') return null;
      return columns[place].kind === 'text' ? cell : Number(cell);
    }),
  );
}

describe.runIf(readers.length > 0).each(readers)('$name', ({ name }) => {
  it.each(['runs', 'series'] as const)('reads %s with the values of the CSV', (table) => {
    const { columns, rows } = readBy(name, `both/${table}.parquet`);
    expect(columns).toEqual(manifestOf('both').columns[table].map((column) => column.name));
    expect(rows).toEqual(csvValues(table));
  });

  it('reads a table of several row groups and pages', () => {
    const wanted = Array.from({ length: LONG_ROWS }, (_, place) =>
      longRow(place + 1).map((cell: Cell) => (Number.isNaN(cell) ? null : cell)),
    );
    // As text: a table of so many rows is long to compare and longer to print.
    expect(JSON.stringify(readBy(name, 'long.parquet').rows) === JSON.stringify(wanted)).toBe(true);
  });
});

// A family that is absent shows as skipped, by its name.
for (const family of ['DuckDB', 'Python', 'R']) {
  const found = readers.filter(({ name }) => name.split("'")[0].split(' ')[0] === family);
  it.skipIf(found.length === 0)(`${family} is on this machine to read Parquet`, () => {
    expect(found).not.toEqual([]);
  });
}
