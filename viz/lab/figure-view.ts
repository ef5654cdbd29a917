// A figure on the page: its title, the drawing as wide as there is room, how to read it, and the table behind it.
// Where it has cells they can be pointed at, walked through and pressed.

import { el, setText } from '../dom.ts';
import { MOST_ROWS } from '../marks/lab/tables.ts';
import type { Figure } from '../marks/lab/figure.ts';
import { createCellGrid, type CellSpot } from './cell-grid.ts';
import { drawn } from './mark-dom.ts';
import { scrollingTable } from './plain-table.ts';
import { words } from './words.ts';

/** What is drawn at a width in px of 1/16 rem, and its cells; none where nothing can be pressed. */
export type Drawn = (width: number) => {
  readonly figure: Figure;
  readonly spots: readonly CellSpot[];
};

export interface FigureView {
  readonly element: HTMLElement;
  /** Draws something else. */
  show(make: Drawn): void;
  choose(place: number): void;
}

const LEAST = 280;

export function createFigureView(onChoose: (place: number) => void, most = 1100): FigureView {
  const title = el('h3', {});
  const plot = el('div', { class: 'lab-plot' });
  const stage = el('div', { class: 'lab-stage' }, plot);
  const readout = el('p', { class: 'lab-readout' });
  const caption = el('p', { class: 'lab-quiet' });
  const table = el('details', { class: 'lab-table' });
  const element = el('section', { class: 'lab-figure' }, title, stage, readout, caption, table);
  let make: Drawn | null = null;
  let width = 0;
  let sentences = new Map<number, string>();
  const grid = createCellGrid({
    onPoint: (place) =>
      setText(readout, (place === null ? undefined : sentences.get(place)) ?? words.point),
    onChoose,
  });

  function draw(): void {
    if (make === null || width < 1) return;
    const { figure, spots } = make(Math.max(LEAST, Math.min(width, most)));
    const drawing = drawn(figure.drawing);
    sentences = new Map(spots.map(({ place, sentence }) => [place, sentence]));
    setText(title, figure.title);
    setText(caption, figure.caption);
    readout.hidden = spots.length === 0;
    setText(readout, words.point);
    element.setAttribute('aria-label', figure.title);
    if (spots.length > 0) drawing.setAttribute('aria-hidden', 'true');
    // Drawn in sixteenths of the page's type size, so that it grows with it.
    drawing.style.width = `${Number(figure.drawing.attributes['width']) / 16}rem`;
    // Who holds the focus keeps it when the drawing is another.
    if (plot.contains(document.activeElement)) plot.querySelector('svg')?.replaceWith(drawing);
    else plot.replaceChildren(drawing, ...(spots.length > 0 ? [grid.element] : []));
    if (spots.length > 0) grid.lay(drawing, spots, figure.spoken);
    const isOpen = table.open;
    const { head, rows } = figure.table;
    const cut = rows.length > MOST_ROWS ? words.cutTable(MOST_ROWS, rows.length) : '';
    table.replaceChildren(
      el('summary', {}, words.table),
      scrollingTable(`${figure.title}. ${cut}`, { head, rows: rows.slice(0, MOST_ROWS) }),
    );
    table.open = isOpen;
  }

  new ResizeObserver(() => {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const now = Math.floor(stage.clientWidth / rem);
    if (now === width) return;
    width = now;
    draw();
  }).observe(stage);
  return {
    element,
    show(other) {
      make = other;
      draw();
    },
    choose: (place) => grid.choose(place),
  };
}
