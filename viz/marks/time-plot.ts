// The picture every time chart of the balcony shares: grid, quarters, one to three lines with their names
// at their ends, and the now-line. Pure: readings and a size in, path strings and positions out. All
// distances follow the text size, so that a presenter's large type makes a large chart and not a broken one.

import type { WeekTick } from './axes.ts';
import { charts } from './chart-words.ts';
import { spreadInto } from './labels.ts';
import {
  betweenPath,
  lastKnown,
  linePath,
  straight,
  tenth,
  type Reading,
  type Scale,
} from './lines.ts';
import type { Span } from './span.ts';
import { markRoom, type StepMark } from './step-marks.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { percent, textWidth } from './words.ts';

/** What a line is: said (dashed), done or the outcome itself (solid), the run without a plan (dots). */
export type LineKind = 'said' | 'done' | 'ghost';

/** How far runs lie apart: nineteen in twenty of them, and the inner half. */
export interface PlotBand {
  low: Reading;
  innerLow: Reading;
  innerHigh: Reading;
  high: Reading;
}

export interface PlotLine {
  kind: LineKind;
  name: string;
  read: Reading;
  /** What is known of the weeks to come: the line goes on in dots after the last week drawn. */
  future?: Reading | null;
  band?: PlotBand | null;
}

