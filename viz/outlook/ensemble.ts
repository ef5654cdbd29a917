// Many runs of one plan that differ only by their seed, as they come in: what a chance, a band or a comparison
// is read from. Two ensembles of one organisation hold the same seeds in the same order, so that their runs
// make pairs that share every accident and differ only by the plan.

import { OUTCOMES } from '../../sim/metrics.ts';
import { quantile } from '../../sim/statistics.ts';
import { KEPT_BY_DEPARTMENT, type SeedRun } from '../../workers/ensemble-service.ts';
import { OutcomeHistory } from '../history.ts';

const NAMES = OUTCOMES.map((outcome) => outcome.name);

/** Quantiles over the runs, week by week; NaN where nothing is kept. */
export interface Band {
  readonly runs: number;
  readonly low: Float32Array;
  readonly innerLow: Float32Array;
  readonly middle: Float32Array;
  readonly innerHigh: Float32Array;
  readonly high: Float32Array;
}

interface Kept {
  readonly everybody: Float32Array;
  readonly departments: Float32Array;
}

export class Ensemble {
  readonly key: string;
  /** Seed of the run on screen, the first of all. */
  readonly seed: number;
  readonly weeks: number;
  readonly departments: number;
  /** Seeds wanted; 0 when only the first run was asked for. */
  wanted = 0;
  /** Why a run could not be made; null while all is well. */
  failed: string | null = null;
  /** The run of the first seed, whole; null until it is there. */
  first: OutcomeHistory | null = null;
  /** How everybody ends in it; see END of the service. */
  ends: Uint8Array | null = null;
  readonly #runs = new Map<number, Kept>();
  readonly #bands = new Map<string, Band>();

  constructor(key: string, seed: number, weeks: number, departments: number) {
    this.key = key;
    this.seed = seed;
    this.weeks = weeks;
    this.departments = departments;
  }

  /** Runs that are there. */
  get count(): number {
    return this.#runs.size;
  }

  /** All that are wanted are there. */
  get complete(): boolean {
    return this.wanted > 0 && this.count >= this.wanted;
  }

  has(seed: number): boolean {
    return this.#runs.has(seed);
  }

  put(run: SeedRun): void {
    if (this.#runs.has(run.seed)) return;
    const everybody = new Float32Array(run.everybody);
    this.#runs.set(run.seed, { everybody, departments: new Float32Array(run.departments) });
    this.#bands.clear();
    if (run.seed !== this.seed || run.tables.byteLength === 0) return;
    const tables = new Float64Array(run.tables);
    const length = tables.length / (run.weeks + 1);
    const history = new OutcomeHistory(NAMES, this.departments, run.weeks);
    for (let week = 0; week <= run.weeks; week++) {
      history.put(week, tables.subarray(week * length, (week + 1) * length));
    }
    this.first = history;
    this.ends = new Uint8Array(run.ends);
  }

  /** Seeds whose runs are there, smallest first. */
  seeds(): number[] {
    return [...this.#runs.keys()].toSorted((a, b) => a - b);
  }

  /**
   * An outcome in one run, of everybody (-1) or a department; the last week unless told. NaN where nothing is kept.
   */
  value(seed: number, outcome: string, week = this.weeks, department = -1): number {
    const run = this.#runs.get(seed);
    const read = this.#reader(outcome, department);
    return run && read ? (read(run, week) ?? NaN) : NaN;
  }

  /** The outcome of a week in every run, in order of seeds. */
  values(outcome: string, week = this.weeks): Float64Array {
    return Float64Array.from(this.seeds(), (seed) => this.value(seed, outcome, week));
  }

  /** How far runs lie apart; null where nothing is kept for that department, or fewer than two runs are there. */
  band(outcome: string, department = -1): Band | null {
    const key = `${outcome}:${department}`;
    const known = this.#bands.get(key);
    if (known) return known;
    const read = this.#reader(outcome, department);
    if (read === null || this.count < 2) return null;
    const length = this.weeks + 1;
    const band = {
      runs: this.count,
      low: new Float32Array(length),
      innerLow: new Float32Array(length),
      middle: new Float32Array(length),
      innerHigh: new Float32Array(length),
      high: new Float32Array(length),
    };
    const kept = [...this.#runs.values()];
    const sorted = new Float64Array(kept.length);
    for (let week = 0; week < length; week++) {
      for (const [place, run] of kept.entries()) sorted[place] = read(run, week);
      sorted.sort();
      band.low[week] = quantile(sorted, 0.025);
      band.innerLow[week] = quantile(sorted, 0.25);
      band.middle[week] = quantile(sorted, 0.5);
      band.innerHigh[week] = quantile(sorted, 0.75);
      band.high[week] = quantile(sorted, 0.975);
    }
    this.#bands.set(key, band);
    return band;
  }

  #reader(outcome: string, department: number): ((run: Kept, week: number) => number) | null {
    if (department < 0) {
      const place = NAMES.indexOf(outcome as (typeof NAMES)[number]);
      return (run, week) => run.everybody[week * NAMES.length + place];
    }
    const kept = (KEPT_BY_DEPARTMENT as readonly string[]).indexOf(outcome);
    if (kept < 0) return null;
    const width = KEPT_BY_DEPARTMENT.length;
    return (run, week) =>
      run.departments[(week * this.departments + department) * width + kept] ?? NaN;
  }
}
