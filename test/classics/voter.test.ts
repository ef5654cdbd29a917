// Q10, the voter model. It is another model altogether (one person copies one neighbour at a time; the engine
// moves everybody towards the mean of all they see), so a small reference model stands beside the test.

import { describe, expect, it } from 'vitest';
import { namedStream } from '../../sim/random.ts';
import { FULL } from './engine.ts';
import { expectFigure } from './figures.ts';
import { exactSweeps, voteAmongAll, voteBetween, type Vote } from './reference/voter.ts';

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
      expectFigure('Q10', found.won, x, 0.03, `agreed with a share of ${x}`);
      expectFigure('Q10', found.sweeps, t, 0.05 * t, `sweeps from ${x}`);
    },
  );

  it('reference: the exact means of the chain are within 2 % of the formula', () => {
    for (const x of [0.5, 0.2]) {
      const t = meanTime(100, x);
      expectFigure('Q10', exactSweeps(100, 100 * x), t, 0.02 * t, `exact sweeps from ${x}`);
    }
  });

  it('reference: with unequal degrees the ties of the holders count, and time goes with mu1^2 / mu2', () => {
    // Ten people who each see ninety, and ninety who each see ten: half of all tie ends are the ten's.
    const found = means((uniform) => voteBetween([10, 90], [10, 0], uniform), 'voter unequal');
    const [mu1, mu2] = [(10 * 90 + 90 * 10) / 100, (10 * 90 * 90 + 90 * 10 * 10) / 100];
    expectFigure('Q10', found.won, 0.5, 0.03, 'agreed with the ten');
    const t = meanTime((100 * mu1 * mu1) / mu2, 0.5);
    expectFigure('Q10', found.sweeps, t, 0.05 * t, 'sweeps, unequal degrees');
  });
});
