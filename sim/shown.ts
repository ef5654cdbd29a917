// What people show each other, copied once a week so that everybody reads last week's state. One record a
// person, neighbour-read numbers side by side, because that is what the memory likes.

import { FACET_COUNT } from './columns.ts';

/** Places in a record; the first six are the facets of belief. */
export const SHOWN = {
  meanBelief: FACET_COUNT,
  present: FACET_COUNT + 1,
  weight: FACET_COUNT + 2,
  weightedPractice: FACET_COUNT + 3,
  heat: FACET_COUNT + 4,
  distress: FACET_COUNT + 5,
  reaction: FACET_COUNT + 6,
  trust: FACET_COUNT + 7,
  avoiding: FACET_COUNT + 8,
  voice: FACET_COUNT + 9,
} as const;

/** A cache line of 64 bytes a person. */
export const SHOWN_STRIDE = 16;
