// The plans that were tried, as a tree drawn from left to right along the weeks: every plan one row, a line
// from the week in which it parts, its name and its chance. Rows are ticked for comparison, shown, renamed,
// copied and thrown away.

import { button, el, focusWhenScrolling } from '../dom.ts';
import { count } from '../messages.ts';
import type { Study } from '../study/study.ts';
import { MOST_COMPARED } from './ticks.ts';
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

  const nameOf = (id: number) =>
    list.querySelector<HTMLElement>(`[data-plan="${id}"] .compare-name`);

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
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      end(event.key === 'Enter');
      // The row is another now; who was typing goes on from there.
      nameOf(id)?.focus();
    });
    field.addEventListener('blur', () => end(true));
    return field;
  }

  function item(row: TreeRow, place: number, state: RowState): HTMLElement {
    const { branch, depth, from, parentRow } = row;
    const { id, name, parent, fork } = branch;
    const current = id === state.study.current;
    const tick = el('input', { type: 'checkbox', 'aria-label': words.tick(name) });
    tick.checked = state.ticked.includes(id);
    tick.disabled = !tick.checked && state.ticked.length >= MOST_COMPARED;
    if (tick.disabled) tick.title = words.full;
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
    // Rows up to the plan it leaves.
    line.style.setProperty('--up', String(place - Math.max(0, parentRow)));
    if (parent !== null) line.append(el('span', { class: 'compare-fork' }, count(fork)));
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
    const gone = () => {
      host.remove(id);
      list.querySelector<HTMLElement>('[aria-current]')?.focus();
    };
    const remove = button(words.remove, gone, {
      'aria-label': words.removeOf(name),
      disabled: state.study.branches.length === 1,
    });
    return el(
      'li',
      { class: current ? 'current' : undefined, 'data-plan': id },
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
        list.replaceChildren(...rows.map((row, place) => item(row, place, state)));
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
