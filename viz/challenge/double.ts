// The same step twice for the same people in the same weeks: it would cost twice and move nothing more. What stands
// in its way is found here, and where the step could still begin. It is a rule of choosing; a record that breaks it
// can be run all the same.

import type { Step } from '../../sim/scenario.ts';
import { meet } from '../plan/rules.ts';

const endOf = ({ start, weeks = Infinity }: Step): number => start + weeks;

/** Places of the steps of a plan that are the same kind, running when it would run, for people it would reach. */
function doubles(plan: readonly Step[], step: Step): number[] {
  return [...plan.keys()].filter((place) => {
    const other = plan[place];
    const together = other.start < endOf(step) && step.start < endOf(other);
    return other.kind === step.kind && together && meet(other, step);
  });
}

/** The place of the step that this one would double, the newest; null for none. */
export const doubledBy = (plan: readonly Step[], step: Step): number | null =>
  doubles(plan, step).at(-1) ?? null;

/**
 * The step for whoever does not have it yet: for everybody where nobody has, for the first department without it
 * where others have it, and as it is where there is none.
 */
export function forTheRest(
  plan: readonly Step[],
  step: Step,
  departments: readonly { readonly name: string }[],
): Step {
  if (doubledBy(plan, step) === null) return step;
  const free = departments
    .map(({ name }) => ({ ...step, target: { departments: [name] } }))
    .find((one) => doubledBy(plan, one) === null);
  return free ?? step;
}
