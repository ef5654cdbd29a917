// What facts look at, week by week. Practice and belief leave gadflies out (they are committed by
// definition, so they would be counted as a success of every plan); the rest is over everybody present.

import type { ColumnName } from '../../sim/columns.ts';
import type { Model } from '../../sim/index.ts';
import { profitGained } from '../../sim/metrics.ts';
import { FIRM } from '../../sim/model.ts';
import { fitOf, purchases } from '../../sim/offer.ts';
import { POSITION_READINGS, readPositions, type PositionReading } from './positions.ts';
import { ITEMS, measureGaps } from '../../sim/policies/survey.ts';

const NAMES = [
  'deep',
  'nice',
  'belief',
  'clarity',
  'unclear',
  'mixed',
  'habitReliance',
  'distress',
  'managersDistress',
  'fear',
  'engagement',
  'avoidance',
  'safety',
  'trust',
  'resistance',
  'understanding',
  'expectedReaction',
  'espoused',
  'gadflies',
  'systems',
  'satisfaction',
  'profit',
  'exits',
  'purchases',
  'customerFit',
  'customerProfit',
] as const;

export type Reading = (typeof NAMES)[number] | PositionReading;
const ALL: readonly Reading[] = [...NAMES, ...POSITION_READINGS];
export const READING = Object.fromEntries(ALL.map((name, place) => [name, place])) as {
  readonly [name in Reading]: number;
};

/** Numbers in one week: the organisation's readings, then deep practice and the gap, by department. */
export function readingWidth(departments: number): number {
  return ALL.length + 2 * departments;
}

/** Place of a department's deep practice in a week. */
export function deepOf(department: number): number {
  return ALL.length + department;
}

/** Place of a department's mean gap over all that a survey asks, as it truly is at week 0; 0 later. */
export function gapOf(departments: number, department: number): number {
  return ALL.length + departments + department;
}

const UNCLEAR = 0.5;
const SAYS = 0.5;

/** Means over ordinary people (gadflies left out), and over everybody present. */
const ORDINARY = ['deep', 'nice', 'belief'] as const satisfies readonly Reading[];
const EVERYBODY = [
  'clarity',
  'mixed',
  'distress',
  'fear',
  'engagement',
  'safety',
  'trust',
  'resistance',
  'understanding',
  'expectedReaction',
] as const satisfies readonly (Reading & ColumnName)[];

/** Writes one week. */
export function readWeek(model: Model, /* out */ out: Float64Array, at: number): void {
  const { columns, departments, firm } = model;
  const put = (name: Reading, value: number): void => {
    out[at + READING[name]] = value;
  };
  out.fill(0, at, at + readingWidth(departments));
  readPractice(model, out, at);
  if (model.week === 0) readGaps(model, out, at);
  for (const name of EVERYBODY) put(name, meanPresent(columns[name], columns.vacantWeeks));
  put('avoidance', meanPresent(columns.avoiding, columns.vacantWeeks));
  put('managersDistress', meanOfManagers(model));
  readHabitReliance(model, put);
  readPositions(model, out, at + NAMES.length);
  put('systems', meanPresent(columns.systems, null));
  put('satisfaction', firm[FIRM.satisfaction]);
  put('profit', profitGained(firm));
  put('exits', firm[FIRM.exits]);
  readBuyer(model, put);
}

/** What a customer organisation buys, how many of its people the offer fits, and what it earns. */
function readBuyer(model: Model, put: (name: Reading, value: number) => void): void {
  const { partner, scenario } = model;
  if (partner === null) return;
  put('purchases', purchases(model));
  put('customerFit', fitOf(partner, scenario.concerns));
  put('customerProfit', profitGained(partner.firm));
}

function meanPresent(column: ArrayLike<number>, vacant: Uint8Array | null): number {
  let sum = 0;
  let count = 0;
  for (let place = 0; place < column.length; place++) {
    if (vacant !== null && vacant[place] !== 0) continue;
    sum += column[place];
    count++;
  }
  return sum / Math.max(1, count);
}

/** The diagnosis of departments before anything has begun (CTX-2). */
function readGaps(model: Model, /* out */ out: Float64Array, at: number): void {
  const { departments } = model;
  const gaps = new Float64Array(departments * ITEMS.length);
  measureGaps(model, gaps);
  for (let department = 0; department < departments; department++) {
    let sum = 0;
    for (let item = 0; item < ITEMS.length; item++) sum += gaps[department * ITEMS.length + item];
    out[at + gapOf(departments, department)] = sum / ITEMS.length;
  }
}

/** Distress of people who lead others: they are the ones whom restructuring takes power from (HEAT-5). */
function meanOfManagers({ columns, roster, people }: Model): number {
  let sum = 0;
  let count = 0;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0 || roster.isManager[person] === 0) continue;
    sum += columns.distress[person];
    count++;
  }
  return sum / Math.max(1, count);
}

/** Practice and belief of ordinary people, deep practice by department, and how many gadflies there are. */
function readPractice(model: Model, /* out */ out: Float64Array, at: number): void {
  const { columns, people, departments, roster } = model;
  const heads = new Float64Array(departments);
  let ordinary = 0;
  let gadflies = 0;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    if (columns.gadfly[person] === 1) {
      gadflies++;
      continue;
    }
    const deep = columns.practiceDeep[person];
    const department = roster.department[person];
    ordinary++;
    heads[department]++;
    out[at + READING.deep] += deep;
    out[at + READING.nice] += columns.practiceNice[person];
    out[at + READING.belief] += columns.meanBelief[person];
    out[at + deepOf(department)] += deep;
  }
  for (const name of ORDINARY) out[at + READING[name]] /= Math.max(1, ordinary);
  for (let department = 0; department < departments; department++) {
    out[at + deepOf(department)] /= Math.max(1, heads[department]);
  }
  out[at + READING.gadflies] = gadflies;
}

/** What is done without thought, unclear messages, and who says that the customer comes first. */
function readHabitReliance(model: Model, put: (name: Reading, value: number) => void): void {
  const { columns, people, values } = model;
  let thought = 0;
  let unclear = 0;
  let says = 0;
  let present = 0;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    present++;
    const clarity = columns.clarity[person];
    const clear = 1 - values.deliberationClarity + values.deliberationClarity * clarity;
    thought += columns.arousal[person] * (1 - columns.fear[person]) * clear;
    if (clarity < UNCLEAR) unclear++;
    const looks = columns.practiceDeep[person] + columns.practiceNice[person];
    if (looks >= SAYS || columns.said[person] > SAYS) says++;
  }
  const heads = Math.max(1, present);
  put('habitReliance', (1 - values.deliberation) * (1 - thought / heads));
  put('unclear', unclear / heads);
  put('espoused', says / heads);
}
