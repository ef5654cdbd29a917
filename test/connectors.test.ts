// Key connectors (CTX-5, CTX-6): known answers on small networks, the best of all sets on tiny ones, and what
// holds for any network.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConnectors } from '../sim/connectors.ts';
import type { Connectors } from '../sim/index.ts';
import { buildNetwork, type TieNetwork } from '../sim/network.ts';
import { makeModel } from './helpers.ts';

type Pairs = readonly (readonly [number, number])[];

const network = (people: number, pairs: Pairs): TieNetwork =>
  buildNetwork(people, { from: pairs.map(([from]) => from), to: pairs.map(([, to]) => to) }).ties;

interface Wish {
  steps?: 1 | 2;
  share?: number;
  vacant?: readonly number[];
  managers?: readonly number[];
}

function find(people: number, pairs: Pairs, wish: Wish = {}): Connectors {
  const flags = (list: readonly number[] = []): number[] =>
    Array.from({ length: people }, (_, person) => (list.includes(person) ? 1 : 0));
  return findConnectors(network(people, pairs), {
    steps: wish.steps ?? 1,
    share: wish.share ?? 0.8,
    vacant: flags(wish.vacant),
    isManager: flags(wish.managers),
  });
}

/** Who is reached by a set, worked out in the plainest way. */
function reachedBy(pairs: Pairs, set: readonly number[], steps: number): Set<number> {
  let reached = new Set(set);
  for (let step = 0; step < steps; step++) {
    const wider = new Set(reached);
    for (const [one, other] of pairs) {
      if (reached.has(one)) wider.add(other);
      if (reached.has(other)) wider.add(one);
    }
    reached = wider;
  }
  return reached;
}

