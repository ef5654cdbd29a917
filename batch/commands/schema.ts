// thaw schema: the JSON Schema of a scenario file or of a space, for editors and other programs.

import type { Command } from 'commander';
import { scenarioJsonSchema } from '../../sim/index.ts';
import type { Problem } from '../../sim/problem.ts';
import { readExtensions, withExtensions } from '../extensions.ts';
import { newCommand, operands } from '../options.ts';
import { refuseIfAny } from '../refusal.ts';
import { spaceJsonSchema } from '../space-schema.ts';

export function define(): Command {
  const command = newCommand('schema', '', 'Prints the JSON Schema of a scenario file.', [
    'schema > scenario.schema.json',
    'schema --space > space.schema.json',
  ])
    .option('--space', 'of a space file instead')
    .option('--json', 'the same: it is JSON already');
  return withExtensions(command).action(async () => {
    const problems: Problem[] = [];
    operands(command, 0, 0, problems);
    const { set } = await readExtensions(command, problems);
    refuseIfAny(problems);
    const { space } = command.opts<{ space?: boolean }>();
    const schema = space === true ? spaceJsonSchema() : scenarioJsonSchema(set);
    process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  });
}
