/**
 * Arithmetic that gives the same bits in every engine.
 *
 * Math.exp, Math.log and Math.tanh may differ in the last bit between browsers and Node, and one
 * bit changes a whole run. So the functions here use only what IEEE 754 and the language fix to
 * the bit: + - * /, sqrt, comparisons and integer operations. Nothing allocates.
 *
 * Methods: exp and log reduce the argument as fdlibm does and use its published coefficients; tanh
 * uses Cephes' rational approximation near zero and exp elsewhere; normalQuantile is Wichura's
 * algorithm AS 241 (PPND16). Errors measured in test/math.test.ts.
 */

const LN2_HIGH = 0.6931471803691238; // 33 bits, so that k * LN2_HIGH is exact
const LN2_LOW = 1.9082149292705877e-10;
// Written out, because the language fixes Math.LOG2E only approximately.
// oxlint-disable-next-line oxc/approx-constant
const INVERSE_LN2 = 1.4426950408889634;
/** Adding and taking away 1.5 * 2^52 rounds a moderate number to the nearest whole one. */
const ROUNDER = 6755399441055744;
const SQRT_HALF_HIGH_WORD = 0x3fe6a09e;
const ONE_HIGH_WORD = 0x3ff00000;
const TWO_TO_54 = 18014398509481984;

/** 2^k at index k + ZERO_POWER for k = -1074 … 1023, every entry exact. */
const ZERO_POWER = 1074;
const POWERS_OF_TWO = new Float64Array(ZERO_POWER + 1024);
for (let k = 0, up = 1, down = 1; k <= ZERO_POWER; k++, up *= 2, down /= 2) {
  if (k <= 1023) POWERS_OF_TWO[ZERO_POWER + k] = up;
  POWERS_OF_TWO[ZERO_POWER - k] = down;
}

/** One number seen as two words; which of them is the high one is the platform's choice. */
const bitsOfOne = new Float64Array([1]);
const wordsOfOne = new Int32Array(bitsOfOne.buffer);
const HIGH = wordsOfOne[1] === ONE_HIGH_WORD ? 1 : 0;

// A number that crosses a call which the engine does not inline is put into a box on the heap. So the work
// is done in place on lists, and a week of people leaves no garbage behind; the forms for one number put it
// into a list of one.
const cell = new Float64Array(1);
const inner = new Float64Array(16);

/** e^x; under 1 ulp. 0 below -745.14, Infinity above 709.78. */
export function exp(x: number): number {
  cell[0] = x;
  expEach(cell, 1);
  return cell[0];
}

