// Ties that interventions make: how many, between whom, and for how long.

import { describe, expect, it } from 'vitest';
import type { Model } from '../sim/index.ts';
import { listTies } from '../sim/network.ts';
import { makeModel, many, passWeeks, tinyScenario } from './helpers.ts';
import { createModel } from '../sim/index.ts';

/** Eight departments of eight people without a tie: every tie there is was made. */
const bare = (interventions: object[]): Model =>
  createModel(
    tinyScenario({
      organisation: {
        name: 'Bare',
        departments: many(8).map((one) => ({ name: `D${one}`, people: 8 })),
        network: { meanTies: 0 },
      },
      params: { burnIn: 0 },
      interventions,
    }),
  );

const between = (model: Model): [number, number][] => {
  const { from, to } = listTies(model.ties);
  return Array.from(from, (one, tie) => [one, to[tie]]);
};

describe('collaborate', () => {
  it('ties everybody to two people elsewhere, growing over its delay, until it ends', () => {
    const model = bare([{ kind: 'collaborate', start: 2, weeks: 10 }]);
    const counts = many(14).map(() => {
      passWeeks(model, 1);
      const { department } = model.roster;
      for (const [one, other] of between(model))
        expect(department[one]).not.toBe(department[other]);
      return model.ties.weights.reduce((sum, weight) => sum + weight, 0) / 2;
    });
    expect(counts.slice(0, 2)).toEqual([0, 0]);
    expect(counts[2]).toBeGreaterThan(16);
    expect(counts[2]).toBeLessThan(counts[3]);
    expect(counts[3]).toBeLessThan(counts[5]);
    expect(counts.slice(5, 12)).toEqual(counts.slice(5, 12).map(() => 128));
    expect(counts.slice(12)).toEqual([0, 0]);
  });

  it('makes nobody the contact of everybody', () => {
    const model = passWeeks(bare([{ kind: 'collaborate', start: 0 }]), 6);
    const { offsets } = model.ties;
    const degrees = Array.from(
      { length: model.people },
      (_, one) => offsets[one + 1] - offsets[one],
    );
    // Two of one's own and two of others' on average; twelve would be six standard deviations out.
    expect(Math.max(...degrees)).toBeLessThan(12);
    expect(Math.min(...degrees)).toBeGreaterThanOrEqual(1);
  });

  it('finds nobody where there is only one department, and changes nothing', () => {
    const one = { name: 'One', departments: [{ name: 'Only', people: 9 }] };
    const model = makeModel({
      organisation: one,
      interventions: [{ kind: 'collaborate', start: 0 }],
    });
    const before = model.ties;
    expect(passWeeks(model, 5).ties).toEqual(before);
  });
});

describe('rewire-network', () => {
  it('builds nine lasting ties between two teams every four weeks', () => {
    const model = bare([{ kind: 'rewire-network', start: 1, weeks: 9 }]);
    const counts = many(16).map(() => {
      passWeeks(model, 1);
      return model.ties.weights.reduce((sum, weight) => sum + weight, 0) / 2;
    });
    expect(counts).toEqual([0, 9, 9, 9, 9, 18, 18, 18, 18, ...many(7).map(() => 27)]);
    const { department } = model.roster;
    for (const [one, other] of between(model)) expect(department[one]).not.toBe(department[other]);
  });

  it('joins three people of a team with three of another', () => {
    const model = passWeeks(bare([{ kind: 'rewire-network', start: 0, weeks: 1 }]), 1);
    const pairs = between(model);
    const side = (left: boolean): number[] => [...new Set(pairs.map(([a, b]) => (left ? a : b)))];
    for (const team of [side(true), side(false)]) {
      expect(team.length).toBe(3);
      expect(new Set(team.map((person) => model.roster.department[person])).size).toBe(1);
    }
  });
});
