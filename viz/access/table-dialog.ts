// The floor and the plan as tables, in a dialog above the page. What the tables hold comes from pure functions;
// here it is laid out, sorted anew, and kept at the week that is shown while the dialog is open.

import { openDialog } from '../dialogs.ts';
import { button, el, setText } from '../dom.ts';
import './access.css';
import { SORTS, type PeopleText, type Sort, type TableText } from './floor-table.ts';
import { words } from './words.ts';

/** A table element; `first` makes the heading of a row, the text alone where it is left out. */
function tableOf(
  { caption, headings, rows }: TableText,
  first: (text: string, row: number) => Node | string = (text) => text,
): HTMLTableElement {
  const head = headings.map((text) => el('th', { scope: 'col' }, text));
  const body = rows.map(([name = '', ...cells], row) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, first(name, row)),
      ...cells.map((text) => el('td', {}, text)),
    ),
  );
  return el(
    'table',
    {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...head)),
    el('tbody', {}, ...body),
  );
}

/** A table that may be wider than its place: it scrolls, and can be reached to do so. */
function scrolling(name: string): HTMLElement {
  return el('div', { class: 'access-scroll', tabindex: 0, role: 'region', 'aria-label': name });
}

/** `t` closes what it opened, as does Escape. */
function closesByKey(dialog: HTMLDialogElement): void {
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    dialog.close();
  });
}

export interface FloorTables {
  departments(): TableText;
  people(department: number, sort: Sort): PeopleText;
  readonly names: readonly string[];
  /** Whose people are shown at first. */
  readonly department: number;
  choose(person: number): void;
}

export interface OpenTables {
  /** Another week is shown. */
  refresh(): void;
  readonly open: boolean;
}

export function openFloorTables(floor: FloorTables): OpenTables {
  const top = scrolling(words.floorTable);
  const below = scrolling(words.ofDepartment);
  const place = el('select', { id: 'access-place' });
  floor.names.forEach((name, at) => place.append(el('option', { value: at }, name)));
  place.value = String(floor.department);
  const sort = el('select', { id: 'access-sort' });
  for (const one of SORTS) sort.append(el('option', { value: one }, words.sorts[one]));
  const said = el('p', { class: 'spoken', role: 'status' });

  function people(): PeopleText {
    const table = floor.people(Number(place.value), SORTS[sort.selectedIndex] ?? 'gap');
    const link = (text: string, row: number) =>
      button(
        text,
        () => {
          dialog.close();
          floor.choose(table.people[row] ?? -1);
        },
        { class: 'access-person' },
      );
    // Who holds the focus keeps it when rows come anew.
    const held = below.contains(document.activeElement) ? document.activeElement : null;
    const at = held ? [...below.querySelectorAll('button')].findIndex((one) => one === held) : -1;
    below.replaceChildren(tableOf(table, link));
    below.setAttribute('aria-label', table.caption);
    if (at >= 0) below.querySelectorAll('button')[at]?.focus();
    return table;
  }

  const refresh = (): void => {
    top.replaceChildren(tableOf(floor.departments()));
    people();
  };
  for (const one of [place, sort]) {
    one.addEventListener('change', () => setText(said, people().caption));
  }
  const dialog = openDialog(
    words.floorTable,
    top,
    el(
      'p',
      { class: 'access-choices' },
      el('label', { for: 'access-place' }, words.ofDepartment),
      place,
      el('label', { for: 'access-sort' }, words.sortedBy),
      sort,
    ),
    below,
    said,
  );
  dialog.classList.add('access-tables');
  closesByKey(dialog);
  refresh();
  return {
    refresh,
    get open() {
      return dialog.open;
    },
  };
}

export function openPlanTable(table: TableText): void {
  const place = scrolling(words.planTable);
  place.append(tableOf(table));
  const dialog = openDialog(words.planTable, place);
  dialog.classList.add('access-tables');
  closesByKey(dialog);
}
