// Where two plans part: up to there both are one run, person by person, and the state may be shared.

import { canonicalJson } from './json.ts';
import { sameMechanisms } from './extensions/extensions.ts';
import type { Scenario } from './scenario.ts';
import { pastPlan } from './state.ts';

/**
 * The last week whose state is the same under both scenarios, at most `weeks`; -1 when they are not even
 * one world at week 0. A survey's mix is kept step by step, so there every week depends on the whole plan.
 */
export function commonWeeks(one: Scenario, other: Scenario, weeks: number): number {
  if (one.worldHash !== other.worldHash) return -1;
  if (!sameMechanisms(one.extensions, other.extensions)) return -1;
  if (one.policy?.kind === 'tailored' && !samePlan(one, other)) return 0;
  // What has acted only grows, so the weeks without a difference are all before those with one.
  let same = 0;
  let different = weeks + 1;
  while (different - same > 1) {
    const middle = (same + different) >> 1;
    if (pastPlan(one, middle) === pastPlan(other, middle)) same = middle;
    else different = middle;
  }
  return same;
}

const samePlan = (one: Scenario, other: Scenario): boolean =>
  canonicalJson(one.interventions) === canonicalJson(other.interventions);
