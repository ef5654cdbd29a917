// Facts about an organisation that is two (MIX-3): both paradigms live on, and people between them, by reporting
// line, by what leaders say or by whom they work with. Minimum effects were set before the first measurement.

import type { ScenarioFile } from '../../sim/index.ts';
import { across, type Fact, type Window } from './fact.ts';
import { FIRM, QUO, set } from './firm.ts';

const YEAR: Window = [0, 52];
const LATE: Window = [130, 160];

/** Hardly any ties leave a department, so that some people stand at the border and others do not. */
const SILOED = 7.9;
const CUSTOMER_SIDE = ['Claims', 'Operations', 'IT', 'Finance'];
const POCKET = {
  systems: 1,
  talk: 1,
  start: { belief: 0.45, habit: { product: 0.35, nice: 0.15, customer: 0.5 }, understanding: 0.35 },
} as const;

/** Half of the departments live in the customer paradigm, half in the product paradigm. */
const DIVIDED: ScenarioFile = {
  ...FIRM,
  title: 'Two paradigms under one roof',
  organisation: {
    ...FIRM.organisation,
    departments: FIRM.organisation.departments.map((one) =>
      CUSTOMER_SIDE.includes(one.name) ? { ...one, ...POCKET } : one,
    ),
    network: { insideRatio: SILOED },
  },
};

const TWO_CULTURES: Fact = {
  id: 'two-paradigms',
  claims: ['MIX-3'],
  statement:
    'one part of a house can hold one paradigm for years while another part holds the other',
  base: DIVIDED,
  weeks: LATE[1],
  arms: { divided: QUO },
  contrasts: [
    across('divided', ['productSide practiceDeep', 'customerSide practiceDeep'], LATE, {
      atLeast: 0.3,
    }),
    across('divided', ['productSide meanBelief', 'customerSide meanBelief'], LATE, {
      atLeast: 0.5,
    }),
  ],
  ablations: [
    {
      says: 'systems neither pay nor teach',
      params: { pullSystems: 0, motiveReward: 0 },
      kills: [0, 1],
    },
  ],
};

const BORDER: Fact = {
  id: 'border',
  claims: ['MIX-3'],
  statement: 'people at the border of two paradigms hear mixed messages and waver',
  base: DIVIDED,
  weeks: YEAR[1],
  arms: { divided: QUO },
  contrasts: [
    across('divided', ['inside clarity', 'bordering clarity'], YEAR, { atLeast: -0.05 }),
    across('divided', ['inside distress', 'bordering distress'], YEAR, { atLeast: 0.02 }),
    across('divided', ['inside meanBelief', 'bordering meanBelief'], YEAR, { atLeast: 0.05 }),
  ],
  // None of the three holds, so there is nothing to take away.
  ablations: [],
};

const LINES: Fact = {
  id: 'lines',
  claims: ['MIX-3'],
  statement: 'managers whose boss lives in the other paradigm get mixed messages and trust less',
  base: DIVIDED,
  weeks: YEAR[1],
  arms: { divided: QUO },
  contrasts: [
    across('divided', ['ledAlong mixed', 'ledAcross mixed'], YEAR, { atLeast: 0.05 }),
    across('divided', ['ledAlong trust', 'ledAcross trust'], YEAR, { atLeast: -0.02 }),
  ],
  ablations: [{ says: 'managers bend no message', params: { managerFilter: 0 }, kills: [0, 1] }],
};

const ONE_VOICE: Fact = {
  id: 'one-voice',
  claims: ['MIX-3'],
  statement: 'where leaders speak for one part of a divided house, the other part finds it unclear',
  base: DIVIDED,
  weeks: YEAR[1],
  arms: { spoken: set([0, { talk: 1 }]) },
  contrasts: [
    across('spoken', ['customerSide clarity', 'productSide clarity'], [0, 26], { atLeast: -0.1 }),
    across('spoken', ['customerSide distress', 'productSide distress'], [4, 26], { atLeast: 0.02 }),
    across('spoken', ['customerSide trust', 'productSide trust'], [26, 52], { atLeast: -0.3 }),
  ],
  ablations: [
    { says: 'words count for nothing', params: { clarityTalk: 0 }, kills: [0] },
    { says: 'ambiguity does not strain', params: { ambiguityDistress: 0 }, kills: [1] },
    { says: 'contradiction costs no trust', params: { integrity: 0 }, kills: [2] },
  ],
};

export const BETWEEN_FACTS: readonly Fact[] = [TWO_CULTURES, BORDER, LINES, ONE_VOICE];
