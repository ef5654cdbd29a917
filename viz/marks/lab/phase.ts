// The phase diagram: an outcome over two swept factors, a cell a pair of values. Values stand in the cells
// where there is room, a heavy line runs where the mean crosses a level, and cells whose interval holds that
// level are hatched: on which side of it they lie is not known. All of it survives a black-and-white printer.

import { textWidth } from '../words.ts';
import type { Cell } from './cells.ts';
import { scaleOf, stepOf, STEPS } from './colours.ts';
import {
  domainOf,
  drawing,
  everyNth,
  fitting,
  label,
  path,
  SMALL,
  TEXT,
  WIDTH,
  widest,
  type Domain,
  type Figure,
} from './figure.ts';
import { figures } from './figure-words.ts';
import { fillClass, hatchClass, onClass } from './look.ts';
import { group, px, shape, type Mark } from './mark.ts';
import type { LabFactor, LabOutcome, LabValue } from './table.ts';
import { cellTable } from './tables.ts';
import { outcomeName, outcomeTitle, valuesText, valueText, writerOf } from './words.ts';

export interface PhaseInput {
  readonly outcome: LabOutcome;
  /** Across, and up. */
  readonly x: LabFactor;
  readonly y: LabFactor;
  /** Of the two factors, x first. */
  readonly cells: readonly Cell[];
  /** The level that the heavy line follows; chosen from the outcome's values where left out. */
  readonly level?: number;
  /** What is averaged over, in words; '' where nothing is. */
  readonly over?: string;
  readonly width?: number;
}

interface Laid {
  readonly cell: Cell;
  readonly place: number;
  readonly x: number;
  readonly y: number;
}

const words = figures.phase;

const LEGEND = 44;

/** Least width of a scale of shares. */
const LEAST_SPAN = 0.1;

function flat(middle: number): Domain {
  const low = Math.max(0, Math.round((middle - LEAST_SPAN / 2) * 100) / 100);
  return [low, Number((low + LEAST_SPAN).toFixed(2))];
}

/** Where scales end: a paradigm is as far from 0 on both sides, a share starts at nothing. */
export function colourDomain(outcome: LabOutcome, cells: readonly { mean: number }[]): Domain {
  const means = cells.map(({ mean }) => mean);
  if (scaleOf(outcome) !== 'paradigm') {
    const [low, high] = domainOf(means);
    // Shares that hardly differ must not look as if they did.
    const isFlat = outcome.unit.startsWith('share') && high - low < LEAST_SPAN;
    return isFlat ? flat((low + high) / 2) : [low, high];
  }
  const [low, high] = domainOf(means, [0]);
  const reach = Math.max(Math.abs(low), Math.abs(high));
  return [-reach, reach];
}

/** 0 for the paradigm, half for a share where it is reached, else the middle of what there is. */
export function levelFor(outcome: LabOutcome, cells: readonly { mean: number }[]): number {
  if (scaleOf(outcome) === 'paradigm') return 0;
  const means = cells.map(({ mean }) => mean).filter(Number.isFinite);
  const [low, high] = [Math.min(...means), Math.max(...means)];
  if (outcome.unit.startsWith('share') && low < 0.5 && high > 0.5) return 0.5;
  return Number(((low + high) / 2).toPrecision(2));
}

/** Cells whose interval holds the level. */
export const straddles = ({ low, high }: Cell, level: number): boolean =>
  low <= level && level <= high;

