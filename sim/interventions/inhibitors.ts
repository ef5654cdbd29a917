// What keeps an organisation where it is (CTX-5, PSY-1): the names under which the catalogue says what an
// intervention addresses, and under which leaders who diagnose departments ask about them.

/** Each inhibitor in plain words. The first six are the system levers' facets, in facet order. */
export const INHIBITORS = {
  rewards: 'Pay and promotion reward product success.',
  metrics: 'Reports count sales and cost.',
  processes: 'Processes and policies serve the product.',
  decisionRights: 'People who meet customers may not decide.',
  structure: 'Departments are cut by function.',
  peoplePractices: 'Hiring, training and appraisal look for product success.',
  words: 'Leaders speak of the product.',
  ambiguity: 'What leaders want is unclear.',
  ignorance: 'People do not know what the packages mean.',
  comfort: 'Nobody feels a need: heat is too low to engage.',
  fear: 'People are too afraid to try.',
  mistrust: 'Leaders are not believed.',
  resistance: 'People resist being pushed.',
  images: 'People think that customers will not like it.',
  assumptions: 'What people take for granted is of the old paradigm.',
  practice: 'Hardly anybody is seen doing it.',
  effort: 'Deep service is laborious here.',
  silos: 'Departments do not meet.',
} as const;

export type Inhibitor = keyof typeof INHIBITORS;
