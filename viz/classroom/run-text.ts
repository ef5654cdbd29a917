// The runs of a lesson, each written as a whole scenario: so any engine makes it, the books read it, and the
// studio opens it. Pure.

import type { Step } from '../../sim/scenario.ts';
import type { Values } from '../session.ts';
import { weeksOf, type LessonEntry, type StepOf } from './course.ts';

/** The scenario as it stands. */
export const OWN_RUN = 'own';

/** What is laid over a run: values from the start, and steps on top of its plan. */
export interface Laid {
  readonly params: Values;
  readonly steps: readonly Step[];
}

export const NOTHING_LAID: Laid = { params: {}, steps: [] };

/** A run by its name, with what was laid over it. */
export function runText(entry: LessonEntry, name = OWN_RUN, laid: Laid = NOTHING_LAID): string {
  const { lesson: _, ...file } = entry.file;
  const run = (entry.lesson.runs ?? []).find((one) => one.name === name);
  const plan = (run?.plan as Step[] | undefined) ?? file.interventions;
  return JSON.stringify({
    ...file,
    seed: run?.seed ?? file.seed,
    weeks: weeksOf(entry),
    params: { ...file.params, ...(run?.params as Values | undefined), ...laid.params },
    interventions: [...plan, ...laid.steps],
  });
}

/** How a run is called; '' where the lesson has no name for the scenario's own. */
export const runLabel = ({ lesson }: LessonEntry, name = OWN_RUN): string =>
  (name === OWN_RUN ? lesson.label : lesson.runs?.find((one) => one.name === name)?.label) ?? '';

/** What the reader of a task has set: a switch is off (null) or starts in a week, a slider stands at a value. */
export interface Trial {
  readonly switches: readonly (number | null)[];
  readonly sliders: readonly (number | null)[];
}

type Task = StepOf<'try'>;

export const untouched = ({ may }: Task): Trial => ({
  switches: (may.switches ?? []).map(() => null),
  sliders: (may.sliders ?? []).map(() => null),
});

/** Week in which a switch of a task starts by itself. */
export const startOf = ({ may }: Task, place: number): number => {
  const [first] = (may.switches ?? [])[place].steps;
  return (first as Step).start;
};

/** The trial that the file says reaches the goal. */
export function oneWayOf(task: Task): Trial {
  const { switches, sliders } = untouched(task);
  const on = new Map(task.oneWay.switches.map(({ place, start }) => [place, start]));
  const to = new Map((task.oneWay.sliders ?? []).map(({ place, value }) => [place, value]));
  return {
    switches: switches.map((_, place) =>
      on.has(place) ? (on.get(place) ?? startOf(task, place)) : null,
    ),
    sliders: sliders.map((_, place) => to.get(place) ?? null),
  };
}

/** What a trial lays over the run of its task. */
export function laidBy(task: Task, trial: Trial): Laid {
  const steps = (task.may.switches ?? []).flatMap((one, place) => {
    const start = trial.switches[place];
    if (start === null) return [];
    const later = start - startOf(task, place);
    return (one.steps as Step[]).map((step) => ({ ...step, start: step.start + later }));
  });
  const set = (task.may.sliders ?? []).flatMap(({ param }, place) => {
    const value = trial.sliders[place];
    return value === null ? [] : [[param, value] as const];
  });
  return { params: Object.fromEntries(set), steps };
}
