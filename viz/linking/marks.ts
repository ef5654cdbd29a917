// What begins when, from the plan as it is shown now and from the values that change on the way, as marks for
// every time axis. Pure.

import { interventionRow } from '../model-words.ts';
import type { Step } from '../../sim/scenario.ts';
import { changeWords } from '../assumption-words.ts';
import type { StepMark } from '../marks/step-marks.ts';
import type { Change } from '../session.ts';

/** Marks of a run of so many weeks: steps first, in the plan's order, then values that change. */
export function stepMarks(
  steps: readonly Step[],
  changes: readonly Change[],
  weeks: number,
): StepMark[] {
  const begins = steps.map((step, place): StepMark => {
    const until = Math.min(weeks, step.start + (step.weeks ?? Infinity));
    const title = interventionRow(step.kind)?.title ?? step.kind;
    return { week: step.start, until: Math.max(step.start, until), title, step: place };
  });
  const events = changes.map(({ week, set }): StepMark => {
    return { week, until: week, title: changeWords(set), step: -1 };
  });
  return [...begins, ...events].filter(({ week }) => week <= weeks);
}

/** The only department a step is aimed at, by its place; null where it is aimed at several or at all. */
export function departmentOf(step: Step | undefined, names: readonly string[]): number | null {
  const { departments, organisation } = step?.target ?? {};
  if (departments?.length !== 1 || organisation === 'customer') return null;
  const place = names.indexOf(departments[0]);
  return place < 0 ? null : place;
}
