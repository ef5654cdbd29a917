// Departments by barriers as a real table: a mark whose form says how far something stands in the way, and
// the word for it. Choosing a department tells its story below.

import type { DepartmentContext, Diagnosis } from '../../workers/diagnosis.ts';
import { button, el, focusWhenScrolling, icon } from '../dom.ts';
import { nextPlace } from '../library-dialog.ts';
import type { Barrier, Degree } from './barrier-words.ts';
import { degreeOf, inOrder, type Order } from './story.ts';
import { words } from './words.ts';

/** Barriers in the order of columns, by what they are about. */
const GROUPS: Readonly<Record<keyof typeof words.groups, readonly Barrier[]>> = {
  set: [
    'rewards',
    'metrics',
    'processes',
    'decisionRights',
    'structure',
    'peoplePractices',
    'words',
  ],
  see: ['ambiguity', 'ignorance', 'images', 'assumptions', 'practice', 'effort'],
  feel: ['comfort', 'fear', 'mistrust', 'resistance'],
  ties: ['silos'],
};

/** A ring, a square half full, a full square. */
const MARKS: Readonly<Record<Degree, string>> = {
  free: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM8 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z',
  partly: 'M2 2h12v12h-12zM8 3.5v9h4.5v-9z',
  blocks: 'M1 1h14v14h-14z',
};

export function mark(degree: Degree): HTMLElement {
  return el('span', { class: `dx-mark dx-${degree}` }, icon(MARKS[degree]));
}

/** What the marks mean. */
export function legend(): HTMLElement {
  const degrees = Object.keys(words.legend) as Degree[];
  const items = degrees.map((degree) =>
    el('li', {}, mark(degree), `${words.degrees[degree]}: ${words.legend[degree]}`),
  );
  return el('ul', { class: 'dx-legend' }, ...items);
}

export interface Matrix {
  readonly element: HTMLElement;
  /** Marks the department whose story is told. */
  choose(name: string): void;
}

export function createMatrix(
  diagnosis: Diagnosis,
  order: Order,
  onChoose: (name: string) => void,
): Matrix {
  const groups = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  const columns = groups.flatMap((group) =>
    GROUPS[group].map((name, place) => ({ name, starts: place === 0 })),
  );
  const rows = new Map(
    diagnosis.departments.map((context) => [context, row(diagnosis, context, columns, onChoose)]),
  );
  const sorted = inOrder(diagnosis, order).flatMap((context) => rows.get(context) ?? []);
  const body = el('tbody', {}, ...sorted);
  moveWithArrows(body);

  const span = (group: keyof typeof GROUPS) =>
    el(
      'th',
      { scope: 'colgroup', colspan: GROUPS[group].length, class: 'dx-starts' },
      words.groups[group],
    );
  const head = el(
    'thead',
    {},
    el('tr', {}, el('td', { colspan: 3 }), ...groups.map(span)),
    el(
      'tr',
      {},
      el('th', { scope: 'col' }, words.department),
      el('th', { scope: 'col' }, words.ready),
      el('th', { scope: 'col' }, words.twoMessages),
      ...columns.map(({ name, starts }) =>
        el('th', { scope: 'col', class: starts ? 'dx-starts' : undefined }, words.barrier(name)),
      ),
    ),
  );
  const spans = groups.map((group) => el('colgroup', { span: GROUPS[group].length }));
  const table = el(
    'table',
    {},
    el('caption', { class: 'spoken' }, words.tableCaption),
    el('colgroup', { span: 3 }),
    ...spans,
    head,
    body,
  );
  const scroller = el('div', { class: 'dx-table', role: 'region' }, table);
  scroller.setAttribute('aria-label', words.tableCaption);
  focusWhenScrolling(scroller);

  return {
    element: scroller,
    choose(name) {
      for (const [context, tr] of rows) {
        tr.classList.toggle('dx-chosen', context.name === name);
        const pressed = String(context.name === name);
        const choice = tr.querySelector('button');
        choice?.setAttribute('aria-pressed', pressed);
        if (choice) choice.tabIndex = context.name === name ? 0 : -1;
      }
    },
  };
}

/** Fifty departments are one stop for Tab: arrows, Home and End go from one to the next. */
function moveWithArrows(body: HTMLElement): void {
  body.addEventListener('keydown', (event) => {
    const choices = [...body.querySelectorAll('button')];
    const at = choices.findIndex((choice) => choice === document.activeElement);
    const to = at < 0 ? null : nextPlace(event.key, at, choices.length);
    if (to === null) return;
    event.preventDefault();
    choices[to].focus();
  });
}

function row(
  diagnosis: Diagnosis,
  context: DepartmentContext,
  columns: readonly { name: Barrier; starts: boolean }[],
  onChoose: (name: string) => void,
): HTMLTableRowElement {
  const choose = button(context.name, () => onChoose(context.name), { class: 'dx-choose' });
  const cells = columns.map(({ name, starts }) => {
    const gap = context.gaps[diagnosis.barriers.indexOf(name)];
    return barrierCell(name, gap, starts);
  });
  const { index } = context.readiness;
  const ready = Number.isNaN(index) ? words.nobody : words.readyOf(index);
  const head = el(
    'th',
    { scope: 'row' },
    choose,
    el('span', { class: 'dx-people' }, words.people(context.people)),
  );
  const tr = el('tr', {}, head, el('td', { class: 'dx-ready' }, ready), twoCell(context), ...cells);
  // The whole row is a large target for a mouse; keys and screen readers have the button.
  tr.addEventListener('click', (event) => {
    if (event.target !== choose) onChoose(context.name);
  });
  return tr;
}

function barrierCell(name: Barrier, gap: number, starts: boolean): HTMLElement {
  const degree = degreeOf(gap);
  const classes = starts ? 'dx-starts' : undefined;
  if (degree === null) return el('td', { class: classes }, words.nobody);
  const title = words.withShare(words.saysOf(name, degree), gap);
  return el('td', { title, class: classes }, mark(degree), words.degrees[degree]);
}

function twoCell({ contradiction, ahead }: DepartmentContext): HTMLElement {
  if (contradiction !== null) return el('td', {}, mark('blocks'), words.twoNow);
  if (ahead !== null) return el('td', {}, mark('partly'), words.twoFrom(ahead.week));
  return el('td', {}, mark('free'), words.twoNone);
}
