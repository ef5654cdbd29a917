// What a team is told of the game before it begins and whenever it asks: what counts, what credit is, and what the
// words mean.

import { catalogue } from '../language/language.ts';
import { figure } from '../marks/words.ts';
import { count } from '../messages.ts';
import type { GoalName } from './score.ts';

/** A difference in the words of its goal. */
const apart: Record<GoalName, (per: number) => string> = {
  converted: (per) => `${count(per * 100)} points more than with nothing done`,
  profit: (per) => `${count(per * 100)} more than with nothing done`,
  distress: (per) => `${figure(per, 2)} less than with nothing done`,
  exits: (per) => `${count(per * 100)} fewer than with nothing done`,
};

export const rules = catalogue('challenge/rules', {
  open: 'What counts',
  title: 'What counts, and what the words mean',
  goals: 'What counts',
  lead: 'After two years your firm is held against the same firm with the same chance events in which nothing was done. What you added brings points.',
  what: 'Goal',
  points: 'Points',
  full: 'All of them for',
  from: (points: number) => `up to ${count(points)}`,
  between: (lose: number) =>
    `Less brings a part of the points; harm takes points, at worst ${count(lose)} for each goal.`,
  needs: (goal: GoalName, per: number) => apart[goal](Math.abs(per)),
  credit: 'Credit',
  creditRules: [
    'Steps that people dislike take credit when they begin: heat, orders, blame, control, lost power. Without credit no new step begins.',
    'A promise brings credit for the part of the rise you promised that came; what is missing takes some. A promise of no rise brings none.',
    'People more at ease bring credit; people under strain, people who leave because of the change and profit below the start take some.',
    'Credit is a rule of this game, no finding about firms. It brings no points.',
  ],
  /** What some steps let choose besides: a name, and the words for most, middle and least of it. */
  options: {
    controlling: { name: 'It feels like', values: ['control', 'a bit of both', 'information'] },
    framing: {
      name: 'It says that people do it wrong',
      values: ['plainly', 'a little', 'not at all'],
    },
    appreciative: {
      name: 'Customers are asked',
      values: ['what they value', 'both', 'what is wrong'],
    },
    every: {
      name: 'A boost comes',
      values: ['every half year', 'every quarter', 'every week'],
    },
  },
  words: 'Words',
  meanings: [
    ['Really changed', 'People who believe it and do it in at least half of their work.'],
    [
      'Say they work customer-first',
      'What people say when anybody asks. Saying is not doing. The customer is whoever the firm serves: shoppers, patients, buyers.',
    ],
    ['Believe it, do it', 'What a survey finds. Do it: in at least half of their work.'],
    [
      'What a step costs',
      'All that it costs until week 104, in thousands, if nobody ends it. It works after about so many weeks.',
    ],
    ['Profit, start = 100', 'Profit beside that of week 0. The market goes up and down in it too.'],
    [
      'Strain',
      'How hard it is for people, from 0 to 1.5. Up to 0.25 they are calm, up to 0.5 tense, above it under strain. Everybody senses these three; the figure, and where it is, a survey tells.',
    ],
    ['Look away from the work', 'People who flee the open question into quick fixes or blame.'],
    [
      'Chance events',
      'Who meets whom, who leaves, how the market goes. The same set is the same chance for every team.',
    ],
    [
      'Signs on the floor',
      'What pay rewards in a department: orange product, blue customer. Grey is not asked: have an honest conversation there. At the end all of them show.',
    ],
    ['Out, in', 'Beside a department’s name: who left and who came in that one week.'],
  ] as readonly (readonly [string, string])[],
});
