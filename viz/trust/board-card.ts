// One line of the scoreboard as a card: how it stands, what is said, the claims behind it, and its figures. Of a fact the
// comparison that decides stands open; the others, and what was taken away, are one press away.

import { button, el, icon } from '../dom.ts';
import { claimSentence, claimText } from './claims.ts';
import { inWords } from './compared.ts';
import type { Asked, Bar, BoardFact, Line, Standing } from './scoreboard.ts';
import { say, signed } from './words.ts';

/** Forms that differ without colour: a tick, a wave, half a disc, a cross; an empty ring where nothing is held to it. */
const SIGNS: Readonly<Record<Standing | 'none', string>> = {
  holds: 'M2 8.5 4 6.5 6.5 9 12 3.5 14 5.5 6.5 13Z',
  depends: 'M1 8.5C3 4.5 6 4.5 8 7s5 2.5 7-1.5V9c-2 4-5 4-7 1.5S3 8 1 12Z',
  part: 'M8 2a6 6 0 0 0 0 12ZM8 2a6 6 0 0 1 0 12v-1.5a4.5 4.5 0 0 0 0-9Z',
  fails: 'M3 4.5 4.5 3 8 6.5 11.5 3 13 4.5 9.5 8 13 11.5 11.5 13 8 9.5 4.5 13 3 11.5 6.5 8Z',
  none: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Zm0 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function createCard(line: Line, organisations: number): HTMLElement {
  const { standing, statement, unexplained } = line;
  const word = standing === null ? say.noTarget : say.standing[standing];
  const more = unexplained ? `, ${say.unexplained}` : '';
  const card = el(
    'li',
    { class: 'trust-line' },
    el(
      'p',
      { class: 'trust-standing' },
      icon(SIGNS[standing ?? 'none']),
      el('span', {}, el('strong', {}, word), more),
      el('span', { class: 'trust-id' }, line.id),
    ),
    el('p', { class: 'trust-says' }, `${capital(statement)}.`),
  );
  if (line.fact) card.append(...factFigures(line.fact, organisations));
  if (line.classic) {
    const { held, figures } = line.classic;
    card.append(el('p', { class: 'trust-figure' }, say.classicFigures(held, figures)));
  }
  if (line.magnitude) {
    const { here, figure, verdict } = line.magnitude;
    card.append(
      el('p', { class: 'trust-figure' }, `${say.hereSays}: ${here}. ${figure}.`),
      el('p', { class: 'trust-quiet' }, `${capital(verdict)}.`),
    );
  }
  return card;
}

function factFigures(fact: BoardFact, organisations: number): HTMLElement[] {
  // What fails decides; among what holds, the first one asked.
  const first = fact.asked.find(({ pass }) => !pass) ?? fact.asked[0];
  const details = el(
    'details',
    {},
    el('summary', {}, say.details(fact.asked.length)),
    el(
      'ul',
      { class: 'trust-figures' },
      ...fact.asked.map((one) => el('li', {}, figures(one, organisations))),
      ...fact.without.map(({ says, compared, left, gone }) =>
        el(
          'li',
          {},
          `${say.without(says)} ${capital(inWords(compared))}: ${say.left(signed(left), gone)}.`,
        ),
      ),
    ),
  );
  return [
    el('p', { class: 'trust-figure' }, figures(first, organisations)),
    ...claims(fact.claims),
    details,
  ];
}

function figures(asked: Asked, organisations: number): string {
  const { compared, figure, low, high, bar, shown, pass, draws } = asked;
  const found = say.withInterval(signed(figure), signed(low), signed(high));
  const where = shown === null ? '' : `, ${say.inOrganisations(shown, organisations)}`;
  const drawn = draws === null ? '' : ` ${capital(say.inDraws(draws))}.`;
  const verdict = capital(pass ? say.pass : say.fail);
  return `${capital(inWords(compared))}: ${found}${where}. ${say.asked(barWords(bar))}. ${verdict}.${drawn}`;
}

/** Bars are round numbers, written as they were set. */
function barWords(bar: Bar): string {
  const round = (value: number) => `${value > 0 ? '+' : ''}${value}`.replace('-', '−');
  if ('within' in bar) return say.bar.within(`±${bar.within}`);
  if ('atMost' in bar) return say.bar.atMost(round(bar.atMost));
  const up = bar.atLeast >= 0;
  return up ? say.bar.atLeast(round(bar.atLeast)) : say.bar.atMost(round(bar.atLeast));
}

/** Ids of claims, each of which shows its sentence. */
function claims(ids: readonly string[]): HTMLElement[] {
  const sentence = el('p', { class: 'trust-claim', hidden: true, 'aria-live': 'polite' });
  const buttons = ids.map((id) =>
    button(
      id,
      () => {
        const open = sentence.hidden || sentence.dataset['id'] !== id;
        sentence.hidden = !open;
        sentence.dataset['id'] = id;
        sentence.textContent = `${id}, ${claimText(id)}: ${claimSentence(id) ?? ''}`;
        for (const other of buttons) {
          other.setAttribute('aria-expanded', String(open && other.textContent === id));
        }
      },
      { class: 'trust-chip', 'aria-expanded': 'false', 'aria-label': say.claim(id) },
    ),
  );
  return [el('p', { class: 'trust-chips' }, ...buttons), sentence];
}
