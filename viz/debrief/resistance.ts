// Forms of resistance that the run shows, and what to ask a team about them: never about people's character, always
// about what made it sensible to do as they did. The strongest come first; a form that does not show is not asked
// about. Pure.

import { leftBeyond, type Played } from './traps.ts';
import { say } from './words.ts';

export interface Prompt {
  readonly form: FormName;
  readonly claim: string;
  /** What the run shows of it. */
  readonly shows: string;
  readonly ask: string;
}

const MOST = 4;

/** The largest value of an outcome over the run, and its week. */
function most({ run, last }: Played, outcome: string): { week: number; value: number } {
  let found = { week: 0, value: run(outcome, 0) };
  for (let week = 1; week <= last; week++) {
    if (run(outcome, week) > found.value) found = { week, value: run(outcome, week) };
  }
  return found;
}

/** Claim, the share from which on it shows, and how much of it there is, with its week where it has one. */
const FORMS = {
  'lip-service': ['MIX-5', 0.3, (played: Played) => most(played, 'surface')],
  avoidance: ['HEAT-1', 0.2, (played: Played) => most(played, 'avoidance')],
  against: ['AI-1', 0.2, (played: Played) => most(played, 'resistance')],
  unclear: ['MIX-1', 0.5, (played: Played) => most(played, 'unclear')],
  fear: ['PSY-3', 0.3, (played: Played) => most(played, 'fear')],
  tired: ['CTX-8', 0.4, (played: Played) => most(played, 'fatigue')],
  flight: [
    'HEAT-4',
    0.05,
    (played: Played) => ({
      week: played.last,
      value: leftBeyond(played) / played.run('headcount', 0),
    }),
  ],
  images: [
    'AI-2',
    0.3,
    ({ run, last }: Played) => ({ week: last, value: -run('expected_reaction', last) }),
  ],
  comfort: [
    'MIX-4',
    0.05,
    // As much as was reached and lost again.
    (played: Played) => {
      const { week, value } = most(played, 'enacted');
      return { week, value: value - played.run('enacted', played.last) };
    },
  ],
  power: [
    'HEAT-5',
    0.1,
    (played: Played) => {
      const { week, value } = most(played, 'resistance');
      const taken = played.steps.some(({ kind }) => kind === 'restructure');
      return { week, value: taken ? value : 0 };
    },
  ],
} as const satisfies Record<
  string,
  readonly [
    claim: string,
    from: number,
    read: (played: Played) => { readonly week: number; readonly value: number },
  ]
>;

export type FormName = keyof typeof FORMS;
export const FORM_NAMES = Object.keys(FORMS) as FormName[];

export function promptsFor(played: Played): Prompt[] {
  return FORM_NAMES.map((form) => {
    const [claim, from, read] = FORMS[form];
    const { week, value } = read(played);
    return { form, claim, week, value, strength: value / from };
  })
    .filter(({ strength }) => strength >= 1)
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, MOST)
    .map(({ form, claim, week, value }) => ({
      form,
      claim,
      shows: say.form[form].shows(week, value),
      ask: say.form[form].ask,
    }));
}
