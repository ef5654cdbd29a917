// Many runs of one scenario, a seed each: what chances and intervals are made of. Here one after the other in
// this thread; threads.ts makes the same runs on many.

import {
  createModel,
  OUTCOMES,
  outcomeTableLength,
  readOutcomeTable,
  scenarioHash,
  stateHash,
  tick,
  withOverrides,
} from '../../sim/index.ts';
import type { Scenario } from '../../sim/index.ts';
import { requireScenario } from './refusal.ts';

/** One run, from week 0 to its last. */
export interface EnsembleRun {
  readonly seed: number;
  /** Of the last week; the one that `thaw hash` prints. */
  readonly stateHash: string;
  /** (weeks + 1) × outcomes, row by row: a row a week, a column an outcome in the order of OUTCOMES, of everybody. */
  readonly outcomes: Float64Array;
}

/** Runs of one scenario that differ in their seeds alone. */
export interface Ensemble {
  readonly scenarioHash: string;
  /** The last week of every run. */
  readonly weeks: number;
  /** In the order in which seeds were given. */
  readonly runs: readonly EnsembleRun[];
}

/** Which runs are made. */
export interface EnsembleOptions {
  /** One run each, all different: whole numbers from 0 up. */
  readonly seeds: readonly number[];
  /** Last week, 1 to 5,200; the scenario's own if left out. */
  readonly weeks?: number;
  /** Called after every run, with it and with how many are done. */
  readonly onRun?: (run: EnsembleRun, done: number) => void;
}

/** Whole numbers from `first` to `last`, as `--seeds 1..32` has them. */
export function seedRange(first: number, last: number): number[] {
  if (!(last >= first)) throw new RangeError(`seeds: ${first}..${last}, expected first to last`);
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/**
 * Makes all runs in this thread, one after the other. Where a page must not stand still, see `thaw/threads`.
 * @throws {RangeError} for seeds that are none, twice, or no whole numbers; ScenarioRefusal for weeks out of bounds
 * @throws {MechanismError} where a mechanism from outside breaks a promise
 */
export function runEnsemble(scenario: Scenario, options: EnsembleOptions): Ensemble {
  const plan = planned(scenario, options);
  const runs = options.seeds.map((seed, place) => {
    const run = makeRun(plan, seed);
    options.onRun?.(run, place + 1);
    return run;
  });
  return ensembleOf(plan, runs);
}

/** The scenario with the horizon that is asked for; everything that could refuse a run later is checked now. */
export function planned(scenario: Scenario, { seeds, weeks }: EnsembleOptions): Scenario {
  const wrong = seeds.find((seed) => !Number.isSafeInteger(seed) || seed < 0);
  if (wrong !== undefined)
    throw new RangeError(`seeds: ${wrong}, expected whole numbers from 0 up`);
  if (seeds.length === 0) throw new RangeError('seeds: none, expected at least one');
  const known = new Set<number>();
  const twice = seeds.find((seed) => known.size === known.add(seed).size);
  if (twice !== undefined) throw new RangeError(`seeds: ${twice} twice, expected each once`);
  return requireScenario(withOverrides(scenario, { weeks }));
}

/** A whole run of a plan with a seed of its own. */
export function makeRun(plan: Scenario, seed: number): EnsembleRun {
  const model = createModel(requireScenario(withOverrides(plan, { seed })));
  const width = OUTCOMES.length;
  const table = new Float64Array(outcomeTableLength(model.departments));
  const outcomes = new Float64Array((plan.weeks + 1) * width);
  for (let week = 0; week <= plan.weeks; week++) {
    if (week > 0) tick(model);
    readOutcomeTable(model, table);
    outcomes.set(table.subarray(0, width), week * width);
  }
  return { seed, stateHash: stateHash(model), outcomes };
}

/** What was made, with what it was made of. */
export function ensembleOf(plan: Scenario, runs: readonly EnsembleRun[]): Ensemble {
  return { scenarioHash: scenarioHash(plan), weeks: plan.weeks, runs };
}
