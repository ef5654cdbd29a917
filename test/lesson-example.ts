// A small whole lesson, for tests that need one.

import type { LessonFile } from '../sim/lessons.ts';

const notes = (say: string) => ({ say, seconds: 30 });

export const LESSON: Extract<LessonFile, { kind: 'lesson' }> = {
  kind: 'lesson',
  place: 1,
  title: 'The words change, the pay does not',
  idea: 'People say what leaders say and do what is paid.',
  weeks: 52,
  runs: [
    { name: 'pay-too', label: 'Pay changes too', plan: [{ kind: 'align-incentives', start: 8 }] },
  ],
  steps: [
    { kind: 'tell', title: 'A new speech', weeks: { from: 0, to: 13 }, notes: notes('Play it.') },
    {
      kind: 'predict',
      title: 'How many will do it?',
      outcome: 'enacted',
      weeks: { from: 13, to: 52 },
      answer: { by: 'draw' },
      headline: {
        claim: 'people would follow',
        held: 'They did.',
        failed: 'They did not.',
      },
      notes: notes('Let them draw.'),
    },
    { kind: 'reveal', notes: notes('Wait at the largest miss.') },
    {
      kind: 'why',
      title: 'What held them?',
      weeks: { from: 13, to: 52 },
      notes: notes('Name pay.'),
    },
    {
      kind: 'discuss',
      title: 'And with you?',
      question: 'Where were you paid for the opposite of the speech?',
      notes: notes('Two minutes in pairs.'),
    },
    {
      kind: 'try',
      title: 'Make it real',
      may: {
        switches: [{ text: 'Pay for customers', steps: [{ kind: 'align-incentives', start: 8 }] }],
        sliders: [{ param: 'rewards', text: 'What pay rewards', from: -1, to: 1 }],
      },
      goal: {
        text: 'A third of the work is done the new way in week 52.',
        all: [{ outcome: 'enacted', week: 52, atLeast: 0.33 }],
      },
      oneWay: { switches: [{ place: 0 }], sliders: [{ place: 0, value: 1 }] },
      notes: notes('Let one person set it.'),
    },
  ],
  guide: { aim: 'See lip service.', oftenWrong: ['They wait.'], ask: ['Who is paid for what?'] },
};