export function phaseFigure(input: PhaseInput): Figure {
  const { outcome, x, y, cells, over = '', width = WIDTH } = input;
  const level = input.level ?? levelFor(outcome, cells);
  const domain = colourDomain(outcome, cells);
  const scale = scaleOf(outcome);
  const write = writerOf(outcome.name, (domain[1] - domain[0]) / 20);
  const rows = y.values.map(valueText);
  const left = Math.min(widest(rows, TEXT), width / 3) + TEXT;
  const across = Math.min(140, (width - left - 1) / x.values.length);
  const tall = Math.min(52, Math.max(22, 360 / y.values.length));
  const top = LEGEND + TEXT * 2;
  const bottom = top + tall * y.values.length;
  const placeOf = (factor: LabFactor, value: LabValue): number => factor.values.indexOf(value);
  const laid = cells.map((cell, place): Laid => ({
    cell,
    place,
    x: left + across * placeOf(x, cell.values[0]),
    y: bottom - tall * (1 + placeOf(y, cell.values[1])),
  }));
  const draw = ({ cell, place, x: from, y: at }: Laid): Mark => {
    const known = Number.isFinite(cell.mean);
    const step = stepOf(cell.mean, domain);
    const box = { x: px(from + 1), y: px(at + 1), width: px(across - 2), height: px(tall - 2) };
    const attributes = { class: 'lab-cell', 'data-cell': place };
    if (!known) return group('g', attributes, [shape('rect', { class: 'lab-empty', ...box })]);
    const fill = fillClass(scale, step);
    const unsure = straddles(cell, level);
    const text = write(cell.mean);
    const room = across > textWidth(text, TEXT) + 4 && tall > TEXT + 6;
    const [middle, base] = [from + across / 2, at + tall / 2 + TEXT * 0.35];
    const plate = {
      class: fill,
      x: px(middle - textWidth(text, TEXT) / 2),
      y: px(at + tall / 2 - TEXT * 0.75),
      width: textWidth(text, TEXT),
      height: px(TEXT * 1.5),
    };
    return group('g', attributes, [
      shape('rect', { class: fill, ...box }),
      ...(unsure
        ? [path(hatchClass(scale, step), hatch(from + 1, at + 1, across - 2, tall - 2))]
        : []),
      ...(unsure && room ? [shape('rect', plate)] : []),
      ...(room ? [label(text, middle, base, 'middle', `lab-strong ${onClass(scale, step)}`)] : []),
    ]);
  };
  const every = everyNth(x, across, TEXT);
  const edge = contour(laid, level, across, tall);
  const unsure = cells.filter((cell) => straddles(cell, level)).length;
  const judged = cells.some(({ low }) => Number.isFinite(low));
  const title = words.title(outcomeTitle(outcome.name), x.name, y.name);
  const [lowest, highest] = ends(cells);
  const at = (cell: Cell): string => words.at(write(cell.mean), valuesText([x, y], cell.values));
  const spoken =
    cells.some(({ mean }) => Number.isFinite(mean)) && lowest && highest
      ? words.spoken(title, cells.length, at(lowest), at(highest)) +
        `${judged ? words.unsure(unsure, write(level)) : ''} ${figures.tableAvailable}`
      : words.nothing(title);
  const height = bottom + TEXT * 3.2;
  const names = y.values.flatMap((value, place) =>
    place % Math.max(1, Math.ceil((TEXT + 4) / tall)) === 0
      ? [
          label(
            fitting(valueText(value), width / 3, TEXT),
            left - 8,
            bottom - tall * (place + 0.5) + 4.5,
            'end',
          ),
        ]
      : [],
  );
  const children = [
    ...legend(outcome, domain, level, write, judged ? width : 0),
    label(`${y.name} ↑`, 0, top - 8, 'start', 'lab-strong'),
    ...names,
    ...laid.map(draw),
    path('lab-contour-edge', edge),
    path('lab-contour', edge),
    ...x.values.flatMap((value, place) =>
      place % every === 0
        ? [label(valueText(value), left + across * (place + 0.5), bottom + TEXT * 1.4, 'middle')]
        : [],
    ),
    label(`${x.name} →`, left + across * x.values.length, bottom + TEXT * 2.9, 'end', 'lab-strong'),
  ];
  const sides = sidesText(cells, level, write, edge === '');
  const hatched = judged ? words.hatched(write(level)) : '';
  const gaps = cells.length < x.values.length * y.values.length ? words.gaps : '';
  return {
    name: `phase-${outcome.name}`,
    title,
    caption:
      `${words.caption(outcomeName(outcome.name))}${figures.averaged(over)} ` +
      `${sides}${hatched}.${gaps}`,
    spoken,
    drawing: drawing(width, height, spoken, children),
    table: cellTable([x, y], outcome, cells),
  };
}

