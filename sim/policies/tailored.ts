// The tailored mix (CTX-2, CTX-6): every so often leaders survey departments, late and blurred, and shift each
// running programme between the departments it reaches towards those with the largest gap in what it
// addresses. What is spent on a programme stays the same; nowhere is it stronger than at full strength.

import { interventionRow, KINDS } from '../interventions.ts';
import type { Model } from '../model.ts';
import { normalQuantile } from '../normal.ts';
import { FIRST_DEPARTMENT, PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';
import { blurOf, delayOf, watchfulness } from './policy.ts';
import type { Policy } from './policy.ts';
import { askedOf, ITEMS, measureGaps } from './survey.ts';

type Tailored = Extract<Policy, { kind: 'tailored' }>;

/** At the end of a week of survey: what the mix would be, were it known at once. */
export function surveyDepartments(model: Model, policy: Tailored): void {
  const { scenario, week, departments, surveyed, gaps } = model;
  if (week % policy.every !== 0) return;
  measureGaps(model, gaps);
  blurGaps(model, blurOf(policy.noise, watchfulness(model)));
  const count = scenario.interventions.length;
  for (let place = 0; place < count; place++) {
    for (let department = 0; department < departments; department++) {
      surveyed[department * count + place] = 1;
    }
    shift(model, place);
  }
}

/** At the start of a week: takes up the last survey's mix once its answers are in. */
export function takeUpSurvey(model: Model, policy: Tailored): void {
  const { week, aims, surveyed } = model;
  if (week === 0) return;
  const since = (week - 1) % policy.every;
  if (since >= delayOf(policy.lag, watchfulness(model))) aims.set(surveyed);
}

function blurGaps(model: Model, blur: number): void {
  const { departments, gaps, weekKey, drawn } = model;
  for (let department = 0; department < departments; department++) {
    for (let item = 0; item < ITEMS.length; item++) {
      drawPair(weekKey, FIRST_DEPARTMENT + department, drawCounter(item, PURPOSE.survey), drawn);
      const at = department * ITEMS.length + item;
      gaps[at] = Math.max(0, Math.min(1, gaps[at] + blur * normalQuantile(drawn[0])));
    }
  }
}

/** Shifts one programme between departments, in proportion to the gap, at most to full strength. */
function shift(model: Model, place: number): void {
  const { scenario, departments, departmentSums: gap, departmentCounts: seats, surveyed } = model;
  const { kind, strength } = scenario.interventions[place];
  const items = ASKED_OF.get(kind) ?? NOTHING;
  if (strength === 0 || items.length === 0) return;
  findGaps(model, items);
  findSeats(model, place);
  const count = scenario.interventions.length;
  // Places that are not at full strength yet share what is left; whoever would exceed it leaves them.
  let left = 0;
  let open = 0;
  for (let department = 0; department < departments; department++) {
    left += strength * seats[department];
    open += seats[department] * gap[department];
    surveyed[department * count + place] = 0;
  }
  for (let round = 0; round < departments && open > 0; round++) {
    const each = left / open;
    let full = 0;
    for (let department = 0; department < departments; department++) {
      const at = department * count + place;
      if (surveyed[at] === 1 || each * gap[department] < 1) continue;
      surveyed[at] = 1;
      left -= seats[department];
      open -= seats[department] * gap[department];
      full++;
    }
    if (full === 0) break;
  }
  spread(model, place, left, open);
}

/** The rest of a programme over departments below full strength, and all of it as a part of the plan's. */
function spread(model: Model, place: number, left: number, open: number): void {
  const { scenario, departments, departmentSums: gap, departmentCounts: seats, surveyed } = model;
  const count = scenario.interventions.length;
  const { strength } = scenario.interventions[place];
  let spare = 0;
  for (let department = 0; department < departments; department++) {
    if (surveyed[department * count + place] !== 1) spare += seats[department];
  }
  const none = open < TINY;
  for (let department = 0; department < departments; department++) {
    const at = department * count + place;
    const some = none ? left / Math.max(1, spare) : (left / open) * gap[department];
    const own = surveyed[at] === 1 ? 1 : Math.max(0, Math.min(1, some));
    surveyed[at] = own / strength;
  }
}

/** Mean gap over the items a programme addresses, by department. */
function findGaps({ departments, gaps, departmentSums }: Model, items: readonly number[]): void {
  for (let department = 0; department < departments; department++) {
    let sum = 0;
    for (let place = 0; place < items.length; place++) {
      sum += gaps[department * ITEMS.length + items[place]];
    }
    departmentSums[department] = sum / items.length;
  }
}

/** Places of people a programme reaches, by department. */
function findSeats(model: Model, place: number): void {
  const { scenario, audiences, reached, seats, departmentOfAudience, departmentCounts } = model;
  const count = scenario.interventions.length;
  departmentCounts.fill(0);
  for (let audience = 0; audience < audiences; audience++) {
    if (reached[audience * count + place] === 0) continue;
    departmentCounts[departmentOfAudience[audience]] += seats[audience];
  }
}

const TINY = 1e-12;
const NOTHING: readonly number[] = [];
const ASKED_OF = new Map(
  KINDS.map((kind) => [kind, askedOf(interventionRow(kind)?.addresses ?? [])]),
);
