// thaw sensitivity: from a scenario and a space to indices, and what is refused.

import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  buildCommand,
  resultsIn,
  scratchFolder,
  startThaw,
  thaw,
  writeScenario,
} from './cli-runner.ts';

// Each test starts the command several times, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const here = { folder: scratch.path };
const { read, manifestOf } = resultsIn(scratch.path);

const PARAMS = { rewards: { from: -1, to: 1 }, talk: { from: -1, to: 1 } };
const SOBOL = 'sensitivity tiny.json --space space.json --method sobol --n 16 --weeks 3 --quiet';
const MORRIS = 'sensitivity tiny.json --space space.json --method morris --n 4 --weeks 3 --quiet';

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
  const space = (params: object): string => JSON.stringify({ spaceVersion: 1, params });
  writeFileSync(join(scratch.path, 'space.json'), space(PARAMS));
  writeFileSync(join(scratch.path, 'one.json'), space({ talk: PARAMS.talk }));
  await thaw(here, `${SOBOL} --out sobol`);
});
afterAll(scratch.remove);

const indices = (folder: string): string[] => [
  read(folder, 'sensitivity.csv'),
  // The manifest's program and everything else of the analysis, but the same whoever made it.
  read(folder, 'sensitivity.json'),
];

describe('thaw sensitivity', () => {
  it('writes a row an index, and the same as JSON', async () => {
    const [csv, json] = indices('sobol');
    const rows = csv
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    expect(rows[0].join()).toBe('scenario,outcome,parameter,with,index,value,low,high');
    expect(rows.slice(1).map((row) => row.slice(0, 5).join())).toEqual([
      'tiny,enacted,rewards,,first',
      'tiny,enacted,rewards,,total',
      'tiny,enacted,talk,,first',
      'tiny,enacted,talk,,total',
      'tiny,enacted,rewards,talk,second',
    ]);
    for (const [value, low, high] of rows.slice(1).map((row) => row.slice(5).map(Number))) {
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
    }
    const document = JSON.parse(json) as { analyses: { indices: { value: number }[] }[] };
    expect(document).toMatchObject({ method: 'sobol', n: 16, seeds: 1, week: 3 });
    expect(document.analyses[0].indices.map(({ value }) => value)).toEqual(
      rows.slice(1).map((row) => Number(row[5])),
    );
    expect(manifestOf('sobol').runs).toEqual({ total: 96, finished: 96, failed: 0 });
  });

  it('gives the same bytes with any number of threads, and after a kill and --resume', async () => {
    expect((await thaw(here, `${SOBOL} --workers 3 --out threads`)).code).toBe(0);
    expect(indices('threads')).toEqual(indices('sobol'));
    const long = SOBOL.replace('--weeks 3', '--weeks 15');
    const whole = await thaw(here, `${long} --out whole`);
    const started = startThaw(here, `${long} --out killed`.split(' '));
    const journal = join(scratch.path, 'killed', '.parts', 'journal');
    const size = (): number => statSync(journal, { throwIfNoEntry: false })?.size ?? 0;
    while (size() < 5_000) await new Promise((resolve) => setTimeout(resolve, 5));
    started.kill('SIGKILL');
    expect((await started.ended).code).toBe(null);
    expect(existsSync(join(scratch.path, 'killed', 'sensitivity.csv'))).toBe(false);
    const resumed = await thaw(here, `${long} --out killed --resume`);
    expect(resumed).toEqual(whole);
    expect(indices('killed')).toEqual(indices('whole'));
    expect(read('killed', 'runs.csv')).toBe(read('whole', 'runs.csv'));
  });

  it('explains a batch that was made in shards, from Parquet as from CSV', async () => {
    const batch = 'batch tiny.json --space space.json --method saltelli --n 16 --weeks 3 --quiet';
    for (const shard of [1, 2]) {
      const words = `${batch} --series none --format parquet --shard ${shard}/2 --out part${shard}`;
      expect((await thaw(here, words)).code).toBe(0);
    }
    expect((await thaw(here, 'merge part1 part2 --out parts --quiet')).code).toBe(0);
    const { code, out } = await thaw(here, 'sensitivity parts --quiet');
    expect(code).toBe(0);
    expect(out).toContain('tiny, enacted at the last week: mean ');
    expect(indices('parts')).toEqual(indices('sobol'));
  });

  it('screens with Morris, prints JSON when told, and explains other outcomes of the same runs', async () => {
    const { code, out } = await thaw(here, `${MORRIS} --seeds 1..2 --out morris --json`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ method: 'morris', n: 4, seeds: 2 });
    expect(read('morris', 'sensitivity.json').trim()).toBe(
      JSON.stringify(JSON.parse(out), null, 1),
    );
    expect(manifestOf('morris').runs.total).toBe(4 * 3 * 2);
    const kept = indices('morris');
    const again = await thaw(here, 'sensitivity morris --quiet');
    expect(again.code).toBe(0);
    expect(indices('morris')).toEqual(kept);
    const other = await thaw(here, 'sensitivity morris --outcome belief,trust --quiet');
    expect(other.code).toBe(2);
    expect(other.err).toContain(
      'morris/sensitivity.csv: another analysis, expected none, or the same',
    );
    expect(indices('morris')).toEqual(kept);
    const forced = await thaw(here, 'sensitivity morris --outcome belief,trust --force --quiet');
    expect(forced.code).toBe(0);
    expect(forced.out).toMatch(/^parameter +mu\* +95 % interval +mu /m);
    expect(read('morris', 'sensitivity.csv').trimEnd().split('\n')).toHaveLength(1 + 2 * 2 * 3);
  });

  it('says so when nothing moves an outcome', async () => {
    const { code, out } = await thaw(here, `${MORRIS} --outcome headcount --out still`);
    expect(code).toBe(0);
    expect(out).toContain('No parameter of the space moves headcount.');
  });
});

