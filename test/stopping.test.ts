// What the intervals of --until are worth: how often they hold the true mean when the batch stops by its own
// rule. The values are drawn and not simulated, so that the true mean is known.

import { expect, it } from 'vitest';
import { FIRST_LOOK, firstLook, nextLook } from '../batch/stopping.ts';
import { namedStream, normalStream } from '../sim/random.ts';
import { meanInterval } from '../sim/statistics.ts';

const BATCHES = 300;
const RESAMPLES = 200;
const MOST = 1000;

interface Outcome {
  readonly name: string;
  readonly mean: number;
  readonly sd: number;
  value(uniform: () => number, normal: () => number): number;
}

/** One organisation in seven tips over: what shares of converted people look like near a threshold. */
const TIPPING: Outcome = {
  name: 'tipping',
  mean: 0.1 + 0.6 * 0.15,
  sd: Math.hypot(0.6 * Math.sqrt(0.15 * 0.85), 0.02),
  value: (uniform, normal) => (uniform() < 0.15 ? 0.7 : 0.1) + 0.02 * normal(),
};
const EXPONENTIAL: Outcome = {
  name: 'exponential',
  mean: 1,
  sd: 1,
  value: (uniform) => -Math.log(1 - uniform()),
};
const LOGNORMAL: Outcome = {
  name: 'lognormal',
  mean: Math.exp(0.5),
  sd: Math.sqrt((Math.E - 1) * Math.E),
  value: (_, normal) => Math.exp(normal()),
};

/** Share of batches whose last interval holds the mean; the width asked for takes about `seeds` seeds. */
function coverage(outcome: Outcome, seeds: number, first: number): number {
  const width = (1.96 * outcome.sd) / Math.sqrt(seeds);
  let held = 0;
  for (let batch = 0; batch < BATCHES; batch++) {
    const uniform = namedStream(batch, `${outcome.name} ${seeds}`);
    const normal = normalStream(uniform);
    const values: number[] = [];
    for (let look = first; ; look = nextLook(look, MOST)) {
      while (values.length < look) values.push(outcome.value(uniform, normal));
      const { low, high } = meanInterval(values, RESAMPLES);
      if ((high - low) / 2 > width && look < MOST) continue;
      if (low <= outcome.mean && outcome.mean <= high) held++;
      break;
    }
  }
  return held / BATCHES;
}

it('a batch that stops itself looks first at 24 seeds, or at those asked for, and never beyond the most', () => {
  expect(FIRST_LOOK).toBe(24);
  expect([firstLook(1, 500), firstLook(40, 500), firstLook(1, 10)]).toEqual([24, 40, 10]);
  const looks = [firstLook(1, 1000)];
  while ((looks.at(-1) ?? 0) < 1000) looks.push(nextLook(looks.at(-1) ?? 0, 1000));
  expect(looks).toEqual([24, 36, 54, 81, 122, 183, 275, 413, 620, 930, 1000]);
});

// The bounds are what docs/lab.md says, less three standard errors of 300 batches.
it.each([
  { outcome: EXPONENTIAL, seeds: 24, least: 0.87 },
  { outcome: LOGNORMAL, seeds: 24, least: 0.82 },
  { outcome: TIPPING, seeds: 24, least: 0.84 },
  { outcome: TIPPING, seeds: 48, least: 0.82 },
])('its interval holds the mean of a skewed outcome: $outcome.name, $seeds seeds', (given) => {
  const { outcome, seeds, least } = given;
  expect(coverage(outcome, seeds, firstLook(1, MOST))).toBeGreaterThan(least);
});

it('an interval looked at after 8 seeds already would not', () => {
  expect(coverage(TIPPING, 24, 8)).toBeLessThan(0.78);
});
