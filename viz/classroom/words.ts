// The words of the classroom, the texts of lessons apart: those stand in the scenario files.

import { catalogue } from '../language/language.ts';

const weeks = (from: number, to: number) => `weeks ${from} to ${to}`;

/** Said and done as everywhere else; other outcomes go by their names. */
const lines: Readonly<Record<string, string>> = { espoused: 'Say it', enacted: 'Do it' };

export const say = catalogue('classroom', {
  course: 'Lessons',
  courseIntro:
    'Nine short lessons. In each you guess first, then see the run, then why it went that way.',
  toStudio: 'To the studio',
  openFile: 'Open a lesson file',
  guide: 'Guide for facilitators',
  guideOf: (title: string) => `Guide: ${title}`,
  begin: 'Begin',
  goOn: (step: number) => `Go on at step ${step}`,
  again: 'Again',
  finished: 'Done',
  minutes: (count: number) => `${count} min`,
  place: (place: number) => `Lesson ${place}`,
  noLesson: (name: string) => `There is no lesson called “${name}”. Choose one of these.`,
  noLessonInFile: 'This file is a scenario without a lesson. Add the field "lesson" to it.',
  refused: (name: string) =>
    `“${name}” cannot be taught as it stands. Mend these, then open it again.`,
  cannotRun: (reason: string) => `This run cannot be made: ${reason}`,
  ready: 'Take it from here: the whole firm, with every step and every assumption in your hands.',
  sandbox: 'Open it in the studio',
  toCourse: 'All lessons',

  back: 'Back',
  freeze: 'Freeze',
  unfreeze: 'Go on',
  blackOut: 'Black out',
  light: 'Show again',
  steps: 'Steps',
  step: (place: number, count: number) => `${place} of ${count}`,
  stepLink: (place: number) => `Step ${place}`,
  presenter: 'Present',
  leave: 'Leave full screen',
  notes: 'Notes window',
  finish: 'Finish',
  next: {
    tell: 'Go on',
    predict: 'Make a guess',
    reveal: 'Show the run',
    why: 'Show why',
    discuss: 'Talk about it',
    try: 'Try it',
  },
  lockIn: 'Lock in my guess',
  lockedIn: 'Locked in. Waiting for the run.',
  frozen: 'Frozen: the room still sees the step before.',
  drawFirst: (week: number) => `Draw the line to week ${week}, then lock it in.`,
  chooseFirst: 'Choose one, then lock it in.',
  drawHow: 'Draw with pen, mouse or finger, or go from quarter to quarter with the arrow keys.',
  guessHeld: (from: number, to: number) =>
    `The run is known to week ${from}. Draw on to week ${to}.`,

  revealing: 'Your guess, and the run',
  yourGuess: 'Your guess',
  handle: (week: number) => `Your guess for week ${week}`,
  notDrawn: 'not drawn yet',
  missPoints: (points: number) => `${points} ${points === 1 ? 'point' : 'points'} apart`,
  missSaid: (points: number, week: number) =>
    `The largest miss is in week ${week}, by ${points} ${points === 1 ? 'point' : 'points'}.`,
  claimed: (claim: string, week: number, verdict: string) =>
    `You said ${claim} by week ${week}. ${verdict}`,
  drew: (guessed: string, week: number, came: string) =>
    `You drew ${guessed} in week ${week}. It came to ${came}.`,
  cameTo: (came: string, week: number) => `It came to ${came} in week ${week}.`,
  choseRight: (option: string) => `You said “${option}”. So it was.`,
  choseWrong: (option: string, right: string) => `You said “${option}”. It was “${right}”.`,
  wasOption: (right: string) => `It was “${right}”.`,
  yourChoice: 'your guess',
  theRun: 'the run',

  lines,
  oneRun: (seed: number) => `One run, seed ${seed}.`,
  chart: (title: string, place: string, from: number, to: number) =>
    `${title}${place === '' ? '' : `, ${place}`}, ${weeks(from, to)}.`,
  lineEnds: (name: string, value: string) => `${name} ${value} at the end.`,
  floorCaption: (department: string | null, week: number) =>
    department === null ? `Week ${week}` : `${department}, week ${week}`,
  readingReasons: (read: number, to: number) => `Reading week ${read} of ${to}.`,
  noReasons: 'The reasons could not be read. Go back and come again.',
  making: 'Making the run.',

  goal: 'Goal',
  reached: 'Reached',
  notReached: 'Not yet',
  stands: (value: string) => `Your run: ${value}.`,
  startsIn: (text: string) => `${text}: starts in week`,
  weekNumber: (week: number) => `week ${week}`,

  notesTitle: (title: string) => `Notes: ${title}`,
  sayThis: 'Say',
  answer: 'Answer',
  shows: 'What the run says',
  left: (minutes: number, seconds: number) =>
    `${minutes}:${String(seconds).padStart(2, '0')} left on this step`,
  over: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, '0')} over`,
  comingUp: 'Comes next',
  blocked: 'The browser did not open a second window. Allow windows for this page, then try again.',
  oneWay: (names: string) => `One way: ${names}.`,

  aim: 'Aim',
  timing: 'Timing',
  oftenWrong: 'What rooms usually get wrong',
  ask: 'What to ask',
  print: 'Print',
  seconds: (count: number) => (count < 90 ? `${count} s` : `${Math.round(count / 30) / 2} min`),
  keysTitle: 'Keys',
  keys: [
    ['→, Page down', 'go on, as the yellow button does'],
    ['←, Page up', 'one step back'],
    ['1 to 9', 'go to a step'],
    ['.', 'black out, and show again'],
    ['f', 'freeze what the room sees'],
    ['n', 'notes window'],
    ['p', 'full screen, large type'],
  ] as readonly (readonly [string, string])[],
});
