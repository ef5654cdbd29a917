// The `lesson` block of a scenario that is played as a challenge: a team leads the change over eight quarters,
// with money, credit and little knowledge. Data only; what a choice costs and earns is the page's matter
// (viz/challenge). The engine never reads it: a lesson changes no run.

import { z } from '../scenario-zod.ts';

const points = z.number().min(0).max(1000);
const weeks = z.int().min(0).max(13);
const credit = z.int().min(1).max(100);

const mode = z.strictObject({
  budget: z
    .number()
    .positive()
    .max(1e6)
    .describe('Money for all eight quarters, in thousands per 1,000 people.'),
  credit: credit.describe('Political credit at the start; 100 is the most there can be.'),
  known: z
    .array(z.enum(['survey', 'network']))
    .max(2)
    .optional()
    .describe('What is told in every quarter without being asked.'),
});

const goal = z.strictObject({
  outcome: z
    .enum(['converted', 'profit', 'distress', 'exits'])
    .describe('Really changed at the end; profit and distress over all weeks; people who left.'),
  per: z
    .number()
    .refine((value) => value !== 0, 'a number other than 0')
    .describe('The difference to having done nothing that is worth all its points.'),
  points: points.describe('Most it can add to the score.'),
  lose: points.describe('Most it can take away.'),
});

export const challengeSchema = z.strictObject({
  kind: z.literal('challenge'),
  title: z.string().min(1).max(80),
  brief: z.string().min(1).max(600).describe('What the team is told of the firm before it begins.'),
  seeds: z
    .array(z.int().min(0).max(Number.MAX_SAFE_INTEGER))
    .min(1)
    .max(20)
    .describe('Accidents it can be played in; the first one unless another is chosen.'),
  quarters: z.literal(8).describe('Thirteen weeks each.'),
  prices: z
    .strictObject({
      step: weeks.describe('To begin a step.'),
      survey: weeks,
      network: weeks,
      talk: weeks.describe('An honest conversation in one department.'),
    })
    .describe('Weeks that each takes of the thirteen that leaders have in a quarter.'),
  surveyed: z.int().min(1).max(10_000).describe('Most people of a department a survey asks.'),
  goals: z.array(goal).min(1).max(8),
  modes: z.strictObject({ easy: mode, hard: mode }),
});

/** A challenge as its file says it. */
export type Challenge = z.infer<typeof challengeSchema>;
