// An ensemble on many threads: the same runs as in one, whoever makes which. Node and browsers differ only in how a
// thread is started (threads-node.ts, threads-browser.ts).

import type { Scenario } from '../../sim/index.ts';
import { Crew, type RunThread } from '../crew.ts';
import {
  ensembleOf,
  planned,
  type Ensemble,
  type EnsembleOptions,
  type EnsembleRun,
} from './ensemble.ts';
import type { RunRequest } from './thread-service.ts';

/** What can say "stop": an AbortSignal. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  /** As an EventTarget has it. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** As an EventTarget has it. */
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What can be a thread: a Worker of the browser, or of node:worker_threads. */
export interface StartedWorker {
  /** Sends to the thread. */
  postMessage(...given: never[]): unknown;
  /** Ends it. */
  terminate(): unknown;
}

/** Which runs are made, and by whom. */
export interface ThreadOptions extends EnsembleOptions {
  /** How many; as many as the machine has cores if left out, and never more than seeds. */
  readonly threads?: number;
  /**
   * Whole address of the module that default-exports the extensions the scenario was checked with, such as
   * `new URL('./rumours.mjs', import.meta.url)`: functions do not travel between threads, so each loads it.
   */
  readonly extensions?: string | { readonly href: string };
  /** Ends all threads at once; the promise is then rejected with the signal's reason. */
  readonly signal?: StopSignal;
  /** Starts a worker that runs `thaw/worker`, where a bundler cannot find it by itself. */
  readonly startWorker?: () => StartedWorker;
}

/** A run that could not be made: its seed, and why. */
export class RunFailed extends Error {
  readonly seed: number;

  constructor(seed: number, why: string) {
    super(`seed ${seed}: ${why}`);
    this.name = 'RunFailed';
    this.seed = seed;
  }
}

export type SpawnThread = () => RunThread<RunRequest, EnsembleRun>;

const WHOLE_ADDRESS = /^[a-z][a-z\d+.-]+:/i;

let keys = 0;

/** Makes all runs on threads that `spawn` starts, and ends these threads. */
export async function onThreads(
  spawn: SpawnThread,
  cores: number,
  scenario: Scenario,
  options: ThreadOptions,
): Promise<Ensemble> {
  const plan = planned(scenario, options);
  const { seeds, signal, threads = cores } = options;
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`threads: ${threads}, expected a whole number from 1 up`);
  }
  const request = requestOf(plan, options);
  const crew = new Crew(spawn, Math.min(threads, seeds.length));
  const runs: EnsembleRun[] = [];
  let stop = (): void => {};
  try {
    await new Promise<void>((settle, fail) => {
      stop = () => fail((signal?.reason as Error) ?? new Error('stopped'));
      if (signal?.aborted === true) return stop();
      signal?.addEventListener('abort', stop);
      let done = 0;
      // A run is taken up when a thread is free for it: a million seeds are no list of a million wishes.
      let taken = 0;
      const more = (): void => {
        if (taken < seeds.length) crew.add([wishOf(seeds[taken], taken++)]);
      };
      const wishOf = (seed: number, place: number) => ({
        request: { ...request, seed },
        urgency: () => place,
        done(made: EnsembleRun | { readonly failed: string }) {
          if ('failed' in made) return fail(new RunFailed(seed, made.failed));
          runs[place] = made;
          done++;
          try {
            options.onRun?.(made, done);
          } catch (error) {
            return fail(error);
          }
          if (done === seeds.length) settle();
          else more();
        },
      });
      for (let thread = 0; thread < crew.threads; thread++) more();
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    crew.stop();
  }
  return ensembleOf(plan, runs);
}

function requestOf(plan: Scenario, { extensions }: ThreadOptions): Omit<RunRequest, 'seed'> {
  const address = typeof extensions === 'object' ? extensions.href : (extensions ?? null);
  if (address === null && plan.extensions.key !== '') {
    throw new RangeError(
      'extensions: nothing, expected the address of the module with those of the scenario',
    );
  }
  if (address !== null && !WHOLE_ADDRESS.test(address)) {
    throw new RangeError(
      `extensions: "${address}", expected a whole address. Use new URL('${address}', import.meta.url).`,
    );
  }
  const text = JSON.stringify(plan.file);
  return { key: keys++, text, extensions: address, fingerprint: plan.extensions.key };
}
