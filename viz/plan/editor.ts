// The plan while it is edited: what is in the hand, what was there before, and what the engine would refuse.
// The truth belongs to the host; here is only what is shown until the host answers.

import { refusal } from './rules.ts';
import type { PlanContext } from './reach.ts';
import type { Edit, Step } from './steps.ts';
import { words } from './words.ts';

export interface EditorHost {
  edit(steps: readonly Step[], what: string, live: boolean): void;
  /** The steps shown are others now. */
  onSteps(): void;
  /** Something cannot be; null when there is nothing to say any more. */
  onHint(text: string | null): void;
  onDone(text: string): void;
}

export class Editor {
  steps: readonly Step[] = [];
  context: PlanContext | null = null;
  readonly #host: EditorHost;
  #before: readonly Step[] | null = null;
  #what = '';

  constructor(host: EditorHost) {
    this.#host = host;
  }

  get holding(): boolean {
    return this.#before !== null;
  }

  /** What the host says is there; while something is in the hand, the hand is right. */
  show(steps: readonly Step[]): void {
    if (this.#before === null) this.steps = steps;
  }

  /** Takes the plan in the hand: from now on it is only tried. */
  hold(): void {
    this.#before ??= this.steps;
    this.#what = '';
  }

  /** Tries a change of the plan as it was before; tells whether it can be. */
  attempt(change: (before: readonly Step[]) => Edit): boolean {
    if (this.#before === null) return false;
    const { steps, what } = change(this.#before);
    if (this.#refused(this.#before, steps)) return false;
    this.steps = steps;
    this.#what = what;
    this.#host.onSteps();
    this.#host.edit(steps, what, true);
    return true;
  }

  letGo(): void {
    if (this.#before === null) return;
    const before = this.#before;
    const changed = this.steps !== before;
    this.#before = null;
    if (!changed) return;
    const { steps } = this;
    this.#host.edit(steps, this.#what, false);
    this.#host.onDone(this.#what);
  }

  putBack(): void {
    if (this.#before === null) return;
    this.steps = this.#before;
    this.#before = null;
    this.#host.onHint(null);
    this.#host.onSteps();
    this.#host.edit(this.steps, this.#what, false);
    this.#host.onDone(words.putBack);
  }

  /** Makes one change at once; tells whether it can be. */
  make(edit: Edit): boolean {
    this.letGo();
    if (this.#refused(this.steps, edit.steps)) return false;
    this.steps = edit.steps;
    this.#host.onSteps();
    this.#host.edit(edit.steps, edit.what, false);
    this.#host.onDone(edit.what);
    return true;
  }

  #refused(before: readonly Step[], after: readonly Step[]): boolean {
    const why = this.context === null ? null : refusal(before, after, this.context);
    this.#host.onHint(why);
    return why !== null;
  }
}
