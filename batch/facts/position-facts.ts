// Facts about where people stand: on a level that loses power (HEAT-5), at the top or at the bottom of what is
// taught and of customers in the room (MIX-7, AI-6, AI-3). Minimum effects were set before the first measurement.

import { across, contrast, interaction, type Fact, type Window } from './fact.ts';
import { FIRM, FULL, NO_GATE, SAFE, set } from './firm.ts';

const YEAR: Window = [0, 52];
const LATE: Window = [130, 160];

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

export const POSITION_FACTS: readonly Fact[] = [POWER, ALIKE, EVERY_LEVEL];
