// What counts and what the words mean: the goals beside each other, told before the first quarter, and with the
// rules of credit and the words in a dialog that is one click away in every phase.

import type { Challenge } from '../../sim/lessons.ts';
import { openDialog } from '../dialogs.ts';
import { el } from '../dom.ts';
import { end } from './end-words.ts';
import { rules as say } from './rules-words.ts';

/** What a score is made of. */
export function goalsView(goals: Challenge['goals']): HTMLElement[] {
  const heads = [say.what, say.points, say.full].map((head) => el('th', { scope: 'col' }, head));
  const rows = goals.map(({ outcome, per, points }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, end.goals[outcome]),
      el('td', {}, say.from(points)),
      el('td', {}, say.needs(outcome, per)),
    ),
  );
  return [
    el('p', {}, say.lead),
    el(
      'table',
      { class: 'challenge-goals' },
      el('thead', {}, el('tr', {}, ...heads)),
      el('tbody', {}, ...rows),
    ),
    el('p', {}, say.between(Math.max(...goals.map(({ lose }) => lose)))),
  ];
}

export function openRules(goals: Challenge['goals']): void {
  const credit = say.creditRules.map((rule) => el('li', {}, rule));
  const meanings = say.meanings.flatMap(([word, meaning]) => [
    el('dt', {}, word),
    el('dd', {}, meaning),
  ]);
  const dialog = openDialog(
    say.title,
    el('h3', {}, say.goals),
    ...goalsView(goals),
    el('h3', {}, say.credit),
    el('ul', {}, ...credit),
    el('h3', {}, say.words),
    el('dl', {}, ...meanings),
  );
  dialog.classList.add('challenge-rules');
}
