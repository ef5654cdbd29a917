// The tables of a finished batch row by row, whichever format it kept: no more than a little is in memory at
// a time, so a million runs take no more than what is made of them.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';
import { parquetRows } from './parquet-rows.ts';
import { fieldsOf, RecordReader } from './record-reader.ts';
import type { Cell } from './table.ts';

/** Rows of a table from top to bottom, from its CSV, or from Parquet where there is no CSV. */
export async function* tableRows(
  folder: string,
  manifest: Manifest,
  table: 'runs' | 'series',
): AsyncGenerator<readonly Cell[]> {
  const csv = join(folder, `${table}.csv`);
  if (!existsSync(csv)) {
    yield* parquetRows(join(folder, `${table}.parquet`), manifest.columns[table]);
    return;
  }
  const reader = new RecordReader(csv);
  try {
    for (reader.next(); reader.run !== Infinity; reader.next()) yield fieldsOf(reader.record);
  } finally {
    reader.close();
  }
}
