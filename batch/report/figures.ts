// Which figures a report has, outcome by outcome: where two factors were swept a phase diagram, along the strongest
// a curve, the spread of the runs, the weeks where they were kept, and the indices of a sensitivity analysis.

import { cellsOf } from '../../viz/marks/lab/cells.ts';
import { curveFigure, MOST_LINES } from '../../viz/marks/lab/curve.ts';
import type { Figure } from '../../viz/marks/lab/figure.ts';
import { figures as words } from '../../viz/marks/lab/figure-words.ts';
import { morrisFigure, tornadoFigure } from '../../viz/marks/lab/indices.ts';
import { phaseFigure } from '../../viz/marks/lab/phase.ts';
import { spreadFigure } from '../../viz/marks/lab/spread.ts';
import type { LabFactor, LabOutcome } from '../../viz/marks/lab/table.ts';
import { MOST_PANELS, weeksFigure, type WeeksCell } from '../../viz/marks/lab/weeks.ts';
import { othersText, strengths, type Reading } from './design.ts';
import type { LabAnalysis } from './folder.ts';

/** Factors whose values together are few enough for a panel each; the strongest first. */
export function panelFactors(reading: Reading, outcome: string): LabFactor[] {
  const chosen: LabFactor[] = [];
  let panels = 1;
  for (const { factor } of strengths(reading, outcome)) {
    if (panels * factor.values.length > MOST_PANELS) continue;
    panels *= factor.values.length;
    chosen.push(factor);
  }
  // In the order of the design, so that panels of all outcomes stand alike.
  return reading.factors.filter((factor) => chosen.includes(factor));
}

export function figuresOf(
  reading: Reading,
  outcome: LabOutcome,
  analyses: readonly LabAnalysis[],
  blocks: string,
  weeks: readonly WeeksCell[] | null,
): Figure[] {
  const { table, factors, unit } = reading;
  const { name } = outcome;
  const units = words.units[unit];
  const [first, second] = strengths(reading, name, analyses[0]?.indices).filter(
    ({ factor }) => factor.values.length > 1,
  );
  const figures: Figure[] = [];
  for (const { scenario, indices } of analyses) {
    if (indices.every(({ value }) => value === null || value === 0)) continue;
    const ask = { outcome: name, indices, blocks };
    const isMorris = indices.some(({ index }) => index === 'mu_star');
    const own = [tornadoFigure(ask), ...(isMorris ? [morrisFigure(ask)] : [])];
    figures.push(
      ...own.map((figure) => (analyses.length > 1 ? ofScenario(figure, scenario) : figure)),
    );
  }
  if (first && second) {
    const [x, y] = [first.factor, second.factor];
    const cells = cellsOf(table, [x, y], name, unit);
    const over = othersText(factors, [x, y]);
    figures.push(phaseFigure({ outcome, x, y, cells, over }));
  }
  if (first) {
    const x = first.factor;
    const lines =
      second && second.factor.values.length <= MOST_LINES && !reading.sampled
        ? second.factor
        : null;
    const shown = lines ? [x, lines] : [x];
    const cells = lines ? cellsOf(table, shown, name, unit) : first.cells;
    const over = othersText(factors, shown);
    figures.push(curveFigure({ outcome, x, lines, cells, over, units }));
  }
  const panels = panelFactors(reading, name);
  const over = othersText(factors, panels);
  const cells = cellsOf(table, panels, name, unit);
  figures.push(spreadFigure({ table, outcome, factors: panels, cells, over, units }));
  if (weeks !== null && weeks.some(({ mean }) => mean.length > 1)) {
    figures.push(weeksFigure({ outcome, factors: panels, cells: weeks, over }));
  }
  return figures;
}

const ofScenario = (figure: Figure, scenario: string): Figure => ({
  ...figure,
  name: `${figure.name}-${scenario}`,
  title: `${figure.title}, ${scenario}`,
});
