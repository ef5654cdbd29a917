// Q6 and Q7, Granovetter's riots, on the engine: everybody sees everybody, does the best of two ways of
// working (choice best, options two, thought about in full), and takes part once the share seen reaches a
// threshold (norm step), for good (irreversible). Thresholds are put into their column; those of Q6 leave the
// column's bounds of .1 to .8, which no rule minds.

import { describe, expect, it } from 'vitest';
import type { Model } from '../../sim/index.ts';
import { normalQuantile } from '../../sim/normal.ts';
import { FULL, practise, reduced, spread, THRESHOLDS } from './engine.ts';
import { expectFigure } from './figures.ts';
import { complete } from './networks.ts';
import { NO_DATA, rowsOf } from './published.ts';
import { granovetterJump, granovetterRest, normalShare } from './reference/normal.ts';

/** People who each need so many others, all in sight of all, nobody taking part yet. */
function riot(counts: readonly number[]): Model {
  const people = counts.length;
  const model = reduced(people, THRESHOLDS, complete(people, false));
  practise(model, () => false);
  // Half a person less, so that no rounding decides whether enough others are there.
  const needed = counts.map((count) => (count - 0.5) / (people - 1));
  model.columns.threshold.set(needed);
  return model;
}

const hundred = Array.from({ length: 100 }, (_, place) => place);

describe('Q6 Granovetter, uniform thresholds', () => {
  it('engine: a hundred people with thresholds 0 to 99 all riot', () => {
    const { active, weeks } = spread(riot(hundred));
    expectFigure('Q6', active, 100, 0, 'rioters');
    expect(weeks).toBe(100);
  });

  it('engine: with nobody at threshold 1 but two at 2, one riots', () => {
    const changed = hundred.map((count) => (count === 1 ? 2 : count));
    expectFigure('Q6', spread(riot(changed)).active, 1, 0, 'rioters');
  });
});

/**
 * Thresholds of N people such that the number who join when k take part is that of the map: person i joins
 * at the smallest k with N F(k/N) >= i. No sample, so the finite crowd jumps where the map does.
 */
function normalCrowd(people: number, sd: number): number[] {
  const mean = 0.25;
  return Array.from({ length: people }, (_, person) => {
    if (person === 0) return 0;
    return Math.max(0, Math.ceil(people * (mean + sd * normalQuantile(person / people))));
  });
}

describe('Q7 Granovetter, normal thresholds', { timeout: 60_000 }, () => {
  it('engine: from nobody, a crowd of 200 tips between spreads of .1217 and .1227', () => {
    const rests = [0.12, 0.1217, 0.1227, 0.123].map((sd) => spread(riot(normalCrowd(200, sd))));
    const shares = rests.map(({ active }) => active / 200);
    expect(shares[0]).toBeLessThan(0.06);
    expectFigure('Q7', shares[1], 0.06, 0.04, 'share at .1217');
    expectFigure('Q7', shares[2], 1, 0.01, 'share at .1227');
    expect(shares[3]).toBeGreaterThan(0.99);
  });

  it('reference: the map jumps at a spread of .1222, and rests at 4.0, 5.5 and 100 % around it', () => {
    expectFigure('Q7', granovetterJump(0.25, 0.11, 0.13), 0.1222, 0.0005, 's_c');
    expect(granovetterRest(0.25, 0.12)).toBeCloseTo(0.04, 3);
    expect(granovetterRest(0.25, 0.122)).toBeCloseTo(0.055, 3);
    expect(granovetterRest(0.25, 0.123)).toBeCloseTo(1, 3);
  });

  it('reference: the distribution function inverts the quantiles of the engine to 1e-12', () => {
    const shares = [1e-6, 0.001, 0.2, 0.5, 0.77, 0.9999];
    const off = shares.map((share) => Math.abs(normalShare(normalQuantile(share)) - share));
    expect(Math.max(...off)).toBeLessThan(1e-12);
  });
});

describe('published: Granovetter 1978, normal thresholds', { timeout: 240_000 }, () => {
  const rows = () =>
    rowsOf('published_model_results', 'granovetter_1978_normal_thresholds.csv').map((row) => ({
      sd: Number(row['threshold_sd']) / 100,
      wanted: Number(row['equilibrium_number_active']),
    }));

  it.skipIf(NO_DATA)('reference: every row of the table to .01 people in 100', () => {
    const off = rows().map(({ sd, wanted }) => Math.abs(100 * granovetterRest(0.25, sd) - wanted));
    expect(off.length).toBe(21);
    expectFigure('Granovetter 1978', Math.max(...off), 0, 0.01, 'largest error in 100 people');
  });

  it.skipIf(NO_DATA)('engine: every row of the table to one person in 100', () => {
    // A crowd of 200 has steps of half a person; near the jump each is felt several times over.
    const people = FULL ? 400 : 200;
    const off = rows().map(({ sd, wanted }) => {
      return Math.abs((100 * spread(riot(normalCrowd(people, sd))).active) / people - wanted);
    });
    expectFigure('Granovetter 1978', Math.max(...off), 0, 1, 'largest error in 100 people');
  });
});
