// The same tables as Parquet, row group by row group, so that memory does not grow with the number of
// runs. Row groups have a fixed number of rows: the file's bytes depend on its rows and nothing else.
// parquet-rows.ts reads them again.

import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Cell, Column } from './table.ts';

const GROUP = 20_000;
/** Bytes of a page before compression: 2,048 numbers, so that a reader need not take a whole row group. */
const PAGE = 16_384;

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
    void this.#writer.write({
      columnData: this.#columnData(),
      rowGroupSize: GROUP,
      pageSize: PAGE,
    });
    this.#data = this.#columns.map(() => []);
  }

  #columnData() {
    return this.#columns.map((column, place) => ({
      name: column.name,
      type: TYPES[column.kind],
      nullable: column.kind === 'number' || column.name === 'state_hash',
      // fastparquet reads texts of one row group by the dictionary of another; snappy packs them as well.
      ...(column.kind === 'text' ? { encoding: 'PLAIN' as const } : {}),
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
