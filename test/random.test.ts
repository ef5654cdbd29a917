/** The generator, the seeds and the world-building streams of sim/random.ts. */
import { describe, expect, it } from 'vitest';
import { namedStream, normalStream, seedKey, threefry } from '../sim/random.ts';
import { PAIRS, relatedness, unevenness } from './chance.ts';

function hex(words: Int32Array): string {
  return [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
}

describe('Threefry-2x32 with 20 rounds', () => {
  it('gives the published answers of Random123', () => {
    const answers: [string, number, number, number, number][] = [
      ['6b200159 99ba4efe', 0, 0, 0, 0],
      ['1cb996fc bb002be7', -1, -1, -1, -1],
      ['c4923a9c 483df7a0', 0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3],
    ];
    const out = new Int32Array(2);
    for (const [answer, key0, key1, counter0, counter1] of answers) {
      threefry(key0, key1, counter0, counter1, out);
      expect(hex(out)).toBe(answer);
    }
  });

  it('turns about half of the output when one bit of key or counter turns', () => {
    const base = new Int32Array(2);
    const other = new Int32Array(2);
    threefry(1, 2, 3, 4, base);
    let turned = 0;
    for (let bit = 0; bit < 128; bit++) {
      const input = [1, 2, 3, 4];
      input[bit >> 5] ^= 1 << (bit & 31);
      threefry(input[0], input[1], input[2], input[3], other);
      for (let word = 0; word < 2; word++) {
        for (let left = base[word] ^ other[word]; left !== 0; left &= left - 1) turned++;
      }
    }
    // 8,192 coin throws: mean 4,096, standard deviation 45.
    expect(Math.abs(turned - 4096)).toBeLessThan(4 * 45.3);
  });
});

describe('seeds', () => {
  it('100,000 seeds have 100,000 keys, and no first word is common', () => {
    const keys = new Set<string>();
    const firstWords = new Set<number>();
    const key = new Int32Array(2);
    for (let seed = 0; seed < PAIRS; seed++) {
      seedKey(seed, 'tick', key);
      keys.add(`${key[0]} ${key[1]}`);
      firstWords.add(key[0]);
    }
    expect(keys.size).toBe(PAIRS);
    expect(firstWords.size).toBeGreaterThan(PAIRS - 20);
  });

  it('1 and 2 differ, 1 and its text are the same, 1 and "01" differ', () => {
    expect(seedKey(1, 'x')).not.toEqual(seedKey(2, 'x'));
    expect(seedKey(1, 'x')).toEqual(seedKey('1', 'x'));
    expect(seedKey(1, 'x')).not.toEqual(seedKey('01', 'x'));
    expect(seedKey(0, 'x')).toEqual(seedKey(-0, 'x'));
    expect(seedKey(-1, 'x')).not.toEqual(seedKey(1, 'x'));
  });

  it('stream and seed cannot be mistaken for each other', () => {
    expect(seedKey('1', 'ab')).not.toEqual(seedKey('b1', 'a'));
    expect(seedKey('2:3', '1')).not.toEqual(seedKey('3', '1:2'));
  });

  it('take any safe whole number and any text, and refuse other numbers', () => {
    for (const seed of [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, '', 'Käse 🧀']) {
      const uniform = namedStream(seed, 'x');
      const value = uniform();
      expect(value > 0 && value < 1).toBe(true);
    }
    for (const seed of [0.5, NaN, Infinity, 2 ** 53]) {
      expect(() => seedKey(seed, 'x')).toThrow(
        new RangeError(`seed: ${seed}, expected a whole number of at most 2^53 - 1 or a text`),
      );
    }
  });
});

describe('streams for building worlds', () => {
  const take = (seed: number, name: string, count = PAIRS) => {
    const uniform = namedStream(seed, name);
    return Float64Array.from({ length: count }, () => uniform());
  };

  it('repeat for the same seed and name, differ and are uncorrelated for others', () => {
    const network = take(1, 'network');
    expect(take(1, 'network', 100)).toEqual(network.slice(0, 100));
    for (const other of [take(1, 'people'), take(2, 'network')]) {
      expect(other[0]).not.toBe(network[0]);
      expect(Math.abs(relatedness(network, other))).toBeLessThan(4);
    }
    expect(Math.abs(relatedness(network.subarray(0, -1), network.subarray(1)))).toBeLessThan(4);
    expect(Math.abs(unevenness(network))).toBeLessThan(4);
    expect(network.every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('normalStream has mean 0 and variance 1', () => {
    const normal = normalStream(namedStream(1, 'normal'));
    let sum = 0;
    let squares = 0;
    for (let index = 0; index < PAIRS; index++) {
      const z = normal();
      sum += z;
      squares += z * z;
    }
    expect(Math.abs(sum / PAIRS)).toBeLessThan(4 / Math.sqrt(PAIRS));
    expect(Math.abs(squares / PAIRS - 1)).toBeLessThan(4 * Math.sqrt(2 / PAIRS));
  });
});
