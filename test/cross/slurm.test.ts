// thaw slurm --submit on a real Slurm of this machine (Debian's slurm-wlm): the array and its merge give the
// bytes of the batch, and a task whose time is over goes on after it was requeued. About four minutes.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  buildCommand,
  resultsIn,
  scratchFolder,
  startThaw,
  thaw,
  writeScenario,
} from '../cli-runner.ts';
import { canRunSlurm, startCluster, type Cluster } from './slurm-cluster.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const { tables, read } = resultsIn(scratch.path);

describe.skipIf(!canRunSlurm())('on a real Slurm', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    await buildCommand();
    writeScenario(scratch.path, 'tiny.json');
    writeScenario(scratch.path, 'long.json', { weeks: 2000 });
    cluster = await startCluster(2);
  });
  afterAll(async () => {
    await cluster?.stop();
    scratch.remove();
  });

  const submit = async (words: string): Promise<{ array: string; merge: string }> => {
    const where = { folder: scratch.path, env: cluster.env };
    const { code, out, err } = await startThaw(where, words.split(' ')).ended;
    expect(code, err).toBe(0);
    return (JSON.parse(out) as { jobs: { array: string; merge: string } }).jobs;
  };
  const logs = (folder: string, name: string): string => {
    const path = join(scratch.path, folder, 'slurm', 'log', name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const until = async (isTrue: () => boolean, seconds: number, what: () => string) => {
    for (let wait = 0; !isTrue(); wait++) {
      if (wait > seconds) throw new Error(`not after ${seconds} s: ${what()}`);
      await sleep(1000);
    }
  };
  const queue = (): string => cluster.run('squeue', '-h', '-r', '-o', '%i %t %r');
  const isOver = (): boolean => queue().trim() === '';

  it('an array of 8 tasks and its merge write the bytes of the batch', async () => {
    const runs = 'tiny.json --seeds 1..10 --sweep rewards=-1,1';
    await submit(
      `slurm ${runs} --tasks 8 --concurrent 2 --time 5 --memory 100M --out a --submit --json`,
    );
    await until(isOver, 180, queue);
    expect((await thaw({ folder: scratch.path }, `batch ${runs} --out whole --quiet`)).code).toBe(
      0,
    );
    expect(tables(join('a', 'results')), logs('a', 'merge.txt')).toEqual(tables('whole'));
    const { code } = await thaw({ folder: scratch.path }, 'slurm --status a --quiet');
    expect(code).toBe(0);
  });

  it('a task whose time is over keeps what is finished, is requeued and goes on to the same bytes', async () => {
    const runs = 'long.json --seeds 1..60 --series none';
    const jobs = await submit(`slurm ${runs} --tasks 1 --time 30 --out late --submit --json`);
    const journal = join(scratch.path, 'late', 'shards', '1.part', '.parts', 'journal');
    await until(() => existsSync(journal) && readFileSync(journal).length > 2000, 120, queue);
    // The word that Slurm itself sends a minute before the end, by hand and so without waiting for it.
    cluster.run('scancel', '--signal=USR1', '--batch', `${jobs.array}_1`);
    await until(
      () => logs('late', '1.txt').includes('interrupted'),
      30,
      () => logs('late', '1.txt'),
    );
    const show = (): string => cluster.run('scontrol', 'show', 'job', `${jobs.array}_1`);
    await until(() => /Restarts=1/.test(show()), 60, show);
    expect(readFileSync(journal).length).toBeGreaterThan(2000);
    await until(isOver, 420, queue);
    const whole = `batch ${runs} --out late-whole --quiet`;
    expect((await startThaw({ folder: scratch.path }, whole.split(' ')).ended).code).toBe(0);
    expect(read('late', 'results', 'runs.csv')).toBe(read('late-whole', 'runs.csv'));
  });

  it('Slurm itself tells a task before its time is over, and it is requeued', async () => {
    // More runs than anybody waits for: it is ended once it was seen to be told.
    const runs = 'long.json --seeds 1..100000 --series none';
    const jobs = await submit(`slurm ${runs} --tasks 1 --time 2 --out never --submit --json`);
    const log = (): string => logs('never', '1.txt');
    await until(() => log().includes('interrupted'), 240, log);
    const show = (): string => cluster.run('scontrol', 'show', 'job', `${jobs.array}_1`);
    await until(() => /Requeue=1 Restarts=1/.test(show()), 60, show);
    cluster.run('scancel', jobs.array, jobs.merge);
    expect(log()).toMatch(/interrupted; [1-9]\d* runs are kept/);
    await until(isOver, 60, queue);
  });
});
