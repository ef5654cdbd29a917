// Every outcome in plain words: what it is called, which question its chart answers, how its values are
// written, and the group it stands in. Units, sentences and bounds come from sim/metrics.ts; an outcome
// that has no words here yet is still offered, under its own name.

import { catalogue, catalogueOfRows } from './language/language.ts';

/** share: 31 % · mean: 0.34 · index: 96 where the start is 100 · count: 27 · money: 410 thousand. */
export type ValueStyle = 'share' | 'mean' | 'index' | 'count' | 'money';

export interface OutcomeWords {
  title: string;
  question: string;
  style: ValueStyle;
}

const words = (title: string, question: string, style: ValueStyle = 'mean'): OutcomeWords => ({
  title,
  question,
  style,
});

const share = (title: string, question: string) => words(title, question, 'share');

const OUTCOME_WORDS: Readonly<Record<string, OutcomeWords>> = catalogueOfRows(
  'outcomes',
  {
    converted: share('Really changed', 'How many have really changed?'),
    surface: share("Say it, don't do it", 'How many only say it?'),
    espoused: share('Say they put customers first', 'How many say they put customers first?'),
    enacted: share('Do it', 'How much of the work puts customers first?'),
    nice: share('Merely friendly', 'How much of the work is merely friendly?'),
    habit: words('Habit', 'What have people grown used to?'),

    belief: words('Belief', 'Product or customer: what do people believe?'),
    belief_sd: words('Spread of beliefs', 'How far apart are beliefs?'),
    coherence: words('Coherence', 'Does it all fit together inside a person?'),
    understanding: words('Understanding', 'Do people understand what the change means?'),
    clarity: words('Clear vision', 'Is the vision clear?'),
    unclear: share('Find the vision unclear', 'How many find the vision unclear?'),
    mixed: words('Mixed messages', 'How mixed are the messages?'),
    expected_reaction: words('Expected reaction', 'How do people expect others to react?'),

    aligned: share('Drivers aligned', 'How far do pay, measures and rules point to the customer?'),

    temperature: words('Heat', 'How much heat do leaders apply?'),
    distress: words('Distress', 'How much distress do people feel?'),
    in_zone: share('In the zone', 'How many are in the productive zone?'),
    engagement: words('Energy', 'How much energy do people put in?'),
    avoidance: share('Avoid the work', 'How many avoid the work of change?'),
    resistance: words('Resistance', 'How much do people resist?'),
    fear: words('Fear', 'How much do people fear?'),
    safety: words('Safety', 'Is it safe to speak up?'),
    trust: words('Trust', 'Do people trust their leaders?'),
    fatigue: words('Tired of change', 'How tired of change are people?'),

    satisfaction: words('Satisfied customers', 'How satisfied are customers?'),
    loyalty: words('Loyal customers', 'How loyal are customers?'),
    profit: words('Profit, start = 100', 'Can we afford it?', 'index'),
    cost: words('Cost of the plan so far', 'What has the plan cost so far?', 'money'),

    headcount: words('People', 'How many people are there?', 'count'),
    exits: words('Left this week', 'How many leave?', 'count'),
    hires: words('Arrived this week', 'How many arrive?', 'count'),
  },
  ['title', 'question'],
);

const GROUPS: readonly [name: string, outcomes: readonly string[]][] = [
  ['What people say and do', ['converted', 'surface', 'espoused', 'enacted', 'nice', 'habit']],
  [
    'What people think',
    [
      'belief',
      'belief_sd',
      'coherence',
      'understanding',
      'clarity',
      'unclear',
      'mixed',
      'expected_reaction',
    ],
  ],
  ['What leaders have built', ['aligned']],
  [
    'Heat and how people bear it',
    [
      'temperature',
      'distress',
      'in_zone',
      'engagement',
      'avoidance',
      'resistance',
      'fear',
      'safety',
      'trust',
      'fatigue',
    ],
  ],
  ['Customers and money', ['satisfaction', 'loyalty', 'profit', 'cost']],
  ['Coming and going', ['headcount', 'exits', 'hires']],
];

export const GROUP_TITLES = catalogue('outcomes/groups', [
  ...GROUPS.map(([name]) => name),
  'Other',
]);

export const OTHER = catalogue('outcomes/other', {
  question: (title: string) => `${title}, week by week`,
});

/** Words for an outcome; its own name where nobody wrote any. */
export function outcomeWords(name: string): OutcomeWords {
  const known = OUTCOME_WORDS[name];
  if (known) return known;
  const title = name.replaceAll('_', ' ');
  const sentence = title.charAt(0).toUpperCase() + title.slice(1);
  return { title: sentence, question: OTHER.question(sentence), style: 'mean' };
}

/** The outcomes there are, in groups, in the order of reading; those of no group come last. */
export function outcomeGroups(names: readonly string[]): { name: string; outcomes: string[] }[] {
  const grouped = GROUPS.map(([, outcomes], place) => ({
    name: GROUP_TITLES[place],
    outcomes: outcomes.filter((outcome) => names.includes(outcome)),
  }));
  const placed = new Set(grouped.flatMap(({ outcomes }) => outcomes));
  const others = names.filter((outcome) => !placed.has(outcome));
  return [...grouped, { name: GROUP_TITLES[GROUPS.length], outcomes: others }].filter(
    ({ outcomes }) => outcomes.length > 0,
  );
}
