// What is said of known pushes: over a stretch of weeks, and about a person.

import { describe, expect, it } from 'vitest';
import { LAYERS } from '../workers/layer-list.ts';
import { causeWords } from '../viz/why/causes.ts';
import { personSentence, quarterSentence } from '../viz/why/person-sentence.ts';
import { ForceSeries, layersOf } from '../viz/why/series.ts';
import { stretchSentences, stretchTable, whoChangedWords } from '../viz/why/stretch.ts';
import { answerOf, weeksOf, type Pushes } from './why-helpers.ts';

describe('what moved people over a stretch', () => {
  const before: Pushes = {
    'practice pay': [-1.4],
    'practice words': [0.8, 0.8],
    'practice habit': [-0.6],
    'belief peers': [0.02],
  };
  const after: Pushes = { ...before, 'practice pay': [-0.2, 0, 1.2] };
  const series = new ForceSeries(1);
  series.put(weeksOf(0, [before, before, after, after]));

  it('names the largest pushes of both sides, what changed most, and the step behind it', () => {
    expect(stretchSentences(series, 2, 4, 0)).toEqual([
      'Towards product habit (\u22120.6) and pay (\u22120.2) pushed most; ' +
        'towards customer what leaders say (+0.8) pushed most.',
      'What changed most is pay: 1.2 towards customer; step 2 \u201cChange the bonus plan\u201d stands behind 1.2 of it.',
    ]);
  });

  it('says so when nothing changed, and nothing about weeks it does not know', () => {
    expect(stretchSentences(series, 0, 2, 0)[1]).toBe(
      'No push changed by more than 0.1 from end to end.',
    );
    expect(stretchSentences(series, 2, 9, 0)).toEqual([]);
  });

  it('lays the pushes into a table, with what each step of the plan had of them', () => {
    const table = stretchTable(series, 'practice', 0, 4, 0);
    expect(table.map(([name]) => name)).toEqual(['Leaders\u2019 words', 'Pay', 'Habit']);
    expect(table[1]).toEqual([
      'Pay',
      '\u22120.8',
      '+1.2',
      'step 2 \u201cChange the bonus plan\u201d (+0.6)',
    ]);
    expect(table[2][3]).toBe('no step of the plan');
    expect(stretchTable(series, 'belief', 0, 4, 0)).toEqual([
      ['Peers', '+0.08', '', 'no step of the plan'],
    ]);
  });

  it('counts who changed in words', () => {
    const answer = (became: number, slipped: number, left = 0, came = 0) => ({
      about: 'stretch' as const,
      from: 0,
      to: 4,
      became: new Int32Array(became),
      slipped: new Int32Array(slipped),
      stayed: 0,
      left,
      came,
    });
    expect(whoChangedWords(answer(12, 3))).toBe('12 people really changed; 3 slipped back.');
    expect(whoChangedWords(answer(1, 0, 2, 1))).toBe(
      '1 person really changed; nobody slipped back. 2 left and 1 came in between.',
    );
    expect(whoChangedWords(answer(0, 0))).toBe('Nobody really changed, and nobody slipped back.');
  });

  it('calls causes by their names in the plan', () => {
    expect(causeWords('3 align-incentives')).toBe('step 3 \u201cChange the bonus plan\u201d');
    expect(causeWords('changes')).toBe('changes on the way');
  });
});

describe('the sentence about a person', () => {
  const pays: Pushes = {
    'practice pay': [-1.4],
    'practice conviction': [-2],
    'practice words': [1, 0.9],
  };
  const says = (week: Pushes, belief: number, done: number, nice = 0) =>
    personSentence(answerOf([week]), { belief, done, nice });

  it('says what holds somebody back who wants to', () => {
    expect(says(pays, 0.5, 0.1)).toBe('They want to, but their pay says otherwise.');
    expect(says(pays, 0.5, 0.1, 0.7)).toBe(
      'They want to, and stop at being friendly: their pay says otherwise.',
    );
    expect(says(pays, 0.5, 0.3)).toBe(
      'They want to and do it now and then; their pay says otherwise.',
    );
  });

  it('says what carries somebody who does it, and which step stands behind that', () => {
    const behind =
      ' Step 1 \u201cLeaders talk customer\u201d stands behind +0.9 of that push (+1.0).';
    expect(says(pays, 0.5, 0.8)).toBe(
      `They do what they believe in, and leaders ask for it.${behind}`,
    );
    expect(says(pays, -0.5, 0.8)).toBe(`They are not convinced, but leaders ask for it.${behind}`);
  });

  it('tells the undecided and the unconvinced from those who want to', () => {
    expect(says(pays, 0, 0.1)).toBe('They are undecided, and their pay says otherwise.');
    expect(says(pays, -0.5, 0.1)).toBe('They are not convinced, and their pay says otherwise.');
  });

  it('says when it cannot tell: no push that way, nobody who chooses, no week yet', () => {
    expect(says({ 'practice words': [1] }, 0.5, 0.1)).toMatch(/cannot tell/);
    const gadfly = answerOf([pays], false);
    expect(personSentence(gadfly, { belief: 1, done: 1, nice: 0 })).toMatch(/speaks up/);
    expect(personSentence(answerOf([]), { belief: 1, done: 1, nice: 0 })).toMatch(/No week/);
  });

  it('adds the quarter up: how far belief moved, and what moved it most', () => {
    const week: Pushes = {
      'belief peers': [0.03],
      'belief pay': [-0.01],
      'belief staying': [0.05],
    };
    expect(quarterSentence(answerOf([week, week]))).toBe(
      'Over the last 2 weeks they moved 0.14 towards customer, most by the people around them (+0.06).',
    );
    expect(quarterSentence(answerOf([{ 'belief peers': [0.002] }]))).toBe(
      'Over the last week what they believe hardly moved.',
    );
  });

  it('never says "he" or "she", and never ends without a full stop', () => {
    for (const place of layersOf('practice')) {
      for (const value of [1, -1]) {
        const week: Pushes = { [`practice ${LAYERS[place].layer}`]: [value] };
        for (const belief of [-1, 0, 1]) {
          const sentence = says(week, belief, value > 0 ? 0.9 : 0.1);
          expect(sentence).toMatch(/^[A-Z].*\.$/);
          expect(sentence).not.toMatch(/\b(he|she|his|her|agent|node)\b/i);
        }
      }
    }
  });
});
