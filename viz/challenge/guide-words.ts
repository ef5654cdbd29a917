// The guide to the challenge for whoever leads it: aim, time, what to say and press, what rooms usually get wrong, what
// to ask, and what to do when something goes wrong.

import { catalogue } from '../language/language.ts';

interface Part {
  readonly title: string;
  /** Minutes since the beginning. */
  readonly from: number;
  readonly to: number;
  readonly sees: string;
  readonly press: string;
  readonly say: string;
}

export const guide = catalogue('challenge/guide', {
  link: 'Guide for facilitators',
  title: 'Guide: lead a change for two years',
  page: 'Guide to the challenge',
  toStart: 'To the challenge',
  toWall: 'To the results wall',
  print: 'Print',
  aim: 'Aim',
  aimText:
    'Teams find out by their own promises that a culture does not follow an order. It moves when what leaders say, what is paid and measured, what people understand and how safe they feel come together; and long before that, what people say has moved. The gap between promise and outcome is the lesson, not the score.',
  before: 'Before you begin',
  beginning: [
    'Teams of three to five, one computer each. One team at the projector works too: then the room votes on every decision.',
    'Choose one firm, one way of playing and one set of chance events for all. “Easy” tells every team a survey each quarter; “Hard” makes them ask.',
    'Play one quarter yourself the evening before. The page needs no network once it has been opened, or use the file on a stick.',
    'Read out what counts. The table stands on the first screen, and behind “What counts” all the time.',
    'Have the results wall open on your own machine. Teams bring a file or a link at the end.',
  ],
  timing: 'Timing',
  timingText:
    '75 minutes with eight quarters and a debrief. In 50 minutes: quarters of four minutes.',
  minutes: (from: number, to: number) => `minute ${from} to ${to}`,
  sees: 'The room sees',
  press: 'They press',
  say: 'Say',
  parts: [
    {
      title: 'The firm and what counts',
      from: 0,
      to: 8,
      sees: 'Firms, how hard, chance events, and the table of goals.',
      press: 'a name for the team, the firm you agreed on, Begin.',
      say: 'You have two years. Your result is held against the same firm in which nobody did anything. What would happen there?',
    },
    {
      title: 'Quarter 1',
      from: 8,
      to: 18,
      sees: 'On the left the floor and what was chosen, in the middle what is known, on the right the steps.',
      press:
        'questions first, if they want to know something: each takes weeks. Then steps. Then Predict, the slider, and Lock in.',
      say: 'Your guess is a promise to the board. What makes you believe it, and who here does not?',
    },
    {
      title: 'Quarters 2 to 4',
      from: 18,
      to: 36,
      sees: 'What came beside what was promised, what changed, and why credit rose or fell.',
      press: 'On to the next quarter. Six minutes each.',
      say: 'What do people say now, and what have they really changed? Which of your steps would a nurse, a clerk or a fitter have noticed on Monday?',
    },
    {
      title: 'Quarters 5 to 8',
      from: 36,
      to: 56,
      sees: 'Where it goes well, a curve that stood still for a year and then rises; where not, a flat line and less money.',
      press: 'the same. Five minutes each.',
      say: 'Before you stop a step: what held people, the step or the habit?',
    },
    {
      title: 'Result and debrief',
      from: 56,
      to: 75,
      sees: 'Points goal by goal, how much was luck, and the debrief: turning points, traps, questions.',
      press: 'Debrief: why it went so. Then the file or the link for the wall.',
      say: 'Find the week in which your run turned. What had you done half a year before?',
    },
  ] as readonly Part[],
  wrong: 'What rooms usually get wrong',
  wrongs: [
    'They talk first and pay later. People say it at once, and nobody does it: two messages (MIX-2). Ask what the pay says.',
    'They guess a straight line. For a year next to nothing may show, also in runs that end well; then it comes in two quarters. Teams that lose patience stop the very steps that were working.',
    'They begin everything in one quarter. Strain rises, people look away or leave (HEAT-4).',
    'They never ask, because asking costs weeks, and then choose for a department they have not heard.',
    'They play for credit with small promises. A promise of no rise brings none.',
    'They take profit in the first year for failure. It pays for the change first; what counts is the mean of all weeks.',
  ],
  ask: 'What to ask',
  asks: [
    'Which promise was furthest off, and what did you believe when you made it?',
    'What did people hear from leaders, and what from their pay, in the same week?',
    'Whose resistance was sensible? What did they protect?',
    'What would have happened had you stopped after a year?',
    'Your score with other chance events is in the result. How much of your pride is luck?',
    'Which of these steps is running in your own firm, and which one is missing?',
  ],
  trouble: 'When something goes wrong',
  troubles: [
    [
      'The page was closed or loaded anew',
      'Open the challenge again: “Go on” stands on its first screen, with the same week.',
    ],
    [
      'A step cannot be added',
      'The card says why: time, money, credit, or it runs already. Another team’s firm has the same rules.',
    ],
    ['Credit is gone', 'They can ask, stop steps and wait. People at ease bring some back.'],
    [
      'Nothing seems to happen',
      'Week and floor move while a quarter passes; “Skip to the end” jumps. If they stand still, load the page anew.',
    ],
    [
      'The floor is flat or missing',
      'The machine draws no three dimensions. All figures are there; go on.',
    ],
    ['A team is far behind', 'Let it pass quarters without new steps. That is a decision too.'],
    [
      'A file does not come onto the wall',
      'The wall says what is wrong with it. Take the link instead.',
    ],
  ] as readonly (readonly [string, string])[],
});
