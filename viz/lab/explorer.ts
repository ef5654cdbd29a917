// Results on show: what was run, the phase diagram (or a curve) of the outcome and axes that the reader chooses, the runs of
// a cell, the weeks of some cells, and what matters most where that was found out.

import type { ResultsClient, ResultsRead } from '../../workers/results-client.ts';
import { unitOf, type Unit } from '../../sim/statistics.ts';
import { el } from '../dom.ts';
import { cellsOf, type Cell } from '../marks/lab/cells.ts';
import { curveFigure } from '../marks/lab/curve.ts';
import { phaseFigure } from '../marks/lab/phase.ts';
import type { LabFactor } from '../marks/lab/table.ts';
import { figures } from '../marks/lab/figure-words.ts';
import { counted, intervalText, stepFor, valuesText, writerOf } from '../marks/lab/words.ts';
import type { CellSpot } from './cell-grid.ts';
import { createChoices, type Chosen } from './choices.ts';
import { factsOf } from './facts.ts';
import { createFigureView, type Drawn } from './figure-view.ts';
import { createIndices } from './indices-part.ts';
import { runsList } from './runs-list.ts';
import { labTableOf } from './table.ts';
import { createWeeks } from './weeks-part.ts';
import { words } from './words.ts';

export interface Explorer {
  readonly element: HTMLElement;
  /** Puts the focus on what was opened. */
  focus(): void;
}

export function createExplorer(
  results: ResultsRead,
  client: ResultsClient,
  watch: (row: number) => void,
): Explorer {
  const { table, sliced } = labTableOf(results);
  const { factors, outcomes, design } = table.facts;
  const unit = unitOf(design);
  const choices = createChoices(outcomes, factors, show);
  const figure = createFigureView(list);
  const slices = el('p', { class: 'lab-quiet' });
  const runs = el('div', { 'aria-live': 'off' });
  const weeks = createWeeks(results, client);
  const indices = createIndices(results.sensitivity);
  const facts = factsOf(results);
  let chosen: Chosen = choices.now();
  let cells: readonly Cell[] = [];

  function show(): void {
    chosen = choices.now();
    cells = cellsOf(table, chosen.factors, chosen.outcome.name, unit);
    figure.choose(-1);
    figure.show(drawnOf(chosen, cells, overOf(factors, chosen.factors), unit));
    const cut = chosen.factors.map(({ name }) => name).filter((name) => sliced.includes(name));
    slices.hidden = cut.length === 0;
    slices.textContent = cut.length === 0 ? '' : words.sliced(cut);
    runs.replaceChildren();
    weeks.show(chosen, cells, overOf(factors, chosen.factors));
    indices.show(chosen.outcome.name);
    // Where nothing was varied there is one cell, and no picture of it.
    if (chosen.factors.length === 0) list(0);
  }

  function list(place: number): void {
    const cell = cells[place];
    if (cell === undefined) return;
    figure.choose(place);
    const where = chosen.factors.length === 0 ? '' : valuesText(chosen.factors, cell.values);
    const { outcome } = chosen;
    runs.replaceChildren(runsList({ results, table, outcome, where, rows: cell.rows, watch }));
    if (chosen.factors.length > 0) {
      runs.querySelector('h3')?.focus({ preventScroll: true });
      runs.scrollIntoView({ block: 'nearest' });
    }
  }

  if (factors.length === 0) figure.element.hidden = true;
  show();
  return {
    element: el(
      'div',
      { class: 'lab-results' },
      facts,
      choices.element,
      slices,
      figure.element,
      runs,
      weeks.element,
      indices.element,
    ),
    focus: () => facts.querySelector<HTMLElement>('.lab-what')?.focus(),
  };
}

/** What the cells are averaged over, in words. */
function overOf(all: readonly LabFactor[], chosen: readonly LabFactor[]): string {
  const others = all.filter((factor) => !chosen.includes(factor));
  return others.map(({ name }) => name).join(', ');
}

/** The drawing of the chosen axes, with its cells as spots of a grid. */
function drawnOf(
  { outcome, factors }: Chosen,
  cells: readonly Cell[],
  over: string,
  unit: Unit,
): Drawn {
  const units = figures.units[unit];
  const [x, y] = factors;
  const spots = cells.map((cell, place): CellSpot => {
    const { values, mean, low, high, runs, missing } = cell;
    const write = writerOf(outcome.name, stepFor(low, high));
    return {
      place,
      column: x?.values.indexOf(values[0]) ?? 0,
      row: y === undefined ? 0 : y.values.length - 1 - y.values.indexOf(values[1]),
      sentence: words.cell(
        valuesText(factors, values),
        write(mean),
        intervalText(write, low, high),
        counted(runs, 'run'),
        missing,
      ),
    };
  });
  return (width) => ({
    figure:
      y === undefined
        ? curveFigure({ outcome, x, lines: null, cells, over, units, width })
        : phaseFigure({ outcome, x, y, cells, over, width }),
    spots,
  });
}
