// The table of teams. Rows stay the same elements while results come in and the order changes, so that the
// focus is not lost and a screen reader is not sent back to the top.

import { button, el, setText } from '../dom.ts';
import type { Result } from './result.ts';
import { FIGURES, rowCells, rowKey, type RowHost } from './row.ts';
import { sortShown, type Column, type Team, type View } from './teams.ts';
import { say } from './words.ts';

export interface TableHost extends RowHost {
  sort(by: Column): void;
}

export interface WallTable {
  readonly element: HTMLElement;
  /** Teams in their order, each with what is known of it. */
  show(teams: readonly Team[], view: View, resultOf: (team: Team) => Result): void;
}

export function createTable(host: TableHost): WallTable {
  const heads = new Map<Column, HTMLTableCellElement>();
  const head = (column: Column) => {
    const press = button(say.columns[column], () => host.sort(column), { 'data-act': 'sort' });
    const cell = el('th', { scope: 'col', class: `wall-${column}` }, press);
    heads.set(column, cell);
    return cell;
  };
  const plain = (name: string, text: string) =>
    el('th', { scope: 'col', class: `wall-${name}` }, text);
  const body = el('tbody');
  const element = el(
    'table',
    { class: 'wall-table' },
    el('caption', { class: 'spoken' }, say.caption),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        head('number'),
        head('team'),
        plain('picture', say.curve),
        ...FIGURES.map(head),
        plain('state', say.state),
        plain('actions', say.actions),
      ),
    ),
    body,
  );
  const rows = new Map<number, { row: HTMLTableRowElement; key: string }>();

  function showSort(view: View): void {
    const { by, down } = sortShown(view);
    for (const [column, cell] of heads) {
      if (column === by) cell.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
      const sign = column === by ? ` ${down ? '▼' : '▲'}` : '';
      setText(cell.querySelector('button')!, `${say.columns[column]}${sign}`);
    }
  }

  return {
    element,
    show(teams, view, resultOf) {
      showSort(view);
      const focused = body.contains(document.activeElement) ? document.activeElement : null;
      const act = focused?.getAttribute('data-act');
      const focusedRow = focused?.closest('tr');
      const gone = new Set(rows.keys());
      for (const [place, team] of teams.entries()) {
        const state = { team, view, result: resultOf(team) };
        const known = rows.get(team.number) ?? { row: el('tr'), key: '' };
        rows.set(team.number, known);
        gone.delete(team.number);
        const key = rowKey(state);
        if (known.key !== key) {
          known.key = key;
          known.row.replaceChildren(...rowCells(state, host));
        }
        if (body.children[place] !== known.row) {
          body.insertBefore(known.row, body.children[place] ?? null);
        }
      }
      for (const number of gone) {
        rows.get(number)?.row.remove();
        rows.delete(number);
      }
      if (!act || focused === document.activeElement) return;
      // A row that was moved or made anew gives its focus up.
      const again = focusedRow?.querySelector<HTMLElement>(`[data-act=${act}]`);
      (focusedRow?.isConnected ? again : body.querySelector<HTMLElement>('button'))?.focus();
    },
  };
}
