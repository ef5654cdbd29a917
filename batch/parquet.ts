// The same tables as Parquet, row group by row group, so that memory does not grow with the number of
// runs. Row groups have a fixed number of rows: the file's bytes depend on its rows and nothing else.

import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Cell, Column } from './table.ts';

const GROUP = 20_000;

const TYPES = { whole: 'INT64', number: 'DOUBLE', text: 'STRING' } as const;

type Stored = bigint | number | string | null;

export class ParquetFile {
  readonly #columns: readonly Column[];
  readonly #writer: ParquetWriter;
  #data: Stored[][];
  /** Rows so far. */
  rows = 0;

  constructor(path: string, columns: readonly Column[]) {
    this.#columns = columns;
    this.#data = columns.map(() => []);
    const schema = schemaFromColumnData({ columnData: this.#columnData() });
    const about = columns.map(({ name, unit, meaning }) => ({ name, unit, meaning }));
    this.#writer = new ParquetWriter({
      writer: fileWriter(path),
      schema,
      createdBy: 'thaw',
      kvMetadata: [{ key: 'columns', value: JSON.stringify(about) }],
    });
  }

  /** NaN and, in a column of numbers, an empty text are written as missing. */
  row(cells: readonly Cell[]): void {
    this.rows++;
    this.#columns.forEach((column, place) => {
      this.#data[place].push(stored(column, cells[place]));
    });
    if (this.#data[0].length === GROUP) this.#flush();
  }

  finish(): void {
    if (this.#data[0].length > 0) this.#flush();
    void this.#writer.finish();
  }

  #flush(): void {
    void this.#writer.write({ columnData: this.#columnData(), rowGroupSize: GROUP });
    this.#data = this.#columns.map(() => []);
  }

  #columnData() {
    return this.#columns.map((column, place) => ({
      name: column.name,
      type: TYPES[column.kind],
      nullable: column.kind === 'number' || column.name === 'state_hash',
      data: this.#data[place],
    }));
  }
}

function stored(column: Column, cell: Cell): Stored {
  if (column.kind === 'text')
    return column.name === 'state_hash' && cell === '' ? null : String(cell);
  if (cell === '' || Number.isNaN(cell)) return null;
  return column.kind === 'whole' ? BigInt(cell) : Number(cell);
}

/** Rows of a Parquet file of ours, from top to bottom, a few thousand in memory at a time. */
export async function* parquetRows(
  path: string,
  columns: readonly Column[],
): AsyncGenerator<Cell[]> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const total = Number(metadata.num_rows);
  for (let rowStart = 0; rowStart < total; rowStart += GROUP) {
    const rowEnd = Math.min(rowStart + GROUP, total);
    for (const row of await parquetReadObjects({ file, metadata, rowStart, rowEnd })) {
      yield columns.map((column) => cellOf(column, row[column.name] as Stored));
    }
  }
}

function cellOf(column: Column, value: Stored): Cell {
  if (value === null || value === undefined) return column.kind === 'number' ? NaN : '';
  return typeof value === 'bigint' ? Number(value) : value;
}
