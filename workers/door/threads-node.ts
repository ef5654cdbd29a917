// `thaw/threads` in Node.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { releaseProxy, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { Scenario } from '../../sim/index.ts';
import type { RunThread } from '../crew.ts';
import type { Ensemble, EnsembleRun } from './ensemble.ts';
import type { DoorApi, RunRequest } from './thread-service.ts';
import { onThreads, type ThreadOptions } from './threads.ts';

export { RunFailed, type StartedWorker, type StopSignal, type ThreadOptions } from './threads.ts';

export async function runEnsembleOnThreads(
  scenario: Scenario,
  options: ThreadOptions,
): Promise<Ensemble> {
  const started = options.startWorker ?? startWorker;
  return onThreads(() => watched(started() as Worker), availableParallelism(), scenario, options);
}

// Flags of the program itself may mean files that a thread does not find.
const startWorker = (): Worker =>
  new Worker(new URL('./thread-node.js', import.meta.url), { execArgv: [] });

function watched(worker: Worker): RunThread<RunRequest, EnsembleRun> {
  const api = wrap<DoorApi>(nodeEndpoint(worker));
  const died = new Promise<string>((die) => {
    worker.once('error', (error) => die(`the thread died: ${String(error)}`));
    worker.once('exit', (code) => die(`the thread ended with code ${code}`));
  });
  return {
    api,
    died,
    stop() {
      api[releaseProxy]();
      void worker.terminate();
    },
  };
}
