// A time plot as a drawing that stands still, made outside d3.

import { svgEl } from '../dom.ts';
import { timePlotMarks, type LineKind, type TimePlotInput } from '../marks/time-plot.ts';

/** Drawn from back to front, as on the page. */
const LINE_ORDER: readonly LineKind[] = ['ghost', 'done', 'said'];

/** A time plot without a now-line, coloured by the classes of the charts. */
export function plotSvg(input: TimePlotInput, spoken: string): SVGElement {
  const { width, height, text } = input;
  const marks = timePlotMarks(input);
  const { box } = marks;
  const path = (style: string, d: string) => svgEl('path', { class: style, d });
  const ticks = marks.grid.flatMap((line) => {
    const grid = path('chart-grid', `M${box.left},${line.y}H${box.right}`);
    if (line.text === '') return [grid];
    const at = { x: box.left - text * 0.6, y: line.y, dy: '.35em', 'text-anchor': 'end' };
    return [grid, svgEl('text', at, line.text)];
  });
  const weeks = marks.weeks.map((tick) =>
    svgEl('text', { x: tick.x, y: box.bottom + text * 1.4, 'text-anchor': tick.anchor }, tick.text),
  );
  const bands = marks.bands.flatMap(({ kind, outer, inner }) => [
    path(`chart-band chart-band-${kind}`, outer),
    path(`chart-band chart-band-${kind}`, inner),
  ]);
  const lines = LINE_ORDER.flatMap((kind) =>
    marks.lines
      .filter((line) => line.kind === kind)
      .map((line) => path(`chart-line chart-${kind}`, line.path)),
  );
  const labels = marks.labels.map(({ kind, name, value, x, y }) =>
    svgEl(
      'text',
      { class: `chart-label chart-label-${kind}`, x, y, dy: '.35em' },
      svgEl('tspan', { class: 'chart-name' }, name),
      ` ${value}`,
    ),
  );
  return svgEl(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': spoken },
    ...ticks,
    path('chart-grid', marks.quarters),
    ...weeks,
    ...bands,
    path('chart-gap', marks.gap),
    ...lines,
    ...labels,
  );
}
