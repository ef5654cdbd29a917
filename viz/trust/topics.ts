// What can be asked "How sure?" of: a chart or a figure, with what it shows, what that rests on, and the outcomes in it.

import { catalogueOfRows } from '../language/language.ts';
import type { OutcomeName } from '../../sim/metrics.ts';
import { outcomeWords } from '../outcome-words.ts';
import { OUTCOME_SOURCES } from './outcome-sources.ts';

/** Charts and figures that have a button; `outcome` is any one outcome, named beside it. */
export type TopicView =
  | 'timeline'
  | 'outcome'
  | 'departments'
  | 'heat'
  | 'beliefs'
  | 'money'
  | 'forces'
  | 'plan'
  | 'chance'
  | 'compare'
  | 'organisation'
  | 'diagnosis'
  | 'phase'
  | 'difference';

export interface Topic {
  readonly view: TopicView;
  readonly outcome?: string;
  /** The figure as it stands where it was asked about, with its interval, in words. */
  readonly said?: string;
}

interface View {
  readonly title: string;
  /** What it shows, and from where. */
  readonly shows: string;
  readonly source: string;
  readonly outcomes: readonly OutcomeName[];
}

const VIEWS: Readonly<Record<TopicView, View>> = catalogueOfRows(
  'trust/topics',
  {
    timeline: {
      title: 'What people say and do',
      shows:
        'Two counts over all people present, each week: who says it, and how much of the work does it.',
      source:
        'Read off every person after each week; nothing is smoothed. Dots are the same people without the plan.',
      outcomes: ['espoused', 'enacted', 'surface'],
    },
    outcome: {
      title: 'An outcome of the run',
      shows: 'One reading over all people, customers or money, week by week.',
      source: 'Read off the model after each week; nothing is smoothed.',
      outcomes: [],
    },
    departments: {
      title: 'Where it runs or stalls',
      shows: 'What people say and do in each department, on one scale.',
      source:
        'Read off each department’s people. In small departments a few people make a large share.',
      outcomes: ['espoused', 'enacted'],
    },
    heat: {
      title: 'Is it too hot?',
      shows:
        'The pressure that leaders put on, and the share of people who are stirred and not afraid.',
      source:
        'The pressure is what your plan sets; who can bear it follows from each person’s safety and strain. The frame is read off the ' +
        'people: above its lower edge half of them are stirred, above its upper edge half are afraid.',
      outcomes: ['temperature', 'in_zone', 'distress', 'fear'],
    },
    beliefs: {
      title: 'Who believes what',
      shows: 'How many people stand where between product and customer, a row for each quarter.',
      source:
        'Counted over the people present in 40 steps and drawn with a little smoothing. The firm is called split only where two groups ' +
        'stand clearly apart, each of a fifth of the people at least, and chance would not make the gap between them.',
      outcomes: ['belief', 'belief_sd'],
    },
    money: {
      title: 'Profit and customers',
      shows:
        'Profit and the number of customers, both 100 at the start, and the profit below which the firm loses money.',
      source:
        'Profit is what customers bring less what the organisation, the plan and its learning cost; a market moves it from week to week. ' +
        'Prices and margins are placeholders. The model lets no firm go under: it only says where nothing is earned.',
      outcomes: ['profit', 'cost', 'satisfaction', 'loyalty'],
    },
    forces: {
      title: 'What pushes people',
      shows: 'How much each influence moved belief or practice, by week and department.',
      source:
        'The engine keeps books while it runs: each rule writes down what it added, and the parts sum to the change. They say ' +
        'what pushed here, in this model; another model could split the same change otherwise.',
      outcomes: ['belief', 'enacted'],
    },
    plan: {
      title: 'What the plan does and costs',
      shows: 'Each step moves something leaders set, for those it reaches, after a delay.',
      source:
        'The catalogue of interventions (docs/model.md, section 12). Delays and strengths are expert ranges, prices are ' +
        'placeholders. What a step adds depends on the others: alone nearly none does anything (docs/evidence.md, doses).',
      outcomes: ['cost', 'profit'],
    },
    chance: {
      title: 'The chance',
      shows:
        'The share of runs that end where you asked, each with its own network, people and accidents.',
      source:
        'Counted over runs; the interval says how far luck of the draw could have moved it. It is a chance within the model: ' +
        'no run knows your organisation.',
      outcomes: ['converted'],
    },
    compare: {
      title: 'One plan against another',
      shows: 'The difference between plans in the same organisations, with the same accidents.',
      source:
        'Paired runs: whatever differs is caused by what you changed. An interval around 0 cannot tell them apart.',
      outcomes: ['converted'],
    },
    organisation: {
      title: 'Your organisation here',
      shows:
        'People, departments, levels and ties, as you gave them or as made up from what you said.',
      source:
        'What you did not give is drawn from ranges that real networks have (docs/magnitudes.md, 6.2). What people believe at ' +
        'the start is assumed, not measured.',
      outcomes: ['belief', 'trust'],
    },
    diagnosis: {
      title: 'What helps and what is in the way',
      shows: 'Where each department stands: what pushes, what brakes, who connects people.',
      source:
        'Read off the model in the week that is shown, and off what the plan will set. How ready departments look foretells little of who changes first: ' +
        'see “diagnosis” on the scoreboard.',
      outcomes: ['mixed', 'safety', 'trust'],
    },
    phase: {
      title: 'Where we are',
      shows:
        'How far pay, measures and rules point to the customer, and how hot it is, with the regions in which runs end that ' +
        'stay there for three years.',
      source:
        'The way is read off this run. The regions are not: `thaw regions` held a made-up firm of 200 people, taught and spoken ' +
        'to by its leaders, at every place of a grid, ten times, and names a place after the way most of those runs end. Three ' +
        'maps, for no safe place, half of one and a whole one; the nearest to how safe people feel here is drawn. Your firm may ' +
        'have other borders, and a run that only passes through a region need not end there.',
      outcomes: ['aligned', 'temperature', 'surface', 'converted', 'avoidance'],
    },
    difference: {
      title: 'What a change adds',
      shows:
        'How many points more people have really changed with the plan than with the other one, on average over pairs of runs.',
      source:
        'Paired runs: the same organisations and the same accidents with both plans, so that whatever differs is caused by the ' +
        'plan. The band is the 95 % interval of that average, worked out each quarter; where it holds 0, more runs may help.',
      outcomes: ['converted'],
    },
  },
  ['title', 'shows', 'source'],
);

export interface TopicFacts extends View {
  readonly outcomes: readonly OutcomeName[];
}

const isOutcome = (name: string): name is OutcomeName => Object.hasOwn(OUTCOME_SOURCES, name);

/** What there is to say of a topic; a single outcome has its own title and stands first. */
export function topicFacts({ view, outcome }: Topic): TopicFacts {
  const facts = VIEWS[view];
  if (outcome === undefined || !isOutcome(outcome)) return facts;
  const others = facts.outcomes.filter((name) => name !== outcome);
  return { ...facts, title: outcomeWords(outcome).title, outcomes: [outcome, ...others] };
}

/** Names of charts are not always those of topics: "outcomes" is the chart of one outcome, "gauge" that of heat. */
const CHARTS: Readonly<Record<string, TopicView>> = {
  timeline: 'timeline',
  outcomes: 'outcome',
  departments: 'departments',
  gauge: 'heat',
  beliefs: 'beliefs',
  money: 'money',
  forces: 'forces',
  phase: 'phase',
  difference: 'difference',
};

export const topicOfChart = (name: string): Topic => ({ view: CHARTS[name] ?? 'outcome' });

export const ALL_VIEWS = Object.keys(VIEWS) as TopicView[];
