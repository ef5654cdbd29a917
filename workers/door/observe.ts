// What a model shows of itself in a week, by name.

import { OUTCOMES, outcomeTableLength, readOutcomes, readOutcomeTable } from '../../sim/index.ts';
import type { Model, OutcomeName } from '../../sim/index.ts';

/** A number for each outcome (units: OUTCOMES); NaN where it does not apply, as `profit` of a department. */
export type Outcomes = { readonly [name in OutcomeName]: number };

/** The outcomes of a week. */
export interface Observation {
  /** 0 is before the first. */
  readonly week: number;
  /** Of everybody. */
  readonly outcomes: Outcomes;
  /** By name of the department, in the order of the scenario. */
  readonly departments: { readonly [name: string]: Outcomes };
  /** Of the organisation that buys from this one; null without one. */
  readonly customer: Outcomes | null;
}

/** The outcomes of a model as it stands, copied: later weeks do not change them. */
export function observe(model: Model): Observation {
  const { scenario, partner, week } = model;
  const width = OUTCOMES.length;
  const table = readOutcomeTable(model, new Float64Array(outcomeTableLength(model.departments)));
  const row = (place: number): Outcomes => named(table.subarray(place * width));
  return {
    week,
    outcomes: row(0),
    departments: Object.fromEntries(
      scenario.departments.map(({ name }, place) => [name, row(place + 1)]),
    ),
    customer: partner === null ? null : named(readOutcomes(partner)),
  };
}

function named(values: Float64Array): Outcomes {
  return Object.fromEntries(OUTCOMES.map(({ name }, place) => [name, values[place]])) as Outcomes;
}
