// The one schema of a scenario file, made from the tables of parameters and interventions. The checker
// and the JSON Schema for editors are both read off it.

import { interventionsWith, NONE, paramsWith } from './extensions/extensions.ts';
import type { Extensions } from './extensions/extensions.ts';
import type { InterventionRow } from './interventions.ts';
import { challengeSchema } from './lesson/challenge.ts';
import { lessonOf } from './lesson/lesson.ts';
import { FACETS } from './params.ts';
import type { ParamRow } from './params.ts';
import { MOST_PEOPLE, SCHEMA_VERSION } from './scenario-file.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { z } from './scenario-zod.ts';

/** Entries of a list of people or ties. */
export const MOST_ENTRIES = 5_000_000;
const MOST_WEEKS = 5_200;

const paradigm = z.number().min(-1).max(1);
const share = z.number().min(0).max(1);
const week = z.int().min(0).max(MOST_WEEKS);
const words = (most: number) => z.string().min(1).max(most);

function valueOf(row: ParamRow) {
  if (row.choices !== null) return z.enum(row.choices as [string, ...string[]]);
  const number = row.step === 1 ? z.int() : z.number();
  return number.min(row.min).max(row.max).describe(`${row.sentence} (${row.unit})`);
}

/** Any of the parameters, by name. */
const valuesOf = (rows: readonly ParamRow[]) =>
  z.strictObject(Object.fromEntries(rows.map((row) => [row.name, valueOf(row).optional()])));
type Values = ReturnType<typeof valuesOf>;

const perFacet = z.strictObject(
  Object.fromEntries(FACETS.map((name) => [name, paradigm.optional()])),
);

const start = z.strictObject({
  belief: paradigm.optional(),
  beliefSd: z.number().min(0).max(0.5).optional(),
  habit: z.strictObject({ product: share, nice: share, customer: share }).optional(),
  understanding: share.optional(),
});

const department = z.strictObject({
  name: words(80),
  people: z.int().min(1).max(MOST_PEOPLE).optional(),
  service: z.boolean().optional().describe('Front line: people who meet customers.'),
  script: share.optional().describe('How far talk with customers is scripted.'),
  systems: z.union([paradigm, perFacet]).optional().describe('What is rewarded here.'),
  talk: paradigm.optional().describe('What leaders say here.'),
  temperature: z.number().min(0.1).max(0.8).optional(),
  start: start.optional(),
});

const network = z.strictObject({
  meanTies: z.number().min(0).max(200).optional(),
  insideRatio: z.number().min(1).max(50).optional(),
  closure: share.optional(),
  levels: z.int().min(1).max(10).optional(),
  span: z.number().min(2).max(50).optional(),
});

export const personSchema = z.strictObject({
  id: words(200),
  department: words(80),
  level: z.int().min(0).max(50).optional(),
  manager: words(200).optional(),
});

export const tieSchema = z.union([
  z.tuple([words(200), words(200)]),
  z.tuple([words(200), words(200), z.number().positive()]),
]);

const assumptionOf = (kinds: readonly string[]) =>
  z.strictObject({
    name: words(80),
    text: words(300).describe('What people of this sector take for granted, in their words.'),
    holds: paradigm.describe(
      'What holds it up from outside: -1 the product paradigm, +1 the customer.',
    ),
    start: paradigm
      .optional()
      .describe('Where people stand on it at the start; as it holds, if left out.'),
    challengedBy: z.array(z.enum(kinds as [string, ...string[]])).optional(),
  });

const organisationOf = (kinds: readonly string[]) =>
  z.strictObject({
    name: words(120),
    departments: z.array(department).min(1).max(400),
    assumptions: z.array(assumptionOf(kinds)).max(10).optional(),
    network: network.optional(),
    roster: z
      .strictObject({
        people: z.array(personSchema).min(1).max(MOST_PEOPLE),
        ties: z.array(tieSchema).max(MOST_ENTRIES),
      })
      .optional(),
  });

const customerOrganisationOf = (organisation: ReturnType<typeof organisationOf>, values: Values) =>
  z.strictObject({
    organisation: organisation.omit({ roster: true }),
    params: values.optional().describe('Its own parameters, where they differ from the default.'),
    concerns: z
      .array(words(80))
      .min(1)
      .optional()
      .describe('Facets of belief that the offer needs, by name; all of them, if left out.'),
  });

