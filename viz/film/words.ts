// Every text of films and prints. Plain words.

import { catalogue } from '../language/language.ts';
import { figure } from '../marks/words.ts';
import { count } from '../messages.ts';

export const say = catalogue('film', {
  film: 'Save as film',
  filmHelp:
    'The run is made again beside the page, week by week. The page stays as it is, and nothing leaves this machine.',
  what: 'What it shows',
  kinds: { whole: 'Floor, answer and charts', floor: 'Floor only' },
  size: 'Size',
  sizeOf: (width: number, height: number) => `${width} × ${height}`,
  pace: 'Pace',
  paceOf: (weeks: number) => `${weeks} ${weeks === 1 ? 'week' : 'weeks'} a second`,
  from: 'From week',
  to: 'To week',
  captions: 'Say which steps begin',
  estimate: (seconds: number, bytes: number) =>
    `${lengthWords(seconds)} long, about ${sizeWords(bytes)} or less.`,
  still: 'This device asks for less motion: weeks follow each other without movement between them.',
  realTime: 'This browser can only record at the pace of the clock: it takes as long as the film.',
  none: 'This browser can make no films: it has neither an encoder nor a recorder. Firefox and Chromium have both.',
  start: 'Make the film',
  cancel: 'Cancel',
  working: (made: number, wanted: number, left: string) =>
    `Picture ${count(made)} of ${count(wanted)}${left}`,
  left: (seconds: number) => `, about ${lengthWords(seconds)} left`,
  beginning: 'The run is being made again.',
  finishing: 'The file is being closed.',
  done: (name: string, bytes: number) => `Saved as ${name}, ${sizeWords(bytes)}.`,
  canceled: 'Stopped. Nothing was saved.',
  unreadable: 'the run could not be read again.',
  failed: (why: string) => `The film could not be made: ${why}`,

  printTitle: 'Picture for print',
  printHelp:
    'A PNG of a whole sheet in landscape, with 300 dots an inch. Belts and caps tell the sides apart in grey, too.',
  paper: 'Paper',
  paperOf: (name: string) => `${name} landscape`,
  colours: 'Colours',
  themes: { light: 'Light, for paper', dark: 'Dark, for screens and posters' },
  ofWeek: 'Week shown',
  print: 'Save the picture',
  drawing: 'The sheet is being drawn.',
  printed: (name: string, width: number, height: number, dpi: number) =>
    `Saved as ${name}: ${width} × ${height} px, ${dpi} dots an inch.`,
  coarser: (dpi: number) =>
    `This graphics card draws no larger floor: the floor itself has ${dpi} dots an inch.`,
  printFailed: (why: string) => `The picture could not be made: ${why}`,

  week: (week: number) => `Week ${week}`,
  quarter: (week: number) => `Quarter ${Math.floor(week / 13) + 1}`,
  key: 'Head: what they say. Body: what they do.',
  product: 'product',
  customer: 'customer',
  chart: 'Do people do what they say?',
  heat: 'Is it too hot?',
  cold: 'lip service',
  flight: 'flight',
  begins: (step: string, who: string) => `${step} begins: ${who}`,
  changes: (what: string) => `Changed: ${what}`,
  caption: (week: number, text: string) => `Week ${week}: ${text}`,
  anecdote: 'One run is an anecdote.',
  anecdoteHelp: 'Many runs make a chance; none were worked out for this one.',
  ended: (week: number, said: string, done: string, changed: string) =>
    `This run, week ${week}: ${said} say it, ${done} do it, ${changed} have really changed.`,
  changedNow: (week: number, share: string) => `This run, week ${week}: ${share} really changed.`,
  again: 'To make this run again',
  seed: (seed: number, version: string, week: number, hash: string) =>
    `Seed ${seed} · Thaw ${version} · state ${hash} in week ${week}`,
  longCommand: (characters: number) =>
    `Its command has ${count(characters)} characters: “Copy as command” in Thaw copies it.`,
  needsFile: (name: string) => `It needs the file ${name}.`,
  limits: 'A model, not a forecast. It shows what follows if people behave as assumed.',
});

const lengthWords = (seconds: number) => {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 90 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

export const sizeWords = (bytes: number) =>
  bytes < 950_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${figure(bytes / 1_000_000, bytes < 9_500_000 ? 1 : 0)} MB`;
