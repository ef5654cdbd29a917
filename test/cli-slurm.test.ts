// thaw slurm without a Slurm: the scripts are run by bash as an array's tasks would be, and two stand-ins for
// sbatch and scontrol note what they were told. The real thing is in test/cross/slurm.test.ts.

import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { slurmSeconds } from '../batch/slurm/job.ts';
import { ranges } from '../batch/slurm/status.ts';
import {
  buildCommand,
  resultsIn,
  scratchFolder,
  startThaw,
  thaw,
  writeScenario,
  type Ended,
} from './cli-runner.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const odd = join(scratch.path, `it's $(touch pwned) & "odd" %a;\\`);
const here = { folder: odd };
const RUMOURS = new URL('../docs/examples/rumours.mjs', import.meta.url);
const fake = join(scratch.path, 'bin');
const PATH = `${fake}:${process.env.PATH}`;
const { tables } = resultsIn(odd);

function bash(words: string[], env: Record<string, string> = {}) {
  const child = spawn('bash', words, { cwd: '/', env: { ...process.env, ...env } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
}

const script = (folder: string, name: string): string => join(odd, folder, 'slurm', `${name}.sh`);

function task(folder: string, part: number, env: Record<string, string> = {}) {
  return bash([script(folder, 'task')], { SLURM_ARRAY_TASK_ID: String(part), ...env });
}

function program(name: string, text: string): void {
  writeFileSync(join(fake, name), `#!/bin/bash\n${text}\n`);
  chmodSync(join(fake, name), 0o755);
}

beforeAll(async () => {
  await buildCommand();
  mkdirSync(odd);
  mkdirSync(fake);
  copyFileSync(RUMOURS, join(scratch.path, 'my rumours.mjs'));
  writeScenario(odd, 'my $HOME.json', { params: { rumourStrain: 0.2 } });
  writeScenario(odd, 'long.json', { weeks: 400 });
  program(
    'sbatch',
    `printf '%s\\n' "$@" '--' >> "$TOLD"; case " $* " in *merge*) echo 8;; *) echo 7;; esac`,
  );
  program('scontrol', `echo "$@" >> "$TOLD"`);
});
afterAll(scratch.remove);

const OWN = ['--extension', '../my rumours.mjs'];
const SWEPT = ['--sweep', 'rewards=-1,1', '--set', 'talk=0.5'];
const WORDS = ['my $HOME.json', '--seeds', '1..3', ...SWEPT, ...OWN];

