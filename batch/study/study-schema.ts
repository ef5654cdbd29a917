// The shape of a study file: what is run at which scale, as data. Two kinds of study are known.

import { z } from 'zod';
import { LEVERS, OUTCOMES } from '../../sim/index.ts';

const STUDY_VERSION = 1;
const MOST_SEEDS = 10_000;
const MOST_LEVELS = 200;
const MOST_PEOPLE = 100_000;

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const share = z.number().min(0).max(1);
const outcome = z.enum(OUTCOMES.map((row) => row.name));

const seeds = z.strictObject({
  first: z.int().min(0).max(1_000_000),
  last: z.int().min(0).max(1_000_000),
});

const map = z.strictObject({
  name,
  /** Times as many people in every department. */
  times: z.int().min(1).max(1000),
  drivers: z.array(z.enum(LEVERS)).min(1),
  /** Levers that are held elsewhere than in the scenario. */
  set: z.partialRecord(z.enum(LEVERS), z.number()).optional(),
  aligned: z.array(share).min(2).max(MOST_LEVELS),
  heat: z.array(z.number()).min(1).max(MOST_LEVELS),
});

const maps = z.strictObject({
  weeks: z.int().min(1).max(2600),
  seeds,
  maps: z.array(map).min(1).max(20),
});

const arm = z.strictObject({
  name,
  people: z.int().min(10).max(MOST_PEOPLE),
  threshold: z.number().min(0.1).max(0.8),
  spread: z.number().min(0).max(0.4),
  starter: z.enum(['anyone', 'best-connected']),
  runs: z.int().min(2).max(MOST_SEEDS),
  ties: z.array(z.number().gt(0).max(50)).min(1).max(MOST_LEVELS),
});

const arms = z.strictObject({ arms: z.array(arm).min(1).max(50) });

const head = { $schema: z.string().optional(), studyVersion: z.literal(STUDY_VERSION) };
const title = z.string().min(1).max(200);

export const phaseSchema = z.strictObject({
  ...head,
  kind: z.literal('phase'),
  title,
  scenario: z.string().regex(/^[\w-]+\.json$/),
  rules: z
    .array(z.strictObject({ region: name, outcome, atLeast: share }))
    .min(1)
    .max(10),
  scales: z.strictObject({ full: maps, small: maps }),
});

export const cascadesSchema = z.strictObject({
  ...head,
  kind: z.literal('cascades'),
  title,
  scales: z.strictObject({ full: arms, small: arms }),
});

export type PhaseStudy = z.infer<typeof phaseSchema>;
export type PhaseScale = z.infer<typeof maps>;
export type MapFile = z.infer<typeof map>;
export type Arm = z.infer<typeof arm>;
export type CascadesScale = z.infer<typeof arms>;
type CascadesStudy = z.infer<typeof cascadesSchema>;
export type Study = PhaseStudy | CascadesStudy;
