// All problems of an input, but no flood: after two hundred the rest are counted.

import type { Problem } from './problem.ts';

export const MOST_PROBLEMS = 200;

export class ProblemList {
  private readonly problems: Problem[] = [];
  private more = 0;

  add(path: string, came: string, expected: string, mend: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ path, came, expected, mend });
    else this.more++;
  }

  get count(): number {
    return this.problems.length + this.more;
  }

  get empty(): boolean {
    return this.count === 0;
  }

  /** The problems, with a last one that says how many are left out. */
  list(): Problem[] {
    if (this.more === 0) return [...this.problems];
    const came = `${this.more} more problem${this.more === 1 ? '' : 's'} of this kind`;
    const mend = `Mend the first ${MOST_PROBLEMS}: the others may go with them.`;
    return [...this.problems, { path: '', came, expected: 'none', mend }];
  }
}
