// Runs that fail: the built command is copied and its thread file made to die or to choke on some seeds.

import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Manifest } from '../batch/manifest.ts';
import { buildCommand, scratchFolder, startThaw, thaw, writeScenario } from './cli-runner.ts';
import { batchCli } from './run/batch-build.mjs';

// Each test starts the command several times, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const FAULT = `import { parentPort as port } from 'node:worker_threads';
port.on('message', (message) => {
  const job = message.argumentList?.[0]?.value;
  if (process.env.FAULTY === 'hot' && job?.params?.rewards > 0.95) process.exit(9);
  if (process.env.FAULTY !== 'yes' || job === undefined) return;
  if (job.seed === 3) process.exit(9);
  if (job.seed === 5) job.scenario = 99;
});
`;

/** A disk with room for so many bytes: what does not fit is cut off, and the next write is refused. */
const SMALL_DISK = `const fs = require('node:fs');
let room = Number(process.env.ROOM);
for (const name of ['writevSync', 'writeSync', 'writeFileSync']) {
  const write = fs[name];
  fs[name] = (target, data, ...rest) => {
    const parts = [data].flat().map((part) => Buffer.from(part));
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    if (process.env.ROOM === undefined || target === 1 || target === 2 || size <= room) {
      room -= size;
      return write(target, data, ...rest);
    }
    const fits = Buffer.concat(parts).subarray(0, room);
    room = 0;
    if (name === 'writevSync' && fits.length > 0) return write(target, [fits]);
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
  };
}
require('node:module').syncBuiltinESMExports();
`;

const scratch = scratchFolder();
const folder = join(scratch.path, 'program', 'dist', 'batch');
const here = { folder: scratch.path, cli: join(folder, 'cli.js') };
const faulty = { ...here, env: { FAULTY: 'yes' } };
const words = 'batch tiny.json --seeds 1..6 --quiet';

const read = (out: string, file: string): string =>
  readFileSync(join(scratch.path, out, file), 'utf8');

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
  cpSync(dirname(batchCli), folder, { recursive: true });
  const about = { version: '0.0.0', type: 'module' };
  writeFileSync(join(scratch.path, 'program', 'package.json'), JSON.stringify(about));
  const worker = join(folder, 'node-worker.js');
  writeFileSync(worker, FAULT + readFileSync(worker, 'utf8'));
});
afterAll(scratch.remove);

it('are noted with their inputs, leave their rows empty, and do not stop the others', async () => {
  const good = await thaw(here, `${words} --out good`);
  expect(good).toEqual({ code: 0, out: '', err: '' });
  const bad = await thaw(faulty, `${words} --sweep rewards=0.25 --out bad --json`);
  expect(bad.code).toBe(1);
  expect(JSON.parse(bad.out)).toMatchObject({ runs: 6, failed: 2 });
  expect(bad.err).toContain('thaw: run 3 failed: the thread ended with code 9\n');
  expect(bad.err).toContain('thaw: 2 runs failed; bad/manifest.json has their inputs\n');
  const manifest = JSON.parse(read('bad', 'manifest.json')) as Manifest;
  expect(manifest.failures).toEqual([
    {
      run: 3,
      scenario: 'tiny',
      seed: 3,
      params: { rewards: 0.25 },
      error: 'the thread ended with code 9',
    },
    { run: 5, scenario: 'tiny', seed: 5, params: { rewards: 0.25 }, error: expect.any(String) },
  ]);
  expect(manifest.stateHashes.map((hash) => hash === null)).toEqual([
    false,
    false,
    true,
    false,
    true,
    false,
  ]);
  const rows = read('bad', 'runs.csv').trimEnd().split('\n');
  expect(rows).toHaveLength(7);
  expect(rows[3]).toMatch(/^3,tiny,3,0\.25,,+$/);
});

it('can be tried again with --resume, which ends in the bytes of a batch without failures', async () => {
  expect((await thaw(faulty, `${words} --out again`)).code).toBe(1);
  expect(read('again', 'runs.csv')).not.toBe(read('good', 'runs.csv'));
  expect((await thaw(here, `${words} --out again --resume`)).code).toBe(0);
  expect(read('again', 'runs.csv')).toBe(read('good', 'runs.csv'));
  expect(read('again', 'series.csv')).toBe(read('good', 'series.csv'));
});

it('make compare give up with exit code 1 and no figure', async () => {
  const { code, out, err } = await thaw(faulty, 'compare tiny.json tiny.json --seeds 1..4 --quiet');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('tiny, seed 3: the thread ended with code 9');
});

it('do not go on with another engine: its runs would differ', async () => {
  expect((await thaw(faulty, `${words} --out old`)).code).toBe(1);
  const cli = join(folder, 'cli.js');
  const text = readFileSync(cli, 'utf8');
  writeFileSync(cli, `${text}\n// another build\n`);
  const { code, err } = await startThaw(here, [...words.split(' '), '--out', 'old', '--resume'])
    .ended;
  writeFileSync(cli, text);
  expect(code).toBe(2);
  expect(err).toMatch(
    /--out old: a batch that differs in engine \(the program's own code\): the folder has [0-9a-f]{16}, the command [0-9a-f]{16}, expected/,
  );
});

