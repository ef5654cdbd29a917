// Designs as pure mathematics: against published points, and by the properties that define them.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Axis } from '../batch/designs/axis.ts';
import { latinHypercube } from '../batch/designs/latin.ts';
import { trajectory } from '../batch/designs/morris.ts';
import { cellCount, planCells, type SpacePlan } from '../batch/designs/plan.ts';
import { SobolSequence } from '../batch/designs/sobol.ts';

const UNIT = (name: string): Axis => ({
  name,
  from: 0,
  to: 1,
  scale: 'linear',
  whole: false,
  levels: null,
});

function planOf(changes: Partial<SpacePlan>): SpacePlan {
  return {
    method: 'sobol',
    n: 16,
    seed: 1,
    scramble: true,
    grid: 4,
    secondOrder: true,
    axes: [UNIT('a'), UNIT('b'), UNIT('c')],
    ...changes,
  };
}

function pointsOf(sequence: SobolSequence, count: number): number[][] {
  const out = new Float64Array(sequence.dimensions);
  return Array.from({ length: count }, (_, index) => {
    sequence.point(index, out);
    return [...out];
  });
}

describe('the plain Sobol sequence', () => {
  it('has the first points that Joe and Kuo published', () => {
    expect(pointsOf(new SobolSequence(3, null), 10)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  it('is bit for bit that of scipy.stats.qmc.Sobol(256, scramble=False, bits=32) over 2,048 points', () => {
    const points = pointsOf(new SobolSequence(256, null), 2048);
    const text = points.map((point) => point.map((x) => x * 2 ** 32).join(',')).join(',');
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '4501170b2741132183a57bec62c2d40018d3028761e1dac9d21970553b18e2ec',
    );
  });

  it('refuses more dimensions than its table has', () => {
    expect(() => new SobolSequence(257, null)).toThrow(/257 dimensions, expected at most 256/);
  });
});

describe('the scrambled Sobol sequence', () => {
  const names = Array.from({ length: 6 }, (_, place) => `p${place}`);
  const scrambled = (seed: number) => new SobolSequence(6, { seed, names });

  it('fills every slice of every dimension once, whatever the seed', () => {
    const every = fc.property(fc.nat(), fc.integer({ min: 1, max: 7 }), (seed, power) => {
      const count = 2 ** power;
      const points = pointsOf(scrambled(seed), count);
      for (let place = 0; place < 6; place++) {
        const slices = points.map((point) => Math.floor(point[place] * count));
        expect(new Set(slices).size).toBe(count);
      }
    });
    fc.assert(every, { numRuns: 25 });
  });

  it('keeps the nesting: two points part at the same bit as before', () => {
    const plain = pointsOf(new SobolSequence(6, null), 64);
    const turned = pointsOf(scrambled(5), 64);
    const parting = (a: number, b: number): number =>
      Math.clz32(((a * 2 ** 32) ^ (b * 2 ** 32)) >>> 0);
    for (let a = 0; a < 64; a++) {
      for (let b = 0; b < a; b++) {
        for (let place = 0; place < 6; place++) {
          expect(parting(turned[a][place], turned[b][place])).toBe(
            parting(plain[a][place], plain[b][place]),
          );
        }
      }
    }
  });

  it('has each point of it evenly spread over seeds, which a shift of the origin alone would not', () => {
    const firsts = Array.from({ length: 400 }, (_, seed) => pointsOf(scrambled(seed), 1)[0]);
    for (let place = 0; place < 6; place++) {
      const mean = firsts.reduce((sum, point) => sum + point[place], 0) / 400;
      // Standard error 0.0144.
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.06);
    }
    expect(new Set(firsts.flat()).size).toBe(2400);
  });

  it('integrates a smooth function closer than 1 / sqrt(n), as such sequences are for', () => {
    const errors = Array.from({ length: 10 }, (_, seed) => {
      const points = pointsOf(scrambled(seed), 1024);
      const sum = points.reduce(
        (total, point) => total + point.reduce((product, x) => product * (x + 0.5), 1),
        0,
      );
      return sum / 1024 - 1;
    });
    const rms = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / 10);
    // Plain Monte Carlo: sqrt((13/12)^6 - 1) / 32 = .0246.
    expect(rms).toBeLessThan(0.003);
  });
});

