// The words of the classroom, the texts of lessons apart: those stand in the scenario files.

import { catalogue } from '../language/language.ts';
import { percent } from '../marks/words.ts';
import { plural } from '../messages.ts';

/** "76 to 99 %". */
const interval = (low: number, high: number) => `${Math.round(low * 100)} to ${percent(high)}`;

const weeks = (from: number, to: number) => `weeks ${from} to ${to}`;

const apart = (points: number) => `${plural(points, 'point', 'points')} apart`;

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
  /** With what was guessed forgotten. */
  anew: 'From the start',
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
  unfreeze: 'Unfreeze',
  blackOut: 'Black out',
  light: 'Show again',
  lightHow: 'Black. A click, Escape, b or . shows the lesson again.',
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
  play: 'Play',
  playAgain: 'Play again',
  lockIn: 'Lock in my guess',
  lockedIn: 'Locked in. Waiting for the run.',
  roomBlack: 'Black: the room sees nothing until you show it again.',
  roomHeld: 'Frozen: the room sees this step, and nothing moves in it.',
  roomBefore: (step: number) => `Frozen: the room still sees step ${step}.`,
  frozenHere: 'Frozen. Press f to let it go on.',
  drawFirst: (week: number) => `Draw the line to week ${week}, then lock it in.`,
  chooseFirst: 'Choose one, with the mouse or ↑ ↓. Then → locks it in.',
  notGuessed: (guess: number, step: number) =>
    `Step ${guess} is not guessed yet. Press again to go to step ${step} without a guess.`,
  drawHow:
    'Draw with mouse, pen or finger; → locks it in. By keys: Tab to a dot, arrows, Enter when done.',
  guessHeld: (from: number, to: number) =>
    `The run is known to week ${from}. Draw on to week ${to}.`,

  revealing: 'Your guess, and the run',
  yourGuess: 'Your guess',
  handle: (week: number) => `Your guess for week ${week}`,
  notDrawn: 'not drawn yet',
  missPoints: apart,
  missSaid: (week: number, guessed: string, came: string, points: number) =>
    `In week ${week} you drew ${guessed}, it was ${came}: ${apart(points)}.`,
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
  came: 'so it came',
  lineOf: (run: string, outcome: string) => `${run}: ${outcome}`,
  start: 'start',

  oneRun: (seed: number) => `One run, seed ${seed}.`,
  anecdote: (seed: number, runs: number, wanted: number) =>
    `One run alone proves little (seed ${seed}). Trying ${wanted} other firms like this one, ${runs} so far.`,
  sameElsewhere: (seed: number, same: number, runs: number, low: number, high: number) =>
    `${same} of ${runs} other firms like this one give the same answer. ` +
    `Of all such firms it is ${interval(low, high)} (seed ${seed}; ${percent(0.95)} interval).`,
  sideElsewhere: (seed: number, same: number, runs: number, low: number, high: number) =>
    `${same} of ${runs} other firms like this one end on the same side of your line. ` +
    `Of all such firms it is ${interval(low, high)} (seed ${seed}; ${percent(0.95)} interval).`,
  endsElsewhere: (seed: number, runs: number, least: string, most: string) =>
    `${runs} other firms like this one end between ${least} and ${most} (seed ${seed}).`,
  elsewhereFailed: 'Other firms could not be tried.',
  /** For the speaker, before the room sees it. */
  willBe: (option: string) => `It will be “${option}”.`,
  willCome: (came: string, week: number) => `It will come to ${came} in week ${week}.`,
  filmWaits: 'The film waits, and so does the time. → plays it.',
  penWaits: (week: number) => `The pen waits in week ${week}. “Go on” draws further.`,
  chart: (title: string, place: string, from: number, to: number) =>
    `${title}${place === '' ? '' : `, ${place}`}, ${weeks(from, to)}.`,
  lineEnds: (name: string, value: string) => `${name} ${value} at the end.`,
  floorCaption: (department: string | null, week: number) =>
    department === null ? `Week ${week}` : `${department}, week ${week}`,
  readingReasons: (read: number, to: number) => `Reading week ${read} of ${to}.`,
  noReasons: 'The reasons could not be read. Go back and come again.',
  making: 'Making the run.',

  goal: 'Goal',
  /** How pushes were counted that a sentence tells. */
  onAverage: (from: number, to: number, words: string) =>
    `Weeks ${from} to ${to}, on average. ${words}`,
  between: (from: number, to: number, words: string) => `Week ${from} to week ${to}. ${words}`,

  reached: 'Reached',
  notReached: 'Not yet',
  stands: (value: string) => `: your run ${value}.`,
  startsIn: (text: string) => `${text}: starts in week`,
  weekNumber: (week: number) => `week ${week}`,
  fromWeek: (week: number) => `from week ${week}`,
  finishAgain: 'That was the last step. Press again to leave the lesson.',

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
  ifRight: 'If the room guesses right',
  /** Minutes and seconds since the lesson began. */
  clock: (seconds: number) =>
    `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
  inGuide: {
    before: 'Before you begin',
    beginning: [
      'Open the lesson in the browser whose window is on the projector.',
      'Press n: the notes window opens. Drag it to your own screen. It has the words to say, the time left and the answers; the room never sees it.',
      'Click on the lesson again and press p: full screen and large type. Escape leaves both.',
      'The right arrow or the clicker goes on, from either window and wherever you have clicked. Nothing moves before you want it: the film of step 1 waits for →, the others for you to come to their step.',
      'Try it once the evening before. A lesson begun at its first step has forgotten what was guessed.',
    ],
    argues: (clock: string) =>
      `The room has guessed, seen and heard why by ${clock}; then it argues.`,
    room: 'The room sees',
    press: 'You press',
    presses: {
      film: '→ or “Play”: the film begins. f holds it and lets it go on; 1 plays it again. Then →.',
      tell: 'nothing while it plays; f holds it and lets it go on. Then →.',
      draw: 'nothing: draw the whole line with the mouse, as the room calls out. Then → locks it in.',
      choose: 'the answer with most hands, with the mouse. Then → locks it in.',
      reveal: '→ when the room has argued; while the pen draws, → draws the rest at once.',
      stop: '→ for the pen to go on from where it waits, and once more for the next step.',
      why: '→ when you have read them.',
      discuss: '→ when you have heard enough.',
      try: 'what the room asks for, with the mouse. The goal ticks itself. Then →.',
    },
    plays: (from: number, to: number, lines: string) =>
      `Week ${from} to week ${to} play on the floor and in the chart (${lines}).`,
    dotted: (run: string) => `Dots: ${run}.`,
    asks: (from: number, to: number, outcome: string) =>
      `The chart (${outcome}) is known to week ${from} and empty to week ${to}.`,
    draws: {
      draw: 'The run is drawn over the guess.',
      choose: 'The run is drawn; under it stand the answer of the room and the one that came.',
    },
    stops: (week: number) => `The pen waits in week ${week}.`,
    others: (firms: number) =>
      `Below the chart: how many of ${firms} other firms give the same answer; that takes a while.`,
    pushes: (place: string, from: number, to: number) =>
      `What pushed people (${place}, weeks ${from} to ${to}); the largest pushes in words, after some seconds.`,
    wrongTitle: 'When something goes wrong',
    wrong: [
      'The room sees black: b, a click or Escape shows the lesson again. What would have moved has waited.',
      'Nothing moves, or the page takes no click: it is frozen. f lets it go on, at the step that stands in the notes.',
      'Full screen is gone: press p. After the page was loaded again the next key or click brings it; n brings the notes. The step and the guesses are kept.',
      'The room missed the film or the pen: press the number of the step, or “Play again”.',
      'A step came too early: ← goes back. A guess that was locked in is kept until the lesson is begun again.',
    ],
    everybody: 'everybody',
    reading: 'being read from the run.',
  },
  keysTitle: 'Keys',
  keys: [
    ['→, Page down, Space, Enter', 'go on, as the main button does; a guess is locked in'],
    ['←, Page up', 'one step back'],
    ['↑ ↓', 'another choice, or the dial, once it has been clicked'],
    ['Tab', 'to the dots of a drawing: ← → from dot to dot, ↑ ↓ move it, Enter when done'],
    [
      '1 to 9',
      'go to a step, past an open guess when pressed twice; its own number plays a step again',
    ],
    ['. or b', 'black out, and show again; Escape shows it again too'],
    ['f', 'freeze what the room sees, and let it go on; you go ahead in the notes window'],
    ['n', 'notes window'],
    ['p', 'full screen, large type'],
  ] as readonly (readonly [string, string])[],
});
