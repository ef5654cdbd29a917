// Who moved each lever this week. Interventions move a lever one after the other, in file order; what each
// adds is its contribution, and what the lever's bounds take off is taken from all of them in proportion.
// The value at rest is the scenario's; what events or the panel changed of it since is a cause of its own.

import { clamp } from '../math.ts';
import type { Model } from '../model.ts';
import { LEVERS, paramRow } from '../params.ts';

/** A bound that took less than this took nothing but rounding. */
const ROUNDING = 1e-12;

export interface Causes {
  /** Interventions, and one more: changes by events. */
  readonly count: number;
  /** How the place of each cause is called: the intervention's place in the file and its kind. */
  readonly names: readonly string[];
  /** Levers at rest as the scenario has them: audience × LEVERS. */
  readonly rest: Float64Array;
  /** What each cause added to each lever this week: audience × LEVERS × causes. */
  readonly moved: Float64Array;
  /** 1 where any cause moved the lever this week: audience × LEVERS. */
  readonly touched: Uint8Array;
}

/** The cause of all that events and the panel have changed. */
export const CHANGES = 'changes';

export function createCauses(model: Model): Causes {
  const { scenario, audiences, departmentOfAudience, context } = model;
  const names = scenario.interventions.map(({ kind }, place) => `${place + 1} ${kind}`);
  names.push(CHANGES);
  const rest = new Float64Array(audiences * LEVERS.length);
  for (let audience = 0; audience < audiences; audience++) {
    const own = scenario.departments[departmentOfAudience[audience]].levers;
    for (const [lever, name] of LEVERS.entries()) {
      const row = paramRow(name);
      const all = scenario.values[name] * (context[name] ?? 1);
      const bounded = row === undefined ? all : clamp(all, row.min, row.max);
      rest[audience * LEVERS.length + lever] = own[name] ?? bounded;
    }
  }
  const moved = new Float64Array(audiences * LEVERS.length * names.length);
  return { count: names.length, names, rest, moved, touched: new Uint8Array(rest.length) };
}

/** Begins a week: at rest nothing has moved but what events changed, the last of the causes. */
export function noteRest(causes: Causes, /* in */ levers: Float64Array): void {
  const { moved, rest, touched, count } = causes;
  moved.fill(0);
  for (let at = 0; at < levers.length; at++) {
    touched[at] = 0;
    if (levers[at] === rest[at]) continue;
    touched[at] = 1;
    moved[at * count + count - 1] = levers[at] - rest[at];
  }
}

/** What bounds took off is taken from every cause in proportion. `levers` are the bounded values. */
export function noteBounds(causes: Causes, /* in */ levers: Float64Array): void {
  const { moved, rest, touched, count } = causes;
  for (let at = 0; at < levers.length; at++) {
    if (touched[at] === 0) continue;
    let sum = 0;
    for (let cause = 0; cause < count; cause++) sum += moved[at * count + cause];
    const stays = levers[at] - rest[at];
    if (sum === 0 || Math.abs(stays - sum) < ROUNDING) continue;
    for (let cause = 0; cause < count; cause++) moved[at * count + cause] *= stays / sum;
  }
}
