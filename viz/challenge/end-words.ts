// Every text of the result of a challenge: what two years added, and how much of it was chance.

import { catalogue } from '../language/language.ts';
import { figure } from '../marks/words.ts';
import type { GoalName } from './score.ts';
import { signed } from './words.ts';

/** With a narrow space that does not break, as everywhere. */
const PERCENT = '\u202f%';

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
    converted: 'Really changed at the end',
    profit: 'Profit, mean of all weeks, start = 100',
    distress: 'Strain, mean of all weeks, 0 to 1.5',
    exits: 'People who left, of 100',
  } satisfies Record<GoalName, string>,
  value: (goal: GoalName, value: number) =>
    goal === 'distress'
      ? figure(value, 3)
      : `${figure(value * 100, 1)}${goal === 'converted' ? PERCENT : ''}`,
  luck: 'How much of it is luck?',
  luckWait: (runs: number, of: number) => `Trying other chance events: ${runs} of ${of} runs`,
  luckSaid: (runs: number, low: number, high: number, below: number) =>
    `With ${runs} other sets of chance events the same plan scores ${signed(low)} to ${signed(high)}; with ${below} of them less than yours.`,
  luckStopped: 'Other chance events could not be tried.',
  save: 'Save the result as a file',
  link: 'Copy the link for the wall',
  linked: 'Link copied. It holds what you chose; the wall runs it again.',
  linkName: 'Link for the wall',
  saved: (name: string) => `Saved as ${name}`,
  hash: 'State of the run',
  again: 'Another game',
});
