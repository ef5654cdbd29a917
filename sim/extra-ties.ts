// Ties that interventions make: contacts across departments for as long as a programme runs, and lasting
// bridges of nine ties between two teams. They follow from seed, scenario and week alone.

import { interventionRow } from './interventions.ts';
import type { Model } from './model.ts';
import { PURPOSE } from './purposes.ts';
import { drawCounter, drawPair, seedKey } from './random.ts';
import type { Roster } from './roster.ts';
import type { Intervention, Scenario } from './scenario.ts';

const CONTACTS_EACH = 2;
const BRIDGE_EVERY = 4;
const BRIDGE_WIDTH = 3;
const TRIES = 64;

/** Pairs to add to the roster's ties. */
export interface ExtraTies {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
}

/** True when some intervention of the plan makes ties. */
export function hasExtraTies(scenario: Scenario): boolean {
  return scenario.interventions.some(({ kind }) => interventionRow(kind)?.ties !== null);
}

/** All ties beyond the roster's that stand in a week. */
export function extraTies(model: Model, week: number): ExtraTies {
  const from: number[] = [];
  const to: number[] = [];
  const { scenario, roster } = model;
  for (const [place, intervention] of scenario.interventions.entries()) {
    const row = interventionRow(intervention.kind);
    if (row === undefined || row.ties === null || week < intervention.start) continue;
    if (intervention.strength === 0) continue;
    const people = reachedPeople(model, place);
    if (people.length === 0) continue;
    const key = seedKey(scenario.seed, `ties:${place}`);
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
  const grown = Math.min(1, (week - intervention.start + 1) / delay) * intervention.strength;
  for (const person of people) {
    for (let contact = 0; contact < CONTACTS_EACH; contact++) {
      const counter = drawCounter(contact, PURPOSE.contact);
      drawPair(key, person, counter, pair);
      if (pair[0] >= grown) continue;
      const other = elsewhere(roster, people, roster.department[person], pair[1]);
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
  const last = Math.min(week, intervention.end - 1);
  for (let built = intervention.start; built <= last; built += BRIDGE_EVERY) {
    drawPair(key, built, drawCounter(0, PURPOSE.bridge), pair);
    const one = people[Math.floor(pair[0] * people.length)];
    const two = elsewhere(roster, people, roster.department[one], pair[1]);
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

/** Somebody of another department, at a place given by a uniform; -1 when there is nobody. */
function elsewhere(
  roster: Roster,
  people: readonly number[],
  department: number,
  uniform: number,
): number {
  const start = Math.floor(uniform * people.length);
  for (let step = 0; step < people.length; step++) {
    // A stride that is prime to most sizes spreads the search over the organisation.
    const other = people[(start + step * TRIES) % people.length];
    if (roster.department[other] !== department) return other;
    if (step === TRIES) break;
  }
  return people.find((other) => roster.department[other] !== department) ?? -1;
}

/** Up to `width` people of the same department under the same manager, the first one included. */
function team(roster: Roster, people: readonly number[], member: number, width: number): number[] {
  const mates = people.filter(
    (other) =>
      other !== member &&
      roster.manager[other] === roster.manager[member] &&
      roster.department[other] === roster.department[member],
  );
  return [member, ...mates.slice(0, width - 1)];
}
