// The report: two pages of paper, shown in a dialog and printed from a copy beside it that only paper sees. The
// copy is laid out in the size of paper first; where it would not fit, its text shrinks a little, and after
// that its longest lists are cut and say so.

import { button, el, setText } from '../dom.ts';
import { themeProperties } from '../palette.ts';
import type { ReportInput } from './report-input.ts';
import { reportPages, type Room } from './report-pages.ts';
import './report.css';
import { say } from './words.ts';

/** Text sizes to try, as shares of the usual one: 10 pt down to 7.5. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75];
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
  const paper = onPaper(el('div', { class: 'take-pages' }));
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
    paper,
  );
  const copy = onPaper(el('div', { class: 'take-print', 'aria-hidden': true, inert: true }));
  const show = (now: ReportInput): void => {
    fit(copy, now);
    paper.replaceChildren(...Array.from(copy.children, (page) => page.cloneNode(true)));
    paper.style.setProperty('--take-scale', copy.style.getPropertyValue('--take-scale'));
    setText(state, now.progress ?? say.ready);
  };
  dialog.addEventListener('close', () => {
    dialog.remove();
    copy.remove();
    if (shown?.dialog === dialog) shown = null;
    onClose();
  });
  document.body.append(copy, dialog);
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

/** Paper is white whatever the page's theme is. */
function onPaper<E extends HTMLElement>(node: E): E {
  for (const [name, value] of themeProperties('light')) node.style.setProperty(name, value);
  node.style.setProperty('--bg', '#fff');
  return node;
}

function fit(copy: HTMLElement, input: ReportInput): void {
  for (const room of ROOMS) {
    copy.replaceChildren(...reportPages(input, room));
    for (const scale of SCALES) {
      copy.style.setProperty('--take-scale', String(scale));
      const bodies = [...copy.querySelectorAll<HTMLElement>('.take-body')];
      if (bodies.every((body) => body.scrollHeight <= body.clientHeight)) return;
    }
  }
}
