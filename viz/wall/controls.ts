// What stands above the teams: how results come in and go out, and what the room may see of them.

import { button, el, setText } from '../dom.ts';
import { openDialog } from '../dialogs.ts';
import { COLUMNS, sortShown, type Column, type View } from './teams.ts';
import { say } from './words.ts';

export interface ControlsHost {
  addFiles(files: readonly File[]): void;
  paste(text: string): void;
  save(): void;
  clear(): void;
  theme(): void;
  look(change: Partial<View>): void;
  sort(by: Column): void;
  hideAll(hide: boolean): void;
  revealNext(): void;
}

export interface Controls {
  readonly top: HTMLElement;
  readonly drama: HTMLElement;
  /** What has come of the teams so far, read aloud when it changes. */
  progress(text: string): void;
  /** What has just happened. */
  note(text: string): void;
  show(view: View, teams: number, hidden: number, dark: boolean): void;
}

export function createControls(host: ControlsHost): Controls {
  const input = el('input', { type: 'file', multiple: true, hidden: true, 'aria-label': say.add });
  input.addEventListener('change', () => {
    host.addFiles([...(input.files ?? [])]);
    input.value = '';
  });
  const add = button(say.add, () => input.click(), { class: 'primary wide' });
  const paste = button(say.paste, () => openPaste((text) => host.paste(text)));
  const save = button(say.save, () => host.save());
  const clear = button(say.clear, () => openClear(teamsShown, () => host.clear()));
  const big = toggle(say.big, (on) => host.look({ big: on }));
  const theme = button(say.toLight, () => host.theme());
  const progress = el('p', { class: 'wall-progress', role: 'status' });
  const note = el('p', { class: 'wall-note', role: 'status' });
  const names = toggle(say.names, (on) => host.look({ names: on }));
  const scores = toggle(say.scores, (on) => host.look({ scores: on }));
  const hideAll = button(say.hideAll, () => host.hideAll(true));
  const showAll = button(say.showAll, () => host.hideAll(false));
  const next = button(say.next, () => host.revealNext());
  const sort = el(
    'select',
    { 'aria-label': say.sortBy },
    ...COLUMNS.map((column) => el('option', { value: column }, say.columns[column])),
  );
  sort.addEventListener('change', () => host.sort(sort.value as Column));
  const turn = button(say.turn, () => host.sort(sort.value as Column));
  let teamsShown = 0;

  return {
    top: el(
      'header',
      { class: 'wall-top' },
      el('a', { class: 'wall-home', href: '#' }, say.studio),
      el('h1', {}, say.title),
      progress,
      el('div', { class: 'wall-buttons' }, add, paste, save, clear, big, theme),
      input,
      note,
    ),
    drama: el(
      'div',
      { class: 'wall-drama', role: 'group', 'aria-label': say.drama },
      names,
      scores,
      next,
      hideAll,
      showAll,
      el('label', { class: 'wall-sort' }, `${say.sortBy} `, sort),
      turn,
    ),
    progress: (text) => setText(progress, text),
    note: (text) => setText(note, text),
    show(view, teams, hidden, dark) {
      teamsShown = teams;
      press(names, view.names);
      press(scores, view.scores);
      press(big, view.big);
      setText(theme, dark ? say.toLight : say.toDark);
      sort.value = sortShown(view).by;
      for (const one of [save, clear, hideAll]) one.disabled = teams === 0;
      for (const one of [next, showAll]) one.disabled = hidden === 0;
    },
  };
}

function toggle(text: string, turn: (on: boolean) => void): HTMLButtonElement {
  const node = button(text, () => turn(node.getAttribute('aria-pressed') !== 'true'));
  press(node, false);
  return node;
}

function press(node: HTMLButtonElement, on: boolean): void {
  node.setAttribute('aria-pressed', String(on));
}

function openPaste(take: (text: string) => void): void {
  const area = el('textarea', { rows: 10, 'aria-label': say.pasteField, spellcheck: 'false' });
  const done = button(
    say.take,
    () => {
      dialog.close();
      take(area.value);
    },
    { class: 'primary wide' },
  );
  const buttons = el('div', { class: 'dialog-buttons' }, done);
  const help = el('p', {}, say.pasteHelp);
  const dialog = openDialog(say.pasteTitle, help, area, buttons);
  area.focus();
}

function openClear(teams: number, clear: () => void): void {
  const sure = button(say.clearNow, () => {
    dialog.close();
    clear();
  });
  const keep = button(say.keep, () => dialog.close(), { class: 'primary wide' });
  const buttons = el('div', { class: 'dialog-buttons' }, sure, keep);
  const dialog = openDialog(say.clearTitle, el('p', {}, say.clearHelp(teams)), buttons);
  keep.focus();
}
