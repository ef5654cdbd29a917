// Q3 the cusp (a flow in time of its own: a small reference, not the engine) and Q4 the tanh belief map, on the
// engine: squash tanh, everything off but coherence, or peers, and the pull of systems, so that with all facets
// equal m' = tanh(b (J m + h)), b = squashGain, J = coherence (or pullPeers), h = pullSystems * systems.

import { describe, expect, it } from 'vitest';
import { tick } from '../../sim/index.ts';
import type { Model } from '../../sim/index.ts';
import { believe, beliefs, inDoubles, paying, reduced, type Settings } from './engine.ts';
import { expectFigure } from './figures.ts';
import { FACETS } from '../../sim/params.ts';
import { complete } from './networks.ts';
import { cuspRest, rampUntilTurned } from './reference/cusp.ts';

const TOLERANCE = 0.005;

describe('Q3 cusp', () => {
  it.each([
    [0.25, 0.04811],
    [0.5, 0.13608],
    [1, 0.3849],
  ])('reference: with a = %s the state lets go at a push of %s, at the root of a/3', (a, fold) => {
    expect(2 * Math.pow(a / 3, 1.5)).toBeCloseTo(fold, 5);
    const rest = (push: number, from: number) => cuspRest(from, a, push);
    const up = rampUntilTurned(rest, -1, [fold - 0.02, 1e-4]);
    expectFigure('Q3', up.push, fold, TOLERANCE, `a = ${a}, up`);
    // A step before the fold the state is within the root of that step of where it folds.
    expect(Math.abs(up.held + Math.sqrt(a / 3))).toBeLessThan(0.02);
    expect(up.jump).toBeGreaterThan(Math.sqrt(a / 3));
    const down = rampUntilTurned((push, from) => rest(-push, from), 1, [fold - 0.02, 1e-4]);
    expectFigure('Q3', down.push, fold, TOLERANCE, `a = ${a}, down`);
  });

  it.each([0, -0.5])('reference: with a = %s it turns without a jump, at no push', (a) => {
    const up = rampUntilTurned((push, from) => cuspRest(from, a, push), -0.1, [-0.002, 1e-4]);
    expectFigure('Q3', up.push, 0, TOLERANCE, `a = ${a}`);
    expect(up.jump).toBeLessThan(0.12);
  });
});

/** One belief held by all in all facets, under b J m + b h: its rest for a push b h, from where it is. */
function mindOf(people: number, slope: number, through: 'coherence' | 'pullPeers') {
  const settings: Settings = {
    squash: 'tanh',
    squashGain: slope,
    [through]: 1,
    pullSystems: 1,
    ...paying(0),
  };
  const model: Model = inDoubles(reduced(people, settings, complete(people, true)));
  return (push: number, from: number): number => {
    believe(model, new Array<number>(people).fill(from));
    for (const lever of FACETS) model.values[lever] = push / slope;
    let before = from;
    for (let week = 0; ; week++) {
      tick(model);
      const [now] = beliefs(model);
      // What systems pay arrives within two weeks.
      if (week > 2 && Math.abs(now - before) < 1e-6) return now;
      before = now;
    }
  };
}

describe('Q4 tanh belief map', { timeout: 120_000 }, () => {
  const cases = [
    { slope: 1.2, fold: 0.05639 },
    { slope: 1.5, fold: 0.20755 },
    { slope: 2, fold: 0.53284 },
  ];

  it.each(cases)('engine: through coherence, bJ = $slope lets go at bh = $fold', (one) => {
    const { slope, fold } = one;
    const rest = mindOf(1, slope, 'coherence');
    const up = rampUntilTurned(rest, -1, [fold - 0.01, 5e-4]);
    expectFigure('Q4', up.push, fold, TOLERANCE, `bJ = ${slope}, up`);
    expect(Math.abs(up.held + Math.sqrt(1 - 1 / slope))).toBeLessThan(0.06);
    const down = rampUntilTurned((push, from) => rest(-push, from), 1, [fold - 0.01, 5e-4]);
    expectFigure('Q4', down.push, fold, TOLERANCE, `bJ = ${slope}, down`);
  });

  it.each(cases)('engine: through peers, bJ = $slope lets go at bh = $fold', ({ slope, fold }) => {
    const up = rampUntilTurned(mindOf(3, slope, 'pullPeers'), -1, [fold - 0.01, 5e-4]);
    expectFigure('Q4', up.push, fold, TOLERANCE, `bJ = ${slope}, up`);
  });

  it('engine: at bJ = .9 a mind turns without a jump, at no push', () => {
    const up = rampUntilTurned(mindOf(1, 0.9, 'coherence'), -0.1, [-0.003, 5e-4]);
    expectFigure('Q4', up.push, 0, TOLERANCE, 'bJ = .9');
    expect(up.jump).toBeLessThan(0.02);
  });

  it('engine: close to bJ = 1 its folds are those of the cusp', () => {
    // m' - m = (bJ - 1) m + bh - (bJ m)^3 / 3 + ..., so O = m sqrt(bJ^3 / 3), a = bJ - 1, I = bh sqrt(bJ^3 / 3).
    const slope = 1.1;
    const scale = Math.sqrt((slope * slope * slope) / 3);
    const cusp = (2 * Math.pow((slope - 1) / 3, 1.5)) / scale;
    const up = rampUntilTurned(mindOf(1, slope, 'coherence'), -1, [cusp - 0.005, 2e-4]);
    expectFigure('Q4', up.push / cusp, 1, 0.2, 'fold over that of the cusp');
  });
});
