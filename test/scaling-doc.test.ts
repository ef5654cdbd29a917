// What docs/scaling.md tells people to hand to Slurm, Kubernetes and GNU parallel does what it says, on a
// company of 32 people and three parts: all three count as --shard does.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { batchCli } from './run/batch-build.mjs';
import { buildCommand, resultsIn, scratchFolder, thaw, writeScenario } from './cli-runner.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const { read } = resultsIn(scratch.path);
const doc = readFileSync(new URL('../docs/scaling.md', import.meta.url), 'utf8');

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(doc);
  if (found === null) throw new Error(`no block of ${language}`);
  return found[1];
}

const small = (text: string): string =>
  text
    .replaceAll('mixed-messages', '../tiny.json')
    .replaceAll('{1..100}', '{1..3}')
    .replaceAll(/1\.\.10+\b/g, '1..4')
    .replaceAll('/100', '/3');

/** Runs a script in a folder of its own, with `thaw` and `parallel` as programs. */
function bash(folder: string, script: string, env: Record<string, string> = {}): void {
  const PATH = `${join(scratch.path, 'bin')}:${process.env.PATH}`;
  const cwd = join(scratch.path, folder);
  mkdirSync(cwd, { recursive: true });
  const options = { cwd, env: { ...process.env, PATH, ...env }, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync('bash', ['-euc', script], options);
  expect(status, stderr).toBe(0);
}

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
  mkdirSync(join(scratch.path, 'bin'));
  const program = (name: string, text: string): void => {
    writeFileSync(join(scratch.path, 'bin', name), `#!/bin/bash\n${text}\n`);
    chmodSync(join(scratch.path, 'bin', name), 0o755);
  };
  program('thaw', `exec '${process.execPath}' '${batchCli}' "$@"`);
  // Of GNU parallel no more than the line uses: a command with {} for each word after :::.
  program('parallel', 'c=$1; shift 2; for part; do bash -euc "${c//\\{\\}/$part}"; done');
  const words = 'batch ../tiny.json --seeds 1..4 --series none --out ../whole --quiet';
  mkdirSync(join(scratch.path, 'here'));
  await thaw({ folder: join(scratch.path, 'here') }, words);
});
afterAll(scratch.remove);

const parts = (folder: string): string[] => readdirSync(join(scratch.path, folder, 'shards'));

it('the line for GNU parallel makes every part once and joins them', () => {
  bash('parallel', small(block('bash')));
  expect(parts('parallel')).toEqual(['1', '2', '3']);
  expect(read('parallel', 'results', 'runs.csv')).toBe(read('whole', 'runs.csv'));
});

it('the container of the Kubernetes job makes part 1 of index 0, and the last of the last', () => {
  const yaml = readFileSync(new URL('../docs/kubernetes-job.yaml', import.meta.url), 'utf8');
  expect(yaml).toContain('completions: 100\n');
  const script = small(yaml.split('- |\n')[1]);
  for (const index of [0, 1, 2]) bash('pods', script, { JOB_COMPLETION_INDEX: String(index) });
  expect(parts('pods')).toEqual(['1', '2', '3']);
  bash('pods', 'thaw merge shards/* --out results --quiet');
  expect(read('pods', 'results', 'runs.csv')).toBe(read('whole', 'runs.csv'));
});

it('the command for Slurm is taken as it stands', async () => {
  const { code, err } = await thaw(
    { folder: scratch.path },
    block('sh').trim().replace('thaw ', '').replace(' --submit', ''),
  );
  expect(code, err).toBe(0);
  expect(existsSync(join(scratch.path, 'big', 'slurm', 'submit.sh'))).toBe(true);
});
