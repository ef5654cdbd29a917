// The classroom without a browser: addresses, guesses, what is right, headlines and what is kept.

import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../sim/metrics.ts';
import { readPlace, writePlace } from '../viz/classroom/address.ts';
import type { LessonStep, StepOf } from '../viz/classroom/course.ts';
import {
  claimOf,
  guessAt,
  handleWeeks,
  isComplete,
  largestMiss,
  newGuess,
  withHandle,
  withStroke,
} from '../viz/classroom/guess.ts';
import { chosenHeadline, drawnHeadline } from '../viz/classroom/headline.ts';
import { Guesses } from '../viz/classroom/guesses.ts';
import { createProgress, NOTHING_KEPT } from '../viz/classroom/progress.ts';
import { holds, measured, optionFor } from '../viz/classroom/readings.ts';
import { laidBy, oneWayOf, runText, untouched } from '../viz/classroom/run-text.ts';
import { unbroken } from '../viz/classroom/unbroken.ts';
import { OutcomeHistory } from '../viz/history.ts';
import { percent } from '../viz/marks/words.ts';
import { tinyScenario } from './helpers.ts';
import { LESSON } from './lesson-example.ts';

const lesson = LESSON;
const entry = { name: 'tiny', file: { ...tinyScenario().file, lesson }, lesson };
const stepOf = <Kind extends LessonStep['kind']>(kind: Kind) =>
  lesson.steps.find((step) => step.kind === kind) as StepOf<Kind>;

/** A history in which one outcome goes as given, and every other stands at 0. */
function history(of: string, valueAt: (week: number) => number, weeks = 52): OutcomeHistory {
  const made = new OutcomeHistory(
    OUTCOMES.map(({ name }) => name),
    0,
    weeks,
  );
  for (let week = 0; week <= weeks; week++) {
    made.put(
      week,
      Float64Array.from(OUTCOMES, ({ name }) => (name === of ? valueAt(week) : 0)),
    );
  }
  return made;
}

describe('addresses of the classroom', () => {
  it.each(['#course', '#lesson=mixed-messages&step=3', '#guide=mixed-messages'])(
    '%s is read and written back',
    (address) => expect(writePlace(readPlace(address))).toBe(address),
  );

  it.each(['#lesson=<b>&step=1', '#lesson=a&step=x', '#guide=', '#lessons'])(
    '%s is no place, so the course opens',
    (address) => expect(readPlace(address)).toEqual({ room: 'course' }),
  );
});

