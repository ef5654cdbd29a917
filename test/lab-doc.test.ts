// Every command of docs/lab.md works as it stands there, on a company of 32 people instead of hundreds.

import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildCommand, resultsIn, scratchFolder, thaw, writeScenario } from './cli-runner.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const here = { folder: scratch.path };
const { read, tables } = resultsIn(scratch.path);
const doc = readFileSync(new URL('../docs/lab.md', import.meta.url), 'utf8');
const SPACE = new URL('../docs/space.json', import.meta.url);

function blocks(language: string): string[] {
  return [...doc.matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .filter(([, found]) => found === language)
    .map(([, , text]) => text);
}

/** The same command with fewer points, seeds and weeks. */
function small(line: string): string {
  const smaller = line
    .replace(/^thaw /, '')
    .replace(/\bmixed-messages\b/, 'tiny.json')
    .replace(
      /--n (\d+)/,
      (_, n: string) => `--n ${Math.min(Number(n), /saltelli|sobol/.test(line) ? 16 : 4)}`,
    )
    .replace(/--seeds 1\.\.\d+/, '--seeds 1..2')
    .replace(/enacted=[\d.]+/, 'enacted=0.5');
  return /^(batch|sensitivity|slurm) tiny/.test(smaller) ? `${smaller} --weeks 2` : smaller;
}

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
  cpSync(SPACE, join(scratch.path, 'docs', 'space.json'));
});
afterAll(scratch.remove);

const LINES = blocks('sh').flatMap((text) => text.trimEnd().split('\n'));

it.each(LINES)('%s', async (line) => {
  expect(line).toMatch(/^thaw /);
  const { code, err } = await thaw(here, small(line));
  expect({ code, err: /problem|went wrong/.test(err) ? err : '' }).toEqual({ code: 0, err: '' });
});

it('shows the space that lies beside it', () => {
  expect(blocks('json')).toEqual([readFileSync(SPACE, 'utf8')]);
});

it('makes the same runs of a space and of the file that thaw design writes of it', () => {
  expect(read('hypercube', 'runs.csv').length).toBeGreaterThan(1000);
  expect(read('listed', 'runs.csv')).toBe(read('hypercube', 'runs.csv'));
  expect(() => tables('listed')).toThrow(/series.csv/);
});
