// The scenarios of the library that are about context (CTX, MIX-3) and about what is taken for granted (PSY):
// each shipped plan against the plan somebody would naturally make instead, at half the shipped size.

import assumptionsFirst from '../../scenarios/assumptions-first.json';
import borrowedPrecedents from '../../scenarios/borrowed-precedents.json';
import keepItAlive from '../../scenarios/keep-it-alive.json';
import twoCultures from '../../scenarios/two-cultures.json';
import type { ScenarioFile } from '../../sim/index.ts';
import { contrast, deepIn, type Fact, type Run, type Window } from './fact.ts';
import { NO_GATE, NO_PEERS, QUO } from './firm.ts';
import { only, plan, shipped, without, world } from './shipped.ts';

const LATE: Window = [130, 156];
const weeks = LATE[1];

const ALIVE = shipped(keepItAlive);
const END: Window = [196, 208];

const KEEP: Fact = {
  id: 'keep-it-alive',
  claims: ['CTX-8'],
  statement: 'a new way of working fades when the programme ends, less so with small reminders',
  base: world(ALIVE),
  weeks: END[1],
  arms: {
    reminded: plan(ALIVE),
    ended: without(ALIVE, 'reinforce'),
    endless: {
      interventions: ALIVE.interventions
        .filter(({ kind }) => kind !== 'reinforce')
        .map((one) => {
          const { weeks: _, ...open } = one;
          return open;
        }),
    },
  },
  contrasts: [
    contrast(['endless', 'ended'], 'deep', END, { atLeast: -0.15 }),
    contrast(['ended', 'reminded'], 'deep', END, { atLeast: 0.05 }),
  ],
  ablations: [
    {
      says: 'nobody leaves and nothing is forgotten',
      params: { exitRate: 0, forgetRate: 0 },
      kills: [1],
    },
  ],
};

const GRANTED = shipped(assumptionsFirst);
/** What rebuilds how work is organised; the rest of the plan works on minds. */
const REBUILDS = [
  'redesign-processes',
  'align-metrics',
  'grant-autonomy',
  'align-incentives',
  'restructure',
];

const ASSUMPTIONS: Fact = {
  id: 'assumptions-first',
  claims: ['PSY-4', 'PSY-3'],
  statement: 'processes rebuilt without a look at what is taken for granted change nothing',
  base: world(GRANTED),
  weeks,
  arms: { quo: QUO, first: plan(GRANTED), processes: only(GRANTED, ...REBUILDS) },
  contrasts: [
    contrast(['processes', 'first'], 'deep', LATE, { atLeast: 0.3 }),
    contrast(['quo', 'processes'], 'deep', LATE, { within: 0.06 }),
  ],
  ablations: [{ says: 'nothing needs understanding', params: NO_GATE, kills: [1] }],
};

const ROOF = shipped(twoCultures);
const POCKET = [0];
const OTHERS = ROOF.organisation.departments.map((_, place) => place).slice(1);
const pocket = (run: Run): number => deepIn(run, POCKET, LATE);
const others = (run: Run): number => deepIn(run, OTHERS, LATE);

/** The same roof without a second culture under it. */
const ONE: ScenarioFile['organisation'] = {
  ...ROOF.organisation,
  departments: ROOF.organisation.departments.map((department) => {
    const { systems: _, talk: __, start: ___, ...plain } = department;
    return plain;
  }),
};

const TWO_CULTURES: Fact = {
  id: 'two-cultures',
  claims: ['MIX-3', 'CTX-6'],
  statement:
    'two cultures live under one roof, mix messages between them, and bridges alone do not help',
  base: world(ROOF),
  weeks,
  arms: {
    quo: QUO,
    one: { organisation: ONE },
    bridges: only(ROOF, 'collaborate', 'rewire-network'),
    spread: plan(ROOF),
  },
  contrasts: [
    {
      says: 'deep, the pocket against the others, nothing done',
      a: ({ quo }) => others(quo),
      b: ({ quo }) => pocket(quo),
      bar: { atLeast: 0.3 },
    },
    contrast(['one', 'quo'], 'mixed', LATE, { atLeast: 0.02 }),
    {
      says: 'deep outside the pocket, bridges alone against nothing',
      a: ({ quo }) => others(quo),
      b: ({ bridges }) => others(bridges),
      bar: { within: 0.03 },
    },
    {
      says: 'deep outside the pocket, the plan against nothing',
      a: ({ quo }) => others(quo),
      b: ({ spread }) => others(spread),
      bar: { atLeast: 0.3 },
    },
  ],
  ablations: [],
};

const ELSEWHERE = shipped(borrowedPrecedents);

const BORROWED: Fact = {
  id: 'borrowed-precedents',
  claims: ['CTX-7'],
  statement: 'examples from other industries make more people change',
  base: world(ELSEWHERE),
  weeks,
  arms: { unseen: without(ELSEWHERE, 'borrow-precedents'), seen: plan(ELSEWHERE) },
  contrasts: [contrast(['unseen', 'seen'], 'deep', LATE, { atLeast: 0.05 })],
  ablations: [
    { says: 'examples from outside colour nothing', params: { precedentWeight: 0 }, kills: [0] },
    { says: 'no peers', params: NO_PEERS, kills: [0] },
  ],
};

export const LIBRARY_CONTEXT_FACTS: readonly Fact[] = [KEEP, ASSUMPTIONS, TWO_CULTURES, BORROWED];
