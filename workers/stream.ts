// What is asked again and again while a run plays, past comlink: a port of its own for the weeks that pass, for the
// saves on the way and for why people moved. For each question comlink makes a proxy, a name, lists and messages, all
// of it garbage the moment the answer is there. One question is under way at a time, which the client sees to.

import type { Passed, SimApi } from './sim-api.ts';
import { buffersOf } from './transfers.ts';

/** The part of the service that is asked over the port. */
export type Streamed = Pick<SimApi, 'advance' | 'why' | 'save'>;
type Call = keyof Streamed;
/** The service itself, or what stands for it over a port. */
export type Stream = {
  [Name in Call]: (
    ...given: Parameters<Streamed[Name]>
  ) => ReturnType<Streamed[Name]> | Promise<ReturnType<Streamed[Name]>>;
};
type Asked = { [Name in Call]: { call: Name; given: Parameters<Streamed[Name]> } }[Call];
type Answered<Answer> = (answer: Answer) => void;
type Failed = (error: Error) => void;

/** Answers what comes over a port; for the thread of the service. */
export function serveStream(service: Stream, port: MessagePort): void {
  const tell = (asked: Asked) => {
    if (asked.call === 'advance') return service.advance(...asked.given);
    return asked.call === 'why' ? service.why(...asked.given) : service.save();
  };
  async function answer(asked: Asked): Promise<void> {
    try {
      const told = await tell(asked);
      port.postMessage(told, buffersOf(told));
    } catch (error) {
      port.postMessage({ failed: error instanceof Error ? error.message : String(error) });
    }
  }
  port.addEventListener('message', ({ data }: MessageEvent<Asked>) => void answer(data));
  port.start();
}

const NOTHING: ArrayBuffer[] = [];

/** Asks over a port; for the page. */
export class StreamClient {
  readonly #port: MessagePort;
  /** Written anew for each question: what is sent is a copy. */
  readonly #asked: { call: Call; given: readonly unknown[] } = { call: 'advance', given: [] };
  readonly #weeks: [weeks: number, lent: ArrayBuffer | undefined] = [0, undefined];
  readonly #handed: [ArrayBuffer] = [new ArrayBuffer(0)];
  #answered: Answered<never> = () => {};
  #failed: Failed = () => {};

  constructor(port: MessagePort) {
    this.#port = port;
    port.addEventListener('message', ({ data }: MessageEvent<object>) => {
      if ('failed' in data) this.#failed(new Error(String(data.failed)));
      else this.#answered(data as never);
    });
    port.addEventListener('messageerror', () => {
      this.#failed(new Error('a message could not be read'));
    });
    port.start();
  }

  /**
   * Passes weeks; the lent buffer is handed over and comes back as the answer's frame. Answers by a call and not by a
   * promise, for this is asked many times a second.
   */
  advance(
    weeks: number,
    lent: ArrayBuffer | undefined,
    answered: Answered<Passed>,
    failed: Failed,
  ): void {
    this.#weeks[0] = weeks;
    this.#weeks[1] = lent;
    if (lent === undefined) this.#send('advance', this.#weeks, answered, failed);
    else {
      this.#handed[0] = lent;
      this.#send('advance', this.#weeks, answered, failed, this.#handed);
    }
  }

  why(...given: Parameters<Streamed['why']>): Promise<ReturnType<Streamed['why']>> {
    return new Promise((answered, failed) => this.#send('why', given, answered, failed));
  }

  save(): Promise<ReturnType<Streamed['save']>> {
    return new Promise((answered, failed) => this.#send('save', [], answered, failed));
  }

  /** Nothing is answered any more: an answer that is on its way comes too late. */
  close(): void {
    this.#answered = this.#failed = () => {};
    this.#port.close();
  }

  #send<Answer>(
    call: Call,
    given: readonly unknown[],
    answered: Answered<Answer>,
    failed: Failed,
    handed = NOTHING,
  ): void {
    this.#asked.call = call;
    this.#asked.given = given;
    this.#answered = answered;
    this.#failed = failed;
    this.#port.postMessage(this.#asked, handed);
  }
}
