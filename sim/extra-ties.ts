// Ties that interventions make: contacts across departments for as long as a programme runs, and lasting
// bridges of nine ties between two teams. They follow from seed, scenario and week alone.

import { kindRowIn } from './extensions/extensions.ts';
import type { Model } from './model.ts';
import { PURPOSE } from './purposes.ts';
import { drawCounter, drawPair, seedKey } from './random.ts';
import type { Roster } from './roster.ts';
import { slotOf, type Intervention, type Scenario } from './scenario.ts';

const CONTACTS_EACH = 2;
const BRIDGE_EVERY = 4;
const BRIDGE_WIDTH = 3;

/** Pairs to add to the roster's ties. */
export interface ExtraTies {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
}

/** True when some intervention of the plan makes ties. */
export function hasExtraTies({ interventions, extensions }: Scenario): boolean {
  return interventions.some(({ kind }) => kindRowIn(extensions, kind)?.ties !== null);
}

/** True when some intervention may make or end ties in a week. */
export function tiesAreDue(scenario: Scenario, week: number): boolean {
  return scenario.interventions.some(({ kind, start, end }) => {
    const row = kindRowIn(scenario.extensions, kind);
    if (row === undefined || week < start) return false;
    if (row.ties === 'contacts') return week < start + row.delay || week === end;
    return row.ties === 'bridges' && week < end && (week - start) % BRIDGE_EVERY === 0;
  });
}

/** All ties beyond the roster's that stand in a week. */
export function extraTies(model: Model, week: number): ExtraTies {
  const from: number[] = [];
  const to: number[] = [];
  const { scenario, roster } = model;
  for (const [place, intervention] of scenario.interventions.entries()) {
    const row = kindRowIn(scenario.extensions, intervention.kind);
    if (row === undefined || row.ties === null || week < intervention.start) continue;
    if (intervention.strength === 0) continue;
    const people = reachedPeople(model, place);
    if (people.length === 0) continue;
    const key = seedKey(scenario.seed, `ties:${slotOf(scenario, place)}`);
    if (row.ties === 'contacts' && week < intervention.end) {
      contacts(roster, people, intervention, row.delay, key, week, from, to);
    }
    if (row.ties === 'bridges') bridges(roster, people, intervention, key, week, from, to);
  }
  return { from, to, weight: from.map(() => 1) };
}

/** True when both are the same pairs: as many ties may go in a week as come. */
export function sameTies(one: ExtraTies, other: ExtraTies): boolean {
  return (
    one.from.length === other.from.length &&
    one.from.every((person, tie) => person === other.from[tie] && one.to[tie] === other.to[tie])
  );
}

function reachedPeople(model: Model, place: number): number[] {
  const { audience, reached, scenario, people } = model;
  const found: number[] = [];
  for (let person = 0; person < people; person++) {
    if (reached[audience[person] * scenario.interventions.length + place] === 1) found.push(person);
  }
  return found;
}

/** Two contacts a person in other departments, made one by one until the delay has passed. */
function contacts(
  roster: Roster,
  people: readonly number[],
  intervention: Intervention,
  delay: number,
  key: Int32Array,
  week: number,
  /* out */ from: number[],
  /* out */ to: number[],
): void {
  const pair = new Float64Array(2);
  const pool = poolOf(roster, people);
  const grown = Math.min(1, (week - intervention.start + 1) / delay) * intervention.strength;
  for (const person of people) {
    for (let contact = 0; contact < CONTACTS_EACH; contact++) {
      const counter = drawCounter(contact, PURPOSE.contact);
      drawPair(key, person, counter, pair);
      if (pair[0] >= grown) continue;
      const other = elsewhere(pool, roster.department[person], pair[1]);
      if (other < 0) continue;
      from.push(person);
      to.push(other);
    }
  }
}

/** Every four weeks three people of one team and three of another in a different department. */
function bridges(
  roster: Roster,
  people: readonly number[],
  intervention: Intervention,
  key: Int32Array,
  week: number,
  /* out */ from: number[],
  /* out */ to: number[],
): void {
  const pair = new Float64Array(2);
  const pool = poolOf(roster, people);
  const last = Math.min(week, intervention.end - 1);
  for (let built = intervention.start; built <= last; built += BRIDGE_EVERY) {
    drawPair(key, built, drawCounter(0, PURPOSE.bridge), pair);
    const one = people[Math.floor(pair[0] * people.length)];
    const two = elsewhere(pool, roster.department[one], pair[1]);
    if (two < 0) continue;
    drawPair(key, built, drawCounter(0, PURPOSE.bridge + 1), pair);
    const width = Math.max(1, Math.round(BRIDGE_WIDTH * intervention.strength));
    for (const left of team(roster, people, one, width)) {
      for (const right of team(roster, people, two, width)) {
        from.push(left);
        to.push(right);
      }
    }
  }
}

/** People by department: those of `department` stand from first[department] to first[department + 1]. */
interface Pool {
  readonly order: Uint32Array;
  readonly first: Uint32Array;
}

function poolOf(roster: Roster, people: readonly number[]): Pool {
  const first = new Uint32Array(roster.departments.length + 1);
  for (const person of people) first[roster.department[person] + 1]++;
  for (let place = 1; place < first.length; place++) first[place] += first[place - 1];
  const next = first.slice();
  const order = new Uint32Array(people.length);
  for (const person of people) order[next[roster.department[person]]++] = person;
  return { order, first };
}

/** Somebody of another department, everybody there as likely as the next; -1 when there is nobody. */
function elsewhere({ order, first }: Pool, department: number, uniform: number): number {
  const own = first[department + 1] - first[department];
  if (own === order.length) return -1;
  const place = Math.floor(uniform * (order.length - own));
  return order[place < first[department] ? place : place + own];
}

/**
 * Up to `width` people of a department, the member first: then who shares the manager or is in the same
 * reporting line, then, where a team is too small, others of the department.
 */
function team(roster: Roster, people: readonly number[], member: number, width: number): number[] {
  const { department, manager, isManager } = roster;
  const lead = isManager[member] === 1 ? member : manager[member];
  const mates = people.filter((one) => one !== member && department[one] === department[member]);
  const near = mates.filter((one) => one === lead || manager[one] === lead);
  const far = mates.filter((one) => one !== lead && manager[one] !== lead);
  return [member, ...near, ...far].slice(0, width);
}
