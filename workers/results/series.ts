// The weeks of one outcome out of a table of weeks, for a few cells of the design and the whole organisation: mean and
// 95 % interval over the seeds (or the points, as the design has it), week by week. A table of a gigabyte is read once
// for it and never held.

import { ProblemList } from '../../sim/problem-list.ts';
import { shown } from '../../sim/problem.ts';
import { intervalOfMany, mean, unitOf, type Unit } from '../../sim/statistics.ts';
import type { Problem } from '../../sim/index.ts';
import type { ResultManifest } from './manifest.ts';
import { pointOf, type Cell, type RunsTable } from './runs.ts';

/** Weeks of seeds that are held at most. */
const MOST_HELD = 20_000_000;
/** Runs are given one by one where a cell has no more than this. */
const MOST_SINGLE = 20;
const RESAMPLES = 1000;

/** A cell over the weeks 0 to the last; NaN where there is no figure. */
export interface CellWeeks {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Runs one by one where they are few and each has a seed of its own, else none. */
  readonly runs: readonly Float64Array[];
  readonly count: number;
}

interface Kept {
  readonly sums: Float64Array;
  readonly counts: Uint32Array;
  readonly seeds: number;
  readonly rows: number;
}

const ALL = 'all';
const MEND = 'Copy the folder again, or make the table anew with thaw batch … --resume.';

const NO_INTERVAL = { low: NaN, high: NaN };

export class SeriesCollector {
  readonly #file: string;
  readonly #manifest: ResultManifest;
  readonly #unit: Unit;
  readonly #outcome: string;
  readonly #width: number;
  readonly #kept: Kept[] = [];
  /** Cell of each run, and the place of its seed in it; -1 where nobody asked for it. */
  readonly #cell: Int32Array;
  readonly #seed: Int32Array;
  readonly problems = new ProblemList();
  #rows = 0;

  /** @param cells rows of the table of runs, cell by cell */
  constructor(
    file: string,
    manifest: ResultManifest,
    outcome: string,
    runs: RunsTable,
    cells: readonly ArrayLike<number>[],
  ) {
    this.#file = file;
    this.#manifest = manifest;
    this.#outcome = outcome;
    this.#width = Math.max(...manifest.scenarios.map(({ weeks }) => weeks)) + 1;
    const last = runs.run.at(-1) ?? 0;
    this.#cell = new Int32Array(last + 1).fill(-1);
    this.#seed = new Int32Array(last + 1);
    this.#unit = unitOf(manifest.method);
    let held = 0;
    cells.forEach((rows, cell) => {
      const seeds = new Map<number, number>();
      for (let at = 0; at < rows.length; at++) {
        const run = runs.run[rows[at]];
        const seed = this.#unit === 'seed' ? runs.seed[rows[at]] : pointOf(run, manifest.seedsRun);
        if (!seeds.has(seed)) seeds.set(seed, seeds.size);
        this.#cell[run] = cell;
        this.#seed[run] = seeds.get(seed) ?? 0;
      }
      const length = seeds.size * this.#width;
      held += length;
      const room = held > MOST_HELD ? 0 : length;
      const [sums, counts] = [new Float64Array(room), new Uint32Array(room)];
      this.#kept.push({ sums, counts, seeds: seeds.size, rows: rows.length });
    });
    if (held > MOST_HELD) {
      const mend = 'Choose axes with more cells, so that each has fewer seeds.';
      this.problems.add(file, `${held} weeks of seeds`, `at most ${MOST_HELD} at once`, mend);
    }
  }

  /** Places of run, week, department and the outcome in a row; null when the header is not the manifest's. */
  places(names: readonly string[]): readonly [number, number, number, number] | null {
    const expected = this.#manifest.columns.series.map(({ name }) => name);
    const place = expected.lastIndexOf(this.#outcome);
    if (names.join() === expected.join() && place > 2) return [0, 1, 2, place];
    const came = shown(names.slice(0, 4).join(', '));
    this.#note('columns', came, `${expected.slice(0, 4).join(', ')}, … as manifest.json has it`);
    return null;
  }

  row(run: Cell, week: Cell, department: Cell, value: Cell): void {
    this.#rows++;
    if (department !== ALL || value === '' || Number.isNaN(value)) return;
    const [number, at, figure] = [Number(run), Number(week), Number(value)];
    const cell = this.#cell[number];
    if (cell === undefined || !(at >= 0 && at < this.#width)) {
      return this.#note(
        `run ${run}, week ${week}`,
        'a run or week',
        'one that manifest.json knows',
      );
    }
    if (!Number.isFinite(figure)) {
      const where = `run ${run}, week ${week}, column ${this.#outcome}`;
      return this.#note(where, shown(value), 'a number');
    }
    if (cell < 0) return;
    const place = this.#seed[number] * this.#width + at;
    this.#kept[cell].sums[place] += figure;
    this.#kept[cell].counts[place]++;
  }

  end(): { readonly cells: readonly CellWeeks[] } | { readonly problems: readonly Problem[] } {
    const expected = this.#manifest.tables[this.#file]?.rows;
    if (this.problems.empty && expected !== undefined && this.#rows !== expected) {
      this.#note('', `${this.#rows} rows`, `${expected}, as manifest.json has it`);
    }
    if (!this.problems.empty) return { problems: this.problems.list() };
    return { cells: this.#kept.map((kept) => this.#summary(kept)) };
  }

  #summary({ sums, counts, seeds, rows }: Kept): CellWeeks {
    const width = this.#width;
    // 0 / 0 is not a number, as it should be.
    const lines = sums.map((sum, place) => sum / counts[place]);
    const [centre, low, high] = [0, 1, 2].map(() => new Float64Array(width));
    for (let week = 0; week < width; week++) {
      const values = Float64Array.from({ length: seeds }, (_, seed) => lines[seed * width + week]);
      const known = values.filter((value) => !Number.isNaN(value));
      centre[week] = mean(known);
      ({ low: low[week], high: high[week] } =
        this.#unit === 'none' ? NO_INTERVAL : intervalOfMany(known, RESAMPLES));
    }
    const single = seeds === rows && rows <= MOST_SINGLE ? seeds : 0;
    const runs = Array.from({ length: single }, (_, seed) =>
      lines.slice(seed * width, (seed + 1) * width),
    );
    return { mean: centre, low, high, runs, count: rows };
  }

  #note(place: string, came: string, expected: string): void {
    this.problems.add([this.#file, place].filter(Boolean).join(' '), came, expected, MEND);
  }
}
