// Where it runs and where it stalls: one small picture a department, all on the same axes, widest gap
// between said and done first.

import type { OutcomeHistory } from '../history.ts';
import { betweenPath, linePath, straight, tenth } from './lines.ts';
import { axisWeeks } from './said-done.ts';
import { percent, points, pointsBetween } from './words.ts';

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

export interface DepartmentMarks {
  said: string;
  done: string;
  gap: string;
  now: number;
  end: { x: number; said: number; done: number } | null;
}

/** Lines of one small picture. Weeks closer than two px are left out. */
export function departmentMarks(
  history: OutcomeHistory,
  department: number,
  week: number,
  width: number,
  height: number,
): DepartmentMarks {
  const weeks = axisWeeks(history);
  const x = straight([0, weeks], [3, width - 3]);
  const y = straight([0, 1], [height - 3, 3]);
  const said = history.reader('espoused', department);
  const done = history.reader('enacted', department);
  const every = Math.max(1, Math.ceil((2 * weeks) / width));
  const last = history.lastWeek;
  const known =
    week >= 0 && week <= last && Number.isFinite(said(week)) && Number.isFinite(done(week));
  return {
    said: linePath(said, last, x, y, every),
    done: linePath(done, last, x, y, every),
    gap: betweenPath(said, done, last, x, y, every),
    now: tenth(x(Math.max(0, Math.min(week, weeks)))),
    end: known
      ? { x: tenth(x(week)), said: tenth(y(said(week))), done: tenth(y(done(week))) }
      : null,
  };
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
    return 'Said and done by department. Nothing to show yet.';
  }
  const gapOf = (department: number) =>
    `${names[department] ?? 'no name'} (${departmentReading(history, department, week).gap})`;
  const count = order.length === 1 ? '1 department' : `${order.length} departments`;
  const near = nearest !== widest ? `, narrowest in ${gapOf(nearest)}` : '';
  return `Said and done by department, ${count}, week ${week}. Widest gap in ${gapOf(widest)}${near}. Table available.`;
}
