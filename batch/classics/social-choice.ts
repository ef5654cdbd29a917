// Q5 Brock and Durlauf, on the engine: two ways of working (options two) thought about in full (deliberation
// 1), chosen by logit, with utilities that are linear in what others are seen to do (norm linear) and in what
// is paid: m = tanh(b (J m + h)) with bJ = choicePrecision * motiveNorm / 2 and bh = choicePrecision *
// motiveReward * systems / 2. Everybody works ten episodes a week, each drawn on its own.
//
// A complete graph of 5,000 has 25 million half-ties and takes seconds a week on a busy machine, so that the
// quick tier lets 5,000 people each see 50 others at random: the mean field to well under the tolerance of
// .02. The full tier runs three cases on the complete graph.

import { tick } from '../../sim/index.ts';
import type { TieNetwork } from '../../sim/network.ts';
import { namedStream } from '../../sim/random.ts';
import { near, shared, type Ask, type Classic } from './classic.ts';
import { NORM_ONLY, paying, practise, reduced } from './engine.ts';
import { complete, randomRegular } from './networks.ts';

const PEOPLE = 5000;
const TOLERANCE = 0.02;

interface Case {
  readonly slope: number;
  readonly push: number;
  readonly from: 1 | -1;
  readonly settle: number;
  readonly look: number;
  readonly rest: number;
  /** On the complete graph in the full tier. */
  readonly all?: boolean;
}

const CASES: readonly Case[] = [
  { slope: 0.8, push: 0, from: 1, rest: 0, settle: 16, look: 4 },
  { slope: 1.2, push: 0, from: 1, rest: 0.6586, settle: 11, look: 5, all: true },
  { slope: 1.2, push: 0, from: -1, rest: -0.6586, settle: 11, look: 5 },
  { slope: 1.5, push: 0, from: 1, rest: 0.8586, settle: 8, look: 2 },
  { slope: 1.5, push: 0, from: -1, rest: -0.8586, settle: 8, look: 2 },
  { slope: 1.5, push: 0.1, from: 1, rest: 0.8939, settle: 5, look: 2, all: true },
  { slope: 1.5, push: 0.1, from: -1, rest: -0.8011, settle: 8, look: 2, all: true },
];

/** Mean choice, -1 to +1, after `settle` weeks, over `look` weeks. */
function meanChoice(ties: TieNetwork, { slope, push, from, settle, look }: Case): number {
  const precision = 2 * slope;
  const model = reduced(
    PEOPLE,
    {
      ...NORM_ONLY,
      choicePrecision: precision,
      motiveReward: (2 * push) / precision,
      ...paying(1),
    },
    ties,
  );
  model.columns.systems.fill(1);
  practise(model, () => from === 1);
  let sum = 0;
  for (let week = 0; week < settle + look; week++) {
    tick(model);
    if (week >= settle) sum += 2 * mean(model.columns.practiceDeep) - 1;
  }
  return sum / look;
}

function mean(column: Float32Array): number {
  return column.reduce((sum, one) => sum + one, 0) / column.length;
}

const some = shared(() => randomRegular(PEOPLE, 50, namedStream(1, 'acquaintances')));

const asks: Ask[] = CASES.map((one) => ({
  says: `bJ ${one.slope}, bh ${one.push}: mean choice at rest, from ${one.from}`,
  wanted: near(one.rest, TOLERANCE),
  figure: (full) => {
    const all = full && one.all === true;
    return meanChoice(all ? complete(PEOPLE, false) : some(full), one);
  },
}));

export const Q5: Classic = {
  id: 'Q5',
  statement:
    'people who choose as others do settle on one of two majorities when bJ > 1 (Brock-Durlauf)',
  on: 'engine',
  source: 'Brock and Durlauf 2001',
  seconds: 3,
  asks,
};
