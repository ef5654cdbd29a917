// Every text of the result of a challenge: what two years added, and how much of it was chance.

import { catalogue } from '../language/language.ts';
import { figure } from '../marks/words.ts';
import { count, percent } from '../messages.ts';
import type { GoalName } from './score.ts';
import { signed, words } from './words.ts';

const index = words.index;

export const end = catalogue('challenge/end', {
  title: (total: number) => `${signed(total)} points`,
  lead: (firm: string) => `What two years of yours added to doing nothing at ${firm}.`,
  below: 'Doing nothing would have been better.',
  parts: 'Where the points come from',
  goal: 'Goal',
  yours: 'Yours',
  idle: 'Nothing done',
  points: 'Points',
  total: 'Together',
  of: (points: number, most: number) => `${signed(points)} of ${most}`,
  goals: {
    converted: 'Really changed, week 104',
    profit: 'Profit over two years, start = 100',
    distress: 'Distress over two years',
    exits: 'Left in two years, of 100 people',
  } satisfies Record<GoalName, string>,
  value: (goal: GoalName, value: number) =>
    goal === 'profit'
      ? index(value)
      : goal === 'distress'
        ? figure(value, 2)
        : goal === 'exits'
          ? count(value * 100)
          : percent(value),
  luck: 'How much of it is luck?',
  luckWait: (runs: number, of: number) => `Trying other accidents: ${runs} of ${of} runs`,
  luckSaid: (runs: number, low: number, high: number, below: number) =>
    `In ${runs} other accidents the same plan scores ${signed(low)} to ${signed(high)}; in ${below} of them less than yours.`,
  luckStopped: 'Other accidents could not be tried.',
  save: 'Save the result as a file',
  link: 'Copy the link for the wall',
  linked: 'Link copied. It holds what you chose; the wall runs it again.',
  linkName: 'Link for the wall',
  saved: (name: string) => `Saved as ${name}`,
  hash: 'State of the run',
  again: 'Another game',
});
