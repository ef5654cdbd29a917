// Q10, the voter model. It is another model altogether (one person copies one neighbour at a time; the engine
// moves everybody towards the mean of all they see), so a small reference model stands for it.

import { namedStream } from '../../sim/random.ts';
import { near, shared, type Ask, type Classic } from './classic.ts';
import { exactSweeps, voteAmongAll, voteBetween, type Vote } from './reference/voter.ts';

/** As many runs more in the full tier. */
const MORE = 4;

function means(vote: (uniform: () => number) => Vote, runs: number, name: string) {
  const uniform = namedStream(1, name);
  let [won, sweeps] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const one = vote(uniform);
    won += (one.won ? 1 : 0) / runs;
    sweeps += one.sweeps / runs;
  }
  return { won, sweeps };
}

/** -N [(1-x) ln(1-x) + x ln x] */
function meanTime(people: number, x: number): number {
  return -people * ((1 - x) * Math.log(1 - x) + x * Math.log(x));
}

// Times vary as much as they last, from .2 more so: 2,000 runs know that mean to no better than 3 %.
const STARTS = [
  { x: 0.5, t: 69.3, runs: 4000 },
  { x: 0.2, t: 50.0, runs: 10_000 },
];

const asksOfStarts: Ask[] = STARTS.flatMap(({ x, t, runs }) => {
  const found = shared((full) =>
    means((uniform) => voteAmongAll(100, 100 * x, uniform), (full ? MORE : 1) * runs, `voter ${x}`),
  );
  const formula = meanTime(100, x);
  return [
    {
      says: `share of runs in which all agree with a share of ${x}`,
      wanted: near(x, 0.03),
      figure: (full) => found(full).won,
    },
    {
      says: `mean sweeps from a share of ${x}`,
      wanted: near(t, 0.05 * t),
      figure: (full) => found(full).sweeps,
    },
    {
      says: `-N [(1-x) ln(1-x) + x ln x] at ${x}`,
      wanted: near(t, 0.1),
      figure: () => formula,
    },
    {
      says: `exact mean sweeps of the chain from ${x}`,
      wanted: near(formula, 0.02 * formula),
      figure: () => exactSweeps(100, 100 * x),
    },
  ];
});

/** Ten people who each see ninety, and ninety who each see ten: half of all tie ends are the ten's. */
const unequal = shared((full) =>
  means(
    (uniform) => voteBetween([10, 90], [10, 0], uniform),
    (full ? MORE : 1) * 4000,
    'voter unequal',
  ),
);
const [mu1, mu2] = [(10 * 90 + 90 * 10) / 100, (10 * 90 * 90 + 90 * 10 * 10) / 100];
const unequalTime = meanTime((100 * mu1 * mu1) / mu2, 0.5);

export const Q10: Classic = {
  id: 'Q10',
  statement:
    'people who copy one other come to agree with a share as often as it is large (voter model)',
  on: 'reference',
  source: 'Sood, Antal and Redner 2008',
  seconds: 1.9,
  asks: [
    ...asksOfStarts,
    {
      says: 'unequal degrees: share of runs in which all agree with the ten who hold half of all tie ends',
      wanted: near(0.5, 0.03),
      figure: (full) => unequal(full).won,
    },
    {
      says: 'unequal degrees: mean sweeps, which go with mu1^2 / mu2',
      wanted: near(unequalTime, 0.05 * unequalTime),
      figure: (full) => unequal(full).sweeps,
    },
  ],
};
