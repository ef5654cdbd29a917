// The lessons of the course: scenario files that carry one, in the order in which they follow each other.

import type { CheckedFile, LessonFile } from '../../sim/lessons.ts';
import type { ScenarioFile } from '../../sim/scenario.ts';

export type Lesson = Extract<LessonFile, { kind: 'lesson' }>;
export type LessonStep = Lesson['steps'][number];
export type StepOf<Kind> = Extract<LessonStep, { kind: Kind }>;

export interface LessonEntry {
  /** Name of its scenario, as in links. */
  readonly name: string;
  readonly file: ScenarioFile;
  readonly lesson: Lesson;
}

/** The lesson in a scenario file that has been checked; null when it carries none. */
export function lessonIn(name: string, text: string): LessonEntry | null {
  const file = JSON.parse(text) as CheckedFile;
  return file.lesson?.kind === 'lesson' ? { name, file, lesson: file.lesson } : null;
}

export function courseOf(texts: Iterable<readonly [name: string, text: string]>): LessonEntry[] {
  const entries = [...texts].map(([name, text]) => lessonIn(name, text));
  return entries
    .filter((entry) => entry !== null)
    .toSorted((a, b) => a.lesson.place - b.lesson.place || (a.name < b.name ? -1 : 1));
}

/** What a lesson asks the room to predict: its idea would give the answer away. */
export const questionOf = ({ steps, idea }: Lesson): string =>
  steps.find((step) => step.kind === 'predict')?.title ?? idea;

export const secondsOf = ({ steps }: Lesson): number =>
  steps.reduce((sum, { notes }) => sum + notes.seconds, 0);

/** Whole minutes that a lesson takes in a room. */
export const minutesOf = (lesson: Lesson): number => Math.round(secondsOf(lesson) / 60);

export const weeksOf = ({ lesson, file }: LessonEntry): number => lesson.weeks ?? file.weeks;

/** The step plays weeks on the floor and in its chart. */
export const hasFilm = (step: LessonStep): boolean =>
  step.kind === 'tell' && step.weeks !== undefined && step.floor !== false;

/** A week of a step that plays, in ms, at most. */
const WEEK_MS = 250;
/** Part of a step's time that its weeks play in at most: the rest is for the room. */
const PLAYING = 0.5;

/** How long a week is shown, in ms, in a step of so many seconds. */
export const weekTime = (from: number, to: number, seconds: number): number =>
  Math.min(WEEK_MS, (1000 * PLAYING * seconds) / Math.max(1, to - from));
