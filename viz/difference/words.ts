// The words of the difference chart: what a plan adds, in points, and when that cannot be told from nothing.

import { catalogue } from '../language/language.ts';
import { count } from '../messages.ts';
import { signedPoints } from '../marks/difference.ts';
import { weeksLong } from '../marks/words.ts';

export const words = catalogue('difference', {
  question: 'What does my change add?',
  /** Named at the end of the line. */
  line: 'Adds',
  noWeek: 'No week yet',
  week: (week: number) => `Week ${week}`,
  unit: (share: number) =>
    `${Math.abs(Math.round(share * 100)) === 1 ? 'point' : 'points'} really changed`,
  range: (low: number, high: number) => `(${signedPoints(low)} to ${signedPoints(high)})`,
  untold: 'cannot be told apart',
  same: 'the same in every run',
  anecdote: 'one run each',
  everybody: 'Everybody',
  against: (name: string, pairs: number) =>
    pairs < 2
      ? `One run of each, against ${name}: an anecdote. Another seed may say otherwise.`
      : `Mean of ${count(pairs)} runs of each, with the same accidents.`,
  short: (pairs: number) =>
    pairs < 2 ? 'One run each: an anecdote' : `${count(pairs)} runs of each`,
  nothing: 'Nothing to compare with yet.',
  noPlan: 'No plan',
  summary: (weeks: number, now: string, sentence: string) =>
    `What the plan adds to really changed, ${weeksLong(weeks)}. ${now}. ${sentence} Table available.`,
  caption: (name: string) => `How many points more have really changed than with ${name}, by week`,
  headings: ['Week', 'Adds, points', 'At least', 'At most', 'Can be told apart'],
  yes: 'yes',
  no: 'no',
  unknown: '',
});
