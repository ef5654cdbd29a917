// Play, pause, step, speed, scrub. The player knows weeks and asks the engine for them, one request at a
// time; it draws nothing and knows nothing of people. A slow engine makes it late, never busy: weeks that
// are due are asked for when the last answer is there, and a week that was dragged past is not asked for.

import type { Waiter } from '../workers/turns.ts';

export const SPEEDS = ['1', '2', '4', 'max'] as const;
export type Speed = (typeof SPEEDS)[number];

/** One week at speed 1, in ms: two years pass in 26 seconds. */
const WEEK_MS = 250;
/** At full speed a request may take about this long, so that the picture still moves. */
const BATCH_MS = 30;
const BATCH_AT_MOST = 13;
/** Late weeks that are made up for at once; the rest is let go. */
const DUE_AT_MOST = 4;

export interface Engine<Passed> {
  /** Passes weeks and tells the waiter, with its ticket. */
  pass(weeks: number, waiter: Waiter<Passed>, ticket: number): void;
  seek(week: number): Promise<Passed>;
}

export interface PlayerHost<Passed> {
  engine: Engine<Passed>;
  now(): number;
  /** Calls back before the next picture. */
  nextFrame(callback: () => void): void;
  /** A week was reached: by playing on, or (`jumped`) by going somewhere. */
  onWeek(passed: Passed, jumped: boolean): void;
  onChange(): void;
  /** Whether playing goes on after this failure: the question was given up, the engine is well. */
  survives?(error: unknown): boolean;
  onFailure(error: unknown): void;
}

export class Player<Passed extends { week: number }> {
  #host: PlayerHost<Passed>;
  #playing = false;
  #busy = false;
  #target: number | null = null;
  /** The week that was asked for by hand and is on its way. */
  #going: number | null = null;
  #due = 0;
  #last = 0;
  #batch = 1;
  #week = 0;
  #weeks = 0;
  #speed: Speed = '1';
  /** Answers to questions of an earlier generation are ignored. */
  #generation = 0;
  /** When the weeks that are under way were asked for, in ms. */
  #asked = 0;
  /** The next picture calls back. */
  #waits = false;

  constructor(host: PlayerHost<Passed>) {
    this.#host = host;
  }

  get playing(): boolean {
    return this.#playing;
  }
  get week(): number {
    return this.#week;
  }
  get weeks(): number {
    return this.#weeks;
  }
  get finished(): boolean {
    return this.#weeks > 0 && this.#week >= this.#weeks;
  }
  get speed(): Speed {
    return this.#speed;
  }
  set speed(speed: Speed) {
    this.#speed = speed;
    this.#host.onChange();
  }

  /** A run was loaded and stands at `week`; answers to earlier requests are ignored. */
  open(week: number, weeks: number): void {
    this.#generation += 1;
    this.#busy = false;
    this.#target = this.#going = null;
    this.#playing = false;
    this.#week = week;
    this.#weeks = weeks;
    this.#host.onChange();
  }

  /** Answers to earlier requests are ignored, and nothing is asked, until `goOn`. Playing goes on then. */
  hold(): void {
    this.#generation += 1;
    this.#busy = true;
    this.#target = this.#going = null;
  }

  /** The engine stands at `week` now; what was asked for meanwhile is asked for now. */
  goOn(week: number): void {
    this.#generation += 1;
    this.#busy = false;
    this.#week = week;
    this.#last = this.#host.now();
    this.#host.onChange();
    if (this.#target !== null) this.#pump();
    this.#loop();
  }

  play(): void {
    if (this.#playing || this.#weeks === 0) return;
    if (this.finished) this.seek(0);
    this.#playing = true;
    this.#due = 0;
    this.#last = this.#host.now();
    this.#host.onChange();
    this.#loop();
  }

  pause(): void {
    if (!this.#playing) return;
    this.#playing = false;
    this.#host.onChange();
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** Pauses and goes `weeks` on, or back when negative. */
  step(weeks: number): void {
    this.pause();
    this.seek((this.#target ?? this.#going ?? this.#week) + weeks);
  }

  /** Goes to a week; of several asked for while the engine works, only the last is visited. */
  seek(week: number): void {
    this.#target = Math.max(0, Math.min(this.#weeks, Math.round(week)));
    this.#pump();
  }

  #loop(): void {
    if (!this.#playing) return;
    this.#pump();
    if (this.#waits) return;
    this.#waits = true;
    this.#host.nextFrame(this.#nextFrame);
  }

  /** One for all pictures: a new one for each would be garbage sixty times a second. */
  readonly #nextFrame = (): void => {
    this.#waits = false;
    this.#loop();
  };

  #pump(): void {
    if (this.#busy) return;
    if (this.#target !== null) {
      const week = this.#target;
      this.#target = null;
      if (week === this.#week) return;
      this.#going = week;
      // One week on is playing on: charts and people move, and nothing is computed twice.
      if (week === this.#week + 1) this.#pass(1);
      else this.#goTo(week);
      return;
    }
    if (!this.#playing) return;
    if (this.finished) return this.pause();
    const weeks = Math.min(this.#weeksDue(), this.#weeks - this.#week);
    if (weeks > 0) this.#pass(weeks);
  }

  #weeksDue(): number {
    const now = this.#host.now();
    const passed = now - this.#last;
    this.#last = now;
    if (this.#speed === 'max') return this.#batch;
    this.#due = Math.min(DUE_AT_MOST, this.#due + (passed * Number(this.#speed)) / WEEK_MS);
    const whole = Math.floor(this.#due);
    this.#due -= whole;
    return whole;
  }

  #pass(weeks: number): void {
    this.#busy = true;
    this.#asked = this.#host.now();
    this.#host.engine.pass(weeks, this.#waiter, this.#generation);
  }

  /** One for all weeks, as many come in a second; the ticket is the generation. */
  readonly #waiter: Waiter<Passed> = {
    answered: (passed, generation) => {
      if (generation !== this.#generation) return;
      this.#measure(passed.week - this.#week, this.#host.now() - this.#asked);
      this.#came(passed, false);
    },
    failed: (error, generation) => this.#broke(error, generation),
  };

  #goTo(week: number): void {
    const generation = this.#generation;
    this.#busy = true;
    this.#host.engine.seek(week).then(
      (passed) => generation === this.#generation && this.#came(passed, true),
      (error: unknown) => this.#broke(error, generation),
    );
  }

  #came(passed: Passed, jumped: boolean): void {
    this.#busy = false;
    this.#going = null;
    this.#week = passed.week;
    this.#host.onWeek(passed, jumped);
    this.#host.onChange();
    if (this.#target !== null) this.#pump();
  }

  #broke(error: unknown, generation: number): void {
    if (generation !== this.#generation) return;
    this.#busy = false;
    this.#target = this.#going = null;
    if (!this.#host.survives?.(error)) this.pause();
    this.#host.onFailure(error);
  }

  #measure(weeks: number, ms: number): void {
    const fits = (weeks * BATCH_MS) / Math.max(1, ms);
    this.#batch = Math.max(1, Math.min(BATCH_AT_MOST, Math.round(fits)));
  }
}
