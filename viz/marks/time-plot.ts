// The picture every time chart of the balcony shares: grid, quarters, one to three lines with their names
// at their ends, and the now-line. Pure: readings and a size in, path strings and positions out. All
// distances follow the text size, so that a presenter's large type makes a large chart and not a broken one.

import { quarterStarts, weekTicks, type WeekTick } from './axes.ts';
import { spreadLabels } from './labels.ts';
import { betweenPath, lastKnown, linePath, straight, tenth, type Reading } from './lines.ts';
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
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface TimePlotMarks {
  box: Box;
  grid: { y: number; text: string }[];
  weeks: WeekTick[];
  quarters: string;
  gap: string;
  lines: { kind: LineKind; path: string }[];
  futures: { kind: LineKind; path: string }[];
  bands: { kind: LineKind; outer: string; inner: string }[];
  labels: { kind: LineKind; name: string; value: string; x: number; y: number }[];
  /** Names stand above their values, as in narrow pictures. */
  stacked: boolean;
  /** Where now is; null before the first week. */
  now: { x: number; dots: { kind: LineKind; x: number; y: number }[] } | null;
  xOf: (week: number) => number;
  yOf: (value: number) => number;
  /** The week nearest to a horizontal position, among those drawn. */
  weekAt: (x: number) => number;
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
  const names = ['This run', ...lines.map(({ name }) => name)];
  const values = [LONG_VALUE, write(low), write(high)];
  const words = namesFit(input)
    ? names.flatMap((name) => values.map((value) => `${name} ${value}`))
    : [...names, ...values];
  const ends = words.map((word) => textWidth(word, text));
  const left = Math.ceil(Math.max(textWidth(LONG_VALUE, text), ...axis) + text * LABEL_GAP);
  const right = Math.floor(width - Math.max(...ends) - text * LABEL_GAP);
  const top = Math.ceil(text * 0.7);
  const bottom = Math.floor(height - text * 1.7);
  return { left, top, right: Math.max(left + 1, right), bottom: Math.max(top + 1, bottom) };
}

/** Lines of other plans are drawn as far as they are known, where the future of this one is shown too. */
const lastOf = (
  { kind, future }: Pick<PlotLine, 'kind' | 'future'>,
  last: number,
  weeks: number,
) => (kind === 'ghost' && future !== undefined ? weeks : last);

export function timePlotMarks(input: TimePlotInput): TimePlotMarks {
  const { text, weeks, week, lastWeek, lines, domain, write, shadeGap } = input;
  const box = plotBox(input);
  const x = straight([0, weeks], [box.left, box.right]);
  const y = straight(domain, [box.bottom, box.top]);

  const [low, high] = domain;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part, line) => {
    const value = low + (high - low) * part;
    return { y: tenth(y(value)), text: line % 2 === 0 ? write(value) : '' };
  });

  const ends = lines.map((line) => {
    const ahead = line.future ? lastKnown(line.future, weeks) : -1;
    if (line.future && ahead > lastWeek) return { line, end: ahead, value: line.future(ahead) };
    const end = lastKnown(line.read, lastOf(line, lastWeek, weeks));
    return { line, end, value: end < 0 ? NaN : line.read(end) };
  });
  const line = text * LINE_HEIGHT;
  const named = namesFit(input);
  // In low pictures there is no room for two lines each: values alone, which the readout names.
  const stacked = !named && box.bottom - box.top >= 2 * line * lines.length;
  const half = stacked ? line / 2 : 0;
  const heights = spreadLabels(
    ends.map(({ value }) => y(value)),
    stacked ? 2 * line : line,
    box.top + half,
    box.bottom - half,
  );
  const labels = ends.flatMap(({ line, end, value }, rank) => {
    const height = heights[rank];
    if (!Number.isFinite(height)) return [];
    const at = tenth(x(end) + text * LABEL_GAP);
    const name = named || stacked ? line.name : '';
    return [{ kind: line.kind, name, value: write(value), x: at, y: height }];
  });

  const dots = lines.flatMap(({ kind, read }) => {
    const value = week <= lastWeek && kind !== 'ghost' ? read(week) : NaN;
    return Number.isFinite(value) ? [{ kind, x: tenth(x(week)), y: tenth(y(value)) }] : [];
  });
  const [first, second] = lines;
  const drawn = Math.max(0, lastWeek);
  return {
    box,
    grid,
    weeks: weekTicks(weeks, box.left, box.right, text),
    quarters: quarterStarts(weeks, box.left, box.right)
      .map((at) => `M${at},${box.bottom}v${Math.round(text * 0.3)}`)
      .join(''),
    gap: shadeGap && first && second ? betweenPath(first.read, second.read, lastWeek, x, y) : '',
    lines: lines.map(({ kind, read, future }) => ({
      kind,
      path: linePath(read, lastOf({ kind, future }, lastWeek, weeks), x, y),
    })),
    futures: lines.flatMap(({ kind, future }) => {
      if (!future || lastWeek < 0) return [];
      const ahead = (at: number) => (at < lastWeek ? NaN : future(at));
      return [{ kind, path: linePath(ahead, weeks, x, y) }];
    }),
    bands: lines.flatMap(({ kind, band }) => {
      if (!band) return [];
      const outer = betweenPath(band.high, band.low, weeks, x, y);
      return [{ kind, outer, inner: betweenPath(band.innerHigh, band.innerLow, weeks, x, y) }];
    }),
    labels,
    stacked,
    now: lastWeek < 0 ? null : { x: tenth(x(Math.max(0, Math.min(week, weeks)))), dots },
    xOf: x,
    yOf: y,
    weekAt: (at) =>
      Math.min(drawn, Math.max(0, Math.round(((at - box.left) / (box.right - box.left)) * weeks))),
  };
}
