// Q10, the voter model. It is another model altogether (one person copies one neighbour at a time; the engine
// moves everybody towards the mean of all they see), so a small reference model stands beside the test.

import { describe, expect, it } from 'vitest';
import { namedStream } from '../../sim/random.ts';
import { FULL } from './engine.ts';
import { voteAmongAll, voteBetween, type Vote } from './reference/voter.ts';

/** Times vary as much as they last: 2,000 runs know the mean to 2 or 3 %, 10,000 to about 1 %. */
const RUNS = FULL ? 40_000 : 10_000;

function means(vote: (uniform: () => number) => Vote, name: string) {
  const uniform = namedStream(1, name);
  let [won, sweeps] = [0, 0];
  for (let run = 0; run < RUNS; run++) {
    const one = vote(uniform);
    won += (one.won ? 1 : 0) / RUNS;
    sweeps += one.sweeps / RUNS;
  }
  return { won, sweeps };
}

/** -N [(1-x) ln(1-x) + x ln x] */
function meanTime(people: number, x: number): number {
  return -people * ((1 - x) * Math.log(1 - x) + x * Math.log(x));
}

describe('Q10 voter model', { timeout: 120_000 }, () => {
  it.each([
    [0.5, 69.3],
    [0.2, 50.0],
  ])(
    'reference: from a share of %s all come to agree with it that often, after %s sweeps',
    (x, t) => {
      const found = means((uniform) => voteAmongAll(100, 100 * x, uniform), `voter ${x}`);
      expect(Math.abs(meanTime(100, x) - t)).toBeLessThan(0.1);
      expect(Math.abs(found.won - x)).toBeLessThan(0.03);
      expect(Math.abs(found.sweeps / t - 1)).toBeLessThan(0.05);
    },
  );

  it('reference: with unequal degrees the ties of the holders count, and time goes with mu1^2 / mu2', () => {
    // Ten people who each see ninety, and ninety who each see ten: half of all tie ends are the ten's.
    const found = means((uniform) => voteBetween([10, 90], [10, 0], uniform), 'voter unequal');
    const [mu1, mu2] = [(10 * 90 + 90 * 10) / 100, (10 * 90 * 90 + 90 * 10 * 10) / 100];
    expect(Math.abs(found.won - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(found.sweeps / meanTime((100 * mu1 * mu1) / mu2, 0.5) - 1)).toBeLessThan(0.05);
  });
});
