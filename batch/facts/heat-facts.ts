// Facts about the temperature leaders set (HEAT) and about safety (PSY-3): F9 to F11 and F20 to F23 of the
// model's section 3.

import { contrast, deepIn, level, meanAt, reading } from './fact.ts';
import type { Contrast, Fact, Runs, Side, Window } from './fact.ts';
import { DEPARTMENTS, FIRM, FULL, NO_PEERS, SAFE, set } from './firm.ts';
import type { Bar } from './protocol.ts';
import { READING, type Reading } from './readings.ts';

const LATE: Window = [130, 160];
const MIDDLE: Window = [80, 110];
const LATER: Window = [180, 210];
const base = FIRM;

const HEATS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7] as const;
const INTERIOR = HEATS.slice(1, -1);
const LOWEST = HEATS[0];
const HIGHEST = HEATS[HEATS.length - 1];
const cold = (heat: number): string => `at ${heat}`;
const kind = (heat: number): string => `safe at ${heat}`;

const atHeat = (temperature: number, care = {}) => set([0, { ...FULL, ...care, temperature }]);
const grid = Object.fromEntries(HEATS.map((heat) => [cold(heat), atHeat(heat)]));
const safeGrid = Object.fromEntries(HEATS.map((heat) => [kind(heat), atHeat(heat, SAFE)]));

/** The heat that serves the other organisations best, so that nobody picks it after the fact. */
function bestElsewhere(
  own: Runs,
  all: readonly Runs[],
  heats: readonly number[],
  arm: (heat: number) => string,
  name: Reading,
  window: Window,
): number {
  const others = all.filter((runs) => runs !== own);
  const value = (heat: number): number =>
    others.reduce((sum, runs) => sum + meanAt(runs[arm(heat)], READING[name], window), 0);
  return heats.reduce((best, heat) => (value(heat) > value(best) ? heat : best));
}

const peak = (window: Window): Side => {
  return (own, all) => {
    const heat = bestElsewhere(own, all, INTERIOR, cold, 'belief', window);
    return meanAt(own[cold(heat)], READING.belief, window);
  };
};

/** Curvature of belief over the grid: negative where the middle is best. */
const curvature = (window: Window): Side => {
  const centre = HEATS.reduce((sum, heat) => sum + heat, 0) / HEATS.length;
  const squares = HEATS.map((heat) => (heat - centre) * (heat - centre));
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  const weights = squares.map((square) => square - mean);
  const size = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return (own) =>
    HEATS.reduce((sum, heat, place) => {
      return sum + (weights[place] * meanAt(own[cold(heat)], READING.belief, window)) / size;
    }, 0);
};

const NO_FEAR = { fearAt: 1, fearSafety: 1, costFear: 0 };
const NO_ENGAGEMENT = { engageAt: 0, engageWidth: 0.5 };

function rightHeat(id: string, window: Window): Fact {
  const overEnd = (end: number): Contrast => ({
    says: `belief at the best heat inside the grid against ${end}`,
    a: reading(cold(end), 'belief', window),
    b: peak(window),
    bar: { atLeast: 0.1 },
  });
  return {
    id,
    claims: ['HEAT-4'],
    statement: 'there is a right amount of heat: too little and too much both fail',
    base,
    weeks: window[1],
    arms: grid,
    contrasts: [
      overEnd(LOWEST),
      overEnd(HIGHEST),
      {
        says: 'curvature of belief over heat',
        a: () => 0,
        b: curvature(window),
        bar: { atMost: 0 },
      },
    ],
    ablations: [
      { says: 'nobody is ever afraid', params: NO_FEAR, kills: [1] },
      { says: 'heat does not engage', params: NO_ENGAGEMENT, kills: [0] },
    ],
  };
}

/** In the prototype's weeks, and later: organisations that start settled take longer. */
const F9 = rightHeat('F9', MIDDLE);
const F9_LATER = rightHeat('F9 later', LATER);

const ownBest = (own: Runs, arm: (heat: number) => string): number =>
  HEATS.reduce((best, heat) => (belief(own, arm(heat)) > belief(own, arm(best)) ? heat : best));
const belief = (own: Runs, arm: string): number => meanAt(own[arm], READING.belief, MIDDLE);
const gain = (own: Runs, heat: number): number => belief(own, kind(heat)) - belief(own, cold(heat));

