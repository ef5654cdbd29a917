// An outcome against one swept factor: a mean a value with its 95 % interval. Where a second factor tells
// lines apart, each is named at its end and has a dash of its own, so that no colour is needed.

import { spreadLabels } from '../labels.ts';
import type { Cell } from './cells.ts';
import {
  domainOf,
  drawing,
  everyNth,
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
import type { LabFactor, LabOutcome } from './table.ts';
import { cellTable } from './tables.ts';
import { intervalText, outcomeName, outcomeTitle, valueText, writerOf } from './words.ts';

export interface CurveInput {
  readonly outcome: LabOutcome;
  readonly x: LabFactor;
  /** Tells lines apart; null is one line. */
  readonly lines: LabFactor | null;
  /** Of the factors: x first, then lines. */
  readonly cells: readonly Cell[];
  readonly over?: string;
  /** What intervals count: seeds unless told; '' where there are none. */
  readonly units?: string;
  readonly width?: number;
}

const words = figures.curve;

/** Lines that can be told apart by their dashes. */
export const MOST_LINES = 5;
const DASHES = ['none', '7 4', '2 4', '9 3 2 3', '14 4'];
const HEIGHT = 300;

export function curveFigure(input: CurveInput): Figure {
  const { outcome, x, lines, cells, over = '', units = figures.units.seed, width = WIDTH } = input;
  const ends = cells.flatMap(({ mean, low, high }) => [mean, low, high]);
  const domain = domainOf(ends);
  const write = writerOf(outcome.name, (domain[1] - domain[0]) / 50);
  const grid = ticksOf(domain, writerOf(outcome.name, (domain[1] - domain[0]) / 5));
  const names = (lines?.values ?? []).slice(0, MOST_LINES).map(valueText);
  const left =
    widest(
      grid.map(({ text }) => text),
      TEXT,
    ) + 10;
  const right = width - (names.length === 0 ? 24 : Math.min(160, widest(names, TEXT) + 16));
  const [top, bottom] = [TEXT * 2.4, HEIGHT - TEXT * 3.4];
  const up = straight(domain, [bottom, top]);
  const step = (right - left) / Math.max(1, x.values.length);
  const dodge = Math.min(11, (step * 0.6) / Math.max(1, names.length));
  const aside = (dodge * Math.max(0, names.length - 1)) / 2;
  const across = placesOf(x, left + 20 + aside, right - 12 - aside);
  const series = (lines?.values ?? [null]).slice(0, MOST_LINES).map((value, place) => ({
    name: value === null ? '' : valueText(value),
    dash: DASHES[place],
    cells: cells.filter((cell) => value === null || cell.values[1] === value),
    shift: value === null ? 0 : (place - (names.length - 1) / 2) * dodge,
  }));
  const drawn = series.map(({ cells: own, dash, shift }) => {
    const at = (cell: Cell): number => across(x.values.indexOf(cell.values[0])) + shift;
    const known = own.filter(({ mean }) => Number.isFinite(mean));
    const d = known.map(
      (cell, place) => `${place === 0 ? 'M' : 'L'}${px(at(cell))},${px(up(cell.mean))}`,
    );
    const bars = known
      .map((cell) => whisker(up(cell.low), up(cell.high), at(cell), false))
      .join('');
    const line = shape('path', { class: 'lab-line', d: d.join(''), 'stroke-dasharray': dash });
    return [
      ...(typeof x.values[0] === 'number' ? [line] : []),
      path('lab-whisker', bars),
      ...known.map((cell) => dot(cells.indexOf(cell), at(cell), up(cell.mean))),
    ];
  });
  const lasts = series.map(({ cells: own }) =>
    up(own.findLast(({ mean }) => Number.isFinite(mean))?.mean ?? NaN),
  );
  const spread = spreadLabels(lasts, TEXT + 4, top, bottom);
  const every = everyNth(x, step, TEXT);
  const title = words.title(outcomeTitle(outcome.name), x.name, lines && lines.name);
  const spoken = spokenOf(title, series, write);
  const children = [
    ...grid.flatMap(({ value, text }) => [
      rule('lab-grid', left, up(value), right, up(value)),
      label(text, left - 8, up(value) + 4.5, 'end'),
    ]),
    label(outcomeTitle(outcome.name), 0, TEXT, 'start', 'lab-strong'),
    ...x.values.flatMap((value, place) =>
      place % every === 0
        ? [
            rule('lab-axis', across(place), bottom, across(place), bottom + 5),
            label(
              fitting(valueText(value), Math.max(step * every - 8, 30), TEXT),
              across(place),
              bottom + TEXT * 1.6,
              'middle',
            ),
          ]
        : [],
    ),
    label(`${x.name} →`, right, HEIGHT - 4, 'end', 'lab-strong'),
    ...drawn.flat(),
    ...series.flatMap(({ name }, place) =>
      name === '' || !Number.isFinite(spread[place])
        ? []
        : [label(fitting(name, 150, TEXT), right + 6, spread[place] + 4.5, 'start')],
    ),
    ...(lines ? [label(lines.name, width, TEXT, 'end', 'lab-strong')] : []),
  ];
  return {
    name: `curve-${outcome.name}-${x.name}`,
    title,
    caption:
      words.caption(outcomeName(outcome.name), units) + figures.averaged(over) + cutNote(lines),
    spoken,
    drawing: drawing(width, HEIGHT, spoken, children),
    table: cellTable(lines ? [x, lines] : [x], outcome, cells),
  };
}

const cutNote = (lines: LabFactor | null): string =>
  lines && lines.values.length > MOST_LINES
    ? words.cut(MOST_LINES, lines.values.length, lines.name)
    : '';

/** Where the values of a factor stand: numbers by size, words evenly. */
function placesOf({ values }: LabFactor, from: number, to: number): (place: number) => number {
  const numbers = values.filter((value) => typeof value === 'number');
  if (values.length === 1) return () => (from + to) / 2;
  if (numbers.length < values.length) return straight([-0.5, values.length - 0.5], [from, to]);
  const scale = straight([Math.min(...numbers), Math.max(...numbers)], [from, to]);
  return (place) => scale(numbers[place]);
}

function dot(place: number, x: number, y: number): Mark {
  const circle = shape('circle', { class: 'lab-dot', cx: px(x), cy: px(y), r: 4.5 });
  return group('g', { class: 'lab-cell', 'data-cell': place }, [circle]);
}

function spokenOf(
  title: string,
  series: readonly { name: string; cells: readonly Cell[] }[],
  write: (value: number) => string,
): string {
  const lines = series.map(({ name, cells }) => {
    const known = cells.filter(({ mean }) => Number.isFinite(mean));
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return words.missing(name);
    const say = (cell: Cell): string =>
      words.at(
        write(cell.mean),
        intervalText(write, cell.low, cell.high),
        valueText(cell.values[0]),
      );
    return words.line(name, say(first), say(last));
  });
  return `${words.spoken(title, series[0]?.cells.length ?? 0, lines)} ${figures.tableAvailable}`;
}
