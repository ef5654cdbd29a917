// A lesson as a scenario file carries it: one idea, the runs it shows, and steps that tell, let people predict,
// reveal, say why, ask and let them try. It is data and never acts on a run: what is right is computed from
// the run when it is shown, and is written down nowhere.

import { OUTCOMES } from '../outcomes.ts';
import { z } from '../scenario-zod.ts';

/** The scenario's own run, which every lesson has without naming it. */
export const OWN_RUN = 'own';
const MOST_WEEKS = 5_200;
/** Three lines beside the floor on the projector. */
const LINES = 240;

/** What pushes people to do customer or product work, by the names of the ledger's layers (viz/why/words.ts says them). */
export const PUSHES = [
  'pay',
  'measures',
  'rules',
  'hiring',
  'words',
  'example',
  'peers',
  'conviction',
  'effort',
  'fear',
  'image',
  'habit',
] as const;

const words = (most: number) => z.string().min(1).max(most);
const week = z.int().min(0).max(MOST_WEEKS);
const span = z.strictObject({ from: week, to: week });
const runName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .describe(`A run of this lesson by its name; "${OWN_RUN}" is the scenario as it stands.`);
const outcome = z.enum(OUTCOMES.map(({ name }) => name) as [string, ...string[]]);
const department = words(80).describe('Name of a department; everybody, if left out.');

const notes = z.strictObject({
  say: words(900).describe('What the speaker says or does here; on the notes window only.'),
  seconds: z.int().min(5).max(900).describe('How long this step takes in a room.'),
  answer: words(600).optional().describe('What the room should arrive at.'),
});

/** What every step has. */
const common = {
  title: words(90).describe('The headline of the step.'),
  text: words(LINES).optional().describe('At most three lines on the projector.'),
  run: runName.optional(),
  beside: runName.optional().describe('Another run, drawn as dots beside it.'),
  department: department.optional(),
  chart: z
    .array(outcome)
    .max(3)
    .optional()
    .describe('Outcomes in the chart, what is done last; said and done, if left out.'),
  axis: z
    .strictObject({ from: z.number(), to: z.number() })
    .optional()
    .describe('Ends of the upright axis, for outcomes without bounds of their own.'),
  floor: z.boolean().optional().describe('False hides the dance floor.'),
  notes,
};

const tell = z.strictObject({
  kind: z.literal('tell'),
  ...common,
  weeks: span.optional().describe('Weeks that play; week 0 alone, if left out.'),
});

/** A number read from a run that a question can be about. */
const measure = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('value'), week }),
  z.strictObject({ of: z.literal('change'), weeks: span }),
  z
    .strictObject({ of: z.literal('gap'), less: outcome, week })
    .describe('The outcome minus another outcome of the same run.'),
  z
    .strictObject({ of: z.literal('difference'), from: runName, week })
    .describe('The outcome in this run minus the same in another run.'),
  z
    .strictObject({ of: z.literal('week'), reaches: z.number() })
    .describe('First week in which the outcome is at least so much; endless, if never.'),
]);

const options = z
  .array(
    z.strictObject({
      text: words(80),
      below: z
        .number()
        .optional()
        .describe('It holds for values below this and not below the one before; last: left out.'),
    }),
  )
  .min(2)
  .max(5);

const predict = z.strictObject({
  kind: z.literal('predict'),
  ...common,
  outcome,
  weeks: span.describe('The run is known up to the first of them, and guessed up to the last.'),
  answer: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('draw') }),
    z.strictObject({ by: z.literal('choose'), measure, options }),
  ]),
  headline: z
    .strictObject({
      claim: words(60).describe('As after "You said …": "people would follow".'),
      held: words(60).describe('"They did."'),
      failed: words(60).describe('"They did not."'),
    })
    .optional()
    .describe('Words of the headline of the reveal; which of them are said follows from the run.'),
});

const reveal = z
  .strictObject({
    kind: z.literal('reveal'),
    ...common,
    title: common.title.optional(),
    stops: z
      .array(week)
      .min(1)
      .max(3)
      .optional()
      .describe('Weeks at which the pen waits until the speaker goes on.'),
  })
  .describe(
    'The run drawn over the guess of the last prediction; without a title it says the miss.',
  );

const why = z
  .strictObject({
    kind: z.literal('why'),
    ...common,
    weeks: span,
    layers: z
      .array(z.enum(PUSHES))
      .max(4)
      .optional()
      .describe('Pushes that have a band of their own in the chart, however small they are.'),
    about: z
      .enum(['size', 'change'])
      .optional()
      .describe('The sentence the room sees: what pushed most (size), or what changed most.'),
  })
  .describe('What pushed people in these weeks, read from the run.');

const discuss = z.strictObject({ kind: z.literal('discuss'), ...common, question: words(LINES) });

/** What must hold of the reader's own run, in a week. */
const goal = z.strictObject({
  outcome,
  department: department.optional(),
  week,
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
});

const tick = z.strictObject({ place: z.int().min(0), start: week.optional() });
const turn = z.strictObject({ place: z.int().min(0), value: z.number() });
const oneWay = z
  .strictObject({ switches: z.array(tick), sliders: z.array(turn).optional() })
  .describe('One way to reach the goal, for the notes; switches and sliders by place from 0.');

/** The schema of lessons, from what a scenario file may set and plan. */
export function lessonOf<Values extends z.ZodType, Plan extends z.ZodType>(
  values: Values,
  step: Plan,
) {
  const setting = {
    params: values.optional().describe('Values that differ from the scenario’s from the start.'),
    plan: z.array(step).max(50).optional().describe('A plan in the place of the scenario’s.'),
  };
  const run = z.strictObject({
    name: runName,
    label: words(40).describe('How the run is called in the chart and in words.'),
    ...setting,
    seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  });
  const switches = z.array(
    z.strictObject({
      text: words(80),
      steps: z.array(step).min(1).max(6).describe('What it adds to the plan of the run.'),
      start: span
        .optional()
        .describe(
          'The week its first step starts can be moved between these; others keep their distance.',
        ),
    }),
  );
  const sliders = z.array(
    z.strictObject({ param: words(60), text: words(80), from: z.number(), to: z.number() }),
  );
  const tried = z.strictObject({
    kind: z.literal('try'),
    ...common,
    weeks: span.optional().describe('Weeks of the chart; all of the scenario, if left out.'),
    may: z
      .strictObject({ switches: switches.max(6).optional(), sliders: sliders.max(4).optional() })
      .describe('What the reader may set, on top of the run that the step names.'),
    goal: z.strictObject({ text: words(160), all: z.array(goal).min(1).max(4) }),
    oneWay,
  });
  const steps = z.discriminatedUnion('kind', [tell, predict, reveal, why, discuss, tried]);
  return z.strictObject({
    kind: z.literal('lesson'),
    place: z.int().min(1).max(99).describe('Place in the course.'),
    title: words(60),
    idea: words(160).describe('The one idea, in one sentence.'),
    weeks: week
      .min(1)
      .optional()
      .describe('Weeks of its runs; those of the scenario, if left out.'),
    label: words(40)
      .optional()
      .describe('How the scenario’s own run is called where it is drawn with another one.'),
    runs: z.array(run).max(6).optional().describe('Runs besides the scenario’s own.'),
    steps: z.array(steps).min(1).max(20),
    guide: z.strictObject({
      aim: words(600),
      oftenWrong: z.array(words(400)).min(1).max(6).describe('What rooms usually get wrong.'),
      ifRight: words(300).optional().describe('What to do where most of the room guesses right.'),
      ask: z.array(words(300)).min(1).max(8).describe('What to ask, in this order.'),
    }),
  });
}
