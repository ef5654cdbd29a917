// Section 6, check 5: the critical mass of Centola et al. 2018, on the engine in the pure-coordination setting:
// no systems, no talk, facets alike; people remember what they have met (belief follows the norm seen at
// beliefRate a round, norm linear) and do what they have met more often (choice best). Every round is a week in
// which people meet in new random pairs. Some are committed: they hold +1 and nothing moves them
// (susceptibility 0; the model's gadflies do a tenth of the old and a tenth of the merely nice, so that these
// are not gadflies). The one number that was chosen is the memory: at a fifth a round, about the last five
// meetings count. At .15 the critical mass lies near 28 %, at .25 near 20 %.

import { describe, expect, it } from 'vitest';
import { believe, NORM_ONLY, practise, reduced } from '../../batch/classics/engine.ts';
import { network, shuffled } from '../../batch/classics/networks.ts';
import { tick } from '../../sim/index.ts';
import { namedStream } from '../../sim/random.ts';
import { expectFigure } from './figures.ts';
import { NO_DATA, rowsOf } from './published.ts';
import { FULL } from './tier.ts';

const ROUNDS = 45;
const MEMORY = 0.2;

/** A group, some committed to the new way: the share of the others that does it, by round. */
function shares(people: number, committed: number, seed: number): number[] {
  const model = reduced(people, {
    ...NORM_ONLY,
    choice: 'best',
    motiveNorm: 0,
    motiveBelief: 1,
    pullNorm: 1,
    beliefRate: MEMORY,
  });
  const isCommitted = (person: number) => person < committed;
  const views = Array.from({ length: people }, (_, person) => (isCommitted(person) ? 1 : -1));
  believe(model, views);
  model.columns.susceptibility.fill(0, 0, committed);
  practise(model, isCommitted);
  const uniform = namedStream(seed, `meetings ${people} ${committed}`);
  return Array.from({ length: ROUNDS }, () => {
    const order = shuffled(people, uniform);
    const pairs = order.flatMap((one, place) =>
      place % 2 === 0 && place + 1 < people ? [[one, order[place + 1]] as const] : [],
    );
    model.ties = network(people, pairs);
    tick(model);
    const others = model.columns.practiceDeep.subarray(committed);
    return others.reduce((sum, share) => sum + share, 0) / others.length;
  });
}

/** The best round of each of some groups of that size. */
function bestRounds(people: number, committed: number): number[] {
  return Array.from({ length: FULL ? 100 : 6 }, (_, seed) =>
    Math.max(...shares(people, committed, seed + 1)),
  );
}

/** A group has tipped when more than half of the others did the new thing in some round. */
const tipped = (best: readonly number[]) => best.filter((one) => one > 0.5).length / best.length;

/** Size and committed of the ten groups of the experiment. */
function trials() {
  const rows = rowsOf('tipping_experiment_centola2018', 'adoption.csv');
  const found = new Map(
    rows.map((row) => [
      row['trial'],
      { people: Number(row['group_size']), committed: Number(row['committed']) },
    ]),
  );
  return [...found.values()];
}

describe('check 5: critical mass in pure coordination', { timeout: 120_000 }, () => {
  it.skipIf(NO_DATA)('engine: the five groups with 17 to 21 % committed hardly ever tip', () => {
    const few = trials().filter(({ people, committed }) => committed / people < 0.25);
    expect(few).toHaveLength(5);
    const best = few.map(({ people, committed }) => bestRounds(people, committed));
    for (const one of best) expect(tipped(one)).toBeLessThanOrEqual(0.2);
    expectFigure('check 5', tipped(best.flat()), 0, 0.1, 'tipped of those with 17 to 21 %');
  });

  it.skipIf(NO_DATA)('engine: the five groups with 25 to 31 % committed nearly always tip', () => {
    const many = trials().filter(({ people, committed }) => committed / people >= 0.25);
    expect(many).toHaveLength(5);
    const best = many.map(({ people, committed }) => bestRounds(people, committed));
    for (const one of best) expect(tipped(one)).toBeGreaterThanOrEqual(0.7);
    expectFigure('check 5', tipped(best.flat()), 1, 0.1, 'tipped of those with 25 to 31 %');
  });

  it('engine: five per cent never win, and groups of a hundred stay or turn, nothing between', () => {
    expect(tipped(bestRounds(20, 1))).toBe(0);
    const ends = [5, 15, 30].flatMap((committed) => shares(100, committed, 1).slice(-1));
    expect(ends[0]).toBeLessThan(0.05);
    expect(ends[1]).toBeLessThan(0.2);
    expect(ends[2]).toBeGreaterThan(0.9);
  });
});
