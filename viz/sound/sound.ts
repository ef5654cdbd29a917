// The switch of the sound and what follows from it: nothing is made before a gesture asks for it, every week
// that passes is heard, "Hear the run" plays the weeks so far and stops, and a hidden page is silent.

import { soundOf, type Heard, type Sound } from './mapping.ts';
import { createSynth, schedule, type Synth } from './synth.ts';

export interface SoundHost {
  /** On or off, or hearing the run. */
  onState(state: SoundState): void;
}

export interface SoundState {
  readonly on: boolean;
  readonly hearing: boolean;
}

/** A run as it is scheduled. */
export type Beats = readonly { at: number; quarter: boolean; sound: Sound }[];

/** A week glides into the next over this long while it plays by itself. */
const GLIDE_SECONDS = 0.25;
/** The last week of a run that stands is heard for this long, then it is quiet. */
const REST_MS = 1500;

export class RunSound {
  readonly #host: SoundHost;
  #context: AudioContext | null = null;
  #synth: Synth | null = null;
  #on = false;
  #hearing = false;
  #resting = 0;
  #ends = 0;

  constructor(host: SoundHost) {
    this.#host = host;
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#quiet();
    });
  }

  get on(): boolean {
    return this.#on;
  }

  get hearing(): boolean {
    return this.#hearing;
  }

  /** From a gesture of the reader's; false where the browser has no sound to give. */
  setOn(on: boolean): boolean {
    if (on && !this.#wake()) return false;
    this.#on = on;
    if (!on) this.#quiet();
    this.#tell();
    return true;
  }

  /** A week is shown. It is heard while the run plays, and for a moment where it stands. */
  week(heard: Heard, playing: boolean): void {
    if (!this.#on || this.#hearing || document.hidden) return;
    clearTimeout(this.#resting);
    const context = this.#context;
    if (!context) return;
    this.#synth ??= createSynth(context);
    this.#synth.play(soundOf(heard), context.currentTime, GLIDE_SECONDS);
    if (!playing) this.#resting = window.setTimeout(() => this.#quiet(), REST_MS);
  }

  /** The run stands: the hum fades. */
  rest(): void {
    if (this.#hearing || !this.#synth) return;
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#quiet(), REST_MS);
  }

  /** Plays a whole run, or stops doing so; false where the browser has no sound to give. */
  hear(beats: Beats): boolean {
    const was = this.#hearing;
    this.#quiet();
    if (was) return true;
    const context = this.#wake();
    if (!context) return false;
    const synth = createSynth(context);
    this.#synth = synth;
    this.#hearing = true;
    const end = schedule(synth, beats, context.currentTime + 0.05);
    this.#ends = window.setTimeout(() => this.#quiet(), (end - context.currentTime) * 1000);
    this.#tell();
    return true;
  }

  #wake(): AudioContext | null {
    try {
      this.#context ??= new AudioContext();
    } catch {
      return null;
    }
    void this.#context.resume();
    return this.#context;
  }

  #quiet(): void {
    clearTimeout(this.#resting);
    clearTimeout(this.#ends);
    if (this.#synth && this.#context) this.#synth.stop(this.#context.currentTime);
    this.#synth = null;
    if (!this.#hearing) return;
    this.#hearing = false;
    this.#tell();
  }

  #tell(): void {
    this.#host.onState({ on: this.#on, hearing: this.#hearing });
  }
}
