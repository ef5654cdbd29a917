// What "How sure?" needs to know of the run that is open and of the runs of its plan.

import type { Answers } from './outlook/answers.ts';
import type { Run } from './run.ts';
import { createTrust } from './trust/trust.ts';

/** Answers every "How sure?" of the page. */
export function hearHowSure(run: Run, answers: Answers): void {
  createTrust({
    runs: () => answers.current,
    shown: () => (run.open ? { history: run.open.history, week: run.player.week } : null),
  });
}
