// Starts threads in a browser and watches over their lives: a script that does not load, an error nobody
// caught, a message that cannot be read, and a thread that is gone without a word.

import { releaseProxy, wrap, type Remote } from 'comlink';
import type { holdHeart } from './heart.ts';
import type { SimApi } from './sim-api.ts';

/** A service in a thread of its own. */
export interface Thread<Service> {
  readonly api: Remote<Service>;
  /** Settles, with the reason in plain words, when the thread has died by itself. */
  readonly died: Promise<string>;
  stop(): void;
}

export type EngineThread = Thread<SimApi>;

export function startThread(): EngineThread {
  return watched(new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module' }));
}

/** Holds a worker that exposes a service and its heart. */
export function watched<Service>(worker: Worker): Thread<Service> {
  const api = wrap<{ holdHeart: typeof holdHeart }>(worker);
  const died = new Promise<string>((die) => {
    worker.addEventListener('error', (event) => die(event.message || 'its script did not load'));
    worker.addEventListener('messageerror', () => die('a message could not be read'));
    void api.holdHeart().then((name) => {
      if (name) void navigator.locks.request(name, () => die('its thread ended'));
    });
  });
  let stopped = false;
  return {
    api: api as unknown as Remote<Service>,
    died,
    stop() {
      if (stopped) return;
      stopped = true;
      api[releaseProxy]();
      worker.terminate();
    },
  };
}
