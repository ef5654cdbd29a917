// What tables turned out to hold: figures to check with a glance, departments with their sizes, names of
// departments that may be slips, and the key to who is who.

import type { TablesChecked } from '../../workers/table-client.ts';
import { button, el, focusWhenScrolling } from '../dom.ts';
import { count, percent } from '../messages.ts';
import { words } from './words.ts';

export type Found = Exclude<TablesChecked, { problems: unknown }>;
export type Doubt = Found['overview']['doubts'][number];

/** Figures by name, in reading order. */
export function figures(rows: readonly (readonly [string, string])[]): HTMLElement {
  const pairs = rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]);
  return el('dl', { class: 'org-report', 'data-testid': 'import-report' }, ...pairs);
}

export function foundView(found: Found, onSaveKey: () => void): HTMLElement {
  const { report, overview, notes, hasKey } = found;
  const said = words.found;
  const people = overview.departments.reduce((sum, one) => sum + one.people, 0);
  const rows: [string, string][] = [
    [said.people, count(people)],
    [said.departments, count(overview.departments.length)],
  ];
  if (report !== null) {
    rows.push(
      [said.rows, count(report.rows)],
      [said.ties, count(report.ties)],
      [said.loops, count(report.loops)],
      [said.isolated, count(overview.isolated ?? 0)],
      [said.largestComponent, count(report.largestComponent)],
      [said.insideShare, percent(report.insideShare)],
    );
  }
  const key = el('p', { class: 'org-key' }, words.keyHelp, ' ', button(words.saveKey, onSaveKey));
  return el(
    'section',
    { class: 'org-found' },
    figures(rows),
    sizes(overview.departments),
    ...(notes.length > 0 ? [el('ul', {}, ...notes.map((note) => el('li', {}, note)))] : []),
    ...(hasKey ? [key] : []),
  );
}

function sizes(departments: Found['overview']['departments']): HTMLElement {
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col' }, words.department),
    el('th', { scope: 'col' }, words.peopleHead),
  );
  const rows = departments.map(({ name, people }) =>
    el('tr', {}, el('td', {}, name), el('td', {}, count(people))),
  );
  const table = el(
    'table',
    { class: 'org-sizes' },
    el('caption', { class: 'spoken' }, words.sizes),
    el('thead', {}, head),
    el('tbody', {}, ...rows),
  );
  const scroller = el('div', { class: 'org-scroll org-short-list' }, table);
  focusWhenScrolling(scroller);
  return scroller;
}

export interface DoubtActions {
  readAs(doubt: Doubt): void;
  keep(doubts: readonly Doubt[]): void;
}

/** Names that may be slips, each with what to do about it. */
export function doubtsView(
  doubts: readonly Doubt[],
  column: string,
  { readAs, keep }: DoubtActions,
): HTMLElement {
  const items = doubts.map((doubt) => {
    const { row, came, meant, people, others } = doubt;
    return el(
      'li',
      {},
      el('p', {}, words.doubt(row, column, came, people), ' ', words.didYouMean(meant, others)),
      button(words.readAs(meant), () => readAs(doubt)),
      button(words.keep(came), () => keep([doubt])),
    );
  });
  const all = doubts.length > 1 ? [button(words.keepAll, () => keep(doubts))] : [];
  const list = el('ul', { class: 'org-doubts' }, ...items);
  return el('section', {}, el('h3', {}, words.doubts), list, ...all);
}
