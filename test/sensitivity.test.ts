// Indices against functions whose indices are known exactly.

import { describe, expect, it } from 'vitest';
import { planCells, type SpacePlan } from '../batch/designs/plan.ts';
import { morrisIndices } from '../batch/sensitivity/morris-indices.ts';
import type { Estimated } from '../batch/sensitivity/resample.ts';
import { sobolIndices } from '../batch/sensitivity/sobol-indices.ts';

type Plan = Partial<SpacePlan> & { names: string[]; from: number; to: number };

function planOf({ names, from, to, ...changes }: Plan): SpacePlan {
  return {
    method: 'saltelli',
    n: 1024,
    seed: 1,
    scramble: true,
    grid: 4,
    secondOrder: true,
    axes: names.map((name) => ({
      name,
      from,
      to,
      scale: 'linear' as const,
      whole: false,
      levels: null,
    })),
    ...changes,
  };
}

function valuesOf(plan: SpacePlan, model: (x: number[]) => number): Float64Array {
  const cells = planCells(plan);
  return Float64Array.from({ length: cells.count }, (_, cell) =>
    model(cells.values(cell) as number[]),
  );
}

/** Ishigami and Homma (1990), a = 7, b = 0.1, on -pi to pi. */
const ishigami = ([x, y, z]: number[]): number =>
  Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
const ISHIGAMI = {
  first: [0.3139, 0.4424, 0],
  total: [0.5576, 0.4424, 0.2437],
  second: [0, 0.2437, 0],
};
const ishigamiPlan = (changes: Partial<SpacePlan> = {}): SpacePlan =>
  planOf({ names: ['x1', 'x2', 'x3'], from: -Math.PI, to: Math.PI, ...changes });

/** Sobol's g-function: a product of (|4 x - 2| + a) / (1 + a). */
const A = [0, 1, 4.5, 9, 99, 99];
const g = (x: number[]): number =>
  x.reduce(
    (product, value, place) => product * ((Math.abs(4 * value - 2) + A[place]) / (1 + A[place])),
    1,
  );
const gPlan = (changes: Partial<SpacePlan> = {}): SpacePlan =>
  planOf({ names: ['a', 'b', 'c', 'd', 'e', 'f'], from: 0, to: 1, ...changes });

/** Exact indices of the g-function (Saltelli et al. 2010, section 5). */
function exactOfG() {
  const parts = A.map((a) => 1 / (3 * (1 + a) ** 2));
  const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1;
  return {
    first: parts.map((part) => part / variance),
    total: parts.map((part) => (part * (variance + 1)) / (1 + part) / variance),
    second: parts.flatMap((a, i) => parts.slice(i + 1).map((b) => (a * b) / variance)),
  };
}

function assertNear(found: readonly Estimated[], exact: readonly number[], within: number): void {
  expect(found).toHaveLength(exact.length);
  found.forEach(({ value }, place) => expect(Math.abs(value - exact[place])).toBeLessThan(within));
}

