// What every chart over the weeks draws around its lines: grid, quarters, and what stands at the axes.

import type { Selection } from 'd3';
import type { WeekTick } from '../marks/axes.ts';
import type { Box } from '../marks/time-plot.ts';

export interface Axes {
  readonly box: Pick<Box, 'left' | 'right' | 'bottom'>;
  /** Lines across; without a text a line goes unnamed. */
  readonly grid: readonly { y: number; text: string }[];
  readonly quarters: string;
  readonly weeks: readonly WeekTick[];
}

/** Draws axes anew; `text` is the size of type in px, `unnamed` the class of lines without a name. */
export function drawAxes(
  axes: Selection<SVGGElement, unknown, null, undefined>,
  { box, grid, quarters, weeks }: Axes,
  text: number,
  unnamed = 'chart-grid',
): void {
  axes.selectAll('*').remove();
  for (const line of grid) {
    axes
      .append('path')
      .attr('class', line.text === '' ? unnamed : 'chart-grid')
      .attr('d', `M${box.left},${line.y}H${box.right}`);
    if (line.text === '') continue;
    axes
      .append('text')
      .attr('class', 'chart-tick')
      .attr('text-anchor', 'end')
      .attr('x', box.left - text * 0.6)
      .attr('y', line.y)
      .attr('dy', '.35em')
      .text(line.text);
  }
  axes.append('path').attr('class', 'chart-grid').attr('d', quarters);
  for (const tick of weeks) {
    axes
      .append('text')
      .attr('class', 'chart-tick')
      .attr('text-anchor', tick.anchor)
      .attr('x', tick.x)
      .attr('y', box.bottom + text * 1.4)
      .text(tick.text);
  }
}
