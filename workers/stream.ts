// What is asked again and again while a run plays, past comlink: a port of its own for the weeks that pass and for why
// people moved in them. For each question comlink makes a proxy, a name, lists and messages, all of it garbage the
// moment the answer is there. One question is under way at a time, which the client sees to.

import type { SimApi } from './sim-api.ts';
import { buffersOf } from './transfers.ts';

/** The part of the service that is asked over the port. */
export type Streamed = Pick<SimApi, 'advance' | 'why'>;
type Call = keyof Streamed;
/** The service itself, or what stands for it over a port. */
export type Stream = {
  [Name in Call]: (
    ...given: Parameters<Streamed[Name]>
  ) => ReturnType<Streamed[Name]> | Promise<ReturnType<Streamed[Name]>>;
};
/** The same where each answer is waited for. */
export type Asking = {
  [Name in Call]: (...given: Parameters<Streamed[Name]>) => Promise<ReturnType<Streamed[Name]>>;
};
type Asked = { [Name in Call]: { call: Name; given: Parameters<Streamed[Name]> } }[Call];

/** Answers what comes over a port; for the thread of the service. */
export function serveStream(service: Stream, port: MessagePort): void {
  async function answer(asked: Asked): Promise<void> {
    try {
      const told =
        asked.call === 'advance'
          ? await service.advance(...asked.given)
          : await service.why(...asked.given);
      port.postMessage(told, buffersOf(told));
    } catch (error) {
      port.postMessage({ failed: error instanceof Error ? error.message : String(error) });
    }
  }
  port.addEventListener('message', ({ data }: MessageEvent<Asked>) => void answer(data));
  port.start();
}

/** Asks over a port; for the page. */
export class StreamClient implements Asking {
  readonly #port: MessagePort;
  /** Written anew for each question: what is sent is a copy. */
  readonly #asked: { call: Call; given: unknown[] } = { call: 'advance', given: [] };
  readonly #handed: ArrayBuffer[] = [];
  #resolve: (answer: never) => void = () => {};
  #reject: (error: Error) => void = () => {};

  constructor(port: MessagePort) {
    this.#port = port;
    port.addEventListener('message', ({ data }: MessageEvent<object>) => {
      if ('failed' in data) this.#reject(new Error(String(data.failed)));
      else this.#resolve(data as never);
    });
    port.addEventListener('messageerror', () => {
      this.#reject(new Error('a message could not be read'));
    });
    port.start();
  }

  /** Passes weeks; the lent buffer is handed over and comes back as the answer's frame. */
  advance(...given: Parameters<Streamed['advance']>): Promise<ReturnType<Streamed['advance']>> {
    this.#handed.length = 0;
    if (given[1] !== undefined) this.#handed.push(given[1]);
    return this.#ask('advance', given);
  }

  why(...given: Parameters<Streamed['why']>): Promise<ReturnType<Streamed['why']>> {
    this.#handed.length = 0;
    return this.#ask('why', given);
  }

  #ask<Answer>(call: Call, given: unknown[]): Promise<Answer> {
    this.#asked.call = call;
    this.#asked.given = given;
    return new Promise<Answer>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#port.postMessage(this.#asked, this.#handed);
    });
  }
}
