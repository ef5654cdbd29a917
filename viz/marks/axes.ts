// Ticks. Time is told in quarters of 13 weeks, with as many labels as have room; values carry three
// labels, bottom, middle and top, and two unnamed lines between them.

import { numbers, textWidth } from './words.ts';

/** Weeks in a quarter; the year of a firm has four. */
export const QUARTER = 13;

const LABEL_STEPS = [1, 2, 4, QUARTER, 26, 52, 78, 104, 130, 260, 520, 1040];

export interface WeekTick {
  week: number;
  x: number;
  text: string;
  anchor: 'start' | 'middle';
}

/** Labelled weeks: as dense as fits between `left` and `right`; the first says "week 0". */
export function weekTicks(weeks: number, left: number, right: number, text: number): WeekTick[] {
  const perWeek = (right - left) / weeks;
  const start = numbers.axisWeek(0);
  const first = textWidth(start, text);
  const half = textWidth(String(weeks), text) / 2;
  const room = Math.max(2 * half + text, first + half + text / 2);
  const fitting = LABEL_STEPS.filter((step) => step * perWeek >= room);
  const densest = fitting[0] ?? weeks;
  // A somewhat wider step that names the last week is worth more than another label.
  const step = fitting.find((wide) => weeks % wide === 0 && wide <= 2 * densest) ?? densest;
  const ticks: WeekTick[] = [{ week: 0, x: left, text: start, anchor: 'start' }];
  for (let week = step; week <= weeks; week += step) {
    const x = Math.round((left + week * perWeek) * 10) / 10;
    ticks.push({ week, x, text: String(week), anchor: 'middle' });
  }
  return ticks;
}

/** Starts of quarters inside the run, for the short unnamed marks on the axis. */
export function quarterStarts(weeks: number, left: number, right: number): number[] {
  const perWeek = (right - left) / weeks;
  const starts: number[] = [];
  // Beyond ten years quarters would run together; years stay apart.
  const step = weeks > 520 ? QUARTER * 4 : QUARTER;
  for (let week = 0; week <= weeks; week += step) {
    starts.push(Math.round((left + week * perWeek) * 10) / 10);
  }
  return starts;
}

/** A domain that is easy to read and holds both ends; never empty. */
export function niceDomain(low: number, high: number): [number, number] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const span = high > low ? high - low : Math.abs(high) || 1;
  // The step is half a domain: 1, 2 or 5 times a power of ten, so that all three labels are round.
  let step = 10 ** Math.floor(Math.log10(span / 2));
  for (const factor of [1, 2, 2.5, 5, 10, 20]) {
    const bottom = Math.floor(low / (step * factor) + 1e-9) * step * factor;
    if (bottom + 2 * step * factor >= high - 1e-9 * span) {
      step *= factor;
      return [round(bottom), round(bottom + 2 * step)];
    }
  }
  return [low, high];
}

const round = (value: number) => Number(value.toPrecision(12));

/** Parts of a range whose ends and middles are round, for a range of 1 and for heat's 1.5 alike. */
const PARTS = [0.2, 0.4, 1];

/** For outcomes with fixed bounds: the smallest of a fifth, two fifths or all of the range that holds them. */
export function boundedDomain(
  low: number,
  high: number,
  min: number,
  max: number,
): [number, number] {
  if (min < 0) {
    const reach = Math.max(Math.abs(low), Math.abs(high));
    const part = PARTS.find((share) => reach <= share * max) ?? 1;
    return [round(-part * max), round(part * max)];
  }
  const part = PARTS.find((share) => high <= min + share * (max - min)) ?? 1;
  return [min, round(min + part * (max - min))];
}
