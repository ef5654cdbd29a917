// The weeks of a chart from left to right: all of the run, or a span that was zoomed to. Pure.

import { quarterStarts, weekTicks, type WeekTick } from './axes.ts';
import { straight, tenth, type Reading, type Scale } from './lines.ts';
import type { Span } from './span.ts';
import { numbers, textWidth } from './words.ts';

export interface TimeAxis {
  /** First and last week on the axis. */
  readonly from: number;
  readonly to: number;
  readonly xOf: Scale;
  /** The week nearest to a place, from the axis's first to `last` or its own last. */
  weekAt(x: number, last?: number): number;
  /** A reading that has no values outside the axis, so that no line is drawn along its ends. */
  within(read: Reading): Reading;
  readonly ticks: readonly WeekTick[];
  /** Where quarters start. */
  readonly quarters: readonly number[];
}

/** `weeks` of the run between `left` and `right` px, or the span `view` of them; `text` is the size of type. */
export function timeAxis(
  weeks: number,
  view: Span | null,
  left: number,
  right: number,
  text: number,
): TimeAxis {
  const from = view?.from ?? 0;
  const to = view?.to ?? weeks;
  const xOf = straight([from, to], [left, right]);
  return {
    from,
    to,
    xOf,
    weekAt(x, last = to) {
      const week = Math.round(from + ((x - left) / (right - left)) * (to - from));
      return Math.max(Math.min(from, last), Math.min(week, to, last));
    },
    within: view === null ? (read) => read : (read) => insideOnly(read, from, to),
    // Small pictures ask for neither.
    get ticks() {
      return view === null ? weekTicks(weeks, left, right, text) : spanTicks(from, to, xOf, text);
    },
    get quarters() {
      return view === null ? quarterStarts(weeks, left, right) : quartersIn(from, to, xOf);
    },
  };
}

const insideOnly =
  (read: Reading, from: number, to: number): Reading =>
  (week) =>
    week < from || week > to ? NaN : read(week);

const QUARTER = 13;
const STEPS = [1, 2, 4, QUARTER, 26, 52, 104, 260, 520];

/** Labelled weeks of a span: its first, "week 13", then round ones, as many as have room. */
function spanTicks(from: number, to: number, xOf: Scale, text: number): WeekTick[] {
  const words = numbers.axisWeek(from);
  const first: WeekTick = { week: from, x: xOf(from), text: words, anchor: 'start' };
  const taken = xOf(from) + textWidth(first.text, text) + text / 2;
  const half = textWidth(String(to), text) / 2;
  const perWeek = (xOf(to) - xOf(from)) / (to - from);
  const step = STEPS.find((wide) => wide * perWeek >= 2 * half + text) ?? to - from;
  const ticks = [first];
  for (let week = (Math.floor(from / step) + 1) * step; week <= to; week += step) {
    const x = tenth(xOf(week));
    if (x - half >= taken) ticks.push({ week, x, text: String(week), anchor: 'middle' });
  }
  return ticks;
}

function quartersIn(from: number, to: number, xOf: Scale): number[] {
  const starts: number[] = [];
  const first = Math.ceil(from / QUARTER) * QUARTER;
  for (let week = first; week <= to; week += QUARTER) starts.push(tenth(xOf(week)));
  return starts;
}
