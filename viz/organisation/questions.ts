// The few questions a leader can answer without data, and what each answer sets in the model. One table:
// fields, explanations and the scenario follow from it. Values are those of the engine's own table of
// parameters; answers stay inside the range that robustness is tested over, where there is one. No DOM.

import { catalogue, catalogueOfRows } from '../language/language.ts';
import { paramRow } from '../model-words.ts';

export type QuestionKey = 'paid' | 'says' | 'listens' | 'safe' | 'siloed';

export interface Choice {
  readonly value: string;
  readonly words: string;
  /** What it sets; null leaves it to the survey score or to the model. */
  readonly sets: number | null;
}

export interface Question {
  readonly key: QuestionKey;
  readonly words: string;
  /** A parameter, or a field of the network that is made up. */
  readonly sets: { readonly param: string } | { readonly network: string };
  readonly choices: readonly Choice[];
  /** Where the question stands at first: what the model assumes. */
  readonly usual: string;
  /** Why the answer sets this, for those who ask. */
  readonly reason: string;
}

const choice = (value: string, words: string, sets: number | null): Choice => ({
  value,
  words,
  sets,
});

const PAID: readonly Choice[] = [
  choice('volume', 'Volume: units, calls, sales closed', -1),
  choice('rather-volume', 'Mostly volume', -0.5),
  choice('both', 'Both alike', 0),
  choice('rather-kept', 'Mostly customers kept', 0.5),
  choice('kept', 'Customers kept', 1),
];

export const QUESTIONS: readonly Question[] = catalogueOfRows(
  'organisation/questions',
  [
    {
      key: 'paid',
      words: 'What do pay and promotion reward?',
      sets: { param: 'rewards' },
      choices: PAID,
      usual: 'volume',
      reason:
        'It sets what pay and promotion reward, from −1 (the product) to +1 (the customer). What is ' +
        'measured, prescribed and decided stays built for the product until you change it under Assumptions.',
    },
    {
      key: 'says',
      words: 'What do leaders talk about?',
      sets: { param: 'talk' },
      choices: [
        choice('product', 'Product, cost and targets', -1),
        choice('rather-product', 'Mostly product', -0.5),
        choice('both', 'Both alike', 0),
        choice('rather-customer', 'Mostly customers', 0.5),
        choice('customer', 'Customer first', 1),
      ],
      usual: 'product',
      reason:
        'It sets what leaders say on an ordinary day, from −1 (the product) to +1 (the customer). ' +
        'Where it differs from what is paid, people hear two messages.',
    },
    {
      key: 'listens',
      words: 'Do leaders listen before they decide?',
      sets: { param: 'participation' },
      choices: [
        choice('never', 'Hardly ever', 0),
        choice('seldom', 'Now and then', 0.2),
        choice('often', 'Often', 0.4),
        choice('always', 'Nearly always', 0.7),
      ],
      usual: 'never',
      reason:
        'It sets how far people shape what changes, from 0 to 1. Who is heard resists less and ' +
        'believes leaders more; systems change a little more slowly.',
    },
    {
      key: 'safe',
      words: 'Is it safe to speak up?',
      sets: { param: 'safetyBase' },
      choices: [
        choice('unknown', 'I do not know', null),
        choice('nobody', 'Hardly anybody dares', 0.35),
        choice('few', 'Few dare', 0.4),
        choice('half', 'About half dare', 0.45),
        choice('most', 'Most dare', 0.5),
        choice('all', 'Nearly everybody dares', 0.55),
      ],
      usual: 'unknown',
      reason:
        'It sets how safe people feel where nobody works on it. If you do not know, it follows from ' +
        'the survey score, and without one it is .45, the middle.',
    },
    {
      key: 'siloed',
      words: 'How closed are the departments?',
      sets: { network: 'insideRatio' },
      choices: [
        choice('open', 'People work across them every day', 1.5),
        choice('usual', 'Mostly inside, often across', 3),
        choice('closed', 'Mostly inside, rarely across', 5),
        choice('walls', 'Hardly anything goes across', 7),
      ],
      usual: 'usual',
      reason:
        'It sets how much more people work with their own department than chance would give. In ' +
        'eight networks of real organisations it was between 1.1 and 7.2 times.',
    },
  ],
  ['words', 'reason'],
);

export const questionOf = (key: QuestionKey): Question => {
  const found = QUESTIONS.find((question) => question.key === key);
  if (found === undefined) throw new RangeError(`no question is called ${key}`);
  return found;
};

/** What an answer sets; null when it leaves it open. */
export function settingOf(key: QuestionKey, value: string): number | null {
  const found = questionOf(key).choices.find((one) => one.value === value);
  return found?.sets ?? null;
}

/**
 * The middle of the engagement index over 1,630 surveys of civil service organisations (United Kingdom,
 * 2009 to 2024), and how many more in a hundred find it safe to challenge things where it is a point
 * higher (correlation .83).
 */
const SURVEY_MIDDLE = 61;
const SAFER_PER_POINT = 0.0134;
/** Two standard deviations of that index, 15 points, span the tested range of trust. */
const SURVEY_SPREAD = 15;

export const SURVEY_REASON = catalogue(
  'organisation/survey',
  'Over 1,630 staff surveys of public organisations (United Kingdom, 2009 to 2024) the middle is ' +
    `${SURVEY_MIDDLE}, and a point more goes with 1.3 in a hundred more who find it safe to speak up. So a score ` +
    'moves how safe it is (unless you say so above) and how far leaders are trusted where words and ' +
    'systems agree, both inside the range the model is tested over. How strongly is our assumption.',
);

/** Parameters that follow from a score of 0 to 100. */
export function surveySettings(score: number): { safetyBase: number; trustCeiling: number } {
  const over = score - SURVEY_MIDDLE;
  return {
    safetyBase: moved('safetyBase', SAFER_PER_POINT * over),
    trustCeiling: moved('trustCeiling', (spanOf('trustCeiling') / 2) * (over / SURVEY_SPREAD)),
  };
}

const rowOf = (name: string) => {
  const row = paramRow(name);
  if (!row?.range) throw new RangeError(`${name} has no tested range`);
  return { ...row, range: row.range };
};

const spanOf = (name: string): number => rowOf(name).range[1] - rowOf(name).range[0];

/** The default moved by so much, kept in the tested range, in whole hundredths. */
function moved(name: string, by: number): number {
  const { default: usual, range } = rowOf(name);
  const value = Math.min(range[1], Math.max(range[0], usual + by));
  return Math.round(value * 100) / 100;
}
