// Named pure readings of a model, over the people present, for the whole organisation and by department.

import { LEVER_FACETS } from './columns.ts';
import { accumulate, MEANS, MEASURE, MEASURES } from './measures.ts';
import { FIRM } from './model.ts';
import type { Model } from './model.ts';
import { OUTCOMES } from './outcomes.ts';
import type { OutcomeName } from './outcomes.ts';

export { OUTCOMES } from './outcomes.ts';
export type { OutcomeName, OutcomeRow } from './outcomes.ts';

/** Place of each outcome in a row. */
export const OUTCOME = Object.fromEntries(OUTCOMES.map((row, place) => [row.name, place])) as {
  readonly [name in OutcomeName]: number;
};

/** Numbers in a whole table: a row for everybody, then one for each department. */
export function outcomeTableLength(departments: number): number {
  return (departments + 1) * OUTCOMES.length;
}

/**
 * Every outcome now: row 0 is everybody, then a row a department; NaN where an outcome belongs to the whole
 * organisation alone.
 * @param out at least outcomeTableLength(model.departments) numbers
 */
export function readOutcomeTable(
  model: Model,
  /* out */ out: Float64Array = new Float64Array(outcomeTableLength(model.departments)),
): Float64Array {
  const groups = model.departments + 1;
  const sums = accumulate(model);
  for (let group = 0; group < groups; group++) {
    writeRow(model, sums, group, out);
  }
  return out;
}

/** One row of outcomes: of everybody (-1) or of a department. */
export function readOutcomes(
  model: Model,
  /* out */ out: Float64Array = new Float64Array(OUTCOMES.length),
  department = -1,
): Float64Array {
  const table = readOutcomeTable(model);
  const start = (department + 1) * OUTCOMES.length;
  out.set(table.subarray(start, start + OUTCOMES.length));
  return out;
}

/** Profit gained since week 0, in revenue of week 0. */
export function profitGained(firm: Model['firm']): number {
  return (firm[FIRM.profit] - firm[FIRM.profitStart]) / firm[FIRM.revenueStart];
}

function writeRow(
  model: Model,
  sums: Float64Array,
  group: number,
  /* out */ out: Float64Array,
): void {
  const { firm, columns } = model;
  const row = group * OUTCOMES.length;
  const from = group * MEASURES;
  const people = sums[from + MEASURE.people];
  const mean = (measure: number): number => (people === 0 ? 0 : sums[from + measure] / people);
  const put = (name: OutcomeName, value: number): void => {
    out[row + OUTCOME[name]] = value;
  };
  const belief = mean(MEASURE.belief);
  put('belief', belief);
  put('belief_sd', Math.sqrt(Math.max(0, mean(MEASURE.beliefSquared) - belief * belief)));
  put('coherence', people === 0 ? 0 : 1 - mean(MEASURE.spread));
  put('habit', mean(MEASURE.habit));
  for (const name of MEANS) put(name, mean(MEASURE[name]));
  put('fatigue', group > 0 ? columns.fatigue[group - 1] : mean(MEASURE.fatigue));
  put('headcount', people);
  put('exits', sums[from + MEASURE.exits]);
  put('hires', sums[from + MEASURE.hires]);
  const whole = group === 0;
  const serves = whole || columns.customersHere[group - 1] > 0;
  const here = whole ? firm[FIRM.satisfaction] : columns.satisfactionHere[group - 1];
  const loyal = whole ? firm[FIRM.loyalty] : columns.loyaltyHere[group - 1];
  put('satisfaction', serves ? here : NaN);
  put('loyalty', serves ? loyal : NaN);
  put('profit', whole ? 1 + (model.week === 0 ? 0 : profitGained(firm)) : NaN);
  put('cost', whole ? firm[FIRM.spent] : NaN);
  put('aligned', whole ? alignmentOfAll(model, sums) : alignment(columns.systems, group - 1));
}

/** How far the six systems of a department point to the customer: 0 not at all, 1 wholly. */
function alignment(systems: Float32Array, department: number): number {
  let sum = 0;
  const from = department * LEVER_FACETS;
  for (let facet = 0; facet < LEVER_FACETS; facet++) sum += systems[from + facet];
  return (sum / LEVER_FACETS + 1) / 2;
}

/** The same over departments, each by its people. */
function alignmentOfAll({ departments, columns }: Model, sums: Float64Array): number {
  let people = 0;
  let sum = 0;
  for (let department = 0; department < departments; department++) {
    const here = sums[(department + 1) * MEASURES + MEASURE.people];
    people += here;
    sum += here * alignment(columns.systems, department);
  }
  return people === 0 ? 0 : sum / people;
}
