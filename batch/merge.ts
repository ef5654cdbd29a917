// Joins the shards of one batch into what the unsharded command would have written. Rows are copied
// as they are: each shard holds its runs in job order, so the next run is always at the top of one.

import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './files.ts';
import type { Manifest } from './manifest.ts';
import { parquetRows } from './parquet-rows.ts';
import { ParquetFile } from './parquet.ts';
import { RecordReader } from './record-reader.ts';
import { markOf, tableNames, type TableMark } from './table-marks.ts';
import { CsvFile, type Cell, type Column } from './table.ts';

/** Joins one CSV table; the header comes from `columns`. Returns the number of rows. */
export function mergeCsv(
  sources: readonly string[],
  target: string,
  columns: readonly Column[],
): number {
  const file = new CsvFile(target, columns);
  const readers = sources.map((path) => new RecordReader(path));
  for (const reader of readers) reader.next();
  mergeByRun(
    readers.map((reader) => ({
      run: () => reader.run,
      take() {
        file.block(reader.record, 1);
        reader.next();
      },
    })),
  );
  for (const reader of readers) reader.close();
  file.finish();
  return file.rows;
}

/** Joins one Parquet table; returns the number of rows. */
export async function mergeParquet(
  sources: readonly string[],
  target: string,
  columns: readonly Column[],
): Promise<number> {
  const file = new ParquetFile(target, columns);
  const readers = sources.map((path) => parquetRows(path, columns));
  const heads: (Cell[] | null)[] = [];
  for (const reader of readers) heads.push((await reader.next()).value ?? null);
  for (;;) {
    const place = firstRun(heads.map((head) => (head === null ? Infinity : Number(head[0]))));
    const head = heads[place];
    if (head === null || head === undefined) break;
    file.row(head);
    heads[place] = (await readers[place].next()).value ?? null;
  }
  file.finish();
  return file.rows;
}

function mergeByRun(sources: readonly { run: () => number; take: () => void }[]): void {
  for (;;) {
    const runs = sources.map((source) => source.run());
    const place = firstRun(runs);
    if (runs[place] === Infinity) return;
    sources[place].take();
  }
}

/** Place of the smallest run number. */
function firstRun(runs: readonly number[]): number {
  return runs.reduce((least, run, place) => (run < runs[least] ? place : least), 0);
}

/** Joins all tables of the shards into a folder; they get their names when all are whole. */
export async function mergeTables(
  folders: readonly string[],
  manifest: Manifest,
  folder: string,
): Promise<Record<string, TableMark>> {
  const parts = join(folder, '.parts');
  makeFolder(parts);
  const tables: Record<string, TableMark> = {};
  try {
    for (const name of tableNames(manifest)) {
      const sources = folders.map((source) => join(source, name));
      const columns = name.startsWith('runs.') ? manifest.columns.runs : manifest.columns.series;
      const target = join(parts, name);
      const mergeOne = name.endsWith('.csv') ? mergeCsv : mergeParquet;
      tables[name] = markOf(target, await mergeOne(sources, target, columns));
    }
    for (const name of Object.keys(tables)) renameSync(join(parts, name), join(folder, name));
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
  return tables;
}
