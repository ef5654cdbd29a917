// The four scenarios that come first, each against doing nothing in the same organisations: what the page
// shows of them must hold in many organisations, not in one. The organisations have the shipped departments
// at half their size (200 people), so that the quick tier stays quick.

import fullPackage from '../../scenarios/full-package.json';
import hrProgrammes from '../../scenarios/hr-programmes-only.json';
import mixedMessages from '../../scenarios/mixed-messages.json';
import baseline from '../../scenarios/product-baseline.json';
import { contrast, firstAbove, meanAt, type Contrast, type Fact, type Window } from './fact.ts';
import { NO_GATE, NO_PEERS, QUO } from './firm.ts';
import { READING, type Reading } from './readings.ts';
import { plan, shipped } from './shipped.ts';

const YEAR = 52;
const MONTH = 4;
const LATE: Window = [130, 156];
const weeks = 156;

const QUIET = shipped(baseline);
const TALK = shipped(mixedMessages);
const HR = shipped(hrProgrammes);
const FULL = shipped(fullPackage);
/** The shipped full package, for other facts. */
export const FULL_PLAN = FULL;

/** The largest change of a reading from one year to the next. */
function drift(name: Reading): Contrast {
  return {
    says: `${name}, largest change in a year`,
    a: () => 0,
    b: ({ quo }) => {
      const yearly = [0, 1, 2, 3].map((year) => {
        const end = Math.max(MONTH, year * YEAR);
        return meanAt(quo, READING[name], [end - MONTH, end]);
      });
      return Math.max(...yearly.slice(1).map((now, year) => Math.abs(now - yearly[year])));
    },
    bar: { atMost: 0.05 },
  };
}

export const BASELINE: Fact = {
  id: 'product-baseline',
  claims: ['MIX-4'],
  statement: 'an organisation that is left alone stays as it is',
  base: QUIET,
  weeks,
  arms: { quo: QUO },
  contrasts: (
    ['belief', 'trust', 'deep', 'nice', 'clarity', 'distress', 'safety', 'understanding'] as const
  ).map(drift),
  ablations: [{ says: 'it is not let settle', params: { burnIn: 0 }, kills: [0, 1] }],
};

/** The words change in week 8. */
const TALK_START = 8;

export const MIXED: Fact = {
  id: 'mixed-messages',
  claims: ['MIX-1', 'MIX-2', 'MIX-4', 'MIX-5'],
  statement: 'when only the words change, the vision becomes unclear and practice stays',
  base: TALK,
  weeks,
  arms: { quo: QUO, talk: plan(TALK) },
  contrasts: [
    contrast(['quo', 'talk'], 'clarity', [TALK_START, TALK_START + 26], { atLeast: -0.1 }),
    contrast(['quo', 'talk'], 'habitReliance', [TALK_START + 4, TALK_START + 26], {
      atLeast: 0.02,
    }),
    contrast(['quo', 'talk'], 'distress', [TALK_START + 4, TALK_START + 26], { atLeast: 0.02 }),
    contrast(['quo', 'talk'], 'deep', LATE, { within: 0.06 }),
    contrast(['quo', 'talk'], 'belief', LATE, { atMost: 0.05 }),
    contrast(['quo', 'talk'], 'trust', LATE, { atLeast: -0.3 }),
    contrast(['quo', 'talk'], 'espoused', LATE, { atLeast: 0.2 }),
  ],
  ablations: [
    { says: 'words count for nothing', params: { clarityTalk: 0 }, kills: [0] },
    {
      says: 'clarity neither helps thinking nor calms',
      params: { deliberationClarity: 0, ambiguityDistress: 0 },
      kills: [1, 2],
    },
    { says: 'contradiction costs no trust', params: { integrity: 0 }, kills: [5] },
  ],
};

export const HR_ONLY: Fact = {
  id: 'hr-programmes-only',
  claims: ['MIX-6'],
  statement: 'training and appraisal on unchanged systems make no customer culture',
  base: HR,
  weeks,
  arms: { quo: QUO, hr: plan(HR) },
  contrasts: [contrast(['quo', 'hr'], 'deep', LATE, { within: 0.06 })],
  ablations: [
    { says: 'levers add up: no gate, no peers', params: { ...NO_GATE, ...NO_PEERS }, kills: [0] },
  ],
};

/** Kinds that teach what the packages mean. */
const TEACHES = new Set(['educate-paradigm', 'hr-programme']);
const TEACHING_START = 0;
const EARLY = 39;
const LATEST = 156;

export const PACKAGE: Fact = {
  id: 'full-package',
  claims: ['MIX-7', 'MIX-8', 'MIX-9', 'MIX-10'],
  statement: 'everything aligned, after people learnt what it means, makes the culture',
  base: FULL,
  weeks,
  arms: {
    quo: QUO,
    hr: plan(HR),
    full: plan(FULL),
    untaught: { interventions: FULL.interventions.filter(({ kind }) => !TEACHES.has(kind)) },
    unsafe: { interventions: FULL.interventions.filter(({ kind }) => kind !== 'safe-space') },
  },
  contrasts: [
    contrast(['hr', 'full'], 'deep', LATE, { atLeast: 0.4 }),
    {
      says: 'share whose mean belief crosses 0 within .75 to 3 years',
      a: () => 0,
      b: ({ full }) => {
        const week = firstAbove(full, 'belief', 0) - TEACHING_START;
        return week >= EARLY && week <= LATEST ? 1 : 0;
      },
      bar: { atLeast: 0.75 },
    },
    contrast(['untaught', 'full'], 'deep', LATE, { atLeast: 0.3 }),
    contrast(['unsafe', 'full'], 'deep', LATE, { atLeast: 0.2 }),
  ],
  ablations: [
    {
      says: 'systems neither pay nor teach',
      params: { pullSystems: 0, motiveReward: 0 },
      kills: [0],
    },
    { says: 'everything is bearable', params: { fearAt: 1 }, kills: [3] },
    {
      says: 'everything is bearable, and no gadfly speaks where it is safe',
      params: { fearAt: 1, gadflyShare: 0 },
      kills: [3],
    },
  ],
};

/** What the page calls an unclear vision: the share of people below half of full clarity. */
const UNCLEAR: Fact = {
  id: 'unclear-vision',
  claims: ['MIX-1', 'MIX-2'],
  statement: 'it is contradiction by leaders that makes people call the vision unclear',
  base: TALK,
  weeks,
  arms: { quo: QUO, talk: plan(TALK), full: plan(FULL) },
  contrasts: [
    contrast(['quo', 'talk'], 'unclear', [TALK_START, TALK_START + 26], { atLeast: 0.1 }),
    contrast(['full', 'talk'], 'unclear', [TALK_START, TALK_START + YEAR], { atLeast: 0.1 }),
  ],
  ablations: [{ says: 'words count for nothing', params: { clarityTalk: 0 }, kills: [0, 1] }],
};

export const SCENARIO_FACTS: readonly Fact[] = [BASELINE, MIXED, HR_ONLY, PACKAGE, UNCLEAR];
