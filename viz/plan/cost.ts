// What a plan costs, counted as the engine charges it week by week: the row's price for its first two weeks,
// the later price after them, times strength, times the share of all people whom it reaches. In thousands per
// 1,000 employees, the unit of the outcome `cost`.

import { interventionRow } from '../model-words.ts';
import { peopleReached, type PlanContext } from './reach.ts';
import { endOf, type Step } from './steps.ts';

/** Weeks at the full price; see sim/rules/leadership.ts. */
const FULL_PRICE_WEEKS = 2;

/** Cost of one step until a week (the run's last by default), thousands per 1,000 employees. */
export function stepCost(step: Step, context: PlanContext, until = context.weeks): number {
  const row = interventionRow(step.kind);
  if (row === undefined || context.people === 0) return 0;
  const ran = Math.max(0, Math.min(endOf(step, context.weeks), until) - step.start);
  const full = Math.min(FULL_PRICE_WEEKS, ran);
  const price = row.cost * full + row.costLater * (ran - full);
  return (price * (step.strength ?? 1) * peopleReached(step, context)) / context.people;
}

export function planCost(
  steps: readonly Step[],
  context: PlanContext,
  until = context.weeks,
): number {
  return steps.reduce((sum, step) => sum + stepCost(step, context, until), 0);
}
