// What the run has shown so far: every outcome of every week, for the whole organisation and for each
// department. The charts read from here and nowhere else. One history holds the run, a second one its
// "No plan" ghost. Rows are kept week by week, as the worker sends them.

import { holds } from './marks/growing.ts';
import { Panoramas } from './panoramas.ts';
import { WeekRows } from './week-rows.ts';

let revisions = 0;

export class OutcomeHistory {
  readonly names: readonly string[];
  readonly departments: number;
  /** Weeks the run is planned to last; the length of every time axis. */
  readonly weeks: number;
  /** Another number, never used by any history before, whenever something already shown has changed. */
  revision = ++revisions;
  /** What is known of the same weeks beyond outcomes; empty where only outcomes were recorded. */
  readonly panoramas: Panoramas;
  readonly #columns = new Map<string, number>();
  readonly #rows: WeekRows<Float64Array>;
  readonly #readers = new Map<number, (week: number) => number>();

  constructor(outcomeNames: readonly string[], departments: number, weeks: number) {
    this.names = outcomeNames;
    this.departments = departments;
    this.weeks = Math.max(1, weeks);
    this.panoramas = new Panoramas(this.weeks);
    outcomeNames.forEach((name, column) => this.#columns.set(name, column));
    const length = outcomeNames.length * (departments + 1);
    this.#rows = new WeekRows(this.weeks, (room) => new Float64Array(room), length);
  }

  /** Last week taken in; -1 while empty. */
  get lastWeek(): number {
    return this.#rows.lastWeek;
  }

  /** Takes in a week: row 'all', then a row for each department, each in the order of the names. */
  put(week: number, table: Float64Array, panorama?: Float32Array): void {
    if (table.length !== this.#rows.length) {
      throw new Error(
        `Outcomes of week ${week}: ${table.length} numbers came, ${this.#rows.length} were expected.`,
      );
    }
    // A run that is watched again is the same run: what was drawn of it still holds.
    const known = this.#rows.knows(week, table) && this.panoramas.knows(week, panorama);
    if (week <= this.lastWeek && !known) this.revision = ++revisions;
    this.#rows.put(week, table);
    if (panorama) this.panoramas.put(week, panorama);
  }

  /** Drops every week after this one, because something was changed there. */
  forgetAfter(week: number): void {
    if (week >= this.lastWeek) return;
    this.#rows.forgetAfter(week);
    this.panoramas.forgetAfter(week);
    this.revision = ++revisions;
  }

  /** Value of an outcome; NaN for weeks not (yet) known and for organisation-wide ones of a department. */
  get(name: string, week: number, department = -1): number {
    return this.#rows.at(week, this.#place(name, department));
  }

  /** The same as a function of the week alone, for those who read many weeks; the same one whenever it is asked for. */
  reader(name: string, department = -1): (week: number) => number {
    const place = this.#place(name, department);
    let read = this.#readers.get(place);
    if (read === undefined) {
      read = holds((week) => this.#rows.at(week, place), this);
      this.#readers.set(place, read);
    }
    return read;
  }

  #place(name: string, department: number): number {
    const column = this.#columns.get(name);
    if (column === undefined) throw new Error(`There is no outcome "${name}".`);
    return (department + 1) * this.names.length + column;
  }
}