const F10: Fact = {
  id: 'F10',
  claims: ['PSY-3', 'HEAT-4'],
  statement: 'safety lets people bear more heat, and matters most where it is hot',
  base,
  weeks: MIDDLE[1],
  arms: { ...grid, ...safeGrid },
  contrasts: [
    contrast([cold(0.6), kind(0.6)], 'belief', MIDDLE, { atLeast: 0.4 }),
    {
      says: 'heat that serves an organisation best, safe against not',
      a: (own) => ownBest(own, cold),
      b: (own) => ownBest(own, kind),
      bar: { atLeast: 0.1 },
    },
    {
      says: 'belief, gain by safety at .6 against its gain at .2',
      a: (own) => gain(own, 0.2),
      b: (own) => gain(own, 0.6),
      bar: { atLeast: 0.2 },
    },
  ],
  ablations: [
    { says: 'nobody is ever afraid', params: NO_FEAR, kills: [0, 2] },
    {
      says: 'nobody is ever afraid, and no gadfly speaks where it is safe',
      params: { ...NO_FEAR, gadflyShare: 0 },
      kills: [0, 2],
    },
  ],
};

const FIXED = [0.2, 0.3, 0.4, 0.5];
const policy = { kind: 'thermostat' } as const;
const fixed = Object.fromEntries(FIXED.map((heat) => [cold(heat), atHeat(heat)]));
const bestFixed: Side = (own, all) =>
  meanAt(own[cold(bestElsewhere(own, all, FIXED, cold, 'deep', LATE))], READING.deep, LATE);

const F11: Fact = {
  id: 'F11',
  claims: ['HEAT-4', 'PSY-3'],
  statement: 'a leader who watches and revises need not know the right heat beforehand',
  base,
  weeks: LATE[1],
  arms: { ...fixed, watched: { ...atHeat(0.3), policy } },
  contrasts: [
    {
      says: 'deep, what the best fixed heat has over watching',
      a: reading('watched', 'deep', LATE),
      b: bestFixed,
      bar: { atMost: 0.05 },
    },
    ...[0.2, 0.5].map((heat) => contrast([cold(heat), 'watched'], 'deep', LATE, { atLeast: 0.05 })),
  ],
  ablations: [],
};

const full = set([0, FULL]);
const plus = (levers: Readonly<Record<string, number>>) => set([0, { ...FULL, ...levers }]);
const late = (pair: readonly [string, string], bar: Bar): Contrast =>
  contrast(pair, 'deep', LATE, bar);

const F20: Fact = {
  id: 'F20',
  claims: ['HEAT-2', 'HEAT-7'],
  statement: 'protected gadflies change the others, and protection without gadflies does nothing',
  base,
  weeks: LATE[1],
  arms: {
    full,
    protected: plus({ protection: 1 }),
    bare: { ...full, params: { gadflyShare: 0 } },
    placebo: { ...plus({ protection: 1 }), params: { gadflyShare: 0 } },
  },
  contrasts: [
    late(['full', 'protected'], { atLeast: 0.08 }),
    late(['bare', 'placebo'], { within: 0.05 }),
  ],
  ablations: [{ says: 'no peers', params: NO_PEERS, kills: [0] }],
};

const F21: Fact = {
  id: 'F21',
  claims: ['HEAT-2', 'HEAT-8'],
  statement: 'tough questions help where polite talk does not, and scripts hinder',
  base,
  weeks: LATE[1],
  arms: { full, tough: plus({ toughQuestions: 1 }), scripted: plus({ scripts: 1 }) },
  contrasts: [
    late(['full', 'tough'], { atLeast: 0.03 }),
    late(['full', 'scripted'], { atLeast: -0.03 }),
  ],
  ablations: [],
};

/** Departments are not told apart here, but every one is looked at: nothing hides in a mean. */
const everywhere = DEPARTMENTS.map((_, place) => place);

const H1: Fact = {
  id: 'heat-everywhere',
  claims: ['HEAT-4'],
  statement: 'too much heat gives flight, not change, in every department',
  base,
  weeks: LATE[1],
  arms: { hot: atHeat(0.6) },
  contrasts: [
    level('hot', 'avoidance', LATE, 0.5, { atLeast: 0.1 }),
    {
      says: 'deep in the department where it is highest, against .25',
      a: () => 0.25,
      b: (own) => Math.max(...everywhere.map((place) => deepIn(own.hot, [place], LATE))),
      bar: { atMost: 0 },
    },
  ],
  ablations: [{ says: 'nobody is ever afraid', params: NO_FEAR, kills: [0] }],
};

export const HEAT_FACTS: readonly Fact[] = [F9, F9_LATER, F10, F11, F20, F21, H1];
