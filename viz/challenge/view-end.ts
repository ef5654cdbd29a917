// The result: what two years added to doing nothing, where every point comes from, how much of it is luck, and
// the record to take to the wall.

import { button, el, setText } from '../dom.ts';
import { chartView } from './chart.ts';
import { OTHERS, type Luck } from './luck.ts';
import type { Actions, Scene } from './scene.ts';
import { scoreOf } from './score.ts';
import { end as say } from './end-words.ts';
import { signed } from './words.ts';

/** What is known of luck so far; null when it could not be tried. */
export function luckWords(luck: Luck | null, total: number): string {
  if (luck === null) return say.luckStopped;
  const { runs, scores } = luck;
  if (runs < OTHERS) return say.luckWait(runs, OTHERS);
  const below = scores.filter((score) => score < total).length;
  return say.luckSaid(runs, scores[0], scores[scores.length - 1], below);
}

export function endView(
  scene: Scene,
  actions: Pick<Actions, 'save' | 'link' | 'leave'>,
): { elements: HTMLElement[]; showLuck(luck: Luck | null): void } {
  const { firm, game, open, read, nothing } = scene;
  const score = scoreOf(firm.challenge.goals, read, nothing);
  const rows = score.parts.map(({ goal, value, nothing: idle, points, most }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, say.goals[goal]),
      el('td', {}, say.value(goal, value)),
      el('td', {}, say.value(goal, idle)),
      el('td', {}, say.of(points, most)),
    ),
  );
  const heads = [say.goal, say.yours, say.idle, say.points];
  const table = el(
    'table',
    { class: 'challenge-score' },
    el('caption', {}, say.parts),
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, ...rows),
    el(
      'tfoot',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'row', colspan: 3 }, say.total),
        el('td', {}, signed(score.total)),
      ),
    ),
  );
  const luck = el('p', { role: 'status' });
  const guesses = game.record.quarters.map(({ guess }) => guess);
  const elements = [
    el('h1', { tabindex: -1 }, say.title(score.total)),
    el('p', { class: 'challenge-lead' }, say.lead(open.description.name)),
    ...(score.total < 0 ? [el('p', { class: 'challenge-note' }, say.below)] : []),
    table,
    el('section', {}, el('h2', {}, say.luck), luck),
    chartView(read, nothing, guesses),
    el(
      'div',
      { class: 'challenge-take' },
      button(say.save, () => actions.save(), { 'data-focus': 'save' }),
      button(say.link, () => actions.link(), { 'data-focus': 'link' }),
      button(say.again, () => actions.leave(), { 'data-focus': 'again' }),
    ),
    el(
      'p',
      { class: 'challenge-hint' },
      `${say.hash} `,
      el('code', { 'data-testid': 'state-hash' }, game.record.stateHash),
    ),
  ];
  return {
    elements,
    showLuck: (known) => setText(luck, luckWords(known, score.total)),
  };
}