/** What the heavy line does, or that there is none. */
function sidesText(
  cells: readonly Cell[],
  level: number,
  write: (value: number) => string,
  isOneSided: boolean,
): string {
  if (!isOneSided) return words.divides(write(level));
  return words.oneSided(
    cells.some(({ mean }) => mean >= level),
    write(level),
  );
}

function ends(cells: readonly Cell[]): [lowest: Cell | undefined, highest: Cell | undefined] {
  const known = cells.filter(({ mean }) => Number.isFinite(mean));
  const sorted = known.toSorted((a, b) => a.mean - b.mean);
  return [sorted[0], sorted.at(-1)];
}

/** Lines at 45 degrees inside a box. */
function hatch(x: number, y: number, width: number, height: number): string {
  let d = '';
  for (let from = 6; from < width + height; from += 7) {
    const [x1, y1] = [Math.min(from, width), Math.max(0, from - width)];
    const [x2, y2] = [Math.max(0, from - height), Math.min(from, height)];
    d += `M${px(x + x1)},${px(y + y1)}L${px(x + x2)},${px(y + y2)}`;
  }
  return d;
}

/** Edges between neighbours on two sides of the level. */
function contour(laid: readonly Laid[], level: number, across: number, tall: number): string {
  const key = (x: number, y: number): string => `${Math.round(x * 8)} ${Math.round(y * 8)}`;
  const at = new Map(laid.map((one) => [key(one.x, one.y), one.cell.mean]));
  const parts = (a: number, b: number | undefined): boolean =>
    b !== undefined && Number.isFinite(a) && Number.isFinite(b) && a >= level !== b >= level;
  let d = '';
  for (const { cell, x, y } of laid) {
    if (parts(cell.mean, at.get(key(x + across, y))))
      d += `M${px(x + across)},${px(y)}v${px(tall)}`;
    if (parts(cell.mean, at.get(key(x, y + tall)))) d += `M${px(x)},${px(y + tall)}h${px(across)}`;
  }
  return d;
}

const SWATCH = 18;

/** The steps of the scale from low to high, and where the level lies. */
function legend(
  outcome: LabOutcome,
  domain: Domain,
  level: number,
  write: (value: number) => string,
  width: number,
): Mark[] {
  const [low, high] = [write(domain[0]), write(domain[1])];
  const scale = scaleOf(outcome);
  const from = textWidth(low, SMALL) + 6;
  const swatches = Array.from({ length: STEPS }, (_, step) =>
    shape('rect', {
      class: fillClass(scale, step),
      x: px(from + SWATCH * step),
      y: 4,
      width: SWATCH,
      height: 14,
    }),
  );
  const end = from + SWATCH * STEPS;
  const share = (level - domain[0]) / (domain[1] - domain[0]);
  const mark = from + SWATCH * STEPS * Math.min(1, Math.max(0, share));
  const key = end + textWidth(high, SMALL) + 30;
  const hatchText = words.key(write(level));
  const hatched =
    key + 30 + textWidth(hatchText, SMALL) > width
      ? []
      : [
          shape('rect', { class: 'lab-empty', x: px(key), y: 4, width: 22, height: 14 }),
          path('lab-axis', hatch(key, 4, 22, 14)),
          label(hatchText, key + 30, 16, 'start', 'lab-small'),
        ];
  return [
    label(low, 0, 16, 'start', 'lab-small'),
    ...swatches,
    path('lab-contour', `M${px(mark)},2V20`),
    label(write(level), mark, 34, 'middle', 'lab-small'),
    label(high, end + 6, 16, 'start', 'lab-small'),
    ...hatched,
  ];
}
