// Rival structures (pattern-oriented modelling, Grimm et al. 2005): the same facts in simpler models. A part of the
// model that a rival can do without has not earned its place.

import { NO_GATE } from './firm.ts';

type Params = Readonly<Record<string, number | string>>;

/** By name: what is laid over every arm. */
export const RIVALS: Readonly<Record<string, Params>> = {
  /** Product or customer-deep: nobody can be merely nice. */
  'two-behaviours': { options: 'two' },
  /** Levers add up: no gate of understanding, no coherence of the package, no threshold of the norm. */
  additive: { ...NO_GATE, coherence: 0, norm: 'linear' },
};
