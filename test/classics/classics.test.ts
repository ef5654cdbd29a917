// The list of classics, and how one is judged.

import { expect, it } from 'vitest';
import { CLASSICS } from '../../batch/classics/classics.ts';
import {
  atLeast,
  atMost,
  between,
  exactly,
  judgeClassic,
  largestError,
  near,
  shared,
  type Ask,
  type Classic,
  type Wanted,
} from '../../batch/classics/classic.ts';
import { many } from '../helpers.ts';

const asking = (...asks: Ask[]): Classic => {
  return { id: 'Q0', statement: 'made up', on: 'engine', source: 'nobody', seconds: 0, asks };
};

const passes = (wanted: Wanted, figure: number): boolean =>
  judgeClassic(asking({ says: 'a figure', wanted, figure: () => figure }))[0].pass;

it('the list holds Q1 to Q16 in order, and no two asks of a classic say the same', () => {
  expect(CLASSICS.map(({ id }) => id)).toEqual(many(16).map((place) => `Q${place}`));
  for (const { id, asks } of CLASSICS) {
    expect(new Set(asks.map(({ says }) => says)).size, id).toBe(asks.length);
    expect(asks.length, id).toBeGreaterThan(2);
  }
});

it('a figure passes inside its interval and at its ends, and fails outside or when it is no number', () => {
  expect([0.9, 1, 1.1].map((figure) => passes(between(0.9, 1.1), figure))).not.toContain(false);
  expect([0.89, 1.11, NaN].map((figure) => passes(between(0.9, 1.1), figure))).not.toContain(true);
  expect([passes(near(2, 0.5), 2.5), passes(near(2, 0.5), 2.51)]).toEqual([true, false]);
  expect([passes(exactly(0), 0), passes(exactly(0), 1e-300)]).toEqual([true, false]);
  expect([passes(atLeast(3), 1e9), passes(atLeast(3), 2.9)]).toEqual([true, false]);
  expect([passes(atMost(3), -1e9), passes(atMost(3), 3.1)]).toEqual([true, false]);
});

it('judging says where each figure comes from, and leaves out what is long but in the full tier', () => {
  const figure = (full: boolean) => (full ? 2 : 1);
  const classic = asking(
    { says: 'short', wanted: near(1, 0.25), figure },
    { says: 'long', on: 'reference', wanted: exactly(2), long: true, figure },
  );
  const short = { says: 'short', on: 'engine', low: 0.75, high: 1.25 };
  expect(judgeClassic(classic)).toEqual([{ ...short, figure: 1, pass: true }]);
  expect(judgeClassic(classic, true)).toEqual([
    { ...short, figure: 2, pass: false },
    { says: 'long', on: 'reference', figure: 2, low: 2, high: 2, pass: true },
  ]);
});

it('what several figures are read off runs once a tier', () => {
  const tiers: boolean[] = [];
  const run = shared((full) => ({ place: tiers.push(full) }));
  expect([run(false), run(true), run(false)].map(({ place }) => place)).toEqual([1, 2, 1]);
  expect(tiers).toEqual([false, true]);
});

it('the largest error of two lists is no number when they differ in length', () => {
  expect(largestError([1, 2.5, 3], [1, 2, 2.75])).toBe(0.5);
  expect(largestError([1, 2], [1, 2, 3])).toBeNaN();
});
