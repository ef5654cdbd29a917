// The two tables of a batch: their columns with units, and the CSV files that hold them. Column names
// and order are a promise to other people's scripts (the contract); parquet.ts writes the same columns.

import { closeSync, openSync } from 'node:fs';
import { OUTCOMES } from '../sim/index.ts';
import { csvLine } from '../viz/marks/csv.ts';
import { appendAll } from './files.ts';

export interface Column {
  readonly name: string;
  readonly kind: 'whole' | 'number' | 'text';
  readonly unit: string;
  readonly meaning: string;
}

export type Cell = number | string;

const OUTCOME_COLUMNS: readonly Column[] = OUTCOMES.map((outcome) => ({
  name: outcome.name,
  kind: 'number',
  unit: outcome.unit,
  meaning: outcome.sentence,
}));

const RUN: Column = { name: 'run', kind: 'whole', unit: '', meaning: 'Number of the run, from 1.' };

/** A swept name that is also an outcome's gets a prefix: two columns of one name help nobody. */
export function sweptColumnName(name: string): string {
  return OUTCOMES.some((outcome) => outcome.name === name) ? `swept_${name}` : name;
}

/** What batch/csv.ts does to a text, for those who join tables by it. */
const GUARDED = ' In CSV, one that begins with = + - @ stands behind an apostrophe.';

/** Columns of runs.csv: a row a run. */
export function runColumns(swept: readonly { name: string; textual: boolean }[]): Column[] {
  return [
    RUN,
    { name: 'scenario', kind: 'text', unit: '', meaning: `Name of the scenario file.${GUARDED}` },
    { name: 'seed', kind: 'whole', unit: '', meaning: 'Seed of the run.' },
    ...swept.map(({ name, textual }): Column => ({
      name: sweptColumnName(name),
      kind: textual ? 'text' : 'number',
      unit: 'see `thaw params`',
      meaning: `Value of ${name} in this run.`,
    })),
    ...OUTCOME_COLUMNS,
    { name: 'state_hash', kind: 'text', unit: '', meaning: 'Hash of the whole state at the end.' },
  ];
}

/** Columns of series.csv: a row a run, week and department. */
export function seriesColumns(): Column[] {
  return [
    RUN,
    { name: 'week', kind: 'whole', unit: 'weeks', meaning: 'Weeks since the start; 0 is before.' },
    {
      name: 'department',
      kind: 'text',
      unit: '',
      meaning: `\`all\` is the whole organisation.${GUARDED}`,
    },
    ...OUTCOME_COLUMNS,
  ];
}

const CHUNK = 1 << 20;

/** A CSV file that is written from top to bottom. */
export class CsvFile {
  readonly #fd: number;
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  /** Rows below the header so far. */
  rows = -1;

  constructor(path: string, columns: readonly Column[]) {
    this.#fd = openSync(path, 'w');
    this.row(columns.map((column) => column.name));
  }

  row(cells: readonly Cell[]): void {
    this.block(Buffer.from(csvLine(cells)), 1);
  }

  /** Whole records, as bytes. */
  block(bytes: Uint8Array, rows: number): void {
    this.rows += rows;
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes >= CHUNK || this.#waiting.length >= 512) this.#flush();
  }

  finish(): void {
    this.#flush();
    closeSync(this.#fd);
  }

  #flush(): void {
    appendAll(this.#fd, this.#waiting);
    this.#waiting = [];
    this.#bytes = 0;
  }
}
