// Runs what facts look at, when they look: each plan once for each organisation, whoever asks, and each
// organisation settled once for all its plans.

import { checkScenario, createModel, formatProblem, restore, save, tick } from '../../sim/index.ts';
import type { Scenario } from '../../sim/index.ts';
import type { Ablation, Arm, Fact, Run, Runs } from './fact.ts';
import { readingWidth, readWeek } from './readings.ts';

/** Runs that are already made, and organisations that are already settled. */
export interface Shelf {
  readonly runs: Map<string, Run>;
  readonly worlds: Map<string, ArrayBuffer>;
}

export function emptyShelf(): Shelf {
  return { runs: new Map(), worlds: new Map() };
}

/** The scenario of one arm in one organisation. Throws when the fact is ill-formed. */
export function armScenario(
  fact: Fact,
  arm: Arm,
  ablated: Arm['params'],
  seed: number,
  over: Ablation['over'] = {},
): Scenario {
  const { base } = fact;
  const policy = arm.policy === undefined ? undefined : (over.policy ?? arm.policy);
  const checked = checkScenario({
    ...base,
    seed,
    weeks: fact.weeks,
    organisation: over.organisation ?? arm.organisation ?? base.organisation,
    params: { ...base.params, ...arm.params, ...ablated },
    interventions: arm.interventions ?? [],
    events: arm.events ?? [],
    ...(policy === undefined ? {} : { policy }),
  });
  if ('scenario' in checked) return checked.scenario;
  throw new Error(`${fact.id}: ${checked.problems.map(formatProblem).join('; ')}`);
}

/** The arms of a fact in one organisation; an arm is run when it is first looked at. */
export function armRuns(
  fact: Fact,
  ablated: Arm['params'],
  seed: number,
  shelf: Shelf,
  over?: Ablation['over'],
): Runs {
  const runs = {};
  for (const [name, arm] of Object.entries(fact.arms)) {
    let run: Run | undefined;
    const get = (): Run => {
      run ??= findRun(armScenario(fact, arm, ablated, seed, over), fact.weeks, shelf);
      return run;
    };
    Object.defineProperty(runs, name, { get, enumerable: true });
  }
  return runs;
}

function findRun(scenario: Scenario, weeks: number, shelf: Shelf): Run {
  const known = shelf.runs.get(scenario.hash);
  if (known !== undefined && known.weeks >= weeks) return known;
  const made = makeRun(scenario, weeks, shelf);
  shelf.runs.set(scenario.hash, made);
  return made;
}

function makeRun(scenario: Scenario, weeks: number, shelf: Shelf): Run {
  const settled = shelf.worlds.get(scenario.worldHash);
  const model = settled === undefined ? createModel(scenario) : restore(scenario, settled);
  if (settled === undefined) shelf.worlds.set(scenario.worldHash, save(model));
  const width = readingWidth(model.departments);
  const values = new Float64Array((weeks + 1) * width);
  readWeek(model, values, 0);
  for (let week = 1; week <= weeks; week++) {
    tick(model);
    readWeek(model, values, week * width);
  }
  return { weeks, width, values };
}
