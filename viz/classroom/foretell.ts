// What a prediction will come to, for the speaker before the room sees it: read from the run like all that is right.

import type { LessonEntry, StepOf } from './course.ts';
import { foretold } from './headline.ts';
import { comparedRun, type Histories } from './readings.ts';
import type { Reels, Told } from './reels.ts';
import { runText } from './run-text.ts';

type Predict = StepOf<'predict'>;

export const departmentIn = ({ description }: Told, name: string | undefined): number =>
  name === undefined ? -1 : description.departments.findIndex((one) => one.name === name);

/** The run of a prediction, and the one it is compared with, by name. */
export async function runsAsked(
  entry: LessonEntry,
  reels: Reels,
  predict: Predict,
): Promise<{ told: Told; runs: Histories }> {
  const name = comparedRun(predict);
  const told = await reels.told(runText(entry, predict.run));
  const other = name === undefined ? told : await reels.told(runText(entry, name));
  return { told, runs: (run) => (run === name ? other.history : told.history) };
}

export async function foretell(
  entry: LessonEntry,
  reels: Reels,
  predict: Predict,
): Promise<string> {
  const { told, runs } = await runsAsked(entry, reels, predict);
  return foretold(predict, told.history, runs, departmentIn(told, predict.department));
}
