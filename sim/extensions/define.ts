// The door for extensions: what a researcher says is checked, alone and together, and refused with all its
// problems at once. Nothing is registered: what comes back is what was given, frozen.

import type { ColumnName } from '../columns.ts';
import { formatProblem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Extension, Intervention, Mechanism, Pushed } from './definition.ts';
import { setOf } from './extensions.ts';
import type { Extensions } from './extensions.ts';
import { mechanismProblems } from './mechanism-problems.ts';
import { kindProblems } from './kind-problems.ts';
import { togetherProblems } from './together-problems.ts';

/** An extension that is refused: every problem, each with its place. */
export class ExtensionRefusal extends RangeError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ExtensionRefusal';
    this.problems = problems;
  }
}

/** A mechanism of one's own, checked and frozen. Throws ExtensionRefusal with all its problems. */
export function defineMechanism<
  const Param extends string,
  const Column extends string = never,
  const Read extends ColumnName = never,
  const Write extends Pushed = never,
  const Lever extends string = never,
>(given: Mechanism<Param, Column, Read, Write, Lever>): Mechanism {
  const problems = mechanismProblems(given, nameOf(given, 0));
  if (problems.length > 0) throw new ExtensionRefusal(problems);
  // Inside, every mechanism is handed what it declared: the names it may use were checked where it was written.
  return frozen(given as unknown as Mechanism);
}

/** A kind of intervention of one's own, checked and frozen. Throws ExtensionRefusal with all its problems. */
export function defineIntervention(given: Intervention): Intervention {
  const problems = kindProblems(given, nameOf(given, 0));
  if (problems.length > 0) throw new ExtensionRefusal(problems);
  return frozen(given);
}

/**
 * A set of extensions to check scenarios with, from what may be anything (a file of somebody's). Throws
 * ExtensionRefusal with all problems of all, and of each with the others.
 */
export function createExtensions(given: unknown): Extensions {
  const list = Array.isArray(given) ? (given as unknown[]) : [given];
  const problems = list.flatMap((one, place) => {
    const where = nameOf(one, place);
    if (typeof one !== 'object' || one === null) {
      const expected = 'a mechanism (with pass) or an intervention (with kind)';
      return [{ path: where, came: String(one), expected, mend: 'See docs/extending.md.' }];
    }
    return 'kind' in one ? kindProblems(one, where) : mechanismProblems(one, where);
  });
  if (problems.length > 0) throw new ExtensionRefusal(problems);
  const extensions = list as Extension[];
  const together = togetherProblems(extensions);
  if (together.length > 0) throw new ExtensionRefusal(together);
  return setOf(extensions.map(frozen));
}

/** How an extension is called in problems: by its name where it has one. */
function nameOf(given: unknown, place: number): string {
  const { name, kind } = (given ?? {}) as { name?: unknown; kind?: unknown };
  const own = name ?? kind;
  return typeof own === 'string' && own !== '' ? own : `extension ${place + 1}`;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
