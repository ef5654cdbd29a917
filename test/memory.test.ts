// What many runs take in memory: to write, to merge, to summarise. The long tier takes a million and the 2 GB that
// they may have; the quick one merges fewer, in a bound that they would break if rows were held in memory.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCommand, scratchFolder, writeScenario } from './cli-runner.ts';
import { peakOf, ROWS_OF_A_POINT, writeJournal, writeShards } from './many-runs.ts';

const FULL = process.env['THAW_TIER'] === 'full';
vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 });

const { path: folder, remove } = scratchFolder();
const same = (a: string, b: string): boolean =>
  readFileSync(join(folder, a)).equals(readFileSync(join(folder, b)));

beforeAll(async () => {
  await buildCommand();
  writeScenario(folder, 'tiny.json');
});
afterAll(remove);

// 187 MB; 351 MB where every shard holds a row group of rows at a time.
it('65,536 rows of 4 shards are merged in 260 MB, of which the program takes most', async () => {
  const shards = await writeShards({ folder, points: 8192, format: 'parquet', name: 'few' }, 4);
  const peak = await peakOf(folder, `merge ${shards.join(' ')} --out few --quiet`);
  expect(peak).toBeLessThan(260);
});

describe.runIf(FULL)('a million runs take less than 2 GB', () => {
  const million = { folder, points: 131_072, format: 'csv,parquet' } as const;
  const total = million.points * ROWS_OF_A_POINT;

  it('to write, and to merge from 50 shards into the same bytes', async () => {
    const shards = await writeShards({ ...million, name: 'part' }, 50);
    expect(await peakOf(folder, `merge ${shards.join(' ')} --out merged`)).toBeLessThan(2000);
    const written = await writeJournal(million, 'written');
    expect(await peakOf(folder, written)).toBeLessThan(2000);
    expect(same('merged/runs.parquet', 'written/runs.parquet')).toBe(true);
    expect(same('merged/runs.csv', 'written/runs.csv')).toBe(true);
    const manifest = readFileSync(join(folder, 'merged', 'manifest.json'), 'utf8');
    expect((JSON.parse(manifest) as { runs: { total: number } }).runs.total).toBe(total);
  });

  it.each(['sensitivity merged --outcome enacted,trust', 'report merged'])(
    'to %s',
    async (words) => {
      expect(await peakOf(folder, words)).toBeLessThan(2000);
    },
  );
});
