// Puts paths, dots and names at the ends of lines into a drawing, as viz/marks/time-plot.ts has placed them.

import { select, type Selection } from 'd3';
import type { LineKind, TimePlotMarks } from '../marks/time-plot.ts';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

export function drawPaths(group: Group, paths: readonly { style: string; path: string }[]): void {
  group
    .selectAll<SVGPathElement, unknown>('path')
    .data(paths)
    .join('path')
    .each(function ({ style, path }) {
      // What stands there already is not written again.
      if (this.getAttribute('class') !== style) this.setAttribute('class', style);
      if (this.getAttribute('d') !== path) this.setAttribute('d', path);
    });
}

/** Dots where lines meet the now-line or the pointed week. */
export function drawDots(
  group: Group,
  dots: readonly { kind: LineKind; x: number; y: number }[],
  radius: number,
): void {
  group
    .selectAll<SVGCircleElement, unknown>('circle')
    .data(dots)
    .join('circle')
    .attr('class', (dot) => `chart-dot chart-dot-${dot.kind}`)
    .attr('cx', (dot) => dot.x)
    .attr('cy', (dot) => dot.y)
    .attr('r', radius);
}

/** Names and values at the ends of lines; in narrow pictures the name stands over its value. */
export function drawLabels(group: Group, { labels, stacked }: TimePlotMarks): void {
  group
    .selectAll<SVGTextElement, unknown>('text')
    .data(labels)
    .join((enter) => {
      const text = enter.append('text').attr('dy', '.35em');
      text.append('tspan').attr('class', 'chart-name');
      text.append('tspan').attr('class', 'chart-value');
      return text;
    })
    .attr('class', (label) => `chart-label chart-label-${label.kind}`)
    .attr('x', (label) => label.x)
    .attr('y', (label) => label.y)
    .each(function (label) {
      this.firstChild!.textContent = label.name;
      const alone = label.name === '' || stacked;
      this.lastChild!.textContent = alone ? label.value : ` ${label.value}`;
      const parts = select(this).selectAll('tspan');
      parts.attr('x', stacked ? label.x : null);
      parts.attr('dy', (_, part) => (stacked ? ['-.34em', '1.38em'][part] : null));
    });
}
