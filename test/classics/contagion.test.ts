// Q8 Centola and Macy, Q9, and the published limits of lattices, on the engine: rings, lattices and their
// rewirings as given networks, thresholds as counts of neighbours, choice best, norm step, irreversible. Q8
// runs without any noise; Q9 shows that a little adoption below the threshold turns its finding round.
//
// A share p of rewiring means that p of the ties take part in a double-edge swap: p E / 2 swaps. The means of
// Q8 come from the plain cascade beside the tests; the engine runs the first of the same rewired rings (five,
// and of all cells, in the full tier) and must agree with it person by person and week by week.

import { describe, expect, it } from 'vitest';
import type { Model } from '../../sim/index.ts';
import { areTied } from '../../sim/network.ts';
import type { TieNetwork } from '../../sim/network.ts';
import { namedStream } from '../../sim/random.ts';
import { FULL, practise, reduced, spread, THRESHOLDS } from './engine.ts';
import { expectFigure } from './figures.ts';
import { lattice, ring, swapTies } from './networks.ts';
import { NO_DATA, rowsOf } from './published.ts';
import { cascade } from './reference/cascade.ts';

const PEOPLE = 1000;
const RUNS = 20;
const ENGINE_RUNS = FULL ? 5 : 1;

/** The engine with a person and all neighbours taking part, who each needs so many others to join. */
function contagion(ties: TieNetwork, needed: number, first: number): Model {
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

describe('Q8 Centola-Macy', { timeout: 240_000 }, () => {
  it.each(CELLS)(
    'reference: z $z, threshold $needed, $share rewired reaches $reach % (weeks: $weeks)',
    ({ z, needed, share, reach, weeks, runs = RUNS }) => {
      let [meanReach, meanWeeks] = [0, 0];
      for (let run = 1; run <= runs; run++) {
        const { ties, first } = rewiredRing(z / 2, share, run);
        const found = plain(ties, needed, first);
        meanReach += (100 * found.active) / PEOPLE / runs;
        meanWeeks += found.weeks / runs;
      }
      const cell = `z ${z}, threshold ${needed}, ${share} rewired`;
      expectFigure('Q8', meanReach, reach, WITHIN_REACH, `reach in %, ${cell}`);
      if (weeks !== undefined) {
        expectFigure('Q8', meanWeeks, weeks, WITHIN_WEEKS * weeks, `weeks, ${cell}`);
      }
    },
  );

  it.each(CELLS.filter(({ long }) => FULL || long !== true))(
    'engine: z $z, threshold $needed, $share rewired is that cascade, person by person',
    ({ z, needed, share }) => {
      for (let run = 1; run <= (share === 0 ? 1 : ENGINE_RUNS); run++) {
        const { ties, first } = rewiredRing(z / 2, share, run);
        const wanted = plain(ties, needed, first);
        const model = contagion(ties, needed, first);
        const { weeks, active } = spread(model);
        expect({ weeks, active }).toEqual({ weeks: wanted.weeks, active: wanted.active });
        expect(Array.from(model.columns.practiceDeep)).toEqual(Array.from(wanted.taking));
      }
    },
  );
});

describe('Q9 noise turns Q8 round', { timeout: 240_000 }, () => {
  const people = 400;
  /** Chance a week to join with one neighbour fewer than needed. */
  const noise = 0.05;

  /** Weeks until everybody takes part; the thresholds of each week are redrawn by the host. */
  function noisyWeeks(ties: TieNetwork, first: number, run: number): number {
    const uniform = namedStream(run, 'below threshold');
    const rest = spread(
      contagion(ties, 2, first),
      (model) => setThresholds(model, () => (uniform() < noise ? 1 : 2)),
      100,
    );
    expect(rest.active).toBe(people);
    return rest.weeks;
  }

  it('engine: with a chance of .05 to join below threshold 2, rewiring speeds a contagion up', () => {
    const runs = FULL ? 20 : 2;
    let [straight, mixed] = [0, 0];
    for (let run = 1; run <= runs; run++) {
      const { ties, first } = rewiredRing(2, 0.1, run, people);
      straight += noisyWeeks(ring(people, 2), first, run) / runs;
      mixed += noisyWeeks(ties, first, run) / runs;
      // Without the noise the same rewiring stops it.
      expect(spread(contagion(ties, 2, first)).active).toBeLessThan(0.2 * people);
    }
    expectFigure('Q9', mixed / straight, 0, 0.8, 'weeks when rewired over weeks when not');
  });
});

describe('published: the highest threshold that still fills a lattice', { timeout: 60_000 }, () => {
  const lattices: Record<string, TieNetwork> = {
    'ring radius 1': ring(40, 1),
    'ring radius 2': ring(40, 2),
    'ring radius 3': ring(40, 3),
    'ring radius 4': ring(40, 4),
    'von Neumann radius 1': lattice(9, false),
    'Moore radius 1': lattice(9, true),
  };

  it.skipIf(NO_DATA)(
    'engine: one neighbourhood fills each lattice up to its limit, no further',
    () => {
      const rows = rowsOf('published_model_results', 'complex_contagion_lattice_limits.csv');
      expect(rows.map((row) => row['lattice'])).toEqual(Object.keys(lattices));
      for (const row of rows) {
        const ties = lattices[row['lattice']];
        const limit = Number(row['max_threshold_that_spreads']);
        const people = ties.offsets.length - 1;
        expect(spread(contagion(ties, limit, 0)).active, row['lattice']).toBe(people);
        expect(spread(contagion(ties, limit + 1, 0)).active, row['lattice']).toBeLessThan(people);
      }
    },
  );
});
