// Steps of the plan, and what the scenario's own leaders change, as marks over every time axis: a tick where
// one begins, and a thin bar for as long as it lasts where there is room. Pure.

import { charts } from './chart-words.ts';
import { tenth, type Scale } from './lines.ts';

export interface StepMark {
  /** The week it begins in. */
  readonly week: number;
  /** The first week it no longer lasts; the same week for what only happens. */
  readonly until: number;
  readonly title: string;
  /** Its place in the plan; -1 for what is no step: a value that changes. */
  readonly step: number;
}

/** Marks that begin in a week. */
export const marksIn = (marks: readonly StepMark[], week: number): readonly StepMark[] =>
  marks.filter((mark) => mark.week === week);

/** Steps of the plan that begin in a week, by their places in it. */
export const stepsIn = (marks: readonly StepMark[], week: number): readonly number[] =>
  marksIn(marks, week).flatMap(({ step }) => (step < 0 ? [] : [step]));

/** "Change the bonus plan begins", "3 steps begin"; '' where nothing begins. */
export function markWords(marks: readonly StepMark[], week: number): string {
  const begins = marksIn(marks, week).filter(({ step }) => step >= 0);
  const events = marksIn(marks, week).filter(({ step }) => step < 0);
  const { begins: one, beginMany, changeMany } = charts.marks;
  const steps = begins.length === 1 ? one(begins[0].title) : beginMany(begins.length);
  const words = [
    ...(begins.length === 0 ? [] : [steps]),
    ...(events.length > 1 ? [changeMany(events.length)] : events.map(({ title }) => title)),
  ];
  return words.join('; ');
}

/** The same with every name, for those who listen. */
export function markNames(marks: readonly StepMark[], week: number): string {
  const begins = marksIn(marks, week).filter(({ step }) => step >= 0);
  const words = markWords(marks, week);
  return begins.length > 1 ? `${words}: ${begins.map(({ title }) => title).join(', ')}` : words;
}

/** Room over the plot (px) for marks, and below them the head of the now-line; `text` is the size of type. */
export const markRoom = (text: number): number => Math.ceil(text * 1.25);

/** Where marks stand: a strip over the plot. */
export interface MarkStrip {
  readonly top: number;
  readonly bottom: number;
  readonly xOf: Scale;
  /** Weeks that are on the axis. */
  readonly from: number;
  readonly to: number;
}

export interface MarkPaths {
  /** Ticks of steps that begin; one a week. */
  readonly ticks: string;
  /** Rhombs where values change. */
  readonly events: string;
  /** How long steps last; '' where not all of them have room. */
  readonly bars: string;
}

/** Bars thicker or closer than this (px) would be one bar. */
const BAR = 2;
const APART = 1;

/** A lane for each of them so that none covers another; null where the lanes do not suffice. */
function lanesOf(marks: readonly StepMark[], most: number): number[] | null {
  const free: number[] = [];
  const lanes: number[] = [];
  for (const place of marks.keys()) lanes[place] = -1;
  const order = [...marks.keys()].toSorted((a, b) => marks[a].week - marks[b].week || a - b);
  for (const place of order) {
    const { week, until } = marks[place];
    if (until <= week) continue;
    let lane = free.findIndex((end) => end <= week);
    if (lane < 0) lane = free.length;
    if (lane >= most) return null;
    free[lane] = until;
    lanes[place] = lane;
  }
  return lanes;
}

/** Paths of marks in their strip. `narrow` strips have ticks only. */
export function markPaths(
  marks: readonly StepMark[],
  { top, bottom, xOf, from, to }: MarkStrip,
  narrow = false,
): MarkPaths {
  const here = marks.filter(({ week }) => week >= from && week <= to);
  const weeksOf = (kind: (mark: StepMark) => boolean) => [
    ...new Set(here.filter(kind).map(({ week }) => week)),
  ];
  const ticks = weeksOf(({ step }) => step >= 0)
    .map((week) => `M${tenth(xOf(week))},${tenth(top)}V${tenth(bottom)}`)
    .join('');
  const half = tenth(Math.min(3, (bottom - top) / 2));
  const middle = tenth((top + bottom) / 2);
  const events = weeksOf(({ step }) => step < 0)
    .map((week) => {
      const rhomb = `l${half},${half}l${-half},${half}l${-half},${-half}Z`;
      return `M${tenth(xOf(week))},${tenth(middle - half)}${rhomb}`;
    })
    .join('');
  if (narrow) return { ticks, events, bars: '' };
  const lasting = marks.filter(({ week, until }) => until > week && week <= to && until > from);
  const lanes = lanesOf(lasting, Math.floor((bottom - top + APART) / (BAR + APART)));
  const bars = lasting.map(({ week, until }, place) => {
    const y = tenth(top + BAR / 2 + (lanes?.[place] ?? 0) * (BAR + APART));
    return `M${tenth(xOf(Math.max(week, from)))},${y}H${tenth(xOf(Math.min(until, to)))}`;
  });
  return { ticks, events, bars: lanes === null ? '' : bars.join('') };
}

/** The week of the mark nearest to a place in the strip, at most so many px away; null for none. */
export function markNear(
  marks: readonly StepMark[],
  xOf: Scale,
  x: number,
  reach: number,
): number | null {
  let found: number | null = null;
  let least = reach;
  for (const { week } of marks) {
    const away = Math.abs(xOf(week) - x);
    if (away > least) continue;
    least = away;
    found = week;
  }
  return found;
}
