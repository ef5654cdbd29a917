// runs.csv or runs.parquet as columns of numbers, checked row by row against the manifest beside it: a row whose
// seed, scenario or hash is not what the batch wrote would lead to another run than the one it names.

import { ProblemList } from '../../sim/problem-list.ts';
import { shown } from '../../sim/problem.ts';
import type { Problem } from '../../sim/index.ts';
import type { ResultColumn, ResultManifest } from './manifest.ts';
import { unguarded } from './records.ts';

/** What was swept: a number a run, or the place of a word. */
export interface SweptColumn {
  /** Name of the parameter; its column may have another. */
  readonly name: string;
  readonly values: Float64Array;
  /** The words that occur, for a parameter that is a choice; null for numbers. */
  readonly words: readonly string[] | null;
}

export interface OutcomeColumn {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  /** NaN where there is none. */
  readonly values: Float64Array;
}

/** The runs in the order of their rows; every array has `rows` entries. */
export interface RunsTable {
  readonly rows: number;
  /** Number of the run in its batch, from 1. */
  readonly run: Float64Array;
  /** Place in the manifest's scenarios. */
  readonly scenario: Uint32Array;
  readonly seed: Float64Array;
  readonly swept: readonly SweptColumn[];
  readonly outcomes: readonly OutcomeColumn[];
}

export type Cell = number | string;

/** Place of a run's point in its design, from 0: `seedsRun` runs in a row share one. */
export const pointOf = (run: number, seedsRun: number): number => Math.floor((run - 1) / seedsRun);

const BEFORE = 3;
const MEND = 'Copy the folder again, or make the table anew with thaw batch … --resume.';

/** Takes rows one by one and gives the table, or all that was wrong with them. */
export class RunsCollector {
  readonly #file: string;
  /** What a reader counts as the first row of data: a spreadsheet shows the names of columns as row 1. */
  readonly #first: number;
  readonly #manifest: ResultManifest;
  readonly #problems = new ProblemList();
  readonly #columns: readonly ResultColumn[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #numbers: Float64Array[];
  readonly #words: (Map<string, number> | null)[];
  readonly #run: Float64Array;
  readonly #scenario: Uint32Array;
  readonly #seed: Float64Array;
  #rows = 0;

  constructor(file: string, manifest: ResultManifest) {
    this.#file = file;
    this.#first = file.endsWith('.csv') ? 2 : 1;
    this.#manifest = manifest;
    this.#columns = manifest.columns.runs;
    const rows = manifest.stateHashes.length;
    this.#places = new Map(manifest.scenarios.map(({ name }, place) => [name, place]));
    const between = this.#columns.slice(BEFORE, -1);
    this.#numbers = between.map(() => new Float64Array(rows));
    this.#words = between.map(({ kind }) => (kind === 'text' ? new Map<string, number>() : null));
    this.#run = new Float64Array(rows);
    this.#scenario = new Uint32Array(rows);
    this.#seed = new Float64Array(rows);
  }

  /** True while nothing is wrong; a table with a wrong header need not be read. */
  header(names: readonly string[]): boolean {
    const expected = this.#columns.map(({ name }) => name);
    if (names.join() === expected.join()) return true;
    const at = expected.findIndex((name, place) => name !== names[place]);
    const column = at < 0 ? expected.length : at;
    const came = names[column] === undefined ? 'no such column' : shown(names[column]);
    const wanted = expected[column] ?? 'no more columns';
    this.#note(`column ${column + 1}`, came, `${wanted}, as manifest.json has it`);
    return false;
  }

  row(cells: readonly Cell[]): void {
    const row = this.#rows++;
    const { stateHashes } = this.#manifest;
    if (row >= stateHashes.length) return;
    if (cells.length !== this.#columns.length) {
      const expected = `${this.#columns.length}, as in the row of names`;
      this.#note(`row ${row + this.#first}`, `${cells.length} cells`, expected);
      return;
    }
    this.#run[row] = this.#whole(row, 0, cells[0]);
    if (row > 0 && this.#run[row] <= this.#run[row - 1]) {
      this.#wrong(row, 0, cells[0], `more than ${this.#run[row - 1]}, the run before it`);
    }
    const name = String(cells[1]);
    const place = this.#places.get(name) ?? this.#places.get(unguarded(name));
    if (place === undefined) this.#wrong(row, 1, name, 'a scenario that manifest.json names');
    this.#scenario[row] = place ?? 0;
    this.#seed[row] = this.#whole(row, 2, cells[2]);
    for (let column = BEFORE; column < cells.length - 1; column++) {
      this.#numbers[column - BEFORE][row] = this.#valueOf(row, column, cells[column]);
    }
    const hash = cells[cells.length - 1];
    if (hash !== (stateHashes[row] ?? '')) {
      const expected = `${stateHashes[row] ?? 'none'}, as manifest.json has it`;
      this.#wrong(row, cells.length - 1, hash, expected);
    }
  }

  end(): RunsTable | { readonly problems: readonly Problem[] } {
    const { stateHashes, swept } = this.#manifest;
    if (this.#rows !== stateHashes.length) {
      this.#note('', `${this.#rows} rows`, `${stateHashes.length}, as manifest.json has it`);
    }
    if (this.#problems.count > 0) return { problems: this.#problems.list() };
    const parameters = swept.map((name, place) => {
      const words = this.#words[place];
      return { name, values: this.#numbers[place], words: words && [...words.keys()] };
    });
    const from = BEFORE + swept.length;
    const outcomes = this.#columns.slice(from, -1).map(({ name, unit, meaning }, place) => ({
      name,
      unit,
      meaning,
      values: this.#numbers[swept.length + place],
    }));
    return {
      rows: this.#rows,
      run: this.#run,
      scenario: this.#scenario,
      seed: this.#seed,
      swept: parameters,
      outcomes,
    };
  }

  #valueOf(row: number, column: number, cell: Cell): number {
    const words = this.#words[column - BEFORE];
    if (words) {
      const word = unguarded(String(cell));
      const known = words.get(word);
      if (known !== undefined) return known;
      words.set(word, words.size);
      return words.size - 1;
    }
    // What was swept is always there; an outcome may be missing.
    const missing = column >= BEFORE + this.#manifest.swept.length;
    if (missing && (cell === '' || Number.isNaN(cell))) return NaN;
    const value = cell === '' ? NaN : Number(cell);
    if (!Number.isFinite(value)) this.#wrong(row, column, cell, 'a number');
    return value;
  }

  #whole(row: number, column: number, cell: Cell): number {
    const value = cell === '' ? NaN : Number(cell);
    if (!Number.isSafeInteger(value) || value < 0) this.#wrong(row, column, cell, 'a whole number');
    return value;
  }

  #wrong(row: number, column: number, cell: Cell, expected: string): void {
    this.#note(
      `row ${row + this.#first}, column ${this.#columns[column].name}`,
      shown(cell),
      expected,
    );
  }

  #note(place: string, came: string, expected: string): void {
    this.#problems.add([this.#file, place].filter(Boolean).join(' '), came, expected, MEND);
  }
}
