// Puts paths, dots and names at the ends of lines into a drawing, as viz/marks/time-plot.ts has placed them.

import type { Selection } from 'd3';
import { svgEl } from '../dom.ts';
import type { LineKind, PlotLabel, TimePlotMarks } from '../marks/time-plot.ts';

/** Drawn from back to front: without a plan, then done, then said on top, dashed and see-through. */
export const LINE_ORDER: readonly LineKind[] = ['ghost', 'done', 'said'];

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
export function drawLabels(
  group: Group,
  { labels, stacked }: Pick<TimePlotMarks, 'labels' | 'stacked'>,
): void {
  const node = group.node()!;
  while (node.childElementCount > labels.length) node.lastElementChild!.remove();
  while (node.childElementCount < labels.length) node.append(newLabel());
  let text = node.firstElementChild;
  for (let rank = 0; rank < labels.length && text; rank++) {
    drawLabel(text, labels[rank], stacked);
    text = text.nextElementSibling;
  }
}

/** What labels say and where: asking the page for it would make a text of it each time. */
const drawn = new WeakMap<Element, { label: PlotLabel; stacked: boolean }>();

function drawLabel(text: Element, label: PlotLabel, stacked: boolean): void {
  const { kind, name, value, x, y } = label;
  const was = drawn.get(text);
  const moved = was?.label.x !== x || was.stacked !== stacked;
  const other = was?.label.name !== name || was.label.value !== value || was.stacked !== stacked;
  if (was?.label.kind !== kind) text.setAttribute('class', `chart-label chart-label-${kind}`);
  if (moved) text.setAttribute('x', String(x));
  if (was?.label.y !== y) text.setAttribute('y', String(y));
  if (other) {
    text.firstElementChild!.textContent = name;
    text.lastElementChild!.textContent = name === '' || stacked ? value : ` ${value}`;
  }
  if (moved) {
    place(text.firstElementChild!, stacked ? x : null, '-.34em');
    place(text.lastElementChild!, stacked ? x : null, '1.38em');
  }
  if (was === undefined) drawn.set(text, { label, stacked });
  else {
    was.label = label;
    was.stacked = stacked;
  }
}

function newLabel(): SVGTextElement {
  const parts = ['chart-name', 'chart-value'].map((style) => svgEl('tspan', { class: style }));
  return svgEl('text', { dy: '.35em' }, ...parts);
}

/** A line of its own at `x`, so far below the one before; without `x` it follows in the same line. */
function place(part: Element, x: number | null, down: string): void {
  if (x !== null) {
    write(part, 'x', String(x));
    write(part, 'dy', down);
  } else if (part.hasAttribute('x')) {
    part.removeAttribute('x');
    part.removeAttribute('dy');
  }
}

/** Sets an attribute that says something else so far. */
export function write(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** The same for text. */
export function tell(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
