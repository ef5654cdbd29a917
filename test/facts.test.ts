// The arithmetic of the scoreboard, on numbers whose answer is known.

import { describe, expect, it } from 'vitest';
import { holm, surprise } from '../batch/facts/holm.ts';
import { wilson } from '../sim/statistics.ts';
import { DRAWN, parameterDraws } from '../batch/facts/robust.ts';

describe('Holm’s correction', () => {
  it('multiplies the smallest by how many there are, and never lets a larger p become smaller', () => {
    // Worked by hand: .01 x 4, .03 x 3 = .09 and .04 x 2 = .08 is raised to it, .5 x 1.
    const adjusted = holm([0.04, 0.01, 0.5, 0.03]);
    [0.09, 0.04, 0.5, 0.09].forEach((value, place) =>
      expect(adjusted[place]).toBeCloseTo(value, 12),
    );
  });

  it('never passes 1', () => {
    expect(holm([0.6, 0.7])).toEqual([1, 1]);
  });
});

describe('flipping signs', () => {
  it('counts the patterns that come as far: 1 of 8 when three differences agree', () => {
    expect(surprise([1, 2, 3], { atLeast: 0.1 })).toBe(1 / 8);
    expect(surprise([-1, -2, -3], { atLeast: -0.1 })).toBe(1 / 8);
    expect(surprise([-1, -2, -3], { atLeast: 0.1 })).toBe(1);
    // 1 - 2 + 3 = 2, which 1 + 2 + 3 and -1 + 2 + 3 reach too.
    expect(surprise([1, -2, 3], { atLeast: 0.1 })).toBe(3 / 8);
  });

  it('holds "nothing happens" to both ends of the margin', () => {
    expect(surprise([0.01, 0, -0.01], { within: 0.1 })).toBe(1 / 8);
    expect(surprise([0.3, 0.2, 0.25], { within: 0.1 })).toBe(1);
    expect(surprise([-0.3, -0.2, -0.25], { atMost: 0.1 })).toBe(1 / 8);
  });

  it('draws patterns where there are too many, and comes near the exact value', () => {
    const differences = Array.from({ length: 14 }, (_, place) => (place < 10 ? 1 : -1));
    // P(at most 4 of 14 heads) = 1471/16384.
    expect(surprise(differences, { atLeast: 0.1 })).toBeCloseTo(1471 / 16384, 2);
  });
});

describe('the hypercube', () => {
  const draws = parameterDraws(20, 1);

  it('visits each slice of each range once', () => {
    for (const { name, range, step } of DRAWN) {
      if (step === 1) continue;
      const [low, high] = range as readonly [number, number];
      const slices = draws.map((params) => Math.floor(((params[name] - low) / (high - low)) * 20));
      expect({ name, slices: slices.toSorted((a, b) => a - b) }).toEqual({
        name,
        slices: Array.from({ length: 20 }, (_, slice) => slice),
      });
    }
    expect(DRAWN.length).toBeGreaterThan(60);
  });

  it('is the same for a seed and another for another', () => {
    expect(parameterDraws(20, 1)).toEqual(draws);
    expect(parameterDraws(20, 2)).not.toEqual(draws);
  });
});

it('Wilson’s interval of 150 of 200 is .686 to .805', () => {
  const [low, high] = wilson(150, 200);
  expect(low).toBeCloseTo(0.6856, 3);
  expect(high).toBeCloseTo(0.8049, 3);
});
