// What a rule has worked out of a person when it calls the bookkeeper: floats in a list, for numbers handed
// over as arguments would each be put into a box, and a week leaves no garbage behind.

export const WORK = {
  rate: 0,
  /** Sum of the person's beliefs. */
  whole: 1,
  gate: 2,
  /** How far leaders' words are heeded. */
  heeded: 3,
  believed: 4,
  /** Share of behaviour that is thought about. */
  thought: 5,
  /** Mean of what leaders are heard to say. */
  heard: 6,
  /** What bounds took off the beliefs. */
  bound: 7,
  /** Belief, or share of deep less product practice, before and after. */
  before: 8,
  after: 9,
} as const;

export const work = new Float64Array(10);
