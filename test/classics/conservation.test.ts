// Q16, on the engine. Without influence, noise and turnover (every rate and pull 0) nothing about anybody
// changes; and no input whatever, legal and new every week for 10,000 weeks, takes a state out of its bounds.

import { describe, expect, it } from 'vitest';
import { COLUMN_NAMES, COLUMNS } from '../../sim/columns.ts';
import { tick } from '../../sim/index.ts';
import type { Model, ParamName } from '../../sim/index.ts';
import { LEVERS, PARAMS } from '../../sim/params.ts';
import { namedStream } from '../../sim/random.ts';
import { makeModel, passWeeks, RICH } from '../helpers.ts';
import { FULL, inDoubles, reduced, type Settings } from './engine.ts';
import { ring } from './networks.ts';

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

function states(model: Model): Record<string, number[]> {
  return Object.fromEntries(STATES.map((name) => [name, Array.from(model.columns[name])]));
}

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

describe('Q16 conservation', { timeout: 120_000 }, () => {
  it('engine: without influence, noise and turnover no state of anybody changes in 200 weeks', () => {
    const model = passWeeks(differing(NO_RATES), 1);
    const before = states(model);
    passWeeks(model, 200);
    expect(states(model)).toEqual(before);
    expect(new Set(before['belief']).size).toBeGreaterThan(1000);
  });

  it.each(['beliefRate', 'heatRate', 'trustDown', 'safetyRate', 'forgetRate', 'resistanceDecay'])(
    'engine: with %s alone back at its default, states do change',
    (name) => {
      const settings: Settings = { ...NO_RATES, pullPeers: 0.5 };
      const model = passWeeks(differing(without(settings, name)), 1);
      const before = states(model);
      passWeeks(model, 5);
      expect(states(model)).not.toEqual(before);
    },
  );

  it('engine: peers alone, open alike, keep the sum of beliefs weighted by ties to 1e-10', () => {
    const settings: Settings = { ...NO_RATES, beliefRate: 0.3, pullPeers: 1 };
    const model = inDoubles(differing(settings));
    const sum = () => model.columns.belief.reduce((total, one) => total + one, 0);
    const before = sum();
    passWeeks(model, 100);
    expect(Math.abs(sum() - before)).toBeLessThan(1e-10 * model.columns.belief.length);
  });

  it('engine: 10,000 weeks of random input keep every state inside its bounds', () => {
    const weeks = FULL ? 100_000 : 10_000;
    const model = makeModel({
      ...RICH,
      events: [],
      params: { ...RICH.params, burnIn: 0 },
      organisation: {
        name: 'Twelve',
        departments: [
          { name: 'Service', people: 7, service: true },
          { name: 'Sales', people: 5 },
        ],
        network: { meanTies: 4, levels: 2, span: 5 },
      },
    });
    const uniform = namedStream(1, 'anything');
    for (let week = 0; week < weeks; week++) {
      // A few new values a week, each anywhere in its bounds, often at one of them.
      for (let change = 0; change < 8; change++) setAnything(model, uniform);
      tick(model);
      if (week % 10 === 0 || week < 100) expectInBounds(model);
    }
    expect(model.columns.generation.some((generation) => generation > 10)).toBe(true);
  });
});

function without(settings: Settings, name: string): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== name));
}

const SETTABLE = PARAMS.filter(({ name }) => name !== 'contextJitter' && name !== 'burnIn');

function setAnything(model: Model, uniform: () => number): void {
  const { name, min, max, choices } = SETTABLE[Math.floor(uniform() * SETTABLE.length)];
  const at = uniform();
  const anywhere = at < 0.2 ? min : at < 0.4 ? max : min + uniform() * (max - min);
  // An exponent that is not whole is refused by the arithmetic, in the middle of a run.
  const whole = choices !== null || name === 'normSteepness';
  model.values[name as ParamName] = whole ? Math.round(anywhere) : anywhere;
}

function expectInBounds(model: Model): void {
  const bad = COLUMN_NAMES.filter((name) => {
    const { low, high } = COLUMNS[name];
    const [least, most] = [Math.fround(low), Math.fround(high)];
    return model.columns[name].some((value: number) => !(value >= least && value <= most));
  });
  const firm = Array.from(model.firm).filter((value) => !Number.isFinite(value));
  const levers = LEVERS.filter((_, lever) => !Number.isFinite(model.levers[lever]));
  expect({ week: model.week, bad, firm, levers }).toEqual({
    week: model.week,
    bad: [],
    firm: [],
    levers: [],
  });
}
