// Thin lines from bands to their names, where bands are too low for each name to stand beside its own. Pure.

import type { ForceLabel } from '../marks/force-labels.ts';
import type { ForcesInput, ForcesMarks } from '../marks/forces.ts';
import { tenth } from '../marks/lines.ts';

/** Names that stand this much of a letter's height beside their band need no line. */
const BESIDE = 0.25;

export function labelTies(
  { layers, lastWeek, text }: Pick<ForcesInput, 'layers' | 'lastWeek' | 'text'>,
  { piles, xOf, yOf, to }: Pick<ForcesMarks, 'piles' | 'xOf' | 'yOf' | 'to'>,
  labels: readonly ForceLabel[],
): string {
  const end = Math.min(lastWeek, to);
  const from = tenth(xOf(end) + text * 0.1);
  return labels
    .map(({ id, x, y }) => {
      const layer = layers.findIndex((one) => one.id === id);
      const middle = tenth(yOf((piles.inner(end, layer) + piles.outer(end, layer)) / 2));
      const beside = Math.abs(middle - y) <= text * BESIDE;
      return beside ? '' : `M${from},${middle}L${tenth(x - text * 0.1)},${y}`;
    })
    .join('');
}