/** `exp` of the first `count` entries, in place. */
export function expEach(/* in and out */ list: Float64Array, count: number): void {
  for (let place = 0; place < count; place++) {
    const x = list[place];
    if (x > 709.782712893384) {
      list[place] = Infinity;
      continue;
    }
    if (x < -745.1332191019412) {
      list[place] = 0;
      continue;
    }
    const k = x * INVERSE_LN2 + ROUNDER - ROUNDER;
    const high = x - k * LN2_HIGH;
    const low = k * LN2_LOW;
    const r = high - low;
    const t = r * r;
    const c =
      r -
      t *
        (0.16666666666666602 +
          t *
            (-0.0027777777777015593 +
              t *
                (0.00006613756321437934 +
                  t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
    const y = 1 - (low - (r * c) / (2 - c) - high);
    const index = (k | 0) + ZERO_POWER;
    // Subnormal results: scale in two steps so that rounding happens once.
    if (index < 53) {
      list[place] = y * POWERS_OF_TWO[index + 100] * POWERS_OF_TWO[ZERO_POWER - 100];
    } else if (index > ZERO_POWER + 1023) {
      list[place] = y * 2 * POWERS_OF_TWO[index - 1];
    } else {
      list[place] = y * POWERS_OF_TWO[index];
    }
  }
}

/** Natural logarithm; under 1 ulp. log(0) = -Infinity, of a negative number NaN. */
export function log(x: number): number {
  cell[0] = x;
  logEach(cell, 1);
  return cell[0];
}

/** `log` of the first `count` entries, in place. */
export function logEach(/* in and out */ list: Float64Array, count: number): void {
  for (let place = 0; place < count; place++) {
    const x = list[place];
    if (!(x > 0)) {
      list[place] = x === 0 ? -Infinity : NaN;
      continue;
    }
    if (x === Infinity) continue;
    let shift = 0;
    let scaled = x;
    if (x < 2.2250738585072014e-308) {
      scaled = x * TWO_TO_54;
      shift = 54;
    }
    bitsOfOne[0] = scaled;
    // x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2).
    const k = ((wordsOfOne[HIGH] + (ONE_HIGH_WORD - SQRT_HALF_HIGH_WORD)) >> 20) - 1023;
    const f = scaled * POWERS_OF_TWO[ZERO_POWER - k] - 1;
    const power = k - shift;
    const s = f / (2 + f);
    const z = s * s;
    const w = z * z;
    const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
    const odd =
      z *
      (0.6666666666666735 +
        w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
    const half = 0.5 * f * f;
    list[place] = s * (half + (even + odd)) + power * LN2_LOW - half + f + power * LN2_HIGH;
  }
}

/** Hyperbolic tangent; absolute error under 2.3e-16, relative under 4e-16. */
export function tanh(x: number): number {
  cell[0] = x;
  tanhEach(cell, 1);
  return cell[0];
}

/** `tanh` of the first `count` entries, in place. */
export function tanhEach(/* in and out */ list: Float64Array, count: number): void {
  for (let start = 0; start < count; start += inner.length) {
    const some = Math.min(inner.length, count - start);
    // All exponentials in one call; where the quotient below serves better, its own goes unused.
    for (let place = 0; place < some; place++) inner[place] = 2 * Math.abs(list[start + place]);
    expEach(inner, some);
    for (let place = 0; place < some; place++) {
      const x = list[start + place];
      const size = Math.abs(x);
      if (size < 0.625) {
        const z = x * x;
        const above = (-0.9643991794250523 * z - 99.28772310019185) * z - 1614.6876844170845;
        const below = ((z + 112.81167849163293) * z + 2235.4883906010045) * z + 4844.063053251255;
        list[start + place] = x + x * ((z * above) / below);
      } else {
        const y = 1 - 2 / (inner[place] + 1);
        list[start + place] = x < 0 ? -y : y;
      }
    }
  }
}

/** `logistic` of the first `count` entries, in place. */
export function logisticEach(/* in and out */ list: Float64Array, count: number): void {
  for (let place = 0; place < count; place++) list[place] = -list[place];
  expEach(list, count);
  for (let place = 0; place < count; place++) list[place] = 1 / (1 + list[place]);
}

/** 1 / (1 + e^-x), saturating at 0 and 1. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** x, but not below `low` nor above `high`; NaN stays NaN. */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** x multiplied by itself n times (n whole, from 0), in a fixed order: squares of squares. */
export function wholePower(x: number, n: number): number {
  if (!(n >= 0 && n <= 0x7fffffff && n === (n | 0))) {
    throw new RangeError(`wholePower: exponent ${n}, expected a whole number from 0 to 2^31 - 1`);
  }
  let product = 1;
  let square = x;
  for (let left = n; ; square *= square) {
    if ((left & 1) === 1) product *= square;
    left >>= 1;
    if (left === 0) return product;
  }
}

/**
 * The value below which a share p of `sorted` (ascending) lies, straight lines between
 * neighbours (type 7 of Hyndman and Fan, what R and NumPy do by default). Empty gives NaN.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  if (last < 0 || !(p >= 0 && p <= 1)) return NaN;
  const place = p * last;
  const below = Math.floor(place);
  const low = sorted[below];
  const part = place - below;
  return part === 0 ? low : low + part * (sorted[below + 1] - low);
}

/** The middle of `sorted` (ascending), or the mean of the middle two. Empty gives NaN. */
export function median(sorted: ArrayLike<number>): number {
  return quantile(sorted, 0.5);
}
