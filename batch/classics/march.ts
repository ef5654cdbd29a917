// Q15, March 1991: exploration and exploitation in organisational learning. It is another model altogether
// (beliefs about single facts, and a code), not nested in the engine: a reference model stands for it, in the two
// readings that are in print. The figures of Q15 follow the paper's text, those of the published table
// (test/classics/march.test.ts) the later note; they differ by .05 to .11.

import { namedStream } from '../../sim/random.ts';
import { atLeast, atMost, near, type Ask, type Classic } from './classic.ts';
import { marchKnowledge, type March } from './reference/march.ts';

type Setting = Omit<March, 'reading'>;

const TOLERANCE = 0.03;

/** Mean knowledge of the code over runs; every setting has a stream of its own. */
export function meanKnowledge(
  setting: Setting,
  full: boolean,
  reading: March['reading'] = 'text',
): number {
  const uniform = namedStream(1, `march ${JSON.stringify(setting)}`);
  const runs = full ? 400 : 80;
  let sum = 0;
  for (let run = 0; run < runs; run++) sum += marchKnowledge({ reading, ...setting }, uniform);
  return sum / runs;
}

function knows(what: string, wanted: number, setting: Setting): Ask {
  return {
    says: `knowledge of the code, ${what}`,
    wanted: near(wanted, TOLERANCE),
    figure: (full) => meanKnowledge(setting, full),
  };
}

const PACES = [0.1, 0.3, 0.5, 0.9];
const TABLE = [
  { p2: 0.5, wanted: [0.84, 0.78, 0.73, 0.71] },
  { p2: 0.9, wanted: [0.87, 0.81, 0.74, 0.69] },
  { p2: 0.1, wanted: [0.75, 0.69, 0.7, 0.68] },
];

const MIXED: Setting = { p1: [0.1, 0.9], p2: 0.5 };
const EVEN: Setting = { p1: 0.5, p2: 0.5 };
const FAST: Setting = { p1: 0.9, p2: 0.5, periods: 20 };
const SLOW: Setting = { p1: 0.1, p2: 0.5, periods: 20 };
const TURBULENT: Setting = { p1: 0.5, p2: 0.5, turbulence: 0.02, periods: 100 };
const COMING_AND_GOING = [
  { turnover: 0, wanted: 0.51 },
  { turnover: 0.02, wanted: 0.65 },
  { turnover: 0.1, wanted: 0.72 },
];

export const Q15: Classic = {
  id: 'Q15',
  statement:
    'slow learners, and some turnover, keep what an organisation could still learn (March)',
  on: 'reference',
  source: 'March 1991',
  seconds: 1,
  asks: [
    ...TABLE.flatMap(({ p2, wanted }) =>
      PACES.map((p1, place) => knows(`p1 ${p1}, p2 ${p2}`, wanted[place], { p1, p2 })),
    ),
    knows('p1 .1 for half of the people and .9 for half, p2 .5', 0.78, MIXED),
    {
      says: 'what half slow and half fast know more than all at the pace between',
      wanted: atLeast(0.02),
      figure: (full) => meanKnowledge(MIXED, full) - meanKnowledge(EVEN, full),
    },
    knows('p1 .9, period 20', 0.7, FAST),
    knows('p1 .9, period 20, turnover .1', 0.76, { ...FAST, turnover: 0.1 }),
    {
      says: 'what turnover of .1 adds by period 20 where people learn slowly, p1 .1',
      wanted: atMost(0.01),
      figure: (full) => meanKnowledge({ ...SLOW, turnover: 0.1 }, full) - meanKnowledge(SLOW, full),
    },
    ...COMING_AND_GOING.map(({ turnover, wanted }) =>
      knows(`turbulence .02, period 100, turnover ${turnover}`, wanted, { ...TURBULENT, turnover }),
    ),
  ],
};
