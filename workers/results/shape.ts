// Reading a value that may be anything, field by field: what does not fit is noted with its place, and something
// harmless stands in for it, so that all problems come at once. Whoever reads must look at the list before
// using what was read.

import { ProblemList } from '../../sim/problem-list.ts';
import { shown } from '../../sim/problem.ts';

export type Fields = Readonly<Record<string, unknown>>;

export class Shape {
  readonly problems = new ProblemList();
  readonly #file: string;
  readonly #mend: string;

  constructor(file: string, mend: string) {
    this.#file = file;
    this.#mend = mend;
  }

  note(place: string, came: unknown, expected: string): void {
    this.problems.add(`${this.#file}: ${place}`, shown(came), expected, this.#mend);
  }

  fields(value: unknown, place: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Fields;
    }
    this.note(place, value, 'an object');
    return {};
  }

  list(value: unknown, place: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.note(place, value, 'a list');
    return [];
  }

  text(value: unknown, place: string): string {
    if (typeof value === 'string') return value;
    this.note(place, value, 'a text');
    return '';
  }

  /** A whole number of at least `least`. */
  whole(value: unknown, place: string, least = 0): number {
    if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
    this.note(place, value, `a whole number of at least ${least}`);
    return least;
  }

  /** A number; null, which stands for a figure that does not exist, becomes NaN. */
  figure(value: unknown, place: string): number {
    if (value === null) return NaN;
    if (typeof value === 'number') return value;
    this.note(place, value, 'a number or null');
    return NaN;
  }

  /** Names with a number or a word each. */
  values(value: unknown, place: string): Readonly<Record<string, number | string>> {
    const entries = Object.entries(this.fields(value, place)).filter(([name, one]) => {
      if (typeof one === 'string' || Number.isFinite(one)) return true;
      this.note(`${place}.${name}`, one, 'a number or a word');
      return false;
    });
    return Object.fromEntries(entries) as Record<string, number | string>;
  }
}
