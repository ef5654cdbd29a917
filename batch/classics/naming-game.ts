// Q13, committed minorities in the binary naming game. It is another model altogether (people hold names, not
// beliefs of a degree, and speak in pairs), so a small reference model stands for it. What the engine itself does
// with a committed minority is asked in test/classics/critical-mass.test.ts.

import { namedStream } from '../../sim/random.ts';
import { atLeast, atMost, near, shared, type Classic } from './classic.ts';
import { criticalShare, meanFieldRest, sweepsToAgree } from './reference/naming-game.ts';

/** Mean sweeps to agreement. */
function time(people: number, share: number, runs: number): number {
  const uniform = namedStream(people, `naming ${share}`);
  let sum = 0;
  for (let run = 0; run < runs; run++) {
    sum += sweepsToAgree(people, Math.round(share * people), 200_000, uniform) / runs;
  }
  return sum;
}

const timesAbove = shared((full) =>
  [100, 400, 1600].map((people) => time(people, 0.15, full ? 100 : 5)),
);
const timesBelow = shared((full) =>
  [30, 60, 90].map((people) => time(people, 1 / 15, full ? 200 : 40)),
);

export const Q13: Classic = {
  id: 'Q13',
  statement:
    'a committed tenth turns everybody, a committed fifteenth hardly ever a crowd (naming game)',
  on: 'reference',
  source: 'Xie et al. 2011, arXiv 1102.3931',
  seconds: 0.5,
  asks: [
    {
      says: 'committed share at which the mean field loses the old name',
      wanted: near(0.098, 0.001),
      figure: () => criticalShare(0.08, 0.12),
    },
    {
      says: 'share that holds the old name at .0975 committed',
      wanted: near(0.67, 0.01),
      figure: () => meanFieldRest(0.0975).b,
    },
    {
      says: 'share that holds the old name at .098 committed',
      wanted: near(0, 1e-6),
      figure: () => meanFieldRest(0.098).b,
    },
    // ln N: equal steps for equal factors of N, and small ones; exponential: equal factors for equal steps.
    {
      says: '.15 committed: sweeps of 1,600 people over those of 100',
      wanted: atMost(2),
      figure: (full) => timesAbove(full)[2] / timesAbove(full)[0],
    },
    {
      says: '1/15 committed: sweeps of 60 people over those of 30',
      wanted: atLeast(2),
      figure: (full) => timesBelow(full)[1] / timesBelow(full)[0],
    },
    {
      says: '1/15 committed: sweeps of 90 people over those of 60',
      wanted: atLeast(2),
      figure: (full) => timesBelow(full)[2] / timesBelow(full)[1],
    },
  ],
};
