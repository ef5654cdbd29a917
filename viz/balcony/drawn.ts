// What a chart was last drawn of as a whole. While a run plays, what comes is mostly one week more of the same: the
// chart then moves and adds what is new and leaves what stands.

import type { ChartContext } from './chart-view.ts';
import type { OutcomeHistory } from '../history.ts';

export class Drawn {
  #history: OutcomeHistory | null = null;
  #ghost: OutcomeHistory | null = null;
  #revision = -1;
  #ghostRevision = -1;
  #context: ChartContext = {};

  /** Everything was drawn of these. */
  was(history: OutcomeHistory, ghost: OutcomeHistory | null, context: ChartContext): void {
    this.#history = history;
    this.#revision = history.revision;
    this.#ghost = ghost;
    this.#ghostRevision = ghost?.revision ?? -1;
    this.#context = context;
  }

  /** Whether nothing but weeks of the run, and of the one without a plan, has come since. Without playing everything is drawn anew, which costs nobody anything. */
  holds(history: OutcomeHistory, ghost: OutcomeHistory | null, context: ChartContext): boolean {
    if (context.playing !== true || history !== this.#history || ghost !== this.#ghost)
      return false;
    if (history.revision !== this.#revision) return false;
    if ((ghost?.revision ?? -1) !== this.#ghostRevision) return false;
    const was = this.#context;
    return (
      context.department === was.department &&
      // What other runs foretell comes when all charts write.
      (context.words === false || context.ahead === was.ahead) &&
      context.marks === was.marks &&
      context.view === was.view
    );
  }
}
