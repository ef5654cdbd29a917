// Where two plans part and whose end differs, read from their first runs, which share every accident. Pure.

import type { Ensemble } from '../outlook/ensemble.ts';
import { fatesOf } from '../outlook/chance.ts';
import type { OutcomeHistory } from '../history.ts';

/** The last week up to which two runs show the same outcomes everywhere; the last of all when they never part. */
export function partingWeek(one: OutcomeHistory, other: OutcomeHistory): number {
  const last = Math.min(one.lastWeek, other.lastWeek);
  const readers = one.names.flatMap((name) =>
    Array.from({ length: one.departments + 1 }, (_, place) => [
      one.reader(name, place - 1),
      other.reader(name, place - 1),
    ]),
  );
  for (let week = 0; week <= last; week++) {
    if (readers.some(([a, b]) => !Object.is(a(week), b(week)))) return Math.max(0, week - 1);
  }
  return last;
}

export interface Parting {
  /** Week from which the two differ. */
  readonly week: number;
  /** People who end differently, smallest number first. */
  readonly different: readonly number[];
  /** Of them, who is really changed with the plan only, and with the other only. */
  readonly gained: number;
  readonly lost: number;
}

/** Whose end a plan makes different from another; null while one of the runs is not there yet. */
export function partingOf(plan: Ensemble, other: Ensemble): Parting | null {
  const fates = fatesOf(plan, other);
  if (fates === null || plan.first === null || other.first === null) return null;
  return { week: partingWeek(plan.first, other.first), ...fates };
}

export interface Group {
  readonly department: number;
  readonly people: readonly number[];
}

/** People by department, most of them first. */
export function byDepartment(people: readonly number[], department: ArrayLike<number>): Group[] {
  const groups = new Map<number, number[]>();
  for (const person of people) {
    const place = department[person];
    const group = groups.get(place);
    if (group) group.push(person);
    else groups.set(place, [person]);
  }
  return [...groups]
    .map(([place, list]) => ({ department: place, people: list }))
    .toSorted((a, b) => b.people.length - a.people.length || a.department - b.department);
}
