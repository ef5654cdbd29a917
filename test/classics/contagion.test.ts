// Q8 Centola and Macy, Q9, and the published limits of lattices, on the engine.

import { describe, expect, it } from 'vitest';
import { contagion, Q8, Q9 } from '../../batch/classics/contagion.ts';
import { spread } from '../../batch/classics/engine.ts';
import { lattice, ring } from '../../batch/classics/networks.ts';
import type { TieNetwork } from '../../sim/network.ts';
import { askClassic } from './asking.ts';
import { NO_DATA, rowsOf } from './published.ts';

askClassic(Q8);
askClassic(Q9);

describe('published: the highest threshold that still fills a lattice', { timeout: 60_000 }, () => {
  const lattices: Record<string, TieNetwork> = {
    'ring radius 1': ring(40, 1),
    'ring radius 2': ring(40, 2),
    'ring radius 3': ring(40, 3),
    'ring radius 4': ring(40, 4),
    'von Neumann radius 1': lattice(9, false),
    'Moore radius 1': lattice(9, true),
  };

  it.skipIf(NO_DATA)(
    'engine: one neighbourhood fills each lattice up to its limit, no further',
    () => {
      const rows = rowsOf('published_model_results', 'complex_contagion_lattice_limits.csv');
      expect(rows.map((row) => row['lattice'])).toEqual(Object.keys(lattices));
      for (const row of rows) {
        const ties = lattices[row['lattice']];
        const limit = Number(row['max_threshold_that_spreads']);
        const people = ties.offsets.length - 1;
        expect(spread(contagion(ties, limit, 0)).active, row['lattice']).toBe(people);
        expect(spread(contagion(ties, limit + 1, 0)).active, row['lattice']).toBeLessThan(people);
      }
    },
  );
});