const target = z.strictObject({
  organisation: z
    .literal('customer')
    .optional()
    .describe('Carried into the customer organisation instead of the own one.'),
  departments: z.array(words(80)).min(1).optional(),
  levels: z.array(z.int().min(0).max(50)).min(1).optional(),
  share: z.number().gt(0).max(1).optional(),
  choose: z.enum(['random', 'connected']).optional(),
});

function intervention(row: InterventionRow) {
  const options = Object.entries(row.options).map(([name, option]) => [
    name,
    z.number().min(option.min).max(option.max).optional().describe(option.sentence),
  ]);
  return z
    .strictObject({
      kind: z.literal(row.kind),
      start: week,
      weeks: z.int().min(1).max(MOST_WEEKS).optional(),
      strength: share.optional(),
      target: target.optional(),
      ...Object.fromEntries(options),
    })
    .describe(row.sentence);
}

const thermostat = z.strictObject({
  kind: z.literal('thermostat'),
  low: share.optional().describe('Mean fear under which heat is raised.'),
  high: share.optional().describe('Mean fear over which heat is lowered.'),
  up: z.number().min(0).max(0.2).optional(),
  down: z.number().min(0).max(0.2).optional(),
  lag: z.int().min(0).max(26).optional().describe('Weeks from what happens to what is seen.'),
  noise: z
    .number()
    .min(0)
    .max(0.5)
    .optional()
    .describe('Error of what is seen, as a standard deviation.'),
});

const tailored = z.strictObject({
  kind: z.literal('tailored'),
  every: z.int().min(4).max(52).optional().describe('Weeks from one survey to the next.'),
  lag: z.int().min(0).max(26).optional().describe('Weeks until the answers are in.'),
  noise: z
    .number()
    .min(0)
    .max(5)
    .optional()
    .describe('Error of a gap of 0 to 1, as a standard deviation.'),
});

const policy = z.discriminatedUnion('kind', [thermostat, tailored]);

/** The schema of files that may use what extensions add. */
function makeSchema(extensions: Extensions) {
  const kinds = interventionsWith(extensions);
  const values = valuesOf(paramsWith(extensions));
  const organisation = organisationOf(kinds.map(({ kind }) => kind));
  const interventions = kinds.map(intervention);
  const step = z.discriminatedUnion('kind', interventions as [(typeof interventions)[number]]);
  return z.strictObject({
    $schema: z.string().optional(),
    schemaVersion: z.literal(SCHEMA_VERSION),
    title: words(200),
    question: words(500),
    claims: z.array(z.string().regex(/^(MIX|HEAT|AI|CTX|PSY)-\d{1,2}$/)),
    seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    weeks: z.int().min(1).max(MOST_WEEKS),
    organisation,
    customerOrganisation: customerOrganisationOf(organisation, values)
      .optional()
      .describe('An organisation that buys from this one: business between two firms.'),
    params: values.optional(),
    interventions: z.array(step).max(200),
    events: z
      .array(z.strictObject({ week, set: values }))
      .max(10_000)
      .optional(),
    policy: policy.optional(),
    lesson: z.discriminatedUnion('kind', [lessonOf(values, step), challengeSchema]).optional(),
    notes: z.string().max(20_000).optional(),
  });
}

/** Schemas of sets, once made; that without extensions is made at once. */
const schemas = new WeakMap<Extensions, ReturnType<typeof makeSchema>>();

export function schemaWith(extensions: Extensions): ReturnType<typeof makeSchema> {
  const schema = schemas.get(extensions) ?? makeSchema(extensions);
  schemas.set(extensions, schema);
  return schema;
}

export const scenarioSchema = schemaWith(NONE);

/** A lesson or a challenge as it stands in a file, checked. */
export type LessonFile = NonNullable<z.infer<typeof scenarioSchema>['lesson']>;

/** A whole file, checked: its lesson too has the fields that the schema asks for. */
export type CheckedFile = Omit<ScenarioFile, 'lesson'> & { lesson?: LessonFile };
