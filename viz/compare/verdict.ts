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
export function sentencesOf([first, ...others]: readonly Compared[], working = true): string[] {
  if (first === undefined || others.length === 0) return [words.tickMore];
  return others.flatMap(({ branch, ensemble }) => {
    const difference = differenceOf(ensemble, first.ensemble);
    const parting = partingOf(ensemble, first.ensemble);
    const against =
      difference === null
        ? working
          ? words.waiting
          : words.noRuns
        : say.difference(branch.name, first.branch.name, difference);
    // The other sentences say it themselves.
    const count =
      difference?.distinguishable && difference.pairs < RUNS ? words.runs(difference.pairs) : '';
    const people = parting?.different.length ?? 0;
    const alone = others.length === 1;
    const fates =
      parting === null ? '' : alone ? say.fates(people, parting.week) : words.differ(people);
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

/** Of two plans: who is really changed with one of them only. '' for more plans, or where nobody differs. */
export function onlyInOne(plans: readonly Compared[]): string {
  const [first, second] = plans;
  if (plans.length !== 2) return '';
  const parting = partingOf(second.ensemble, first.ensemble);
  if (parting === null || parting.different.length === 0) return '';
  const { gained, lost, different } = parting;
  const rest = different.length - gained - lost;
  return words.only2(gained, lost, rest, second.branch.name, first.branch.name);
}

/** More names than this are counted until they are asked for. */
const NAMED = 12;

/** The people, by department, most first; pressing one selects them on the floors. */
export function whoList(
  people: readonly number[],
  departments: { readonly names: readonly string[]; readonly of: ArrayLike<number> },
  choose: (person: number) => void,
): HTMLElement {
  const groups = byDepartment(people, departments.of).map(({ department, people: group }) => {
    const name = departments.names[department] ?? '';
    const named = group.map((person) =>
      button(words.number(person + 1), () => choose(person), {
        'aria-label': words.person(person + 1),
      }),
    );
    const hidden = named.slice(NAMED);
    const more = button(
      words.more(hidden.length),
      () => {
        more.replaceWith(...hidden);
        hidden[0]?.focus();
      },
      { 'aria-label': words.moreIn(hidden.length, name) },
    );
    return el(
      'li',
      {},
      el('strong', {}, words.inDepartment(group.length, name)),
      ' ',
      ...named.slice(0, NAMED),
      ...(hidden.length > 0 ? [more] : []),
    );
  });
  return el('ul', { class: 'compare-who', 'aria-label': words.who }, ...groups);
}
