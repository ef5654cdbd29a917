// Reads Parquet files of ours from top to bottom. A few thousand rows are in memory at a time, so that fifty
// shards can be open at once: the pages that parquet.ts writes are small, and only those asked for are decoded.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parquetMetadataAsync, parquetRead, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import type { Cell, Column } from './table.ts';

/** Rows in memory at a time; about as many as a page of numbers holds. */
const WINDOW = 2000;

/** Cells of one column, row by row. */
type Part = Float64Array | string[];

/** Rows of a table in the order of its file, which is open until the last is taken. */
export async function* parquetRows(
  path: string,
  columns: readonly Column[],
): AsyncGenerator<Cell[]> {
  const fd = openSync(path, 'r');
  try {
    const file = bytesOf(fd);
    const metadata = await parquetMetadataAsync(file);
    const total = Number(metadata.num_rows);
    for (let from = 0; from < total; from += WINDOW) {
      const count = Math.min(WINDOW, total - from);
      const parts = await readWindow(file, metadata, columns, from, count);
      for (let row = 0; row < count; row++) yield parts.map((part) => part[row]);
    }
  } finally {
    closeSync(fd);
  }
}

/** `count` rows from row `from` on, column by column: numbers by themselves are a third of rows of objects. */
async function readWindow(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly Column[],
  from: number,
  count: number,
): Promise<Part[]> {
  const parts = columns.map(({ kind }): Part => {
    return kind === 'text' ? Array<string>(count).fill('') : new Float64Array(count).fill(NaN);
  });
  await parquetRead({
    file,
    metadata,
    rowStart: from,
    rowEnd: from + count,
    useOffsetIndex: true,
    onChunk({ columnName, columnData, rowStart }) {
      const part = parts[columns.findIndex(({ name }) => name === columnName)];
      // Whole pages come, of which the first and the last may reach beyond the window.
      const first = Math.max(0, from - rowStart);
      const last = Math.min(columnData.length, from + count - rowStart);
      for (let place = first; place < last; place++) {
        const value = columnData[place] as bigint | number | string | null | undefined;
        if (value === null || value === undefined) continue;
        part[rowStart + place - from] = Array.isArray(part) ? String(value) : Number(value);
      }
    },
  });
  return parts;
}

/** A file as the library wants to see it; its own reader opens a stream for every column of every page. */
function bytesOf(fd: number): AsyncBuffer {
  const byteLength = fstatSync(fd).size;
  return {
    byteLength,
    slice(start, end = byteLength) {
      const bytes = new Uint8Array(end - start);
      let read = 0;
      while (read < bytes.length) {
        const more = readSync(fd, bytes, read, bytes.length - read, start + read);
        if (more === 0) throw new Error('parquet: the file is shorter than its footer says');
        read += more;
      }
      return bytes.buffer;
    },
  };
}
