// An account in words: what pushed, how hard, and whose doing it was.

import type { Ledger } from '../ledger.ts';
import type { ForceRow } from './forces.ts';

/** What is nobody's doing this time: how things have always been, and people's own history. */
export const REST = 'rest';

export interface Push extends ForceRow {
  /** The whole force: the rest and all parts sum to it, but for rounding. */
  readonly value: number;
  readonly rest: number;
  /** Those who added something, by `Causes.names`. */
  readonly parts: readonly { readonly cause: string; readonly value: number }[];
}

/** The forces of an account (see `accountLength`), each divided by how many people it is about. */
export function explainAccount(
  ledger: Ledger,
  account: Float64Array,
  { people, choosers }: { people: number; choosers: number } = { people: 1, choosers: 1 },
): Push[] {
  const { names, count } = ledger.causes;
  const stride = 2 + count;
  return ledger.forces.map((row, entry) => {
    const among = row.state === 'practice' ? choosers : people;
    const shared = (place: number): number =>
      among === 0 ? 0 : account[entry * stride + place] / among;
    const parts = names
      .map((cause, place) => ({ cause, value: shared(2 + place) }))
      .filter(({ value }) => value !== 0);
    return { ...row, value: shared(0), rest: shared(1), parts };
  });
}
