// What is said against what is rewarded, measured and prescribed (MIX-2, MIX-3), in a department now and as
// the plan will have it.

import { FACETS, LEVER, LEVERS, leversOfWeek } from '../sim/index.ts';
import type { LeverName, Model } from '../sim/index.ts';

/** Words and systems on different sides of a paradigm. */
export interface Contradiction {
  /** First week in which it is so; the week shown when it is so already. */
  readonly week: number;
  /** First week in which leaders have set it right, as the plan stands; null when none comes. */
  readonly until: number | null;
  /** What leaders say, -1 product to +1 customer, and the systems that say something else. */
  readonly talk: number;
  readonly levers: readonly LeverName[];
  /** Mean of what these systems say. */
  readonly systems: number;
}

/** Words and systems of a department in one week. */
export interface Messages {
  readonly talk: number;
  readonly systems: readonly number[];
}

/** A fifth of the scale from one end to the other: far enough to be called by another name. */
export const APART = 0.4;

const SENT: readonly LeverName[] = [...FACETS, 'talk'];

/** What is said and what the systems, which follow slowly, say in a department this week. */
export function messagesNow(model: Model, department: number): Messages {
  const first = department * FACETS.length;
  const systems = Array.from(model.columns.systems.subarray(first, first + FACETS.length));
  return { talk: leverOf(model, model.levers, department, 'talk'), systems };
}

/** A lever in a department, off a table like `model.levers`. */
export function leverOf(
  model: Model,
  levers: Float64Array,
  department: number,
  lever: LeverName,
): number {
  return levers[model.audienceOfDepartment[department] * LEVERS.length + LEVER[lever]];
}

/** What leaders will set, week by week and department by department, to the end of the run. */
export function messagesAhead(model: Model): (week: number, department: number) => Messages {
  const { week, scenario, departments } = model;
  const size = departments * SENT.length;
  const sent = new Float64Array(Math.max(0, scenario.weeks - week) * size);
  for (let ahead = week; ahead < scenario.weeks; ahead++) {
    const levers = leversOfWeek(model, ahead);
    for (let department = 0; department < departments; department++) {
      for (const [place, lever] of SENT.entries()) {
        const at = (ahead - week) * size + department * SENT.length + place;
        sent[at] = leverOf(model, levers, department, lever);
      }
    }
  }
  return (ahead, department) => {
    const at = (ahead - week) * size + department * SENT.length;
    const own = Array.from(sent.subarray(at, at + SENT.length));
    return { talk: own[FACETS.length], systems: own.slice(0, FACETS.length) };
  };
}

/** The contradiction of a department now and to come; both null where there is none. */
export function contradictionsOf(
  model: Model,
  department: number,
  ahead: ReturnType<typeof messagesAhead>,
): { now: Contradiction | null; ahead: Contradiction | null } {
  const { week, scenario } = model;
  /** First week from `from` on in which leaders send two messages, or one. */
  const first = (from: number, two: boolean): number | null => {
    for (let later = from; later < scenario.weeks; later++) {
      if ((apartIn(ahead(later, department)) !== null) === two) return later;
    }
    return null;
  };
  const found = apartIn(messagesNow(model, department));
  if (found !== null) return { now: { ...found, week, until: first(week, false) }, ahead: null };
  const coming = first(week, true);
  if (coming === null) return { now: null, ahead: null };
  const until = first(coming, false);
  // Words and systems may part a little before they part for good: the week is that of the worst.
  let worst: Contradiction | null = null;
  for (let later = coming; later < (until ?? scenario.weeks); later++) {
    const there = apartIn(ahead(later, department));
    if (there !== null && there.levers.length > (worst?.levers.length ?? 0)) {
      worst = { ...there, week: later, until };
    }
  }
  return { now: null, ahead: worst };
}

/** The systems that say something else than the words; null when none does. */
function apartIn({
  talk,
  systems,
}: Messages): Pick<Contradiction, 'talk' | 'levers' | 'systems'> | null {
  const places = systems.flatMap((stands, place) => (Math.abs(talk - stands) < APART ? [] : place));
  if (places.length === 0) return null;
  const mean = places.reduce((sum, place) => sum + systems[place], 0) / places.length;
  return { talk, levers: places.map((place) => FACETS[place]), systems: mean };
}
