// The picture every time chart of the balcony shares: grid, quarters, one to three lines with their names
// at their ends, and the now-line. Pure: readings and a size in, path strings and positions out. All
// distances follow the text size, so that a presenter's large type makes a large chart and not a broken one.

import type { WeekTick } from './axes.ts';
import { charts } from './chart-words.ts';
import { endLabels, lastOf, plain } from './end-labels.ts';
import { LABEL_GAP, LINE_HEIGHT } from './labels.ts';
import { betweenPath, linePath, straight, tenth, type Reading } from './lines.ts';
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
  /** How its value is told at its end, where its name is that of another line too. */
  told?: (value: string) => string;
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
  names: Names;
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

/** Every chart leaves this much room, so that the weeks of charts above each other stand in line. */
const LONG_VALUE = percent(1);

/** Names stand before their values, above them, or nowhere: the readout has them. */
type Names = 'before' | 'above' | 'none';

/** What stands at the ends may take so much of the width; where it is more, names give way. */
const MOST_WIDTH = 0.4;

/** Where the plot stands inside its picture; the same for every week, so that nothing jumps. */
export const plotBox = (input: TimePlotInput): Box => layOut(input).box;

function layOut(input: TimePlotInput): { box: Box; names: Names } {
  const { width, height, text, domain, lines, write } = input;
  const [low, high] = domain;
  const wide = (words: readonly string[]) => Math.max(...words.map((one) => textWidth(one, text)));
  const top = input.marks ? markRoom(text) : Math.ceil(text * 0.7);
  const bottom = Math.max(top + 1, Math.floor(height - text * 1.7));

  const values = [LONG_VALUE, write(low), write(high)];
  const ends = [{ name: charts.thisRun, told: plain }, ...lines].flatMap(({ name, told = plain }) =>
    values.map((value) => ({ name, value: told(value) })),
  );
  const before = wide(ends.map(({ name, value }) => `${name} ${value}`));
  const above = wide(ends.flatMap(({ name, value }) => [name, value]));
  // In low pictures there is no room for two lines each.
  const tall = bottom - top >= 2 * text * LINE_HEIGHT * lines.length;
  const most = MOST_WIDTH * width;
  const fits = width >= 22 * text && !(tall && before > most);
  const names = fits ? 'before' : tall && above <= most ? 'above' : 'none';

  const taken = fits ? before : names === 'above' ? above : wide(values);
  const axis = wide([LONG_VALUE, ...[low, (low + high) / 2, high].map(write)]);
  const left = Math.ceil(axis + text * LABEL_GAP);
  const right = Math.max(left + 1, Math.floor(width - taken - text * LABEL_GAP));
  return { box: { left, top, right, bottom }, names };
}

export function timePlotMarks(input: TimePlotInput): TimePlotMarks {
  const { text, weeks, week, lines, domain, write, shadeGap, view = null, lit = null } = input;
  const { box, names } = layOut(input);
  const axis = timeAxis(weeks, view, box.left, box.right, text);
  const { xOf: x, within, to: end } = axis;
  const lastWeek = Math.min(input.lastWeek, end);
  const y = straight(domain, [box.bottom, box.top]);

  const [low, high] = domain;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part, line) => {
    const value = low + (high - low) * part;
    return { y: tenth(y(value)), text: line % 2 === 0 ? write(value) : '' };
  });

  const { labels, stacked } = endLabels(input, { box, names, within, to: end, xOf: x, yOf: y });
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
    names,
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
