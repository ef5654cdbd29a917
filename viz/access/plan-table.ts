// The plan as a table: a row a step, as the bars and their cards tell it. Pure.

import { stepCost } from '../plan/cost.ts';
import { peopleReached, whoWords, type PlanContext } from '../plan/reach.ts';
import { endOf, titleOf, type Step } from '../plan/steps.ts';
import { words as planWords } from '../plan/words.ts';
import { figure } from '../marks/words.ts';
import type { TableText } from './floor-table.ts';
import { words } from './words.ts';

export function planTable(steps: readonly Step[], context: PlanContext): TableText {
  return {
    caption: steps.length === 0 ? words.noPlan : planWords.steps,
    headings: words.planHeads,
    rows: steps.map((step) => [
      titleOf(step),
      String(step.start),
      String(endOf(step, context.weeks)),
      planWords.reached(whoWords(step, context), peopleReached(step, context)),
      figure(step.strength ?? 1, 2),
      planWords.card.cost(stepCost(step, context)),
    ]),
  };
}
