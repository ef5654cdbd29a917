// Q13, committed minorities in the binary naming game. It is another model altogether (people hold names, not
// beliefs of a degree, and speak in pairs), so a small reference model stands beside the test. What the engine
// itself does with a committed minority is asked in critical-mass.test.ts.

import { describe, expect, it } from 'vitest';
import { namedStream } from '../../sim/random.ts';
import { FULL } from './engine.ts';
import { expectFigure } from './figures.ts';
import { NO_DATA, rowsOf } from './published.ts';
import { criticalShare, meanFieldRest, sweepsToAgree } from './reference/naming-game.ts';

describe('Q13 committed minority in the naming game', { timeout: 240_000 }, () => {
  it('reference: the mean field loses the old name at a committed share between .097 and .099', () => {
    const critical = criticalShare(0.08, 0.12);
    expectFigure('Q13', critical, 0.098, 0.001, 'p_c');
    expectFigure('Q13', meanFieldRest(0.0975).b, 0.67, 0.01, 'old name at .0975');
    expectFigure('Q13', meanFieldRest(0.098).b, 0, 1e-6, 'old name at .098');
  });

  /** Mean sweeps to agreement. */
  function time(people: number, share: number, runs: number): number {
    const uniform = namedStream(people, `naming ${share}`);
    let sum = 0;
    for (let run = 0; run < runs; run++) {
      sum += sweepsToAgree(people, Math.round(share * people), 200_000, uniform) / runs;
    }
    return sum;
  }

  it('reference: above it time to agreement grows as ln N, below it exponentially', () => {
    const runs = FULL ? 200 : 40;
    const above = [100, 400, 1600].map((people) => time(people, 0.15, FULL ? 100 : 5));
    const below = [30, 60, 90].map((people) => time(people, 1 / 15, runs));
    // ln N: equal steps for equal factors of N, and small ones; exponential: equal factors for equal steps.
    expect(above[2] / above[0]).toBeLessThan(2);
    expect(below[1] / below[0]).toBeGreaterThan(2);
    expect(below[2] / below[1]).toBeGreaterThan(2);
  });
});

describe('published: Xie et al. 2011, figure 1, complete graph', { timeout: 60_000 }, () => {
  it.skipIf(NO_DATA)(
    'reference: shares that hold the old name, to .02 up to a committed share of .09',
    () => {
      const rows = rowsOf('published_model_results', 'xie_2011_figure1_digitised.csv')
        .filter((row) => row['topology'] === 'complete' && row['mean_degree'] === '999')
        .map((row) => ({
          committed: Number(row['committed_fraction']),
          held: Number(row['steady_state_fraction_holding_old_opinion']),
        }));
      const off = rows
        .filter(({ committed }) => committed < 0.09)
        .map(({ committed, held }) => Math.abs(meanFieldRest(committed).b - held));
      expectFigure('Xie 2011', Math.max(...off), 0, 0.02, 'largest error below .09');
      // The figure's fall is read off as a slope from .095 to .1; beyond it nobody holds the old name.
      const beyond = rows.filter(({ committed }) => committed > 0.1);
      expect(beyond.map(({ held }) => held)).toEqual(beyond.map(() => 0));
      for (const { committed } of beyond) expect(meanFieldRest(committed).b).toBeLessThan(1e-6);
      expect(rows.length).toBeGreaterThan(60);
    },
  );
});
