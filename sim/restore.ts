// A model from a saved state: everything that follows from scenario and week alone is found again.

import { emptyModel } from './create.ts';
import { addTies } from './network.ts';
import { extraTies, hasExtraTies } from './extra-ties.ts';
import type { Model } from './model.ts';
import type { ParamName } from './params.ts';
import { setLevers, setValue } from './levers.ts';
import { seedKey } from './random.ts';
import type { Scenario } from './scenario.ts';
import { loadState, saveState } from './state.ts';

/** The whole state as one buffer. */
export function save(model: Model): ArrayBuffer {
  return saveState(model);
}

/**
 * The model that was saved, ready for its next week, under the same scenario or one that differs only in
 * what comes later. Throws RangeError when the buffer is not of this organisation.
 */
export function restore(scenario: Scenario, buffer: ArrayBuffer): Model {
  const model = emptyModel(scenario);
  loadState(model, buffer);
  model.settling = false;
  model.streamKey.set(seedKey(scenario.seed, 'run'));
  for (const event of scenario.events) {
    if (event.week >= model.week) continue;
    for (const name of Object.keys(event.set) as ParamName[]) {
      setValue(model, name, event.set[name] ?? 0);
    }
  }
  // At week 0 no intervention has started: levers are at rest, and ties are the roster's.
  setLevers(model, model.week - 1);
  if (hasExtraTies(scenario)) {
    const extra = extraTies(model, model.week - 1);
    if (extra.from.length > 0) model.ties = addTies(model.roster.ties, extra);
  }
  return model;
}

/** Puts another plan for the weeks to come under a running model. */
export function changeScenario(model: Model, scenario: Scenario): Model {
  return restore(scenario, saveState(model));
}
