// The weeks of some cells, as small multiples, out of the table of weeks. A large table is read when the reader asks for
// it, a small one by itself.

import type { ResultsClient, ResultsRead } from '../../workers/results-client.ts';
import { button, el, setText } from '../dom.ts';
import type { Cell } from '../marks/lab/cells.ts';
import { MOST_PANELS, weeksFigure } from '../marks/lab/weeks.ts';
import { problemList } from '../notices.ts';
import type { Chosen } from './choices.ts';
import { createFigureView } from './figure-view.ts';
import { words } from './words.ts';

/** Bytes of a table that is read without being asked for. */
const READ_UNASKED = 32 * 1024 * 1024;

export interface WeeksPart {
  readonly element: HTMLElement;
  show(chosen: Chosen, cells: readonly Cell[], over: string): void;
}

/** At most so many of a list, evenly spread, the first and the last among them. */
export function spreadOver<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from(
    { length: most },
    (_, place) => list[Math.round((place * (list.length - 1)) / (most - 1))],
  );
}

export function createWeeks({ series, manifest }: ResultsRead, client: ResultsClient): WeeksPart {
  const status = el('p', { role: 'status', class: 'lab-status' });
  const bar = el('progress', { max: 1, value: 0, hidden: true, 'aria-label': words.progress });
  const some = el('p', { class: 'lab-quiet' });
  const problems = el('div', {});
  const figure = createFigureView(() => undefined);
  const ask = button(words.weeksOf, () => void read());
  const element = el(
    'section',
    { class: 'lab-weeks', 'aria-label': words.weeksTitle },
    ...(series === null
      ? [el('h3', {}, words.weeksTitle), el('p', { class: 'lab-quiet' }, words.noWeeks)]
      : [ask, status, bar, problems, figure.element, some]),
  );
  const bytes = series === null ? 0 : manifest.tables[series].bytes;
  let wanted: { chosen: Chosen; cells: readonly Cell[]; of: number; over: string } | null = null;

  async function read(): Promise<void> {
    const mine = wanted;
    if (mine === null || series === null) return;
    ask.hidden = true;
    bar.hidden = false;
    setText(status, words.readingWeeks(series));
    try {
      const { chosen, cells, of, over } = mine;
      const { outcome, factors } = chosen;
      const rows = cells.map((cell) => cell.rows);
      const answer = await client.weeks(outcome.name, rows, (share) => {
        if (wanted === mine) bar.value = share;
      });
      if (wanted !== mine) return;
      setText(status, '');
      if ('problems' in answer) return problems.replaceChildren(problemList(answer.problems));
      const shown = cells.map(({ values }, place) => ({ values, ...answer.cells[place] }));
      figure.element.hidden = false;
      some.hidden = of === cells.length;
      setText(some, words.someCells(cells.length, of));
      figure.show((width) => ({
        figure: weeksFigure({ outcome, factors, cells: shown, over, width }),
        spots: [],
      }));
    } catch (error) {
      if (wanted === mine)
        setText(status, words.died(error instanceof Error ? error.message : String(error)));
    } finally {
      if (wanted === mine) bar.hidden = true;
    }
  }

  return {
    element,
    show(chosen, cells, over) {
      if (series === null) return;
      wanted = { chosen, cells: spreadOver(cells, MOST_PANELS), of: cells.length, over };
      problems.replaceChildren();
      figure.element.hidden = true;
      some.hidden = true;
      ask.hidden = bytes <= READ_UNASKED;
      if (bytes <= READ_UNASKED) void read();
    },
  };
}
