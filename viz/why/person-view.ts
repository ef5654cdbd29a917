// Why this person: the sentence of the week, what the quarter moved, the pushes as small bars, and whom they
// listen to. It fills a place that the inspector leaves for it, and only redraws when another answer came.

import type { Listening } from '../../workers/listening.ts';
import type { PersonAnswer } from '../../workers/why.ts';
import { el } from '../dom.ts';
import { signed } from '../marks/forces.ts';
import { percent } from '../marks/words.ts';
import { personButton } from './answer.ts';
import { personPushes, personSentence, quarterSentence, type Seen } from './person-sentence.ts';
import { layerWords, why } from './words.ts';

export interface PersonShown extends Seen {
  readonly trust: number;
}

const MOST_BARS = 6;
const LEAST = 0.05;

/** What is shown of an answer. `placeOf` names a person's department. */
export function personNodes(
  answer: PersonAnswer,
  seen: PersonShown,
  placeOf: (person: number) => string,
  onPerson: (person: number) => void,
  howOpen: boolean,
): Node[] {
  const quarter = quarterSentence(answer);
  return [
    el('p', { class: 'why-sentence', 'data-testid': 'why-sentence' }, personSentence(answer, seen)),
    ...(quarter === '' ? [] : [el('p', {}, quarter)]),
    ...bars(answer),
    ...listens(answer.listening, seen.trust, placeOf, onPerson),
    how(howOpen),
  ];
}

function bars(answer: PersonAnswer): Node[] {
  const pushes = personPushes(answer)
    .filter(({ value }) => Math.abs(value) >= LEAST)
    .slice(0, MOST_BARS);
  if (pushes.length === 0) return [];
  const most = Math.abs(pushes[0].value);
  const rows = pushes.map(({ layer, value }) => {
    const fill = el('span', { class: `why-fill ${value > 0 ? 'why-up' : 'why-down'}` });
    const share = (Math.abs(value) / most) * 50;
    fill.style.setProperty('left', `${value > 0 ? 50 : 50 - share}%`);
    fill.style.setProperty('width', `${share}%`);
    return el(
      'div',
      { class: 'why-bar' },
      el('dt', {}, layerWords('practice', layer).name),
      el('dd', {}, el('span', { class: 'why-meter' }, fill), el('span', {}, signed(value))),
    );
  });
  return [
    el('h3', {}, why.pushes(answer.week)),
    el('dl', { class: 'why-bars' }, ...rows),
    el('p', { class: 'why-hint' }, why.sides),
  ];
}

function listens(
  { manager, passesOn, colleagues, customer, product, strongest, unequal }: Listening,
  trust: number,
  placeOf: (person: number) => string,
  onPerson: (person: number) => void,
): Node[] {
  const link = (person: number) =>
    el('li', {}, personButton({ person, place: placeOf(person) }, onPerson));
  const list = (people: readonly number[]) =>
    el('ul', { class: 'why-people' }, ...people.map(link));
  const above =
    manager < 0
      ? [el('p', {}, why.noManager)]
      : [el('p', {}, why.manager(percent(passesOn))), list([manager])];
  const around =
    colleagues === 0
      ? [el('p', {}, why.noColleagues)]
      : [
          el('p', {}, why.colleagues(colleagues, customer, product)),
          el('p', {}, unequal ? why.loudest : why.alike),
          list(strongest.slice(0, 3).map(({ person }) => person)),
        ];
  return [el('h3', {}, why.listens), el('p', {}, why.trusts(percent(trust))), ...above, ...around];
}

function how(open: boolean): HTMLElement {
  return el(
    'details',
    { class: 'why-how', open },
    el('summary', {}, why.how),
    ...why.howText.map((text) => el('p', {}, text)),
  );
}
