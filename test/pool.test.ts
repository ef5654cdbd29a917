// The pool of threads: whatever happens to one job or one thread happens to no other.

import { expect, it } from 'vitest';
import { Pool, type Outcome } from '../batch/pool.ts';

const url = new URL('./fixtures/pool-worker.mjs', import.meta.url);

type Output = { value: number; threadId: number };

function newPool(workers: number): Pool<{ factor: number }, number, Output> {
  return new Pool({ url, setup: { factor: 2 }, workers });
}

function* singly(jobs: readonly number[]): Generator<number[]> {
  for (const job of jobs) yield [job];
}

async function outcomes(workers: number, jobs: number[]): Promise<Map<number, Outcome<Output>>> {
  const pool = newPool(workers);
  const ended = new Map<number, Outcome<Output>>();
  await pool.run(singly(jobs), (job, outcome) => ended.set(job, outcome));
  await pool.close();
  return ended;
}

it('gives every job to a thread once and shares them out', async () => {
  const jobs = Array.from({ length: 200 }, (_, job) => job + 100);
  const ended = await outcomes(3, jobs);
  expect(ended.size).toBe(200);
  for (const [job, outcome] of ended) expect(outcome).toMatchObject({ output: { value: job * 2 } });
  const threads = [...ended.values()].map(
    (outcome) => 'output' in outcome && outcome.output.threadId,
  );
  expect(new Set(threads).size).toBe(3);
});

it('fails the job that throws, and the job whose thread dies, and no other', async () => {
  const ended = await outcomes(1, [1, 13, 2, 7, 3, 7.5]);
  expect(ended.get(13)).toEqual({ error: '13 brings bad luck' });
  expect(ended.get(7)).toEqual({ error: 'the thread ended with code 3' });
  const threadOf = (job: number): number => {
    const outcome = ended.get(job);
    if (outcome === undefined || !('output' in outcome)) throw new Error(`${job} has no output`);
    return outcome.output.threadId;
  };
  expect(threadOf(2)).toBe(threadOf(1));
  expect(threadOf(3)).not.toBe(threadOf(1));
  expect(threadOf(7.5)).toBe(threadOf(3));
});

it('keeps the jobs of a bundle on one thread, unless that thread dies', async () => {
  const pool = newPool(3);
  const bundles = [
    [100, 101, 102],
    [200, 7, 202],
    [300, 301],
  ];
  const threads = new Map<number, number>();
  await pool.run(bundles.values(), (job, outcome) => {
    if ('output' in outcome) threads.set(job, outcome.output.threadId);
  });
  await pool.close();
  expect(threads.get(101)).toBe(threads.get(100));
  expect(threads.get(102)).toBe(threads.get(100));
  expect(threads.get(301)).toBe(threads.get(300));
  expect(threads.get(202)).not.toBe(threads.get(200));
  expect(threads.has(7)).toBe(false);
});

it('takes a job only when a thread is free', async () => {
  const pool = newPool(2);
  let taken = 0;
  let ended = 0;
  let most = 0;
  function* jobs(): Generator<number[]> {
    for (let job = 100; job < 160; job++) {
      taken++;
      most = Math.max(most, taken - ended);
      yield [job];
    }
  }
  await pool.run(jobs(), () => ended++);
  await pool.close();
  expect(ended).toBe(60);
  expect(most).toBe(2);
});

it('stops at once when closed: what was in flight is neither done nor failed', async () => {
  const pool = newPool(2);
  const ended: number[] = [];
  const running = pool.run(singly([1, 99, 99]), (job) => ended.push(job));
  while (ended.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await pool.close();
  await running;
  expect(ended).toEqual([1]);
});

it('passes on what the receiver of results cannot do, such as write to a full disk', async () => {
  const pool = newPool(2);
  const full = pool.run(singly([1, 2, 3]), () => {
    throw new Error('no space left');
  });
  await expect(full).rejects.toThrow('no space left');
  await pool.close();
});

it('says so when its thread file does not load', async () => {
  const pool = new Pool({ url: new URL('./nowhere.mjs', import.meta.url), setup: {}, workers: 1 });
  await expect(pool.run(singly([1]), () => {})).rejects.toThrow(/the thread died: .*nowhere/);
  await pool.close();
});
