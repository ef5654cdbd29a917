// Q16, on the engine. Without influence, noise and turnover (every rate and pull 0) nothing about anybody
// changes; and no input whatever, legal and new every week for 10,000 weeks, takes a state out of its bounds.

import { COLUMN_NAMES, COLUMNS } from '../../sim/columns.ts';
import type { Model } from '../../sim/index.ts';
import { namedStream } from '../../sim/random.ts';
import { atLeast, atMost, exactly, shared, type Ask, type Classic } from './classic.ts';
import { inDoubles, passWeeks, reduced, type Settings } from './engine.ts';
import { ring } from './networks.ts';
import { anythingGoes } from './anything.ts';

/** Every rate at which anything about people moves. */
const NO_RATES: Settings = {
  beliefRate: 0,
  heatRate: 0,
  moodContagion: 0,
  safetyRate: 0,
  trustUp: 0,
  trustDown: 0,
  reactance: 0,
  resistanceDecay: 0,
  learnRate: 0,
  learnBySeeing: 0,
  forgetRate: 0,
  reactionRate: 0,
  systemsRate: 0,
  fatigueRate: 0,
  // The best way of working for what somebody is, week after week the same.
  choice: 'best',
};

/** What says something about people, and not how customers or leaders took it. */
const STATES = COLUMN_NAMES.filter((name) => {
  const { state, owner } = COLUMNS[name];
  return state && owner !== 'customers';
});

function states(model: Model): number[] {
  return STATES.flatMap((name) => Array.from(model.columns[name]));
}

const changed = (before: readonly number[], after: readonly number[]): number =>
  after.filter((value, place) => !Object.is(value, before[place])).length;

/** Three hundred people who differ in everything, and have worked the way they do for a while. */
function differing(settings: Settings): Model {
  const model = reduced(300, { ...settings, startBeliefSd: 0.5, thresholdSd: 0.2 }, ring(300, 4));
  const uniform = namedStream(1, 'differing');
  for (const name of ['understanding', 'trust', 'safety', 'resistance', 'heat'] as const) {
    model.columns[name].forEach((_, person, column) => (column[person] = uniform()));
  }
  model.columns.understandingBest.set(model.columns.understanding);
  // Habits and images of customers have rates that no parameter sets to 0: nobody can form a habit here, and
  // all share one image.
  model.columns.habitRate.fill(0);
  model.columns.expectedReaction.fill(model.values.reactionStart);
  return model;
}

/** How many states change over so many weeks, after one to settle. */
function changes(settings: Settings, weeks: number): number {
  const model = passWeeks(differing(settings), 1);
  const before = states(model);
  return changed(before, states(passWeeks(model, weeks)));
}

function differentBeliefs(): number {
  return new Set(passWeeks(differing(NO_RATES), 1).columns.belief).size;
}

function without(settings: Settings, name: string): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== name));
}

const RATES = [
  'beliefRate',
  'heatRate',
  'trustDown',
  'safetyRate',
  'forgetRate',
  'resistanceDecay',
];

const asksOfRates: Ask[] = RATES.map((name) => ({
  says: `states that change in 5 weeks with ${name} alone back at its default`,
  wanted: atLeast(1),
  figure: () => changes({ ...without(NO_RATES, name), pullPeers: 0.5 }, 5),
}));

/** Peers alone, all open alike: how far the sum of beliefs weighted by ties moves in 100 weeks, a belief. */
function driftOfSum(): number {
  const model = inDoubles(differing({ ...NO_RATES, beliefRate: 0.3, pullPeers: 1 }));
  const sum = () => model.columns.belief.reduce((total, one) => total + one, 0);
  const before = sum();
  passWeeks(model, 100);
  return Math.abs(sum() - before) / model.columns.belief.length;
}

const anything = shared((full) => anythingGoes(full ? 100_000 : 10_000));

export const Q16: Classic = {
  id: 'Q16',
  statement: 'without influence, noise and turnover nothing changes, and no input breaks a bound',
  on: 'engine',
  source: 'conservation',
  seconds: 1,
  asks: [
    {
      says: 'states of anybody that change in 200 weeks',
      wanted: exactly(0),
      figure: () => changes(NO_RATES, 200),
    },
    {
      says: 'different beliefs among the 300 people of whom that is so',
      wanted: atLeast(1001),
      figure: differentBeliefs,
    },
    ...asksOfRates,
    {
      says: 'drift of the mean belief under peers alone, all open alike, 100 weeks',
      wanted: atMost(1e-10),
      figure: driftOfSum,
    },
    {
      says: 'states out of their bounds in 10,000 weeks of random input',
      wanted: exactly(0),
      figure: (full) => anything(full).outOfBounds,
    },
    {
      says: 'people whom the most replaced of twelve places has seen by then',
      wanted: atLeast(11),
      figure: (full) => anything(full).generations,
    },
  ],
};
