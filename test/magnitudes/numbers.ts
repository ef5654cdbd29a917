// The statistics that magnitudes are given in.

import { mean, meanInterval } from '../../sim/statistics.ts';

export type Numbers = ArrayLike<number>;

/** Standard deviation of a sample. */
export function sd(values: Numbers): number {
  const centre = mean(values);
  let sum = 0;
  for (let place = 0; place < values.length; place++) sum += (values[place] - centre) ** 2;
  return Math.sqrt(sum / (values.length - 1));
}

/** Cohen's d of b over a. */
export function cohen(a: Numbers, b: Numbers): number {
  return (mean(b) - mean(a)) / Math.sqrt((sd(a) ** 2 + sd(b) ** 2) / 2);
}

/** Pearson's r; NaN where one side does not vary. */
export function correlation(a: Numbers, b: Numbers): number {
  const [centreA, centreB] = [mean(a), mean(b)];
  let [together, ownA, ownB] = [0, 0, 0];
  for (let place = 0; place < a.length; place++) {
    const [offA, offB] = [a[place] - centreA, b[place] - centreB];
    together += offA * offB;
    ownA += offA * offA;
    ownB += offB * offB;
  }
  return together / Math.sqrt(ownA * ownB);
}

/** A correlation with the 95 % interval of Fisher's z. */
export function sayCorrelation(r: number, count: number): string {
  const half = 1.96 / Math.sqrt(count - 3);
  const [low, high] = [-half, half].map((step) => Math.tanh(Math.atanh(r) + step));
  return `${r.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}), n ${count}`;
}

/** A mean with its 95 % bootstrap interval. */
export function sayMean(values: Numbers, digits = 2): string {
  const { low, high } = meanInterval(values);
  return `${mean(values).toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

/** A share with Wilson's 95 % interval. */
export function sayShare(count: number, of: number): string {
  const [p, z] = [count / of, 1.96];
  const centre = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return `${count} of ${of} (${Math.max(0, centre - half).toFixed(2)} to ${(centre + half).toFixed(2)})`;
}

export { mean, meanInterval };