describe('a Latin hypercube', () => {
  it('has exactly one point in every slice of every parameter', () => {
    const every = fc.property(fc.nat(), fc.integer({ min: 2, max: 60 }), (seed, count) => {
      for (const column of latinHypercube(count, ['a', 'b'], seed)) {
        const slices = [...column].map((x) => Math.floor(x * count));
        expect(slices.toSorted((x, y) => x - y)).toEqual([...slices.keys()]);
      }
    });
    fc.assert(every, { numRuns: 40 });
  });

  it('draws each parameter by its name: another beside it changes nothing', () => {
    expect(latinHypercube(20, ['a', 'b'], 3)[0]).toEqual(latinHypercube(20, ['a', 'z'], 3)[0]);
    expect(latinHypercube(20, ['a', 'b'], 3)[0]).not.toEqual(latinHypercube(20, ['a'], 4)[0]);
  });
});

describe('a Morris trajectory', () => {
  it('moves every parameter once, by half the grid, and stays inside', () => {
    const every = fc.property(
      fc.nat({ max: 1e6 }),
      fc.constantFrom(2, 4, 6, 8),
      fc.integer({ min: 1, max: 12 }),
      (seed, levels, width) => {
        const { points, moved } = trajectory(width, levels, seed, seed % 7);
        expect(moved.toSorted((a, b) => a - b)).toEqual([...moved.keys()]);
        for (const x of points)
          expect([...Array(levels).keys()]).toContain(Math.round(x * (levels - 1)));
        for (let row = 1; row <= width; row++) {
          for (let place = 0; place < width; place++) {
            const step = points[row * width + place] - points[(row - 1) * width + place];
            const wanted = place === moved[row - 1] ? levels / (2 * (levels - 1)) : 0;
            expect(Math.abs(step)).toBeCloseTo(wanted, 12);
          }
        }
      },
    );
    fc.assert(every, { numRuns: 60 });
  });

  it('visits every level as often as every other', () => {
    const counts = [0, 0, 0, 0];
    for (let number = 0; number < 2000; number++) {
      for (const x of trajectory(3, 4, 1, number).points) counts[Math.round(x * 3)]++;
    }
    for (const count of counts) expect(count / 24_000).toBeCloseTo(0.25, 1.5);
  });
});

describe('the cells of a plan', () => {
  it('of a saltelli design are A, A with each of B, B with each of A, B', () => {
    const cells = planCells(planOf({ method: 'saltelli' }));
    expect(cells.count).toBe(16 * 8);
    for (let base = 0; base < 16; base++) {
      const rows = Array.from({ length: 8 }, (_, row) => cells.values(base * 8 + row));
      const [a, b] = [rows[0], rows[7]];
      for (let place = 0; place < 3; place++) {
        expect(rows[1 + place]).toEqual(a.map((value, at) => (at === place ? b[at] : value)));
        expect(rows[4 + place]).toEqual(b.map((value, at) => (at === place ? a[at] : value)));
      }
    }
    expect(cellCount(planOf({ method: 'saltelli', secondOrder: false }))).toBe(16 * 5);
  });

  it('are the same in whatever order they are asked for', () => {
    for (const method of ['lhs', 'sobol', 'morris', 'saltelli'] as const) {
      const forth = planCells(planOf({ method }));
      const back = planCells(planOf({ method }));
      const rows = Array.from({ length: forth.count }, (_, cell) => forth.values(cell));
      for (let cell = forth.count - 1; cell >= 0; cell--) {
        expect(back.values(cell)).toEqual(rows[cell]);
      }
    }
  });

  it('take words one by one, whole numbers evenly, and a log scale by its ratio', () => {
    const axes: Axis[] = [
      { name: 'word', values: ['off', 'on', 'maybe'] },
      { name: 'whole', from: 1, to: 5, scale: 'linear', whole: true, levels: null },
      { name: 'log', from: 0.01, to: 1, scale: 'log', whole: false, levels: 3 },
    ];
    const factorial = planCells(planOf({ method: 'factorial', n: 5, axes }));
    expect(factorial.count).toBe(45);
    expect(factorial.values(0)).toEqual(['off', 1, 0.01]);
    expect(factorial.values(1)).toEqual(['off', 1, 0.1]);
    expect(factorial.values(44)).toEqual(['maybe', 5, 1]);
    const points = planCells(planOf({ method: 'lhs', n: 3000, axes }));
    const rows = Array.from({ length: 3000 }, (_, cell) => points.values(cell));
    for (const word of ['off', 'on', 'maybe']) {
      expect(rows.filter((row) => row[0] === word)).toHaveLength(1000);
    }
    for (const whole of [1, 2, 3, 4, 5]) {
      expect(rows.filter((row) => row[1] === whole)).toHaveLength(600);
    }
    expect(rows.filter((row) => Number(row[2]) < 0.1)).toHaveLength(1500);
  });
});