it('writes scripts that make the parts and join them to the bytes of the batch, whatever the names', async () => {
  const made = await startThaw(here, ['slurm', ...WORDS, '--tasks', '3', '--out', 'o $x', '--json'])
    .ended;
  expect(made.code).toBe(0);
  expect(JSON.parse(made.out)).toMatchObject({ out: 'o $x', tasks: 3, runs: 6, jobs: null });
  expect(readFileSync(script('o $x', 'task'), 'utf8')).toMatch(/^#!\/bin\/bash\n# .*\nset -eu\n/);

  const first = await task('o $x', 1).ended;
  expect({ code: first.code, err: first.err }).toMatchObject({ code: 0 });
  const early = bash([script('o $x', 'merge')]);
  const said = await early.ended;
  expect(said.code).toBe(2);
  expect(said.err).toContain('shard 2/3: nothing, expected one folder');
  expect(said.err).toContain('1 of 3 parts are finished');
  expect(said.err).toContain('not begun: 2-3');
  expect(said.err).toMatch(/slurm\/submit\.sh' 2-3\n/);

  for (const part of [2, 3]) expect((await task('o $x', part).ended).code).toBe(0);
  expect((await bash([script('o $x', 'merge')]).ended).code).toBe(0);
  const whole = await startThaw(here, ['batch', ...WORDS, '--out', 'whole', '--quiet']).ended;
  expect(whole.code).toBe(0);
  expect(tables(join('o $x', 'results'))).toEqual(tables('whole'));
  expect(existsSync(join(odd, 'pwned')) || existsSync('/pwned')).toBe(false);

  const status = await thaw(here, 'slurm --status missing');
  expect(status.code).toBe(2);
  const over = await startThaw(here, ['slurm', '--status', 'o $x', '--json']).ended;
  expect(over.code).toBe(0);
  expect(JSON.parse(over.out)).toMatchObject({ tasks: 3, finished: [1, 2, 3], merged: true });

  const again = await startThaw(here, ['slurm', ...WORDS, '--out', 'o $x']).ended;
  expect(again.code).toBe(2);
  expect(again.err).toContain('overwrite all of it with --force');
});

it('keeps what is finished when time runs out, asks to be requeued, and ends in the same bytes', async () => {
  const words = 'long.json --seeds 1..30 --series none --workers 1';
  expect((await thaw(here, `slurm ${words} --tasks 1 --out late`)).code).toBe(0);
  const told = join(scratch.path, 'requeued');
  const env = { PATH, TOLD: told, SLURM_JOB_ID: '42' };
  const first = task('late', 1, env);
  const part = join(odd, 'late', 'shards', '1.part');
  const journal = join(part, '.parts', 'journal');
  for (let wait = 0; wait < 600; wait++) {
    if (existsSync(journal) && readFileSync(journal).length > 1000) break;
    await sleep(50);
  }
  first.kill('SIGUSR1');
  expect((await first.ended).code).toBe(130);
  expect(readFileSync(told, 'utf8')).toBe('requeue 42\n');
  const status = await thaw(here, 'slurm --status late');
  expect(status.code).toBe(1);
  expect(status.err).toContain('begun, not finished: 1');

  expect((await task('late', 1, env).ended).code).toBe(0);
  expect(existsSync(part)).toBe(false);
  expect((await thaw(here, `batch ${words} --out late-whole --quiet`)).code).toBe(0);
  const runs = (...path: string[]): string => readFileSync(join(odd, ...path, 'runs.csv'), 'utf8');
  expect(runs('late', 'shards', '1')).toBe(runs('late-whole'));
  // A part that is there is not made twice.
  expect((await task('late', 1).ended).err).toBe('');
  renameSync(join(odd, 'late', 'shards', '1'), join(odd, 'late', 'shards', 'elsewhere'));
  expect((await thaw(here, 'slurm --status late')).err).toContain('not begun: 1');
});

it('submits the array and after it the merge, with the words for sbatch whole', async () => {
  const told = join(scratch.path, 'submitted');
  const words = ['slurm', ...WORDS, '--tasks', '6', '--concurrent', '2', '--cpus', '2'];
  const more = ['--time', '4:00:00', '--memory', '2G', '--partition', 'short', '--account', "o'b"];
  const option = ['--sbatch-option', '--comment=a $b; c', '--out', 'sent', '--submit', '--json'];
  const where = { ...here, env: { PATH, TOLD: told } };
  const { code, out, err } = await startThaw(where, [...words, ...more, ...option]).ended;
  expect(code, err).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ jobs: { array: '7', merge: '8' } });
  const [array, merge] = readFileSync(told, 'utf8').split('--\n');
  const both = ['--time=4:00:00', '--mem=2G', '--partition=short', "--account=o'b"];
  for (const word of [...both, '--comment=a $b; c']) {
    expect(array.split('\n')).toContain(word);
    expect(merge.split('\n')).toContain(word);
  }
  for (const word of ['--array=1-6%2', '--requeue', '--signal=B:USR1@60', '--cpus-per-task=2']) {
    expect(array.split('\n')).toContain(word);
  }
  expect(merge.split('\n')).toContain('--dependency=afterok:7');
});

it('refuses what no array can be, all at once, and writes nothing', async () => {
  const { code, err } = await startThaw({ ...here, env: { PATH: '/nowhere' } }, [
    ...['slurm', 'long.json', '--until', 'enacted=0.1', '--time', 'soon', '--memory', 'lots'],
    ...['--partition', 'a b', '--sbatch-option', '--array=1-2', '--submit', '--out', 'no'],
  ]).ended;
  expect(code).toBe(2);
  for (const place of ['--until', '--time', '--memory', '--partition', '--sbatch-option']) {
    expect(err).toContain(`  ${place}: `);
  }
  expect(err).toContain('--submit: no sbatch on this machine');
  const many = await thaw(here, 'slurm long.json --seeds 1..3 --tasks 4 --out no');
  expect(many.code).toBe(2);
  expect(many.err).toContain('--tasks: 4, expected at most 3, one a run');
  expect(existsSync(join(odd, 'no'))).toBe(false);
  const unwritable = await thaw(here, 'slurm long.json --out /proc/no/no');
  expect(unwritable.code).toBe(2);
});

it('reads times as Slurm does and names parts as sbatch takes them', () => {
  expect(['90', '1:30', '4:00:00', '2-12', '1-0:30', '1-0:0:5'].map(slurmSeconds)).toEqual([
    5400, 90, 14_400, 216_000, 88_200, 86_405,
  ]);
  expect(['', '1h', '-5', '1:2:3:4', '1-'].map(slurmSeconds)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(ranges([1, 2, 3, 7, 9, 10])).toBe('1-3,7,9-10');
});
