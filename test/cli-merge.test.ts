// Tables that are joined or called finished are the ones that were written: shards, and what happens when
// a table was lost, cut short or edited since.

import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
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

const { read, manifestOf, tables } = resultsIn(scratch.path);

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
});
afterAll(scratch.remove);

it('a finished folder is not called finished when a table is damaged', async () => {
  const words = 'batch tiny.json --seeds 1..2 --out spoiled --quiet';
  await thaw(here, words);
  const whole = tables('spoiled');
  const file = join(scratch.path, 'spoiled', 'runs.csv');
  writeFileSync(file, `${whole[0]}\n`);
  const { code, out, err } = await thaw(here, `${words} --resume --json`);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('spoiled/runs.csv: ');
  expect(err).toContain(`Make the batch again: thaw ${words} --force`);
  expect((await thaw(here, `${words} --force`)).code).toBe(0);
  expect(tables('spoiled')).toEqual(whole);
  // A process that died just before it threw the journal away has left what it takes.
  cpSync(join(scratch.path, 'spoiled'), join(scratch.path, 'mended'), { recursive: true });
  writeFileSync(join(scratch.path, 'mended', 'series.csv'), '');
  mkdirSync(join(scratch.path, 'mended', '.parts'));
  writeFileSync(join(scratch.path, 'mended', '.parts', 'journal'), '');
  const again = words.replace('spoiled', 'mended');
  expect((await thaw(here, `${again} --resume`)).code).toBe(0);
  expect(tables('mended')).toEqual(whole);
});

describe('shards', () => {
  const words = 'batch tiny.json --seeds 1..5 --sweep rewards=-1,1 --format csv,parquet --quiet';

  it('merge into what the unsharded batch writes, byte for byte', async () => {
    const made = await Promise.all(
      ['', '--shard 1/2', '--shard 2/2'].map((shard, place) =>
        thaw(here, `${words} ${shard} --out shard-${place}`.replace(/ +/g, ' ')),
      ),
    );
    expect(made.map(({ code }) => code)).toEqual([0, 0, 0]);
    const merged = await thaw(here, 'merge shard-2 shard-1 --out merged --json --quiet');
    expect(merged.err).toBe('');
    expect(JSON.parse(merged.out)).toEqual({ out: 'merged', runs: 10, failed: 0, shards: 2 });
    for (const file of ['runs.csv', 'series.csv', 'runs.parquet', 'series.parquet']) {
      const [a, b] = ['merged', 'shard-0'].map((folder) =>
        readFileSync(join(scratch.path, folder, file)),
      );
      expect(a.equals(b), file).toBe(true);
    }
    expect(manifestOf('merged').stateHashes).toEqual(manifestOf('shard-0').stateHashes);
  });

  it('are refused when a table is not the one that the shard wrote, and nothing is left behind', async () => {
    const copy = (from: string, to: string): void =>
      cpSync(join(scratch.path, from), join(scratch.path, to), { recursive: true });
    copy('shard-1', 'cut');
    truncateSync(join(scratch.path, 'cut', 'series.csv'), 900);
    copy('shard-2', 'holed');
    rmSync(join(scratch.path, 'holed', 'runs.parquet'));
    const runs = read('shard-2', 'runs.csv');
    writeFileSync(join(scratch.path, 'holed', 'runs.csv'), runs.replace('tiny', 'tidy'));
    const { code, err } = await thaw(here, 'merge cut holed --out joined');
    expect(code).toBe(2);
    expect(err).toMatch(
      /cut\/series\.csv: 900 bytes with checksum [0-9a-f]{12}, expected 75 rows in \d+ bytes with checksum/,
    );
    expect(err).toContain('Make the shard again: thaw batch tiny.json --seeds 1..5');
    expect(err).toContain('holed/runs.csv: ');
    expect(err).toContain('holed/runs.parquet: no such file, expected 5 rows in ');
    expect(err).not.toContain(' at ');
    expect(existsSync(join(scratch.path, 'joined'))).toBe(false);
  });

  it('are not overwritten by what they are joined to, even with --force', async () => {
    const before = read('shard-1', 'manifest.json');
    const { code, err } = await thaw(here, 'merge shard-1 shard-2 --out ./shard-1/ --force');
    expect(code).toBe(2);
    expect(err).toContain('--out ./shard-1/: one of the shards, expected a folder of its own.');
    expect(read('shard-1', 'manifest.json')).toBe(before);
    const file = await thaw(here, 'merge shard-1 shard-2 --out tiny.json --force');
    expect(file.err).toContain('--out tiny.json: a file, expected a folder.');
  });

  it('that are not whole are repeated by a command that a shell takes back', async () => {
    const made = [...words.split(' '), '--shard', '1/2', '--out', "it's here"];
    expect((await startThaw(here, made).ended).code).toBe(0);
    rmSync(join(scratch.path, "it's here", 'runs.csv'));
    const joining = ['merge', "it's here", 'shard-2', '--out', 'm0'];
    const { code, err } = await startThaw(here, joining).ended;
    expect(code).toBe(2);
    expect(err).toContain(
      `Make the shard again: thaw ${words} --shard 1/2 --out 'it'\\''s here' --force`,
    );
  });

  it('are refused when one is missing, twice there, or of another batch', async () => {
    const missing = await thaw(here, 'merge shard-1 --out m1');
    expect(missing.err).toContain(
      'shard 2/2: nothing, expected one folder. Run it with --shard 2/2.',
    );
    const twice = await thaw(here, 'merge shard-1 shard-2 shard-2 --out m2');
    expect(twice.err).toContain('shard 2/2: shard-2 and shard-2, expected one folder.');
    await thaw(here, `${words} --set talk=1 --shard 2/2 --out stranger`);
    const strange = await thaw(here, 'merge shard-1 stranger --out m3');
    expect(strange.err).toContain(
      'stranger: a shard that differs from shard-1 in set: shard-1 has nothing, stranger talk=1,',
    );
    const whole = await thaw(here, 'merge shard-0 nowhere --out m4');
    expect(whole.err).toContain('shard-0: a whole batch, expected a shard.');
    expect(whole.err).toContain('nowhere: no such folder, expected a shard.');
    for (const { code } of [missing, twice, strange, whole]) expect(code).toBe(2);
    expect(existsSync(join(scratch.path, 'm4'))).toBe(false);
  });
});
