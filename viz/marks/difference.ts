// "What does my change add?": turns two plans, run by run, into what the shared time plot draws. Pure.

import type { Paired } from '../balcony/chart-view.ts';
import { boundedDomain, QUARTER } from './axes.ts';
import type { Reading } from './lines.ts';
import type { PlotSize } from './said-done.ts';
import type { PlotBand, TimePlotInput } from './time-plot.ts';
import { figure, numbers } from './words.ts';

/** A difference of shares in points with its sign: "+12", "−3", "0". */
export function signedPoints(share: number): string {
  if (!Number.isFinite(share)) return numbers.noValue;
  const rounded = Math.round(share * 100);
  return rounded > 0 ? `+${rounded}` : figure(rounded, 0);
}

/** Whether an interval leaves out 0; null where there is none. */
export const toldApart = (interval: { low: number; high: number } | null): boolean | null =>
  interval && (interval.low > 0 || interval.high < 0);

/** Weeks whose intervals are drawn: quarters and the last; between them the band goes straight. */
export function bandWeeks(weeks: number): number[] {
  const quarters = Array.from(
    { length: Math.ceil(weeks / QUARTER) },
    (_, place) => place * QUARTER,
  );
  return [...quarters, weeks];
}

function straightBetween(at: readonly number[], values: readonly number[]): Reading {
  return (week) => {
    const place = at.findIndex((one) => one >= week);
    if (place < 0 || week < at[0]) return NaN;
    if (place === 0 || at[place] === week) return values[place];
    const [left, right] = [at[place - 1], at[place]];
    const part = (week - left) / (right - left);
    return values[place - 1] + (values[place] - values[place - 1]) * part;
  };
}

function bandOf(paired: Paired, weeks: number): { band: PlotBand; ends: number[] } | null {
  const at = bandWeeks(weeks).filter((week) => paired.interval(week) !== null);
  const intervals = at.flatMap((week) => paired.interval(week) ?? []);
  if (intervals.length === 0) return null;
  const lows = intervals.map(({ low }) => low);
  const highs = intervals.map(({ high }) => high);
  const [low, high] = [straightBetween(at, lows), straightBetween(at, highs)];
  // One band, of the mean: an inner half of it would be read as that of runs.
  const band = { low, high, innerLow: () => NaN, innerHigh: () => NaN };
  return { band, ends: [...lows, ...highs] };
}

/** Less than this on one side of nothing is not worth half of the picture. */
const HARDLY = 0.015;

function domainOf(low: number, high: number): [number, number] {
  if (low > -HARDLY && high > HARDLY) return boundedDomain(0, high, 0, 1);
  if (high < HARDLY && low < -HARDLY) {
    const [nothing, most] = boundedDomain(0, -low, 0, 1);
    return [-most, nothing];
  }
  return boundedDomain(low, high, -1, 1);
}

export function differencePlot(
  paired: Paired,
  line: string,
  weeks: number,
  week: number,
  lastWeek: number,
  size: PlotSize,
): TimePlotInput {
  const found = bandOf(paired, weeks);
  const means = Array.from({ length: weeks + 1 }, (_, one) => paired.mean(one));
  const values = [...means, ...(found?.ends ?? [])].filter(Number.isFinite);
  return {
    ...size,
    weeks,
    week,
    lastWeek,
    lines: [
      {
        kind: 'done',
        name: line,
        read: paired.mean,
        future: paired.mean,
        band: found?.band ?? null,
      },
    ],
    domain: domainOf(Math.min(0, ...values), Math.max(0, ...values)),
    write: signedPoints,
    shadeGap: false,
  };
}