export interface TimePlotInput {
  width: number;
  height: number;
  /** Text size in px. */
  text: number;
  /** Weeks on the axis. */
  weeks: number;
  /** The week shown now. */
  week: number;
  /** Last week drawn; -1 draws empty axes. */
  lastWeek: number;
  /** First line first: where labels have no room, later lines go unnamed. */
  lines: readonly PlotLine[];
  domain: readonly [low: number, high: number];
  /** How values are written on the axis and at the ends of lines. */
  write: (value: number) => string;
  /** Shade the gap between the first two lines. */
  shadeGap: boolean;
  /** The weeks on the axis, where it was zoomed. */
  view?: Span | null;
  /** What begins when; charts that show it leave room for it over the plot. */
  marks?: readonly StepMark[];
  /** Lines of what is pointed at elsewhere: drawn over the others, and named in their place. */
  lit?: readonly PlotLine[] | null;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What stands at the end of a line. */
export interface PlotLabel {
  kind: LineKind;
  name: string;
  value: string;
  x: number;
  y: number;
}

export interface TimePlotMarks {
  box: Box;
  grid: { y: number; text: string }[];
  weeks: WeekTick[];
  quarters: string;
  gap: string;
  lines: { kind: LineKind; path: string }[];
  lit: { kind: LineKind; path: string }[];
  futures: { kind: LineKind; path: string }[];
  bands: { kind: LineKind; outer: string; inner: string }[];
  labels: PlotLabel[];
  /** Names stand above their values, as in narrow pictures. */
  stacked: boolean;
  /** First and last week on the axis. */
  from: number;
  to: number;
  /** Where now is; null before the first week, and where the axis does not show it. */
  now: { x: number; dots: { kind: LineKind; x: number; y: number }[] } | null;
  /** Readings without the weeks that the axis does not show. */
  within: TimeAxis['within'];
  xOf: (week: number) => number;
  yOf: (value: number) => number;
  /** The week nearest to a horizontal position, among those drawn. */
  weekAt: (x: number) => number;
  /** Any week of the axis, simulated or not. */
  anyWeekAt: (x: number) => number;
}

const LABEL_GAP = 0.6;
/** Every chart leaves this much room, so that the weeks of charts above each other stand in line. */
const LONG_VALUE = percent(1);
const LINE_HEIGHT = 18 / 13;

/** In narrow pictures the names at the ends of lines stand above their values. */
const namesFit = ({ width, text }: TimePlotInput) => width >= 22 * text;

/** Where the plot stands inside its picture; the same for every week, so that nothing jumps. */
export function plotBox(input: TimePlotInput): Box {
  const { width, height, text, domain, lines, write } = input;
  const [low, high] = domain;
  const axis = [low, (low + high) / 2, high].map((value) => textWidth(write(value), text));
  const names = [charts.thisRun, ...lines.map(({ name }) => name)];
  const values = [LONG_VALUE, write(low), write(high)];
  const words = namesFit(input)
    ? names.flatMap((name) => values.map((value) => `${name} ${value}`))
    : [...names, ...values];
  const ends = words.map((word) => textWidth(word, text));
  const left = Math.ceil(Math.max(textWidth(LONG_VALUE, text), ...axis) + text * LABEL_GAP);
  const right = Math.floor(width - Math.max(...ends) - text * LABEL_GAP);
  const top = input.marks ? markRoom(text) : Math.ceil(text * 0.7);
  const bottom = Math.floor(height - text * 1.7);
  return { left, top, right: Math.max(left + 1, right), bottom: Math.max(top + 1, bottom) };
}

/** Lines of other plans are drawn as far as they are known, where the future of this one is shown too. */
const lastOf = ({ kind, future }: Pick<PlotLine, 'kind' | 'future'>, last: number, end: number) =>
  kind === 'ghost' && future !== undefined ? end : last;

/** Last weeks of lines, their values there and the heights of these; made once, for they are asked for every week. */
let ends = new Int32Array(8);
let values = new Float64Array(8);
let heights = new Float64Array(8);

function makeRoom(lines: number): void {
  if (lines > heights.length) {
    ends = new Int32Array(lines);
    values = new Float64Array(lines);
    heights = new Float64Array(lines);
  }
  heights.fill(NaN);
}

/** Names and values at the ends of lines, and whether each stands in two lines. */
export function endLabels(
  input: TimePlotInput,
  box: Box,
  { within, to: end, xOf: x }: Pick<TimeAxis, 'within' | 'to' | 'xOf'>,
  y: Scale,
): { labels: PlotLabel[]; stacked: boolean } {
  const { text, lines, write, lit = null } = input;
  const lastWeek = Math.min(input.lastWeek, end);
  const all = lit ?? lines;
  makeRoom(all.length);
  for (let rank = 0; rank < all.length; rank++) {
    const line = all[rank];
    const ahead = line.future ? lastKnown(within(line.future), end) : -1;
    const goesOn = line.future && ahead > lastWeek ? line.future : null;
    ends[rank] = goesOn ? ahead : lastKnown(within(line.read), lastOf(line, lastWeek, end));
    values[rank] = ends[rank] < 0 ? NaN : (goesOn ?? line.read)(ends[rank]);
    heights[rank] = y(values[rank]);
  }
  const line = text * LINE_HEIGHT;
  const named = namesFit(input);
  // In low pictures there is no room for two lines each: values alone, which the readout names.
  const stacked = !named && box.bottom - box.top >= 2 * line * lines.length;
  const half = stacked ? line / 2 : 0;
  spreadInto(heights, heights, stacked ? 2 * line : line, box.top + half, box.bottom - half);
  const labels: PlotLabel[] = [];
  for (let rank = 0; rank < all.length; rank++) {
    if (!Number.isFinite(heights[rank])) continue;
    const { kind, name } = all[rank];
    const left = tenth(x(ends[rank]) + text * LABEL_GAP);
    const value = write(values[rank]);
    labels.push({ kind, name: named || stacked ? name : '', value, x: left, y: heights[rank] });
  }
  return { labels, stacked };
}

export function timePlotMarks(input: TimePlotInput): TimePlotMarks {
  const { text, weeks, week, lines, domain, write, shadeGap, view = null, lit = null } = input;
  const box = plotBox(input);
  const axis = timeAxis(weeks, view, box.left, box.right, text);
  const { xOf: x, within, to: end } = axis;
  const lastWeek = Math.min(input.lastWeek, end);
  const y = straight(domain, [box.bottom, box.top]);

  const [low, high] = domain;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part, line) => {
    const value = low + (high - low) * part;
    return { y: tenth(y(value)), text: line % 2 === 0 ? write(value) : '' };
  });

  const { labels, stacked } = endLabels(input, box, axis, y);
  const seen = week >= axis.from && week <= end;
  const dots = (lit ?? lines).flatMap(({ kind, read }) => {
    const value = week <= lastWeek && kind !== 'ghost' ? read(week) : NaN;
    return Number.isFinite(value) ? [{ kind, x: tenth(x(week)), y: tenth(y(value)) }] : [];
  });
  const [first, second] = lines;
  const pathOf = ({ kind, read, future }: PlotLine) => ({
    kind,
    path: linePath(within(read), lastOf({ kind, future }, lastWeek, end), x, y),
  });
  return {
    box,
    grid,
    weeks: [...axis.ticks],
    quarters: axis.quarters.map((at) => `M${at},${box.bottom}v${Math.round(text * 0.3)}`).join(''),
    gap:
      shadeGap && first && second
        ? betweenPath(within(first.read), within(second.read), lastWeek, x, y)
        : '',
    lines: lines.map(pathOf),
    lit: (lit ?? []).map(pathOf),
    futures: lines.flatMap(({ kind, future }) => {
      if (!future || lastWeek < 0) return [];
      const ahead = (at: number) => (at < lastWeek ? NaN : future(at));
      return [{ kind, path: linePath(within(ahead), end, x, y) }];
    }),
    bands: lines.flatMap(({ kind, band }) => {
      if (!band) return [];
      const outer = betweenPath(within(band.high), within(band.low), end, x, y);
      const inner = betweenPath(within(band.innerHigh), within(band.innerLow), end, x, y);
      return [{ kind, outer, inner }];
    }),
    labels,
    stacked,
    from: axis.from,
    to: end,
    now:
      lastWeek < 0 || !(seen || view === null)
        ? null
        : { x: tenth(x(Math.max(0, Math.min(week, weeks)))), dots },
    within,
    xOf: x,
    yOf: y,
    weekAt: (at) => axis.weekAt(at, Math.max(0, Math.min(input.lastWeek, end))),
    anyWeekAt: (at) => axis.weekAt(at),
  };
}
