/** The draws inside the tick: independent of each other, and the same bits in every engine. */
import { describe, expect, it } from 'vitest';
import { createHash } from '../sim/hash.ts';
import {
  drawCounter,
  drawPair,
  namedStream,
  PURPOSES,
  seedKey,
  threefry,
  tickKey,
} from '../sim/random.ts';
import { PAIRS, relatedness, unevenness } from './chance.ts';

/** One first uniform for each of the coordinates a draw has. */
function draw(seed: number, week: number, slot: number, generation = 0, purpose = 0): number {
  const key = seedKey(seed, 'tick');
  const weekKey = new Int32Array(2);
  const pair = new Float64Array(2);
  tickKey(key, week, weekKey);
  drawPair(weekKey, slot, drawCounter(generation, purpose), pair);
  return pair[0];
}

/** Draws of 1,000 people in 100 weeks, as (person, week) goes through both. */
function grid(draw: (slot: number, week: number) => number): Float64Array {
  const values = new Float64Array(PAIRS);
  for (let week = 0; week < 100; week++) {
    for (let slot = 0; slot < 1000; slot++) values[week * 1000 + slot] = draw(slot, week);
  }
  return values;
}

function gridOf(slotBy: number, weekBy: number, generation: number, purpose: number, second = 0) {
  const key = seedKey(1, 'tick');
  const weekKey = new Int32Array(2);
  const pair = new Float64Array(2);
  return grid((slot, week) => {
    tickKey(key, week + weekBy, weekKey);
    drawPair(weekKey, slot + slotBy, drawCounter(generation, purpose), pair);
    return pair[second];
  });
}

describe('draws inside the tick', () => {
  const here = gridOf(0, 0, 0, 0);

  it('neighbouring people, weeks, generations and purposes are uncorrelated', () => {
    for (const other of [
      gridOf(1, 0, 0, 0),
      gridOf(2, 0, 0, 0),
      gridOf(1000, 0, 0, 0),
      gridOf(0, 1, 0, 0),
      gridOf(0, 52, 0, 0),
      gridOf(0, 0, 1, 0),
      gridOf(0, 0, 0, 1),
      gridOf(0, 0, 0, PURPOSES - 1),
      gridOf(0, 0, 0, 0, 1),
      gridOf(1, 1, 1, 1),
    ]) {
      expect(Math.abs(relatedness(here, other))).toBeLessThan(4);
    }
  });

  it('neighbouring seeds and different streams are uncorrelated', () => {
    const weekKey = new Int32Array(2);
    const pair = new Float64Array(2);
    for (const key of [seedKey(2, 'tick'), seedKey(1, 'tock')]) {
      const other = grid((slot, week) => {
        tickKey(key, week, weekKey);
        drawPair(weekKey, slot, 0, pair);
        return pair[0];
      });
      expect(Math.abs(relatedness(here, other))).toBeLessThan(4);
    }
    const bySeed = Float64Array.from({ length: 20_000 }, (_, seed) => draw(seed, 0, 0));
    expect(Math.abs(relatedness(bySeed.subarray(0, -1), bySeed.subarray(1)))).toBeLessThan(4);
    expect(Math.abs(unevenness(bySeed))).toBeLessThan(4);
  });

  it('are even over 256 bins, both words, along people, weeks, purposes and generations', () => {
    const second = gridOf(0, 0, 0, 0, 1);
    const key = seedKey(7, 'tick');
    const pair = new Float64Array(2);
    const along = new Float64Array(PAIRS);
    for (let index = 0; index < PAIRS; index++) {
      drawPair(key, 12, drawCounter(index >> 8, index & 255), pair);
      along[index] = pair[0];
    }
    for (const values of [here, second, along]) {
      expect(Math.abs(unevenness(values))).toBeLessThan(4);
    }
  });

  it('every bit of both words is set half of the time, and as often after itself as by chance', () => {
    const key = seedKey(3, 'tick');
    const out = new Int32Array(2);
    const ones = new Float64Array(64);
    const repeats = new Float64Array(64);
    const last = new Int32Array(2);
    for (let slot = 0; slot < PAIRS; slot++) {
      threefry(key[0], key[1], slot, 0, out);
      for (let bit = 0; bit < 64; bit++) {
        ones[bit] += (out[bit >> 5] >>> (bit & 31)) & 1;
        if (slot > 0) repeats[bit] += (~(out[bit >> 5] ^ last[bit >> 5]) >>> (bit & 31)) & 1;
      }
      last.set(out);
    }
    // 128 figures are looked at, so the bound is five standard deviations of a coin, not four.
    const bound = (5 * Math.sqrt(PAIRS)) / 2;
    for (let bit = 0; bit < 64; bit++) {
      expect(Math.abs(ones[bit] - PAIRS / 2)).toBeLessThan(bound);
      expect(Math.abs(repeats[bit] - (PAIRS - 1) / 2)).toBeLessThan(bound);
    }
  });

  it('runs of draws above and below one half are as many as chance makes', () => {
    let runs = 1;
    for (let index = 1; index < PAIRS; index++) {
      if (here[index] < 0.5 !== here[index - 1] < 0.5) runs++;
    }
    expect(Math.abs(runs - PAIRS / 2)).toBeLessThan(4 * (Math.sqrt(PAIRS) / 2));
  });

  it('lie strictly inside (0, 1) and are the words plus one half over 2^32', () => {
    const key = seedKey(5, 'tick');
    const words = new Int32Array(2);
    const pair = new Float64Array(2);
    for (let slot = 0; slot < 1000; slot++) {
      threefry(key[0], key[1], slot, 9, words);
      drawPair(key, slot, 9, pair);
      expect(pair[0]).toBe(((words[0] >>> 0) + 0.5) / 2 ** 32);
      expect(pair[1]).toBe(((words[1] >>> 0) + 0.5) / 2 ** 32);
    }
    expect((2 ** 32 - 1 + 0.5) / 2 ** 32).toBeLessThan(1);
  });

  it('do not depend on what was drawn before', () => {
    const first = draw(1, 3, 42, 1, 7);
    draw(9, 9, 9);
    expect(draw(1, 3, 42, 1, 7)).toBe(first);
  });

  it('no two (generation, purpose) share a counter', () => {
    const counters = new Set<number>();
    for (let generation = 0; generation < 20; generation++) {
      for (let purpose = 0; purpose < PURPOSES; purpose++) {
        counters.add(drawCounter(generation, purpose));
      }
    }
    expect(counters.size).toBe(20 * PURPOSES);
  });

  it('write into arrays of the caller and return nothing that would have to be allocated', () => {
    const key = new Int32Array(2);
    const pair = new Float64Array(2);
    expect(tickKey(key, 1, key)).toBeUndefined();
    expect(drawPair(key, 1, 1, pair)).toBeUndefined();
    const mine = new Int32Array(2);
    expect(seedKey(1, 'tick', mine)).toBe(mine);
  });
});

describe('the same bits in every engine', () => {
  it('draws and streams over fixed seeds have these fingerprints', () => {
    const draws = createHash();
    draws.addFloats64(gridOf(0, 0, 0, 0), 'first');
    draws.addFloats64(gridOf(5, 3, 2, 17, 1), 'second');
    const streams = createHash();
    for (const seed of [1, 2, 'a text']) {
      streams.addWords(seedKey(seed, 'tick'));
      const uniform = namedStream(seed, 'network');
      for (let index = 0; index < 1000; index++) streams.addNumber(uniform());
    }
    expect([draws.digest(), streams.digest()]).toEqual(['be24e4c2efa1c4e8', 'be7c053b06ea7116']);
  });
});
