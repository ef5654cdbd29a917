// Readings by position: managers and staff, the two sides of an organisation that is paid by two paradigms,
// people at the border and inside, managers whose boss is paid the other way (MIX-3). Gadflies are left out.

import type { ColumnName } from '../../sim/columns.ts';
import { LEVER_FACETS } from '../../sim/columns.ts';
import type { Model } from '../../sim/index.ts';

const POSITIONS = [
  'managers',
  'staff',
  'customerSide',
  'productSide',
  'bordering',
  'inside',
  'ledAcross',
  'ledAlong',
] as const;
type Position = (typeof POSITIONS)[number];

const COLUMNS = [
  'practiceDeep',
  'meanBelief',
  'clarity',
  'mixed',
  'trust',
  'distress',
  'avoiding',
  'resistance',
  'expectedReaction',
  'understanding',
] as const satisfies readonly ColumnName[];
type Look = (typeof COLUMNS)[number];

export type PositionReading = `${Position} ${Look}`;

export const POSITION_READINGS: readonly PositionReading[] = POSITIONS.flatMap((position) =>
  COLUMNS.map((column) => `${position} ${column}` as const),
);

/** At the border, on the product side: a third of one's ties lead to people paid the other way. Inside: hardly any do. */
const BORDER = 1 / 3;
const INSIDE = 0.1;

/** Writes the means of every position, 0 where nobody stands there, from a place on. */
export function readPositions(model: Model, /* out */ out: Float64Array, at: number): void {
  const { columns, people, roster } = model;
  const sides = Array.from({ length: model.departments }, (_, place) => sideOf(model, place));
  const split = new Set(sides).size > 1;
  const heads = new Float64Array(POSITIONS.length);
  const count = (position: Position, person: number): void => {
    const group = POSITIONS.indexOf(position);
    heads[group]++;
    for (let look = 0; look < COLUMNS.length; look++) {
      out[at + group * COLUMNS.length + look] += columns[COLUMNS[look]][person];
    }
  };
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0 || columns.gadfly[person] === 1) continue;
    count(roster.isManager[person] === 1 ? 'managers' : 'staff', person);
    if (!split) continue;
    const side = sides[roster.department[person]];
    const boss = roster.manager[person];
    if (boss >= 0 && roster.isManager[person] === 1) {
      count(sides[roster.department[boss]] === side ? 'ledAlong' : 'ledAcross', person);
    }
    count(side > 0 ? 'customerSide' : 'productSide', person);
    if (side > 0) continue;
    const share = shareAcross(model, person, sides);
    if (share >= BORDER) count('bordering', person);
    else if (share <= INSIDE) count('inside', person);
  }
  for (let place = 0; place < POSITION_READINGS.length; place++) {
    out[at + place] /= Math.max(1, heads[Math.floor(place / COLUMNS.length)]);
  }
}

/** +1 where a department is paid for the customer paradigm on balance, -1 where it is not. */
function sideOf({ columns }: Model, department: number): number {
  let sum = 0;
  for (let facet = 0; facet < LEVER_FACETS; facet++) {
    sum += columns.systems[department * LEVER_FACETS + facet];
  }
  return sum > 0 ? 1 : -1;
}

/** Share of somebody's ties that lead to people who are paid the other way. */
function shareAcross({ ties, roster }: Model, person: number, sides: readonly number[]): number {
  const [from, to] = [ties.offsets[person], ties.offsets[person + 1]];
  const side = sides[roster.department[person]];
  let across = 0;
  for (let tie = from; tie < to; tie++) {
    if (sides[roster.department[ties.neighbours[tie]]] !== side) across++;
  }
  return from === to ? 0 : across / (to - from);
}
