// Names beside the bands of the forces chart: each at the height of what it pushes in the last week drawn, none over
// another, none under the now-line.

import type { ForcesInput, Side } from './forces.ts';
import { LABEL_GAP, LINE_HEIGHT, spreadInto } from './labels.ts';
import { tenth, type Scale } from './lines.ts';
import type { Piles } from './piles.ts';
import type { Box } from './time-plot.ts';

export interface ForceLabel {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
}

/** Where names stand; made once, for they are placed every week. */
let heights = new Float64Array(8);

/** Where names of layers begin: after the last week drawn, and after now, for pushes may be known later than weeks pass. */
export function labelsLeft(
  { text, week, lastWeek, weeks, view = null }: ForcesInput,
  x: Scale,
): number {
  const end = Math.min(Math.max(0, week, lastWeek), view?.to ?? weeks);
  return tenth(x(end) + text * LABEL_GAP);
}

/** Names of layers at the height of what they push in the last week drawn, the week `end`. */
export function forceLabels(
  input: ForcesInput,
  piles: Piles,
  end: number,
  box: Box,
  x: Scale,
  y: Scale,
): ForceLabel[] {
  const { layers, text } = input;
  if (layers.length > heights.length) heights = new Float64Array(layers.length);
  heights.fill(NaN);
  for (let layer = 0; layer < layers.length && end >= 1; layer++) {
    const inner = piles.inner(end, layer);
    const outer = piles.outer(end, layer);
    if (inner !== outer) heights[layer] = y((inner + outer) / 2);
  }
  spreadInto(heights, heights, text * LINE_HEIGHT, box.top, box.bottom);
  const left = labelsLeft(input, x);
  const labels: ForceLabel[] = [];
  for (let layer = 0; layer < layers.length; layer++) {
    if (!Number.isFinite(heights[layer])) continue;
    const { id, name } = layers[layer];
    const side: Side = piles.outer(end, layer) > piles.inner(end, layer) ? 'customer' : 'product';
    labels.push({ id, name, side, x: left, y: heights[layer] });
  }
  return labels;
}
