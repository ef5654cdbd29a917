// Facts about appreciative work and customers in the room (AI), and about what keeps or loses a change (CTX):
// F12 to F18, F24 and F25 of the model's section 3.

import { contrast, meanAt } from './fact.ts';
import type { Contrast, Fact, Runs, Side, Window } from './fact.ts';
import { FIRM, FULL, NO_GATE, NO_PEERS, QUO, SAFE, set, systemsAt } from './firm.ts';
import { READING } from './readings.ts';

const LATE: Window = [130, 160];
const base = FIRM;
const weeks = LATE[1];

const full = set([0, FULL]);
const plus = (levers: Readonly<Record<string, number>>) => set([0, { ...FULL, ...levers }]);
const deep = (own: Runs, arm: string, window: Window): number =>
  meanAt(own[arm], READING.deep, window);

const F12: Fact = {
  id: 'F12',
  claims: ['AI-1', 'AI-5'],
  statement: 'taking part and learning from what works beats being told that one does it wrong',
  base,
  weeks,
  arms: {
    deficit: plus({ push: 1, deficit: 1 }),
    appreciative: plus({ participation: 1, exemplars: 1 }),
  },
  contrasts: [
    contrast(['deficit', 'appreciative'], 'deep', LATE, { atLeast: 0.3 }),
    contrast(['deficit', 'appreciative'], 'resistance', LATE, { atLeast: -0.3 }),
    contrast(['deficit', 'appreciative'], 'habitReliance', LATE, { atLeast: -0.1 }),
  ],
  ablations: [{ says: 'push breeds no reactance', params: { reactance: 0 }, kills: [1] }],
};

const F13: Fact = {
  id: 'F13',
  claims: ['AI-1'],
  statement: 'announcing a change as a deficit raises resistance before anything has started',
  base,
  weeks,
  arms: { quo: QUO, announced: set([0, { talk: 1, push: 1, deficit: 1 }]) },
  contrasts: [contrast(['quo', 'announced'], 'resistance', [20, 40], { atLeast: 0.2 })],
  ablations: [{ says: 'push breeds no reactance', params: { reactance: 0 }, kills: [0] }],
};

const F14: Fact = {
  id: 'F14',
  claims: ['AI-2', 'AI-3', 'AI-4'],
  statement: 'meeting customers corrects the image of them, and practice follows',
  base,
  weeks,
  // Asked what they value, as invitations are: what is wrong would be what they say of a poor service (AI-4).
  arms: { full, invited: plus({ customerContact: 0.3, appreciation: 1 }) },
  contrasts: [
    contrast(['full', 'invited'], 'deep', [52, 100], { atLeast: 0.04 }),
    contrast(['full', 'invited'], 'expectedReaction', [52, 100], { atLeast: 0.3 }),
  ],
  ablations: [
    { says: 'images do not matter', params: { costImage: 0, pullCustomers: 0 }, kills: [0] },
  ],
};

const F15: Fact = {
  id: 'F15',
  claims: ['AI-5'],
  statement: 'learning from the best examples works beyond taking part',
  base,
  weeks,
  arms: { part: plus({ participation: 1 }), inquiry: plus({ participation: 1, exemplars: 1 }) },
  contrasts: [contrast(['part', 'inquiry'], 'deep', LATE, { atLeast: 0.1 })],
  ablations: [
    { says: 'there are no good examples', params: { gadflyShare: 0 }, kills: [0] },
    { says: 'examples colour nothing', params: { exemplarWeight: 0 }, kills: [0] },
  ],
};

/** Programmes end and systems go half-way back, in an organisation that had reached the new culture. */
const STOP = { ...systemsAt(0), talk: 0, education: 0, temperature: 0.25 };
const CARELESS = { safetyLift: 0, distressRelief: 0 };
const safe = { ...FULL, ...SAFE };
const stopped = (week: number) => set([0, safe], [week, { ...STOP, ...CARELESS }]);

