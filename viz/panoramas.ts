// What the run has shown so far beyond its outcomes, week by week: the productive zone and what makes it,
// how beliefs are spread, customers (sim/panorama.ts). A history that is
// recorded elsewhere has none of them; then every reading is NaN and every spread is empty.

import { BELIEF_BINS, PANORAMA, PANORAMA_ROW } from '../sim/frame.ts';

export type PanoramaColumn = keyof typeof PANORAMA;

export class Panoramas {
  readonly #expected: number;
  /** Weeks one after the other, as outcomes are kept; it doubles when a run outgrows the weeks it announced. */
  #values = new Float32Array(0);
  #rowLength = 0;
  /** Last week taken in; -1 while empty. */
  lastWeek = -1;

  constructor(weeks: number) {
    this.#expected = weeks;
  }

  /** Copies a week's table; all of a run are as long as the first. */
  put(week: number, table: Float32Array): void {
    if (this.#rowLength === 0) this.#rowLength = table.length;
    const end = (week + 1) * this.#rowLength;
    if (end > this.#values.length) {
      const room = Math.max(end, this.#values.length * 2, (this.#expected + 1) * this.#rowLength);
      const grown = new Float32Array(room).fill(NaN);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values.set(table, week * this.#rowLength);
    this.lastWeek = Math.max(this.lastWeek, week);
  }

  /** Whether this is what is known of a week already. */
  knows(week: number, table: Float32Array | undefined): boolean {
    if (table === undefined) return true;
    if (week > this.lastWeek || table.length !== this.#rowLength) return false;
    const from = week * this.#rowLength;
    for (let place = 0; place < table.length; place++) {
      if (!Object.is(table[place], this.#values[from + place])) return false;
    }
    return true;
  }

  forgetAfter(week: number): void {
    if (week >= this.lastWeek) return;
    this.lastWeek = Math.max(-1, week);
    this.#values.fill(NaN, (this.lastWeek + 1) * this.#rowLength);
  }

  /** A reading of everybody (-1) or a department; NaN where it is not known. */
  get(column: PanoramaColumn, week: number, department = -1): number {
    const at = this.#rowAt(week, department);
    return at < 0 ? NaN : this.#values[at + PANORAMA[column]];
  }

  /** Shares of people by belief from product to customer, summing to 1; null where they are not known. */
  beliefs(week: number, department = -1): Float32Array | null {
    const at = this.#rowAt(week, department);
    if (at < 0) return null;
    const end = at + PANORAMA_ROW;
    const shares = this.#values.subarray(end - BELIEF_BINS, end);
    return Number.isFinite(shares[0]) ? shares : null;
  }

  /** Where a department's row begins in a week; -1 where there is none. */
  #rowAt(week: number, department: number): number {
    const at = (department + 1) * PANORAMA_ROW;
    if (!(week >= 0 && week <= this.lastWeek) || at >= this.#rowLength) return -1;
    return week * this.#rowLength + at;
  }
}
