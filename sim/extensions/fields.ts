// Readers of single fields of what somebody else has written: each notes what is wrong and how to mend it.

import { shown } from '../problem.ts';
import type { Problem } from '../problem.ts';

const CLAIM = /^(MIX|HEAT|AI|CTX|PSY)-\d{1,2}$/;

export type Fields = Readonly<Record<string, unknown>>;

/** Reads fields of one object at a path, and notes problems in a list. */
export class Reader {
  readonly given: Fields;
  readonly path: string;
  readonly problems: Problem[];

  constructor(given: object, path: string, problems: Problem[]) {
    this.given = given as Fields;
    this.path = path;
    this.problems = problems;
  }

  refuse(field: string, expected: string, mend = '', came = shown(this.given[field])): void {
    const path = field === '' ? this.path : `${this.path}.${field}`;
    this.problems.push({ path, came, expected, mend });
  }

  /** Fields that nobody knows, and so would do nothing. */
  known(fields: readonly string[]): void {
    for (const name of Object.keys(this.given)) {
      if (fields.includes(name)) continue;
      this.refuse(name, `one of ${fields.join(', ')}`, 'Remove it or correct its name.', 'a field');
    }
  }

  text(field: string): void {
    const value = this.given[field];
    if (typeof value !== 'string' || value.trim() === '') this.refuse(field, 'a text');
  }

  name(field: string, pattern: RegExp, like: string): void {
    const value = this.given[field];
    if (typeof value === 'string' && pattern.test(value) && value.length <= 60) return;
    this.refuse(field, `a name like ${like}`);
  }

  number(field: string, least: number, most: number, whole = false): void {
    const value = this.given[field];
    const fits = typeof value === 'number' && value >= least && value <= most;
    if (fits && (!whole || Number.isInteger(value))) return;
    const kind = whole ? 'a whole number' : 'a number';
    const from = Number.isFinite(least) ? ` of at least ${least}` : '';
    this.refuse(field, `${kind}${from}${Number.isFinite(most) ? ` and at most ${most}` : ''}`);
  }

  maybe(field: string, check: () => void): void {
    if (this.given[field] !== undefined) check();
  }

  /** The objects of a list; an empty list where it is none. */
  list(field: string): readonly object[] {
    const value = this.given[field];
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null)) {
      return value as object[];
    }
    this.refuse(field, 'a list of objects');
    return [];
  }

  /** A list of words, each of them one of the known. */
  words(field: string, known: readonly string[] | null): readonly string[] {
    const value = this.given[field];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.refuse(field, 'a list of names');
      return [];
    }
    const words = value as unknown[];
    for (const [place, word] of words.entries()) {
      const unknown = typeof word !== 'string' || (known !== null && !known.includes(word));
      const twice = words.indexOf(word) < place;
      if (!unknown && !twice) continue;
      const expected = unknown ? `one of ${(known ?? ['a name']).join(', ')}` : 'each name once';
      this.refuse(`${field}[${place}]`, expected, '', shown(word));
    }
    return words.filter((word) => typeof word === 'string');
  }

  claims(): void {
    const claims = this.given['claims'];
    const fits =
      Array.isArray(claims) && claims.every((one) => typeof one === 'string' && CLAIM.test(one));
    if (!fits) this.refuse('claims', 'a list of claim ids such as MIX-1; it may be empty');
  }

  oneOf(field: string, known: readonly unknown[]): void {
    if (known.includes(this.given[field])) return;
    this.refuse(field, `one of ${known.map(String).join(', ')}`);
  }
}

/** Names of columns and parameters, and of mechanisms and kinds. */
export const CAMEL = /^[a-z][A-Za-z0-9]*$/;
export const HYPHENS = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
