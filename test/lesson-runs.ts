// What the tests of lessons ask again and again: which files carry one, and what its runs come to.

import { checkScenario, createModel, OUTCOME, readOutcomes, tick } from '../sim/index.ts';
import type { OutcomeName } from '../sim/index.ts';
import type { LessonFile } from '../sim/lessons.ts';
import type { ScenarioFile } from '../sim/scenario.ts';
import { accepted, scenarioFile, scenarioNames } from './helpers.ts';

export type Lesson = Extract<LessonFile, { kind: 'lesson' }>;
type LessonStep = Lesson['steps'][number];
export type StepOf<Kind> = Extract<LessonStep, { kind: Kind }>;
export type Plan = ScenarioFile['interventions'];

export interface Course {
  readonly name: string;
  readonly file: ScenarioFile;
  readonly lesson: Lesson;
}

/** Every lesson that comes with the program, in the order of the course. */
export function courses(): Course[] {
  return scenarioNames()
    .flatMap((name): Course[] => {
      const file = scenarioFile(name);
      const { lesson } = file;
      return lesson?.kind === 'lesson'
        ? [{ name: name.replace('.json', ''), file, lesson: lesson as Lesson }]
        : [];
    })
    .toSorted((a, b) => a.lesson.place - b.lesson.place);
}

export const stepsOf = <Kind extends LessonStep['kind']>(
  { lesson }: Course,
  kind: Kind,
): StepOf<Kind>[] => lesson.steps.filter((step): step is StepOf<Kind> => step.kind === kind);

/** A run of a lesson by name, as a scenario of its own that ends with the lesson. */
export function runFile({ file, lesson }: Course, name = 'own', seed?: number): ScenarioFile {
  const { lesson: _, ...bare } = file;
  const run = lesson.runs?.find((one) => one.name === name);
  if (run === undefined && name !== 'own') throw new Error(`no run "${name}"`);
  return {
    ...bare,
    weeks: lesson.weeks ?? file.weeks,
    seed: seed ?? run?.seed ?? file.seed,
    interventions: (run?.plan as Plan | undefined) ?? file.interventions,
    params: { ...file.params, ...run?.params },
  };
}

/** The same with every department at this share of its people, four at least. */
export function smaller(file: ScenarioFile, share: number): ScenarioFile {
  const copy = structuredClone(file);
  for (const one of copy.organisation.departments) {
    if (one.people !== undefined) one.people = Math.max(4, Math.round(one.people * share));
  }
  return copy;
}

/** An outcome of the whole organisation at the end of a week of a run; week 0 is before the first. */
export type Outcomes = (outcome: OutcomeName, week: number) => number;

export function outcomesOf(file: ScenarioFile, until = file.weeks): Outcomes {
  const model = createModel(accepted(checkScenario(file)));
  const weeks = [readOutcomes(model).slice()];
  for (let week = 1; week <= until; week++) {
    tick(model);
    weeks.push(readOutcomes(model).slice());
  }
  return (outcome, week) => weeks[week][OUTCOME[outcome]];
}

type Chosen = Extract<StepOf<'predict'>['answer'], { by: 'choose' }>;

/** The place of the option that holds, when `runs` gives the outcomes of a run by name. */
export function heldOption(
  { outcome, run = 'own' }: StepOf<'predict'>,
  { measure, options }: Chosen,
  runs: (name: string) => Outcomes,
): number {
  const name = outcome as OutcomeName;
  const value = (week: number, of: string = run) => runs(of)(name, week);
  const measured = (): number => {
    if (measure.of === 'value') return value(measure.week);
    if (measure.of === 'difference') return value(measure.week) - value(measure.week, measure.from);
    if (measure.of === 'change') return value(measure.weeks.to) - value(measure.weeks.from);
    throw new Error(`no lesson that comes with the program asks for a ${measure.of}`);
  };
  const found = measured();
  return options.findIndex(({ below = Infinity }) => found < below);
}
