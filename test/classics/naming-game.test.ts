// Q13, committed minorities in the binary naming game, on a reference model, and its published figure.

import { describe, expect, it } from 'vitest';
import { Q13 } from '../../batch/classics/naming-game.ts';
import { meanFieldRest } from '../../batch/classics/reference/naming-game.ts';
import { askClassic } from './asking.ts';
import { expectFigure } from './figures.ts';
import { NO_DATA, rowsOf } from './published.ts';

askClassic(Q13);

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
