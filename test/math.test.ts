/** The arithmetic in sim/math.ts against the platform's own, and against itself as a constant. */
import { describe, expect, it } from 'vitest';
import { createHash } from '../sim/hash.ts';
import * as arithmetic from '../sim/math.ts';
import * as normal from '../sim/normal.ts';
import { namedStream } from '../sim/random.ts';

const math = { ...arithmetic, ...normal };

const COUNT = 100_000;
const EPSILON = 2 ** -52;

function spread(name: string, low: number, high: number): Float64Array {
  const uniform = namedStream(1, name);
  return Float64Array.from({ length: COUNT }, () => low + (high - low) * uniform());
}

/** Largest error relative to the platform's value, in units of 2^-52. */
function worstError(
  inputs: Float64Array,
  ours: (x: number) => number,
  theirs: (x: number) => number,
): number {
  let worst = 0;
  for (const x of inputs) {
    const error = Math.abs(ours(x) - theirs(x)) / Math.abs(theirs(x)) / EPSILON;
    if (!(error <= worst)) worst = error;
  }
  return worst;
}

function expectRising(f: (x: number) => number, around: number[]): void {
  for (const centre of around) {
    const step = Math.abs(centre) * EPSILON * 4;
    for (let k = -50; k < 50; k++) {
      expect(f(centre + (k + 1) * step)).toBeGreaterThanOrEqual(f(centre + k * step));
    }
  }
}

function goldenOf(inputs: Float64Array, f: (x: number) => number): string {
  const hash = createHash();
  hash.addFloats64(inputs.map(f), 'output');
  return hash.digest();
}

describe('accuracy against the platform, 100,000 inputs each', () => {
  // The platform's own functions are off by up to 1 ulp, hence bounds above our own error.
  it('exp is within 2 units of the last place over its whole range', () => {
    expect(worstError(spread('a', -708, 709), math.exp, Math.exp)).toBeLessThan(2);
    expect(worstError(spread('b', -3, 3), math.exp, Math.exp)).toBeLessThan(2);
  });

  it('log is within 2 units of the last place, near 1 and far from it', () => {
    expect(worstError(spread('c', 0, 1), math.log, Math.log)).toBeLessThan(2);
    expect(worstError(spread('d', 0.5, 2), math.log, Math.log)).toBeLessThan(2);
    expect(worstError(spread('e', 0, 1e300), math.log, Math.log)).toBeLessThan(2);
  });

  it('tanh is within 3 units of the last place on both sides of its seam', () => {
    expect(worstError(spread('f', -1, 1), math.tanh, Math.tanh)).toBeLessThan(3);
    expect(worstError(spread('g', -25, 25), math.tanh, Math.tanh)).toBeLessThan(3);
    expect(worstError(spread('h', -1e-5, 1e-5), math.tanh, Math.tanh)).toBeLessThan(3);
  });

  it('logistic is within 4 units of the last place', () => {
    const theirs = (x: number) => 1 / (1 + Math.exp(-x));
    expect(worstError(spread('i', -40, 40), math.logistic, theirs)).toBeLessThan(4);
  });

  it('exp(log(x)) gives x back as well as the size of the logarithm allows', () => {
    const back = (x: number) => math.exp(math.log(x));
    expect(worstError(spread('j', 0.001, 20), back, (x) => x)).toBeLessThan(8);
  });
});

