// What somebody brings on the first day, at the start of a run or as a newcomer.

import { GADFLY } from './gadfly.ts';
import type { Model } from './model.ts';
import { clamp, exp, log } from './math.ts';

/** First-day state: shares of habit, understanding, trust. */
export interface FirstDay {
  readonly product: number;
  readonly nice: number;
  readonly deep: number;
  readonly understanding: number;
  readonly trust: number;
}

export const NEWCOMER: FirstDay = {
  product: 0.5,
  nice: 0.3,
  deep: 0.2,
  understanding: 0.1,
  trust: 0.6,
};

/** How widely the facets of one person differ on the first day. */
export const INSIDE = 0.1;
const REACTION_SPREAD = 0.2;
const DAYS = 7;

/** Traits and first-day state of a person whose belief and gadfly flag are set; four standard normals. */
export function bornTraits(
  model: Model,
  person: number,
  habitZ: number,
  thresholdZ: number,
  susceptibilityZ: number,
  reactionZ: number,
  day: FirstDay,
): void {
  const { columns, values } = model;
  const gadfly = columns.gadfly[person] === 1;
  const perDay = exp(log(Math.max(1e-9, values.habitPerDay)) + values.habitSpread * habitZ);
  columns.habitRate[person] = clamp(1 - exp(-DAYS * perDay), 0.01, 0.6);
  columns.threshold[person] = clamp(
    values.thresholdMean + values.thresholdSd * thresholdZ,
    0.1,
    0.8,
  );
  const swayed = 1 + values.susceptibilitySpread * susceptibilityZ;
  columns.susceptibility[person] = clamp(swayed, 0.3, 2);
  columns.expectedReaction[person] = clamp(
    values.reactionStart + REACTION_SPREAD * reactionZ,
    -1,
    1,
  );
  columns.habitProduct[person] = gadfly ? GADFLY.product : day.product;
  columns.habitNice[person] = gadfly ? GADFLY.nice : day.nice;
  columns.habitDeep[person] = gadfly ? GADFLY.deep : day.deep;
  columns.practiceProduct[person] = columns.habitProduct[person];
  columns.practiceNice[person] = columns.habitNice[person];
  columns.practiceDeep[person] = columns.habitDeep[person];
  columns.understanding[person] = gadfly ? GADFLY.understanding : day.understanding;
  columns.understandingBest[person] = columns.understanding[person];
  columns.trust[person] = day.trust;
  columns.resistance[person] = 0;
  columns.avoiding[person] = 0;
  let sum = 0;
  for (let facet = 0; facet < model.facets; facet++) {
    const at = person * model.facets + facet;
    if (gadfly) columns.belief[at] = Math.max(GADFLY.belief, columns.belief[at]);
    columns.beliefStart[at] = columns.belief[at];
    sum += columns.belief[at];
  }
  columns.meanBelief[person] = sum / model.facets;
}
