// What the headless command tells of the scenarios that come with the program.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCommand, scratchFolder, thaw } from './cli-runner.ts';
import { scenarioFile, scenarioNames } from './helpers.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const here = { folder: scratch.path };

beforeAll(buildCommand);
afterAll(scratch.remove);

describe('thaw scenarios', () => {
  it('tells every scenario that comes with the program, in groups, with its question', async () => {
    const { code, out, err } = await thaw(here, 'scenarios');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.startsWith('Start here\n  mixed-messages')).toBe(true);
    const lines = out.split('\n');
    for (const file of scenarioNames()) {
      const { question } = scenarioFile(file);
      const name = file.replace('.json', '');
      expect(lines.filter((line) => line.startsWith(`  ${name} `))).toHaveLength(1);
      expect(lines.find((line) => line.startsWith(`  ${name} `))).toContain(question);
    }
  });

  it('--json prints name, title, question, claims and group of each', async () => {
    const { out } = await thaw(here, 'scenarios --json');
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(rows.map(({ name }) => `${String(name)}.json`).toSorted()).toEqual(
      scenarioNames().toSorted(),
    );
    const { title, question, claims } = scenarioFile('who-loses-power.json');
    const told = { name: 'who-loses-power', title, question, claims, group: 'heat' };
    expect(rows).toContainEqual(told);
  });

  it('takes no words', async () => {
    const { code, err } = await thaw(here, 'scenarios heat');
    expect(code).toBe(2);
    expect(err).toContain('heat');
  });
});
