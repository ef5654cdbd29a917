// What can be done to a plan, as pure functions from steps to steps. Each answers the new steps and a plain
// name of what was done, which Undo shows; nothing is changed in place, and everything stays inside the run.
// The order of steps is kept, because it decides whom a share picks.

import { interventionRow } from '../model-words.ts';
import type { Step } from '../../sim/scenario.ts';
import { words } from './words.ts';

export type { Step } from '../../sim/scenario.ts';
export type Target = NonNullable<Step['target']>;

export interface Edit {
  readonly steps: readonly Step[];
  /** What Undo calls it: "move Change the bonus plan". */
  readonly what: string;
}

export const titleOf = (step: Step): string => interventionRow(step.kind)?.title ?? step.kind;

/** First week in which a step no longer runs, the run's end for an open one. */
export const endOf = ({ start, weeks }: Step, length: number): number =>
  Math.min(start + (weeks ?? Infinity), Math.max(length, start + 1));

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, Math.round(value)));

/** A step that lasts to the end of the run says so by having no end. */
function withWeeks(step: Step, start: number, weeks: number | null, length: number): Step {
  const { weeks: _, ...rest } = step;
  const open = weeks === null || start + weeks >= length;
  return open ? { ...rest, start } : { ...step, start, weeks };
}

function replaced(steps: readonly Step[], at: number, step: Step, what: string): Edit {
  return { steps: steps.with(at, step), what };
}

/** A new step at the end of the list; `end` null runs to the end of the run. */
export function addStep(
  steps: readonly Step[],
  kind: string,
  start: number,
  end: number | null,
  length: number,
): Edit {
  const first = clamp(start, 0, length - 1);
  const weeks = end === null ? null : clamp(end - first, 1, length);
  const step = withWeeks({ kind, start: first }, first, weeks, length);
  return { steps: [...steps, step], what: words.did.add(titleOf(step)) };
}

/** Starts a step in another week; it keeps its length as long as that fits into the run. */
export function moveStep(steps: readonly Step[], at: number, start: number, length: number): Edit {
  const step = steps[at];
  const fits = step.weeks !== undefined && step.start + step.weeks <= length;
  const last = fits ? length - (step.weeks ?? 1) : length - 1;
  const moved = { ...step, start: clamp(start, 0, Math.max(0, last)) };
  return replaced(steps, at, moved, words.did.move(titleOf(step)));
}

/** Moves where a step starts and leaves its end where it is. */
export function stretchStart(
  steps: readonly Step[],
  at: number,
  start: number,
  length: number,
): Edit {
  const step = steps[at];
  const end = endOf(step, length);
  const first = clamp(start, 0, end - 1);
  const open = step.weeks === undefined || step.start + step.weeks > length;
  const grown: Step =
    step.weeks === undefined
      ? { ...step, start: first }
      : { ...step, start: first, weeks: (open ? step.start + step.weeks : end) - first };
  return replaced(steps, at, grown, words.did.stretch(titleOf(step)));
}

/** Moves where a step ends; at the end of the run, or with null, it has no end any more. */
export function stretchEnd(
  steps: readonly Step[],
  at: number,
  end: number | null,
  length: number,
): Edit {
  const step = steps[at];
  const weeks = end === null ? null : clamp(end - step.start, 1, Math.max(1, length - step.start));
  return replaced(
    steps,
    at,
    withWeeks(step, step.start, weeks, length),
    words.did.stretch(titleOf(step)),
  );
}

/** A second one like it, at the end of the list, starting in a week of its own. */
export function copyStep(steps: readonly Step[], step: Step, start: number, length: number): Edit {
  const first = clamp(start, 0, length - 1);
  const copy = withWeeks(structuredClone(step), first, step.weeks ?? null, length);
  return { steps: [...steps, copy], what: words.did.copy(titleOf(step)) };
}

export function removeStep(steps: readonly Step[], at: number): Edit {
  return { steps: steps.toSpliced(at, 1), what: words.did.remove(titleOf(steps[at])) };
}

/** Aims a step at others; fields of the target that say nothing are left out, and an empty one too. */
export function aimStep(steps: readonly Step[], at: number, target: Target): Edit {
  const { target: _, ...rest } = steps[at];
  const { organisation, departments, levels, share, choose } = target;
  const kept: Target = {
    ...(organisation === undefined ? {} : { organisation }),
    ...(departments === undefined || departments.length === 0 ? {} : { departments }),
    ...(levels === undefined || levels.length === 0 ? {} : { levels }),
    ...(share === undefined || share >= 1 ? {} : { share }),
    ...(share === undefined || share >= 1 || choose === undefined ? {} : { choose }),
  };
  const step: Step = Object.keys(kept).length === 0 ? rest : { ...steps[at], target: kept };
  return replaced(steps, at, step, words.did.aim(titleOf(step)));
}

/** How strongly it is done, 0 to 1. */
export function setStrength(steps: readonly Step[], at: number, strength: number): Edit {
  const { strength: _, ...rest } = steps[at];
  const share = Math.max(0, Math.min(1, strength));
  const step: Step = share === 1 ? rest : { ...steps[at], strength: share };
  return replaced(steps, at, step, words.did.strength(titleOf(step)));
}

/** Sets one of the options of its kind, inside the option's bounds; its default is left out. */
export function setOption(steps: readonly Step[], at: number, name: string, value: number): Edit {
  const { [name]: _, ...others } = steps[at];
  const rest = others as Step;
  const option = interventionRow(rest.kind)?.options[name];
  const kept = option ? Math.max(option.min, Math.min(option.max, value)) : value;
  const step: Step = kept === option?.default ? rest : { ...steps[at], [name]: kept };
  return replaced(steps, at, step, words.did.option(titleOf(step)));
}
