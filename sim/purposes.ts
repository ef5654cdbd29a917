// What each random draw is for. A draw is keyed by seed, week, person and purpose, so two purposes never
// share a number, and adding one changes no other.

/** First purpose of each use; a use may take several in a row, one for each pair of numbers. */
export const PURPOSE = {
  /** A pair for every two facets. */
  beliefNoise: 0,
  /** Five pairs for ten episodes. */
  episodes: 16,
  exit: 24,
  newcomer: 32,
  newcomerFacets: 40,
  market: 64,
  observation: 65,
  customer: 66,
  idea: 67,
  arrivals: 68,
  survey: 69,
  reach: 72,
  bridge: 80,
  contact: 96,
} as const;

/** Customers' slots in draws begin here, far above any person's. */
export const FIRST_CUSTOMER = 0x40000000;

/** Departments' slots in draws begin here, above any customer's. */
export const FIRST_DEPARTMENT = 0x60000000;

/** The slot that stands for the organisation itself. */
export const ORGANISATION = -1;