/** Every set of a size out of so many. */
function setsOf(people: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, people - from) }, (_, place) => from + place).flatMap(
    (first) => setsOf(people, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

function smallest(people: number, pairs: Pairs, enough: number, steps: number): number {
  for (let size = 0; size <= people; size++) {
    const sets = setsOf(people, size);
    if (sets.some((set) => reachedBy(pairs, set, steps).size >= enough)) return size;
  }
  return people;
}

const STAR: Pairs = [1, 2, 3, 4, 5, 6].map((leaf) => [0, leaf] as const);
const CHAIN: Pairs = [0, 1, 2, 3, 4, 5, 6, 7].map((link) => [link, link + 1] as const);

describe('key connectors', () => {
  it('are the middle of a star', () => {
    expect(find(7, STAR)).toMatchObject({ chosen: [0], added: [7], people: 7, reached: 7 });
  });

  it('are every third link of a chain, and every fifth over one go-between', () => {
    expect(find(9, CHAIN, { share: 1 }).chosen).toEqual([1, 4, 7]);
    expect(find(9, CHAIN, { share: 1, steps: 2 }).chosen).toHaveLength(2);
  });

  it('are one of each clique, and as many as are needed for the share asked for', () => {
    const cliques: Pairs = [0, 4, 8].flatMap((at) =>
      setsOf(4, 2).map(([one, other]) => [at + one, at + other] as const),
    );
    expect(find(12, cliques, { share: 1 }).chosen).toEqual([0, 4, 8]);
    expect(find(12, cliques, { share: 0.6 }).chosen).toEqual([0, 4]);
    expect(find(12, cliques, { share: 0.67 }).chosen).toEqual([0, 4, 8]);
  });

  it('are the people themselves where nobody is tied to anybody', () => {
    expect(find(5, [])).toMatchObject({ chosen: [0, 1, 2, 3], reached: 4, byChance: 4 });
    expect(find(0, [])).toMatchObject({ chosen: [], people: 0, reached: 0, byChance: 0 });
  });

  it('leave empty seats out, and no word passes through one', () => {
    const without = find(7, STAR, { vacant: [0], share: 1, steps: 2 });
    expect(without).toMatchObject({ chosen: [1, 2, 3, 4, 5, 6], people: 6, reached: 6 });
  });

  it('are set beside what chance gives: the mean over every set of as many people', () => {
    const pairs: Pairs = [...STAR, [1, 2], [3, 7], [7, 8]];
    const found = find(9, pairs, { share: 0.95 });
    const sets = setsOf(9, found.chosen.length);
    const sum = sets.reduce((all, set) => all + reachedBy(pairs, set, 1).size, 0);
    expect(found.byChance).toBeCloseTo(sum / sets.length, 12);
    expect(found.reached).toBeGreaterThan(found.byChance);
  });

  it('are set beside managers: the mean over as many of them, or all there are', () => {
    const pairs: Pairs = [...STAR, [3, 7], [7, 8]];
    const two = find(9, pairs, { share: 0.95, managers: [1, 3, 8] });
    const sets = [
      [1, 3],
      [1, 8],
      [3, 8],
    ];
    const sum = sets.reduce((all, set) => all + reachedBy(pairs, set, 1).size, 0);
    expect(two.managers).toBe(2);
    expect(two.byManagers).toBeCloseTo(sum / 3, 12);
    const one = find(9, pairs, { share: 0.95, managers: [8] });
    expect([one.managers, one.byManagers]).toEqual([1, 2]);
    expect(find(9, pairs).byManagers).toBe(0);
  });

  it('reach more than managers and chance do in a made-up organisation', () => {
    const { ties, columns, roster } = makeModel();
    const wish = { share: 0.8, vacant: columns.vacantWeeks, isManager: roster.isManager };
    const direct = findConnectors(ties, { ...wish, steps: 1 });
    expect(direct.reached / direct.people).toBeGreaterThanOrEqual(0.8);
    expect(direct.reached).toBeGreaterThan(direct.byChance + 3);
    expect(findConnectors(ties, { ...wish, steps: 2 }).chosen.length).toBeLessThan(
      direct.chosen.length,
    );
  });
});

const anyPairs = (people: number) =>
  fc.array(fc.tuple(fc.nat(people - 1), fc.nat(people - 1)), { maxLength: 3 * people });

describe('in any network connectors', () => {
  it('reach the share, each adding as many as the list says and never more than the one before', () => {
    const anyNetwork = fc.integer({ min: 1, max: 40 }).chain((people) =>
      fc.record({
        people: fc.constant(people),
        pairs: anyPairs(people),
        steps: fc.constantFrom(1 as const, 2 as const),
        share: fc.double({ min: 0.05, max: 1, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(anyNetwork, ({ people, pairs, steps, share }) => {
        const found = find(people, pairs, { steps, share });
        expect(found.reached).toBeGreaterThanOrEqual(share * people - 1e-9);
        let before = 0;
        for (const [place, adds] of found.added.entries()) {
          const now = reachedBy(pairs, found.chosen.slice(0, place + 1), steps).size;
          expect(now - before).toBe(adds);
          expect(adds).toBeLessThanOrEqual(found.added[place - 1] ?? people);
          before = now;
        }
        expect(found.reached).toBe(before);
        expect(found.byChance).toBeLessThanOrEqual(people + 1e-9);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  it('are never fewer than the smallest set and at most 1 + ln of the largest reach times as many', () => {
    let [as, all] = [0, 0];
    const tiny = fc.integer({ min: 2, max: 9 }).chain((people) =>
      fc.record({
        people: fc.constant(people),
        pairs: anyPairs(people),
        steps: fc.constantFrom(1 as const, 2 as const),
      }),
    );
    fc.assert(
      fc.property(tiny, ({ people, pairs, steps }) => {
        const found = find(people, pairs, { steps, share: 1 });
        const best = smallest(people, pairs, people, steps);
        expect(found.chosen.length).toBeGreaterThanOrEqual(best);
        const bound = best * (1 + Math.log(Math.max(1, ...found.added)));
        expect(found.chosen.length).toBeLessThanOrEqual(bound + 1e-9);
        all++;
        if (found.chosen.length === best) as++;
      }),
      { seed: 20261126, numRuns: 200 },
    );
    expect(as / all).toBeGreaterThan(0.9);
  });
});
