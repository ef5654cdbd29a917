// Where books are added up. People are booked some dozens at a time, while what they are about is still at
// hand, and in the order of their rows, so that people who share a row come one after the other: their sums
// grow in plain numbers and are added to the row once, which costs a fraction of adding for every person.

import { MOST_FACETS } from '../columns.ts';
import { ENTRIES } from './forces.ts';

/** People whose books are written together. */
export const BLOCK = 64;

/** Places of a row after the forces: how many people and how many choosers were booked, then the channels. */
export const BOOKED = ENTRIES;
export const CHOOSERS = ENTRIES + 1;
export const CHANNELS_FROM = ENTRIES + 2;

/** What rules leave for the books about the people of a block, by place in the block. */
export const block = {
  /** How much of a force on a facet becomes belief this week, × facets. */
  shares: new Float64Array(BLOCK * MOST_FACETS),
  /** Sums over the facets of a person: draws, and what bounds took off. */
  drew: new Float64Array(BLOCK),
  took: new Float64Array(BLOCK),
  /** Share of behaviour that a person thinks about; talk heard; chance of deep less that of product. */
  weighs: new Float64Array(BLOCK),
  hears: new Float64Array(BLOCK),
  leans: new Float64Array(BLOCK),
} as const;

/** The people of each block in the order of their rows. */
export function orderByRow(rowOf: Uint32Array): Uint32Array {
  const order = Uint32Array.from(rowOf, (_, person) => person);
  for (let start = 0; start < order.length; start += BLOCK) {
    order.subarray(start, start + BLOCK).sort((a, b) => rowOf[a] - rowOf[b] || a - b);
  }
  return order;
}
