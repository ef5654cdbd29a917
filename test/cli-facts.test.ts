// `thaw facts`, the sceptic's door: the scoreboard, its JSON, random draws that can be broken off, and bad input.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, scratchFolder, startThaw, thaw } from './cli-runner.ts';

const scratch = scratchFolder();
const here = { folder: scratch.path };
const read = (...path: string[]): string => readFileSync(join(scratch.path, ...path), 'utf8');

beforeAll(buildCommand, 60_000);
afterAll(scratch.remove);

interface Row {
  claim: string;
  statement: string;
  figure: number;
  interval: [number, number];
  seeds: number;
  pass: boolean;
  ablations: { says: string; left: number; pass: boolean }[];
}

describe('thaw facts', () => {
  it('prints a line for each contrast and each ablation, the same for any number of threads', async () => {
    const one = await thaw(here, 'facts F1 loss --seeds 1..3 --workers 1 --quiet');
    const two = await thaw(here, 'facts F1 loss --seeds 1..3 --workers 2 --quiet');
    expect(one).toEqual(two);
    expect(one.code).toBe(0);
    expect(one.out).toContain('MIX-1 MIX-2: when only the words change');
    expect(one.out).toMatch(/F1 +at most -0\.1 +-0\.\d{3} +.*pass/);
    expect(one.out).toMatch(/loss +\+0\.000 +killed/);
    expect(one.out).toContain(
      '2 facts, 2 contrasts: 2 pass, 0 conditional, 0 fail; 2 of 2 ablations',
    );
  }, 60_000);

  it('prints JSON with the fields of the contract', async () => {
    const { out, code } = await thaw(here, 'facts F3 --seeds 4..6 --json --quiet');
    const { facts } = JSON.parse(out) as { facts: Row[] };
    expect(code).toBe(0);
    expect(facts).toHaveLength(3);
    for (const { claim, statement, figure, interval, seeds, pass } of facts) {
      expect({ claim, statement, seeds, pass }).toEqual({
        claim: 'MIX-4 MIX-2',
        statement: 'talk without systems changes neither practice nor belief, and costs trust',
        seeds: 3,
        pass: true,
      });
      expect(interval[0]).toBeLessThanOrEqual(figure);
      expect(interval[1]).toBeGreaterThanOrEqual(figure);
    }
    expect(facts[2].ablations.map(({ pass }) => pass)).toEqual([true]);
  }, 60_000);

  it('ends with 1 when something asked does not hold, and says that it was known', async () => {
    const { out, code } = await thaw(here, 'facts F19 --seeds 1..2 --quiet');
    expect(code).toBe(1);
    expect(out).toMatch(/fail \(.*known\)/);
  }, 60_000);

  it('asks the same facts in a rival structure, where nobody can be merely nice', async () => {
    const { out, code } = await thaw(here, 'facts F8 --seeds 1..2 --rival two-behaviours --quiet');
    expect(code).toBe(1);
    expect(out).toMatch(/F8 .*fail .*nice, half against quo/);
  }, 60_000);

  it('gives the dose of a kind at three strengths, alone and in the package', async () => {
    const { out, code } = await thaw(here, 'facts --doses mandate --seeds 1..2 --json --quiet');
    const { doses } = JSON.parse(out) as { doses: { place: string; strength: number }[] };
    expect(code).toBe(0);
    expect(doses).toHaveLength(2 * 6 * 3);
    expect(new Set(doses.map(({ strength }) => strength))).toEqual(new Set([0.25, 0.5, 1]));
  }, 60_000);

  it('refuses what it does not know, all of it at once', async () => {
    const { err, code } = await thaw(here, 'facts F99 --tier fast --seeds 3 --resume');
    expect(code).toBe(2);
    expect(err).toContain('4 problems, nothing was done');
    expect(err).toMatch(/F99: no fact, expected the name of a fact\. /);
    expect(err).toContain('--tier: "fast", expected quick or full.');
    expect(err).toContain('--seeds: 1 seed, expected at least 2.');
    expect(err).toContain('--resume: without --robust, expected an option of --robust.');
    const both = await thaw(here, 'facts --robust --doses');
    expect(both.code).toBe(2);
    expect(both.err).toContain('--robust: with --doses, expected one of them.');
    expect(both.err).toContain('--robust: no --out, expected a folder.');
  });
});

describe('thaw facts --robust', () => {
  const words = 'facts F1 loss --robust --draws 3 --organisations 2 --workers 1 --quiet';

  it('gives the same tables straight through and broken off, in one thread or two', async () => {
    const straight = await thaw(here, `${words} --out straight`);
    expect(straight.code).toBe(0);
    expect(straight.out).toContain('3 draws, 2 contrasts');
    const lines = read('straight', 'journal.jsonl').split('\n');
    expect(lines).toHaveLength(4);

    const begun = startThaw(here, `${words} --out broken`.split(' '));
    await begun.ended;
    // As a kill leaves it: one draw finished, the next cut short.
    writeFileSync(
      join(scratch.path, 'broken', 'journal.jsonl'),
      `${lines[0]}\n${lines[1].slice(0, 40)}`,
    );
    const again = `${words.replace('--workers 1', '--workers 2')} --out broken --resume`;
    const resumed = await thaw(here, again);
    expect(resumed).toEqual(straight);
    for (const table of ['draws.csv', 'effects.csv']) {
      expect(read('broken', table)).toBe(read('straight', table));
    }
  }, 120_000);

  it('refuses to go on with another question, or to write over what is there', async () => {
    await thaw(here, `${words} --out kept`);
    const other = await thaw(
      here,
      `${words.replace('--draws 3', '--draws 4')} --out kept --resume`,
    );
    expect(other.code).toBe(2);
    expect(other.err).toContain('--out kept: draws: 4, expected 3.');
    const over = await thaw(here, `${words} --out kept`);
    expect(over.code).toBe(2);
    expect(over.err).toContain('a folder that holds');
  }, 120_000);
});
