// The schema of a scenario file for other programs.

import { z } from './scenario-zod.ts';
import { NONE } from './extensions/extensions.ts';
import type { Extensions } from './extensions/extensions.ts';
import { schemaWith } from './scenario-schema.ts';

/** JSON Schema (2020-12) of a scenario file, for editors and other programs; extensions add their names. */
export function scenarioJsonSchema(extensions: Extensions = NONE): object {
  return { title: 'Thaw scenario', ...z.toJSONSchema(schemaWith(extensions), { io: 'input' }) };
}
