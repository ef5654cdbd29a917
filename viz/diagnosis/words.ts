// Every text of "Where do we stand?". Systems are named, people are never blamed; what a barrier is called
// has three degrees: out of the way, partly in it, in the way.

import { catalogue } from '../language/language.ts';
import type { Contradiction } from '../../workers/diagnosis.ts';
import { count, percent } from '../messages.ts';
import { BARRIERS, DEGREES, type Barrier, type Degree } from './barrier-words.ts';

type Lever = Contradiction['levers'][number];

const list = (items: readonly string[]): string => {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
};
const people = (n: number): string => (n === 1 ? '1 person' : `${count(n)} people`);
const departments = (n: number): string => (n === 1 ? '1 department' : `${count(n)} departments`);
/** "All 7 departments", "3 of 7 departments". */
const ofAll = (n: number, all: number): string =>
  n === all
    ? all === 1
      ? 'The department'
      : `All ${all} departments`
    : `${n} of ${departments(all)}`;

export const SYSTEM: Readonly<Partial<Record<Lever, string>>> = catalogue('diagnosis/systems', {
  rewards: 'pay',
  metrics: 'measures',
  processes: 'processes',
  decisionRights: 'decision rights',
  structure: 'structure',
  peoplePractices: 'hiring',
});
const SYSTEMS = Object.keys(SYSTEM).length;
const PLURAL: readonly Lever[] = ['metrics', 'processes', 'decisionRights'];

const side = (value: number): string =>
  value >= 0.2 ? 'customer' : value <= -0.2 ? 'product' : 'some of both';

function systemsSay(levers: readonly Lever[], value: number): string {
  if (levers.length === SYSTEMS) {
    return `pay, measures, processes and the rest of the system say ${side(value)}`;
  }
  const one = levers.length === 1 && !PLURAL.includes(levers[0]);
  return `${list(levers.map((lever) => SYSTEM[lever] ?? lever))} ${one ? 'says' : 'say'} ${side(value)}`;
}

/** What a state of people is called where a programme lives on it. */
export const STATES: Readonly<Record<string, string>> = catalogue('diagnosis/states', {
  understanding: 'understanding of the two ways of working',
  trust: 'trust in leaders',
  safety: 'safety to speak up',
  resistance: 'resistance',
  practiceDeep: 'customer-first practice to be seen',
  habitNice: 'habit of being merely nice',
  belief: 'belief in the customer way',
  temperature: 'heat',
  toughQuestions: 'tough questions',
  hiringBelief: 'customer mind in newcomers',
  safetyLift: 'care for people',
});

