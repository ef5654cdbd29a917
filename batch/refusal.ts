// A refusal is what a command throws when its input is wrong: every problem at once, exit code 2.

import { formatProblem, type Problem } from '../sim/problem.ts';

export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'Refusal';
    this.problems = problems;
  }
}

/** Throws when there are problems; returns otherwise. */
export function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal(problems);
}

/** The same problem, placed inside a file. */
export function inFile(file: string, problem: Problem): Problem {
  const path = problem.path === '' ? file : `${file}: ${problem.path}`;
  return { ...problem, path };
}

/** More than this many are counted, not listed: nobody mends 1,000 lines one by one. */
const MOST_SHOWN = 200;

/** One line that counts, then a line a problem. */
export function refusalText(problems: readonly Problem[], tail = ', nothing was done'): string {
  const lines = problems.slice(0, MOST_SHOWN).map((problem) => `  ${formatProblem(problem)}\n`);
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`  and ${more} more\n`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `thaw: ${count}${tail}\n${lines.join('')}`;
}
