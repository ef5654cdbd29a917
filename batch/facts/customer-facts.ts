// Facts about what customers notice (HEAT-7, HEAT-8) and what people imagine of them (AI-2, AI-4). Minimum
// effects were set before the first measurement.

import { contrast, level, type Fact, type Window } from './fact.ts';
import { FIRM, FULL, QUO, SAFE, set, systemsAt } from './firm.ts';

const base = FIRM;
const LATE: Window = [130, 160];
const safe = { ...FULL, ...SAFE };

const FIFTH_YEAR: Window = [208, 260];

const IDEAS: Fact = {
  id: 'ideas',
  claims: ['HEAT-7'],
  statement: 'years later, customers are happier where odd voices were protected',
  base,
  weeks: FIFTH_YEAR[1],
  arms: {
    plain: set([0, safe]),
    protected: set([0, { ...safe, protection: 1 }]),
    bare: { ...set([0, safe]), params: { gadflyShare: 0 } },
    placebo: { ...set([0, { ...safe, protection: 1 }]), params: { gadflyShare: 0 } },
  },
  contrasts: [
    contrast(['plain', 'protected'], 'satisfaction', FIFTH_YEAR, { atLeast: 0.02 }),
    contrast(['bare', 'placebo'], 'satisfaction', FIFTH_YEAR, { within: 0.02 }),
  ],
  ablations: [{ says: 'ideas are worth nothing', params: { ideaWorth: 0 }, kills: [0] }],
};

/** The half package of F8: people are nice, not customer-focused. */
const NICE = { ...FULL, ...systemsAt(-1, ['rewards', 'processes', 'structure']) };

const SCRIPTS: Fact = {
  id: 'scripts',
  claims: ['HEAT-8'],
  statement: 'scripts make being nice easier and customers less happy with it',
  base,
  weeks: LATE[1],
  arms: { free: set([0, NICE]), scripted: set([0, { ...NICE, scripts: 1 }]) },
  contrasts: [
    contrast(['free', 'scripted'], 'nice', LATE, { atLeast: 0.01 }),
    contrast(['free', 'scripted'], 'satisfaction', LATE, { atLeast: -0.02 }),
  ],
  ablations: [{ says: 'a script sounds sincere', params: { scriptInsincere: 0 }, kills: [1] }],
};

const ORDERED = { talk: 1, push: 1, deficit: 1 };
const image = (reactionStart: number) => ({ params: { reactionStart } });
const WORSE = -0.7;
const BETTER = 0.2;
const MOVING: Window = [52, 100];
const ANNOUNCED: Window = [20, 40];

const IMAGES: Fact = {
  id: 'images',
  claims: ['AI-2'],
  statement:
    'the worse the image of customers, the less people work for them and the more they resist',
  base,
  weeks: MOVING[1],
  arms: {
    better: { ...set([0, safe]), ...image(BETTER) },
    worse: { ...set([0, safe]), ...image(WORSE) },
    betterOrdered: { ...set([0, ORDERED]), ...image(BETTER) },
    worseOrdered: { ...set([0, ORDERED]), ...image(WORSE) },
  },
  contrasts: [
    contrast(['better', 'worse'], 'deep', MOVING, { atLeast: -0.04 }),
    contrast(['betterOrdered', 'worseOrdered'], 'resistance', ANNOUNCED, { atLeast: 0.03 }),
  ],
  ablations: [
    { says: 'images do not matter', params: { costImage: 0, pullCustomers: 0 }, kills: [0] },
  ],
};

const SOON: Window = [26, 52];
const asked = (appreciation: number) => ({ customerContact: 0.3, appreciation });

const INVITING: Fact = {
  id: 'inviting',
  claims: ['AI-4', 'AI-2'],
  statement:
    'the fear of inviting customers is unfounded when they are asked what they value, not what is wrong',
  base,
  weeks: MOVING[1],
  arms: {
    quo: QUO,
    valued: set([0, asked(1)]),
    complaints: set([0, asked(0)]),
    fullValued: set([0, { ...safe, ...asked(1) }]),
    fullComplaints: set([0, { ...safe, ...asked(0) }]),
  },
  contrasts: [
    contrast(['quo', 'valued'], 'expectedReaction', SOON, { atLeast: 0.3 }),
    level('valued', 'expectedReaction', SOON, 0, { atLeast: 0.1 }),
    contrast(['quo', 'complaints'], 'expectedReaction', SOON, { atLeast: -0.1 }),
    contrast(['fullComplaints', 'fullValued'], 'deep', MOVING, { atLeast: 0.04 }),
  ],
  ablations: [
    { says: 'nobody learns from meeting customers', params: { reactionRate: 0 }, kills: [0, 1, 2] },
    { says: 'images do not matter', params: { costImage: 0, pullCustomers: 0 }, kills: [3] },
  ],
};

export const CUSTOMER_FACTS: readonly Fact[] = [IDEAS, SCRIPTS, IMAGES, INVITING];
