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

interface Seat<Setup, Job, Output> {
  worker: Worker;
  service: Remote<Service<Setup, Job, Output>>;
  /** Rejects when the thread dies; comlink itself would wait for ever. */
  death: Promise<never>;
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

  /** Runs all jobs; `done` is called once a job, in the order in which they end. */
  async run(
    jobs: Iterator<Job>,
    done: (job: Job, outcome: Outcome<Output>) => void,
  ): Promise<void> {
    const threads = Array.from({ length: this.#options.workers }, (_, place) => place);
    await Promise.all(threads.map((place) => this.#serve(place, jobs, done)));
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
    jobs: Iterator<Job>,
    done: (job: Job, outcome: Outcome<Output>) => void,
  ): Promise<void> {
    for (;;) {
      if (this.#closed) return;
      const { value: job, done: over } = jobs.next();
      if (over) return;
      const outcome = await this.#attempt(place, job);
      // What ended because the pool was closed is neither done nor failed.
      if (this.#closed) return;
      done(job, outcome);
    }
  }

  async #attempt(place: number, job: Job): Promise<Outcome<Output>> {
    const seat = await this.#seat(place);
    try {
      const output = await Promise.race([seat.service.run(job as never), seat.death]);
      return { output: output as Output };
    } catch (error) {
      if (error instanceof Death) this.#seats.delete(place);
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  /** The thread of a place, started when it is not there. */
  #seat(place: number): Promise<Seat<Setup, Job, Output>> {
    let seat = this.#seats.get(place);
    if (seat === undefined) {
      seat = this.#start();
      this.#seats.set(place, seat);
    }
    return seat;
  }

  async #start(): Promise<Seat<Setup, Job, Output>> {
    // Flags of the command itself (npm's -r) mean files that the thread may not find.
    const worker = new Worker(this.#options.url, { execArgv: [] });
    const service = wrap<Service<Setup, Job, Output>>(nodeEndpoint(worker));
    const death = new Promise<never>((_, reject) => {
      worker.once('error', (error) => reject(new Death(`the thread died: ${error.message}`)));
      worker.once('exit', (code) => reject(new Death(`the thread ended with code ${code}`)));
    });
    death.catch(() => service[releaseProxy]());
    await Promise.race([service.prepare(this.#options.setup as never), death]);
    return { worker, service, death };
  }
}

class Death extends Error {}
