// Pages of paper, as the page shows them and as the printer gets them: shown in a box, and printed from a copy
// beside it that only paper sees. The copy is laid out in the size of paper first; where it would not fit, its
// text shrinks a little, and after that its longest lists are cut and say so.

import { el } from '../dom.ts';
import { themeProperties } from '../palette.ts';
import './report.css';

/** Text sizes to try, as shares of the usual one: 10 pt down to 8. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8];

export interface Paper {
  /** The pages on screen. */
  readonly pages: HTMLElement;
  /** What is printed; it belongs right into the body. */
  readonly copy: HTMLElement;
  /** Lays pages out with the most room that fits, from all of every list to what always does. */
  show<Room>(rooms: readonly Room[], pagesOf: (room: Room) => readonly HTMLElement[]): void;
}

export function createPaper(): Paper {
  const pages = onPaper(el('div', { class: 'take-pages' }));
  const copy = onPaper(el('div', { class: 'take-print', 'aria-hidden': true, inert: true }));
  return {
    pages,
    copy,
    show(rooms, pagesOf) {
      for (const room of rooms) {
        const laid = pagesOf(room);
        copy.replaceChildren(...laid);
        if (laid.map(shrink).every((fits) => fits)) break;
      }
      pages.replaceChildren(...Array.from(copy.children, (page) => page.cloneNode(true)));
    },
  };
}

/** One page: its body, and a line at its foot. */
export function paperPage(
  label: string,
  foot: readonly [left: string, right: string],
  ...body: HTMLElement[]
): HTMLElement {
  return el(
    'article',
    { class: 'take-page', 'aria-label': label },
    el('div', { class: 'take-body' }, ...body),
    el('footer', { class: 'take-foot' }, ...foot.map((text) => el('span', {}, text))),
  );
}

export function paperSection(title: string, ...body: (Node | string)[]): HTMLElement {
  return el('section', { class: 'take-section' }, el('h3', {}, title), ...body);
}

/** Paper is white whatever the page's theme is. */
function onPaper<E extends HTMLElement>(node: E): E {
  for (const [name, value] of themeProperties('light')) node.style.setProperty(name, value);
  node.style.setProperty('--bg', '#fff');
  return node;
}

/** Makes a page's text as small as it must be; tells whether that is enough. */
function shrink(page: HTMLElement): boolean {
  const body = page.querySelector<HTMLElement>('.take-body')!;
  return SCALES.some((scale) => {
    page.style.setProperty('--take-scale', String(scale));
    return body.scrollHeight <= body.clientHeight;
  });
}