describe("Sobol's indices", () => {
  it('of the Ishigami function are the published ones', () => {
    const plan = ishigamiPlan({ n: 4096 });
    const { first, total, second } = sobolIndices(valuesOf(plan, ishigami), 3, true);
    assertNear(first, ISHIGAMI.first, 0.004);
    assertNear(total, ISHIGAMI.total, 0.004);
    assertNear(
      second.map(({ index }) => index),
      ISHIGAMI.second,
      0.01,
    );
    expect(second.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it('of the g-function are the analytic ones', () => {
    const plan = gPlan({ n: 4096 });
    const { first, total, second } = sobolIndices(valuesOf(plan, g), 6, true);
    const exact = exactOfG();
    assertNear(first, exact.first, 0.006);
    assertNear(total, exact.total, 0.006);
    assertNear(
      second.map(({ index }) => index),
      exact.second,
      0.012,
    );
  });

  it('need no rows for pairs when only first and total order are asked for', () => {
    const plan = ishigamiPlan({ n: 4096, secondOrder: false });
    const { first, total, second } = sobolIndices(valuesOf(plan, ishigami), 3, false);
    assertNear(first, ISHIGAMI.first, 0.008);
    assertNear(total, ISHIGAMI.total, 0.008);
    expect(second).toEqual([]);
  });

  it('do not change when the outcome is stretched and shifted', () => {
    const plan = ishigamiPlan({ n: 64 });
    const plain = sobolIndices(valuesOf(plan, ishigami), 3, true);
    const moved = sobolIndices(
      valuesOf(plan, (x) => 1000 - 8 * ishigami(x)),
      3,
      true,
    );
    assertNear(
      moved.first,
      plain.first.map(({ value }) => value),
      1e-9,
    );
    assertNear(
      moved.total,
      plain.total.map(({ value }) => value),
      1e-9,
    );
  });

  it('are no numbers where nothing varies', () => {
    const { first, total } = sobolIndices(
      valuesOf(ishigamiPlan({ n: 16 }), () => 0.3),
      3,
      true,
    );
    for (const { value } of [...first, ...total]) expect(value).toBeNaN();
  });

  it('have intervals that hold the truth in nearly all of 40 designs', () => {
    let held = 0;
    let asked = 0;
    for (let seed = 0; seed < 40; seed++) {
      const plan = ishigamiPlan({ n: 128, seed });
      const { first, total, second } = sobolIndices(valuesOf(plan, ishigami), 3, true);
      const found = [...first, ...total, ...second.map(({ index }) => index)];
      [...ISHIGAMI.first, ...ISHIGAMI.total, ...ISHIGAMI.second].forEach((exact, place) => {
        const { low, high } = found[place].interval;
        asked++;
        if (low <= exact && exact <= high) held++;
      });
    }
    // 95 % for independent points; those of a Sobol sequence do better than independent ones.
    expect(held / asked).toBeGreaterThan(0.93);
  });
});

describe("Morris's figures", () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, place) => place);

  it('of a linear function are its slopes, with no spread', () => {
    const plan = planOf({ method: 'morris', n: 10, names: ['a', 'b', 'c'], from: 0, to: 2 });
    const values = valuesOf(plan, ([a, b]) => 3 * a - b);
    const found = morrisIndices(values, numbers(10), plan);
    expect(found.map(({ mu }) => mu.value).map((value) => Number(value.toFixed(9)))).toEqual([
      6, -2, 0,
    ]);
    expect(found.map(({ muStar }) => Number(muStar.value.toFixed(9)))).toEqual([6, 2, 0]);
    for (const { sigma } of found) expect(sigma.value).toBeLessThan(1e-7);
  });

  it('tell an effect that changes its sign by mu* and sigma, which mu hides', () => {
    const plan = planOf({ method: 'morris', n: 3000, names: ['a', 'b'], from: -1, to: 1 });
    const found = morrisIndices(
      valuesOf(plan, ([a, b]) => a * b),
      numbers(3000),
      plan,
    );
    for (const { mu, muStar, sigma } of found) {
      // Standard errors .028, .012 and .009.
      expect(Math.abs(mu.value)).toBeLessThan(0.12);
      // b stands at -1, -1/3, 1/3 or 1, so the effect of a is that times the range of 2.
      expect(muStar.value).toBeCloseTo(4 / 3, 1);
      expect(sigma.value).toBeCloseTo(Math.sqrt(20 / 9), 1);
    }
  });

  it('never have an interval of a size that reaches below 0', () => {
    const plan = planOf({ method: 'morris', n: 6, names: ['a', 'b'], from: 0, to: 1 });
    const rare = valuesOf(plan, ([a, b]) => (a === 1 && b === 1 ? 1 : 0));
    for (const { muStar } of morrisIndices(rare, numbers(6), plan)) {
      expect(muStar.interval.low).toBeGreaterThanOrEqual(0);
      expect(muStar.interval.high).toBeGreaterThan(muStar.value);
    }
  });

  it('rank the parameters of the g-function as its total indices do', () => {
    const plan = gPlan({ method: 'morris', n: 50 });
    const found = morrisIndices(valuesOf(plan, g), numbers(50), plan);
    const sizes = found.map(({ muStar }) => muStar.value);
    expect(sizes.slice(0, 5).toSorted((x, y) => y - x)).toEqual(sizes.slice(0, 5));
    expect(sizes[4]).toBeLessThan(0.1 * sizes[2]);
  });
});
