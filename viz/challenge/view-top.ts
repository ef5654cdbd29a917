// The head of a game: who plays where, which quarter it is, and what is left of money, credit and time.

import { button, el } from '../dom.ts';
import { count } from '../messages.ts';
import { QUARTER, QUARTERS } from './record.ts';
import { budgetHere } from './rules.ts';
import type { Actions, Scene } from './scene.ts';
import { rules } from './rules-words.ts';
import { words } from './words.ts';

const say = words.top;

function figure(name: string, value: string, of: string): HTMLElement {
  return el('div', {}, el('dt', {}, name), el('dd', {}, el('strong', {}, value), ` ${of}`));
}

export function topView(
  scene: Scene,
  passing: boolean,
  actions: Pick<Actions, 'leave' | 'rules'>,
): HTMLElement[] {
  const { game, firm, left, table } = scene;
  const planning = game.phase === 'choose' || game.phase === 'predict';
  const at = Math.min(QUARTERS, planning ? game.passed + 1 : game.passed);
  const pips = Array.from({ length: QUARTERS }, (_, place) => {
    const state = place < game.passed ? 'passed' : place === game.passed && planning ? 'now' : '';
    return el('span', { class: `challenge-pip ${state}` });
  });
  const where = game.phase === 'end' ? say.over : say.quarter(at);
  return [
    el(
      'div',
      { class: 'challenge-who' },
      button(say.leave, () => actions.leave(), { 'data-focus': 'leave' }),
      button(rules.open, () => actions.rules(), { 'data-focus': 'rules' }),
      el(
        'p',
        { class: 'challenge-team' },
        el('strong', {}, game.record.team),
        ` ${firm.challenge.title}`,
      ),
    ),
    el(
      'p',
      { class: 'challenge-quarter' },
      el('span', { class: 'challenge-pips', 'aria-hidden': 'true' }, ...pips),
      // While weeks pass, the floor says which.
      el('span', {}, passing ? where : `${where}, ${say.inWeek(game.passed * QUARTER)}`),
    ),
    el(
      'dl',
      { class: 'challenge-left' },
      figure(say.money, say.thousand(left.money), say.ofMoney(budgetHere(table))),
      figure(say.credit, count(left.credit), say.ofCredit),
      ...(planning && !passing ? [figure(say.time, count(left.weeks), say.ofTime)] : []),
    ),
  ];
}