describe('normalQuantile', () => {
  // Roots of the normal distribution function found with 60-digit arithmetic, as doubles.
  const known: [number, number][] = [
    [1e-300, -37.0470962993612],
    [1e-100, -21.273453560965326],
    [1e-20, -9.262340089798407],
    [1e-12, -7.034483825301132],
    [1e-9, -5.9978070150076865],
    [1.1641532182693481e-10, -6.3379577545537895],
    [1e-6, -4.753424308822899],
    [0.001, -3.0902323061678136],
    [0.02, -2.053748910631823],
    [0.074, -1.4466320671589785],
    [0.076, -1.4325027208258116],
    [0.1, -1.2815515655446004],
    [0.25, -0.6744897501960817],
    [0.4, -0.2533471031357997],
    [0.499, -0.002506630899571766],
    [0.51, 0.025068908258711057],
    [0.7, 0.5244005127080407],
    [0.9, 1.2815515655446006],
    [0.95, 1.6448536269514722],
    [0.975, 1.9599639845400538],
    [0.999, 3.090232306167813],
  ];

  it('agrees with values of 60-digit arithmetic to 1e-15 of their size', () => {
    for (const [u, expected] of known) {
      expect(Math.abs(math.normalQuantile(u) / expected - 1)).toBeLessThan(1e-15);
    }
  });

  it('is odd about one half, and exactly 0 there', () => {
    expect(math.normalQuantile(0.5)).toBe(0);
    for (const u of [0.25, 0.125, 2 ** -10, 2 ** -30]) {
      expect(math.normalQuantile(1 - u)).toBe(-math.normalQuantile(u));
    }
  });

  it('rises from each 32-bit uniform to the next, across the seams of its three formulas too', () => {
    for (const centre of [1e-8, 0.01, 0.075, 0.3, 0.6, 0.925, 0.99]) {
      const word = Math.floor(centre * 2 ** 32);
      for (let k = -30; k < 30; k++) {
        const u = (word + k + 0.5) / 2 ** 32;
        expect(math.normalQuantile(u + 2 ** -32)).toBeGreaterThan(math.normalQuantile(u));
      }
    }
    // The third formula begins beyond what 32 bits can say.
    for (const seam of [0.075, Math.exp(-25)]) {
      const step = seam * 1e-13;
      expect(math.normalQuantile(seam + step)).toBeGreaterThan(math.normalQuantile(seam - step));
    }
  });

  it('turns uniforms into numbers with mean 0, variance 1 and normal shape', () => {
    let sum = 0;
    let squares = 0;
    let fourths = 0;
    for (const u of spread('normal', 0, 1)) {
      const z = math.normalQuantile(u);
      sum += z;
      squares += z * z;
      fourths += z * z * z * z;
    }
    // Four standard errors: 1, sqrt 2 and sqrt 96 over the square root of the count.
    const error = 4 / Math.sqrt(COUNT);
    expect(Math.abs(sum / COUNT)).toBeLessThan(error);
    expect(Math.abs(squares / COUNT - 1)).toBeLessThan(error * Math.SQRT2);
    expect(Math.abs(fourths / COUNT - 3)).toBeLessThan(error * Math.sqrt(96));
  });

  it('has infinite ends and nothing outside', () => {
    expect(math.normalQuantile(0)).toBe(-Infinity);
    expect(math.normalQuantile(1)).toBe(Infinity);
    for (const u of [-0.1, 1.1, NaN, Infinity]) expect(math.normalQuantile(u)).toBeNaN();
  });
});

