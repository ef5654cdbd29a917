// Puts frames and words of the heat gauge where they belong, and writes only what has changed.

import type { Selection } from 'd3';
import { svgEl } from '../dom.ts';
import type { Rect } from '../marks/gauge.ts';
import { write } from './plot-draw.ts';

export type Shape<E extends SVGElement> = Selection<E, unknown, null, undefined>;

/** A frame, or none. */
export function place(shape: Shape<SVGRectElement>, rect: Rect | null): void {
  const node = shape.node()!;
  show(node, rect !== null);
  if (!rect) return;
  write(node, 'x', String(rect.x));
  write(node, 'y', String(rect.y));
  write(node, 'width', String(rect.width));
  write(node, 'height', String(rect.height));
}

/** Words at a place, or none. */
export function putWords(
  shape: Shape<SVGTextElement>,
  at: { x: number; y: number; anchor: string } | null,
): void {
  const node = shape.node()!;
  show(node, at !== null);
  if (!at) return;
  write(node, 'x', String(at.x));
  write(node, 'y', String(at.y));
  write(node, 'text-anchor', at.anchor);
  write(node, 'dy', '.35em');
}

/** Words in one line or in more of them, each under the one before. */
export function putLines(
  shape: Shape<SVGTextElement>,
  lines: readonly string[],
  at: { x: number; y: number; anchor: string },
): void {
  const parts = lines.map((line, rank) =>
    svgEl('tspan', { x: String(at.x), dy: rank === 0 ? '.35em' : '1.385em' }, line),
  );
  shape.node()!.replaceChildren(...parts);
  putWords(shape, at);
  shape.node()!.removeAttribute('dy');
}

function show(node: Element, shown: boolean): void {
  if (shown) node.removeAttribute('visibility');
  else write(node, 'visibility', 'hidden');
}
