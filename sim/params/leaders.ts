// What leaders do: the levers. A lever has a value at rest, for the whole organisation or for a
// department, and interventions move it for the people they reach. Everything here is an input to
// people; nothing here is an outcome.

import { number } from './row.ts';

const paradigm = [-1, 1, 0.05] as const;
const share = [0, 1, 0.05] as const;
const SYSTEM_UNIT = '-1 product to +1 customer';

export const LEADERS = {
  rewards: number(
    -1,
    paradigm,
    SYSTEM_UNIT,
    'MIX-2 CTX-4 CTX-5',
    'What pay and promotion reward.',
    {
      symbol: 'S*1',
    },
  ),
  metrics: number(-1, paradigm, SYSTEM_UNIT, 'MIX-2 CTX-3', 'What is measured and reported.', {
    symbol: 'S*2',
  }),
  processes: number(
    -1,
    paradigm,
    SYSTEM_UNIT,
    'MIX-2 PSY-4',
    'What processes and policies ask for.',
    {
      symbol: 'S*3',
    },
  ),
  decisionRights: number(-1, paradigm, SYSTEM_UNIT, 'HEAT-2 CTX-4', 'What people may decide.', {
    symbol: 'S*4',
  }),
  structure: number(-1, paradigm, SYSTEM_UNIT, 'CTX-5 HEAT-5', 'How departments are cut.', {
    symbol: 'S*5',
  }),
  peoplePractices: number(-1, paradigm, SYSTEM_UNIT, 'MIX-6', 'Whom HR hires, trains, promotes.', {
    symbol: 'S*6',
  }),
  talk: number(-1, paradigm, SYSTEM_UNIT, 'MIX-1 MIX-2', 'What leaders say.', { symbol: 'T' }),
  temperature: number(
    0.25,
    [0.1, 0.8, 0.01],
    'heat, 0 to 1.5',
    'HEAT-2 HEAT-3 HEAT-4',
    'How much productive tension leaders apply.',
    { symbol: 'th' },
  ),
  push: number(0, share, 'share', 'AI-1', 'How hard the change is pushed from the top.'),
  deficit: number(0, share, 'share', 'AI-1', 'How far the message is that people do it wrong.'),
  participation: number(0, share, 'share', 'AI-5 AI-6', 'How far people shape the change.', {
    symbol: 'part',
  }),
  education: number(0, share, 'dose a week', 'MIX-7 MIX-9', 'Teaching of both whole packages.', {
    symbol: 'edu',
  }),
  vision: number(0, share, 'share', 'MIX-10', 'Time spent picturing the changed organisation.'),
  autonomy: number(0, share, 'share', 'HEAT-2 CTX-4', 'Discretion at the front line.'),
  protection: number(0, share, 'share', 'HEAT-2 HEAT-7', 'Cover for gadflies and oddballs.', {
    symbol: 'prot',
  }),
  recognition: number(0, share, 'share', 'CTX-6', 'Public thanks to those who live it.', {
    symbol: 'recog',
  }),
  exemplars: number(0, share, 'share', 'AI-5', 'Learning from what already works.', {
    symbol: 'u',
  }),
  precedents: number(0, share, 'share', 'CTX-7', 'Examples brought in from other industries.'),
  customerContact: number(0, share, 'share in contact a week', 'AI-3', 'Customers met in person.', {
    symbol: 'cust',
  }),
  appreciation: number(
    0,
    share,
    'share',
    'AI-4 AI-5',
    'How far customers are asked what they value, not what is wrong.',
  ),
  toughQuestions: number(0, share, 'share', 'HEAT-2', 'Attention to hard trade-offs.', {
    symbol: 'tough',
  }),
  controlling: number(0, share, 'share', 'CTX-4', 'How far rewards feel like control.', {
    symbol: 'ctrl',
  }),
  scripts: number(0, share, 'share', 'HEAT-2 HEAT-8', 'How far talk with customers is scripted.', {
    symbol: 'script',
  }),
  relief: number(0, share, 'share', 'CTX-5', 'Obstacles to deep service taken away.', {
    symbol: 'decost',
  }),
  powerLoss: number(0, share, 'share', 'HEAT-5', 'Power that managers lose.', { symbol: 'pl' }),
  roleModelling: number(0, share, 'share', 'MIX-2 HEAT-2', 'Managers do it first, in the open.'),
  safetyLift: number(0, [0, 0.8, 0.05], 'safety', 'PSY-3', 'Space to voice anxieties.'),
  distressRelief: number(0, [-0.2, 0.5, 0.05], 'distress', 'PSY-3', 'Care that lowers distress.'),
  zoneLift: number(0, [0, 0.4, 0.05], 'distress', 'PSY-3', 'How much more people can bear.'),
  doubt: number(0, [0, 0.8, 0.05], 'share', 'PSY-3', 'How far assumptions are loosened.'),
  peerLoosening: number(
    0,
    [0, 0.8, 0.05],
    'share',
    'PSY-3',
    'Status-quo peers pull this much less.',
  ),
  trustRepair: number(0, [0, 4, 0.5], 'times faster', 'PSY-3', 'Openness that repairs trust.'),
  goalClarity: number(0, [0, 0.6, 0.05], 'clarity', 'PSY-3', 'Shared goals that clear the fog.'),
  openConflict: number(0, share, 'share', 'HEAT-2', 'Conflicts named: trust falls more slowly.'),
  hiringBelief: number(
    -0.3,
    [-1, 1, 0.05],
    SYSTEM_UNIT,
    'CTX-2',
    'Where newcomers stand on average.',
    { symbol: 'mu_h', range: [-0.5, 0.4] },
  ),
  vacancyWeeks: number(0, [0, 26, 1], 'weeks', 'CTX-2', 'How long a place stays empty.'),
  watching: number(0, share, 'share', 'PSY-3 HEAT-4', 'How closely leaders follow what happens.'),
  patience: number(1, [1, 20, 0.5], 'times', 'HEAT-3 HEAT-6', 'How long results may take.', {
    range: [1, 5],
  }),
} as const;
