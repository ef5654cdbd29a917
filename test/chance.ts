/** Whether columns of chance numbers look like chance: shared by the tests of draws and streams. */

/** Draws a comparison looks at. */
export const PAIRS = 100_000;

function correlation(a: Float64Array, b: Float64Array): number {
  let sumA = 0;
  let sumB = 0;
  for (let index = 0; index < a.length; index++) {
    sumA += a[index];
    sumB += b[index];
  }
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let index = 0; index < a.length; index++) {
    const fromA = a[index] - sumA / a.length;
    const fromB = b[index] - sumB / b.length;
    both += fromA * fromB;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
  }
  return both / Math.sqrt(squaresA * squaresB);
}

/** Correlation in standard errors: for independent pairs one over the root of their number. */
export function relatedness(a: Float64Array, b: Float64Array): number {
  return correlation(a, b) * Math.sqrt(a.length);
}

/** Chi-square over 256 equal bins as standard deviations from what it should be. */
export function unevenness(values: Float64Array): number {
  const bins = new Float64Array(256);
  for (const value of values) bins[Math.floor(value * 256)]++;
  const expected = values.length / 256;
  const chiSquare = bins.reduce(
    (sum, bin) => sum + ((bin - expected) * (bin - expected)) / expected,
    0,
  );
  return (chiSquare - 255) / Math.sqrt(2 * 255);
}
