// What the page shows of many runs: the answer above, and what the charts know beyond the run on screen.

import type { Ahead, OtherPlan, Paired } from '../balcony/chart-view.ts';
import type { PlotBand } from '../marks/time-plot.ts';
import { branchOf, currentOf, type Study } from '../study/study.ts';
import { careOf } from '../trust/promise.ts';
import type { Answer } from './answer-line.ts';
import type { Answers } from './answers.ts';
import { chanceOf } from './chance.ts';
import { pairedOf } from './paired.ts';
import { say } from './words.ts';
import type { Ensemble } from './ensemble.ts';

export function answerOf(answers: Answers, week: number): Answer {
  const { current, noPlan } = answers;
  return {
    chance: current === null || answers.waits ? null : chanceOf(current),
    noPlan: noPlan && chanceOf(noPlan),
    week,
    progress: answers.progress,
    waits: answers.waits,
    canHaveMore: answers.canHaveMore,
    failed: current?.failed ?? null,
    care: answers.waits ? null : careOf(current),
  };
}

/** Quantiles of an ensemble as a chart reads them. */
function bandOf(ensemble: Ensemble | null, outcome: string, department: number): PlotBand | null {
  const band = ensemble?.band(outcome, department) ?? null;
  if (band === null) return null;
  return {
    low: (week) => band.low[week] ?? NaN,
    innerLow: (week) => band.innerLow[week] ?? NaN,
    innerHigh: (week) => band.innerHigh[week] ?? NaN,
    high: (week) => band.high[week] ?? NaN,
  };
}

const told = new WeakMap<Answers, { revision: number; study: Study; ahead: Ahead }>();

/** The future of the plan shown, how far runs lie apart, and the plans it stands beside: the same while nothing has come. */
export function aheadOf(answers: Answers, study: Study): Ahead {
  const { revision } = answers;
  const before = told.get(answers);
  if (before?.revision === revision && before.study === study) return before.ahead;
  const ahead = findAhead(answers, study);
  told.set(answers, { revision, study, ahead });
  return ahead;
}

function findAhead(answers: Answers, study: Study): Ahead {
  const current = currentOf(study);
  const shown = answers.current;
  const { trying } = answers;
  // While a bar is in the hand the plan as it was is the ghost.
  const others: OtherPlan[] = [];
  const add = (name: string, ensemble: Ensemble | null) => {
    if (ensemble?.first) others.push({ name, history: ensemble.first });
  };
  if (trying) add(current.name, shown);
  for (const branch of answers.comparedWith(study)) add(branch.name, answers.of(branch));
  const parent = branchOf(study, current.parent ?? -1);
  if (parent && !trying && others.length === 0) add(parent.name, answers.of(parent));
  return {
    future: (trying ?? shown)?.first ?? null,
    band: (outcome, department) => (trying ? null : bandOf(shown, outcome, department)),
    others,
    against: againstOf(answers, study),
  };
}

/** The plan in the hand against the one shown; else the one shown against the first compared with it, or no plan. */
function againstOf(answers: Answers, study: Study): Paired | null {
  const { current: shown, trying, noPlan } = answers;
  const current = currentOf(study);
  if (trying) return shown && pairedOf(trying, shown, say.inHand, current.name);
  const [compared] = answers.comparedWith(study);
  const other = compared ? answers.of(compared) : noPlan;
  return shown && other && pairedOf(shown, other, current.name, compared?.name ?? say.noPlanName);
}
