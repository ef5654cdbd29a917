// The `lesson` block of a scenario that is played as a challenge: a team leads the change over eight quarters,
// with money, credit and little knowledge. Data only; what a choice costs and earns is the page's matter
// (viz/challenge). The engine never reads it: a lesson changes no run.

import { z } from 'zod';

const share = z.number().min(0).max(1);
const points = z.number().min(0).max(1000);
const weeks = z.number().min(0).max(13);

const mode = z.strictObject({
  budget: z
    .number()
    .positive()
    .max(1e6)
    .describe('Money for all eight quarters, in thousands per 1,000 people.'),
  credit: z.int().min(1).max(100).describe('Political credit at the start.'),
  creditMost: z.int().min(1).max(100).describe('Political credit can never be more.'),
  known: z
    .array(z.enum(['survey', 'network']))
    .max(2)
    .optional()
    .describe('What is told in every quarter without being asked.'),
});

const goal = z.strictObject({
  outcome: z.enum(['converted', 'profit', 'distress', 'exits']).describe('What is looked at.'),
  points: points.describe('What reaching it adds to the score.'),
  from: z.number().describe('Where it adds nothing.'),
  to: z.number().describe('Where it adds all its points; in between in proportion.'),
});

export const challengeSchema = z.strictObject({
  kind: z.literal('challenge'),
  title: z.string().min(1).max(80),
  brief: z.string().min(1).max(600).describe('What the team is told of the firm before it begins.'),
  seeds: z
    .array(z.int().min(0).max(Number.MAX_SAFE_INTEGER))
    .min(1)
    .max(20)
    .describe('Accidents the challenge can be played in; the first one unless another is chosen.'),
  quarters: z.literal(8).describe('Thirteen weeks each.'),
  attention: weeks.describe('Weeks of leaders’ attention in a quarter.'),
  prices: z
    .strictObject({
      step: weeks.describe('Weeks of attention to begin a step.'),
      survey: weeks,
      network: weeks,
      talk: weeks.describe('An honest conversation in one department.'),
    })
    .describe('What it takes of the attention of a quarter.'),
  survey: z.strictObject({
    asked: z.int().min(1).max(10_000).describe('Most people in a department who are asked.'),
  }),
  goals: z.array(goal).min(1).max(8),
  expected: share.describe('Share who have really changed that everybody is promised in the end.'),
  modes: z.strictObject({ easy: mode, hard: mode }),
});

/** A challenge as its file says it. */
export type Challenge = z.infer<typeof challengeSchema>;
