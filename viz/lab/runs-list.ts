// The runs of a cell, one a row, each with the way to watch it.

import type { ResultsRead } from '../../workers/results-client.ts';
import { button, el } from '../dom.ts';
import { numbersOf, type LabOutcome, type LabTable } from '../marks/lab/table.ts';
import { tableFigure, valueText } from '../marks/lab/words.ts';
import { scrollingTable } from './plain-table.ts';
import { words } from './words.ts';

/** Rows that are shown at first, and with every "more". */
const PAGE = 50;

export interface ListedRuns {
  readonly results: ResultsRead;
  readonly table: LabTable;
  readonly outcome: LabOutcome;
  /** Where the cell is, in words. */
  readonly where: string;
  readonly rows: Int32Array;
  watch(row: number): void;
}

export function runsList(listed: ListedRuns, shown = PAGE): HTMLElement {
  const { results, table, outcome, where, rows } = listed;
  const { run, seed, swept } = results.runs;
  const hashes = results.manifest.stateHashes;
  const values = numbersOf(table, outcome.name);
  const cells = Array.from(rows.slice(0, shown), (row) => [
    String(run[row]),
    button(words.watch, () => listed.watch(row), { 'aria-label': words.watchRun(run[row]) }),
    String(seed[row]),
    tableFigure(values[row]),
    hashes[row] ?? words.failedRun,
    ...swept.map(({ values: own, words: names }) =>
      valueText(names === null ? own[row] : (names[own[row]] ?? '')),
    ),
  ]);
  const { headings } = words;
  const head = [
    headings.run,
    headings.watch,
    headings.seed,
    outcome.name,
    headings.hash,
    ...swept.map(({ name }) => name),
  ];
  const title = words.runsOf(where, rows.length);
  const left = rows.length - cells.length;
  const element = el(
    'section',
    { class: 'lab-runs', 'aria-label': title },
    el('h3', { tabindex: -1 }, title),
    scrollingTable(title, { head, rows: cells }),
  );
  if (left > 0) {
    element.append(
      button(words.more(Math.min(left, PAGE * 4)), () => {
        const longer = runsList(listed, shown + PAGE * 4);
        element.replaceWith(longer);
        longer.querySelectorAll<HTMLElement>('tbody button')[shown]?.focus();
      }),
    );
  }
  return element;
}
