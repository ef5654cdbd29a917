// Networks: built without losses, and described as published data sets are.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closureStats,
  gini,
  insideByChance,
  insideShare,
  largestComponent,
} from '../sim/network-stats.ts';
import { addTies, areTied, buildNetwork, listTies, removeTies } from '../sim/network.ts';
import type { TieNetwork } from '../sim/network.ts';

const PAIRS = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 9 })), {
  maxLength: 60,
});

function columns(pairs: readonly (readonly [number, number, number])[]) {
  return {
    from: pairs.map(([a]) => a),
    to: pairs.map(([, b]) => b),
    weight: pairs.map(([, , weight]) => weight),
  };
}

function asText(ties: TieNetwork): string {
  const { from, to, weight } = listTies(ties);
  return Array.from(from, (person, tie) => `${person}-${to[tie]}:${weight[tie]}`).join(' ');
}

describe('a network', () => {
  it('drops and counts loops, adds up repeated pairs, and lists neighbours ascending', () => {
    const built = buildNetwork(
      4,
      columns([
        [2, 1, 5],
        [1, 2, 1],
        [3, 3, 9],
        [0, 3, 2],
        [2, 0, 4],
      ]),
    );
    expect(asText(built.ties)).toBe('0-2:4 0-3:2 1-2:6');
    expect([built.loops, built.merged]).toEqual([1, 1]);
    expect([...built.ties.neighbours]).toEqual([2, 3, 2, 0, 1, 0]);
    expect([...built.ties.weights]).toEqual([4, 2, 6, 4, 6, 2]);
    expect([...built.ties.offsets]).toEqual([0, 2, 3, 5, 6]);
  });

  it('holds exactly the pairs it was given, whatever their order and direction', () => {
    fc.assert(
      fc.property(PAIRS, (pairs) => {
        const sums = new Map<string, number>();
        for (const [a, b, weight] of pairs) {
          const key = `${Math.min(a, b)}-${Math.max(a, b)}`;
          if (a !== b) sums.set(key, (sums.get(key) ?? 0) + weight);
        }
        const { ties } = buildNetwork(12, columns(pairs));
        const { from, to, weight } = listTies(ties);
        const held = Array.from(from, (a, tie) => [`${a}-${to[tie]}`, weight[tie]] as const);
        expect(Object.fromEntries(held)).toEqual(Object.fromEntries(sums));
        for (let person = 0; person < 12; person++) {
          const row = Array.from(
            ties.neighbours.subarray(ties.offsets[person], ties.offsets[person + 1]),
          );
          expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
          for (const neighbour of row) expect(areTied(ties, neighbour, person)).toBe(true);
        }
      }),
    );
  });

  it('gains and loses ties without a change of the network it came from', () => {
    const { ties } = buildNetwork(
      4,
      columns([
        [0, 1, 2],
        [1, 2, 3],
      ]),
    );
    const more = addTies(ties, { from: [3, 1], to: [0, 0], weight: [1, 5] });
    expect(asText(more)).toBe('0-1:7 0-3:1 1-2:3');
    expect(asText(removeTies(more, { from: [1, 2], to: [0, 3] }))).toBe('0-3:1 1-2:3');
    expect(asText(ties)).toBe('0-1:2 1-2:3');
  });

  it('is described by the figures that a count by hand gives', () => {
    // A triangle 0-1-2 with a tail 2-3-4, a pair 5-6, and 7 alone.
    const { ties } = buildNetwork(8, {
      from: [0, 1, 2, 2, 3, 5],
      to: [1, 2, 0, 3, 4, 6],
    });
    const stats = closureStats(ties);
    expect(stats.triangles).toBe(1);
    // Meetings: 0 and 1 one each, 2 three, 3 one; three of the six are closed.
    expect(stats.transitivity).toBe(0.5);
    expect(stats.averageClustering).toBeCloseTo((1 + 1 + 1 / 3) / 8, 12);
    expect(largestComponent(ties)).toBe(5);
    const department = [0, 0, 0, 1, 1, 1, 2, 2];
    expect(insideShare(ties, department)).toBeCloseTo(4 / 6, 12);
    expect(insideByChance(department)).toBeCloseTo((6 + 6 + 2) / 56, 12);
    expect(gini([1, 1, 1, 1])).toBeCloseTo(0, 12);
    expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 12);
  });

  it('has as many triangles as looking at every three people finds', () => {
    fc.assert(
      fc.property(PAIRS, (pairs) => {
        const { ties } = buildNetwork(12, columns(pairs));
        let found = 0;
        for (let a = 0; a < 12; a++)
          for (let b = a + 1; b < 12; b++)
            for (let c = b + 1; c < 12; c++)
              if (areTied(ties, a, b) && areTied(ties, b, c) && areTied(ties, a, c)) found++;
        expect(closureStats(ties).triangles).toBe(found);
      }),
    );
  });
});
