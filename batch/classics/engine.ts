// The engine reduced to a classic: an organisation in which nothing pulls, nothing is drawn at random and
// nobody leaves, until a classic says otherwise with documented parameters, puts states into columns and gives
// it a network. No rule is changed for any classic.

import { COLUMN_NAMES, LEVER_FACETS } from '../../sim/columns.ts';
import { checkScenario, createModel, formatProblem, tick } from '../../sim/index.ts';
import type { Model, ParamName, ScenarioFile } from '../../sim/index.ts';
import type { TieNetwork } from '../../sim/network.ts';
import { FACETS } from '../../sim/params.ts';

export type Settings = Readonly<Partial<Record<ParamName, number | string>>>;

/** Everything that acts between people or on them by itself, off; beliefs as the identity of forces. */
export const STILL: Settings = {
  contextJitter: 0,
  burnIn: 0,
  gadflyShare: 0,
  exitRate: 0,
  beliefNoise: 0,
  habitSpread: 0,
  marketNoise: 0,
  squash: 'identity',
  squashGain: 1,
  idleRate: 1,
  beliefRate: 1,
  confidenceBound: 2,
  coherence: 0,
  pullSystems: 0,
  pullTalk: 0,
  pullNorm: 0,
  pullPeers: 0,
  pullPractice: 0,
  pullCustomers: 0,
};

/** Behaviour as a choice between two ways, thought about in full, that only the visible norm decides. */
export const NORM_ONLY: Settings = {
  options: 'two',
  norm: 'linear',
  deliberation: 1,
  motiveNorm: 1,
  motiveBelief: 0,
  motiveReward: 0,
  motiveAuthority: 0,
  costDeep: 0,
  costNice: 0,
  costFear: 0,
  costImage: 0,
};

/** The same with the best of the two and a threshold a person, once and for all: no noise anywhere. */
export const THRESHOLDS: Settings = {
  ...NORM_ONLY,
  norm: 'step',
  choice: 'best',
  irreversible: 'on',
};

/** Systems that pay this in all facets, at once and believed in full: the push h of the classics. */
export function paying(value: number): Settings {
  return {
    ...Object.fromEntries(FACETS.map((lever) => [lever, value])),
    systemsRate: 1,
    managerGate: 1,
    gateFloor: 1,
    systemTrustFloor: 1,
  };
}

/** A model of a scenario; throws when the scenario has problems. */
export function modelOf(file: ScenarioFile): Model {
  const checked = checkScenario(file);
  if ('problems' in checked) throw new Error(checked.problems.map(formatProblem).join('; '));
  return createModel(checked.scenario);
}

export function passWeeks(model: Model, weeks: number): Model {
  for (let passed = 0; passed < weeks; passed++) tick(model);
  return model;
}

/** A still organisation of one department with these settings, everybody as open as the next. */
export function reduced(people: number, settings: Settings, ties?: TieNetwork, seed = 1): Model {
  const model = modelOf({
    schemaVersion: 1,
    title: 'A classic',
    question: 'Does the engine contain it?',
    claims: [],
    seed,
    weeks: 1,
    organisation: {
      name: 'Classic',
      departments: [{ name: 'All', people }],
      network: { meanTies: 0, levels: 1 },
    },
    params: { ...STILL, ...settings },
    interventions: [],
  });
  model.columns.susceptibility.fill(1);
  if (ties !== undefined) model.ties = ties;
  return model;
}

/**
 * The same model, every float32 column held in float64: the engine's own rules at double precision. Only the
 * rounding on storing differs, so that a limit can be checked to 1e-10.
 */
export function inDoubles(model: Model): Model {
  const columns = COLUMN_NAMES.map((name) => {
    const column = model.columns[name];
    return [name, column instanceof Float32Array ? Float64Array.from(column) : column];
  });
  const shown = Float64Array.from(model.shown);
  return { ...model, columns: Object.fromEntries(columns), shown } as unknown as Model;
}

/** Puts a belief, the same in all facets, into each person, as what they believe and believed at first. */
export function believe(model: Model, beliefs: ArrayLike<number>): void {
  for (let person = 0; person < model.people; person++) {
    const first = person * LEVER_FACETS;
    model.columns.belief.fill(beliefs[person], first, first + LEVER_FACETS);
    model.columns.beliefStart.fill(beliefs[person], first, first + LEVER_FACETS);
    model.columns.meanBelief[person] = beliefs[person];
  }
}

/** Each person's belief in the first facet. */
export function beliefs(model: Model): number[] {
  return Array.from({ length: model.people }, (_, person) => {
    return model.columns.belief[person * LEVER_FACETS];
  });
}

/** Makes these people work deeply, all others by the product. */
export function practise(model: Model, active: (person: number) => boolean): void {
  const { practiceDeep, practiceNice, practiceProduct } = model.columns;
  for (let person = 0; person < model.people; person++) {
    practiceDeep[person] = active(person) ? 1 : 0;
    practiceProduct[person] = active(person) ? 0 : 1;
    practiceNice[person] = 0;
  }
}

/** People who work deeply in all they do. */
export function countActive(model: Model): number {
  return model.columns.practiceDeep.reduce((sum, share) => sum + (share === 1 ? 1 : 0), 0);
}

/** Weeks until no more people take part, and how many do; `before` may set the stage for a week. */
export function spread(
  model: Model,
  before: (model: Model) => void = () => {},
  patience = 1,
): { weeks: number; active: number } {
  let active = countActive(model);
  let weeks = 0;
  for (let idle = 0, week = 1; idle < patience && active < model.people; week++) {
    before(model);
    tick(model);
    const now = countActive(model);
    idle = now === active ? idle + 1 : 0;
    if (now !== active) weeks = week;
    active = now;
  }
  return { weeks, active };
}
