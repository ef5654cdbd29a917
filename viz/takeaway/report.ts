// The report: two pages of paper, shown in a dialog and printed.

import { button, el, setText } from '../dom.ts';
import { createPaper } from './paper.ts';
import type { ReportInput } from './report-input.ts';
import { reportPages, type Room } from './report-pages.ts';
import { say } from './words.ts';

/** How much is shown of long lists, from all of it to what always fits. */
const ROOMS: readonly Room[] = [
  { steps: 14, lines: 12 },
  { steps: 14, lines: 6 },
  { steps: 10, lines: 4 },
  { steps: 6, lines: 3 },
];

let shown: { dialog: HTMLDialogElement; show(input: ReportInput): void } | null = null;

/** Opens the report; `onClose` is told when it is closed. */
export function openReport(input: ReportInput, onClose: () => void = () => {}): void {
  shown?.dialog.close();
  const print = button(say.print, () => window.print(), { class: 'primary wide' });
  const close = button(say.close, () => dialog.close());
  const state = el('p', { class: 'take-state', role: 'status' });
  const paper = createPaper();
  const dialog = el(
    'dialog',
    { class: 'take-report', 'aria-label': say.title },
    el(
      'div',
      { class: 'take-bar-top' },
      el('h2', {}, say.title),
      state,
      el('p', { class: 'take-help' }, say.printHelp),
      print,
      close,
    ),
    paper.pages,
  );
  const show = (now: ReportInput): void => {
    paper.show(ROOMS, (room) => reportPages(now, room));
    setText(state, now.progress ?? say.ready);
  };
  dialog.addEventListener('close', () => {
    dialog.remove();
    paper.copy.remove();
    if (shown?.dialog === dialog) shown = null;
    onClose();
  });
  document.body.append(paper.copy, dialog);
  shown = { dialog, show };
  show(input);
  dialog.showModal();
  print.focus();
}

/** Shows what is known by now in the report that is open. */
export function refreshReport(input: ReportInput): void {
  shown?.show(input);
}

export const reportIsOpen = (): boolean => shown !== null;
