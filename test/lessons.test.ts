// Every lesson that comes with the program can be taught: its runs can be made, its task is not done before anybody
// has touched it and is done in the way its notes say, it takes as long as a lesson may, and speaks as we speak. Figures
// in goals are those of the goal, or of the run.

import { describe, expect, it } from 'vitest';
import { parseScenario } from '../sim/index.ts';
import { secondsOf, weeksOf, type LessonEntry } from '../viz/classroom/course.ts';
import { textsOf } from './lesson-reading.ts';
import { holds } from '../viz/classroom/readings.ts';
import { laidBy, oneWayOf, runText, untouched, type Trial } from '../viz/classroom/run-text.ts';
import { COURSE, stepsOf, told } from './lesson-runs.ts';

function reached(entry: LessonEntry, trialOf: (task: Task) => Trial): boolean[] {
  return entry.lesson.steps.flatMap((step) => {
    if (step.kind !== 'try') return [];
    const { history, departments } = told(runText(entry, step.run, laidBy(step, trialOf(step))));
    const place = (name?: string) => (name === undefined ? -1 : departments.indexOf(name));
    return [step.goal.all.every((goal) => holds(goal, history, place(goal.department)) === true)];
  });
}
type Task = Parameters<typeof laidBy>[0];

/** Words that we do not use, as the design lists them. */
const AVOIDED =
  /\b(leverag\w*|driv(e|es|ing)|buy-in|resources|resistors|laggards|toxic|optimi[sz]e\w*|stakeholders?|agents?|ticks?|nodes?|parameters?|simulation run|significant\w*|robust|simply|just|oops)\b|!/i;

describe('the course', () => {
  it('has lessons, each at a place of its own', () => {
    expect(COURSE.length).toBeGreaterThan(0);
    expect(new Set(COURSE.map(({ lesson }) => lesson.place)).size).toBe(COURSE.length);
  });

  describe.each(COURSE.map((entry) => [entry.name, entry] as const))('%s', (_, entry) => {
    const { lesson } = entry;

    it('takes three to six minutes', () => {
      expect(secondsOf(lesson)).toBeGreaterThanOrEqual(180);
      expect(secondsOf(lesson)).toBeLessThanOrEqual(360);
    });

    it('lets people predict, and asks and tries afterwards', () => {
      const kinds = lesson.steps.map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['predict', 'reveal', 'why', 'discuss', 'try']));
    });

    it('says nothing in words that we avoid', () => {
      const texts = textsOf(lesson);
      expect(texts.filter((text) => AVOIDED.test(text))).toEqual([]);
    });

    it('has runs that can be made', () => {
      for (const name of [undefined, ...(lesson.runs ?? []).map((run) => run.name)]) {
        expect(parseScenario(runText(entry, name))).toHaveProperty(
          'scenario.weeks',
          weeksOf(entry),
        );
      }
    });

    it('has a task that is not done untouched, and is done in the way it says', () => {
      const tasks = lesson.steps.filter(({ kind }) => kind === 'try');
      expect(reached(entry, untouched)).toEqual(tasks.map(() => false));
      expect(reached(entry, oneWayOf)).toEqual(tasks.map(() => true));
    });
  });
});

/** Shares in words. */
const SHARES: readonly (readonly [words: string, share: number])[] = [
  ['one person in ten', 0.1],
  ['hardly anybody', 0.1],
  ['half of the work', 0.5],
  ['three quarters', 0.75],
  ['four fifths', 0.8],
  ['nearly nine tenths', 0.88],
  ['nine tenths', 0.9],
];

describe('a goal', () => {
  const tasks = COURSE.flatMap((entry) =>
    stepsOf(entry, 'try').map((step) => [entry.name, entry, step] as const),
  );

  it.each(tasks)(
    'of %s says the figures that it is judged by, and else the run’s',
    (_, entry, step) => {
      const { text, all } = step.goal;
      const bounds = all.map(({ atLeast, atMost }) => atLeast ?? atMost ?? NaN);
      const figures = [...text.matchAll(/(\d+)\s?%/gu)].map(([, figure]) => Number(figure) / 100);
      const worded = SHARES.filter(([words], place) => {
        const longer = SHARES.slice(0, place).some(
          ([other]) => other.includes(words) && text.includes(other),
        );
        return text.includes(words) && !longer;
      }).map(([, share]) => share);
      // Each bound is said, and what is said besides is what the untouched run comes to.
      const said = [...figures, ...worded];
      expect(bounds.filter((bound) => !said.includes(bound))).toEqual([]);
      const { history } = told(runText(entry, step.run));
      const idle = all.map(
        ({ outcome, week }) => Math.round(100 * history.get(outcome, week)) / 100,
      );
      expect(said.filter((share) => !bounds.includes(share) && !idle.includes(share))).toEqual([]);
    },
  );
});
