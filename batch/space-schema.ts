// The shape of a space file: the parameters of an experiment and how far each of them goes.

import { z } from 'zod';
import { NONE, paramsWith, type Extensions } from '../sim/index.ts';

export const SPACE_VERSION = 1;

/** Enough for any design, and a slip of the finger is found out. */
const MOST_LEVELS = 10_000;

const axis = z.strictObject({
  from: z.number().optional(),
  to: z.number().optional(),
  scale: z.enum(['linear', 'log']).optional(),
  levels: z.int().min(2).max(MOST_LEVELS).optional(),
  values: z
    .array(z.union([z.number(), z.string().min(1)]))
    .min(2)
    .max(MOST_LEVELS)
    .optional(),
});

/** Of spaces that may name parameters of extensions. */
export const spaceSchemaWith = (set: Extensions) =>
  z.strictObject({
    $schema: z.string().optional(),
    spaceVersion: z.literal(SPACE_VERSION),
    title: z.string().min(1).max(200).optional(),
    params: z.strictObject(
      Object.fromEntries(paramsWith(set).map(({ name }) => [name, axis.optional()])),
    ),
  });

const spaceSchema = spaceSchemaWith(NONE);

/** The same as JSON Schema, for editors. */
export const spaceJsonSchema = (): object => z.toJSONSchema(spaceSchema);

export type SpaceFile = z.infer<typeof spaceSchema>;
export type AxisFile = z.infer<typeof axis>;
