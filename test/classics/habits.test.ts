// E1 (Lally et al. 2010) and E2 (Saks and Belcourt 2006), on the engine: how long a habit takes to form, and how
// much of a course is left half a year and a year later.

import { describe, expect, it } from 'vitest';
import { NORM_ONLY, practise, reduced } from '../../batch/classics/engine.ts';
import { RULES, tick } from '../../sim/tick.ts';
import { drawWeek } from '../../sim/draws.ts';
import type { Model } from '../../sim/index.ts';
import { quantile } from '../../sim/math.ts';
import { makeModel, passWeeks } from '../helpers.ts';
import { expectFigure } from './figures.ts';
import { FULL } from './tier.ts';

/** People who from now on do one thing every time, and have never done it. */
function beginners(people: number, seed = 1): Model {
  const model = reduced(
    people,
    {
      ...NORM_ONLY,
      choice: 'best',
      habitPerDay: 0.0454,
      habitSpread: 0.62,
      motiveNorm: 0,
      motiveBelief: 1,
    },
    undefined,
    seed,
  );
  model.columns.belief.fill(1);
  model.columns.susceptibility.fill(0);
  practise(model, () => true);
  model.columns.habitDeep.fill(0);
  return model;
}

/** Days until somebody's habit is at 95 % of where it tends, by its growth in the last of these weeks. */
function daysTo95(model: Model, weeks: number): number[] {
  passWeeks(model, weeks);
  expect(model.columns.practiceDeep.every((share) => share === 1)).toBe(true);
  return Array.from(
    model.columns.habitDeep,
    (habit) => (Math.log(20) * 7 * weeks) / -Math.log(1 - habit),
  );
}

describe('E1 habits form as in Lally et al. 2010', { timeout: 60_000 }, () => {
  it('engine: 39 people take a middle of 66 days, the quickest 12 to 26, the slowest 170 to 350', () => {
    const samples = FULL ? 400 : 40;
    const people = 39;
    const days = daysTo95(beginners(people * samples), 1);
    const groups = Array.from({ length: samples }, (_, sample) =>
      days.slice(sample * people, (sample + 1) * people).toSorted((a, b) => a - b),
    );
    const middle = (of: (group: number[]) => number) =>
      quantile(
        groups.map(of).toSorted((a, b) => a - b),
        0.5,
      );
    expectFigure(
      'E1',
      middle((group) => group[19]),
      66,
      6,
      'days of the middle person',
    );
    expectFigure(
      'E1',
      middle((group) => group[0]),
      19,
      7,
      'days of the quickest',
    );
    expectFigure(
      'E1',
      middle((group) => group[38]),
      260,
      90,
      'days of the slowest',
    );
  });

  it('engine: the formula is ln 20 over the rate a day, whatever week one looks', () => {
    const [early, late] = [daysTo95(beginners(50), 1), daysTo95(beginners(50), 6)];
    const off = early.map((days, person) => Math.abs(days / late[person] - 1));
    expect(Math.max(...off)).toBeLessThan(1e-4);
  });

  it('engine: missing one occasion of ten in the second week shifts the middle person by less than 5 %', () => {
    const [kept, missed] = [beginners(39), beginners(39)];
    for (let week = 0; week < 4; week++) {
      tick(kept);
      drawWeek(missed);
      for (const rule of RULES) {
        rule(missed);
        if (week === 1 && rule.name === 'behaviour') {
          missed.columns.practiceDeep.fill(0.9);
          missed.columns.practiceProduct.fill(0.1);
        }
      }
      missed.week++;
    }
    // Later both grow at the same rate, so that the delay is the difference of logarithms.
    const shift = Array.from(kept.columns.habitDeep, (habit, person) => {
      const rate = kept.columns.habitRate[person];
      const weeks =
        Math.log((1 - missed.columns.habitDeep[person]) / (1 - habit)) / -Math.log(1 - rate);
      return weeks / (Math.log(20) / -Math.log(1 - rate));
    });
    const sorted = shift.toSorted((a, b) => a - b);
    expect(sorted[0]).toBeGreaterThan(0);
    expectFigure('E1', sorted[19], 0, 0.05, 'shift of the middle person');
    // The quickest, who need three weeks in all, lose two days: a tenth of that.
    expectFigure('E1', sorted[38], 0, 0.12, 'shift of the quickest');
  });
});

describe('E2 a course is forgotten as in Saks and Belcourt 2006', { timeout: 60_000 }, () => {
  const mean = (column: Float32Array) => column.reduce((sum, one) => sum + one, 0) / column.length;

  it('engine: with forgetting alone, .62 becomes .441 and .340, on its exponential to 1e-6', () => {
    const model = reduced(10, { learnBySeeing: 0, ...NORM_ONLY, choice: 'best' });
    model.columns.understanding.fill(0.62);
    model.columns.understandingBest.fill(0.62);
    model.columns.habitDeep.fill(0);
    model.columns.habitRate.fill(0);
    const floor = 0.35 * 0.62;
    let wanted = 0.62;
    for (let week = 1; week <= 52; week++) {
      tick(model);
      wanted -= 0.0226 * (wanted - floor);
      expect(Math.abs(model.columns.understanding[0] - wanted)).toBeLessThan(1e-6);
      if (week === 26) expectFigure('E2', wanted, 0.44, 0.01, 'week 26, forgetting alone');
    }
    expectFigure('E2', wanted, 0.34, 0.01, 'week 52, forgetting alone');
  });

  it('engine: in a default organisation within 5 points of 44 and 34 % at 26 and 52 weeks', () => {
    const model = makeModel({
      params: { gadflyShare: 0 },
      organisation: {
        name: 'A course for all',
        departments: [
          { name: 'Service', people: 100, service: true },
          { name: 'Office', people: 100 },
        ],
      },
    });
    model.columns.understanding.fill(0.62);
    model.columns.understandingBest.fill(0.62);
    model.columns.habitProduct.fill(0.75);
    model.columns.habitNice.fill(0.2);
    model.columns.habitDeep.fill(0.05);
    passWeeks(model, 26);
    const half = mean(model.columns.understanding);
    passWeeks(model, 26);
    expectFigure('E2', half, 0.44, 0.05, 'week 26');
    expectFigure('E2', mean(model.columns.understanding), 0.34, 0.05, 'week 52');
  });
});
