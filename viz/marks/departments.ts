// Where it runs and where it stalls: one small picture a department, all on the same axes, widest gap
// between said and done first.

import type { OutcomeHistory } from '../history.ts';
import { charts } from './chart-words.ts';
import { betweenPath, linePath, straight, tenth, type Scale } from './lines.ts';
import { axisWeeks } from './said-done.ts';
import { figureMoved, pointsMoved, type Span } from './span.ts';
import { markPaths, type StepMark } from './step-marks.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { figure, percent, points, pointsBetween } from './words.ts';

/** Departments by gap in a week, widest first; without values last. */
export function departmentOrder(history: OutcomeHistory, week: number): number[] {
  const at = Math.max(0, Math.min(week, history.lastWeek));
  const gaps = Array.from({ length: history.departments }, (_, department) => {
    const gap = gapIn(history, department, at);
    return Number.isFinite(gap) ? gap : -Infinity;
  });
  return gaps.map((_, department) => department).sort((a, b) => compare(gaps[b], gaps[a]) || a - b);
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

const gapIn = (history: OutcomeHistory, department: number, week: number) =>
  history.get('espoused', week, department) - history.get('enacted', week, department);

/** What is the same in every small picture. */
export interface DepartmentGround {
  readonly axis: TimeAxis;
  /** Weeks closer than two px are left out. */
  readonly every: number;
  /** From shares to heights. */
  readonly y: Scale;
  /** Ticks where steps begin, and those of them that are pointed at. */
  readonly ticks: string;
  readonly lit: string;
  /** What lies outside the weeks that are selected. */
  readonly veil: string;
}

export interface DepartmentMarks extends Pick<DepartmentGround, 'ticks' | 'lit' | 'veil'> {
  said: string;
  done: string;
  gap: string;
  /** Where now is; null where the axis does not show it. */
  now: number | null;
  end: DepartmentPoint | null;
}

/** What lies over the weeks of every small picture. */
export interface OverWeeks {
  readonly marks?: readonly StepMark[];
  /** Steps that are pointed at, by their places. */
  readonly steps?: readonly number[];
  readonly span?: Span | null;
  /** The weeks on the axis, where it was zoomed. */
  readonly view?: Span | null;
}

const EDGE = 3;
/** Height of the ticks at the top of a picture. */
const TICK = 6;

/** The weeks of one small picture, `width` units wide. */
export const departmentAxis = (
  history: OutcomeHistory,
  width: number,
  view: Span | null = null,
): TimeAxis => timeAxis(axisWeeks(history), view, EDGE, width - EDGE, 1);

/** What lies over the weeks of pictures `width` by `height` units large: once for all of them. */
export function departmentGround(
  history: OutcomeHistory,
  width: number,
  height: number,
  { marks = [], steps = [], span = null, view = null }: OverWeeks = {},
): DepartmentGround {
  const axis = departmentAxis(history, width, view);
  const { xOf: x, from, to } = axis;
  const strip = { top: 0, bottom: TICK, xOf: x, from, to };
  const chosen = marks.filter(({ step }) => steps.includes(step));
  return {
    axis,
    every: Math.max(1, Math.ceil((2 * (to - from)) / width)),
    y: straight([0, 1], [height - 3, 3]),
    ticks: markPaths(marks, strip, true).ticks,
    lit: markPaths(chosen, strip, true).ticks,
    veil: span === null ? '' : veilPath(x(span.from), x(span.to), width, height),
  };
}

export interface DepartmentPoint {
  readonly x: number;
  readonly said: number;
  readonly done: number;
}

/** Where the lines of a department stand in a week; null where nothing is known of it. */
export function departmentPoint(
  history: OutcomeHistory,
  department: number,
  week: number,
  { axis, y }: DepartmentGround,
): DepartmentPoint | null {
  const said = history.get('espoused', week, department);
  const done = history.get('enacted', week, department);
  if (!Number.isFinite(said) || !Number.isFinite(done)) return null;
  return { x: tenth(axis.xOf(week)), said: tenth(y(said)), done: tenth(y(done)) };
}

/** Lines of one small picture. */
export function departmentMarks(
  history: OutcomeHistory,
  department: number,
  week: number,
  ground: DepartmentGround,
): DepartmentMarks {
  const { axis, every, y, ticks, lit, veil } = ground;
  const { xOf: x, from, to, within } = axis;
  const weeks = axisWeeks(history);
  const said = within(history.reader('espoused', department));
  const done = within(history.reader('enacted', department));
  const last = Math.min(history.lastWeek, to);
  const inside = week >= Math.max(0, from) && week <= last;
  return {
    said: linePath(said, last, x, y, every),
    done: linePath(done, last, x, y, every),
    gap: betweenPath(said, done, last, x, y, every),
    ticks,
    lit,
    veil,
    now: week < from || week > to ? null : tenth(x(Math.max(0, Math.min(week, weeks)))),
    end: inside ? departmentPoint(history, department, week, ground) : null,
  };
}

function veilPath(left: number, right: number, width: number, height: number): string {
  const part = (x0: number, x1: number) =>
    x1 - x0 < 1 ? '' : `M${tenth(x0)},${TICK}H${tenth(x1)}V${height}H${tenth(x0)}Z`;
  return part(0, left) + part(right, width);
}

/** How far what is done went in a department over weeks that are selected: "+3 points". */
export const departmentMoved = (
  history: OutcomeHistory,
  department: number,
  { from, to }: Span,
): string =>
  pointsMoved(history.get('enacted', from, department), history.get('enacted', to, department));

/** The same, or the gap of a week where none are selected, as a figure alone: "+3", "39". */
export function departmentNumber(
  history: OutcomeHistory,
  department: number,
  week: number,
  span: Span | null,
): string {
  const done = (at: number) => history.get('enacted', at, department);
  if (span !== null) return figureMoved(done(span.from), done(span.to));
  return figure(pointsBetween(history.get('espoused', week, department), done(week)), 0);
}

export interface DepartmentReading {
  said: string;
  done: string;
  /** "39 points", or "no value". */
  gap: string;
}

export function departmentReading(
  history: OutcomeHistory,
  department: number,
  week: number,
): DepartmentReading {
  const said = history.get('espoused', week, department);
  const done = history.get('enacted', week, department);
  return {
    said: percent(said),
    done: percent(done),
    gap: points(pointsBetween(said, done)),
  };
}

/** The chart in words: where said and done lie furthest apart, and where they lie nearest. */
export function departmentsSummary(
  history: OutcomeHistory,
  names: readonly string[],
  week: number,
): string {
  const order = departmentOrder(history, week);
  const widest = order[0];
  const nearest = order
    .filter((department) => Number.isFinite(gapIn(history, department, week)))
    .at(-1);
  if (history.lastWeek < 0 || widest === undefined || nearest === undefined) {
    return charts.departments.nothing;
  }
  const gapOf = (department: number) =>
    charts.departments.at(
      names[department] ?? charts.departments.noName,
      departmentReading(history, department, week).gap,
    );
  const near = nearest === widest ? '' : gapOf(nearest);
  const said = charts.departments.summary(order.length, week, gapOf(widest), near);
  return `${said} ${charts.tableAvailable}`;
}