describe('edges', () => {
  it('exp ends in 0 and Infinity, with subnormal numbers before 0', () => {
    expect(math.exp(-Infinity)).toBe(0);
    expect(math.exp(-745.2)).toBe(0);
    expect(math.exp(-745.1)).toBe(Number.MIN_VALUE);
    expect(math.exp(-720)).toBe(Math.exp(-720));
    expect(math.exp(0)).toBe(1);
    expect(math.exp(-0)).toBe(1);
    expect(math.exp(709.78)).toBeLessThan(Infinity);
    expect(math.exp(709.79)).toBe(Infinity);
    expect(math.exp(Infinity)).toBe(Infinity);
    expect(math.exp(Number.MAX_VALUE)).toBe(Infinity);
    expect(math.exp(-Number.MAX_VALUE)).toBe(0);
    expect(math.exp(NaN)).toBeNaN();
  });

  it('log of 1 is 0, of 0 -Infinity, of a negative number NaN', () => {
    expect(math.log(1)).toBe(0);
    expect(math.log(0)).toBe(-Infinity);
    expect(math.log(-0)).toBe(-Infinity);
    expect(math.log(-1)).toBeNaN();
    expect(math.log(NaN)).toBeNaN();
    expect(math.log(Infinity)).toBe(Infinity);
    expect(math.log(Number.MIN_VALUE)).toBe(-744.4400719213812);
    expect(math.log(Number.MAX_VALUE)).toBe(709.782712893384);
  });

  it('tanh and logistic saturate without overflow', () => {
    for (const x of [30, 1000, Number.MAX_VALUE, Infinity]) {
      expect(math.tanh(x)).toBe(1);
      expect(math.tanh(-x)).toBe(-1);
    }
    expect(math.tanh(0)).toBe(0);
    expect(math.tanh(NaN)).toBeNaN();
    for (const x of [800, Number.MAX_VALUE, Infinity]) {
      expect(math.logistic(x)).toBe(1);
      expect(math.logistic(-x)).toBe(0);
    }
    expect(math.logistic(0)).toBe(0.5);
    expect(math.logistic(NaN)).toBeNaN();
  });

  it('exp, log and tanh rise at the seams of their reductions', () => {
    expectRising(math.exp, [Math.LN2 / 2, -Math.LN2 / 2, 1.5 * Math.LN2, 10, -300]);
    expectRising(math.log, [Math.SQRT1_2, Math.SQRT2, 1, 1e-300]);
    for (const seam of [0.625, 22]) {
      const step = 1e-15;
      expect(math.tanh(seam + step)).toBeGreaterThanOrEqual(math.tanh(seam - step));
    }
  });

  it('tanh is odd to the bit', () => {
    expect(spread('odd', 0, 3).filter((x) => math.tanh(-x) !== -math.tanh(x))).toHaveLength(0);
  });
});

describe('the same bits in every engine', () => {
  it('outputs over fixed inputs have these fingerprints', () => {
    expect({
      exp: goldenOf(spread('golden exp', -40, 40), math.exp),
      log: goldenOf(spread('golden log', 0, 10), math.log),
      tanh: goldenOf(spread('golden tanh', -3, 3), math.tanh),
      logistic: goldenOf(spread('golden logistic', -30, 30), math.logistic),
      normalQuantile: goldenOf(spread('golden normal', 0, 1), math.normalQuantile),
    }).toEqual({
      exp: 'b81ba8f82c256521',
      log: 'ee02384ff359cc86',
      tanh: 'f1d9ade2da174b3f',
      logistic: '0285e8c63ad74b7f',
      normalQuantile: '6aecf172e286c3be',
    });
  });
});

describe('small helpers', () => {
  it('clamp keeps within bounds and lets NaN through', () => {
    expect([-2, -1, 0.5, 1, 2].map((x) => math.clamp(x, -1, 1))).toEqual([-1, -1, 0.5, 1, 1]);
    expect(math.clamp(NaN, -1, 1)).toBeNaN();
    expect(math.clamp(-Infinity, -1, 1)).toBe(-1);
  });

  it('wholePower multiplies and refuses what is not a whole exponent', () => {
    expect(math.wholePower(3, 0)).toBe(1);
    expect(math.wholePower(0, 0)).toBe(1);
    expect(math.wholePower(-3, 3)).toBe(-27);
    expect(math.wholePower(2, 31)).toBe(2147483648);
    expect(math.wholePower(1.1, 2)).toBe(1.1 * 1.1);
    expect(math.wholePower(0.3, 4)).toBe(0.3 * 0.3 * (0.3 * 0.3));
    for (const n of [-1, 0.5, NaN, 2 ** 31]) {
      expect(() => math.wholePower(2, n)).toThrow(
        `wholePower: exponent ${n}, expected a whole number from 0 to 2^31 - 1`,
      );
    }
  });

  it('quantile draws straight lines between sorted values, median is its middle', () => {
    const sorted = [1, 2, 4, 8];
    expect([0, 0.25, 0.5, 1].map((p) => math.quantile(sorted, p))).toEqual([1, 1.75, 3, 8]);
    expect(math.median(sorted)).toBe(3);
    expect(math.median(Float32Array.of(1, 5, 9))).toBe(5);
    expect(math.quantile([7], 0.3)).toBe(7);
    expect(math.quantile([], 0.5)).toBeNaN();
    expect(math.quantile(sorted, 1.1)).toBeNaN();
    expect(math.quantile(sorted, NaN)).toBeNaN();
  });
});
