// Facts about where people stand: between two paradigms (MIX-3), on a level that loses power (HEAT-5), at the
// top or at the bottom of what is taught and of customers in the room (MIX-7, AI-6, AI-3). Minimum effects were
// set before the first measurement.

import type { ScenarioFile } from '../../sim/index.ts';
import { across, contrast, interaction, type Fact, type Window } from './fact.ts';
import { FIRM, FULL, NO_GATE, QUO, SAFE, set } from './firm.ts';

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

const MANAGED: Window = [26, 78];
const fair = { ...FULL, ...SAFE };

const POWER: Fact = {
  id: 'power',
  claims: ['HEAT-5', 'CTX-5'],
  statement: 'those who lose power in a restructuring are strained, flee from the work and resist',
  base: FIRM,
  weeks: MANAGED[1],
  arms: {
    full: set([0, FULL]),
    disempowered: set([0, { ...FULL, powerLoss: 1 }]),
  },
  contrasts: [
    contrast(['full', 'disempowered'], 'managers distress', MANAGED, { atLeast: 0.05 }),
    contrast(['full', 'disempowered'], 'managers avoiding', MANAGED, { atLeast: 0.1 }),
    {
      says: 'distress, what managers have more of it against what staff have',
      a: difference('staff distress'),
      b: difference('managers distress'),
      bar: { atLeast: 0.04 },
    },
    contrast(['full', 'disempowered'], 'managers resistance', MANAGED, { atLeast: 0.05 }),
  ],
  ablations: [
    { says: 'losing power hurts nobody', params: { powerDistress: 0 }, kills: [0, 1, 2] },
  ],
};

function difference(name: 'staff distress' | 'managers distress') {
  return interaction(
    [
      ['full', 'full'],
      ['full', 'disempowered'],
    ],
    name,
    MANAGED,
    { atLeast: 0 },
  ).b;
}

/** Teaching reaches these levels only; everything else is the full package, in safety. */
const STAFF = [3];
const MANAGERS = [0, 1, 2];
const unschooled = { ...fair, education: 0 };
const taught = (levels?: number[]) => ({
  ...set([0, unschooled]),
  interventions: [
    { kind: 'educate-paradigm', start: 0, ...(levels === undefined ? {} : { target: { levels } }) },
  ],
});

const ALIKE: Fact = {
  id: 'taught-alike',
  claims: ['MIX-7'],
  statement: 'leaders and employees alike must understand: teaching one of them is not enough',
  base: FIRM,
  weeks: LATE[1],
  arms: { all: taught(), staff: taught(STAFF), managers: taught(MANAGERS) },
  contrasts: [
    contrast(['staff', 'all'], 'deep', LATE, { atLeast: 0.2 }),
    contrast(['managers', 'all'], 'deep', LATE, { atLeast: 0.2 }),
  ],
  ablations: [
    {
      says: 'systems move under managers who understand nothing',
      params: { managerGate: 1 },
      kills: [0],
    },
    { says: 'nothing needs understanding', params: NO_GATE, kills: [0, 1] },
  ],
};

const MEETING: Window = [52, 100];
/** A year of appreciative work with customers in the room, for some levels, or for a few of everybody. */
const inRoom = (target?: { levels?: number[]; share?: number }) => ({
  ...set([0, fair]),
  interventions: [
    { kind: 'appreciative-summit', start: 0 },
    { kind: 'invite-customers', start: 0 },
  ].map((one) => (target === undefined ? one : { ...one, target })),
});

const EVERY_LEVEL: Fact = {
  id: 'every-level',
  claims: ['AI-6', 'AI-3'],
  statement:
    'images of customers are as wrong at the top as below, and meeting them helps at every level',
  base: FIRM,
  weeks: MEETING[1],
  arms: {
    none: set([0, fair]),
    all: inRoom(),
    staff: inRoom({ levels: STAFF }),
    few: inRoom({ share: 0.1 }),
  },
  contrasts: [
    across('none', ['staff expectedReaction', 'managers expectedReaction'], YEAR, { within: 0.1 }),
    contrast(['none', 'all'], 'managers expectedReaction', MEETING, { atLeast: 0.3 }),
    contrast(['none', 'all'], 'staff expectedReaction', MEETING, { atLeast: 0.3 }),
    contrast(['staff', 'all'], 'managers expectedReaction', MEETING, { atLeast: 0.15 }),
    contrast(['none', 'all'], 'managers practiceDeep', [26, 78], { atLeast: 0.04 }),
    contrast(['few', 'all'], 'deep', [26, 78], { atLeast: 0.04 }),
  ],
  ablations: [
    { says: 'nobody learns from meeting customers', params: { reactionRate: 0 }, kills: [1, 2, 3] },
  ],
};

export const POSITION_FACTS: readonly Fact[] = [
  BORDER,
  LINES,
  ONE_VOICE,
  POWER,
  ALIKE,
  EVERY_LEVEL,
];