it('are left out of indices with their base point, and thaw sensitivity says so', async () => {
  const params = { rewards: { from: -1, to: 1 }, talk: { from: -1, to: 1 } };
  writeFileSync(join(scratch.path, 'space.json'), JSON.stringify({ spaceVersion: 1, params }));
  const sobol = 'sensitivity tiny.json --space space.json --method sobol --n 32 --weeks 2';
  const hot = { ...here, env: { FAULTY: 'hot' } };
  const { code, out, err } = await thaw(hot, `${sobol} --out hot --no-second-order --quiet`);
  expect(code).toBe(1);
  expect(err).toContain('runs failed; hot/manifest.json has their inputs\n');
  expect(out).toMatch(/^\d base points are left out: a figure is missing there\.$/m);
  const { analyses } = JSON.parse(read('hot', 'sensitivity.json')) as {
    analyses: { blocks: number; leftOut: number; indices: object[] }[];
  };
  expect(analyses[0].leftOut).toBeGreaterThan(0);
  expect(analyses[0].blocks + analyses[0].leftOut).toBe(32);
  expect(analyses[0].indices).toHaveLength(4);
  const again = await thaw(here, `${sobol} --out hot --no-second-order --quiet --resume`);
  expect(again.code).toBe(0);
  expect(again.out).not.toContain('left out');
});

describe('a disk that is full', () => {
  const disk = (room: number) => ({
    ...here,
    flags: ['-r', join(scratch.path, 'small-disk.cjs')],
    env: { ROOM: String(room) },
  });

  beforeAll(async () => {
    writeFileSync(join(scratch.path, 'small-disk.cjs'), SMALL_DISK);
    if (existsSync(join(scratch.path, 'room'))) return;
    await thaw(here, `${words} --format csv,parquet --out room`);
  });

  // In the journal, in the middle of a record; and while the tables are put together.
  it.each([
    [25_000, 1, 5],
    [100_000, 6, 6],
  ])('at %i bytes loses nothing that was finished', async (room, least, most) => {
    const out = `disk${room}`;
    const full = await thaw(disk(room), `${words} --format csv,parquet --out ${out}`);
    expect(full.code).toBe(1);
    expect(full.err).toMatch(
      /^thaw: disk\d+ came upon a full disk; \d runs? (is|are) kept in disk\d+\. Mend that, then --resume/,
    );
    expect(existsSync(join(scratch.path, out, 'runs.csv'))).toBe(false);
    const kept = Number(/(\d) runs? (?:is|are) kept/.exec(full.err)?.[1]);
    expect(kept).toBeGreaterThanOrEqual(least);
    expect(kept).toBeLessThanOrEqual(most);
    const resumed = await thaw(here, `${words} --format csv,parquet --out ${out} --resume --json`);
    expect(JSON.parse(resumed.out)).toMatchObject({ runs: 6, failed: 0, resumed: kept });
    for (const file of ['runs.csv', 'series.csv', 'runs.parquet', 'series.parquet']) {
      expect(readFileSync(join(scratch.path, out, file))).toEqual(
        readFileSync(join(scratch.path, 'room', file)),
      );
    }
  });

  it('keeps the shards of a merge, and leaves nothing behind that could be taken for a result', async () => {
    const shards = ['1/2', '2/2'].map((shard, place) =>
      thaw(here, `${words} --format csv,parquet --shard ${shard} --out piece${place}`),
    );
    for (const { code } of await Promise.all(shards)) expect(code).toBe(0);
    const joining = 'merge piece0 piece1 --out pieces --quiet';
    for (const room of [2000, 60_000]) {
      const { code, out, err } = await thaw(disk(room), joining);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('--out pieces: a full disk, expected a folder that can be written.');
      expect(existsSync(join(scratch.path, 'pieces'))).toBe(false);
    }
    expect((await thaw(here, joining)).code).toBe(0);
    for (const file of ['runs.csv', 'series.csv', 'runs.parquet', 'series.parquet']) {
      expect(readFileSync(join(scratch.path, 'pieces', file))).toEqual(
        readFileSync(join(scratch.path, 'room', file)),
      );
    }
  });
});
