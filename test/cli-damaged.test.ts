// Files of the lab that were cut short, and files that are checked before anything runs: the file, the place and
// the way out are named, and what was finished stays.

import { cpSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCommand, scratchFolder, thaw, writeScenario } from './cli-runner.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { path: folder, remove } = scratchFolder();
const here = { folder };
const words = 'batch tiny.json --seeds 1..2 --series none --format csv,parquet --quiet';

beforeAll(async () => {
  await buildCommand();
  writeScenario(folder, 'tiny.json');
  for (const index of [1, 2]) {
    const made = await thaw(here, `${words} --shard ${index}/2 --out part${index}`);
    if (made.code !== 0) throw new Error(made.err);
  }
});
afterAll(remove);

/** A copy of the first shard of which one file has lost its end. */
function cut(name: string, file: string): void {
  cpSync(join(folder, 'part1'), join(folder, name), { recursive: true });
  const path = join(folder, name, file);
  truncateSync(path, Math.floor(readFileSync(path).length / 2));
}

it('a manifest that was cut short is called that, by every command that reads it', async () => {
  cut('short', 'manifest.json');
  const before = readFileSync(join(folder, 'short', 'runs.csv'), 'utf8');
  for (const command of [
    'merge short part2 --out joined',
    'report short',
    'sensitivity short',
    `${words} --shard 1/2 --out short --resume`,
  ]) {
    const { code, out, err } = await thaw(here, command);
    expect({ command, code, out }).toEqual({ command, code: 2, out: '' });
    expect(err).toMatch(/short[/\\]manifest\.json: broken JSON \(line \d+, column \d+: /);
    expect(err).toContain('Fetch the file again');
  }
  expect(existsSync(join(folder, 'joined'))).toBe(false);
  expect(readFileSync(join(folder, 'short', 'runs.csv'), 'utf8')).toBe(before);
});

it('a manifest of something else is called that', async () => {
  cut('strange', 'manifest.json');
  writeFileSync(join(folder, 'strange', 'manifest.json'), '{"manifestVersion": 2}');
  const { code, err } = await thaw(here, 'merge strange part2 --out joined');
  expect(code).toBe(2);
  expect(err).toContain('manifest.json: a manifest of another program or version');
});

it('a Parquet file that was cut short is refused by its checksum', async () => {
  cut('half', 'runs.parquet');
  const { code, err } = await thaw(here, 'merge half part2 --out joined');
  expect(code).toBe(2);
  expect(err).toMatch(
    /half[/\\]runs\.parquet: \d+ bytes with checksum [0-9a-f]{12}, expected 1 rows in/,
  );
  expect(err).toContain('Make the shard again: thaw batch tiny.json');
  expect(existsSync(join(folder, 'joined'))).toBe(false);
});

describe('thaw validate', () => {
  it('tells scenarios, spaces and designs apart', async () => {
    const space = { spaceVersion: 1, params: { rewards: { from: -1, to: 1 } } };
    writeFileSync(join(folder, 'space.json'), JSON.stringify(space));
    writeFileSync(join(folder, 'cells.csv'), 'seed,rewards,talk\n1,0.5,-1\n');
    const { code, out } = await thaw(here, 'validate tiny.json space.json cells.csv');
    expect(code).toBe(0);
    expect(out).toBe(
      'tiny.json: in order\nspace.json: a space, in order\ncells.csv: a design, in order\n',
    );
    const json = await thaw(here, 'validate space.json --json');
    expect(JSON.parse(json.out)).toEqual({
      files: [{ file: 'space.json', kind: 'space', problems: [] }],
    });
  });

  it('names all problems of a space and of a design, with their places', async () => {
    const params = { rewardz: {}, talk: { from: 1, to: 1 }, temperature: { from: 0.1, to: 9 } };
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ spaceVersion: 1, params }));
    writeFileSync(join(folder, 'bad.csv'), 'reward,talk\n1,0.5\n0,7\n');
    const { code, out, err } = await thaw(here, 'validate bad.json bad.csv');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Did you mean "rewards"?');
    expect(err).toContain('bad.json: params.talk: an empty range, 1 to 1');
    expect(err).toContain('bad.json: params.temperature.to: 9');
    expect(err).toContain('bad.csv row 1, column reward: an unknown name');
    expect(err).toContain('bad.csv row 3, column talk: 7, expected -1 to 1');
    expect(err).not.toContain('--design');
  });
});
