// Who is reached by what: people whom the same interventions reach in the same department form one
// audience, and share one row of lever values.

import type { Roster } from './roster.ts';
import { slotOf, type Intervention, type Scenario } from './scenario.ts';
import { PURPOSE } from './purposes.ts';
import { isForCustomer } from './scenario-customer.ts';
import { drawCounter, drawPair, seedKey } from './random.ts';

export interface Audiences {
  readonly audiences: number;
  /** Audience of each person. */
  readonly audience: Uint32Array;
  readonly departmentOfAudience: Uint32Array;
  /** The audience that stands for a department's own systems: any of it. */
  readonly audienceOfDepartment: Uint32Array;
  /** audience × interventions: 1 where it is reached. */
  readonly reached: Uint8Array;
  /** department × interventions: 1 where it reaches somebody. */
  readonly departmentReached: Uint8Array;
  /** Places of people in each audience, empty ones included. */
  readonly seats: Uint32Array;
  /** Share of all people reached, an entry an intervention. */
  readonly reachedShare: Float64Array;
}

/** Sorts people into audiences. Which people a share picks depends on seed and slot alone. */
export function findAudiences(scenario: Scenario, roster: Roster): Audiences {
  const masks = scenario.interventions.map((one, place) => reach(scenario, roster, one, place));
  const places = new Map<string, number>();
  const rows: number[][] = [];
  const homes: number[] = [];
  const audience = new Uint32Array(roster.people);
  for (let person = 0; person < roster.people; person++) {
    const row = masks.map((mask) => mask[person]);
    const key = `${roster.department[person]}:${row.join('')}`;
    let place = places.get(key);
    if (place === undefined) {
      place = rows.length;
      places.set(key, place);
      rows.push(row);
      homes.push(roster.department[person]);
    }
    audience[person] = place;
  }
  // A department without people still has systems and levers.
  const audienceOfDepartment = new Uint32Array(roster.departments.length);
  for (let department = 0; department < roster.departments.length; department++) {
    let place = homes.indexOf(department);
    if (place < 0) {
      place = rows.length;
      const name = roster.departments[department];
      rows.push(scenario.interventions.map(({ target }) => (targets(target, name) ? 1 : 0)));
      homes.push(department);
    }
    audienceOfDepartment[department] = place;
  }
  const reached = new Uint8Array(rows.length * masks.length);
  for (const [place, row] of rows.entries()) reached.set(row, place * masks.length);
  const departmentReached = new Uint8Array(roster.departments.length * masks.length);
  for (const [audienceAt, row] of rows.entries()) {
    for (const [place, one] of row.entries()) {
      if (one === 1) departmentReached[homes[audienceAt] * masks.length + place] = 1;
    }
  }
  const seats = new Uint32Array(rows.length);
  for (const place of audience) seats[place]++;
  const share = masks.map((mask) => mask.reduce((sum, one) => sum + one, 0) / roster.people);
  return {
    audiences: rows.length,
    audience,
    departmentOfAudience: Uint32Array.from(homes),
    audienceOfDepartment,
    reached,
    departmentReached,
    seats,
    reachedShare: Float64Array.from(share),
  };
}

function targets(target: Intervention['target'], department: string): boolean {
  if (isForCustomer({ target })) return false;
  return target.departments === undefined || target.departments.includes(department);
}

function reach(
  scenario: Scenario,
  roster: Roster,
  intervention: Intervention,
  place: number,
): Uint8Array {
  const { target } = intervention;
  const eligible: number[] = [];
  for (let person = 0; person < roster.people; person++) {
    const here = targets(target, roster.departments[roster.department[person]]);
    const level = target.levels === undefined || target.levels.includes(roster.level[person]);
    if (here && level) eligible.push(person);
  }
  const wanted = Math.round((target.share ?? 1) * eligible.length);
  const mask = new Uint8Array(roster.people);
  if (wanted < eligible.length) {
    const rank = new Float64Array(roster.people);
    const key = seedKey(scenario.seed, `reach:${slotOf(scenario, place)}`);
    const pair = new Float64Array(2);
    for (const person of eligible) {
      drawPair(key, person, drawCounter(0, PURPOSE.reach), pair);
      const { offsets } = roster.ties;
      const ties = offsets[person + 1] - offsets[person];
      rank[person] = target.choose === 'connected' ? -ties : pair[0];
    }
    eligible.sort((a, b) => rank[a] - rank[b] || a - b);
  }
  for (const person of eligible.slice(0, wanted)) mask[person] = 1;
  return mask;
}
