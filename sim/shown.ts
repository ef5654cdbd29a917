// What people show each other, copied once a week so that everybody reads last week's state. One record a
// person, neighbour-read numbers side by side, because that is what the memory likes.

/** Places in a record; the facets of belief follow from `belief` on. */
export const SHOWN = {
  meanBelief: 0,
  present: 1,
  weight: 2,
  weightedPractice: 3,
  heat: 4,
  distress: 5,
  reaction: 6,
  trust: 7,
  avoiding: 8,
  voice: 9,
  belief: 10,
} as const;

const ROUND = 4;

/** Numbers in a record of so many facets: a cache line of 64 bytes for the six of the levers. */
export function shownStride(facets: number): number {
  return Math.ceil((SHOWN.belief + facets) / ROUND) * ROUND;
}
