// What is selected and pointed at in the page, once for all views: weeks that are selected, the week, the
// department and the steps pointed at. Whoever shows any of it listens; whoever points says so here. Pure.

import { sameSpan, type Span } from '../marks/span.ts';

export interface Linked {
  /** Weeks that are selected. */
  readonly span: Span | null;
  /** Week pointed at. */
  readonly week: number | null;
  /** Department pointed at. */
  readonly department: number | null;
  /** Steps of the plan pointed at or chosen, by their places. */
  readonly steps: readonly number[];
}

type Listener = (now: Linked, before: Linked) => void;

const NOTHING: Linked = { span: null, week: null, department: null, steps: [] };

const same = (one: Linked, other: Linked): boolean =>
  one.week === other.week &&
  one.department === other.department &&
  sameSpan(one.span, other.span) &&
  one.steps.length === other.steps.length &&
  one.steps.every((step, place) => step === other.steps[place]);

export class Selection {
  #now: Linked = NOTHING;
  readonly #listeners: Listener[] = [];

  get now(): Linked {
    return this.#now;
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Tells everybody what has changed; says nothing when nothing has. */
  set(change: Partial<Linked>): void {
    const before = this.#now;
    const now = { ...before, ...change };
    if (same(now, before)) return;
    this.#now = now;
    for (const listener of this.#listeners) listener(now, before);
  }
}
