// The tables behind the figures: plain figures with a point, so that they can be copied into anything.

import type { Cell } from './cells.ts';
import type { FigureTable } from './figure.ts';
import { figures } from './figure-words.ts';
import type { LabFactor, LabOutcome } from './table.ts';
import { tableFigure, valueText } from './words.ts';

/** More rows than this are counted, not shown: the files of the batch have them all. */
export const MOST_ROWS = 400;

/** A row a cell: its values, mean, interval, runs. */
export function cellTable(
  factors: readonly LabFactor[],
  outcome: LabOutcome,
  cells: readonly Cell[],
): FigureTable {
  const { heads } = figures;
  return {
    head: [...factors.map(({ name }) => name), outcome.name, heads.low, heads.high, heads.runs],
    rows: cells.map(({ values, mean, low, high, runs }) => [
      ...values.map(valueText),
      ...[mean, low, high].map(tableFigure),
      String(runs),
    ]),
  };
}
