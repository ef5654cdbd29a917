// Measures the tick loop: builds an organisation in each thread, then lets all threads tick at the same
// time. The rate is per CPU second of the loop times the number of threads, so a busy machine does
// not show; what threads cost each other (memory, caches) does. Peak memory is the process's, so
// each measurement has a process of its own.

import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { BenchService } from './bench-service.ts';

export interface BenchResult {
  readonly agents: number;
  readonly weeks: number;
  readonly workers: number;
  readonly agentTicksPerSecond: number;
  readonly peakBytes: number;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

const MEAN_TIES = 12;
const DEPARTMENT = 200;
const MOST_DEPARTMENTS = 200;
const WARM_UP = 8;

/** An organisation of so many people, with leaders who talk, push and change rewards. */
export function benchScenario(people: number, weeks: number): string {
  const count = Math.max(1, Math.min(MOST_DEPARTMENTS, Math.round(people / DEPARTMENT)));
  const departments = Array.from({ length: count }, (_, place) => ({
    name: `Department ${place + 1}`,
    people: Math.floor((people * (place + 1)) / count) - Math.floor((people * place) / count),
    service: place % 2 === 0,
  }));
  return JSON.stringify({
    schemaVersion: 1,
    title: 'Bench',
    question: 'How fast is the tick loop?',
    claims: [],
    seed: 1,
    weeks: weeks + WARM_UP,
    organisation: { name: 'Bench', departments, network: { meanTies: MEAN_TIES } },
    interventions: [
      { kind: 'vision-talk', start: 0 },
      { kind: 'align-incentives', start: 4 },
      { kind: 'educate-paradigm', start: 2, weeks: 26 },
    ],
  });
}

export async function measure(
  url: URL,
  agents: number,
  weeks: number,
  workers: number,
): Promise<BenchResult> {
  const text = benchScenario(agents, weeks);
  const threads = Array.from({ length: workers }, () => new Worker(url, { execArgv: [] }));
  try {
    const services = threads.map((thread) => wrap<BenchService>(nodeEndpoint(thread)));
    await alive(
      threads,
      services.map((service) => service.buildBench(text, WARM_UP)),
    );
    const wallStart = performance.now();
    const cpuStart = process.cpuUsage();
    await alive(
      threads,
      services.map((service) => service.tickBench(weeks)),
    );
    const cpu = process.cpuUsage(cpuStart);
    const cpuSeconds = (cpu.user + cpu.system) / 1e6;
    return {
      agents,
      weeks,
      workers,
      agentTicksPerSecond: (agents * weeks * workers * workers) / cpuSeconds,
      peakBytes: process.resourceUsage().maxRSS * 1024,
      cpuSeconds,
      wallSeconds: (performance.now() - wallStart) / 1000,
    };
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Waits for all; a thread that dies (out of memory) ends the wait. */
async function alive(threads: readonly Worker[], calls: readonly Promise<void>[]): Promise<void> {
  const deaths = threads.map(
    (thread) =>
      new Promise<never>((_, reject) => {
        thread.once('error', reject);
        thread.once('exit', (code) => reject(new Error(`a thread ended with code ${code}`)));
      }),
  );
  for (const death of deaths) death.catch(() => {});
  await Promise.race([Promise.all(calls), ...deaths]);
}
