// Threads that work off a list of runs, the most wanted first. A run that nobody wants any more is never
// begun; one that is being made is let finish, for it is short, or is ended with its thread when it must
// stop at once. A thread that dies fails its run and is replaced.

import type { Problem } from '../sim/index.ts';
import type { SeedRequest, SeedRun } from './ensemble-service.ts';

/** A thread that makes runs: one in flight at a time. */
export interface RunThread<Request, Run> {
  readonly api: { run(request: Request): Promise<Run | { problems: readonly Problem[] }> };
  /** Settles, with the reason in plain words, when the thread has died by itself. */
  readonly died: Promise<string>;
  stop(): void;
}

export type Made<Run = SeedRun> = Run | { readonly failed: string };

export interface Wish<Request = SeedRequest, Run = SeedRun> {
  readonly request: Request;
  /** Lower is sooner; asked again before every run, so that what is wanted may change. Null: not wanted now. */
  urgency(): number | null;
  done(made: Made<Run>): void;
}

interface Seat<Request, Run> {
  thread: RunThread<Request, Run> | null;
  wish: Wish<Request, Run> | null;
  /**
   * Called when the thread dies. One place that is overwritten, and no race against one long-lived promise:
   * that promise would hold on to the result of every run of this thread.
   */
  mourn: (why: string) => void;
}

export class Crew<Request = SeedRequest, Run extends object = SeedRun> {
  readonly #spawn: () => RunThread<Request, Run>;
  readonly #seats: Seat<Request, Run>[];
  #wishes: Wish<Request, Run>[] = [];

  constructor(spawn: () => RunThread<Request, Run>, threads: number) {
    this.#spawn = spawn;
    this.#seats = Array.from({ length: threads }, () => ({ thread: null, wish: null, mourn() {} }));
  }

  get threads(): number {
    return this.#seats.length;
  }

  /** Adds runs to the list. */
  add(wishes: readonly Wish<Request, Run>[]): void {
    this.#wishes.push(...wishes);
    this.wake();
  }

  /** Takes back what has not begun, and ends what has where `at once` is asked; its `done` is never called. */
  drop(isDropped: (wish: Wish<Request, Run>) => boolean, atOnce = false): void {
    this.#wishes = this.#wishes.filter((wish) => !isDropped(wish));
    if (!atOnce) return;
    for (const seat of this.#seats) {
      if (seat.wish === null || !isDropped(seat.wish)) continue;
      seat.wish = null;
      seat.thread?.stop();
      seat.thread = null;
    }
    this.wake();
  }

  /** Gives idle threads something to do; call it when urgencies have changed. */
  wake(): void {
    for (const seat of this.#seats) {
      if (seat.wish !== null) continue;
      const wish = this.#next();
      if (wish === null) return;
      void this.#serve(seat, wish);
    }
  }

  stop(): void {
    this.#wishes = [];
    for (const seat of this.#seats) {
      seat.wish = null;
      seat.thread?.stop();
      seat.thread = null;
    }
  }

  #next(): Wish<Request, Run> | null {
    let best: Wish<Request, Run> | null = null;
    let soonest = Infinity;
    for (const wish of this.#wishes) {
      const urgency = wish.urgency();
      if (urgency === null || urgency >= soonest) continue;
      soonest = urgency;
      best = wish;
    }
    if (best !== null) this.#wishes.splice(this.#wishes.indexOf(best), 1);
    return best;
  }

  async #serve(seat: Seat<Request, Run>, wish: Wish<Request, Run>): Promise<void> {
    seat.wish = wish;
    const thread = (seat.thread ??= this.#start(seat));
    const made = await new Promise<Made<Run>>((settle) => {
      seat.mourn = (why) => settle({ failed: why });
      thread.api.run(wish.request).then(
        (answer) => settle('problems' in answer ? { failed: words(answer.problems) } : answer),
        (error: unknown) => settle({ failed: String(error) }),
      );
    });
    // Ended on purpose meanwhile: another run may sit here already.
    if (seat.wish !== wish) return;
    seat.wish = null;
    wish.done(made);
    this.wake();
  }

  #start(seat: Seat<Request, Run>): RunThread<Request, Run> {
    const thread = this.#spawn();
    void thread.died.then((why) => {
      if (seat.thread !== thread) return;
      thread.stop();
      seat.thread = null;
      seat.mourn(why);
    });
    return thread;
  }
}

const words = (problems: readonly { path: string; came: string; expected: string }[]): string =>
  problems.map(({ path, came, expected }) => `${path}: ${came}, expected ${expected}`).join('; ');
