// Guesses against what came, for paper: the time plot that the report has, with a ring for each guess, tied to
// the point of the curve that it was about.

import { svgEl } from '../dom.ts';
import type { OutcomeHistory } from '../history.ts';
import type { TimePlotInput } from '../marks/time-plot.ts';
import { timePlotMarks } from '../marks/time-plot.ts';
import { percent } from '../marks/words.ts';
import { plotSvg } from '../takeaway/svg.ts';
import type { Guess } from '../wall/figures.ts';
import { say } from './words.ts';

const RADIUS = 4;

export interface PlotSize {
  readonly width: number;
  readonly height: number;
  readonly text: number;
}

function plotInput(
  history: OutcomeHistory,
  nothing: OutcomeHistory,
  size: PlotSize,
): TimePlotInput {
  const last = history.lastWeek;
  return {
    ...size,
    weeks: history.weeks,
    week: last,
    lastWeek: last,
    lines: [
      { kind: 'done', name: say.done, read: history.reader('converted') },
      { kind: 'ghost', name: say.nothing, read: nothing.reader('converted') },
    ],
    domain: [0, 1],
    write: percent,
    shadeGap: false,
  };
}

export function guessPlot(
  history: OutcomeHistory,
  nothing: OutcomeHistory,
  guesses: readonly Guess[],
  size: PlotSize,
): SVGElement {
  const input = plotInput(history, nothing, size);
  const spoken = say.chartSpoken(
    guesses.map(({ guess }) => percent(guess)),
    guesses.map(({ came }) => percent(came)),
  );
  const svg = plotSvg(input, spoken);
  const { xOf, yOf } = timePlotMarks(input);
  for (const { week, guess, came } of guesses) {
    const [x, y, end] = [xOf(week), yOf(guess), yOf(came)].map((at) => Math.round(at * 10) / 10);
    svg.append(
      svgEl('path', { class: 'debrief-miss', d: `M${x},${y}V${end}` }),
      svgEl('circle', { class: 'debrief-guess', cx: x, cy: y, r: RADIUS }),
    );
  }
  return svg;
}
