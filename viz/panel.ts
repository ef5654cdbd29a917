// The assumptions drawer: lil-gui built from the parameter table, group by group. No parameter is named
// here. A change is only wished for: the host dates it, and the panel shows what then holds.

import GUI, { type Controller } from 'lil-gui';
import { GROUPS, PARAMS, writtenValue, type ParamRow } from '../sim/params.ts';
import { button, el, setText } from './dom.ts';
import { say } from './messages.ts';
import type { Value, Values } from './session.ts';

export interface Panel {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  setOpen(open: boolean): void;
  /** Shows the values that hold now; those that were changed since the start are marked. */
  show(now: Values, atStart: Values): void;
}

interface Row {
  readonly row: ParamRow;
  readonly controller: Controller;
  readonly note: HTMLElement;
}

const detailOf = (row: ParamRow) =>
  [row.name, row.unit, row.claims.join(', '), row.source].filter((part) => part !== '').join(' · ');

export function createPanel(host: {
  change(name: string, value: Value): void;
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

  /** Made when first opened: most readers never do, and it is a hundred rows. */
  function build(): void {
    const gui = new GUI({ container: body, injectStyles: false, title: say.assumptions });
    for (const group of GROUPS) {
      const folder = gui.addFolder(group);
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
    controller.onFinishChange((value: Value) => host.change(row.name, value));
    const note = el('span', { class: 'was' });
    controller.domElement.append(note);
    controller.domElement.dataset['name'] = row.name;
    controller.domElement.title = detailOf(row);
    controller.domElement.addEventListener('focusin', () => setText(detail, detailOf(row)));
    return { row, controller, note };
  }

  function mark({ row, controller, note }: Row): void {
    const value = values[row.name];
    const usual = writtenValue(row, row.default);
    controller.domElement.classList.toggle('changed', value !== (start[row.name] ?? usual));
    setText(note, value === usual ? '' : say.wasDefault(String(usual)));
    controller.updateDisplay();
  }

  return {
    element,
    get isOpen() {
      return !element.hidden;
    },
    setOpen(open) {
      element.hidden = !open;
      if (open && rows.length === 0) build();
      if (open) for (const row of rows) mark(row);
    },
    show(now, atStart) {
      start = atStart;
      Object.assign(values, now);
      if (!element.hidden) for (const row of rows) mark(row);
    },
  };
}
