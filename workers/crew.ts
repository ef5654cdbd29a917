// Threads that work off a list of runs, the most wanted first. A run that nobody wants any more is never
// begun; one that is being made is let finish, for it is short, or is ended with its thread when it must
// stop at once. A thread that dies fails its run and is replaced.

import type { SeedRequest, SeedRun } from './ensemble-service.ts';
import type { EnsembleThread } from './thread.ts';

export type Made = SeedRun | { readonly failed: string };

export interface Wish {
  readonly request: SeedRequest;
  /** Lower is sooner; asked again before every run, so that what is wanted may change. Null: not wanted now. */
  urgency(): number | null;
  done(made: Made): void;
}

interface Seat {
  thread: EnsembleThread | null;
  wish: Wish | null;
  /**
   * Called when the thread dies. One place that is overwritten, and no race against one long-lived promise:
   * that promise would hold on to the result of every run of this thread.
   */
  mourn: (why: string) => void;
}

export class Crew {
  readonly #spawn: () => EnsembleThread;
  readonly #seats: Seat[];
  #wishes: Wish[] = [];

  constructor(spawn: () => EnsembleThread, threads: number) {
    this.#spawn = spawn;
    this.#seats = Array.from({ length: threads }, () => ({ thread: null, wish: null, mourn() {} }));
  }

  get threads(): number {
    return this.#seats.length;
  }

  /** Adds runs to the list. */
  add(wishes: readonly Wish[]): void {
    this.#wishes.push(...wishes);
    this.wake();
  }

  /** Takes back what has not begun, and ends what has where `at once` is asked; its `done` is never called. */
  drop(isDropped: (wish: Wish) => boolean, atOnce = false): void {
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

  #next(): Wish | null {
    let best: Wish | null = null;
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

  async #serve(seat: Seat, wish: Wish): Promise<void> {
    seat.wish = wish;
    const thread = (seat.thread ??= this.#start(seat));
    const made = await new Promise<Made>((settle) => {
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

  #start(seat: Seat): EnsembleThread {
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
