// Organisations to measure: one a seed, heterogeneous (each draws network, people and context), of the 200
// people in which facts are asked, run by the built engine. Organisations settle once for all their plans.

import { FIRM as FIRM_SCENARIO } from '../../batch/facts/firm.ts';
import type { Arm, Fact, Runs } from '../../batch/facts/fact.ts';
import type { Model, Scenario } from '../../sim/index.ts';
import { loadBuilt } from '../claims/bundle.ts';
import type * as Entry from './bundle-entry.ts';

export const FULL = process.env['THAW_TIER'] === 'full' || process.env['THAW_FACTS'] === 'all';

export const built = (await loadBuilt('test/magnitudes/bundle-entry.ts')) as typeof Entry;

export const BASE = FIRM_SCENARIO;

/** Seeds 1 to so many: a dozen in a hurry, thirty in the full tier. */
export const ORGANISATIONS = FULL ? 30 : 12;

/** Seeds 1 to n. */
export function seeds(n = ORGANISATIONS): number[] {
  return Array.from({ length: n }, (_, place) => place + 1);
}

/** A plan in one organisation, checked. */
export function scenarioOf(seed: number, arm: Arm, weeks = 156): Scenario {
  const checked = built.checkScenario({
    ...BASE,
    seed,
    weeks,
    organisation: arm.organisation ?? BASE.organisation,
    params: { ...arm.params },
    interventions: arm.interventions ?? [],
    events: arm.events ?? [],
  });
  if ('scenario' in checked) return checked.scenario;
  throw new Error(checked.problems.map(built.formatProblem).join('; '));
}

/** Runs an organisation and looks at it at week 0 and after every week. */
export function follow(
  scenario: Scenario,
  weeks: number,
  look: (model: Model, week: number) => void,
): Model {
  const model = built.createModel(scenario);
  look(model, 0);
  for (let week = 1; week <= weeks; week++) {
    built.tick(model);
    look(model, week);
  }
  return model;
}

const shelf = built.emptyShelf();

/** The readings of all arms in each organisation, run when they are looked at, kept for the whole file. */
export function runsOf(arms: Fact['arms'], weeks: number, organisations = seeds()): Runs[] {
  const fact: Fact = {
    id: 'magnitude',
    claims: [],
    statement: '',
    base: BASE,
    weeks,
    arms,
    contrasts: [],
    ablations: [],
  };
  return organisations.map((seed) => built.armRuns(fact, {}, seed, shelf));
}
