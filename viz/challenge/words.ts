// Every text of the challenge, in one catalogue. Plain words, second person; what is a rule of the game and no
// finding about firms is called so.

import { catalogue } from '../language/language.ts';
import { withSign } from '../marks/minus.ts';
import { figure } from '../marks/words.ts';
import { count, percent, plural } from '../messages.ts';
import type { CreditWhy } from './credit.ts';
import type { Headline } from './headline.ts';
import type { Refused } from './rules.ts';
import { strainLevel } from './strain.ts';

const thousand = (n: number) => `${count(n)} thousand`;
const weeks = (n: number) => plural(n, 'week', 'weeks');
/** "+4", "−3", "0". */
export const signed = (n: number) => withSign(n, count(n));
const pointsOf = (n: number) => plural(Math.abs(n), 'point', 'points');
/** Points between two shares, whole. */
const apart = (a: number, b: number) => Math.abs(Math.round(a * 100) - Math.round(b * 100));
/** Profit where the start is 100. */
const index = (value: number) => count(value * 100);

const looksAway = (share: number) =>
  Math.round(share * 100) > 0 ? `, and ${percent(share)} look away from the work` : '';
export const words = catalogue('challenge', {
  page: 'The challenge',
  home: 'Thaw',
  start: {
    title: 'Lead a change for two years',
    lead: 'Eight quarters. Each quarter you choose, say what will come of it, let thirteen weeks pass, and see. You have money, political credit and little knowledge.',
    team: 'Name of your team',
    teamHint: 'Up to 60 characters.',
    noTeam: 'Give your team a name first.',
    firm: 'Firm',
    people: (n: number) => plural(n, 'person', 'people'),
    mode: 'How hard',
    modes: { easy: 'Easy', hard: 'Hard' },
    modeText: {
      easy: (budget: number, credit: number) =>
        `${thousand(budget)}, ${credit} points of credit, and a survey every quarter.`,
      hard: (budget: number, credit: number) =>
        `${thousand(budget)}, ${credit} points of credit. What you want to know you have to ask.`,
    },
    seed: 'Chance events',
    seedName: (place: number) => `Set ${place + 1}`,
    seedHint:
      'Who meets whom, who leaves, how the market goes. Teams that are to be compared play the same set.',
    begin: 'Begin',
    goOn: (team: string, quarter: number) => `Go on: ${team}, quarter ${quarter}`,
    seeEnd: (team: string) => `See the result of ${team}`,
    anew: 'Begin anew',
    anewAsk: (team: string) => `Begin anew and give up the game of ${team}?`,
    unknown: (name: string) => `There is no challenge called “${name}”. Choose one of these.`,
  },
  top: {
    quarter: (quarter: number) => `Quarter ${quarter} of 8`,
    over: 'Two years have passed',
    week: (week: number) => `Week ${week}`,
    /** After the quarter, in one line with it. */
    inWeek: (week: number) => `week ${week}`,
    money: 'Money left',
    credit: 'Credit',
    time: 'Weeks left',
    ofMoney: (budget: number) => `of ${thousand(budget)}`,
    ofCredit: 'of 100',
    ofTime: 'of 13',
    thousand,
    leave: 'All firms',
    floor: 'The dance floor',
    head: (surveyed: boolean) =>
      surveyed
        ? 'Head: what they say. Body: what they do.'
        : 'Head: what they say. Bodies stay pale until a survey asks.',
    /** Signs say what pay rewards. */
    signs: {
      asked: 'Grey signs: pay not asked about there.',
      end: 'Now all shows, the signs of pay too.',
    },
  },
  seating: (people: number) => `Seating ${count(people)} people`,
  choose: {
    title: 'Choose',
    lead: 'Asking takes weeks, and so does beginning a step. What you ask first makes every step begin later.',
    known: 'What you know',
    profit: 'Profit, start = 100',
    headcount: 'People',
    left: 'Left this quarter',
    rumour: 'Say they work customer-first',
    bear: 'How people bear it',
    leaders: 'Leaders say',
    rumourHint: 'What people say is no measure of what they do.',
    talk: (talk: number) => (talk > 0.25 ? 'customer' : talk < -0.25 ? 'product' : 'nothing clear'),
    lastCame: 'Really changed',
    ask: 'Ask',
    questions: {
      survey: 'Survey: who believes it, who does it',
      network: 'Who do people go to for advice, and who speaks up?',
    },
    talkWith: 'An honest conversation in',
    talkWhere: 'Choose a department',
    askButton: (n: number) => `Ask, ${weeks(n)}`,
    asked: 'Asked',
    free: 'Told every quarter',
    running: 'Steps that run',
    noneRunning: 'Nothing runs yet.',
    since: (title: string, week: number, end: number | null) =>
      `${title}, since week ${week}${end === null ? '' : `, to week ${end}`}`,
    stop: 'Stop it now',
    goOn: 'Let it go on',
    yours: 'This quarter',
    none: 'Nothing yet. Add a step, or let the quarter pass.',
    begins: (week: number) => `Begins in week ${week}`,
    cost: (n: number) => `${thousand(n)} until week 104`,
    credit: (n: number) => (n === 0 ? 'no credit' : `${count(n)} credit`),
    after: (n: number) => (n === 0 ? 'works at once' : `works after ${weeks(n)}`),
    strength: 'Strength',
    reach: 'Who',
    everybody: 'Everybody',
    connectors: (share: number) => `The best connected ${percent(share)}`,
    lasts: 'Lasts',
    lastsFor: (quarters: number) =>
      quarters === 4 ? 'a year' : plural(quarters, 'quarter', 'quarters'),
    toTheEnd: 'until you stop it',
    remove: (title: string) => `Take out ${title}`,
    removeShort: 'Take out',
    of: (what: string, title: string) => `${what}: ${title}`,
    steps: 'Steps you can take',
    groups: 'Kinds of steps',
    all: 'All',
    basket: (steps: number) => `${plural(steps, 'step', 'steps')} chosen`,
    toSteps: 'To the steps',
    search: 'Search steps',
    add: 'Add',
    addSpoken: (title: string) => `Add ${title}`,
    added: (title: string, week: number) => `${title} begins in week ${week}.`,
    takenOut: (title: string) => `${title} is taken out.`,
    claims: 'Why it may work',
    why: 'Why',
    price: thousand,
    onlyIn: (department: string) => `Others have it already: this adds it in ${department}.`,
    doubles: (start: number, running: boolean) =>
      running ? `Runs since week ${start}.` : `Chosen already, begins in week ${start}.`,
    showIt: 'Show it',
    takeItOut: 'Take it out',
    addedIn: (title: string, week: number, department: string) =>
      `${title} begins in week ${week} in ${department}.`,
    done: 'Predict',
  },
  survey: {
    title: (week: number) => `Survey, week ${week}`,
    caption:
      'Shares of the people asked by lot; in brackets, where not everybody was asked, the range in which the share of all of them lies 19 times out of 20. Do it: in at least half of their work. Strain: mean, 0 none to 1.5 most.',
    department: 'Department',
    asked: 'Asked',
    believe: 'Believe it',
    does: 'Do it',
    strain: 'Strain',
    strainOf: (distress: number) => figure(distress, 2),
    askedOf: (asked: number, people: number) => `${asked} of ${people}`,
    value: (share: number, low: number, high: number) =>
      low === high
        ? percent(share)
        : `${percent(share)} (${Math.round(low * 100)}–${Math.round(high * 100)})`,
  },
  network: {
    title: (week: number) => `Network, week ${week}`,
    connectors: (n: number, share: number) =>
      `${plural(n, 'person reaches', 'people reach')} ${percent(share)} of everybody over one tie. You can now aim a step at the best connected.`,
    where: (name: string, n: number) => `${name}: ${n}`,
    gadflies: (n: number) =>
      n === 0
        ? 'Nobody speaks up whatever happens.'
        : `${plural(n, 'person speaks', 'people speak')} up for customers whatever happens, if they are protected.`,
  },
  talk: {
    title: (name: string, week: number) => `Conversation in ${name}, week ${week}`,
    barriers: 'What stands in the way most:',
    up: 'Pushes to customer:',
    down: 'Pushes to product:',
    nothing: 'nothing much',
    noWeek: 'What pushes people can be told once weeks have passed.',
  },
  asking: 'Asking',
  askFailed: 'Nobody could be asked just now. Your weeks are not spent.',
  refused(refused: Refused): string {
    const { why } = refused;
    if (why === 'plan') return refused.hint;
    if (why === 'double') {
      const { title, start, running } = refused;
      return running
        ? `${title} runs already, since week ${start}: twice costs twice and moves no more.`
        : `${title} is chosen already and begins in week ${start}: twice costs twice and moves no more.`;
    }
    if (why === 'time')
      return `Takes ${weeks(refused.needs)}; you have ${count(refused.left)} left.`;
    if (why === 'money') {
      return `Costs ${thousand(refused.needs)}; you have ${count(refused.left)} left.`;
    }
    if (refused.left <= 0) return 'Without credit nobody follows.';
    return `Takes ${count(refused.needs)} credit; you have ${count(refused.left)}.`;
  },
  stopKept: 'It cannot go on: the money is spent elsewhere.',
  predict: {
    title: (week: number) => `How many will have really changed in week ${week}?`,
    lead: 'They believe it and do it in at least half of their work. Your guess is a promise to those above you: of the rise you promise, what comes brings credit; what is missing takes some.',
    now: (share: number) => `Now: ${percent(share)}`,
    slider: 'Really changed, in %',
    guess: (share: number) => percent(share),
    promise: (now: number, guess: number, credit: number) => {
      const rise = Math.round(guess * 100) - Math.round(now * 100);
      if (rise < 0) return 'You promise fewer than now: that brings no credit, whatever comes.';
      if (rise === 0) return 'You promise no rise: that brings no credit.';
      return `You promise a rise of ${pointsOf(rise)}: if it comes, it brings ${count(credit)} credit.`;
    },
    back: 'Back to the steps',
    go: 'Lock in, let 13 weeks pass',
  },
  passing: {
    title: (quarter: number) => `Quarter ${quarter} passes`,
    guess: (share: number) => `You said that ${percent(share)} will have really changed.`,
    skip: 'Skip to the end',
  },
  see: {
    guessed: (guess: number, came: number, well: boolean) => {
      const miss = apart(came, guess);
      const kept = `You said ${percent(guess)}. It is ${percent(came)}`;
      if (well) return `${kept}. Well guessed.`;
      if (miss === 0) return `${kept}.`;
      return `${kept}: ${pointsOf(miss)} ${came < guess ? 'fewer' : 'more'}.`;
    },
    nothing: (share: number) => `With nothing done: ${percent(share)}`,
    changed: 'What changed',
    rows: {
      converted: 'Really changed',
      profit: 'Profit, start = 100',
      headcount: 'People',
      rumour: 'Say they work customer-first',
      exits: 'Left this quarter',
      strain: 'How people bear it',
    },
    before: 'Before',
    now: 'Now',
    idle: 'Nothing done',
    credit: 'Credit',
    creditFrom: (before: number, after: number) => `Credit ${before}, now ${after}`,
    creditHint: 'Credit is a rule of this game, no finding about firms.',
    why: {
      promise: 'Your promise',
      people: 'People at ease, or less so',
      strain: 'People under strain',
      profit: 'Profit against the start',
      exits: 'People who left because of it',
      steps: 'Steps people dislike',
    } satisfies Record<CreditWhy | 'steps', string>,
    money: (left: number) => `Money left: ${thousand(left)}`,
    stopped:
      'Your credit is gone. You can ask, stop steps and wait; new steps begin when there is some again.',
    next: (quarter: number) => `On to quarter ${quarter}`,
    end: 'See the result',
    chart: 'Really changed, quarter by quarter',
    legend: { came: 'Really changed', guess: 'Your guess', nothing: 'Nothing done' },
    chartSummary: (rows: readonly string[]) =>
      `Really changed at the end of each quarter. ${rows.join('. ')}.`,
    chartRow: (quarter: number, guess: number, came: number) =>
      `Quarter ${quarter}: guess ${percent(guess)}, came ${percent(came)}`,
  },
  headline({ kind, value, other }: Headline, name: string): string {
    const told: Record<Headline['kind'], string> = {
      left: `${plural(Math.round(value), 'person', 'people')} left this quarter; with nothing done it would have been ${count(other)}.`,
      hot: `Too hot in ${name}: people there are under strain${looksAway(other)}.`,
      lip: `${percent(value)} say they work customer-first; ${percent(other)} have really changed.`,
      tips: `It tips: from ${percent(other)} to ${percent(value)} in one quarter.`,
      department: `${name} moves: from ${percent(other)} to ${percent(value)} have really changed there.`,
      slips: `It slips back, from ${percent(other)} to ${percent(value)}.`,
      costly: `Profit is ${index(value)}; with nothing done it would be ${index(other)}.`,
      earns: `Profit is ${index(value)}; with nothing done it would be ${index(other)}.`,
      changed: `Really changed: from ${percent(other)} to ${percent(value)}.`,
      said: `Say they work customer-first: from ${percent(other)} to ${percent(value)}.`,
      profit: `Profit goes from ${index(other)} to ${index(value)}.`,
      strain: `How people bear it: ${words.strains[other]} before, ${words.strains[value]} now.`,
      exits: `${plural(value, 'person', 'people')} left this quarter, ${count(other)} the quarter before.`,
      quiet: 'No figure below has moved.',
    };
    return told[kind];
  },
  failed: (why: string) => `The run cannot go on: ${why}`,
  restarted: 'The engine stopped and starts again.',
  notKept: 'This browser keeps nothing: a reload would begin anew.',
  index,
  /** How people bear it, from the least strain to the most. */
  strains: ['calm', 'tense', 'under strain'],
  /** Of a mean of distress. */
  strain: (distress: number): string => words.strains[strainLevel(distress)],
});
