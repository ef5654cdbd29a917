// Joins the shards of one batch into what the unsharded command would have written. Rows are copied
// as they are: each shard holds its runs in job order, so the next run is always at the top of one.

import { closeSync, openSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { recordEnd } from './csv.ts';
import { makeFolder } from './files.ts';
import type { Manifest } from './manifest.ts';
import { ParquetFile, parquetRows } from './parquet.ts';
import { CsvFile, type Cell, type Column } from './table.ts';

const CHUNK = 1 << 20;

/** Joins one CSV table; the header comes from `columns`. */
export function mergeCsv(
  sources: readonly string[],
  target: string,
  columns: readonly Column[],
): void {
  const file = new CsvFile(target, columns);
  const readers = sources.map((path) => new RecordReader(path));
  for (const reader of readers) reader.next();
  mergeByRun(
    readers.map((reader) => ({
      run: () => reader.run,
      take() {
        file.block(reader.record);
        reader.next();
      },
    })),
  );
  for (const reader of readers) reader.close();
  file.finish();
}

/** Joins one Parquet table. */
export async function mergeParquet(
  sources: readonly string[],
  target: string,
  columns: readonly Column[],
): Promise<void> {
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

/** Reads a CSV record by record; the first column is the run. */
class RecordReader {
  readonly #fd: number;
  #bytes: Buffer = Buffer.alloc(0);
  #from = 0;
  #ended = false;
  /** Run of the present record; Infinity after the last. */
  run = 0;
  record: Buffer = Buffer.alloc(0);

  constructor(path: string) {
    this.#fd = openSync(path, 'r');
    this.next();
  }

  /** Steps to the next record; the first step passes the header. */
  next(): void {
    let end = recordEnd(this.#bytes, this.#from);
    while (end === -1 && !this.#ended) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(this.#fd, chunk, 0, CHUNK, null);
      this.#ended = read === 0;
      this.#bytes = Buffer.concat([this.#bytes.subarray(this.#from), chunk.subarray(0, read)]);
      this.#from = 0;
      end = recordEnd(this.#bytes, 0);
    }
    if (end === -1) {
      this.run = Infinity;
      return;
    }
    this.record = this.#bytes.subarray(this.#from, end);
    this.run = Number(this.record.toString('latin1', 0, this.record.indexOf(44)));
    this.#from = end;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** Joins all tables of the shards into a folder. */
export async function mergeTables(
  folders: readonly string[],
  manifest: Manifest,
  folder: string,
): Promise<void> {
  const parts = join(folder, '.parts');
  makeFolder(parts);
  for (const format of manifest.request.formats) {
    for (const table of ['runs', 'series'] as const) {
      const columns = manifest.columns[table];
      if (columns.length === 0) continue;
      const name = `${table}.${format}`;
      const sources = folders.map((source) => join(source, name));
      if (format === 'csv') mergeCsv(sources, join(parts, name), columns);
      else await mergeParquet(sources, join(parts, name), columns);
      renameSync(join(parts, name), join(folder, name));
    }
  }
}
