/** Gadflies hold the customer paradigm at least so far, act on it so, and understand it at least so far. */
export const GADFLY = {
  belief: 0.7,
  product: 0.1,
  nice: 0.1,
  deep: 0.8,
  understanding: 0.85,
} as const;
