// How an outcome is spread over the runs: a row a cell, a dot a run where they are few, else fifty dots of
// which each stands for two in a hundred runs (quantile dots: Kay et al. 2016). The tick is the mean, with
// its 95 % interval above the dots.

import { quantile } from '../../../sim/statistics.ts';
import type { Cell } from './cells.ts';
import {
  domainOf,
  drawing,
  fitting,
  label,
  path,
  rule,
  straight,
  TEXT,
  ticksOf,
  whisker,
  WIDTH,
  widest,
  type Figure,
} from './figure.ts';
import { figures } from './figure-words.ts';
import { group, px, shape, type Mark } from './mark.ts';
import { numbersOf, type LabFactor, type LabOutcome, type LabTable } from './table.ts';
import { outcomeName, outcomeTitle, tableFigure, valuesText, writerOf } from './words.ts';

export interface SpreadInput {
  readonly table: LabTable;
  readonly outcome: LabOutcome;
  readonly factors: readonly LabFactor[];
  /** A row each, from above. */
  readonly cells: readonly Cell[];
  /** What is averaged over, in words; '' where nothing is. */
  readonly over?: string;
  /** What intervals count: seeds unless told; '' where there are none. */
  readonly units?: string;
  readonly width?: number;
}

const words = figures.spread;

export const MOST_DOTS = 100;
const QUANTILES = 50;
const RADIUS = 3.2;
const SHARES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

export function spreadFigure(input: SpreadInput): Figure {
  const {
    table,
    outcome,
    factors,
    cells,
    over = '',
    units = figures.units.seed,
    width = WIDTH,
  } = input;
  const values = numbersOf(table, outcome.name);
  const rows = cells.map((cell) => ({
    cell,
    name: valuesText(factors, cell.values),
    sorted: Float64Array.from(cell.rows, (row) => values[row])
      .filter((value) => !Number.isNaN(value))
      .sort(),
  }));
  const domain = domainOf(rows.flatMap(({ sorted }) => [sorted[0], sorted.at(-1) ?? NaN]));
  const write = writerOf(outcome.name, (domain[1] - domain[0]) / 50);
  const left =
    Math.min(
      widest(
        rows.map(({ name }) => name),
        TEXT,
      ),
      width / 3,
    ) + 14;
  const right = width - 30;
  const across = straight(domain, [left, right]);
  const stacks = rows.map(({ sorted }) => stacked(dotsOf(sorted), across));
  const talls = stacks.map(
    (dots) => Math.max(2, ...dots.map(({ level }) => level + 1)) * RADIUS * 2 + 22,
  );
  const top = TEXT * 2;
  const bottom = top + talls.reduce((sum, tall) => sum + tall, 0);
  const grid = ticksOf(domain, writerOf(outcome.name, (domain[1] - domain[0]) / 5), 5);
  let base = top;
  const drawn = rows.flatMap(({ cell, name }, place): Mark[] => {
    const tall = talls[place];
    base += tall;
    const floor = base - 4;
    const above = base - tall + 10;
    const dots = stacks[place].map(({ x, level }) =>
      shape('circle', {
        class: 'lab-run',
        cx: px(x),
        cy: px(floor - RADIUS * (2 * level + 1)),
        r: RADIUS,
      }),
    );
    const mean = across(cell.mean);
    return [
      label(fitting(name, left - 14, TEXT), left - 12, floor - 4, 'end'),
      rule('lab-grid', left, floor, right, floor),
      group('g', { class: 'lab-cell', 'data-cell': place }, dots),
      path('lab-whisker', whisker(across(cell.low), across(cell.high), above, true)),
      ...(Number.isFinite(mean)
        ? [path('lab-line', `M${px(mean)},${px(above - 6)}V${px(above + 6)}`)]
        : []),
    ];
  });
  const some = rows.some(({ sorted }) => sorted.length > MOST_DOTS);
  const title = words.title(outcomeTitle(outcome.name));
  const said = rows.map(({ name, sorted, cell }) =>
    sorted.length === 0
      ? words.missing(name)
      : words.row(name, write(cell.mean), write(sorted[0]), write(sorted.at(-1) ?? NaN)),
  );
  const spoken = `${words.spoken(title, said)} ${figures.tableAvailable}`;
  const height = bottom + TEXT * 3.4;
  const children = [
    ...grid.flatMap(({ value, text }) => [
      rule('lab-grid', across(value), top, across(value), bottom),
      label(text, across(value), bottom + TEXT * 1.4, 'middle'),
    ]),
    ...drawn,
    label(`${outcomeTitle(outcome.name)} →`, right, height - 4, 'end', 'lab-strong'),
  ];
  return {
    name: `spread-${outcome.name}`,
    title,
    caption:
      `${words.caption(outcomeName(outcome.name))} ${some ? words.many(MOST_DOTS) : words.few} ` +
      words.tick(units) +
      words.over(over),
    spoken,
    drawing: drawing(width, height, spoken, children),
    table: {
      head: [
        ...factors.map(({ name }) => name),
        figures.heads.runs,
        figures.heads.mean,
        ...figures.heads.spread,
      ],
      rows: rows.map(({ cell, sorted }) => [
        ...cell.values.map(String),
        String(sorted.length),
        tableFigure(cell.mean),
        ...SHARES.map((share) => tableFigure(sorted.length === 0 ? NaN : quantile(sorted, share))),
      ]),
    },
  };
}

/** The values themselves, or the middles of fifty equal shares of them. */
export function dotsOf(sorted: Float64Array): number[] {
  if (sorted.length <= MOST_DOTS) return [...sorted];
  return Array.from({ length: QUANTILES }, (_, place) =>
    quantile(sorted, (place + 0.5) / QUANTILES),
  );
}

/** Dots piled up in columns as wide as a dot. */
function stacked(
  values: readonly number[],
  across: (value: number) => number,
): { x: number; level: number }[] {
  const heights = new Map<number, number>();
  return values.map((value) => {
    const column = Math.round(across(value) / (RADIUS * 2));
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { x: column * RADIUS * 2, level };
  });
}
