// A Parquet file that a reader gave, group of rows by group of rows, only the columns that are wanted: no more of it
// is read than its end and those.

import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { OnShare } from './records.ts';
import type { Cell } from './runs.ts';

const GROUP = 20_000;

/** The names of its columns, and its rows one by one. */
export interface ParquetRows {
  readonly columns: readonly string[];
  each(names: readonly string[], onShare: OnShare, onRow: (cells: Cell[]) => void): Promise<void>;
}

/** Opens a file. @throws Error where it is none, or is damaged */
export async function openParquet(file: Blob): Promise<ParquetRows> {
  const buffer = {
    byteLength: file.size,
    slice: (start: number, end?: number) => file.slice(start, end).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(buffer);
  const total = Number(metadata.num_rows);
  return {
    // The first of the schema is the whole row.
    columns: metadata.schema.slice(1).map(({ name }) => name),
    async each(names, onShare, onRow) {
      const columns = [...names];
      for (let rowStart = 0; rowStart < total; rowStart += GROUP) {
        const rowEnd = Math.min(rowStart + GROUP, total);
        const rows = await parquetReadObjects({
          file: buffer,
          metadata,
          columns,
          rowStart,
          rowEnd,
        });
        for (const row of rows) onRow(names.map((name) => cellOf(row[name])));
        onShare(rowEnd / total);
      }
    },
  };
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'bigint' ? Number(value) : '';
}
