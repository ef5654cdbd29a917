/**
 * `thaw/threads`: ensembles on all cores, in Node and in the browser (threads-node.ts is the same for Node).
 * @module thaw/threads
 */

import type { Scenario } from '../../sim/index.ts';
import { watched } from '../watched.ts';
import type { Ensemble } from './ensemble.ts';
import type { DoorApi } from './thread-service.ts';
import { onThreads, type ThreadOptions } from './threads.ts';

export { RunFailed, type StartedWorker, type StopSignal, type ThreadOptions } from './threads.ts';

/**
 * The same runs as runEnsemble's, to the last bit, on as many threads as there are cores; the page or program goes on
 * meanwhile. A thread that dies is replaced.
 * @throws {RangeError} for seeds, weeks, threads or an address that cannot be, before anything starts
 * @throws {RunFailed} for the first run that fails, or whose thread dies
 */
export async function runEnsembleOnThreads(
  scenario: Scenario,
  options: ThreadOptions,
): Promise<Ensemble> {
  const started = options.startWorker ?? startWorker;
  const spawn = () => watched<DoorApi>(started() as Worker);
  return onThreads(spawn, navigator.hardwareConcurrency, scenario, options);
}

// In these very words, which bundlers look for.
const startWorker = (): Worker =>
  new Worker(new URL('./thread-browser.js', import.meta.url), { type: 'module' });
