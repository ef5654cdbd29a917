// Q8 Centola and Macy, and Q9, on the engine: rings and their rewirings as given networks, thresholds as counts
// of neighbours, choice best, norm step, irreversible. Q8 runs without any noise; Q9 shows that a little adoption
// below the threshold turns its finding round.
//
// A share p of rewiring means that p of the ties take part in a double-edge swap: p E / 2 swaps. The means of
// Q8 come from a plain cascade; the engine runs the first of the same rewired rings (five, and of all cells, in
// the full tier) and must agree with it person by person and week by week.

import type { Model } from '../../sim/index.ts';
import { areTied } from '../../sim/network.ts';
import type { TieNetwork } from '../../sim/network.ts';
import { namedStream } from '../../sim/random.ts';
import { atMost, exactly, near, shared, type Ask, type Classic } from './classic.ts';
import { practise, reduced, spread, THRESHOLDS } from './engine.ts';
import { ring, swapTies } from './networks.ts';
import { cascade } from './reference/cascade.ts';

const PEOPLE = 1000;
const RUNS = 20;

/** The engine with a person and all neighbours taking part, who each needs so many others to join. */
export function contagion(ties: TieNetwork, needed: number, first: number): Model {
  const model = reduced(ties.offsets.length - 1, THRESHOLDS, ties);
  practise(model, (person) => person === first || areTied(ties, first, person));
  setThresholds(model, () => needed);
  return model;
}

/** Half a neighbour less, so that no rounding decides whether enough are there. */
function setThresholds(model: Model, needed: (person: number) => number): void {
  const { offsets } = model.ties;
  for (let person = 0; person < model.people; person++) {
    const degree = offsets[person + 1] - offsets[person];
    model.columns.threshold[person] = (needed(person) - 0.5) / degree;
  }
}

function plain(ties: TieNetwork, needed: number, first: number) {
  const people = ties.offsets.length - 1;
  const taking = Uint8Array.from({ length: people }, (_, person) => {
    return person === first || areTied(ties, first, person) ? 1 : 0;
  });
  const rest = cascade(ties, new Float64Array(people).fill(needed), taking);
  return { ...rest, taking };
}

/** One of the rewired rings of Q8, and where its contagion starts. */
function rewiredRing(radius: number, share: number, run: number, people = PEOPLE) {
  const uniform = namedStream(run, `rewired ${radius} ${share}`);
  const swaps = Math.round((share * people * radius) / 2);
  return {
    ties: swapTies(ring(people, radius), swaps, uniform),
    first: Math.floor(people * uniform()),
  };
}

const WITHIN_REACH = 10;
const WITHIN_WEEKS = 0.15;

interface Cell {
  readonly z: number;
  readonly needed: number;
  readonly share: number;
  readonly reach: number;
  /** Weeks to rest, where the classic states them. */
  readonly weeks?: number;
  readonly runs?: number;
  /** Long on the engine, and like another: in the full tier only. */
  readonly long?: boolean;
}

const CELLS: readonly Cell[] = [
  { z: 4, needed: 1, share: 0, reach: 100, weeks: 249, long: true },
  { z: 4, needed: 1, share: 0.01, reach: 100, weeks: 78, long: true },
  { z: 4, needed: 1, share: 0.1, reach: 100, weeks: 18 },
  { z: 4, needed: 1, share: 1, reach: 100, weeks: 7 },
  { z: 4, needed: 2, share: 0, reach: 100, weeks: 497 },
  { z: 4, needed: 2, share: 0.01, reach: 7.6 },
  { z: 4, needed: 2, share: 0.1, reach: 1 },
  { z: 8, needed: 3, share: 0, reach: 100, long: true },
  { z: 8, needed: 3, share: 0.05, reach: 100, long: true },
  // All or hardly any: a standard deviation of 42 points, so the mean of 20 runs is off by 10 one time in three.
  { z: 8, needed: 3, share: 0.1, reach: 49, runs: 200, long: true },
  { z: 8, needed: 3, share: 0.3, reach: 1.5 },
  { z: 8, needed: 2, share: 0, reach: 100, weeks: 165, long: true },
  { z: 8, needed: 2, share: 0.3, reach: 100, weeks: 20 },
  { z: 8, needed: 2, share: 1, reach: 1.3 },
];

