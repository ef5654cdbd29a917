// What the room guesses in a lesson: the answer that is being given, which counts when it is whole, and those that
// are locked in; and where a way through the lesson passes a guess that nobody has made. Knows no page.

import type { LessonEntry } from './course.ts';
import { isComplete } from './guess.ts';
import type { Answer, Progress } from './progress.ts';

export class Guesses {
  readonly #entry: LessonEntry;
  readonly #progress: Progress;
  /** The whole answer that is being given, and its step. */
  #open: { readonly place: number; readonly answer: Answer } | null = null;

  constructor(entry: LessonEntry, progress: Progress) {
    this.#entry = entry;
    this.#progress = progress;
  }

  get lockedIn(): Readonly<Record<number, Answer>> {
    return this.#progress.of(this.#entry.name).answers;
  }

  /** Another step is shown: nothing is being answered. */
  clear(): void {
    this.#open = null;
  }

  /** Hears what is being answered in a step; tells whether it is whole. */
  give(place: number, answer: Answer | null): boolean {
    const whole = answer !== null && (!('guess' in answer) || isComplete(answer.guess));
    this.#open = whole ? { place, answer } : null;
    return whole;
  }

  isWhole(place: number): boolean {
    return this.#open?.place === place;
  }

  /** Locks in the whole answer of a step, if there is one. */
  lockIn(place: number): void {
    if (this.#open?.place !== place) return;
    const answers = { ...this.lockedIn, [place]: this.#open.answer };
    this.#progress.keep(this.#entry.name, { answers });
  }

  /** The first guess that is not made between two steps, that of the first included; -1 where there is none. */
  missing(from: number, to: number): number {
    return this.#entry.lesson.steps.findIndex(
      ({ kind }, place) =>
        kind === 'predict' &&
        place >= from &&
        place < to &&
        !this.isWhole(place) &&
        this.lockedIn[place] === undefined,
    );
  }
}
