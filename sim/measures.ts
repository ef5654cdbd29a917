// Sums over people that outcomes are made of, by department, in fixed blocks of 256 slots.

import type { Model } from './model.ts';
import { LEVER, LEVERS } from './params.ts';
import { BLOCK } from './sums.ts';

/** Measures whose mean over people is the outcome of the same name. */
export const MEANS = [
  'espoused',
  'enacted',
  'nice',
  'converted',
  'surface',
  'clarity',
  'unclear',
  'mixed',
  'distress',
  'temperature',
  'in_zone',
  'avoidance',
  'resistance',
  'fear',
  'safety',
  'trust',
  'engagement',
  'understanding',
  'expected_reaction',
] as const;

const NAMES = [
  'people',
  'belief',
  'beliefSquared',
  'spread',
  'habit',
  ...MEANS,
  'fatigue',
  'exits',
  'hires',
] as const;

export const MEASURES = NAMES.length;
export const MEASURE = Object.fromEntries(NAMES.map((name, place) => [name, place])) as {
  readonly [name in (typeof NAMES)[number]]: number;
};

const HALF = 0.5;

/** Really changed: somebody believes it (m above 0), and at least half of what they do is customer-deep. */
export const isConverted = (belief: number, deep: number): boolean => belief > 0 && deep >= HALF;
const HARDLY = 0.25;

let totals = new Float64Array(0);
let block = new Float64Array(0);

/** Sums by group (0 everybody, then departments) × MEASURES; overwritten by the next call. */
export function accumulate(model: Model): Float64Array {
  const { people, departments, roster } = model;
  const size = (departments + 1) * MEASURES;
  if (totals.length !== size) {
    totals = new Float64Array(size);
    block = new Float64Array(size);
  }
  totals.fill(0);
  for (let start = 0; start < people; start += BLOCK) {
    const end = Math.min(start + BLOCK, people);
    block.fill(0);
    for (let person = start; person < end; person++) {
      measure(model, person, (roster.department[person] + 1) * MEASURES);
    }
    for (let place = MEASURES; place < size; place++) totals[place] += block[place];
  }
  for (let department = 1; department <= departments; department++) {
    for (let one = 0; one < MEASURES; one++) totals[one] += totals[department * MEASURES + one];
  }
  return totals;
}

function measure(model: Model, person: number, at: number): void {
  const { columns, levers, audience, week, facets } = model;
  if (columns.leftWeek[person] === week - 1) block[at + MEASURE.exits]++;
  if (columns.vacantWeeks[person] !== 0) return;
  // Before week 0 nobody counts as newly hired.
  if (week > 0 && columns.hiredWeek[person] === week - 1) block[at + MEASURE.hires]++;
  const belief = columns.meanBelief[person];
  let squares = 0;
  for (let facet = 0; facet < facets; facet++) {
    const apart = columns.belief[person * facets + facet] - belief;
    squares += apart * apart;
  }
  const deep = columns.practiceDeep[person];
  const nice = columns.practiceNice[person];
  const fear = columns.fear[person];
  const clarity = columns.clarity[person];
  const espoused = deep + nice >= HALF || columns.said[person] > HALF ? 1 : 0;
  block[at + MEASURE.people]++;
  block[at + MEASURE.belief] += belief;
  block[at + MEASURE.beliefSquared] += belief * belief;
  block[at + MEASURE.spread] += Math.sqrt(squares / facets);
  block[at + MEASURE.habit] += columns.habitDeep[person] - columns.habitProduct[person];
  block[at + MEASURE.espoused] += espoused;
  block[at + MEASURE.enacted] += deep;
  block[at + MEASURE.nice] += nice;
  block[at + MEASURE.converted] += isConverted(belief, deep) ? 1 : 0;
  block[at + MEASURE.surface] += espoused === 1 && deep < HARDLY ? 1 : 0;
  block[at + MEASURE.clarity] += clarity;
  block[at + MEASURE.unclear] += clarity < HALF ? 1 : 0;
  block[at + MEASURE.mixed] += columns.mixed[person];
  block[at + MEASURE.distress] += columns.distress[person];
  block[at + MEASURE.temperature] += levers[audience[person] * LEVERS.length + LEVER.temperature];
  block[at + MEASURE.in_zone] += columns.arousal[person] > HALF && fear < HALF ? 1 : 0;
  block[at + MEASURE.avoidance] += columns.avoiding[person];
  block[at + MEASURE.resistance] += columns.resistance[person];
  block[at + MEASURE.fear] += fear;
  block[at + MEASURE.safety] += columns.safety[person];
  block[at + MEASURE.trust] += columns.trust[person];
  block[at + MEASURE.engagement] += columns.engagement[person];
  block[at + MEASURE.understanding] += columns.understanding[person];
  block[at + MEASURE.fatigue] += columns.fatigue[model.roster.department[person]];
  block[at + MEASURE.expected_reaction] += columns.expectedReaction[person];
}
