// A model from a saved state: everything that follows from scenario and week alone is found again.

import { emptyModel, watch } from './create.ts';
import { addTies } from './network.ts';
import { extraTies, hasExtraTies } from './extra-ties.ts';
import type { Model } from './model.ts';
import type { ParamName } from './params.ts';
import { setLevers, setValue } from './levers.ts';
import { seedKey } from './random.ts';
import type { Scenario } from './scenario.ts';
import { loadState, saveState } from './state.ts';

/** Bytes before two states in one buffer: the length of the first. */
const PAIR_HEAD = 8;

/** The whole state as one buffer; with a customer organisation, both states one after the other. */
export function save(model: Model): ArrayBuffer {
  const own = saveState(model);
  if (model.partner === null) return own;
  const other = save(model.partner);
  const pair = new Uint8Array(PAIR_HEAD + own.byteLength + other.byteLength);
  new Int32Array(pair.buffer, 0, 1)[0] = own.byteLength;
  pair.set(new Uint8Array(own), PAIR_HEAD);
  pair.set(new Uint8Array(other), PAIR_HEAD + own.byteLength);
  return pair.buffer;
}

/** The supplier's state and the customer organisation's. Throws RangeError when they are not two. */
function split(buffer: ArrayBuffer): [ArrayBuffer, ArrayBuffer] {
  const own = buffer.byteLength < PAIR_HEAD ? 0 : new Int32Array(buffer, 0, 1)[0];
  const end = PAIR_HEAD + own;
  if (own <= 0 || end >= buffer.byteLength) {
    throw new RangeError(`saved state: ${buffer.byteLength} bytes, expected two organisations`);
  }
  return [buffer.slice(PAIR_HEAD, end), buffer.slice(end)];
}

/**
 * The model that was saved, ready for its next week, under the same scenario or one that differs only in
 * what comes later, its mechanisms from outside watched where `checks` says so. Throws RangeError when the
 * buffer is not of this organisation, or was saved with other mechanisms.
 */
export function restore(scenario: Scenario, buffer: ArrayBuffer, { checks = false } = {}): Model {
  const model = emptyModel(scenario);
  watch(model, checks);
  if (model.partner === null) {
    loadState(model, buffer);
  } else {
    const [own, other] = split(buffer);
    loadState(model, own);
    loadState(model.partner, other);
    goOn(model.partner);
  }
  goOn(model);
  return model;
}

/** Finds again what follows from scenario and week. */
function goOn(model: Model): void {
  const { scenario } = model;
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
}

/** Puts another plan for the weeks to come under a running model. */
export function changeScenario(model: Model, scenario: Scenario): Model {
  return restore(scenario, save(model), { checks: model.own?.watched });
}