describe('a guess', () => {
  const fresh = newGuess(13, 52, 0.1);

  it('is whole when it reaches the last week, and never has a hole', () => {
    expect(isComplete(fresh)).toBe(false);
    const drawn = withStroke(fresh, { week: 40, value: 0.6 }, { week: 52, value: 0.8 });
    expect(isComplete(drawn)).toBe(true);
    expect(drawn.values.every(Number.isFinite)).toBe(true);
    expect(drawn.values).toHaveLength(40);
    expect(guessAt(drawn)(13)).toBe(0.1);
    expect(guessAt(drawn)(40)).toBeCloseTo(0.6);
    expect(guessAt(drawn)(52)).toBeCloseTo(0.8);
    expect(guessAt(drawn)(26)).toBeCloseTo(0.1 + (0.5 * 13) / 27);
    expect(fresh.values).toHaveLength(1);
  });

  it('drawn backwards is the same line', () => {
    const [a, b] = [
      { week: 20, value: 0.2 },
      { week: 30, value: 0.5 },
    ];
    expect(withStroke(fresh, b, a)).toEqual(withStroke(fresh, a, b));
  });

  it('keeps the week that is known, wherever the pen begins', () => {
    const drawn = withStroke(fresh, { week: 0, value: 0.9 }, { week: 14, value: 0.9 });
    expect(guessAt(drawn)(13)).toBe(0.1);
    expect(guessAt(drawn)(14)).toBe(0.9);
  });

  it('has a handle for each quarter and the end, which bends the line between its neighbours only', () => {
    expect(handleWeeks(fresh)).toEqual([26, 39, 52]);
    expect(handleWeeks(newGuess(8, 52, 0))).toEqual([13, 26, 39, 52]);
    expect(handleWeeks(newGuess(0, 54, 0))).toEqual([13, 26, 39, 54]);
    let drawn = fresh;
    for (const week of [26, 39, 52]) drawn = withHandle(drawn, week, 0.5);
    expect(isComplete(drawn)).toBe(true);
    const bent = withHandle(drawn, 39, 0.9);
    expect(guessAt(bent)(26)).toBeCloseTo(0.5);
    expect(guessAt(bent)(52)).toBeCloseTo(0.5);
    expect(guessAt(bent)(39)).toBeCloseTo(0.9);
    expect(guessAt(bent)(45)).toBeGreaterThan(0.5);
  });

  it('lies furthest from the run in one week, in the points that are printed', () => {
    const drawn = withStroke(fresh, { week: 14, value: 0.1 }, { week: 52, value: 0.764 });
    expect(largestMiss(drawn, () => 0.1)).toMatchObject({ week: 52, points: 66 });
    expect(largestMiss(newGuess(1, 5, 0.3), () => NaN)).toBeNull();
  });

  it('claims the week in which it has come nearly as far as it goes', () => {
    const steep = withStroke(fresh, { week: 14, value: 0.1 }, { week: 30, value: 0.8 });
    const drawn = withStroke(steep, { week: 31, value: 0.8 }, { week: 52, value: 0.8 });
    expect(claimOf(drawn, () => 0.1)).toEqual({ week: 30, fared: 'failed' });
    expect(claimOf(drawn, () => 0.75)).toEqual({ week: 30, fared: 'held' });
    expect(claimOf(steep, () => 0.1)).toBeNull();
    const flat = withStroke(fresh, { week: 14, value: 0.1 }, { week: 52, value: 0.12 });
    expect(claimOf(flat, () => 0.1)).toBeNull();
    const predict = stepOf('predict');
    const said = (value: number) => drawnHeadline(predict, { guess: drawn }, () => value, percent);
    expect(said(0.1)).toBe('You said people would follow by week 30. They did not.');
    expect(said(0.8)).toBe('You said people would follow by week 30. They did.');
    // Far more came than was claimed: nobody said so.
    expect(claimOf(drawn, () => 0.95)).toEqual({ week: 30, fared: 'passed' });
    expect(said(0.95)).toBe('You drew 80\u202f% in week 52. It came to 95\u202f%.');
    expect(drawnHeadline(predict, { guess: flat }, () => 0.1, percent)).toContain('You drew 12');
    expect(drawnHeadline(predict, undefined, () => 0.1, percent)).toContain('It came to 10');
  });
});

describe('the guesses of a room', () => {
  const place = lesson.steps.indexOf(stepOf('predict'));
  const fresh = () => {
    const kept = new Map<string, string>();
    const shelf = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    };
    return new Guesses(
      entry,
      createProgress(() => shelf),
    );
  };

  it('count when they are whole, and are locked in by going on', () => {
    const guesses = fresh();
    const begun = newGuess(13, 52, 0.1);
    const whole = withStroke(begun, { week: 14, value: 0.1 }, { week: 52, value: 0.3 });
    expect(guesses.give(place, { guess: begun })).toBe(false);
    guesses.lockIn(place);
    expect(guesses.lockedIn).toEqual({});
    expect(guesses.give(place, { guess: whole })).toBe(true);
    guesses.lockIn(place + 1);
    expect(guesses.lockedIn).toEqual({});
    guesses.lockIn(place);
    expect(guesses.lockedIn).toEqual({ [place]: { guess: whole } });
  });

  it('are missed on a way past them, not on the way to them, nor once they are there', () => {
    const guesses = fresh();
    expect(guesses.missing(0, place)).toBe(-1);
    expect(guesses.missing(0, place + 1)).toBe(place);
    expect(guesses.missing(place + 1, place + 2)).toBe(-1);
    guesses.give(place, { option: 0 });
    expect(guesses.missing(0, place + 1)).toBe(-1);
    guesses.clear();
    expect(guesses.missing(0, place + 1)).toBe(place);
    guesses.give(place, { option: 0 });
    guesses.lockIn(place);
    guesses.clear();
    expect(guesses.missing(0, place + 1)).toBe(-1);
  });
});

describe('what is printed', () => {
  it('keeps figures with what they count, and breaks nothing else', () => {
    expect(unbroken('14 % by week 104, 3 points off')).toBe(
      '14\u202f% by week\u00a0104, 3\u00a0points off',
    );
    expect(unbroken('Weeks 8 to 20, a week later')).toBe('Weeks\u00a08 to 20, a week later');
  });
});

