// Starts the engine's thread in a browser and watches over its life: a script that does not load, an
// error nobody caught, a message that cannot be read, and a thread that is gone without a word.

import { releaseProxy, wrap, type Remote } from 'comlink';
import type { holdHeart } from './heart.ts';
import type { SimApi } from './sim-api.ts';

export interface EngineThread {
  readonly api: Remote<SimApi>;
  /** Settles, with the reason in plain words, when the thread has died by itself. */
  readonly died: Promise<string>;
  stop(): void;
}

export function startThread(): EngineThread {
  const worker = new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module' });
  const api = wrap<SimApi & { holdHeart: typeof holdHeart }>(worker);
  const died = new Promise<string>((die) => {
    worker.addEventListener('error', (event) => die(event.message || 'its script did not load'));
    worker.addEventListener('messageerror', () => die('a message could not be read'));
    void api.holdHeart().then((name) => {
      if (name) void navigator.locks.request(name, () => die('its thread ended'));
    });
  });
  let stopped = false;
  return {
    api,
    died,
    stop() {
      if (stopped) return;
      stopped = true;
      api[releaseProxy]();
      worker.terminate();
    },
  };
}
