// Small organisations whose books are kept, and readers of the books.

import { createLedger, createModel, FORCES, personAccount, tick } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import type { Ledger } from '../sim/ledger.ts';
import { RICH, tinyScenario, type Changes } from './helpers.ts';

export const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

export type Kept = Model & { ledger: Ledger };

export function kept(changes: Changes, persons: 'everybody' | 'nobody' = 'everybody'): Kept {
  const model = createModel(tinyScenario(changes));
  const everybody = Array.from({ length: model.people }, (_, person) => person);
  model.ledger = createLedger(model, persons === 'everybody' ? everybody : []);
  return model as Kept;
}

export function booked(
  weeks: number,
  look: (model: Kept, before: Model['columns']) => void,
  changes: Changes = RICH,
): Kept {
  const model = kept(changes);
  for (let week = 0; week < weeks; week++) {
    const before = { ...model.columns };
    for (const name of ['meanBelief', 'resistance', 'generation'] as const) {
      Object.assign(before, { [name]: model.columns[name].slice() });
    }
    tick(model);
    look(model, before);
  }
  return model;
}

/** The account of a person as rows of whole, rest, parts. */
export function rowsOf(model: Kept, person: number): number[][] {
  const account = personAccount(model, model.ledger, person);
  const stride = account.length / FORCES.length;
  return FORCES.map((_, entry) => [...account.subarray(entry * stride, (entry + 1) * stride)]);
}
