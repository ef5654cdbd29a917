// While a run plays, words and numbers are written some times a second at most: faster ones could not be read, and
// each is garbage the moment the next week comes. All over the page they are written together, of the same week. Lines
// and now-lines move with every week, at speed 4 with every fourth. When the run stops everything is written.

/** A room that reads figures aloud needs a second for each; at speed 1 every fourth week is told. */
const WORDS_MS = 950;
/** A picture in words is for those who listen, at whatever speed; the notices tell them sooner. */
const SUMMARY_MS = 20_000;

/** As often as weeks pass at speed 1: at speed 4 four weeks come together. A little less, or every fifth would. */
const LINES_MS = 240;

/** Tells whether so many ms have passed since it last said yes. */
export class Beat {
  readonly #ms: number;
  // Nothing was written yet: the first time it is due.
  #last = -Infinity;

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Of a run that stands everything is due. */
  due(playing = true): boolean {
    if (!playing) return true;
    const now = performance.now();
    if (now - this.#last < this.#ms) return false;
    this.#last = now;
    return true;
  }

  /** It was done without asking. */
  done(): void {
    this.#last = performance.now();
  }
}

/** What is drawn of a week that passed: nothing, what moves, or what is read as well. */
type Due = 'nothing' | 'lines' | 'words';

/** One for the whole page. */
export class Pace {
  readonly #lines = new Beat(LINES_MS);
  readonly #words = new Beat(WORDS_MS);

  /** A week has passed. */
  next(): Due {
    if (!this.#lines.due()) return 'nothing';
    return this.#words.due() ? 'words' : 'lines';
  }
}

/** Tells when a chart's picture in words is due. */
export const summaryBeat = () => new Beat(SUMMARY_MS);