const F16: Fact = {
  id: 'F16',
  claims: ['CTX-8'],
  statement: 'a new culture decays when reinforcement stops',
  base,
  weeks: 182,
  arms: { kept: set([0, safe]), stopped: stopped(130) },
  contrasts: [contrast(['kept', 'stopped'], 'deep', [176, 182], { atLeast: -0.15 })],
  ablations: [
    {
      says: 'nobody leaves and nothing is forgotten',
      params: { exitRate: 0, forgetRate: 0 },
      kills: [0],
    },
  ],
};

const kept = (arm: string, week: number): Side => {
  return (own) => deep(own, arm, [week + 46, week + 52]) / deep(own, arm, [week - 6, week]);
};

const F17: Fact = {
  id: 'F17',
  claims: ['CTX-8'],
  statement: 'what was practised longer is kept better',
  base,
  weeks: 208,
  arms: { short: stopped(78), long: stopped(156) },
  contrasts: [
    {
      says: 'share of deep practice kept after a year, three years of programme against one and a half',
      a: kept('short', 78),
      b: kept('long', 156),
      bar: { atLeast: 0.1 },
    },
  ],
  ablations: [{ says: 'habit does not steer', params: { habitWeight: 0 }, kills: [0] }],
};

const MIDDLING = [0.2, 0.5];
const DECIDED: Window = [380, 400];
const mid = (level: number) => ({ ...CARELESS, ...systemsAt(level), talk: level, education: 0 });
const between: Contrast[] = MIDDLING.map((level) => ({
  says: `belief after 250 weeks at ${level}, from the new culture against from the old`,
  a: (own) => meanAt(own[`low ${level}`], READING.belief, DECIDED),
  b: (own) => meanAt(own[`high ${level}`], READING.belief, DECIDED),
  bar: { atLeast: 0.5 },
}));

const F18: Fact = {
  id: 'F18',
  claims: ['CTX-8', 'PSY-1'],
  statement: 'the same middling systems keep an old culture old and a new one new',
  base,
  weeks: DECIDED[1],
  arms: Object.fromEntries(
    MIDDLING.flatMap((level) => [
      [`high ${level}`, set([0, safe], [150, { ...mid(level), temperature: 0.25 }])],
      [`low ${level}`, set([150, mid(level)])],
    ]),
  ),
  contrasts: between,
  ablations: [
    { says: 'no peers', params: NO_PEERS, kills: [1] },
    { says: 'no peers, no gate', params: { ...NO_PEERS, ...NO_GATE }, kills: [1] },
  ],
};

const REWARDED = { ...FULL, recognition: 1 };
const AFTER: Window = [150, 156];

const F24: Fact = {
  id: 'F24',
  claims: ['CTX-6', 'CTX-4'],
  statement: 'thanks in public work, and leave more behind than a controlling reward',
  base,
  weeks,
  arms: {
    full,
    thanked: set([0, REWARDED]),
    thankedThenNot: set(
      [0, { ...REWARDED, ...SAFE }],
      [104, { ...STOP, ...CARELESS, recognition: 0 }],
    ),
    paidThenNot: set(
      [0, { ...safe, controlling: 1 }],
      [104, { ...STOP, ...CARELESS, controlling: 0 }],
    ),
  },
  contrasts: [
    contrast(['full', 'thanked'], 'deep', LATE, { atLeast: 0.05 }),
    contrast(['paidThenNot', 'thankedThenNot'], 'deep', AFTER, { atLeast: 0.05 }),
  ],
  ablations: [{ says: 'no peers', params: NO_PEERS, kills: [0] }],
};

const F25: Fact = {
  id: 'F25',
  claims: ['MIX-2'],
  statement: 'a year of hypocrisy makes the same genuine package slower',
  base,
  weeks,
  arms: { fresh: set([52, safe]), burnt: set([0, { talk: 1 }], [52, safe]) },
  contrasts: [contrast(['fresh', 'burnt'], 'belief', [104, 156], { atLeast: -0.02 })],
  ablations: [{ says: 'trust never moves', params: { trustDown: 0, trustUp: 0 }, kills: [0] }],
};

export const PEOPLE_FACTS: readonly Fact[] = [F12, F13, F14, F15, F16, F17, F18, F24, F25];
