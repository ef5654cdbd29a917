// Watches over the life of a thread in a browser: a script that does not load, an error nobody caught, a
// message that cannot be read, and a thread that is gone without a word.

import { releaseProxy, wrap, type Remote } from 'comlink';
import type { holdHeart } from './heart.ts';

export interface Thread<Api> {
  readonly api: Remote<Api>;
  /** Settles, with the reason in plain words, when the thread has died by itself. */
  readonly died: Promise<string>;
  stop(): void;
}

/** A started worker, watched over. */
export function watched<Api>(worker: Worker): Thread<Api> {
  const api = wrap<Api & { holdHeart: typeof holdHeart }>(worker);
  const heart = api as unknown as Remote<{ holdHeart: typeof holdHeart }>;
  const died = new Promise<string>((die) => {
    worker.addEventListener('error', (event) => die(event.message || 'its script did not load'));
    worker.addEventListener('messageerror', () => die('a message could not be read'));
    void heart.holdHeart().then((name) => {
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
      heart[releaseProxy]();
      worker.terminate();
    },
  };
}
