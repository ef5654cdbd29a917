// What does not come to pass: plans for weeks after the end, and a run that is stopped on its way.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCommand, scratchFolder, startThaw, thaw, writeScenario } from './cli-runner.ts';

// Each test starts the command several times, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const here = { folder: scratch.path };

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
});
afterAll(scratch.remove);

describe('what never takes place', () => {
  it('is named in a line on standard error unless --quiet, and changes nothing', async () => {
    const late = [
      { kind: 'vision-talk', start: 3 },
      { kind: 'mandate', start: 4 },
    ];
    writeScenario(scratch.path, 'late.json', {
      interventions: late,
      events: [{ week: 9, set: { talk: 1 } }],
    });
    writeScenario(scratch.path, 'early.json', { interventions: late.slice(0, 1) });
    const line =
      'thaw: late.json ends after 4 weeks, so these never take place: ' +
      'mandate (week 4), an event (week 9)\n';
    const outcomes = async (file: string): Promise<unknown> => {
      const { out } = await thaw(here, `run ${file} --json --quiet`);
      return (JSON.parse(out) as { outcomes: unknown }).outcomes;
    };
    expect(await outcomes('late.json')).toEqual(await outcomes('early.json'));
    for (const words of ['run late.json', 'validate late.json', 'batch late.json --out late']) {
      const { code, err } = await thaw(here, words);
      expect({ code, said: err.includes(line) }, words).toEqual({ code: 0, said: true });
    }
    const both = await thaw(here, 'compare tiny.json late.json --seeds 1..2');
    expect({ code: both.code, said: both.err.includes(line) }).toEqual({ code: 0, said: true });
    expect((await thaw(here, 'run late.json --quiet')).err).toBe('');
  });
});

it('a run into a folder that is stopped says how to make it anew, and that works', async () => {
  const started = startThaw(here, 'run tiny.json --weeks 5200 --out stopped'.split(' '));
  const journal = join(scratch.path, 'stopped', '.parts', 'journal');
  while (!existsSync(journal)) await new Promise((resolve) => setTimeout(resolve, 5));
  // Its handler of signals stands a moment later than its folder.
  await new Promise((resolve) => setTimeout(resolve, 200));
  started.kill('SIGINT');
  const { code, err } = await started.ended;
  expect({ code, err }).toEqual({
    code: 130,
    err: 'thaw: interrupted; the same command with --force makes the run anew\n',
  });
  const again = await thaw(here, 'run tiny.json --weeks 2 --out stopped');
  expect(again.err).toContain('Choose another folder, or overwrite with --force.');
  expect((await thaw(here, 'run tiny.json --weeks 2 --out stopped --force')).code).toBe(0);
});
