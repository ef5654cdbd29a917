// Every lesson that comes with the program can be taught: its runs can be made, its task is not done before anybody
// has touched it and is done in the way its notes say, it takes as long as a lesson may, and speaks as we speak.

import { describe, expect, it } from 'vitest';
import { parseScenario } from '../sim/index.ts';
import { secondsOf, weeksOf, type LessonEntry } from '../viz/classroom/course.ts';
import { textsOf } from './lesson-reading.ts';
import { holds } from '../viz/classroom/readings.ts';
import { laidBy, oneWayOf, runText, untouched, type Trial } from '../viz/classroom/run-text.ts';
import { COURSE, told } from './lesson-runs.ts';

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
