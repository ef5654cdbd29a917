// What the checks of a lesson share: where they look, and the plans, weeks and outcomes they find there.

import type { Extensions } from '../extensions/extensions.ts';
import { OUTCOMES } from '../outcomes.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { coolDownProblems, interventionProblems } from '../scenario-plan.ts';
import type { InterventionEntry, ScenarioFile } from '../scenario-file.ts';
import type { LessonFile } from '../scenario-schema.ts';

export type Lesson = Extract<LessonFile, { kind: 'lesson' }>;
export type Step = Lesson['steps'][number];
export type Of<Kind> = Extract<Step, { kind: Kind }>;
export type Span = { from: number; to: number };

export interface Place {
  readonly file: ScenarioFile;
  readonly lesson: Lesson;
  readonly extensions: Extensions;
  readonly weeks: number;
  readonly path: string;
}

/** The plan of a run, looked at as the scenario's own would be. */
export function planProblems(
  file: ScenarioFile,
  plan: readonly InterventionEntry[],
  extensions: Extensions,
  pathOf: (step: number) => string,
): Problem[] {
  return [
    ...plan.flatMap((entry, place) => interventionProblems(file, entry, place, extensions)),
    ...coolDownProblems(plan, extensions),
  ].map((found) => ({
    ...found,
    path: found.path.replace(/^interventions\[(\d+)\]/, (_, place) => pathOf(Number(place))),
  }));
}

export function spanProblems({ path, weeks }: Place, { from, to }: Span, field: string): Problem[] {
  if (from >= to) {
    return [problem(`${path}.${field}.to`, String(to), `more than from, ${from}`, '')];
  }
  return to <= weeks ? [] : [late(`${path}.${field}.to`, to, weeks)];
}

export const late = (path: string, came: number, weeks: number): Problem =>
  problem(
    path,
    String(came),
    `at most ${weeks}`,
    'The runs of this lesson end there: see "weeks".',
  );

export const rowOf = (name: string) => OUTCOMES.find((row) => row.name === name)!;
