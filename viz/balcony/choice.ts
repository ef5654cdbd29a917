// Which charts stand on the balcony under the one that always does. A studio has room for two of them side
// by side, a wide page for four, a wall for all; phones and tablets scroll through all of them. The reader
// presses the name of a chart and it takes the place of the one that was chosen longest ago.

import { button, el } from '../dom.ts';
import { words } from './words.ts';
import './choice.css';

export const CHOICES = [
  'forces',
  'beliefs',
  'money',
  'difference',
  'outcomes',
  'departments',
  'phase',
] as const;
export type Choice = (typeof CHOICES)[number];

/** Names that fit into one row, in the order of the charts; the charts' own titles are questions. */
export const choiceWords: Readonly<Record<Choice, string>> = words.names;

/** Longest ago first. What was never chosen goes first of all. */
export const CHOSEN: readonly Choice[] = [
  'outcomes',
  'difference',
  'money',
  'beliefs',
  'departments',
  'phase',
  'forces',
];

/** Room for so many charts besides the first, by what the window gives; others show all. */
const ROOMS: readonly (readonly [query: string, charts: number])[] = [
  ['(min-width: 160rem) and (min-height: 60rem)', CHOICES.length],
  ['(min-width: 100rem) and (min-height: 75rem)', 4],
  ['(min-width: 80rem)', 2],
];

/** The charts in sight, in the order they stand; `chosen` holds every chart once, the latest last. */
export function inSightOf(chosen: readonly Choice[], room: number): Choice[] {
  const last = new Set(chosen.slice(Math.max(0, chosen.length - room)));
  return CHOICES.filter((choice) => last.has(choice));
}

/** The same with one chosen now. */
export const choose = (chosen: readonly Choice[], choice: Choice): Choice[] => [
  ...chosen.filter((other) => other !== choice),
  choice,
];

/** The row of names, and the charts it shows and hides. `hosts` are the places of the charts. */
export function createChoice(hosts: Readonly<Record<Choice, HTMLElement>>): HTMLElement {
  let chosen: Choice[] = [...CHOSEN];
  const queries = ROOMS.map(([query, room]) => ({ list: matchMedia(query), room }));
  const buttons = CHOICES.map((choice) =>
    button(choiceWords[choice], () => press(choice), { class: 'choice' }),
  );
  const element = el(
    'div',
    { class: 'choices', role: 'group', 'aria-label': words.choices },
    ...buttons,
  );
  const show = (): void => {
    const room = queries.find(({ list }) => list.matches)?.room ?? CHOICES.length;
    const shown = inSightOf(chosen, room);
    element.hidden = room >= CHOICES.length;
    CHOICES.forEach((choice, place) => {
      hosts[choice].hidden = !shown.includes(choice);
      buttons[place].setAttribute('aria-pressed', String(shown.includes(choice)));
    });
  };
  const press = (choice: Choice): void => {
    chosen = choose(chosen, choice);
    show();
  };
  for (const { list } of queries) list.addEventListener('change', show);
  show();
  return element;
}
