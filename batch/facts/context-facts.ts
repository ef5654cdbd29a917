// Facts about the context of change (CTX): surface policies, behaviours that support and derail, catalysts,
// inhibitors, precedents. Minimum effects were set before the first measurement.

import { contrast, type Contrast, type Fact, type Window } from './fact.ts';
import { FIRM, FULL, NO_GATE, NO_PEERS, QUO, SAFE, set } from './firm.ts';

const base = FIRM;
const LATE: Window = [130, 160];
/** While practice moves: in the end everything that moves at all has arrived. */
const MOVING: Window = [52, 104];
const safe = { ...FULL, ...SAFE };
const full = set([0, safe]);
const but = (levers: Readonly<Record<string, number>>) => set([0, { ...safe, ...levers }]);
const NO_SYSTEMS = { pullSystems: 0, motiveReward: 0 };
const NO_PAY = { says: 'nobody does what systems reward', params: { motiveReward: 0 } };

const POLICIES: Fact = {
  id: 'policies',
  claims: ['CTX-1'],
  statement: 'policies on the surface change neither what people do nor what they believe',
  base,
  weeks: LATE[1],
  arms: { quo: QUO, policies: set([0, { talk: 1, metrics: 1, processes: 1 }]), full },
  contrasts: [
    contrast(['quo', 'policies'], 'deep', LATE, { within: 0.06 }),
    contrast(['quo', 'policies'], 'belief', LATE, { atMost: 0.05 }),
    contrast(['policies', 'full'], 'deep', LATE, { atLeast: 0.4 }),
    contrast(['policies', 'full'], 'belief', LATE, { atLeast: 0.5 }),
  ],
  ablations: [
    { says: 'levers add up: no gate, no peers', params: { ...NO_GATE, ...NO_PEERS }, kills: [0] },
    { says: 'systems neither pay nor teach', params: NO_SYSTEMS, kills: [2, 3] },
  ],
};

const BEHAVIOURS: Fact = {
  id: 'behaviours',
  claims: ['CTX-3'],
  statement:
    'going beyond what is asked makes customers happy, being nice hardly, and counting call time derails it',
  base,
  weeks: LATE[1],
  arms: {
    quo: QUO,
    full,
    callTime: but({ metrics: -1 }),
    nice: but({ rewards: -1, processes: -1, structure: -1 }),
  },
  contrasts: [
    contrast(['quo', 'full'], 'satisfaction', LATE, { atLeast: 0.3 }),
    contrast(['quo', 'nice'], 'satisfaction', LATE, { within: 0.15 }),
    contrast(['full', 'callTime'], 'deep', MOVING, { atLeast: -0.05 }),
    contrast(['full', 'callTime'], 'satisfaction', MOVING, { atLeast: -0.03 }),
  ],
  ablations: [{ ...NO_PAY, kills: [0, 2, 3] }],
};

const faster = (arm: string, atLeast: number): Contrast =>
  contrast(['full', arm], 'deep', MOVING, { atLeast });

const CATALYSTS: Fact = {
  id: 'catalysts',
  claims: ['CTX-4'],
  statement: 'incentives, processes and autonomy each raise the behaviour that is wanted',
  base,
  weeks: MOVING[1],
  arms: {
    full,
    unpaid: but({ rewards: -1 }),
    unprocessed: but({ processes: -1 }),
    autonomous: but({ autonomy: 0.5 }),
  },
  contrasts: [faster('unpaid', -0.1), faster('unprocessed', -0.03), faster('autonomous', 0.03)],
  ablations: [
    { ...NO_PAY, kills: [0, 1] },
    { says: 'deep work takes no effort', params: { costDeep: 0 }, kills: [2] },
  ],
};

const NO_LEADERS = { pullTalk: 0, motiveAuthority: 0, clarityTalk: 0, integrity: 0 };
const INHIBITORS_LEFT = ['siloed', 'paidAsBefore', 'ledAsBefore'];

const INHIBITORS: Fact = {
  id: 'inhibitors',
  claims: ['CTX-5'],
  statement:
    'structure, pay or leadership left as they were throw people back on habit and hold practice up',
  base,
  weeks: MOVING[1],
  arms: {
    full,
    siloed: but({ structure: -1 }),
    paidAsBefore: but({ rewards: -1 }),
    ledAsBefore: but({ talk: -1 }),
    cleared: but({ relief: 0.5 }),
  },
  contrasts: [
    ...INHIBITORS_LEFT.map((arm) =>
      contrast(['full', arm], 'habitReliance', MOVING, { atLeast: 0.02 }),
    ),
    ...INHIBITORS_LEFT.map((arm) => faster(arm, -0.03)),
    faster('cleared', 0.03),
  ],
  ablations: [
    {
      says: 'clarity does not help thinking',
      params: { deliberationClarity: 0 },
      kills: [0, 1, 2],
    },
    { ...NO_PAY, kills: [3, 4] },
    { says: 'leaders are not listened to', params: NO_LEADERS, kills: [5] },
    { says: 'deep work takes no effort', params: { costDeep: 0 }, kills: [6] },
  ],
};

const PRECEDENTS: Fact = {
  id: 'precedents',
  claims: ['CTX-7'],
  statement: 'examples from other industries speed a change that is under way and start none',
  base,
  weeks: LATE[1],
  arms: {
    quo: QUO,
    shown: set([0, { precedents: 1 }]),
    full,
    fullShown: but({ precedents: 1 }),
  },
  contrasts: [
    contrast(['full', 'fullShown'], 'deep', MOVING, { atLeast: 0.04 }),
    contrast(['quo', 'shown'], 'deep', LATE, { within: 0.06 }),
  ],
  ablations: [
    { says: 'outside examples colour nothing', params: { precedentWeight: 0 }, kills: [0] },
  ],
};

export const CONTEXT_FACTS: readonly Fact[] = [
  POLICIES,
  BEHAVIOURS,
  CATALYSTS,
  INHIBITORS,
  PRECEDENTS,
];
