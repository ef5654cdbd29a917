// Customers, one by one, against the equations they are the many-body form of.

import { describe, expect, it } from 'vitest';
import {
  createModel,
  OUTCOME,
  readOutcomes,
  readOutcomeTable,
  OUTCOMES,
  tick,
} from '../sim/index.ts';
import { FIRM } from '../sim/model.ts';
import { makeModel, passWeeks, tinyScenario } from './helpers.ts';

const STEADY = { contextJitter: 0, gadflyShare: 0, exitRate: 0, marketNoise: 0, burnIn: 0 };

/** A model of many service people who all practise the same, whatever they think. */
function serving(deep: number, nice: number, params: object = {}) {
  const model = createModel(
    tinyScenario({
      organisation: { name: 'Shop', departments: [{ name: 'Floor', people: 2000, service: true }] },
      params: { ...STEADY, ...params },
    }),
  );
  const hold = (): void => {
    model.columns.practiceDeep.fill(deep);
    model.columns.practiceNice.fill(nice);
    model.columns.practiceProduct.fill(1 - deep - nice);
    model.columns.understanding.fill(0.5);
  };
  return { model, hold };
}

describe('customers', () => {
  it('are on average as satisfied as the equation of the mean says', async () => {
    const { customers } = await import('../sim/rules/customers.ts');
    const { drawWeek } = await import('../sim/draws.ts');
    const { model, hold } = serving(0.6, 0.3, { leavingRate: 0.01 });
    hold();
    let mean = model.firm[FIRM.satisfaction];
    const quality = 0.6 * (0.6 + 0.4 * 0.5) + 0.25 * 0.3;
    for (let week = 0; week < 60; week++) {
      drawWeek(model);
      customers(model);
      mean += model.values.satisfactionRate * (quality - mean);
      model.week++;
    }
    // Those who leave are the less satisfied, so the mean of those who stay runs a little ahead.
    expect(model.firm[FIRM.satisfaction]).toBeGreaterThan(mean - 0.005);
    expect(model.firm[FIRM.satisfaction]).toBeLessThan(mean + 0.02);
  });

  it('come and go so that their number follows the equation of the mean', async () => {
    const { customers } = await import('../sim/rules/customers.ts');
    const { drawWeek } = await import('../sim/draws.ts');
    const { model, hold } = serving(0.7, 0.2);
    hold();
    const { leavingRate } = model.values;
    const comes = model.firm[FIRM.arrivals] / model.firm[FIRM.customersStart];
    let base = 1;
    for (let week = 0; week < 104; week++) {
      const loyal = model.firm[FIRM.loyalty];
      drawWeek(model);
      customers(model);
      base += comes - leavingRate * (1 - loyal) * base;
      model.week++;
    }
    expect(base).toBeGreaterThan(1.15);
    expect(Math.abs(model.firm[FIRM.base] - base)).toBeLessThan(0.03);
  });

  it('neither come nor leave while the organisation settles', () => {
    const model = makeModel({ params: { burnIn: 60 } });
    expect(model.columns.custom.reduce((all, one) => all + one, 0)).toBe(
      model.firm[FIRM.customersStart],
    );
  });

  it('are two for each front-line person, and everybody is front line where nobody is marked', () => {
    const marked = makeModel();
    expect(marked.firm[FIRM.customersStart]).toBe(2 * 24);
    const organisation = { name: 'Office', departments: [{ name: 'Desk', people: 20 }] };
    expect(makeModel({ organisation }).firm[FIRM.customersStart]).toBe(2 * 20);
  });

  it('hear a script: being nice from one is worth less (HEAT-8)', () => {
    const satisfied = (script: number): number => {
      const departments = [{ name: 'Calls', people: 60, service: true, script }];
      const organisation = { name: 'Calls', departments };
      return passWeeks(makeModel({ organisation, params: STEADY }), 30).firm[FIRM.satisfaction];
    };
    expect(satisfied(1)).toBeLessThan(satisfied(0));
  });

  it('who are dissatisfied backfire when asked what is wrong, not when asked what they value (AI-4)', () => {
    const image = (appreciative: number): number => {
      const interventions = [{ kind: 'invite-customers', start: 0, appreciative }];
      const model = passWeeks(makeModel({ interventions }), 40);
      return readOutcomes(model)[OUTCOME.expected_reaction];
    };
    const before = readOutcomes(makeModel({}, 40))[OUTCOME.expected_reaction];
    expect(image(0)).toBeLessThan(before - 0.1);
    expect(image(1)).toBeGreaterThan(before + 0.3);
  });

  it('give each serving department its own satisfaction, and the others none', () => {
    const model = makeModel({}, 5);
    const table = readOutcomeTable(model);
    const read = (row: number): number => table[row * OUTCOMES.length + OUTCOME.satisfaction];
    expect(read(1)).not.toBe(read(2));
    expect(read(3)).toBeNaN();
    tick(model);
    expect(read(0)).toBeGreaterThan(0);
  });
});