/** Something said in the middle of a sentence, as a sentence of its own. */
export const sentence = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const words = catalogue('diagnosis', {
  title: 'Where do we stand?',
  asking: 'Asking every department…',
  failed: 'The departments could not be asked. Close this and try again.',
  week: (week: number) => (week === 0 ? 'Before anything is tried, week 0' : `In week ${week}`),
  list,
  people,
  side,
  barrier: (name: Barrier) => BARRIERS[name][0],
  saysOf: (name: Barrier, degree: Degree) => BARRIERS[name][1 + DEGREES.indexOf(degree)],
  degrees: { free: 'free', partly: 'partly', blocks: 'blocks' },
  legend: { free: 'out of the way', partly: 'partly in the way', blocks: 'in the way' },
  nobody: '–',
  groups: {
    set: 'What leaders set',
    see: 'What people know and see',
    feel: 'How people feel',
    ties: 'Ties',
  },

  headline: {
    two: (n: number, all: number, talk: number, levers: readonly Lever[], systems: number) =>
      `${ofAll(n, all)} ${n === 1 ? 'hears' : 'hear'} two messages: leaders say ${side(talk)}; ` +
      `${systemsSay(levers, systems)}.`,
    twoMixed: (n: number, all: number, levers: readonly Lever[]) =>
      `${ofAll(n, all)} hear two messages: leaders’ words part most often from ${list(levers.map((lever) => SYSTEM[lever] ?? lever))}.`,
    ahead: (n: number, all: number, week: number) =>
      `${ofAll(n, all)} will hear two messages from week ${week}, as the plan stands`,
    aheadSame: (talk: number, levers: readonly Lever[], systems: number) =>
      `: leaders will say ${side(talk)}; ${systemsSay(levers, systems)}.`,
    most: (n: number, all: number, says: string) => `In ${n} of ${departments(all)} ${says}.`,
    none: 'Nothing stands in the way of most people anywhere.',
  },
  shared: (items: readonly { name: Barrier; n: number }[], all: number) =>
    `Most often in the way: ${list(items.map(({ name, n }) => `${BARRIERS[name][0].toLowerCase()} (${n})`))}` +
    ` of ${departments(all)}.`,
  evenly: (n: number, all: number) =>
    `As much stands in the way everywhere: ${n} of ${all} things.`,
  unevenly: (most: string, n: number, least: string, few: number, all: number) =>
    `${most} has most in its way (${n} of ${all} things), ${least} least (${few}).`,

  tableCaption: 'What stands in the way, by department',
  department: 'Department',
  ready: 'Ready',
  readyOf: (index: number) => `${Math.round(index * 100)}`,
  twoMessages: 'Two messages',
  twoNow: 'now',
  twoFrom: (week: number) => `week ${week}`,
  twoNone: 'none',
  order: 'Order',
  orders: { way: 'Most in the way first', ready: 'Least ready first', name: 'By name' },
  chosen: (name: string) => `${name} is shown below.`,

  story: {
    ready: (name: string, index: number, best: string, worst: string) =>
      `${name} is ${Math.round(index * 100)} of 100 ready: most of all ${best}, least of all ${worst}.`,
    nobody: (name: string) => `Nobody is in ${name} at the moment, so nobody can be asked.`,
    helps: (items: readonly string[]) => `What helps: ${list(items)}.`,
    helpsNot: 'Nothing here helps the change yet.',
    blocks: (items: readonly string[], more: number) =>
      `What stands in the way: ${more === 0 ? list(items) : `${items.join(', ')} and ${more} more`}.`,
    blocksNot: 'Nothing is squarely in the way.',
    two: ({ talk, levers, systems }: Contradiction) =>
      `It hears two messages: leaders say ${side(talk)}; ${systemsSay(levers, systems)}.`,
    one: (value: number) => `Words and systems agree: both say ${side(value)}.`,
    bent: (mixed: number) =>
      `Leaders and systems agree, yet people hear a contradiction (${percent(mixed)}): ` +
      'managers pass words on as they believe them.',
    ahead: ({ week, until, talk, levers, systems }: Contradiction) =>
      (until === null ? `From week ${week} on` : `From week ${week} to ${until}`) +
      ` the plan makes two messages of it: leaders will say ${side(talk)}; ` +
      `${systemsSay(levers, systems)}${until === null ? '' : ' until then'}.`,
  },
  /** Parts of readiness: the name in a list, and as a sentence says it. */
  parts: {
    trust: ['Believe leaders', 'leaders are believed'],
    understanding: ['Know both ways', 'people know what the two ways of working mean'],
    inZone: ['Stirred, not afraid', 'people are stirred and not afraid'],
    calm: ['Not afraid', 'people are not afraid'],
    fresh: ['Not tired of change', 'people are not tired of change'],
  },
  withShare: (text: string, share: number) => `${text} (${percent(share)})`,
  living: (n: number) =>
    n === 1
      ? '1 person already works customer-first'
      : `${count(n)} people already work customer-first`,
  safe: 'it is safe to speak up',
  readiness: 'Readiness',
  readinessMade: 'The plain mean of five things.',
  helps: 'What helps',
  inTheWay: 'What stands in the way, and how far',
  nothing: 'Nothing yet.',

  fits: 'What fits here',
  fitsHelp: 'Each takes on what neither the plan nor one above it does.',
  fitsNone: 'The plan already has what fits here.',
  more: (n: number) => `Show ${n} more that work on the same`,
  fewer: 'Show fewer',
  takesOn: (items: readonly string[]) => `Takes on: ${items.join('; ')}.`,
  also: (items: readonly string[]) => `Works on the same: ${items.join('; ')}.`,
  /** Thousands, told to two figures, for nothing about a placeholder is more exact. */
  costs(thousands: number): string {
    if (thousands === 0) return 'Costs nothing';
    const step = 10 ** Math.max(0, Math.floor(Math.log10(thousands * 1000)) - 1);
    return `Costs about ${count(Math.round((thousands * 1000) / step) * step)} a week`;
  },
  works: (weeks: number) => (weeks === 1 ? 'works after 1 week' : `works after ${weeks} weeks`),
  careful: 'Careful:',
  cautions: {
    weak: (name: string, value: number) =>
      `does less here, for there is ${value < 0.5 ? 'little' : 'much'} ${STATES[name] ?? name} (${percent(value)}).`,
    push: (trust: number) =>
      `an order breeds resistance; trust in leaders is at ${percent(trust)} here.`,
    hot: (fear: number) => `it adds heat where fear is at ${percent(fear)} already.`,
    cold: (stirred: number) =>
      `it takes heat away where people are hardly stirred (${percent(stirred)}).`,
    words: 'leaders would say customer while the system still says product: two messages.',
    deeds: 'systems would say customer while leaders still say product: two messages.',
  },
  add: 'Add to the plan',
  addHere: (title: string, department: string) => `Add “${title}” for ${department} to the plan`,
  addAll: (n: number) => `For all ${n} where it fits`,
  addAllSpoken: (title: string, n: number) =>
    `Add “${title}” for all ${n} departments where it fits`,
  undoAdd: (title: string) => `add “${title}”`,
  added: 'In the plan',
  addedHere: (title: string, department: string) => `“${title}” is in the plan for ${department}`,
  addedAll: 'In the plan everywhere',
  addedFrom: (title: string, n: number, week: number) =>
    `${title}: in the plan from week ${week}, for ${departments(n)}.`,
  tooLate: 'The run ends in this week. Go to an earlier week to add steps.',

  connectors: {
    title: 'Who reaches most people?',
    reach: (n: number, share: number, all: number) =>
      `${people(n)} ${n === 1 ? 'reaches' : 'reach'} ${percent(share)} of ${people(all)}.`,
    overOne: (n: number, share: number) =>
      `Over one go-between ${people(n)} ${n === 1 ? 'reaches' : 'reach'} ${percent(share)}.`,
    nobody: 'Nobody is here.',
    these: (n: number) => `These ${n}`,
    managers: (n: number, fewer: boolean) => (fewer ? `All ${n} managers` : `${n} managers`),
    chance: (n: number) => `${n} by chance`,
    bars: 'Whom they reach directly',
    list: 'Key connectors, each adding most to those before',
    name: (number: number, id: string | null) =>
      id === null ? `Person ${number}` : `Person ${number} (${id})`,
    line: (department: string, ties: number, adds: number, manager: boolean) =>
      `${department}${manager ? ', manages others' : ''} · ${count(ties)} ties · adds ${count(adds)}`,
    show: (name: string) => `${name}: show on the floor`,
    more: (n: number, all: number) => (n === all ? `Show all ${n}` : `Show the first ${n}`),
    careful: 'Ties say whom somebody reaches, not what they think of the change. Ask them first.',
  },

  known: {
    title: 'How is this known?',
    lines: [
      'What leaders set (pay to words) is what this organisation was described with, as it stands in this week.',
      'How people feel, and what they know and see, are means over the people of the model. In your own firm a survey would ask for the same; here nobody was asked.',
      'Silos and connectors are counted from ties. Ties you imported are yours; made-up ones are drawn. Silos run from 0, ties heed no department, to 100 %, none leaves it.',
      '“Free” is the lowest third of a scale, “blocks” the highest. Two messages are words and a system at least a fifth of the scale apart.',
      'Readiness is the plain mean of its five parts; that they count the same is a choice of ours. It tells how people are today. In made-up organisations it hardly foretold which department would go furthest: what systems say and what people do already foretold more.',
      'What fits follows from a table of what each step is there to remove. Steps that hold others back come first. Whether it helps here, a run has to show. Costs are placeholders at full strength.',
      'Connectors are taken one by one, whoever adds most first; a slightly smaller set may exist. What managers or chance would reach is the exact mean over all sets of that size.',
      'People here are drawn from assumptions. Use none of this to rate anybody.',
    ],
  },
});
