// Every text of "How sure?" that is no outcome, claim or limit: its frame, the model in five sentences, the scoreboard, and
// what is said of how strong real turnarounds are. Plain words, second person; what fails is said as plainly as what holds.

import { catalogue, locale } from '../language/language.ts';
import { trueMinus } from '../marks/minus.ts';
import { figure, percent } from '../marks/words.ts';
import type { Level } from './likelihood.ts';
import type { Standing } from './scoreboard.ts';

interface Cases {
  reached: number;
  cases: number;
  years: number;
}

const whole = (value: number) => trueMinus(value.toLocaleString(locale));
const yearsLong = (years: number) => (years === 1 ? '1 year' : `${years} years`);
const sharePrinted = (share: number) =>
  share > 0 && share < 0.005 ? `under ${percent(0.01)}` : percent(share);

/** "26 November 2026" of 2026-11-26. */
const dayOf = (date: string) =>
  new Date(date).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

export const say = catalogue('trust', {
  button: 'How sure?',
  buttonShort: '?',
  title: (what: string) => `How sure? ${what}`,
  close: 'Close',
  sections: {
    runs: 'How sure',
    number: 'This number',
    model: 'The model',
    limits: 'What it cannot say',
    turnarounds: 'Real turnarounds',
    board: 'Scoreboard',
  },
  contents: 'Parts of this page',

  withInterval: (figure: string, low: string, high: string) => `${figure} (${low} to ${high})`,

  means: 'What it is',
  defined: 'As counted',
  comesFrom: 'What moves it',
  source: 'Rests on',
  now: 'Now, everybody',
  asClaimed: 'Facts about it',
  factsOf: (ids: number) => (ids === 1 ? 'Show the 1 fact' : `Show the ${ids} facts`),

  oneRun:
    'This is one run: an anecdote. It shows how it can go, not how likely that is. Another draw of the same ' +
    'organisation can end elsewhere, because outcomes often tip one way or the other.',
  manyRuns: (runs: number) =>
    `${whole(runs)} runs so far. Each draws anew what is left to luck: accidents, and whatever of people and ties you did not ` +
    'give. What they share is due to the organisation and the plan.',
  interval:
    'An interval is where the true figure of this model lies in 95 of 100 such sets of runs. More runs narrow it. It holds ' +
    'the luck of the draw only, not whether the model itself is right: that is what the scoreboard below is for.',
  oneLine: 'What a chart draws as a solid line is one of them: an anecdote.',
  oneState:
    'This is read off one organisation in one week, not off many runs. Another draw of it would have other people, and other ' +
    'ties where you gave none.',
  band: 'A band in a chart is another thing: 95 of 100 runs stay inside the outer one, half of them inside the inner one.',
  averages:
    'Where a plan tips some organisations and not others, an average describes none of them. Look at the share that tips.',
  sameDraws:
    'Two plans in one organisation share every accident, so a difference between them is caused by the plan.',

  model: [
    'Every person in the organisation is simulated, week by week: what they believe, say, do and are used to.',
    'Leaders talk, pay, teach, restructure and apply heat; people hear it through their managers, see what colleagues ' +
      'visibly do, and follow what their own job rewards.',
    'Each week everybody divides their work between the old way, being merely friendly, and really working for the customer, ' +
      'out of habit where nothing makes them think and by choice where they are awake and not afraid.',
    'Customers, profit and who leaves follow from that, and push back.',
    'The rules come from published research and from five practitioners’ texts; most sizes are expert ranges, so this is a ' +
      'model, not a forecast.',
  ],
  modelMore:
    'The whole model is in docs/model.md, complete enough to build it again; nearly every number in it can be moved under Assumptions.',

  limitsLead: 'A model, not a forecast. It shows what follows if people behave as assumed.',
  limitsHere: 'For what you opened this from',
  limitsAlways: 'Always',
  mustNot: 'Do not use it for',
  onBoard: (fact: string) => `See “${fact}” on the scoreboard.`,
  worldSays: 'In the world',
  hereSays: 'Here',

  turnaroundsLead: (organisations: number, survey: string, first: number, last: number) =>
    `How far do real organisations get? ${whole(organisations)} of them, in the ${survey}, ${first} to ${last}, ` +
    'asked their people the same questions every year.',
  turnaroundsStrong: (fifteen: Cases, twenty: Cases, engaged: Cases) =>
    `In three years ${whole(fifteen.reached)} of ${whole(fifteen.cases)} gained 15 points or more in how people see ` +
    `leadership and change (${percent(fifteen.reached / fifteen.cases)}), and ${whole(twenty.reached)} gained 20 or more ` +
    `(${percent(twenty.reached / twenty.cases)}). Engagement moves less: ${whole(engaged.reached)} of ${whole(engaged.cases)} gained 20 or more.`,
  turnaroundsPlan: 'Your plan',
  turnaroundsNoPlan:
    'There are not enough runs yet to say how far your plan gets. A single run is not held against the record.',
  compared:
    'What is compared: the change in mean energy (the model’s engagement, 0 to 100), the only outcome that stands for a survey ' +
    'score. It is held to the survey theme that moved furthest, leadership and managing change, which favours the plan. ' +
    '“Really changed” has no counterpart in any survey, so nothing can be said about how often that happens.',
  comparedCaveat:
    'Treat the comparison with care: energy here moves more than real engagement does while a programme runs, and hardly at ' +
    'all when none does (6.6 on the scoreboard); people here feel more alike than real people do (6.7); programmes run at ' +
    'the strength you set; and the organisations in the survey are public bodies, not firms.',
  picture: (years: number, cases: number) =>
    `${whole(cases)} real changes over ${yearsLong(years)}, in survey points`,
  pictureSpoken: (years: number, cases: number, low: string, high: string, mark: string) =>
    `${whole(cases)} real changes over ${yearsLong(years)}, from ${low} to ${high} points; most lie near 0.${mark}`,
  pictureMark: (points: string) => ` Your plan stands at ${points}.`,
  pictureShare: (points: number, share: number) => `+${points}: ${sharePrinted(share)}`,

  noRise: 'This plan promises no rise, so there is nothing to hold against real organisations.',
  care: {
    usual: 'Real organisations do get this far.',
    rare: 'Few real firms get this far: treat with care.',
    'beyond the record': 'No real organisation in the record got this far: treat as unlikely.',
  } satisfies Record<Level, string>,
  reached: (points: string, { reached, cases, years }: Cases) =>
    `${points} points or more were reached in ${reached === 0 ? 'none' : whole(reached)} of ${whole(cases)} real changes ` +
    `over ${yearsLong(years)}.`,

  boardLead: (program: string, organisations: number, date: string) =>
    `What the model must show if it is any good, asked of version ${program} in ${organisations} organisations on ${dayOf(date)}. ` +
    'Bars were fixed beforehand, but for those that docs/evidence.md lists; what fails stays on the list.',
  boardCount: (holds: number, all: number) => `${holds} of ${all} facts hold`,
  boardRest: (counts: Record<Standing, number>, unexplained: number) =>
    `${counts.depends} more hold but depend on numbers nobody knows well, ${counts.part} hold in part, ${counts.fails} do not ` +
    `hold. ${unexplained} show something even when what should explain it is taken away.`,
  boardOthers: (classics: string, magnitudes: string) =>
    `${classics} published models come out right; ${magnitudes} sizes known from the world are met.`,
  ofAll: (some: number, all: number) => `${some} of ${all}`,
  kinds: {
    all: 'Everything',
    fact: 'Facts of culture change',
    classic: 'Published models',
    magnitude: 'Sizes known from the world',
  },
  kindLabel: 'Show',
  onlyFails: 'Only what fails',
  search: 'Search facts',
  shown: (lines: number, all: number) =>
    lines === 0 ? 'Nothing on the list matches.' : `${lines} of ${all} shown`,
  standing: {
    holds: 'Holds',
    depends: 'Depends',
    part: 'Holds in part',
    fails: 'Does not hold',
  } satisfies Record<Standing, string>,
  noTarget: 'No target',
  unexplained: 'not only for the reason given',
  claim: (id: string) => `Claim ${id}`,
  details: (comparisons: number) =>
    comparisons === 1 ? '1 comparison, in figures' : `${comparisons} comparisons, in figures`,
  asked: (bar: string) => `Asked for: ${bar}`,
  bar: {
    atLeast: (value: string) => `${value} or more`,
    atMost: (value: string) => `${value} or less`,
    within: (value: string) => `nothing beyond ${value}`,
  },
  inOrganisations: (shown: number, all: number) => `in ${shown} of ${all} organisations`,
  inDraws: (share: number) => `holds in ${percent(share)} of random draws of all uncertain numbers`,
  pass: 'holds',
  fail: 'does not hold',
  without: (says: string) => `Taken away: ${says}.`,
  left: (value: string, gone: boolean) =>
    gone
      ? `${value} is left: this explains it`
      : `${value} is left: this does not explain it alone`,
  classicFigures: (held: number, all: number) => `${held} of ${all} published figures come out`,
  abbreviations:
    'In figures from studies r says how closely two things go together (−1 to 1), d how far apart two groups are in ' +
    'spreads, and sd what a spread is. Intervals hold 95 of 100.',
  longForm:
    'The long form, with why each failure fails, is docs/evidence.md and docs/magnitudes.md.',
  loading: 'Opening the scoreboard',
  loadFailed: 'This could not be read. Load the page again.',
  also: (other: string) => `Also called ${other}.`,
});

/** "+0.84", "−0.02": a difference, with its sign. */
export function signed(value: number): string {
  const text = figure(value, Math.abs(value) < 0.095 ? 3 : 2);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
