// Q3 the cusp (a flow in time of its own: a small reference, not the engine) and Q4 the tanh belief map, on the
// engine: squash tanh, everything off but coherence, or peers, and the pull of systems, so that with all facets
// equal m' = tanh(b (J m + h)), b = squashGain, J = coherence (or pullPeers), h = pullSystems * systems.

import { tick } from '../../sim/index.ts';
import type { Model } from '../../sim/index.ts';
import { FACETS } from '../../sim/params.ts';
import { atLeast, atMost, near, shared, type Ask, type Classic } from './classic.ts';
import { believe, beliefs, inDoubles, paying, reduced, type Settings } from './engine.ts';
import { complete } from './networks.ts';
import { cuspRest, rampUntilTurned } from './reference/cusp.ts';

const TOLERANCE = 0.005;

const CUSPS = [
  { a: 0.25, fold: 0.04811 },
  { a: 0.5, fold: 0.13608 },
  { a: 1, fold: 0.3849 },
];

const asksOfCusps: Ask[] = CUSPS.flatMap(({ a, fold }) => {
  const rest = (push: number, from: number) => cuspRest(from, a, push);
  const up = shared(() => rampUntilTurned(rest, -1, [fold - 0.02, 1e-4]));
  const down = () =>
    rampUntilTurned((push, from) => rest(-push, from), 1, [fold - 0.02, 1e-4]).push;
  const root = Math.sqrt(a / 3);
  return [
    {
      says: `a ${a}: 2 (a/3)^1.5`,
      wanted: near(fold, 0.5e-5),
      figure: () => 2 * Math.pow(a / 3, 1.5),
    },
    {
      says: `a ${a}: push that turns it up`,
      wanted: near(fold, TOLERANCE),
      figure: (full) => up(full).push,
    },
    { says: `a ${a}: push that turns it down`, wanted: near(fold, TOLERANCE), figure: down },
    // A step before the fold the state is within the root of that step of where it folds.
    {
      says: `a ${a}: state held before it lets go, at -sqrt(a/3)`,
      wanted: near(-root, 0.02),
      figure: (full) => up(full).held,
    },
    {
      says: `a ${a}: jump when it lets go`,
      wanted: atLeast(root),
      figure: (full) => up(full).jump,
    },
  ];
});

const asksWithoutCusp: Ask[] = [0, -0.5].flatMap((a) => {
  const up = shared(() =>
    rampUntilTurned((push, from) => cuspRest(from, a, push), -0.1, [-0.002, 1e-4]),
  );
  return [
    {
      says: `a ${a}: push that turns it`,
      wanted: near(0, TOLERANCE),
      figure: (full) => up(full).push,
    },
    { says: `a ${a}: jump when it turns`, wanted: atMost(0.12), figure: (full) => up(full).jump },
  ];
});

export const Q3: Classic = {
  id: 'Q3',
  statement:
    'an involved mind holds until a fold at 2 (a/3)^1.5, an indifferent one follows (cusp)',
  on: 'reference',
  source: 'van der Maas, Dalege and Waldorp 2020',
  seconds: 0.01,
  asks: [...asksOfCusps, ...asksWithoutCusp],
};

/** One belief held by all in all facets, under b J m + b h: its rest for a push b h, from where it is. */
function mindOf(people: number, slope: number, through: 'coherence' | 'pullPeers') {
  const settings: Settings = {
    squash: 'tanh',
    squashGain: slope,
    [through]: 1,
    pullSystems: 1,
    ...paying(0),
  };
  const model: Model = inDoubles(reduced(people, settings, complete(people, true)));
  return (push: number, from: number): number => {
    believe(model, new Array<number>(people).fill(from));
    for (const lever of FACETS) model.values[lever] = push / slope;
    let before = from;
    for (let week = 0; ; week++) {
      tick(model);
      const [now] = beliefs(model);
      // What systems pay arrives within two weeks.
      if (week > 2 && Math.abs(now - before) < 1e-6) return now;
      before = now;
    }
  };
}

const MAPS = [
  { slope: 1.2, fold: 0.05639 },
  { slope: 1.5, fold: 0.20755 },
  { slope: 2, fold: 0.53284 },
];

const asksOfMaps: Ask[] = MAPS.flatMap(({ slope, fold }) => {
  const ramp = [fold - 0.01, 5e-4] as const;
  const up = shared(() => rampUntilTurned(mindOf(1, slope, 'coherence'), -1, ramp));
  const down = () => {
    const rest = mindOf(1, slope, 'coherence');
    return rampUntilTurned((push, from) => rest(-push, from), 1, ramp).push;
  };
  const throughPeers = () => rampUntilTurned(mindOf(3, slope, 'pullPeers'), -1, ramp).push;
  const says = (what: string) => `bJ ${slope}: ${what}`;
  return [
    {
      says: says('push that turns it up, through coherence'),
      wanted: near(fold, TOLERANCE),
      figure: (full) => up(full).push,
    },
    {
      says: says('push that turns it down, through coherence'),
      wanted: near(fold, TOLERANCE),
      figure: down,
    },
    {
      says: says('state held before it lets go, at -sqrt(1 - 1/bJ)'),
      wanted: near(-Math.sqrt(1 - 1 / slope), 0.06),
      figure: (full) => up(full).held,
    },
    {
      says: says('push that turns it up, through peers'),
      wanted: near(fold, TOLERANCE),
      figure: throughPeers,
    },
  ];
});

const gentle = shared(() => rampUntilTurned(mindOf(1, 0.9, 'coherence'), -0.1, [-0.003, 5e-4]));

/** m' - m = (bJ - 1) m + bh - (bJ m)^3 / 3 + ..., so O = m sqrt(bJ^3 / 3), a = bJ - 1, I = bh sqrt(bJ^3 / 3). */
function foldOverCusp(): number {
  const slope = 1.1;
  const scale = Math.sqrt((slope * slope * slope) / 3);
  const cusp = (2 * Math.pow((slope - 1) / 3, 1.5)) / scale;
  return rampUntilTurned(mindOf(1, slope, 'coherence'), -1, [cusp - 0.005, 2e-4]).push / cusp;
}

export const Q4: Classic = {
  id: 'Q4',
  statement: "beliefs that follow tanh of their own pull let go at the map's fold",
  on: 'engine',
  source: 'fold of m = tanh(bJ m + bh), at m = sqrt(1 - 1/bJ)',
  seconds: 0.6,
  asks: [
    ...asksOfMaps,
    {
      says: 'bJ .9: push that turns it',
      wanted: near(0, TOLERANCE),
      figure: (full) => gentle(full).push,
    },
    {
      says: 'bJ .9: jump when it turns',
      wanted: atMost(0.02),
      figure: (full) => gentle(full).jump,
    },
    { says: 'bJ 1.1: fold over that of the cusp', wanted: near(1, 0.2), figure: foldOverCusp },
  ],
};
