// Q6 and Q7, Granovetter's riots, on the engine, and the published table of the second.

import { describe, expect, it } from 'vitest';
import { spread } from '../../batch/classics/engine.ts';
import { granovetterRest } from '../../batch/classics/reference/normal.ts';
import { normalCrowd, Q6, Q7, riot } from '../../batch/classics/thresholds.ts';
import { askClassic } from './asking.ts';
import { expectFigure } from './figures.ts';
import { NO_DATA, rowsOf } from './published.ts';
import { FULL } from './tier.ts';

askClassic(Q6);
askClassic(Q7);

describe('published: Granovetter 1978, normal thresholds', { timeout: 240_000 }, () => {
  const rows = () =>
    rowsOf('published_model_results', 'granovetter_1978_normal_thresholds.csv').map((row) => ({
      sd: Number(row['threshold_sd']) / 100,
      wanted: Number(row['equilibrium_number_active']),
    }));

  it.skipIf(NO_DATA)('reference: every row of the table to .01 people in 100', () => {
    const off = rows().map(({ sd, wanted }) => Math.abs(100 * granovetterRest(0.25, sd) - wanted));
    expect(off.length).toBe(21);
    expectFigure('Granovetter 1978', Math.max(...off), 0, 0.01, 'largest error in 100 people');
  });

  it.skipIf(NO_DATA)('engine: every row of the table to one person in 100', () => {
    // A crowd of 200 has steps of half a person; near the jump each is felt several times over.
    const people = FULL ? 400 : 200;
    const off = rows().map(({ sd, wanted }) => {
      return Math.abs((100 * spread(riot(normalCrowd(people, sd))).active) / people - wanted);
    });
    expectFigure('Granovetter 1978', Math.max(...off), 0, 1, 'largest error in 100 people');
  });
});
