// Q14, the limit of Harrison and Carroll, on the engine: systems pull beliefs to +1 (squash identity, gates
// open, beliefRate e), people leave at a constant hazard h and newcomers stand at mu (exitRate h, all reasons to
// leave off, hiringBelief). The openness of newcomers is drawn around 1 with a spread that no parameter sets, so
// the host puts 1 back into the column every week.

import { describe, expect, it } from 'vitest';
import { tick } from '../../sim/index.ts';
import type { Model } from '../../sim/index.ts';
import { believe, beliefs, FULL, paying, reduced } from './engine.ts';
import { expectFigure } from './figures.ts';

const PEOPLE = 1000;
const PACE = 0.1;
const HIRED_AT = -0.3;

function firm(hazard: number, vacancyWeeks = 0, seed = 1): Model {
  const model = reduced(
    PEOPLE,
    {
      beliefRate: PACE,
      pullSystems: 1,
      ...paying(1),
      exitRate: hazard,
      exitMisfit: 0,
      exitDistress: 0,
      exitResistance: 0,
      hiringBelief: HIRED_AT,
      vacancyWeeks,
    },
    undefined,
    seed,
  );
  model.columns.systems.fill(1);
  return model;
}

function pass(model: Model): void {
  model.columns.susceptibility.fill(1);
  tick(model);
}

function meanBelief(model: Model): number {
  const { vacantWeeks } = model.columns;
  const here = beliefs(model).filter((_, person) => vacantWeeks[person] === 0);
  return here.reduce((sum, one) => sum + one, 0) / here.length;
}

/** [(1-h) e + h mu] / [1 - (1-h)(1-e)] */
function equilibrium(e: number, h: number, mu: number): number {
  return ((1 - h) * e + h * mu) / (1 - (1 - h) * (1 - e));
}

describe('Q14 Harrison-Carroll limit', { timeout: 120_000 }, () => {
  it.each([
    [0, 1],
    [0.002, 0.974],
    [0.005, 0.938],
    [0.01, 0.881],
    [0.02, 0.7797],
    [0.05, 0.552],
  ])('engine: a share of %s replaced a week leaves a culture of %s', (hazard, wanted) => {
    const model = firm(hazard);
    // From the other end than where it rests: from where people are hired, or from full culture.
    believe(model, new Array<number>(PEOPLE).fill(hazard === 0 ? HIRED_AT : 1));
    const looked = FULL ? 400 : hazard < 0.02 ? 30 : 80;
    let sum = 0;
    // Until at most a two-hundredth of the first difference from rest is left, then the mean over time.
    for (let week = 0; week < 50 + looked; week++) {
      pass(model);
      if (week >= 50) sum += meanBelief(model) / looked;
    }
    expect(Math.abs(equilibrium(PACE, hazard, HIRED_AT) - wanted)).toBeLessThan(0.001);
    expectFigure('Q14', sum, wanted, 0.01, `h = ${hazard}`);
  });

  it('engine: the equilibrium survives a turnover of one in five a week', () => {
    const model = firm(0.2);
    for (let week = 0; week < 40; week++) pass(model);
    expect(meanBelief(model)).toBeGreaterThan(HIRED_AT + 0.2);
    expectFigure('Q14', meanBelief(model), equilibrium(PACE, 0.2, HIRED_AT), 0.03, 'h = .2');
  });

  it('engine: a shrinking organisation has a stronger culture than a steady one, a growing one a weaker', () => {
    // For half a year: places left stay empty (vacancyWeeks), or half of all places are filled one by one.
    const hazard = 0.02;
    const [shrinking, steady, growing] = [firm(hazard, 26), firm(hazard), firm(hazard)];
    for (let week = 0; week < 40; week++) pass(steady);
    for (const model of [shrinking, growing]) believe(model, beliefs(steady));
    growing.columns.vacantWeeks.forEach((_, person, vacant) => {
      if (person % 2 === 0) vacant[person] = 1 + ((person / 2) % 25);
    });
    for (let week = 0; week < 24; week++) {
      for (const model of [shrinking, steady, growing]) pass(model);
    }
    expect(meanBelief(shrinking)).toBeGreaterThan(meanBelief(steady) + 0.05);
    expect(meanBelief(growing)).toBeLessThan(meanBelief(steady) - 0.05);
  });
});
