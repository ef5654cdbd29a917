// "What pushes people?": the pushes of each week piled up from a line in the middle, up when they push to
// customer, down when they push to product. The largest stands next to the line, where sizes are read best;
// a push that turns goes over to the other side. Pure: readings and a size in, path strings and places out.

import type { WeekTick } from './axes.ts';
import { forceLabels, type ForceLabel } from './force-labels.ts';
import { LABEL_GAP } from './labels.ts';
import { holdsLike, revisionOf } from './growing.ts';
import { linePath, straight, tenth, type Reading } from './lines.ts';
import { pilesOf, type Piles } from './piles.ts';
import type { Span } from './span.ts';
import { markRoom, type StepMark } from './step-marks.ts';
import { timeAxis } from './time-axis.ts';
import type { Box } from './time-plot.ts';
import { withSign } from './minus.ts';
import { figure, textWidth } from './words.ts';

export interface ForceLayer {
  readonly id: string;
  readonly name: string;
  /** Its push in a week: above 0 to customer, below to product; NaN where it is not known. */
  readonly read: Reading;
}

export interface ForcesInput {
  readonly width: number;
  readonly height: number;
  /** Text size in px. */
  readonly text: number;
  /** Weeks on the axis. */
  readonly weeks: number;
  week: number;
  /** The last week whose pushes are known; the first is week 1. */
  lastWeek: number;
  readonly layers: readonly ForceLayer[];
  /** The weeks on the axis, where it was zoomed. */
  readonly view?: Span | null;
  /** What begins when; the chart leaves room for it over the plot. */
  readonly marks?: readonly StepMark[];
}

export type Side = 'customer' | 'product';

export interface ForceBand {
  readonly id: string;
  readonly side: Side;
  /** Neighbours on a side take turns in the two shades of its colour. */
  readonly shade: 0 | 1;
  readonly path: string;
  /** Place among the layers. */
  readonly layer: number;
}

export interface ForcesMarks {
  readonly box: Box;
  readonly grid: readonly { y: number; text: string }[];
  readonly weeks: readonly WeekTick[];
  readonly quarters: string;
  readonly bands: readonly ForceBand[];
  readonly labels: readonly ForceLabel[];
  /** Highest and lowest push on the axis. */
  readonly most: number;
  readonly least: number;
  /** Pushes piled up, for weeks that come later; the same layers as long as they hold. */
  readonly piles: Piles;
  /** First and last week on the axis. */
  readonly from: number;
  readonly to: number;
  readonly now: number | null;
  /** A line of pushes over the weeks drawn, for what is pointed at elsewhere. */
  readonly lineOf: (read: Reading) => string;
  readonly xOf: (week: number) => number;
  readonly yOf: (push: number) => number;
  readonly weekAt: (x: number) => number;
  /** Any week of the axis, simulated or not. */
  readonly anyWeekAt: (x: number) => number;
  /** The layer drawn at a place in a week, or null. */
  readonly layerAt: (week: number, y: number) => string | null;
}

/** More layers than this are not told apart: the smallest are one. */
export const MOST_LAYERS = 7;
export const OTHERS = 'others';
/** What is thinner than this (in push) all the time is not drawn. */
const NOTHING = 0.005;
const ROUND = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10];

const sums = new WeakMap<Reading, { revision: number; week: number; sum: number }>();

/** Mean size of a layer over the known weeks; a running sum where its readings hold. */
function sizeOf({ read }: ForceLayer, lastWeek: number): number {
  const revision = revisionOf(read);
  let kept = revision === null ? undefined : sums.get(read);
  if (!kept || kept.revision !== revision || kept.week > lastWeek) {
    kept = { revision: revision ?? 0, week: 0, sum: 0 };
    if (revision !== null) sums.set(read, kept);
  }
  while (kept.week < lastWeek) kept.sum += Math.abs(read(++kept.week)) || 0;
  return lastWeek < 1 ? 0 : kept.sum / lastWeek;
}

const together = new WeakMap<Reading, { of: readonly Reading[]; read: Reading }>();

/** What several layers push in all; the same function for the same layers. */
function sumOf(small: readonly ForceLayer[]): Reading {
  const [first] = small;
  const known = together.get(first.read);
  if (known?.of.length === small.length && small.every(({ read }, at) => read === known.of[at])) {
    return known.read;
  }
  const of = small.map(({ read }) => read);
  const read: Reading = (week) => of.reduce((sum, one) => sum + one(week), 0);
  together.set(first.read, { of, read });
  return holdsLike(read, first.read);
}

/**
 * Layers by size, largest first; beyond the most that can be told apart they are one, called `rest`. Those whose ids
 * are in `kept` are told apart before larger ones.
 */
export function sortLayers(
  layers: readonly ForceLayer[],
  lastWeek: number,
  rest: string,
  kept: readonly string[] = [],
): ForceLayer[] {
  const sized = layers
    .map((layer) => ({ layer, size: sizeOf(layer, lastWeek) }))
    .filter(({ size }) => size >= NOTHING)
    .sort((a, b) => b.size - a.size)
    .map(({ layer }) => layer);
  if (sized.length <= MOST_LAYERS) return sized;
  const isKept = ({ id }: ForceLayer) => kept.includes(id);
  const [first, others] = [sized.filter(isKept), sized.filter((layer) => !isKept(layer))];
  const shown = new Set([...first, ...others].slice(0, MOST_LAYERS - 1));
  const small = sized.filter((layer) => !shown.has(layer));
  return [
    ...sized.filter((layer) => shown.has(layer)),
    { id: OTHERS, name: rest, read: sumOf(small) },
  ];
}

