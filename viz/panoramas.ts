// What the run has shown so far beyond its outcomes, week by week: the productive zone and what makes it,
// how beliefs are spread, customers (sim/panorama.ts). Tables are kept as they come. A history that is
// recorded elsewhere has none of them; then every reading is NaN and every spread is empty.

import { BELIEF_BINS, PANORAMA, PANORAMA_ROW } from '../sim/frame.ts';

export type PanoramaColumn = keyof typeof PANORAMA;

export class Panoramas {
  readonly #weeks: (Float32Array | undefined)[] = [];

  /** Last week taken in; -1 while empty. */
  get lastWeek(): number {
    return this.#weeks.length - 1;
  }

  put(week: number, table: Float32Array): void {
    this.#weeks[week] = table;
  }

  /** Whether this is what is known of a week already. */
  knows(week: number, table: Float32Array | undefined): boolean {
    const known = this.#weeks[week];
    if (table === undefined) return true;
    if (known?.length !== table.length) return false;
    for (let place = 0; place < table.length; place++) {
      if (!Object.is(table[place], known[place])) return false;
    }
    return true;
  }

  forgetAfter(week: number): void {
    if (this.#weeks.length > week + 1) this.#weeks.length = Math.max(0, week + 1);
  }

  /** A reading of everybody (-1) or a department; NaN where it is not known. */
  get(column: PanoramaColumn, week: number, department = -1): number {
    return this.#weeks[week]?.[(department + 1) * PANORAMA_ROW + PANORAMA[column]] ?? NaN;
  }

  /** Shares of people by belief from product to customer, summing to 1; null where they are not known. */
  beliefs(week: number, department = -1): Float32Array | null {
    const end = (department + 2) * PANORAMA_ROW;
    const shares = this.#weeks[week]?.subarray(end - BELIEF_BINS, end);
    return shares?.length === BELIEF_BINS && Number.isFinite(shares[0]) ? shares : null;
  }
}
