// One move worth trying for a step: what it lacks most now, or more time, or more of it. It is an offer and no
// promise; what it brings is for the runs to say.

import { interventionRow } from '../model-words.ts';
import type { PlanContext } from './reach.ts';
import { refusal } from './rules.ts';
import {
  addStep,
  endOf,
  moveStep,
  setStrength,
  stretchEnd,
  type Edit,
  type Step,
} from './steps.ts';
import { words } from './words.ts';

export interface Suggestion {
  readonly label: string;
  readonly edit: Edit;
}

/** What gives people more of what a step is hurt by. */
const REMEDY: Readonly<Record<string, string>> = {
  understanding: 'educate-paradigm',
  trust: 'open-dialogue',
  safety: 'safe-space',
};
/** What is added first gets that many weeks before it. */
const AHEAD = 13;
const QUARTERS = [26, 13];

/** The first move that the engine would accept; `hurt` names what hurts the step now, worst first. */
export function suggestionFor(
  steps: readonly Step[],
  at: number,
  hurt: readonly string[],
  context: PlanContext,
): Suggestion | null {
  const step = steps[at];
  const { weeks } = context;
  const found: Suggestion[] = [];
  for (const name of hurt) {
    const kind = REMEDY[name];
    if (kind === undefined || steps.some((other) => other.kind === kind)) continue;
    const start = Math.max(0, step.start - AHEAD);
    const label = words.suggest.first(interventionRow(kind)?.title ?? kind);
    found.push({ label, edit: addStep(steps, kind, start, null, weeks) });
  }
  for (const earlier of QUARTERS) {
    if (step.start < earlier) continue;
    const edit = moveStep(steps, at, step.start - earlier, weeks);
    found.push({ label: words.suggest.earlier(earlier), edit });
  }
  if (endOf(step, weeks) < weeks) {
    found.push({ label: words.suggest.toTheEnd, edit: stretchEnd(steps, at, null, weeks) });
  }
  if ((step.strength ?? 1) < 1) {
    found.push({ label: words.suggest.full, edit: setStrength(steps, at, 1) });
  }
  return found.find(({ edit }) => refusal(steps, edit.steps, context) === null) ?? null;
}