/** Whether `sorted` is still how these layers are sorted; no list is made for that. */
export function stillSorted(
  sorted: readonly ForceLayer[],
  layers: readonly ForceLayer[],
  lastWeek: number,
): boolean {
  const together = sorted.at(-1)?.id === OTHERS;
  const shown = together ? sorted.length - 1 : sorted.length;
  let least = Infinity;
  for (let place = 0; place < shown; place++) {
    const size = sizeOf(sorted[place], lastWeek);
    if (size > least || size < NOTHING) return false;
    least = size;
  }
  let others = 0;
  for (let place = 0; place < layers.length; place++) {
    const size = sizeOf(layers[place], lastWeek);
    if (size < NOTHING || isAmong(sorted, layers[place].id)) continue;
    if (!together || size > least) return false;
    others++;
  }
  return !together || others > 1;
}

function isAmong(layers: readonly ForceLayer[], id: string): boolean {
  for (let place = 0; place < layers.length; place++) if (layers[place].id === id) return true;
  return false;
}

/** The next round number that is not below. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 0.5;
  const power = 10 ** Math.floor(Math.log10(value));
  const share = value / power;
  return Number(((ROUND.find((round) => round >= share - 1e-9) ?? 10) * power).toPrecision(3));
}

/** "+1.4", "−0.9", "0". */
export function signed(value: number, decimals = 1): string {
  const text = figure(value, decimals);
  if (!/[1-9]/.test(text)) return '0';
  return withSign(value, text);
}

/** As few decimals as the ends of the axis need: they are halves of powers of ten. */
const written = (value: number) =>
  signed(value, [0, 1].find((decimals) => Number(value.toFixed(decimals)) === value) ?? 2);

export function forcesMarks(input: ForcesInput): ForcesMarks {
  const { width, height, text, weeks, week, lastWeek, layers, view = null } = input;
  const known = Math.max(0, lastWeek);
  const piles = pilesOf(
    layers.map(({ read }) => read),
    known,
  );
  const { most, least } = piles;
  const [top, bottom] = [roundUp(most), -roundUp(-least)];
  const names = layers.map(({ name }) => textWidth(name, text));
  const axis = [top, bottom].map((value) => textWidth(written(value), text));
  const left = Math.ceil(Math.max(...axis) + text * LABEL_GAP);
  const right = Math.floor(width - Math.max(4 * text, ...names) - text * LABEL_GAP);
  const over = input.marks ? markRoom(text) : Math.ceil(text * 0.7);
  const box = {
    left,
    top: over,
    right: Math.max(left + 1, right),
    bottom: Math.max(over + 1, Math.floor(height - text * 1.7)),
  };
  const time = timeAxis(weeks, view, box.left, box.right, text);
  const { xOf: x } = time;
  const y = straight([bottom, top], [box.bottom, box.top]);
  const first = Math.max(1, time.from);
  const end = Math.min(known, time.to);

  const bands = (['customer', 'product'] as const).flatMap((side) => {
    let rank = 0;
    return layers.flatMap(({ id }, layer) => {
      const path = piles.band(layer, side === 'customer', x, y, first, end);
      return path === '' ? [] : [{ id, side, shade: (rank++ % 2) as 0 | 1, path, layer }];
    });
  });

  return {
    box,
    // Where one side is small its end stands too near to zero for both to be written.
    grid: [top, 0, bottom].map((value) => {
      const near = value !== 0 && Math.abs(y(value) - y(0)) < 1.4 * input.text;
      return { y: tenth(y(value)), text: near ? '' : written(value) };
    }),
    weeks: time.ticks,
    quarters: time.quarters.map((at) => `M${at},${box.bottom}v${Math.round(text * 0.3)}`).join(''),
    bands,
    labels: forceLabels(input, piles, end, box, x, y),
    most: top,
    least: bottom,
    piles,
    from: time.from,
    to: time.to,
    now:
      lastWeek < 0 || (view !== null && (week < time.from || week > time.to))
        ? null
        : tenth(x(Math.max(0, Math.min(week, weeks)))),
    lineOf: (read) => linePath(time.within(read), Math.min(input.lastWeek, time.to), x, y),
    xOf: x,
    yOf: y,
    weekAt: (at) => time.weekAt(at, Math.max(0, input.lastWeek)),
    anyWeekAt: (at) => time.weekAt(at),
    layerAt(at, height) {
      if (!(at >= 1 && at <= Math.max(0, input.lastWeek))) return null;
      const found = layers.findIndex((_, layer) => {
        const [inner, outer] = [piles.inner(at, layer), piles.outer(at, layer)];
        const [a, b] = [y(inner), y(outer)];
        return inner !== outer && height >= Math.min(a, b) && height <= Math.max(a, b);
      });
      return layers[found]?.id ?? null;
    },
  };
}
