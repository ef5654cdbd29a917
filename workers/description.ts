// What a host is told of a run when it is loaded: who is there, who knows whom, what the plan is.

import { paramRow, writtenValue } from '../sim/index.ts';
import type { Model, Scenario } from '../sim/index.ts';
import { homeOf, type Home } from './home.ts';

export type Value = number | string;

/** What a host needs to know of a loaded run; nothing of it changes from week to week. */
export interface Description extends Home {
  readonly title: string;
  readonly question: string;
  /** The scenario as a file, overrides included: loading it again gives the same run. */
  readonly scenarioText: string;
  readonly scenarioHash: string;
  readonly weeks: number;
  readonly seed: number;
  readonly people: number;
  /** Ties of each person: neighbours from offsets[person] to offsets[person + 1]. */
  readonly tieOffsets: Uint32Array;
  readonly tieNeighbours: Uint32Array;
  /** Interventions of the plan; `end` is null when open. */
  readonly plan: readonly {
    kind: string;
    start: number;
    end: number | null;
    /** Carried into the customer organisation. */
    inCustomer: boolean;
  }[];
  /** Name of the organisation that buys from this one; null when customers are persons only. */
  readonly customerOrganisation: string | null;
  /** The same organisation with its departments and people, whom a plan can reach too. */
  readonly customer: Home | null;
  /** Parameter values of the scenario at week 0, before any change. */
  readonly values: Readonly<Record<string, Value>>;
}

/** The scenario as a file, with everything that was laid over it. */
export function textOf(scenario: Scenario): string {
  return JSON.stringify(scenario.file);
}

export function describe(model: Model): Description {
  const { scenario, roster } = model;
  const values = Object.entries(scenario.values).map(([name, value]) => {
    const row = paramRow(name);
    return [name, row === undefined ? value : writtenValue(row, value)];
  });
  return {
    title: scenario.title,
    question: scenario.question,
    ...homeOf(model),
    scenarioText: textOf(scenario),
    scenarioHash: scenario.hash,
    weeks: scenario.weeks,
    seed: scenario.seed,
    people: model.people,
    tieOffsets: roster.ties.offsets.slice(),
    tieNeighbours: roster.ties.neighbours.slice(),
    plan: scenario.interventions.map(({ kind, start, end, target }) => ({
      kind,
      start,
      end: end > scenario.weeks ? null : end,
      inCustomer: target.organisation === 'customer',
    })),
    customerOrganisation: scenario.customer?.name ?? null,
    customer: model.partner === null ? null : homeOf(model.partner),
    values: Object.fromEntries(values) as Record<string, Value>,
  };
}
