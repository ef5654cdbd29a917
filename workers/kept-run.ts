// What must be done again in a fresh thread when the engine has died: which scenario, up to which week, and the last
// save on the way there.

interface Saved {
  readonly week: number;
  readonly state: ArrayBuffer;
}

const SAVE_EVERY = 13;

export class KeptRun {
  text: string;
  week = 0;
  #saved: Saved | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** The last save that is not of a later week than the one shown. */
  get saved(): Saved | null {
    return this.#saved && this.#saved.week <= this.week ? this.#saved : null;
  }

  /** It stands at another week; tells whether it is time to save it: once a quarter. */
  reached(week: number): boolean {
    const before = this.week;
    this.week = week;
    const quarter = Math.floor(week / SAVE_EVERY);
    return week > before && quarter > Math.floor(before / SAVE_EVERY);
  }

  save(week: number, state: ArrayBuffer): void {
    this.#saved = { week, state };
  }

  /** A save of a week after the plans have parted knows nothing of the change. */
  changed(text: string, week: number, common: number): void {
    this.text = text;
    this.week = week;
    if (this.#saved && this.#saved.week > common) this.#saved = null;
  }
}