describe('what is right', () => {
  const choice = (measure: object, ...bounds: number[]) => ({
    by: 'choose' as const,
    measure: measure as never,
    options: [...bounds.map((below) => ({ text: `under ${below}`, below })), { text: 'more' }],
  });
  const predict = { ...stepOf('predict'), outcome: 'enacted' };
  const rising = history('enacted', (week) => week / 100);
  const others = () => history('enacted', (week) => week / 200);

  it.each([
    [{ of: 'value', week: 40 }, 0.4],
    [{ of: 'change', weeks: { from: 10, to: 40 } }, 0.3],
    [{ of: 'gap', less: 'espoused', week: 20 }, 0.2],
    [{ of: 'difference', from: 'other', week: 40 }, 0.2],
    [{ of: 'week', reaches: 0.25 }, 25],
    [{ of: 'week', reaches: 0.9 }, Infinity],
  ])('%j is read from the run', (measure, value) => {
    const read = measured(predict, choice(measure), rising, others, -1);
    expect(read).toBeCloseTo(value, 10);
  });

  it('is the first option whose bound lies above the value, else the last', () => {
    const options = choice({}, 0.1, 0.3);
    expect([0.09, 0.1, 0.29, 0.3, Infinity].map((one) => optionFor(options, one))).toEqual([
      0, 1, 1, 2, 2,
    ]);
    expect(chosenHeadline(options.options, { option: 1 }, 1)).toBe(
      'You said “under 0.3”. So it was.',
    );
    expect(chosenHeadline(options.options, { option: 0 }, 2)).toBe(
      'You said “under 0.1”. It was “more”.',
    );
    expect(chosenHeadline(options.options, undefined, 2)).toBe('It was “more”.');
  });

  it('of a goal is what the run reached in its week, and nothing before that week is known', () => {
    const goal = { outcome: 'enacted', week: 40, atLeast: 0.4 };
    expect(holds(goal, rising, -1)).toBe(true);
    expect(holds({ ...goal, atLeast: 0.41 }, rising, -1)).toBe(false);
    expect(holds({ ...goal, atLeast: undefined, atMost: 0.3 }, rising, -1)).toBe(false);
    expect(holds({ ...goal, week: 60 }, rising, -1)).toBeNull();
  });
});

describe('the runs of a lesson', () => {
  const read = (text: string) => JSON.parse(text) as typeof entry.file;

  it('are whole scenarios of the length of the lesson, without the lesson', () => {
    const own = read(runText(entry));
    expect(own).toMatchObject({ weeks: 52, interventions: entry.file.interventions });
    expect(own).not.toHaveProperty('lesson');
    expect(read(runText(entry, 'pay-too')).interventions).toEqual(lesson.runs![0].plan);
  });

  it('take what a task sets: steps on top of the plan, later when they are moved, and values', () => {
    const task = stepOf('try');
    expect(laidBy(task, untouched(task))).toEqual({ params: {}, steps: [] });
    const laid = laidBy(task, oneWayOf(task));
    expect(laid).toEqual({
      params: { rewards: 1 },
      steps: [{ kind: 'align-incentives', start: 8 }],
    });
    const later = laidBy(task, { switches: [20], sliders: [null] });
    expect(later).toEqual({ params: {}, steps: [{ kind: 'align-incentives', start: 20 }] });
    const { params, interventions } = read(runText(entry, 'own', laid));
    expect(params).toMatchObject({ rewards: 1 });
    expect(interventions).toHaveLength(entry.file.interventions.length + 1);
  });
});

describe('progress', () => {
  function shelf(text: string | null) {
    const put: string[] = [];
    const getItem = () => put.at(-1) ?? text;
    return {
      put,
      made: createProgress(() => ({ getItem, setItem: (_, one) => void put.push(one) })),
    };
  }

  it('is kept, and read back', () => {
    const { made, put } = shelf(null);
    const guess = newGuess(0, 2, 0.5);
    made.keep('a', { step: 3, answers: { 1: { guess }, 2: { option: 0 } } });
    made.keep('a', { finished: true });
    const again = shelf(put.at(-1)!).made.of('a');
    expect(again).toEqual({ step: 3, finished: true, answers: { 1: { guess }, 2: { option: 0 } } });
  });

  it.each([
    '{',
    'null',
    '{"a":null}',
    '{"a":{"step":"x","answers":{"1":{"guess":{"from":0,"to":2,"values":["x"]}}}}}',
  ])('that cannot be read (%s) begins anew', (text) => {
    expect(shelf(text).made.of('a')).toEqual(NOTHING_KEPT);
  });

  it('holds on a page whose browser keeps nothing', () => {
    const refuse = createProgress(() => {
      throw new Error('not here');
    });
    refuse.keep('a', { step: 2 });
    expect(refuse.of('a').step).toBe(2);
  });
});
