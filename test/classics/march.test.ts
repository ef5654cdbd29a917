// Q15, March 1991, on a reference model, and the published table in its other reading.

import { describe, expect, it } from 'vitest';
import { meanKnowledge, Q15 } from '../../batch/classics/march.ts';
import { askClassic } from './asking.ts';
import { expectFigure } from './figures.ts';
import { NO_DATA, rowsOf } from './published.ts';
import { FULL } from './tier.ts';

askClassic(Q15);

describe(
  'published: March 1991, figure 1, in the reading of the note',
  { timeout: 240_000 },
  () => {
    it.skipIf(NO_DATA)('reference: code knowledge at rest, to .03', () => {
      const rows = rowsOf('published_model_results', 'march_1991_figure1.csv');
      expect(rows).toHaveLength(27);
      const looked = rows.filter((row) => FULL || /^0\.[59]$/.test(row['p1_socialisation']));
      expect(looked.length).toBeGreaterThanOrEqual(6);
      for (const row of looked) {
        const [p1, p2] = [Number(row['p1_socialisation']), Number(row['p2_code_learning'])];
        const wanted = Number(row['equilibrium_code_knowledge']);
        const found = meanKnowledge({ p1, p2 }, FULL, 'note');
        expectFigure('March 1991', found, wanted, 0.03, `p1 ${p1}, p2 ${p2}`);
      }
    });
  },
);
