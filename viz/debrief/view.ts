// A debrief on screen and on paper: pages that are shown as soon as both runs are there, and again when the books
// have told what pushed people.

import '../balcony/charts.css';
import { button, el, setText } from '../dom.ts';
import { locale } from '../language/language.ts';
import { createPaper } from '../takeaway/paper.ts';
import type { TeamRecord } from '../challenge/record.ts';
import type { MadeRun } from '../wall/reruns.ts';
import { startEngine } from '../../workers/engine.ts';
import { readBooks } from './books.ts';
import './debrief.css';
import { debriefOf, type DebriefParts } from './input.ts';
import { debriefLink } from './link.ts';
import { debriefPages, ROOMS } from './pages.ts';
import { say } from './words.ts';

export interface DebriefView {
  /** Bar with state and buttons, and the pages under it. */
  readonly element: HTMLElement;
  /** What is printed; it belongs right into the body. */
  readonly copy: HTMLElement;
  show(record: TeamRecord, run: MadeRun, nothing: MadeRun): Promise<void>;
  /** Ends what is under way. */
  stop(): void;
}

export function createDebriefView(title: 'h1' | 'h2', ...more: HTMLElement[]): DebriefView {
  const state = el('p', { class: 'take-state', role: 'status' }, say.running);
  const print = button(say.print, () => window.print(), { class: 'primary wide', disabled: true });
  const paper = createPaper();
  let engine: ReturnType<typeof startEngine> | null = null;

  return {
    element: el(
      'div',
      { class: 'debrief-view' },
      el(
        'div',
        { class: 'take-bar-top' },
        el(title, {}, say.title),
        state,
        el('p', { class: 'take-help' }, say.printHelp),
        print,
        ...more,
      ),
      paper.pages,
    ),
    copy: paper.copy,
    async show(record, run, nothing) {
      const fragment = await debriefLink(record);
      const address = location.href.replace(/#.*$/s, '') + fragment;
      const date = new Date().toLocaleDateString(locale, { dateStyle: 'long' });
      const lay = (parts: DebriefParts) => {
        const sheet = { parts, debrief: debriefOf(parts), address, date };
        paper.show(ROOMS, (room) => debriefPages(sheet, room));
      };
      lay({ record, run, nothing, books: null, reading: true });
      setText(state, say.reading);
      print.disabled = false;
      engine = startEngine();
      const books = await readBooks(engine, run);
      lay({ record, run, nothing, books, reading: false });
      setText(state, say.ready);
      engine.stop();
    },
    stop() {
      engine?.stop();
      paper.copy.remove();
    },
  };
}

/** Shows a debrief over the page; the focus goes back to where it was when it is closed. */
export function openDebrief(record: TeamRecord, run: MadeRun, nothing: MadeRun): void {
  const close = button(say.close, () => dialog.close());
  const view = createDebriefView('h2', close);
  const dialog = el('dialog', { class: 'take-report', 'aria-label': say.title }, view.element);
  dialog.addEventListener('close', () => {
    view.stop();
    dialog.remove();
  });
  document.body.append(view.copy, dialog);
  dialog.showModal();
  close.focus();
  void view.show(record, run, nothing);
}
