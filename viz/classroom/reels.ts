// The runs that a lesson shows, made once each: a run's readings to its end for the chart, and the frames of one
// run for the floor. Each is made in an engine of its own, which goes when it is done.

import type { Frame } from '../../sim/frame.ts';
import { openReel, type Reel } from '../film/reel.ts';
import type { OutcomeHistory } from '../history.ts';
import type { Description } from '../view.ts';

export interface Told {
  readonly history: OutcomeHistory;
  readonly description: Description;
}

/** Runs kept of those that were tried last. */
const MOST_KEPT = 24;

export class Reels {
  readonly #told = new Map<string, Promise<Told>>();
  readonly #ended = new AbortController();

  /** All readings of a run; asked again, it is not made again. */
  told(text: string): Promise<Told> {
    const known = this.#told.get(text);
    if (known) return known;
    const made = this.#make(text);
    // A run that could not be made is tried again when it is wanted again.
    made.catch(() => this.#told.delete(text));
    this.#told.set(text, made);
    if (this.#told.size > MOST_KEPT) this.#told.delete(this.#told.keys().next().value!);
    return made;
  }

  async #make(text: string): Promise<Told> {
    const reel = await openReel(text, this.#ended.signal);
    const { history, description } = reel;
    await reel.goTo(description.weeks);
    reel.stop();
    return { history, description };
  }

  dispose(): void {
    this.#ended.abort(new Error('the lesson was left'));
  }
}

/** One run, week by week, for the floor: forth as it is, back from its beginning. */
export class Projector {
  #text = '';
  #reel: Reel | null = null;
  #asked = 0;
  #stop = new AbortController();

  /**
   * The frame of a week of a run, to be read at once; null when another was asked for in the meantime.
   */
  async show(
    text: string,
    week: number,
  ): Promise<{ frame: Frame; description: Description } | null> {
    const asked = ++this.#asked;
    if (text !== this.#text || !this.#reel || week < this.#reel.frame.week) {
      this.dispose();
      this.#stop = new AbortController();
      this.#text = text;
      const { signal } = this.#stop;
      const reel = await openReel(text, signal).catch((problem: unknown) => {
        if (signal.aborted) return null;
        throw problem;
      });
      if (reel === null || signal.aborted) return null;
      this.#reel = reel;
    }
    const reel = this.#reel;
    const frame = await reel.goTo(week).catch((problem: unknown) => {
      if (reel !== this.#reel) return null;
      throw problem;
    });
    if (frame === null || asked !== this.#asked) return null;
    return { frame, description: reel.description };
  }

  dispose(): void {
    this.#reel = null;
    this.#text = '';
    this.#stop.abort(new Error('another run is shown'));
  }
}
