// What the tests of lessons ask again and again: which files carry one, and what its runs come to, as the page
// makes and reads them.

import { createModel, OUTCOMES, parseScenario, readOutcomeTable, tick } from '../sim/index.ts';
import type { ScenarioFile } from '../sim/scenario.ts';
import {
  courseOf,
  type LessonEntry,
  type LessonStep,
  type StepOf,
} from '../viz/classroom/course.ts';
import { measured, optionFor, type Histories } from '../viz/classroom/readings.ts';
import { OutcomeHistory } from '../viz/history.ts';
import { accepted, scenarioNames, scenarioText } from './helpers.ts';

/** Every lesson that comes with the program, in the order of the course. */
export const COURSE: readonly LessonEntry[] = courseOf(
  scenarioNames().map((name) => [name.replace('.json', ''), scenarioText(name)] as const),
);

export const stepsOf = <Kind extends LessonStep['kind']>(
  { lesson }: LessonEntry,
  kind: Kind,
): StepOf<Kind>[] => lesson.steps.filter((step): step is StepOf<Kind> => step.kind === kind);

/** A run to its end, as the page records it. */
export function told(text: string): { history: OutcomeHistory; departments: string[] } {
  const scenario = accepted(parseScenario(text));
  const model = createModel(scenario);
  const names = OUTCOMES.map(({ name }) => name);
  const history = new OutcomeHistory(names, model.departments, scenario.weeks);
  history.put(0, readOutcomeTable(model));
  for (let week = 1; week <= scenario.weeks; week++) {
    tick(model);
    history.put(week, readOutcomeTable(model));
  }
  return { history, departments: scenario.departments.map(({ name }) => name) };
}

/** The same with every department at this share of its people, four at least. */
export function smaller(file: ScenarioFile, share: number): ScenarioFile {
  const copy = structuredClone(file);
  for (const one of copy.organisation.departments) {
    if (one.people !== undefined) one.people = Math.max(4, Math.round(one.people * share));
  }
  return copy;
}

type Chosen = Extract<StepOf<'predict'>['answer'], { by: 'choose' }>;

/** The place of the option that holds of everybody, when `runs` gives what the runs recorded by name. */
export const heldOption = (step: StepOf<'predict'>, answer: Chosen, runs: Histories): number =>
  optionFor(answer, measured(step, answer, runs(step.run ?? 'own'), runs, -1));
