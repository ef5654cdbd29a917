// How far drivers are aligned, as an outcome: read off the systems of departments, each by its people.

import { describe, expect, it } from 'vitest';
import { OUTCOME, OUTCOMES, readOutcomeTable } from '../sim/index.ts';
import { makeModel, passWeeks } from './helpers.ts';

const aligned = (table: Float64Array, row: number): number =>
  table[row * OUTCOMES.length + OUTCOME.aligned];

describe('how far drivers are aligned', () => {
  it('is nothing at the start of a firm that pays, measures and prescribes for product', () => {
    expect(aligned(readOutcomeTable(makeModel()), 0)).toBeCloseTo(0, 6);
  });

  it('is a sixth where pay alone has turned, there, and by people for everybody', () => {
    const pay = { kind: 'align-incentives', start: 0, target: { departments: ['Sales'] } };
    const model = passWeeks(makeModel({ interventions: [pay] }), 52);
    const table = readOutcomeTable(model);
    const rows = [0, 1, 2, 3].map((row) => aligned(table, row));
    expect(rows[1]).toBeCloseTo(0, 6);
    expect(rows[2]).toBeCloseTo(1 / 6, 3);
    expect(rows[3]).toBeCloseTo(0, 6);
    const people = [0, 1, 2, 3].map((row) => table[row * OUTCOMES.length + OUTCOME.headcount]);
    expect(rows[0]).toBeCloseTo((rows[2] * people[2]) / people[0], 9);
  });

  it('is all of it where every driver has turned and managers understand why', () => {
    const set = { education: 0.5, rewards: 1, metrics: 1, processes: 1 };
    const others = { decisionRights: 1, structure: 1, peoplePractices: 1, temperature: 0.3 };
    const events = [{ week: 0, set: { ...set, ...others } }];
    const model = passWeeks(
      makeModel({ events, params: { managerGate: 1, profitPressure: 0 } }),
      52,
    );
    expect(aligned(readOutcomeTable(model), 0)).toBeCloseTo(1, 6);
  });
});
