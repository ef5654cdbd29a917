// Which column of a table holds what: one choice a field, guessed and to be corrected, above the first rows
// as they are read. Names are numbers here already.

import type { TableShown } from '../../workers/table-client.ts';
import { el, focusWhenScrolling } from '../dom.ts';
import { words } from './words.ts';

/** Fields that name people: the reader sees that they become numbers. */
const NAMING = ['id', 'manager', 'source', 'target'];
/** Fields without which nothing can be made of a table. */
const NEEDED = ['id', 'source', 'target'];

export interface MatchView {
  readonly element: HTMLElement;
  /** Field to heading, '' for none. */
  readonly match: Readonly<Record<string, string>>;
  /** The first needed field without a column. */
  missing(): string | null;
}

/** The columns of one table; `onChange` after a correction. */
export function createMatchView(
  { kind, header, rows, delimiter, first, match: guess }: TableShown,
  file: string,
  onChange: () => void,
): MatchView {
  const match = { ...guess };
  const headings = header.filter((heading) => heading !== '');
  const preview = el('table', { class: 'org-preview' });
  const labels = Object.keys(match).map((field) => {
    const options = headings.map((heading) =>
      el('option', { value: heading, selected: heading === match[field] }, heading),
    );
    const none = el('option', { value: '', selected: match[field] === '' }, noneWords(field));
    const select = el('select', {}, none, ...options);
    select.addEventListener('change', () => {
      match[field] = select.value;
      drawPreview();
      onChange();
    });
    return el('label', {}, el('span', {}, words.field(field)), select);
  });

  function roleOf(heading: string): string | null {
    const found = Object.entries(match).find(([, column]) => column === heading);
    return heading === '' ? null : (found?.[0] ?? null);
  }

  function drawPreview(): void {
    const roles = header.map(roleOf);
    const cell = (text: string, column: number, row: number): HTMLElement => {
      const role = roles[column];
      const shown = role !== null && NAMING.includes(role) ? numberFor(role, text, row) : text;
      return el('td', { class: role === null ? 'org-unused' : undefined }, shown);
    };
    preview.replaceChildren(
      el('caption', { class: 'spoken' }, words.preview(kind)),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ...header.map((heading, column) => {
            const role = roles[column];
            const said = role === null ? words.unused : words.role(role);
            const unused = role === null ? 'org-unused' : undefined;
            return el('th', { scope: 'col', class: unused }, heading, el('span', {}, said));
          }),
        ),
      ),
      el(
        'tbody',
        {},
        ...first.map((cells, row) =>
          el('tr', {}, ...cells.map((text, column) => cell(text, column, row))),
        ),
      ),
    );
  }

  drawPreview();
  const scroller = el('div', { class: 'org-scroll' }, preview);
  focusWhenScrolling(scroller);
  return {
    element: el(
      'section',
      { class: 'org-match' },
      el('h3', {}, words.columns(kind, file)),
      el('p', {}, words.rows(rows, delimiter)),
      el('div', { class: 'org-columns' }, ...labels),
      scroller,
    ),
    match,
    missing: () => NEEDED.find((field) => match[field] === '') ?? null,
  };
}

function noneWords(field: string): string {
  if (NEEDED.includes(field)) return words.choose;
  return field === 'department' ? words.allInOne : words.notThere;
}

function numberFor(role: string, text: string, row: number): string {
  if (text.trim() === '') return '';
  return role === 'id' ? words.numberOf(row) : words.someNumber;
}
