// The weeks of one outcome out of a table of weeks: the mean over the seeds of every point of the design, and of the
// whole organisation only. A table of gigabytes is read once for it and never held.

import { ProblemList } from '../../sim/problem-list.ts';
import { shown } from '../../sim/problem.ts';
import type { Problem } from '../../sim/index.ts';
import type { ResultManifest } from './manifest.ts';
import type { Cell } from './runs.ts';

/** Numbers kept at most: points times weeks. */
export const MOST_MEANS = 20_000_000;

/** Means of an outcome by point and week; NaN where no run has it. */
export interface WeekMeans {
  readonly outcome: string;
  readonly points: number;
  /** Last week; a point has `weeks + 1` entries. */
  readonly weeks: number;
  readonly means: Float64Array;
}

const ALL = 'all';
const MEND = 'Copy the folder again, or make the table anew with thaw batch … --resume.';

export class SeriesCollector {
  readonly #file: string;
  readonly #manifest: ResultManifest;
  readonly #outcome: string;
  readonly #weeks: number;
  readonly #points: number;
  readonly #sums: Float64Array;
  readonly #counts: Uint32Array;
  readonly problems = new ProblemList();
  #rows = 0;

  /** @param points scenarios times cells */
  constructor(file: string, manifest: ResultManifest, outcome: string, points: number) {
    this.#file = file;
    this.#manifest = manifest;
    this.#outcome = outcome;
    this.#points = points;
    this.#weeks = Math.max(...manifest.scenarios.map(({ weeks }) => weeks));
    const length = points * (this.#weeks + 1);
    if (length > MOST_MEANS) {
      const came = `${points} points of the design with ${this.#weeks + 1} weeks each`;
      const expected = `at most ${MOST_MEANS} weeks of points`;
      this.problems.add(file, came, expected, 'Charts of weeks need fewer points.');
    }
    const kept = this.problems.empty ? length : 0;
    this.#sums = new Float64Array(kept);
    this.#counts = new Uint32Array(kept);
  }

  /** Places of run, week, department and the outcome in a row; null when the header is not the manifest's. */
  places(names: readonly string[]): readonly [number, number, number, number] | null {
    const expected = this.#manifest.columns.series.map(({ name }) => name);
    const place = expected.lastIndexOf(this.#outcome);
    if (names.join() === expected.join() && place > 2) return [0, 1, 2, place];
    const wanted = expected.slice(0, 4).join(', ');
    this.#note(
      'columns',
      shown(names.slice(0, 4).join(', ')),
      `${wanted}, … as manifest.json has it`,
    );
    return null;
  }

  row(run: Cell, week: Cell, department: Cell, value: Cell): void {
    this.#rows++;
    if (department !== ALL || value === '' || Number.isNaN(value)) return;
    const point = Math.floor((Number(run) - 1) / this.#manifest.seedsRun);
    const [at, figure] = [Number(week), Number(value)];
    if (!(point >= 0 && point < this.#points && at >= 0 && at <= this.#weeks)) {
      return this.#note(
        `run ${run}, week ${week}`,
        'a run or week',
        'one that manifest.json knows',
      );
    }
    if (!Number.isFinite(figure)) {
      return this.#note(
        `run ${run}, week ${week}, column ${this.#outcome}`,
        shown(value),
        'a number',
      );
    }
    const place = point * (this.#weeks + 1) + at;
    this.#sums[place] += figure;
    this.#counts[place]++;
  }

  end(): WeekMeans | { readonly problems: readonly Problem[] } {
    const expected = this.#manifest.tables[this.#file]?.rows;
    if (this.problems.empty && expected !== undefined && this.#rows !== expected) {
      this.#note('', `${this.#rows} rows`, `${expected}, as manifest.json has it`);
    }
    if (!this.problems.empty) return { problems: this.problems.list() };
    // 0 / 0 is not a number, as it should be.
    const means = this.#sums.map((sum, place) => sum / this.#counts[place]);
    return { outcome: this.#outcome, points: this.#points, weeks: this.#weeks, means };
  }

  #note(place: string, came: string, expected: string): void {
    this.problems.add([this.#file, place].filter(Boolean).join(' '), came, expected, MEND);
  }
}
