// Every text of the debrief. Systems are named, people never blamed; what a run does not show is not said.

import { catalogue } from '../language/language.ts';
import { count, plural } from '../messages.ts';
import { figure, percent, points, pointsBetween } from '../marks/words.ts';
import { wayOf, type Way } from './turning-points.ts';

const gain = (share: number) => points(Math.round(share * 100));
const signedPoints = (share: number) => (share > 0 ? `+${gain(share)}` : gain(share));
const weeks = (number: number) => plural(number, 'week', 'weeks');
const moved = (name: string, share: number) =>
  Math.round(share * 100) === 0
    ? `${name} stayed where it would have been anyway`
    : `${name} came to ${gain(Math.abs(share))} ${share > 0 ? 'more' : 'less'} than with nothing done`;

/** A form of resistance: how the run shows it, and the question to a team. */
const form = (shows: (week: number, value: number) => string, ask: string) => ({ shows, ask });

export const say = catalogue('debrief', {
  title: 'Debrief',
  pageTitle: (team: string) => `Thaw: debrief of ${team}`,
  print: 'Print',
  close: 'Close',
  toWall: 'The wall',
  toResult: 'Back to the result',
  toChallenge: 'The challenge',
  atTheEnd: 'Debrief: why it went so',
  printHelp: 'Two pages, A4 or Letter. To keep it as a file, choose “Save as PDF” where you print.',
  ready: 'All of it is worked out.',
  running: 'The team’s run is made again.',
  reading: 'Reading what pushed people.',
  refused: 'This debrief cannot be shown',
  refusal: (what: string) => `The link ${what}`,
  page: (number: number) => `Page ${number} of 2`,
  made: (date: string) => `Made with Thaw, ${date}`,
  limits: 'A model, not a forecast. It shows what follows if people behave as assumed.',

  head: (firm: string, mode: string, quarters: number) =>
    `${firm} · ${mode} · ${plural(quarters, 'quarter', 'quarters')}`,
  modes: { easy: 'easy mode', hard: 'hard mode' },

  ended: 'How it ended',
  columns: { what: '', you: 'Your run', nothing: 'Nothing done', points: 'Points' },
  together: 'Together',
  rows: {
    converted: 'Really changed at the end',
    enacted: 'Customer work at the end, of all work',
    profit: 'Profit in the last week, start = 100',
    exits: 'People who left',
    strain: 'Look away from the work, worst week',
  },
  meaning:
    'Really changed: people who believe it and do it in at least half of their work. Customer work: its share of all work, so it may be less.',
  scoring:
    'Points are for the difference to nothing done. Profit and strain count in every week, so a good last week does not make up for dear ones before it.',
  share: percent,
  index: (value: number) => figure(value * 100, 0),
  people: (value: number) => count(value),
  added: (run: number, nothing: number) => {
    const apart = pointsBetween(run, nothing);
    return apart === 0
      ? 'With nothing done and the same chance events, as many would have really changed.'
      : `With nothing done and the same chance events, ${points(Math.abs(apart))} ${apart > 0 ? 'fewer' : 'more'} would have really changed.`;
  },
  chart: 'What you guessed, and what came',
  chartHelp:
    'Solid line: the share who really changed. Rings: your guess for the end of each quarter, tied to what came. Small dots: nothing done.',
  done: 'Really changed',
  nothing: 'Nothing done',
  chartSpoken: (guesses: readonly string[], came: readonly string[]) =>
    `Quarter by quarter you guessed ${guesses.join(', ')}; ${came.join(', ')} had really changed.`,
  miss: (mean: number, worst: number, guess: number, came: number) =>
    `Your guesses were off by ${gain(mean)} on average, most in quarter ${worst}: guessed ${percent(guess)}, came ${percent(came)}.`,

  decisions: 'What you decided',
  quarter: 'Quarter',
  asked: 'Asked',
  began: 'Began, from week',
  guessed: 'Guessed',
  came: 'Came',
  askedWhat: { network: 'whom people go to', survey: 'a survey' },
  talk: (department: string) => `an honest talk in ${department}`,
  step: (title: string, week: number, where: string) =>
    `${title}${where === '' ? '' : `, ${where}`} (${week})`,
  stopped: (title: string) => `ended: ${title}`,
  none: '–',
  more: (more: number) => `and ${count(more)} more`,

  turns: 'Turning points',
  turnsLead:
    'Weeks in which this run began to go another way than with nothing done. What was new then stands beside it: that it came first does not prove that it did it.',
  noTurn:
    'There is none: at no time did this run go clearly another way than it would have gone with nothing done.',
  curves: { converted: 'Really changed', belief: 'Belief' },
  ways: {
    rises: 'turned up',
    falls: 'turned down',
    faster: 'rose faster',
    slower: 'still rose, but more slowly',
    stops: 'stopped rising',
    fallsFaster: 'fell faster',
    fallsSlower: 'still fell, but more slowly',
    stopsFalling: 'stopped falling',
  } satisfies Record<Way, string>,
  turn: (curve: 'converted' | 'belief', before: number, after: number) => {
    const way = say.ways[wayOf({ before, after })];
    return `${say.curves[curve]} ${way}: from ${signedPoints(before)} a quarter to ${signedPoints(after)}, against nothing done.`;
  },
  week: (week: number) => `Week ${week}.`,
  newThen: (steps: string) => `New then: ${steps}.`,
  endedThen: (steps: string) => `Just over: ${steps}.`,
  nothingNew: 'No step had begun or ended in the quarter before.',
  others: (others: number) => `${plural(others, 'other step was', 'other steps were')} running.`,
  begunAt: (title: string, week: number) => `${title} (week ${week})`,
  pushed: (name: string, way: string) => `The push that changed most: ${name}, towards ${way}`,
  behind: (step: string) => `; ${step} stands behind most of it.`,
  nobodyBehind: '; no step stands behind it directly.',
  toCustomer: 'customer',
  toProduct: 'product',
  pushesLater: 'What pushed people is being read.',
  pushesUnknown: 'What pushed people then, the books do not tell.',
  noPush: 'No single push changed much around it.',

  traps: 'Traps met',
  trapsLead: 'Each is something practitioners warn of, with what this run shows of it.',
  noTrap: 'None of those that this page knows.',
  trapTitle: {
    'words-before-pay': 'Talking before paying',
    'too-hot': 'Too hot',
    'too-cold': 'Too cold',
    'all-at-once': 'Everything at once',
    'stopping-early': 'Stopping early',
    'training-alone': 'Training alone',
    'processes-alone': 'Processes alone',
    'half-package': 'Half a package',
    orders: 'Ordering it',
    'customers-outside': 'Customers left outside',
    'never-asking': 'Never asking',
  },
  claim: (id: string) => `(${id})`,
  trap: {
    wordsBeforePay: (
      talk: number,
      paid: number | null,
      until: number,
      said: number,
      done: number,
    ) =>
      `Leaders spoke of customers from week ${talk}; ${paid === null ? 'pay never followed' : `pay followed in week ${paid}`}. ` +
      `In week ${until} what people said stood ${signedPoints(said)} against nothing done, what they did ${signedPoints(done)}.`,
    tooHot: (hot: number, worst: number, away: number, left: number) =>
      `For ${weeks(hot)} two people in five or more looked away from the work; in week ${worst} it was ${percent(away)}. ` +
      (left > 0
        ? `${plural(left, 'person', 'people')} left who would have stayed with nothing done.`
        : 'No more people left than with nothing done.'),
    tooCold: (cold: number, last: number, changed: number) =>
      `In ${count(cold)} of ${weeks(last)} the heat lay under the zone in which people stir. ${moved('Really changed', changed)}.`,
    allAtOnce: (steps: number, from: number, worst: number, rise: number, away: number) =>
      `${plural(steps, 'step', 'steps')} began within a month of week ${from}. By week ${worst} distress was ${figure(rise, 2)} higher than with nothing done (it runs from 0 to 1.5), and ${percent(away)} more people looked away from the work.`,
    stoppingEarly: (ended: number, best: number, high: number, end: number) =>
      `${plural(ended, 'step', 'steps')} ended before the time was over. Customer work was ${percent(high)} of all work in week ${best} and ${percent(end)} in the last week: ${points(pointsBetween(high, end))} were lost again.`,
    trainingAlone: (from: number, learnt: number, done: number) =>
      `People were taught from week ${from}. Understanding rose by ${gain(learnt)} against nothing done, what they did by ${gain(done)}: pay, measures and rules stayed where they were.`,
    processesAlone: (aligned: number, believed: number) =>
      `Pay, measures and rules turned ${gain(aligned)} towards the customer; nobody learnt why. ${moved('Belief', believed)}.`,
    halfPackage: (aligned: number, done: number) =>
      `At the end ${percent(aligned)} of pay, measures, rules and structure pointed to the customer, the rest to the product. ${moved('What people did', done)}.`,
    orders: (from: number, worst: number, against: number) =>
      `The change was ordered in week ${from}. In week ${worst} open resistance stood at ${percent(against)}.`,
    customersOutside: (start: number, end: number) =>
      `No customer was ever in the room. How people expect customers to react stood at ${figure(start, 1)} at the start and ${figure(end, 1)} at the end (−1 badly, +1 well).`,
    neverAsking: (quarters: number, miss: number) =>
      `In ${plural(quarters, 'quarter', 'quarters')} nothing was found out before deciding: no network, no survey, no talk. The guesses lay off by ${gain(miss)} on average.`,
  },

  prompts: 'To talk about',
  promptsLead:
    'Forms that resistance took in this run. Nobody is to blame: ask what made it sensible.',
  noPrompt:
    'No form of resistance shows in this run. What would have had to be asked of people for them to push back?',
  form: {
    'lip-service': form(
      (week, value) => `In week ${week}, ${percent(value)} said it and did not do it.`,
      'When did you last agree in a meeting and carry on as before? What would it have cost you not to?',
    ),
    avoidance: form(
      (week, value) => `In week ${week}, ${percent(value)} looked away from the work of change.`,
      'Which quick fix or whose fault did people turn to, so as not to face the open question?',
    ),
    against: form(
      (week, value) => `Open resistance reached ${percent(value)} in week ${week}.`,
      'What were people protecting that was worth protecting? How would they have liked to be asked?',
    ),
    unclear: form(
      (week, value) => `In week ${week}, ${percent(value)} found the vision unclear.`,
      'Leaders thought it was clear. Which system told people otherwise every Friday?',
    ),
    fear: form(
      (week, value) => `Fear reached ${percent(value)} in week ${week}.`,
      'What was nobody saying aloud? Where could it have been said without a price?',
    ),
    tired: form(
      (week, value) => `Tiredness of change reached ${percent(value)} in week ${week}.`,
      'How many programmes did people see come and go? What would show them that this one stays?',
    ),
    flight: form(
      (_, value) => `${percent(value)} of the people left beyond those who would have left anyway.`,
      'Who leaves first when it gets too hot? What goes with them?',
    ),
    images: form(
      (_, value) =>
        `At the end people still expected customers to react badly (${figure(-value, 1)} of −1 to +1).`,
      'Whose picture of the customer is it? When did somebody last hear one in person?',
    ),
    comfort: form(
      (week, value) => `After week ${week}, ${gain(value)} of customer work were lost again.`,
      'Going back was the safe thing to do. What made it safe, and who could have made the new way safer?',
    ),
    power: form(
      (week, value) =>
        `Some lost power when departments were cut anew; resistance reached ${percent(value)} in week ${week}.`,
      'Who lost a say by this change, and what were they offered in its place?',
    ),
  },

  again: 'How to make it again',
  link: 'Link',
  openLink: 'Open this debrief',
  longLink: (characters: number) =>
    `It has ${count(characters)} characters: in this file it can be clicked.`,
  facts: (firm: string, seed: number, version: string) =>
    `Firm ${firm}, seed ${seed}, Thaw ${version}.`,
  same: (week: number, hash: string) =>
    `State in week ${week}: ${hash}. The run was made again here and is the same.`,
  other: (recorded: string, hash: string) =>
    `Not the same run: the team’s file says state ${recorded}, this run ends in ${hash}. All figures here are of this run.`,
});
