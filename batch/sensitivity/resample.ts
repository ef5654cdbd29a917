// Bootstrap intervals of figures that are made from sums over blocks (base points, trajectories): blocks
// are drawn with replacement, their sums added up, and the figures made anew. Draws come from a named
// stream, so the same results always give the same interval.

import { namedStream } from '../../sim/random.ts';
import { quantile, type Interval } from '../../sim/statistics.ts';

export interface Estimated {
  readonly value: number;
  readonly interval: Interval;
}

export const RESAMPLES = 1000;

/**
 * Figures with 95 % percentile intervals. `sums` holds `width` numbers a block, block by block; `figures`
 * turns the blocks' mean sums into figures.
 */
export function bootstrap(
  sums: Float64Array,
  width: number,
  figures: (means: Float64Array) => Float64Array,
): Estimated[] {
  const blocks = sums.length / width;
  const means = new Float64Array(width);
  for (let block = 0; block < blocks; block++) add(sums, block, means);
  const values = figures(scaled(means, blocks));
  const samples = Array.from(values, () => new Float64Array(RESAMPLES));
  const draw = namedStream(blocks, 'sensitivity');
  for (let resample = 0; resample < RESAMPLES; resample++) {
    means.fill(0);
    for (let turn = 0; turn < blocks; turn++) add(sums, Math.floor(draw() * blocks), means);
    const again = figures(scaled(means, blocks));
    samples.forEach((sample, place) => (sample[resample] = again[place]));
  }
  return samples.map((sample, place) => {
    const sorted = sample.filter((value) => !Number.isNaN(value)).sort();
    const interval = { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
    return { value: values[place], interval };
  });
}

function add(sums: Float64Array, block: number, /* out */ into: Float64Array): void {
  const from = block * into.length;
  for (let place = 0; place < into.length; place++) into[place] += sums[from + place];
}

function scaled(sums: Float64Array, by: number): Float64Array {
  for (let place = 0; place < sums.length; place++) sums[place] /= by;
  return sums;
}
