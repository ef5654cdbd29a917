// What the page holds of the desk in the other thread. A question to a thread that has died is answered
// with its death, never left open; stopping the thread is how anything long is cancelled.

import { proxy } from 'comlink';
import type { Answered, CheckRequest, OnShare, TableDesk } from './table-desk.ts';
import { startTableThread, type TableThread } from './thread.ts';

export type { TablesChecked, TableShown } from './table-desk.ts';
export type { TableKind } from '../sim/index.ts';

/** What a question is answered with when the desk was cleared over it. */
export class DeskCleared extends Error {}

/** The table desk as the page asks it. */
export class TableClient {
  #thread: TableThread | null = null;
  #clear: (() => void) | null = null;
  #cleared: Promise<never> | null = null;

  read(file: Blob, kind: Parameters<TableDesk['read']>[1], onShare: OnShare) {
    return this.#ask(async (api) => await api.read(file, kind, proxy(onShare)));
  }

  readScenario(file: Blob, onShare: OnShare) {
    return this.#ask(async (api) => await api.readScenario(file, proxy(onShare)));
  }

  check(request: CheckRequest) {
    return this.#ask(async (api) => await api.check(request));
  }

  make(answered: Answered) {
    return this.#ask(async (api) => await api.make(answered));
  }

  keyText() {
    return this.#ask(async (api) => await api.keyText());
  }

  /** Ends the thread and all that is on the desk; the next question starts another. */
  stop(): void {
    this.#thread?.stop();
    this.#clear?.();
    this.#thread = null;
  }

  #ask<T>(question: (api: TableThread['api']) => Promise<T>): Promise<T> {
    const { api } = (this.#thread ??= this.#start());
    return Promise.race([question(api), this.#cleared!]);
  }

  #start(): TableThread {
    const thread = startTableThread();
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
