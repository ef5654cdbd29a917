// What the run has shown so far beyond its outcomes, week by week: the productive zone and what makes it,
// how beliefs are spread, customers (sim/panorama.ts). A history that is
// recorded elsewhere has none of them; then every reading is NaN and every spread is empty.

import { BELIEF_BINS, PANORAMA, PANORAMA_ROW } from '../sim/frame.ts';
import { WeekRows } from './week-rows.ts';

export type PanoramaColumn = keyof typeof PANORAMA;

export class Panoramas {
  readonly #rows: WeekRows<Float32Array>;

  constructor(weeks: number) {
    this.#rows = new WeekRows(weeks, (length) => new Float32Array(length));
  }

  /** Last week taken in; -1 while empty. */
  get lastWeek(): number {
    return this.#rows.lastWeek;
  }

  /** Copies a week's table; all of a run are as long as the first. */
  put(week: number, table: Float32Array): void {
    this.#rows.put(week, table);
  }

  /** Whether this is what is known of a week already. */
  knows(week: number, table: Float32Array | undefined): boolean {
    return table === undefined || this.#rows.knows(week, table);
  }

  forgetAfter(week: number): void {
    this.#rows.forgetAfter(week);
  }

  /** A reading of everybody (-1) or a department; NaN where it is not known. */
  get(column: PanoramaColumn, week: number, department = -1): number {
    return this.#rows.at(week, (department + 1) * PANORAMA_ROW + PANORAMA[column]);
  }

  /** Shares of people by belief from product to customer, summing to 1; null where they are not known. */
  beliefs(week: number, department = -1): Float32Array | null {
    const end = (department + 2) * PANORAMA_ROW;
    const shares = this.#rows.part(week, end - BELIEF_BINS, BELIEF_BINS);
    return shares !== null && Number.isFinite(shares[0]) ? shares : null;
  }
}
