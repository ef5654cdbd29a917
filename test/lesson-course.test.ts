// The lessons that come with the program: they cover the claims, their answers come out of the runs in nearly
// every organisation, and their words keep to the voice. `THAW_FACTS=all` asks the answers at full size.

import { describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../sim/scenario.ts';
import { PUSHES } from '../sim/lesson/lesson.ts';
import { questionOf, secondsOf, weekTime, type LessonEntry } from '../viz/classroom/course.ts';
import { outcomesOf, writerOf } from '../viz/classroom/lines.ts';
import { laidBy, runLabel, runText, startOf, untouched } from '../viz/classroom/run-text.ts';
import type { OutcomeHistory } from '../viz/history.ts';
import { LAYERS } from '../workers/layer-list.ts';
import { many } from './helpers.ts';
import { COURSE, heldOption, smaller, stepsOf, told } from './lesson-runs.ts';

const named = COURSE.map((course) => [course.name, course] as const);

/** Organisations that are asked besides the scenario's own: small and settled in a hurry, or whole. */
const WHOLE = process.env['THAW_FACTS'] === 'all';
const SIZE = WHOLE ? 1 : 0.12;
const HURRY = WHOLE ? {} : { burnIn: 52 };

/** The groups of claims in the order of the course, each with a claim of its scenario. */
const GROUPS = [
  ['unclear vision, from a firm that is clear', 'product-baseline', 'MIX-4'],
  ['lip service and habit', 'mixed-messages', 'MIX-5'],
  ['HR programmes alone', 'hr-programmes-only', 'MIX-6'],
  ['the right temperature', 'gadflies', 'HEAT-2'],
  ['fear and safe space', 'assumptions-first', 'PSY-3'],
  ['deficit against appreciative', 'deficit-against-appreciative', 'AI-1'],
  ['customers in the room', 'customers-in-the-room', 'AI-3'],
  ['sustain or decay', 'keep-it-alive', 'CTX-8'],
  ['the full package', 'full-package', 'MIX-8'],
] as const;

describe('the course', () => {
  it('has a lesson for every group of claims, in order', () => {
    expect(COURSE.map(({ name }) => name)).toEqual(GROUPS.map(([, name]) => name));
    expect(COURSE.map(({ lesson }) => lesson.place)).toEqual(GROUPS.map((_, place) => place + 1));
    for (const [place, [, , claim]] of GROUPS.entries()) {
      expect(COURSE[place].file.claims).toContain(claim);
    }
  });

  it.each(named)(
    '%s predicts, reveals, says why, asks one question, ends in a task',
    (_, course) => {
      const kinds = course.lesson.steps.map(({ kind }) => kind);
      expect(kinds.slice(0, 3)).toEqual(['tell', 'predict', 'reveal']);
      expect(kinds.filter((kind) => kind === 'discuss')).toHaveLength(1);
      expect(kinds.slice(-2)).toEqual(['discuss', 'try']);
      expect(kinds).toContain('why');
      const seconds = secondsOf(course.lesson);
      expect(seconds).toBeGreaterThanOrEqual(180);
      expect(seconds).toBeLessThanOrEqual(360);
    },
  );
});

/** The runs of a lesson by name, each made once. */
function runsOf(textOf: (name: string) => string): (name: string) => OutcomeHistory {
  const made = new Map<string, OutcomeHistory>();
  return (name) => {
    const history = made.get(name) ?? told(textOf(name)).history;
    made.set(name, history);
    return history;
  };
}

/** A run of a lesson in another, smaller organisation, up to a week. */
function otherText(course: LessonEntry, name: string, seed: number, weeks: number): string {
  const file = smaller(JSON.parse(runText(course, name)) as ScenarioFile, SIZE);
  return JSON.stringify({ ...file, seed, weeks, params: { ...file.params, ...HURRY } });
}

const chosen = COURSE.flatMap((course) =>
  stepsOf(course, 'predict').flatMap((step) =>
    step.answer.by === 'choose' ? [[course.name, course, step, step.answer] as const] : [],
  ),
);

describe('what is to be chosen', () => {
  it('is there in most lessons', () => expect(chosen.length).toBeGreaterThanOrEqual(6));

  it.each(chosen)('%s has the same answer in other organisations', (_, course, step, answer) => {
    const held = heldOption(
      step,
      answer,
      runsOf((name) => runText(course, name)),
    );
    const others = many(20).map((seed) =>
      heldOption(
        step,
        answer,
        runsOf((name) => otherText(course, name, seed, step.weeks.to)),
      ),
    );
    expect(others.filter((other) => other === held).length).toBeGreaterThanOrEqual(16);
  });
});

/** Words that the voice avoids, as whole words and their endings. */
const AVOIDED =
  /\b(leverag\w*|driv(e|es|ing|ers?)|buy-in|resources|resistors?|laggards?|toxic|optimi[sz]\w*|stakeholders?|agents?|ticks?|nodes?|parameters?|simulation runs?|significant(ly)?|robust(ly|ness)?|simply|just|oops)\b|!/iu;
/** Three short lines of the presenter's text. */
const MOST_ON_SCREEN = 135;

/** Every text of a lesson with its place. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`));
}

const words = COURSE.flatMap(({ name, lesson }) =>
  texts(lesson)
    .filter(
      ([path]) =>
        !/\/(kind|run|beside|department|outcome|param|name|less|from|of|by|chart\/\d)$/u.test(path),
    )
    .map(([path, text]) => ({ path: name + path, text })),
);

describe('what the room sees', () => {
  it.each(named)('%s shows no week of a run before it was guessed', (_, { lesson }) => {
    for (const [place, step] of lesson.steps.entries()) {
      if (step.kind !== 'predict') continue;
      const before = lesson.steps.slice(0, place).filter((one) => one.kind === 'tell');
      for (const { run = 'own', weeks } of before) {
        if (run === (step.run ?? 'own'))
          expect(weeks?.to ?? 0).toBeLessThanOrEqual(step.weeks.from);
      }
    }
    // The list of lessons stands on the projector before any guess.
    expect(questionOf(lesson)).not.toBe(lesson.idea);
  });

  it.each(named)(
    '%s writes all lines of a chart alike, and names the runs it compares',
    (_, entry) => {
      for (const step of entry.lesson.steps) {
        if (step.floor === false) continue;
        const written = outcomesOf(step).map((name) => writerOf(name)(0.5));
        expect([step.kind, new Set(written).size]).toEqual([step.kind, 1]);
        for (const run of step.beside === undefined ? [] : [step.beside, step.run]) {
          expect(runLabel(entry, run)).not.toBe('');
        }
      }
    },
  );

  it('are pushes that the books know', () => {
    const practice = LAYERS.filter(({ state }) => state === 'practice');
    expect(practice.map(({ layer }) => layer)).toEqual([...PUSHES]);
  });

  it('is less expected of customers who bring complaints, for a year', () => {
    const entry = COURSE.find(({ name }) => name === 'customers-in-the-room')!;
    const { history } = told(runText(entry, 'complaints'));
    const expected = history.reader('expected_reaction');
    for (let week = 13; week <= 52; week++) expect(expected(week)).toBeLessThan(expected(12));
  });

  it('is resistance where people were only ordered, and fear alone where they were asked as well', () => {
    const entry = COURSE.find(({ name }) => name === 'deficit-against-appreciative')!;
    const ends = (run: string, outcome: string) =>
      told(runText(entry, run)).history.get(outcome, 104);
    expect(ends('told', 'resistance')).toBeGreaterThan(0.5);
    expect(ends('both', 'resistance')).toBeLessThan(0.05);
    expect(ends('both', 'fear')).toBeGreaterThan(0.8);
  });
});

describe('an order alone', () => {
  it('moves people a little and brings fear; in friendly words it frightens less and moves hardly anybody', () => {
    const entry = COURSE.find(({ name }) => name === 'deficit-against-appreciative')!;
    const [task] = stepsOf(entry, 'try');
    const tried = (...on: number[]) => {
      const switches = untouched(task).switches.map((_, place) =>
        on.includes(place) ? startOf(task, place) : null,
      );
      const laid = laidBy(task, { switches, sliders: [] });
      const { history } = told(runText(entry, task.run, laid));
      return { enacted: history.get('enacted', 104), fear: history.get('fear', 104) };
    };
    const [nothing, order, friendly, asked] = [tried(), tried(0), tried(1), tried(2)];
    expect(order.enacted).toBeGreaterThan(nothing.enacted);
    expect(order.enacted).toBeLessThan(0.3);
    expect(friendly.enacted).toBeLessThan(order.enacted);
    expect(order.fear).toBeGreaterThan(nothing.fear + 0.3);
    expect(friendly.fear).toBeLessThan(order.fear - 0.3);
    expect(friendly.enacted).toBeLessThan(nothing.enacted + 0.05);
    expect(asked.enacted).toBeGreaterThan(0.8);
  });
});

describe('the words', () => {
  it('keep to the voice', () => {
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter(({ text }) => AVOIDED.test(text))).toEqual([]);
    expect(AVOIDED.test('People drive the change')).toBe(true);
  });

  it('fit beside the floor', () => {
    const shown = words.filter(({ path }) => /steps\/\d+\/(text|question)$/u.test(path));
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.filter(({ text }) => text.length > MOST_ON_SCREEN)).toEqual([]);
    const titles = COURSE.map(({ lesson }) => lesson.title);
    expect(titles.filter((title) => title.length > 60)).toEqual([]);
  });

  it('leave figures to the page: none stands in what tells or reveals', () => {
    const told = words.filter(({ path }) => /steps\/\d+\/(text|title)$/u.test(path));
    const figures = told.filter(({ text }) => /\d+ ?%|\bpoints?\b|\d\.\d/u.test(text));
    expect(figures).toEqual([]);
  });

  it('ask for no more time than their step has', () => {
    const wishes = COURSE.flatMap(({ name, lesson }) =>
      lesson.steps.flatMap(({ notes }, place) =>
        [...notes.say.matchAll(/\b(one|two|three) minutes?\b/giu)].map(([, word]) => ({
          at: `${name}, step ${place + 1}`,
          left: notes.seconds - 60 * (['one', 'two', 'three'].indexOf(word.toLowerCase()) + 1),
        })),
      ),
    );
    expect(wishes.length).toBeGreaterThan(3);
    expect(wishes.filter(({ left }) => left < 0)).toEqual([]);
    // Weeks play in half of their step's time at most, however many they are.
    expect(weekTime(0, 20, 40)).toBe(250);
    expect(weekTime(0, 156, 35) * 156).toBeCloseTo(17_500);
  });

  it('say what to ask, and what rooms get wrong', () => {
    for (const { lesson } of COURSE) {
      expect(lesson.guide.ask.length).toBeGreaterThanOrEqual(3);
      expect(lesson.guide.oftenWrong.length).toBeGreaterThanOrEqual(2);
      expect(lesson.guide.ask.every((question) => question.endsWith('?'))).toBe(true);
    }
  });
});
