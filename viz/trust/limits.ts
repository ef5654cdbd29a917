// What the model cannot say: the limits of docs/model.md, section 9, and the known failures of docs/magnitudes.md, each with
// the outcomes and charts it concerns. Figures of failures are read from the scoreboard, never typed here.

import { catalogue, catalogueOfRows } from '../language/language.ts';
import type { OutcomeName } from '../../sim/metrics.ts';
import type { Topic, TopicView } from './topics.ts';

export interface Limit {
  readonly says: string;
  /** Its row among the magnitudes, such as E14. */
  readonly magnitude?: string;
  /** A fact of the scoreboard that shows it. */
  readonly fact?: string;
  readonly outcomes?: readonly OutcomeName[];
  readonly views?: readonly TopicView[];
}

/** Limits of everything the page shows. */
export const ALWAYS: readonly Limit[] = catalogueOfRows(
  'trust/always',
  [
    {
      says: 'It cannot say what will happen in your organisation: most sizes in it are expert ranges.',
    },
    {
      says:
        'Claims and rules come from the same books and the same practitioners. That they agree shows that the theory hangs ' +
        'together, not that it is true.',
    },
    {
      says: 'How one person reacts to heat and to fear is assumed. Only what that adds up to in an organisation is found out.',
    },
    {
      says: 'Leaders follow your plan: they do not learn, quarrel or leave.',
    },
    {
      says: 'Ties between people hardly adapt: only programmes make new ones, and nobody drops a colleague.',
      magnitude: '6.10',
    },
    {
      says: 'There is one line from product to customer. A culture that is both efficient and close to customers is not on it.',
    },
    {
      says: 'Programmes at full strength everywhere are an ideal nobody has met. Half of everything mostly does nothing here.',
    },
  ],
  ['says'],
);

/** Limits of some numbers, the failures among them first. */
export const SOME: readonly Limit[] = catalogueOfRows(
  'trust/some',
  [
    {
      says:
        'People of one organisation are too much alike in how they feel, so trust what is said of organisations and ' +
        'departments, not of single persons.',
      magnitude: '6.7',
      outcomes: ['engagement', 'safety', 'fear', 'in_zone', 'distress', 'belief_sd'],
      views: ['heat', 'departments', 'diagnosis', 'organisation', 'forces'],
    },
    {
      says: 'Profit follows good practice more closely than in the world: too little else moves it.',
      magnitude: 'E14',
      outcomes: ['profit', 'loyalty'],
      views: ['plan'],
    },
    {
      says: 'Leaders who keep their word earn more only after many years here; in real hotels it shows sooner.',
      magnitude: 'E8',
      outcomes: ['profit', 'mixed', 'trust', 'clarity'],
    },
    {
      says: 'People at rest hardly act on what they believe; in experiments a changed intention changes behaviour half as much.',
      magnitude: 'E3',
      outcomes: ['enacted', 'converted', 'belief', 'habit', 'nice'],
      views: ['timeline', 'chance', 'compare', 'departments', 'forces'],
    },
    {
      says: 'Fewer people leave an imposed change than in the one factory that measured it, and they leave later.',
      magnitude: 'E7',
      outcomes: ['exits', 'hires', 'headcount', 'resistance'],
    },
    {
      says: 'Appreciative work on its own transforms nobody here; in case reports a third of attempts did.',
      magnitude: 'E12',
      outcomes: ['converted', 'expected_reaction'],
      views: ['plan', 'chance', 'compare'],
    },
    {
      says: 'Thanks alone do nothing here: where nobody does the new work there is nothing to thank for.',
      magnitude: 'E5',
      views: ['plan'],
    },
    {
      says:
        'Left alone, an organisation here hardly moves; real ones move by themselves. With a programme it moves about as much, ' +
        'and slips back more.',
      magnitude: '6.6',
      outcomes: [
        'engagement',
        'trust',
        'clarity',
        'fatigue',
        'temperature',
        'espoused',
        'surface',
        'unclear',
      ],
      views: ['timeline', 'chance', 'compare', 'outcome'],
    },
    {
      says: 'Energy and satisfied customers do not go together here as they do in hospitals, and the least engaged do not leave more.',
      magnitude: '6.8',
      outcomes: ['satisfaction', 'loyalty', 'engagement', 'exits'],
    },
    {
      says: 'How a practice spreads from person to person is caught only in part: readiness of people differs too little.',
      magnitude: '6.3',
      outcomes: ['enacted', 'nice', 'understanding'],
      views: ['departments', 'timeline'],
    },
    {
      says: 'Ties inside departments are not closer where there are more departments, unless you ask for it.',
      magnitude: '6.2',
      views: ['organisation', 'diagnosis'],
    },
    {
      says: 'Costs and prices are placeholders of a plausible order, not offers. Compare plans by them, do not budget with them.',
      outcomes: ['cost', 'profit'],
      views: ['plan', 'compare'],
    },
    {
      says: 'Where bonds between bridges and closed departments are meant to carry a change, they hardly do here.',
      fact: 'F19',
      views: ['plan', 'departments'],
    },
    {
      says: 'How ready a department looks beforehand tells little of whether it changes.',
      fact: 'diagnosis',
      outcomes: ['coherence'],
      views: ['diagnosis', 'departments'],
    },
    {
      says: 'Those who lose power are strained and look away, as claimed; that they resist openly does not come out.',
      fact: 'power',
      outcomes: ['resistance', 'avoidance'],
    },
  ],
  ['says'],
);

/** What docs/model.md forbids. */
export const MUST_NOT: readonly string[] = catalogue('trust/must-not', [
  'predicting a named organisation, or promising a date',
  'rating or choosing people: those in an imported organisation are pseudonyms with drawn attitudes',
  'justifying pressure: strain and people who leave stand beside profit for that reason',
]);

/** Limits of what was opened: those of its outcomes and of its view. */
export function limitsOf({ view }: Topic, outcomes: readonly OutcomeName[]): Limit[] {
  return SOME.filter(
    (limit) =>
      limit.views?.includes(view) === true ||
      limit.outcomes?.some((name) => outcomes.includes(name)) === true,
  );
}
