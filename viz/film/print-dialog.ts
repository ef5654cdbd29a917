// "Picture for print": which part, which paper, which colours, which week; and what came of it.

import { openDialog } from '../dialogs.ts';
import { button, el, setText } from '../dom.ts';
import type { Theme } from '../palette.ts';
import { chooser, numberField } from './fields.ts';
import type { Kind } from './layout.ts';
import { PAPERS } from './paper.ts';
import type { Print, PrintChoices } from './print.ts';
import { say } from './words.ts';

export interface PrintDialogHost {
  readonly weeks: number;
  /** The week that is shown. */
  readonly week: number;
  /** Makes and saves it. Rejects when stopped or when it cannot be. */
  make(choices: PrintChoices, stopped: AbortSignal): Promise<Print & { name: string }>;
}

export function openPrintDialog(host: PrintDialogHost): void {
  const nothing = () => {};
  const kinds = Object.entries(say.kinds).map(([kind, text]) => [text, kind as Kind] as const);
  const what = chooser(say.what, kinds, 0, nothing);
  const papers = PAPERS.map((paper) => [say.paperOf(paper.name), paper] as const);
  const paper = chooser(say.paper, papers, 0, nothing);
  const themes = Object.entries(say.themes).map(([theme, text]) => [text, theme as Theme] as const);
  const theme = chooser(say.colours, themes, 0, nothing);
  const week = numberField(say.ofWeek, host.week, host.weeks, nothing);
  const state = el('p', { class: 'film-state', role: 'status' });
  const stop = new AbortController();
  const start = button(say.print, () => void make(), { class: 'film-start' });

  async function make(): Promise<void> {
    const typed = week.value();
    const chosen = Number.isFinite(typed) ? Math.round(typed) : host.week;
    const choices = {
      kind: what.value(),
      paper: paper.value(),
      theme: theme.value(),
      week: Math.max(0, Math.min(host.weeks, chosen)),
    };
    start.disabled = true;
    setText(state, say.drawing);
    const said = await host.make(choices, stop.signal).then(
      ({ name, dpi, floorDpi, size: { width, height } }) => {
        const sheet = say.printed(name, width, height, dpi);
        return floorDpi < dpi ? `${sheet} ${say.coarser(floorDpi)}` : sheet;
      },
      (problem: unknown) =>
        say.printFailed(problem instanceof Error ? problem.message : String(problem)),
    );
    start.disabled = false;
    setText(state, said);
  }

  const fields = [what, paper, theme, week].map(({ element }) => element);
  const dialog = openDialog(
    say.printTitle,
    el('p', {}, say.printHelp),
    el('div', { class: 'film-fields' }, ...fields),
    el('div', { class: 'film-acts' }, start),
    state,
  );
  dialog.classList.add('film-dialog');
  dialog.addEventListener('close', () => stop.abort());
}
