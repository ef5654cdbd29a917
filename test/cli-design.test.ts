// Spaces and designs on the command line: what comes out, and what is refused.

import { existsSync, writeFileSync } from 'node:fs';
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

const SPACE = {
  spaceVersion: 1,
  params: { rewards: { from: -1, to: 1, levels: 3 }, talk: { from: -0.5, to: 0.5 } },
};

function writeSpace(name: string, space: unknown): void {
  const text = typeof space === 'string' ? space : JSON.stringify(space, null, 2);
  writeFileSync(join(scratch.path, name), text);
}

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
  writeSpace('space.json', SPACE);
});
afterAll(scratch.remove);

describe('thaw design', () => {
  it('prints a factorial design with the first parameter slowest', async () => {
    const { code, out, err } = await thaw(
      here,
      'design --space space.json --method factorial --n 2',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('rewards,talk\n-1,-0.5\n-1,0.5\n0,-0.5\n0,0.5\n1,-0.5\n1,0.5\n');
  });

  it('prints the plain Sobol sequence, stretched to the ranges', async () => {
    const words = 'design --space space.json --method sobol --n 4 --no-scramble';
    expect((await thaw(here, words)).out).toBe(
      'rewards,talk\n-1,-0.5\n0,0\n0.5,-0.25\n-0.5,0.25\n',
    );
  });

  it('writes a file, never over another unasked, and draws anew only for another seed', async () => {
    const words = 'design --space space.json --method lhs --n 9';
    expect((await thaw(here, `${words} --out cells.csv`)).code).toBe(0);
    expect(read('cells.csv')).toBe((await thaw(here, words)).out);
    const again = await thaw(here, `${words} --design-seed 2 --out cells.csv`);
    expect(again.code).toBe(2);
    expect(again.err).toContain('--out cells.csv: a file that exists, expected a new file.');
    const before = read('cells.csv');
    expect((await thaw(here, `${words} --design-seed 2 --out cells.csv --force`)).code).toBe(0);
    expect(read('cells.csv')).not.toBe(before);
    expect(read('cells.csv').split('\n')).toHaveLength(11);
  });

  it('says where a Sobol sequence is balanced', async () => {
    const { code, err } = await thaw(here, 'design --space space.json --method sobol --n 100');
    expect(code).toBe(0);
    expect(err).toContain('balanced at powers of two: --n 128');
  });
});

it('thaw schema --space is the JSON Schema of a space', async () => {
  const { code, out } = await thaw(here, 'schema --space');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ type: 'object', required: ['spaceVersion', 'params'] });
});

describe('thaw batch --space', () => {
  const words =
    'batch tiny.json --space space.json --method lhs --n 3 --seeds 5..6 --weeks 2 --quiet';

  it('runs the cells that thaw design prints, each with the same seeds', async () => {
    expect((await thaw(here, `${words} --out by-space`)).code).toBe(0);
    await thaw(here, 'design --space space.json --method lhs --n 3 --out by-file.csv');
    const file = 'batch tiny.json --design by-file.csv --seeds 5..6 --weeks 2 --quiet';
    expect((await thaw(here, `${file} --out by-file`)).code).toBe(0);
    expect(tables('by-space')).toEqual(tables('by-file'));
    const rows = read('by-space', 'runs.csv').trimEnd().split('\n').slice(1);
    expect(rows.map((row) => row.split(',')[2])).toEqual(['5', '6', '5', '6', '5', '6']);
    expect(manifestOf('by-space').request.design).toMatchObject({
      names: ['rewards', 'talk'],
      rows: null,
      space: { method: 'lhs', n: 3, seed: 1, axes: [{ name: 'rewards' }, { name: 'talk' }] },
    });
  });

  it('joins its shards to the bytes of the whole', async () => {
    for (const shard of [1, 2]) {
      expect((await thaw(here, `${words} --shard ${shard}/2 --out s${shard}`)).code).toBe(0);
    }
    expect((await thaw(here, 'merge s1 s2 --out joined --quiet')).code).toBe(0);
    expect(tables('joined')).toEqual(tables('by-space'));
  });

  it('does not go on in the folder of another design', async () => {
    const other = words.replace('--n 3', '--n 4');
    const { code, err } = await thaw(here, `${other} --out by-space --resume`);
    expect(code).toBe(2);
    expect(err).toContain('a batch that differs in design: the folder has lhs 3 seed 1');
  });
});

describe('bad input', () => {
  it('a space with problems is refused with all of them, and nothing is written', async () => {
    const params = { reward: { from: 0, to: 1 }, talk: { from: 1, to: -1 } };
    writeSpace('bad.json', { spaceVersion: 1, params });
    const words = 'design --space bad.json --method lhs --n 8 --out bad.csv';
    const { code, out, err } = await thaw(here, words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^thaw: 2 problems, nothing was done\n/);
    expect(err).toContain('bad.json: params.reward: unknown parameter "reward"');
    expect(err).toContain('Did you mean "rewards"?');
    expect(err).toContain('bad.json: params.talk: an empty range, 1 to -1');
    expect(existsSync(join(scratch.path, 'bad.csv'))).toBe(false);
  });

  const WORDS: [words: string, says: string][] = [
    ['design --method lhs --n 8', '--space: nothing, expected a space file.'],
    ['design --space gone.json --method lhs --n 8', '--space gone.json: no such file'],
    ['design --space space.json --n 8', '--method: nothing, expected one of factorial, lhs'],
    ['design --space space.json --method latin --n 8', '--method: "latin", expected one of'],
    ['design --space space.json --method sobo --n 8', 'Did you mean "sobol"?'],
    ['design --space space.json --method lhs', '--n: nothing, expected a number of points.'],
    ['design --space space.json --method lhs --n 1', '--n: 1, expected at least 2 points for lhs.'],
    [
      'design --space space.json --method morris --n 3',
      '--n: 3, expected at least 4 trajectories for morris. Write --n 4 or more.',
    ],
    [
      'design --space space.json --method saltelli --n 8',
      '--n: 8, expected at least 16 base points for saltelli.',
    ],
    ['design --space space.json --method morris --n 8 --grid 5', '--grid: 5, expected an even'],
    [
      'design --space space.json --method lhs --n 2000000000',
      'expected at most 1,000,000,000 cells',
    ],
    ['batch tiny.json --n 8 --out x', '--n: alone, expected --space beside it.'],
    [
      'batch tiny.json --space space.json --method lhs --n 8 --sweep talk=0,1 --out x',
      '--space: beside --sweep, expected one of the two.',
    ],
    [
      'batch tiny.json --space space.json --method lhs --n 8 --set talk=1 --out x',
      '--set talk: beside a sweep of talk, expected one of the two.',
    ],
  ];

  it.each(WORDS)('%s is refused', async (words, says) => {
    const { code, out, err } = await startThaw(here, words.split(' ')).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(existsSync(join(scratch.path, 'x'))).toBe(false);
  });
});
