// The signs of the floor and what they mean, for the card and for a dialog.

import { openDialog } from '../dialogs.ts';
import { el, svgEl } from '../dom.ts';
import {
  boardShapes,
  BOX,
  chequerShapes,
  personShapes,
  placeShapes,
  waveShapes,
  type Shape,
} from './marks.ts';
import './signs.css';
import { words } from './words.ts';

type Name = keyof typeof words.names;
type Group = keyof typeof words.groups;

const usual = { said: 3, done: 1 } as const;

/** In the order in which they are told. */
const SIGNS: Readonly<Record<Group, readonly (readonly [Name, readonly Shape[]])[]>> = {
  minds: [
    ['old', personShapes({ said: 0, done: 0, believed: 0 })],
    ['undecided', personShapes({ said: 2, done: 2, believed: 2 })],
    ['surface', personShapes({ said: 4, done: 0, believed: 0 })],
    ['held', personShapes({ said: 4, done: 1, believed: 4 })],
    ['changed', personShapes({ said: 4, done: 4, believed: 4 })],
  ],
  states: [
    ['tired', personShapes({ ...usual, energy: 0 })],
    ['strained', personShapes({ ...usual, also: 'distress' })],
    ['afraid', personShapes({ ...usual, fear: 1 })],
    ['gadfly', personShapes({ ...usual, also: 'gadfly' })],
    ['connector', personShapes({ ...usual, also: 'connector' })],
    ['manager', personShapes({ ...usual, also: 'manager' })],
    ['leaving', personShapes({ ...usual, also: 'leaving' })],
  ],
  ground: [
    ['board', boardShapes(0)],
    ['word', waveShapes(false, 3)],
    ['reward', waveShapes(true, 0)],
    ['mixed', chequerShapes()],
    ['heat', placeShapes()],
  ],
};

function picture(shapes: readonly Shape[]): SVGSVGElement {
  const { left, top, width, height } = BOX;
  return svgEl(
    'svg',
    { viewBox: `${left} ${top} ${width} ${height}`, 'aria-hidden': 'true', focusable: 'false' },
    ...shapes.map(({ tag, class: style, at }) => svgEl(tag, { class: style, ...at })),
  );
}

/** All of them; `heading` is the level of the groups' headings. */
export function signList(heading: 'h3' | 'h4'): HTMLElement {
  const groups = Object.entries(SIGNS).map(([group, signs]) => {
    const items = signs.map(([name, shapes]) =>
      el(
        'li',
        {},
        picture(shapes),
        el('strong', {}, words.names[name]),
        el('span', {}, words.means[name]),
      ),
    );
    return el(
      'section',
      {},
      el(heading, {}, words.groups[group as Group]),
      el('ul', { class: 'signs' }, ...items),
    );
  });
  return el('div', { class: 'sign-groups' }, ...groups);
}

export function showSigns(): void {
  openDialog(words.title, el('p', {}, words.lead), signList('h3')).classList.add('sign-dialog');
}
