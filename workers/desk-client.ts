// What the page holds of a desk in another thread. A question to a thread that has died is answered with its
// death, never left open; stopping the thread is how anything long is cancelled.

import type { Thread } from './watched.ts';

/** What a question is answered with when the desk was cleared over it. */
export class DeskCleared extends Error {}

export class DeskClient<Desk> {
  readonly #spawn: () => Thread<Desk>;
  #thread: Thread<Desk> | null = null;
  #clear: (() => void) | null = null;
  #cleared: Promise<never> | null = null;

  constructor(spawn: () => Thread<Desk>) {
    this.#spawn = spawn;
  }

  /** Ends the thread and all that is on the desk; the next question starts another. */
  stop(): void {
    this.#thread?.stop();
    this.#clear?.();
    this.#thread = null;
  }

  protected ask<T>(question: (api: Thread<Desk>['api']) => Promise<T>): Promise<T> {
    const { api } = (this.#thread ??= this.#start());
    return Promise.race([question(api), this.#cleared!]);
  }

  #start(): Thread<Desk> {
    const thread = this.#spawn();
    this.#cleared = new Promise<never>((_, reject) => {
      this.#clear = () => reject(new DeskCleared('stopped by hand'));
      void thread.died.then((reason) => {
        if (this.#thread === thread) this.#thread = null;
        reject(new Error(reason));
      });
    });
    // Nobody may be waiting when it ends.
    this.#cleared.catch(() => {});
    return thread;
  }
}
