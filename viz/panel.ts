// The assumptions drawer: lil-gui built from the parameter table, group by group. No parameter is named
// here. A change is only wished for: the host dates it, and the panel shows what then holds. A reader
// with a keyboard is taken along: into the drawer when it opens, and back when it closes.

import GUI, { type Controller } from 'lil-gui';
import { GROUPS, writtenValue, type ParamRow } from '../sim/params.ts';
import { groupTitle, PARAMS } from './model-words.ts';
import { boundsWords, setsStart } from './assumption-words.ts';
import { button, el, setText, targetOf } from './dom.ts';
import { say } from './messages.ts';
import type { Value, Values } from './session.ts';

export interface Panel {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  /** `moves`: the reader wished it, so the focus goes along. */
  setOpen(open: boolean, moves?: boolean): void;
  /** What only the start can set is closed in all later weeks. */
  showWeek(week: number): void;
  /** Shows the values that hold now; those that were changed since the start are marked. */
  show(now: Values, atStart: Values): void;
}

interface Row {
  readonly row: ParamRow;
  readonly controller: Controller;
  readonly back: HTMLButtonElement;
}

const detailOf = (row: ParamRow) =>
  [row.name, row.unit, row.claims.join(', '), row.source].filter((part) => part !== '').join(' · ');

export function createPanel(host: {
  /** `note`: what there is to say of the value that was typed, or ''. */
  change(name: string, value: Value, note: string): void;
  note(text: string): void;
  onClose(): void;
}): Panel {
  const close = button('×', () => host.onClose(), { class: 'close', 'aria-label': say.close });
  const detail = el('p', { class: 'panel-detail' });
  const body = el('div', { class: 'panel-body' });
  const element = el(
    'aside',
    { class: 'drawer', 'aria-label': say.assumptions, hidden: true },
    el('div', { class: 'drawer-head' }, el('h2', {}, say.assumptions), close),
    el('p', { class: 'panel-help' }, say.assumptionsHelp),
    body,
    detail,
  );
  const values: Record<string, Value> = {};
  let start: Values = {};
  const rows: Row[] = [];
  let started = false;
  let before: Element | null = null;

  // lil-gui keeps keys to itself, so Escape is heard on its way down.
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    host.onClose();
  };
  element.addEventListener('keydown', onEscape, { capture: true });

  /** Made when first opened: most readers never do, and it is a hundred rows. */
  function build(): void {
    const gui = new GUI({ container: body, injectStyles: false, title: say.assumptions });
    for (const group of GROUPS) {
      const folder = gui.addFolder(groupTitle(group));
      rows.push(...PARAMS.filter((row) => row.group === group).map((row) => addRow(folder, row)));
      if (group !== GROUPS[0]) folder.close();
    }
  }

  function addRow(folder: GUI, row: ParamRow): Row {
    values[row.name] ??= writtenValue(row, row.default);
    const controller = row.choices
      ? folder.add(values, row.name, [...row.choices])
      : folder.add(values, row.name, row.min, row.max, row.step);
    controller.name(row.sentence);
    const box = controller.domElement;
    const usual = writtenValue(row, row.default);
    const back = button(
      say.backToDefault(String(usual)),
      () => {
        values[row.name] = usual;
        controller.updateDisplay();
        box.querySelector<HTMLElement>('input, select')?.focus();
        host.change(row.name, usual, '');
      },
      { class: 'back', hidden: true, 'aria-describedby': controller.$name.id },
    );
    box.append(back);
    box.dataset['name'] = row.name;
    box.addEventListener('focusin', () => setText(detail, detailOf(row)));
    // Out of bounds is said with the change that follows on leaving, or alone when there is none.
    let typed = '';
    let note = '';
    box.addEventListener('input', (event) => {
      typed = event.target instanceof HTMLInputElement ? event.target.value : '';
    });
    const onLeave = (event: Event) => {
      if (targetOf(event)?.matches('input')) note = boundsWords(row, typed);
      typed = '';
    };
    box.addEventListener('blur', onLeave, { capture: true });
    controller.onFinishChange((value: Value) => {
      host.change(row.name, value, note);
      note = '';
    });
    box.addEventListener('focusout', () => {
      if (note !== '') host.note(note);
      note = '';
    });
    return { row, controller, back };
  }

  function mark({ row, controller, back }: Row): void {
    const value = values[row.name];
    const usual = writtenValue(row, row.default);
    controller.domElement.classList.toggle('changed', value !== (start[row.name] ?? usual));
    back.hidden = value === usual;
    const closed = started && setsStart(row.name);
    back.disabled = closed;
    controller.disable(closed);
    controller.domElement.title = closed ? say.onlyAtStart : detailOf(row);
    controller.updateDisplay();
  }

  return {
    element,
    get isOpen() {
      return !element.hidden;
    },
    setOpen(open, moves = false) {
      const inside = element.contains(document.activeElement);
      if (open && !inside) before = document.activeElement;
      element.hidden = !open;
      if (open && rows.length === 0) build();
      if (open) for (const row of rows) mark(row);
      if (open && moves) body.querySelector<HTMLElement>('.lil-children .lil-title')?.focus();
      else if (!open && inside && before instanceof HTMLElement) before.focus();
    },
    showWeek(week) {
      if (started === week > 0) return;
      started = week > 0;
      if (!element.hidden) for (const row of rows) mark(row);
    },
    show(now, atStart) {
      start = atStart;
      Object.assign(values, now);
      if (!element.hidden) for (const row of rows) mark(row);
    },
  };
}
