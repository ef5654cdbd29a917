// Facts about organisational psychotherapy and the customer's organisation (PSY-1, PSY-4, PSY-5): two organisations
// that do business, and beliefs against processes inside one. Minimum effects were set before the first measurement.

import buyerFile from '../../scenarios/customers-organisation.json';
import { contrast, interaction, type Arm, type Fact, type Window } from './fact.ts';
import { FIRM, FULL, QUO, SAFE, set, systemsAt } from './firm.ts';
import { FULL_PLAN } from './scenario-facts.ts';
import { atFullSize } from './shipped.ts';

const LATE: Window = [130, 156];
const weeks = LATE[1];

const BUYER = atFullSize(buyerFile);
/** The supplier changes itself and leaves the customer organisation alone. */
const OWN = FULL_PLAN.interventions;

const both: Arm = { interventions: [...OWN, ...BUYER.interventions] };

const SALES: Fact = {
  id: 'customer-constraint',
  claims: ['PSY-1'],
  statement:
    'what the customer’s people take for granted limits what it buys, however good the supplier',
  base: BUYER,
  weeks,
  arms: {
    quo: QUO,
    own: { interventions: OWN },
    both,
    theirs: { interventions: BUYER.interventions },
  },
  contrasts: [
    contrast(['quo', 'own'], 'purchases', LATE, { within: 0.05 }),
    contrast(['own', 'both'], 'purchases', LATE, { atLeast: 0.1 }),
    contrast(['own', 'both'], 'profit', LATE, { atLeast: 0.05 }),
  ],
  ablations: [{ says: 'belief does not limit buying', params: { purchaseFit: 0 }, kills: [1, 2] }],
};

const PARTNERS: Fact = {
  id: 'customer-organisation',
  claims: ['PSY-5'],
  statement: 'change carried into the customer organisation pays both',
  base: BUYER,
  weeks,
  arms: { quo: QUO, theirs: { interventions: BUYER.interventions } },
  contrasts: [
    contrast(['quo', 'theirs'], 'customerFit', LATE, { atLeast: 0.25 }),
    contrast(['quo', 'theirs'], 'profit', LATE, { atLeast: 0.02 }),
    contrast(['quo', 'theirs'], 'customerProfit', LATE, { atLeast: 0.05 }),
  ],
  ablations: [{ says: 'belief does not limit buying', params: { purchaseFit: 0 }, kills: [1] }],
};

/** Processes, structure and measures by decree, with the heat and talk of a programme. */
const PROCESSES = {
  ...systemsAt(1, ['metrics', 'processes', 'structure']),
  talk: 1,
  temperature: 0.42,
};
/** Fears voiced, assumptions questioned, both packages taught. */
const BELIEFS = { ...SAFE, education: 0.3, doubt: 0.4, trustRepair: 2, goalClarity: 0.3 };
/** Rewards and the rest follow in both. */
const PAY = systemsAt(1, ['rewards', 'decisionRights', 'peoplePractices']);

const CENTRED: Fact = {
  id: 'assumptions-or-processes',
  claims: ['PSY-4'],
  statement: 'change centred on assumptions transforms where processes alone do not',
  base: FIRM,
  weeks,
  arms: {
    quo: QUO,
    processes: set([0, PROCESSES]),
    beliefs: set([0, { ...PROCESSES, ...BELIEFS }]),
    allProcesses: set([0, { ...PROCESSES, ...PAY }]),
    all: set([0, { ...FULL, ...BELIEFS }]),
  },
  contrasts: [
    contrast(['quo', 'processes'], 'deep', LATE, { within: 0.06 }),
    contrast(['allProcesses', 'all'], 'deep', LATE, { atLeast: 0.4 }),
    contrast(['allProcesses', 'all'], 'belief', LATE, { atLeast: 0.5 }),
    interaction(
      [
        ['processes', 'allProcesses'],
        ['beliefs', 'all'],
      ],
      'deep',
      LATE,
      { atLeast: 0.2 },
    ),
  ],
  ablations: [
    {
      says: 'belief moves nobody: no motive, no gate',
      params: { motiveBelief: 0, gateFloor: 1, managerGate: 1, costDeep: 0, fearAt: 1 },
      kills: [1],
    },
  ],
};

export const PSY_FACTS: readonly Fact[] = [SALES, PARTNERS, CENTRED];
