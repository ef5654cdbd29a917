// Small multiples over time: a panel a cell, with the mean and its 95 % band, every run as a thin line where
// they are few, and the first panel's mean as dots in the others, so that each can be compared with it.

import { weekTicks } from '../axes.ts';
import {
  domainOf,
  drawing,
  fitting,
  label,
  path,
  rule,
  SMALL,
  straight,
  TEXT,
  ticksOf,
  WIDTH,
  widest,
  type Figure,
} from './figure.ts';
import { figures } from './figure-words.ts';
import { group, px, type Mark } from './mark.ts';
import type { LabFactor, LabOutcome, LabValue } from './table.ts';
import {
  intervalText,
  outcomeName,
  outcomeTitle,
  tableFigure,
  valuesText,
  writerOf,
} from './words.ts';

/** A cell over the weeks 0 to the last; NaN where there is no figure. */
export interface WeeksCell {
  readonly values: readonly LabValue[];
  readonly mean: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** Runs one by one where they are few, else none. */
  readonly runs: readonly ArrayLike<number>[];
  /** How many runs it has. */
  readonly count: number;
}

export interface WeeksInput {
  readonly outcome: LabOutcome;
  readonly factors: readonly LabFactor[];
  readonly cells: readonly WeeksCell[];
  readonly over?: string;
  readonly width?: number;
}

const words = figures.weeks;

/** More runs than this a cell are a band alone. */
export const MOST_THIN = 20;
/** More panels than this are not drawn. */
export const MOST_PANELS = 12;
const PANEL = { tall: 118, gap: 22, head: 24, foot: 24 };

export function weeksFigure(input: WeeksInput): Figure {
  const { outcome, factors, cells, over = '', width = WIDTH } = input;
  const shown = cells.slice(0, MOST_PANELS);
  const weeks = Math.max(1, ...shown.map(({ mean }) => mean.length - 1));
  const all = shown.flatMap(({ mean, low, high, runs }) =>
    [mean, low, high, ...runs].flatMap((line) => Array.from(line)),
  );
  const domain = domainOf(all);
  const write = writerOf(outcome.name, (domain[1] - domain[0]) / 50);
  const grid = ticksOf(domain, writerOf(outcome.name, (domain[1] - domain[0]) / 4), 3);
  const left =
    widest(
      grid.map(({ text }) => text),
      SMALL,
    ) + 10;
  const columns = shown.length === 1 ? 1 : shown.length === 2 || shown.length === 4 ? 2 : 3;
  const wide = (width - left - PANEL.gap * columns) / columns;
  const tall = shown.length === 1 ? 220 : PANEL.tall;
  const step = PANEL.head + tall + PANEL.foot;
  const height = step * Math.ceil(shown.length / columns) + 4;
  const panels = shown.map((cell, place) => {
    const x = left + (wide + PANEL.gap) * (place % columns);
    const y = step * Math.floor(place / columns) + PANEL.head;
    const isFirst = place % columns === 0;
    const box = { x, y, wide, tall, weeks };
    const name = valuesText(factors, cell.values);
    const ghost = place === 0 ? null : shown[0].mean;
    return group('g', { class: 'lab-cell', 'data-cell': place }, [
      label(fitting(name, wide, TEXT), x, y - 9, 'start', 'lab-strong'),
      ...grid.flatMap(({ value, text }) => {
        const at = straight(domain, [y + tall, y])(value);
        const line = rule('lab-grid', x, at, x + wide, at);
        return isFirst ? [line, label(text, x - 8, at + 4, 'end', 'lab-small')] : [line];
      }),
      ...weekTicks(weeks, x, x + wide, SMALL).map((tick) =>
        label(tick.text, tick.x, y + tall + 17, tick.anchor, 'lab-small'),
      ),
      ...lines(cell, ghost, domain, box),
    ]);
  });
  const last = (line: ArrayLike<number>): number => line[line.length - 1] ?? NaN;
  const title = words.title(outcomeTitle(outcome.name));
  const said = shown.map(({ values, mean, low, high }) => {
    const interval = intervalText(write, last(low), last(high));
    return words.cell(valuesText(factors, values), write(mean[0]), write(last(mean)), interval);
  });
  const spoken = `${words.spoken(title, shown.length, weeks, said)} ${figures.tableAvailable}`;
  const few = shown.some(({ runs }) => runs.length > 0);
  const cut = cells.length > shown.length ? words.cut(shown.length, cells.length) : '';
  return {
    name: `weeks-${outcome.name}`,
    title,
    caption:
      words.caption(outcomeName(outcome.name), few) +
      (shown.length > 1 ? words.ghost : '') +
      figures.averaged(over) +
      cut,
    spoken,
    drawing: drawing(width, height, spoken, panels),
    table: weeksTable(factors, outcome, shown, weeks),
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
  readonly weeks: number;
}

function lines(
  { mean, low, high, runs }: WeeksCell,
  ghost: ArrayLike<number> | null,
  domain: readonly [number, number],
  box: Box,
): Mark[] {
  const across = straight([0, box.weeks], [box.x, box.x + box.wide]);
  const up = straight(domain, [box.y + box.tall, box.y]);
  const through = (line: ArrayLike<number>): string => {
    let d = '';
    let isOpen = false;
    for (let week = 0; week < line.length; week++) {
      if (Number.isFinite(line[week])) {
        d += `${isOpen ? 'L' : 'M'}${px(across(week))},${px(up(line[week]))}`;
        isOpen = true;
      } else isOpen = false;
    }
    return d;
  };
  return [
    path('lab-band', area(low, high, across, up)),
    ...runs.map((run) => path('lab-thin', through(run))),
    ...(ghost === null ? [] : [path('lab-ghost', through(ghost))]),
    path('lab-line', through(mean)),
  ].filter(({ attributes }) => attributes['d'] !== '');
}

function area(
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  across: (week: number) => number,
  up: (value: number) => number,
): string {
  let [there, back] = ['', ''];
  for (let week = 0; week < low.length; week++) {
    if (!Number.isFinite(low[week]) || !Number.isFinite(high[week])) continue;
    there += `${there === '' ? 'M' : 'L'}${px(across(week))},${px(up(high[week]))}`;
    back = `L${px(across(week))},${px(up(low[week]))}${back}`;
  }
  return there === '' ? '' : `${there}${back}Z`;
}

/** A row a cell and quarter, and the last week. */
function weeksTable(
  factors: readonly LabFactor[],
  outcome: LabOutcome,
  cells: readonly WeeksCell[],
  weeks: number,
): Figure['table'] {
  const { heads } = figures;
  const told = Array.from({ length: weeks + 1 }, (_, week) => week).filter(
    (week) => week % 13 === 0 || week === weeks,
  );
  return {
    head: [
      ...factors.map(({ name }) => name),
      heads.week,
      outcome.name,
      heads.low,
      heads.high,
      heads.runs,
    ],
    rows: cells.flatMap(({ values, mean, low, high, count }) =>
      told.map((week) => [
        ...values.map(String),
        String(week),
        ...[mean, low, high].map((line) => tableFigure(line[week] ?? NaN)),
        String(count),
      ]),
    ),
  };
}
