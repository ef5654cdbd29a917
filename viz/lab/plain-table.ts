// A table as it stands behind a figure: the first column names the row.

import { el } from '../dom.ts';

export interface PlainTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | Node)[])[];
}

/** A table that may be wider or longer than its place: it scrolls, and can be reached to do so. */
export function scrollingTable(caption: string, { head, rows }: PlainTable): HTMLElement {
  const table = el(
    'table',
    {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...head.map((text) => el('th', { scope: 'col' }, text)))),
    el(
      'tbody',
      {},
      ...rows.map(([first = '', ...cells]) =>
        el('tr', {}, el('th', { scope: 'row' }, first), ...cells.map((cell) => el('td', {}, cell))),
      ),
    ),
  );
  return el(
    'div',
    { class: 'lab-scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    table,
  );
}
