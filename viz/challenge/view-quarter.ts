// The three faces of a quarter besides choosing: the promise, the weeks that pass, and what came of them.

import { debriefLink } from '../debrief/link.ts';
import { say as debriefWords } from '../debrief/words.ts';
import { button, el, setText } from '../dom.ts';
import { count, percent } from '../messages.ts';
import { chartView } from './chart.ts';
import { guessedWell, promiseBrings, sumOver, type Read } from './credit.ts';
import { quarterOf } from './game.ts';
import { headlineOf } from './headline.ts';
import { titleOf } from '../plan/steps.ts';
import { QUARTER, QUARTERS } from './record.ts';
import type { Actions, Scene } from './scene.ts';
import { signed, words } from './words.ts';

export function predictView(
  scene: Scene,
  actions: Pick<Actions, 'guess' | 'back' | 'pass'>,
): HTMLElement[] {
  const { game, read } = scene;
  const say = words.predict;
  const week = game.passed * QUARTER;
  const known = read('converted', week);
  const { guess } = quarterOf(game);
  const slider = el('input', {
    type: 'range',
    min: 0,
    max: 100,
    step: 1,
    value: Math.round(guess * 100),
    'aria-label': say.slider,
    'data-focus': 'guess',
  });
  const value = el('output', { class: 'challenge-guess' }, say.guess(guess));
  const promise = el('p', { role: 'status' });
  const weigh = (share: number) =>
    setText(promise, say.promise(known, share, promiseBrings(known, share)));
  weigh(guess);
  slider.addEventListener('input', () => {
    const share = slider.valueAsNumber / 100;
    weigh(share);
    value.textContent = say.guess(share);
    slider.setAttribute('aria-valuetext', say.guess(share));
    actions.guess(share);
  });
  return [
    el('h1', { tabindex: -1 }, say.title(week + QUARTER)),
    el('p', { class: 'challenge-lead' }, say.lead),
    el('div', { class: 'challenge-slider' }, value, slider, el('p', {}, say.now(known)), promise),
  ];
}

/** What was decided, to look at while its weeks pass. */
export function passingView({ game }: Scene): HTMLElement[] {
  const { steps, guess } = quarterOf(game);
  const begins = steps.map((step) =>
    el('li', {}, `${titleOf(step)}. ${words.choose.begins(step.start)}.`),
  );
  return [
    el('h1', { tabindex: -1 }, words.passing.title(game.passed + 1)),
    el('p', {}, words.passing.guess(guess)),
    ...(begins.length > 0 ? [el('ul', { class: 'challenge-begun' }, ...begins)] : []),
  ];
}

export function seeView(scene: Scene): HTMLElement[] {
  const { game, read, nothing, open, accounts, left } = scene;
  const say = words.see;
  const place = game.passed - 1;
  const { departments } = open.description;
  const headline = headlineOf(place, read, nothing, departments.length);
  const name = departments[headline.department]?.name ?? '';
  const account = accounts[place];
  const to = game.passed * QUARTER;
  const guesses = game.record.quarters.slice(0, game.passed).map(({ guess }) => guess);
  return [
    el('p', { class: 'challenge-over' }, words.top.quarter(game.passed)),
    el('h1', { tabindex: -1 }, words.headline(headline, name)),
    el(
      'p',
      { class: 'challenge-lead' },
      `${say.guessed(account.guess, account.came, guessedWell(account.from, account.guess, account.came))} ${say.nothing(nothing('converted', to))}.`,
    ),
    chartView(read, nothing, guesses),
    changes(read, nothing, to),
    credits(scene),
    el('p', {}, say.money(left.money)),
    ...(account.after <= 0 ? [el('p', { class: 'challenge-note' }, say.stopped)] : []),
  ];
}

/** What stands in the table of changes: a name, before, now, and with nothing done. */
export function changeRows(read: Read, nothing: Read, to: number): string[][] {
  const { rows } = words.see;
  const from = to - QUARTER;
  type Show = (of: Read, week: number) => string;
  const exits: Show = (of, week) =>
    week === 0 ? '–' : count(sumOver(of, 'exits', week - QUARTER, week));
  const shown: [string, Show][] = [
    [rows.converted, (of, week) => percent(of('converted', week))],
    [rows.rumour, (of, week) => percent(of('espoused', week))],
    [rows.profit, (of, week) => words.index(of('profit', week))],
    [rows.exits, exits],
    [rows.strain, (of, week) => words.strain(of('distress', week))],
  ];
  return shown.map(([name, show]) => [name, show(read, from), show(read, to), show(nothing, to)]);
}

function changes(read: Read, nothing: Read, to: number): HTMLElement {
  const { before, now, idle, changed } = words.see;
  const body = changeRows(read, nothing, to).map(([name, ...figures]) =>
    el('tr', {}, el('th', { scope: 'row' }, name), ...figures.map((text) => el('td', {}, text))),
  );
  const heads = [before, now, idle].map((head) => el('th', { scope: 'col' }, head));
  return el(
    'table',
    { class: 'challenge-changes' },
    el('caption', {}, changed),
    el('thead', {}, el('tr', {}, el('td'), ...heads)),
    el('tbody', {}, ...body),
  );
}

function credits({ accounts, game }: Scene): HTMLElement {
  const { credit, taken, changes: moved, after } = accounts[game.passed - 1];
  const say = words.see;
  const all = [...(taken > 0 ? [{ why: 'steps' as const, points: -taken }] : []), ...moved];
  const items = all
    .filter(({ points }) => points !== 0)
    .map(({ why, points }) => el('li', {}, `${say.why[why]}: ${signed(points)}`));
  return el(
    'section',
    { class: 'challenge-credit', 'aria-labelledby': 'challenge-credit' },
    el('h2', { id: 'challenge-credit' }, say.creditFrom(credit, after)),
    el('ul', {}, ...items),
    el('p', { class: 'challenge-hint' }, say.creditHint),
  );
}

/** What stands at the foot of each phase: the way on, and the way back where there is one. */
export function footOf(
  scene: Scene,
  passing: boolean,
  actions: Actions & { hurry(): void; show(name: string): void },
): HTMLElement[] {
  const { phase, passed } = scene.game;
  const main = (text: string, act: () => void) =>
    button(text, act, { class: 'primary wide', 'data-focus': 'main' });
  if (passing) return [main(words.passing.skip, () => actions.hurry())];
  if (phase === 'choose') {
    const { basket, toSteps, done } = words.choose;
    const { length } = quarterOf(scene.game).steps;
    const jump = { class: 'challenge-jump' };
    return [
      ...(length > 0 ? [button(basket(length), () => actions.show('reach-0'), jump)] : []),
      button(toSteps, () => actions.show('search'), jump),
      main(done, () => actions.predict()),
    ];
  }
  if (phase === 'predict') {
    const back = button(words.predict.back, () => actions.back(), { 'data-focus': 'back' });
    return [back, main(words.predict.go, () => actions.pass())];
  }
  // Why it went so is what comes next; it stands where the way on always stood.
  if (phase === 'end') {
    const debrief = el(
      'a',
      { class: 'primary wide challenge-debrief', 'data-focus': 'main' },
      debriefWords.atTheEnd,
    );
    void debriefLink(scene.game.record).then((link) => debrief.setAttribute('href', link));
    return [debrief];
  }
  const text = passed < QUARTERS ? words.see.next(passed + 1) : words.see.end;
  return [main(text, () => actions.next())];
}