describe('what cannot be explained is refused', () => {
  const assertRefused = async (words: string, ...says: string[]): Promise<void> => {
    const { code, out, err } = await thaw(here, words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const line of says) expect(err).toContain(line);
  };

  it('words that lack something or do not fit', async () => {
    await assertRefused(
      'sensitivity tiny.json',
      '--space: nothing',
      '--out: nothing, expected a folder',
    );
    const outcome = SOBOL.replace('--quiet', '--outcome enactd');
    await assertRefused(
      `${outcome} --out bad`,
      'unknown outcome "enactd"',
      'Did you mean "enacted"?',
    );
    const few = SOBOL.replace('--n 16', '--n 2');
    await assertRefused(`${few} --out bad`, '--n: 2, expected at least 16 base points for sobol.');
    const one = SOBOL.replace('space.json', 'one.json');
    await assertRefused(`${one} --out bad`, '--space: 1 parameter, expected 2 to 128 for sobol.');
    const method = SOBOL.replace('sobol', 'lhs');
    await assertRefused(`${method} --out bad`, '--method: "lhs", expected one of morris, sobol.');
    await assertRefused('sensitivity sobol --n 32', '--n: beside a folder');
    expect(existsSync(join(scratch.path, 'bad'))).toBe(false);
  });

  it('folders that hold no such batch, or no whole one', async () => {
    await assertRefused('sensitivity .', '.: a folder without a batch, expected a finished batch.');
    await assertRefused('sensitivity part1', 'part1: shard 1 of 2, expected a whole batch. Join');
    await thaw(here, 'batch tiny.json --weeks 2 --out plain --quiet');
    await assertRefused('sensitivity plain', 'plain: a batch without a space, expected a morris');
    const lhs = 'batch tiny.json --space space.json --method lhs --n 4 --weeks 2 --out lhs --quiet';
    await thaw(here, lhs);
    await assertRefused(
      'sensitivity lhs',
      'lhs: a lhs design, expected a morris or saltelli design.',
    );
  });

  it('a folder whose manifest says that it is not finished', async () => {
    await thaw(here, `${MORRIS} --out open`);
    const path = join(scratch.path, 'open', 'manifest.json');
    const text = readFileSync(path, 'utf8').replace('"status": "finished"', '"status": "running"');
    writeFileSync(path, text);
    await assertRefused('sensitivity open', 'open: a batch that is running', '--out open --resume');
  });

  it('a table that was changed since', async () => {
    await thaw(here, `${MORRIS} --out changed`);
    appendFileSync(join(scratch.path, 'changed', 'runs.csv'), '99,tiny\n');
    await assertRefused(
      'sensitivity changed',
      'runs.csv',
      'Make it again: thaw sensitivity tiny.json',
    );
  });
});