function meanRest({ z, needed, share, runs = RUNS }: Cell): { reach: number; weeks: number } {
  let [reach, weeks] = [0, 0];
  for (let run = 1; run <= runs; run++) {
    const { ties, first } = rewiredRing(z / 2, share, run);
    const found = plain(ties, needed, first);
    reach += (100 * found.active) / PEOPLE / runs;
    weeks += found.weeks / runs;
  }
  return { reach, weeks };
}

/** People of whom engine and plain cascade say different things, and weeks between their ends, over runs. */
function differences({ z, needed, share }: Cell, runs: number): number {
  let found = 0;
  for (let run = 1; run <= runs; run++) {
    const { ties, first } = rewiredRing(z / 2, share, run);
    const wanted = plain(ties, needed, first);
    const model = contagion(ties, needed, first);
    found += Math.abs(spread(model).weeks - wanted.weeks);
    const { practiceDeep } = model.columns;
    found += wanted.taking.filter((one, person) => one !== practiceDeep[person]).length;
  }
  return found;
}

const asksOfCells: Ask[] = CELLS.flatMap((cell) => {
  const { z, needed, share, reach, weeks, long } = cell;
  const rest = shared(() => meanRest(cell));
  const where = `z ${z}, threshold ${needed}, ${share} rewired`;
  const says = `${where}: mean reach in %`;
  const asks: Ask[] = [
    {
      says,
      on: 'reference',
      wanted: near(reach, WITHIN_REACH),
      figure: (full) => rest(full).reach,
    },
    {
      says: `${where}: people or weeks in which the engine differs from that cascade`,
      wanted: exactly(0),
      long: long === true,
      figure: (full) => differences(cell, full && share > 0 ? 5 : 1),
    },
  ];
  if (weeks === undefined) return asks;
  const within = near(weeks, WITHIN_WEEKS * weeks);
  const figure = (full: boolean) => rest(full).weeks;
  return [
    { says: `${where}: mean weeks to rest`, on: 'reference', wanted: within, figure },
    ...asks,
  ];
});

export const Q8: Classic = {
  id: 'Q8',
  statement:
    'rewiring a ring speeds a simple contagion up and stops one that needs several others (Centola-Macy)',
  on: 'engine',
  source: 'Centola and Macy 2007',
  seconds: 2.2,
  asks: asksOfCells,
};

const NOISY_PEOPLE = 400;
/** Chance a week to join with one neighbour fewer than needed. */
const NOISE = 0.05;

/** Weeks and people of a contagion of threshold 2; the thresholds of each week are redrawn by the host. */
function noisy(ties: TieNetwork, first: number, run: number): { weeks: number; active: number } {
  const uniform = namedStream(run, 'below threshold');
  return spread(
    contagion(ties, 2, first),
    (model) => setThresholds(model, () => (uniform() < NOISE ? 1 : 2)),
    100,
  );
}

const noisyRings = shared((full) => {
  const runs = full ? 20 : 2;
  const found = { straight: 0, mixed: 0, fewest: NOISY_PEOPLE, mostWithout: 0 };
  for (let run = 1; run <= runs; run++) {
    const { ties, first } = rewiredRing(2, 0.1, run, NOISY_PEOPLE);
    const straight = noisy(ring(NOISY_PEOPLE, 2), first, run);
    const mixed = noisy(ties, first, run);
    const without = spread(contagion(ties, 2, first));
    found.straight += straight.weeks / runs;
    found.mixed += mixed.weeks / runs;
    found.fewest = Math.min(found.fewest, straight.active, mixed.active);
    found.mostWithout = Math.max(found.mostWithout, without.active / NOISY_PEOPLE);
  }
  return found;
});

export const Q9: Classic = {
  id: 'Q9',
  statement:
    'a chance of .05 to join below threshold 2 turns Q8 round: rewiring speeds that contagion up',
  on: 'engine',
  source: 'arXiv 1810.03579',
  seconds: 0.5,
  asks: [
    {
      says: 'weeks when rewired over weeks when not',
      wanted: near(0, 0.8),
      figure: (full) => noisyRings(full).mixed / noisyRings(full).straight,
    },
    {
      says: 'people reached, in the run that reaches fewest',
      wanted: exactly(NOISY_PEOPLE),
      figure: (full) => noisyRings(full).fewest,
    },
    {
      says: 'share reached when rewired without that chance, at most',
      wanted: atMost(0.2),
      figure: (full) => noisyRings(full).mostWithout,
    },
  ],
};
