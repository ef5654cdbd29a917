// What may be said of plans side by side, the sentence first: each against the first that was ticked, with
// its interval, and whose end is different, by department, whom one can be shown.

import { button, el } from '../dom.ts';
import { differenceOf } from '../outlook/chance.ts';
import type { Ensemble } from '../outlook/ensemble.ts';
import { RUNS } from '../outlook/outlook.ts';
import { say } from '../outlook/words.ts';
import type { Branch } from '../study/study.ts';
import { byDepartment, partingOf } from './parting.ts';
import { words } from './words.ts';

export interface Compared {
  readonly branch: Branch;
  readonly ensemble: Ensemble;
}

/** Sentences of each plan against the first. */
export function sentencesOf([first, ...others]: readonly Compared[]): string[] {
  if (first === undefined || others.length === 0) return [words.tickMore];
  return others.flatMap(({ branch, ensemble }) => {
    const difference = differenceOf(ensemble, first.ensemble);
    const parting = partingOf(ensemble, first.ensemble);
    const against =
      difference === null
        ? words.waiting
        : say.difference(branch.name, first.branch.name, difference);
    // The other sentences say it themselves.
    const count =
      difference?.distinguishable && difference.pairs < RUNS ? words.runs(difference.pairs) : '';
    const fates = parting === null ? '' : say.fates(parting.different.length, parting.week);
    return [[against, count, fates].filter((part) => part !== '').join(' ')];
  });
}

/** Everybody whose end differs between the first plan and any other. */
export function differentIn([first, ...others]: readonly Compared[]): readonly number[] {
  if (first === undefined) return [];
  const people = others.flatMap(({ ensemble }) => [
    ...(partingOf(ensemble, first.ensemble)?.different ?? []),
  ]);
  return [...new Set(people)].toSorted((a, b) => a - b);
}

/** More names than this are counted. */
const NAMED = 12;

/** The people, by department, most first; pressing one selects them on the floors. */
export function whoList(
  people: readonly number[],
  departments: { readonly names: readonly string[]; readonly of: ArrayLike<number> },
  choose: (person: number) => void,
): HTMLElement {
  const groups = byDepartment(people, departments.of).map(({ department, people: group }) => {
    const name = departments.names[department] ?? '';
    const named = group
      .slice(0, NAMED)
      .map((person) => button(words.person(person + 1), () => choose(person)));
    const rest = group.length > NAMED ? [words.more(group.length - NAMED)] : [];
    return el(
      'li',
      {},
      el('strong', {}, words.inDepartment(group.length, name)),
      ' ',
      ...named,
      ...rest,
    );
  });
  return el('ul', { class: 'compare-who', 'aria-label': words.who }, ...groups);
}
