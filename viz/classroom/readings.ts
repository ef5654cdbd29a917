// Questions that a lesson asks of its runs, answered from what the runs recorded: which option is right, and
// whether a goal is reached. Pure; nothing that is right is written down anywhere.

import type { OutcomeHistory } from '../history.ts';
import type { StepOf } from './course.ts';

type Predict = StepOf<'predict'>;
type Choice = Extract<Predict['answer'], { by: 'choose' }>;
type Goal = StepOf<'try'>['goal']['all'][number];

/** What is asked of a run. */
export type Run = Pick<OutcomeHistory, 'get' | 'lastWeek'>;

/** The runs of a lesson by name. */
export type Histories = (run: string) => Run;

/** The number a question is about; Infinity for a week that never comes. */
export function measured(
  { outcome }: Predict,
  { measure }: Choice,
  run: Run,
  others: Histories,
  department: number,
): number {
  const at = (week: number, name: string = outcome, of = run): number =>
    of.get(name, week, department);
  switch (measure.of) {
    case 'value':
      return at(measure.week);
    case 'change':
      return at(measure.weeks.to) - at(measure.weeks.from);
    case 'gap':
      return at(measure.week) - at(measure.week, measure.less);
    case 'difference':
      return at(measure.week) - at(measure.week, outcome, others(measure.from));
    case 'week':
      return firstWeek(run.lastWeek, (week) => at(week) >= measure.reaches);
    default:
      throw new Error('A question is about something that is not known here.');
  }
}

function firstWeek(last: number, is: (week: number) => boolean): number {
  for (let week = 0; week <= last; week++) if (is(week)) return week;
  return Infinity;
}

/** The run that a question compares with; undefined where it compares none. */
export const comparedRun = ({ answer }: Predict): string | undefined =>
  answer.by === 'choose' && answer.measure.of === 'difference' ? answer.measure.from : undefined;

/** Place of the option that holds for a value. */
export function optionFor({ options }: Choice, value: number): number {
  const place = options.findIndex(({ below }) => below !== undefined && value < below);
  return place < 0 ? options.length - 1 : place;
}

/** Whether a part of a goal holds; null while its week is not known. */
export function holds(goal: Goal, run: OutcomeHistory, department: number): boolean | null {
  const value = run.get(goal.outcome, goal.week, department);
  if (!Number.isFinite(value)) return null;
  const { atLeast = -Infinity, atMost = Infinity } = goal;
  return value >= atLeast && value <= atMost;
}
