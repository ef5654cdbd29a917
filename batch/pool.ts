// N node threads serve jobs through comlink. Each thread has one job in flight, and the next job is
// taken from the iterator only when a thread is free, so neither jobs nor results pile up. A thread
// that dies fails its job and is replaced; a job that throws fails alone.

import { Worker } from 'node:worker_threads';
import { releaseProxy, wrap, type Remote } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';

/** What a thread file must expose. */
export interface Service<Setup, Job, Output> {
  prepare(setup: Setup): void;
  run(job: Job): Output;
}

export type Outcome<Output> = { output: Output } | { error: string };

/** A thread, and whom to tell when it dies; comlink itself would wait for ever. */
interface Seat<Setup, Job, Output> {
  readonly worker: Worker;
  readonly service: Remote<Service<Setup, Job, Output>>;
  /** Why it died; null while it lives. */
  death: string | null;
  /**
   * Called when it dies. One place that is overwritten, and no race against one long-lived promise:
   * that promise would hold on to the result of every job of this thread.
   */
  mourn: (death: string) => void;
}

export interface PoolOptions<Setup> {
  url: URL;
  setup: Setup;
  workers: number;
}

export class Pool<Setup, Job, Output> {
  readonly #options: PoolOptions<Setup>;
  readonly #seats = new Map<number, Promise<Seat<Setup, Job, Output>>>();
  #closed = false;

  constructor(options: PoolOptions<Setup>) {
    this.#options = options;
  }

  /**
   * Runs all jobs; `done` is called once a job, in the order in which they end. Jobs come in bundles,
   * each of which stays on one thread: what the first has built, the others may find there.
   */
  async run(
    bundles: Iterator<readonly Job[]>,
    done: (job: Job, outcome: Outcome<Output>) => void,
  ): Promise<void> {
    const threads = Array.from({ length: this.#options.workers }, (_, place) => place);
    await Promise.all(threads.map((place) => this.#serve(place, bundles, done)));
  }

  /** Ends all threads at once, in the middle of whatever they do. */
  async close(): Promise<void> {
    this.#closed = true;
    const seats = await Promise.allSettled(this.#seats.values());
    this.#seats.clear();
    for (const seat of seats) {
      if (seat.status === 'fulfilled') await seat.value.worker.terminate();
    }
  }

  async #serve(
    place: number,
    bundles: Iterator<readonly Job[]>,
    done: (job: Job, outcome: Outcome<Output>) => void,
  ): Promise<void> {
    while (!this.#closed) {
      const { value: bundle, done: over } = bundles.next();
      if (over) return;
      for (const job of bundle) {
        const outcome = await this.#attempt(place, job);
        // What ended because the pool was closed is neither done nor failed.
        if (this.#closed) return;
        done(job, outcome);
      }
    }
  }

  async #attempt(place: number, job: Job): Promise<Outcome<Output>> {
    const seat = await this.#seat(place);
    return new Promise((settle) => {
      seat.mourn = (death) => settle({ error: death });
      const running = seat.service.run(job as never) as Promise<Output>;
      running.then(
        (output) => settle({ output }),
        (error: unknown) => settle({ error: messageOf(error) }),
      );
    });
  }

  /** The thread of a place, started when there is none that lives. */
  async #seat(place: number): Promise<Seat<Setup, Job, Output>> {
    const seat = await this.#seats.get(place);
    if (seat !== undefined && seat.death === null) return seat;
    const started = this.#start();
    this.#seats.set(place, started);
    return started;
  }

  async #start(): Promise<Seat<Setup, Job, Output>> {
    // Flags of the command itself (npm's -r) mean files that the thread may not find.
    const worker = new Worker(this.#options.url, { execArgv: [] });
    const service = wrap<Service<Setup, Job, Output>>(nodeEndpoint(worker));
    const seat: Seat<Setup, Job, Output> = { worker, service, death: null, mourn: () => {} };
    const die = (why: string): void => {
      if (seat.death !== null) return;
      seat.death = why;
      service[releaseProxy]();
      seat.mourn(why);
    };
    worker.once('error', (error) => die(`the thread died: ${messageOf(error)}`));
    worker.once('exit', (code) => die(`the thread ended with code ${code}`));
    await new Promise<void>((resolve, reject) => {
      seat.mourn = (death) => reject(new Error(death));
      service.prepare(this.#options.setup as never).then(resolve, reject);
    });
    return seat;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
