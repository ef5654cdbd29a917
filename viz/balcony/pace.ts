// While a run plays, words and numbers of a chart are written some times a second at most: faster ones could not be
// read, and each is garbage the moment the next week comes. Lines and now-lines move with every week.

/** At speed 1 a week takes 250 ms: each is told. */
const WORDS_MS = 200;
/** A picture in words is for those who listen, at whatever speed: the notices hold theirs back as long. */
const SUMMARY_MS = 5000;

export class Pace {
  // Nothing was written yet: the first time it is due.
  #words = -Infinity;
  #summary = -Infinity;

  /** Whether readouts and labels may be written now. */
  wordsDue(): boolean {
    const now = performance.now();
    if (now - this.#words < WORDS_MS) return false;
    this.#words = now;
    return true;
  }

  /** Whether the sentence for those who listen may be written now. */
  summaryDue(): boolean {
    const now = performance.now();
    if (now - this.#summary < SUMMARY_MS) return false;
    this.#summary = now;
    return true;
  }

  /** Everything was written. */
  written(): void {
    this.#words = this.#summary = performance.now();
  }
}
