// Two parts of the model that the prototype could do without, each kept with a fact of its own (decided on top of
// the prototype): complacency of the merely nice (MIX-5), and the strain on those who still believe in the
// old way when systems move (HEAT-1). Minimum effects were set before the first measurement.

import { contrast, type Fact, type Window } from './fact.ts';
import { FIRM, set, systemsAt } from './firm.ts';

/** When half the levers have made people nice, and nobody has taught them that this is not enough. */
const NICE: Window = [78, 104];
/** While systems move and beliefs have not followed. */
const MOVING: Window = [13, 52];
const HALF = ['metrics', 'decisionRights', 'peoplePractices'];
const HEAT = 0.42;
const HALFWAY = { ...systemsAt(1, HALF), talk: 1, temperature: HEAT };

/** Fear and ambiguity act on the same outcomes and are set aside in both arms of a fact. */
const FEARLESS = { params: { fearAt: 1 } };
const UNAMBIGUOUS = { params: { ambiguityDistress: 0 } };

const COMPLACENT: Fact = {
  id: 'complacency',
  claims: ['MIX-5'],
  statement: 'the merely nice think they are there already, and the same heat stirs them less',
  base: FIRM,
  weeks: NICE[1],
  arms: {
    old: { ...FEARLESS, ...set([0, { temperature: HEAT }]) },
    nice: { ...FEARLESS, ...set([0, HALFWAY]) },
    asked: { ...FEARLESS, ...set([0, { ...HALFWAY, toughQuestions: 1 }]) },
  },
  contrasts: [
    contrast(['old', 'nice'], 'engagement', NICE, { atLeast: -0.03 }),
    contrast(['nice', 'asked'], 'engagement', NICE, { atLeast: 0.03 }),
  ],
  ablations: [{ says: 'nobody is complacent', params: { complacency: 0 }, kills: [0, 1] }],
};

const LOSS: Fact = {
  id: 'loss',
  claims: ['HEAT-1'],
  statement: 'systems that leave people’s beliefs behind strain them, ambiguity set aside',
  base: FIRM,
  weeks: MOVING[1],
  arms: { quo: UNAMBIGUOUS, moved: { ...UNAMBIGUOUS, ...set([0, { ...systemsAt(1), talk: 1 }]) } },
  contrasts: [contrast(['quo', 'moved'], 'distress', MOVING, { atLeast: 0.05 })],
  ablations: [{ says: 'loss does not strain', params: { lossDistress: 0 }, kills: [0] }],
};

export const PART_FACTS: readonly Fact[] = [COMPLACENT, LOSS];
