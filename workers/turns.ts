// Questions wait for their turn: one is under way at a time, in the order in which they were asked.

import type { Passed } from './sim-api.ts';

/** Whoever asks for weeks again and again; it gets back the ticket that it gave along. */
export interface Waiter<T> {
  answered(passed: T, ticket: number): void;
  failed(error: unknown, ticket: number): void;
}

/** Weeks that wait for their turn, or are under way. */
export interface Weeks {
  readonly weeks: number;
  readonly waiter: Waiter<Passed>;
  readonly ticket: number;
}

/** A question that waits: weeks, or how to begin it. */
type Turn = Weeks | (() => void);

export class Turns {
  readonly #waiting: Turn[] = [];
  readonly #begin: (weeks: Weeks) => void;
  #busy = false;

  constructor(begin: (weeks: Weeks) => void) {
    this.#begin = begin;
  }

  /** Begins once all earlier questions are answered. */
  take(turn: Turn): void {
    // Mostly nobody waits: no place in the line is made then.
    if (!this.#busy && this.#waiting.length === 0) return this.#take(turn);
    this.#waiting.push(turn);
    if (!this.#busy) this.next();
  }

  /** Begins before whatever waits, once the question under way is answered. */
  takeNext(turn: Turn): void {
    this.#waiting.unshift(turn);
  }

  /** The question under way has been answered. */
  next(): void {
    const turn = this.#waiting.length > 0 ? this.#waiting.shift() : undefined;
    this.#busy = false;
    if (turn) this.#take(turn);
  }

  #take(turn: Turn): void {
    this.#busy = true;
    if (typeof turn === 'function') turn();
    else this.#begin(turn);
  }
}
