// Rows of numbers, one a week and all of one length, one after the other: taking in a week is one copy, and the array
// doubles when a run outgrows the weeks it announced.

type Numbers = Float64Array | Float32Array;

export class WeekRows<Row extends Numbers> {
  readonly #make: (length: number) => Row;
  readonly #weeks: number;
  #values: Row;
  /** Numbers in a row; 0 until the first is there, where it was not told before. */
  #length: number;
  /** Last week taken in; -1 while empty. */
  lastWeek = -1;

  /** `weeks`: the last week that is expected; `make` makes room for so many numbers. */
  constructor(weeks: number, make: (length: number) => Row, length = 0) {
    this.#weeks = weeks;
    this.#make = make;
    this.#length = length;
    this.#values = this.#filled((weeks + 1) * length);
  }

  get length(): number {
    return this.#length;
  }

  /** Copies a week's row. Throws RangeError when it is longer than the others. */
  put(week: number, row: Row): void {
    if (this.#length === 0) this.#length = row.length;
    const end = (week + 1) * this.#length;
    if (end > this.#values.length) {
      const announced = (this.#weeks + 1) * this.#length;
      const grown = this.#filled(Math.max(end, this.#values.length * 2, announced));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values.set(row, week * this.#length);
    this.lastWeek = Math.max(this.lastWeek, week);
  }

  /** Whether this is what is known of a week already, number by number. */
  knows(week: number, row: Row): boolean {
    if (week > this.lastWeek || row.length !== this.#length) return false;
    const from = week * this.#length;
    for (let place = 0; place < row.length; place++) {
      if (!Object.is(row[place], this.#values[from + place])) return false;
    }
    return true;
  }

  /** Drops every week after this one. */
  forgetAfter(week: number): void {
    if (week >= this.lastWeek) return;
    this.lastWeek = Math.max(-1, week);
    this.#values.fill(NaN, (this.lastWeek + 1) * this.#length);
  }

  /** A number of a week's row; NaN where it is not known. */
  at(week: number, place: number): number {
    return this.#has(week, place) ? this.#values[week * this.#length + place] : NaN;
  }

  /** So many numbers of a week's row, not copied; null where they are not known. */
  part(week: number, from: number, count: number): Row | null {
    if (!this.#has(week, from + count - 1)) return null;
    const start = week * this.#length + from;
    return this.#values.subarray(start, start + count) as Row;
  }

  #has(week: number, place: number): boolean {
    return week >= 0 && week <= this.lastWeek && place < this.#length;
  }

  #filled(length: number): Row {
    const made = this.#make(length);
    made.fill(NaN);
    return made;
  }
}
