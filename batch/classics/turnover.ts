// Q14, the limit of Harrison and Carroll, on the engine: systems pull beliefs to +1 (squash identity, gates
// open, beliefRate e), people leave at a constant hazard h and newcomers stand at mu (exitRate h, all reasons to
// leave off, hiringBelief). The openness of newcomers is drawn around 1 with a spread that no parameter sets, so
// the host puts 1 back into the column every week.

import { tick } from '../../sim/index.ts';
import type { Model } from '../../sim/index.ts';
import { atLeast, atMost, near, shared, type Ask, type Classic } from './classic.ts';
import { believe, beliefs, paying, reduced } from './engine.ts';

const PEOPLE = 1000;
const PACE = 0.1;
const HIRED_AT = -0.3;

function firm(hazard: number, vacancyWeeks = 0, seed = 1): Model {
  const model = reduced(
    PEOPLE,
    {
      beliefRate: PACE,
      pullSystems: 1,
      ...paying(1),
      exitRate: hazard,
      exitMisfit: 0,
      exitDistress: 0,
      exitResistance: 0,
      hiringBelief: HIRED_AT,
      vacancyWeeks,
    },
    undefined,
    seed,
  );
  model.columns.systems.fill(1);
  return model;
}

function pass(model: Model): void {
  model.columns.susceptibility.fill(1);
  tick(model);
}

function meanBelief(model: Model): number {
  const { vacantWeeks } = model.columns;
  const here = beliefs(model).filter((_, person) => vacantWeeks[person] === 0);
  return here.reduce((sum, one) => sum + one, 0) / here.length;
}

/** [(1-h) e + h mu] / [1 - (1-h)(1-e)] */
function equilibrium(e: number, h: number, mu: number): number {
  return ((1 - h) * e + h * mu) / (1 - (1 - h) * (1 - e));
}

/** Weeks until at most a two-hundredth of the first difference from rest is left. */
const SETTLE = 50;

/** From the other end than where it rests: from where people are hired, or from full culture. */
function cultureOf(hazard: number, looked: number): number {
  const model = firm(hazard);
  believe(model, new Array<number>(PEOPLE).fill(hazard === 0 ? HIRED_AT : 1));
  let sum = 0;
  for (let week = 0; week < SETTLE + looked; week++) {
    pass(model);
    if (week >= SETTLE) sum += meanBelief(model) / looked;
  }
  return sum;
}

const HAZARDS = [
  { hazard: 0, rest: 1 },
  { hazard: 0.002, rest: 0.974 },
  { hazard: 0.005, rest: 0.938 },
  { hazard: 0.01, rest: 0.881 },
  { hazard: 0.02, rest: 0.7797 },
  { hazard: 0.05, rest: 0.552 },
];

const asksOfHazards: Ask[] = HAZARDS.flatMap(({ hazard, rest }) => [
  {
    says: `h ${hazard}: mean belief at rest`,
    wanted: near(rest, 0.01),
    figure: (full) => cultureOf(hazard, full ? 400 : hazard < 0.02 ? 30 : 80),
  },
  {
    says: `h ${hazard}: [(1-h) e + h mu] / [1 - (1-h)(1-e)]`,
    wanted: near(rest, 0.001),
    figure: () => equilibrium(PACE, hazard, HIRED_AT),
  },
]);

/** Mean belief where one in five is replaced a week. */
const restless = shared(() => {
  const model = firm(0.2);
  for (let week = 0; week < 40; week++) pass(model);
  return { belief: meanBelief(model) };
});

/** For half a year: places left stay empty (vacancyWeeks), or half of all places are filled one by one. */
const sizes = shared(() => {
  const hazard = 0.02;
  const [shrinking, steady, growing] = [firm(hazard, 26), firm(hazard), firm(hazard)];
  for (let week = 0; week < 40; week++) pass(steady);
  for (const model of [shrinking, growing]) believe(model, beliefs(steady));
  growing.columns.vacantWeeks.forEach((_, person, vacant) => {
    if (person % 2 === 0) vacant[person] = 1 + ((person / 2) % 25);
  });
  for (let week = 0; week < 24; week++) {
    for (const model of [shrinking, steady, growing]) pass(model);
  }
  const middle = meanBelief(steady);
  return { shrinking: meanBelief(shrinking) - middle, growing: meanBelief(growing) - middle };
});

export const Q14: Classic = {
  id: 'Q14',
  statement:
    'culture rests where socialisation and the hiring of strangers balance (Harrison-Carroll)',
  on: 'engine',
  source: 'Harrison and Carroll 1991',
  seconds: 1.6,
  asks: [
    ...asksOfHazards,
    {
      says: 'h .2: mean belief against that formula',
      wanted: near(equilibrium(PACE, 0.2, HIRED_AT), 0.03),
      figure: (full) => restless(full).belief,
    },
    {
      says: 'h .2: mean belief above that of newcomers',
      wanted: atLeast(0.2),
      figure: (full) => restless(full).belief - HIRED_AT,
    },
    {
      says: 'mean belief of a shrinking organisation, less that of a steady one',
      wanted: atLeast(0.05),
      figure: (full) => sizes(full).shrinking,
    },
    {
      says: 'mean belief of a growing organisation, less that of a steady one',
      wanted: atMost(-0.05),
      figure: (full) => sizes(full).growing,
    },
  ],
};
