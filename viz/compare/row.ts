// The plans that were tried, as a tree drawn from left to right along the weeks: every plan one row, a line
// from the week in which it parts, its name and its chance. Rows are ticked for comparison, shown, renamed,
// copied and thrown away.

import { button, el, focusWhenScrolling } from '../dom.ts';
import type { Study } from '../study/study.ts';
import { treeRows, type TreeRow } from './tree.ts';
import { words } from './words.ts';

export interface RowHost {
  show(id: number): void;
  tick(id: number, on: boolean): void;
  rename(id: number, name: string): void;
  copy(id: number): void;
  remove(id: number): void;
}

export interface RowState {
  readonly study: Study;
  readonly weeks: number;
  readonly ticked: readonly number[];
  /** Chance of a plan in words. */
  chance(id: number): string;
}

export interface Rows {
  readonly element: HTMLElement;
  update(state: RowState): void;
}

export function createRows(host: RowHost): Rows {
  const list = el('ol', { class: 'compare-tree', 'aria-label': words.tree, 'data-own-keys': true });
  focusWhenScrolling(list);
  const chances = new Map<number, HTMLElement>();
  let drawn = '';
  let editing = false;

  /** Arrows go from plan to plan, as in any list. */
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || editing) return;
    const names = [...list.querySelectorAll<HTMLElement>('.compare-name')];
    const row = (event.target as Element).closest('li');
    const at = names.findIndex((name) => row?.contains(name));
    names[at + step]?.focus();
    event.preventDefault();
  });

  function nameField(id: number, name: string, back: () => void): HTMLInputElement {
    const field = el('input', { type: 'text', value: name, maxlength: 60, class: 'compare-field' });
    field.setAttribute('aria-label', words.newName(name));
    const end = (takes: boolean) => {
      if (!editing) return;
      editing = false;
      const typed = field.value;
      back();
      if (takes) host.rename(id, typed);
    };
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') end(true);
      if (event.key === 'Escape') end(false);
    });
    field.addEventListener('blur', () => end(true));
    return field;
  }

  function item({ branch, depth, from }: TreeRow, state: RowState): HTMLElement {
    const { id, name, parent, fork } = branch;
    const current = id === state.study.current;
    const tick = el('input', { type: 'checkbox', 'aria-label': words.tick(name) });
    tick.checked = state.ticked.includes(id);
    tick.addEventListener('change', () => host.tick(id, tick.checked));
    const show = button(name, () => host.show(id), {
      class: 'compare-name',
      'aria-label': words.show(name, parent === null ? null : fork),
      'aria-current': current ? 'true' : undefined,
      title: name,
    });
    show.style.setProperty('--depth', String(Math.min(depth, 4)));
    const line = el('span', { class: 'compare-line' });
    line.style.setProperty('left', `${from * 100}%`);
    line.classList.toggle('made', parent !== null);
    const chance = el('span', { class: 'compare-chance' }, state.chance(id));
    chances.set(id, chance);
    const rename = button(
      words.rename,
      () => {
        editing = true;
        const field = nameField(id, name, () => field.replaceWith(show));
        show.replaceWith(field);
        field.focus();
        field.select();
      },
      { 'aria-label': words.renameOf(name) },
    );
    const copy = button(words.copy, () => host.copy(id), { 'aria-label': words.copyOf(name) });
    const remove = button(words.remove, () => host.remove(id), {
      'aria-label': words.removeOf(name),
      disabled: state.study.branches.length === 1,
    });
    return el(
      'li',
      { class: current ? 'current' : undefined },
      tick,
      show,
      el('span', { class: 'compare-track', 'aria-hidden': true }, line),
      chance,
      el('span', { class: 'compare-acts' }, rename, copy, remove),
    );
  }

  return {
    element: list,
    update(state) {
      const rows = treeRows(state.study, state.weeks);
      const key = JSON.stringify([rows, state.ticked, state.study.current]);
      if (key !== drawn && !editing) {
        drawn = key;
        const focused = list.contains(document.activeElement)
          ? document.activeElement?.getAttribute('aria-label')
          : null;
        chances.clear();
        list.replaceChildren(...rows.map((row) => item(row, state)));
        const again = [...list.querySelectorAll<HTMLElement>('[aria-label]')];
        if (focused) again.find((one) => one.getAttribute('aria-label') === focused)?.focus();
      }
      for (const [id, node] of chances) {
        const text = state.chance(id);
        if (node.textContent !== text) node.textContent = text;
      }
    },
  };
}
