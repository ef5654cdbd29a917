// Q6 and Q7, Granovetter's riots, on the engine: everybody sees everybody, does the best of two ways of
// working (choice best, options two, thought about in full), and takes part once the share seen reaches a
// threshold (norm step), for good (irreversible). Thresholds are put into their column; those of Q6 leave the
// column's bounds of .1 to .8, which no rule minds.

import type { Model } from '../../sim/index.ts';
import { normalQuantile } from '../../sim/normal.ts';
import { atLeast, atMost, exactly, near, shared, type Classic } from './classic.ts';
import { practise, reduced, spread, THRESHOLDS } from './engine.ts';
import { complete } from './networks.ts';
import { granovetterJump, granovetterRest, normalShare } from './reference/normal.ts';

/** People who each need so many others, all in sight of all, nobody taking part yet. */
export function riot(counts: readonly number[]): Model {
  const people = counts.length;
  const model = reduced(people, THRESHOLDS, complete(people, false));
  practise(model, () => false);
  // Half a person less, so that no rounding decides whether enough others are there.
  const needed = counts.map((count) => (count - 0.5) / (people - 1));
  model.columns.threshold.set(needed);
  return model;
}

const hundred = Array.from({ length: 100 }, (_, place) => place);

const everybody = shared(() => spread(riot(hundred)));

export const Q6: Classic = {
  id: 'Q6',
  statement:
    'one threshold in a hundred decides between a riot of all and of one (Granovetter, uniform)',
  on: 'engine',
  source: 'Granovetter 1978',
  seconds: 0.1,
  asks: [
    {
      says: 'rioters of a hundred with thresholds 0 to 99',
      wanted: exactly(100),
      figure: (full) => everybody(full).active,
    },
    {
      says: 'weeks until they all riot',
      wanted: exactly(100),
      figure: (full) => everybody(full).weeks,
    },
    {
      says: 'rioters when nobody is at threshold 1 but two are at 2',
      wanted: exactly(1),
      figure: () => spread(riot(hundred.map((count) => (count === 1 ? 2 : count)))).active,
    },
  ],
};

/**
 * Thresholds of N people such that the number who join when k take part is that of the map: person i joins
 * at the smallest k with N F(k/N) >= i. No sample, so the finite crowd jumps where the map does.
 */
export function normalCrowd(people: number, sd: number): number[] {
  const mean = 0.25;
  return Array.from({ length: people }, (_, person) => {
    if (person === 0) return 0;
    return Math.max(0, Math.ceil(people * (mean + sd * normalQuantile(person / people))));
  });
}

function shareThatRiots(sd: number): number {
  return spread(riot(normalCrowd(200, sd))).active / 200;
}

/** How far the distribution function is from inverting the quantiles of the engine. */
function errorOfQuantiles(): number {
  const shares = [1e-6, 0.001, 0.2, 0.5, 0.77, 0.9999];
  return Math.max(...shares.map((share) => Math.abs(normalShare(normalQuantile(share)) - share)));
}

/** Half a unit of the third decimal. */
const ROUNDED = 0.0005;

export const Q7: Classic = {
  id: 'Q7',
  statement:
    'a crowd of normal thresholds tips as a whole at one spread of them, .1222 (Granovetter, normal)',
  on: 'engine',
  source: 'Granovetter 1978',
  seconds: 0.2,
  asks: [
    ...[
      { sd: 0.12, wanted: atMost(0.06) },
      { sd: 0.1217, wanted: near(0.06, 0.04) },
      { sd: 0.1227, wanted: near(1, 0.01) },
      { sd: 0.123, wanted: atLeast(0.99) },
    ].map(({ sd, wanted }) => ({
      says: `share of a crowd of 200 that riots, spread ${sd}`,
      wanted,
      figure: () => shareThatRiots(sd),
    })),
    {
      says: 'spread at which the map jumps',
      on: 'reference',
      wanted: near(0.1222, 0.0005),
      figure: () => granovetterJump(0.25, 0.11, 0.13),
    },
    ...[
      { sd: 0.12, rest: 0.04 },
      { sd: 0.122, rest: 0.055 },
      { sd: 0.123, rest: 1 },
    ].map(({ sd, rest }) => ({
      says: `where the map rests, spread ${sd}`,
      on: 'reference' as const,
      wanted: near(rest, ROUNDED),
      figure: () => granovetterRest(0.25, sd),
    })),
    {
      says: 'error of the distribution function against the quantiles of the engine',
      on: 'reference',
      wanted: near(0, 1e-12),
      figure: errorOfQuantiles,
    },
  ],
};
