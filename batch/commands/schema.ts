// thaw schema: the JSON Schema of a scenario file, for editors and other programs.

import type { Command } from 'commander';
import { scenarioJsonSchema } from '../../sim/index.ts';
import type { Problem } from '../../sim/problem.ts';
import { newCommand, operands } from '../options.ts';
import { refuseIfAny } from '../refusal.ts';

export function define(): Command {
  const command = newCommand('schema', '', 'Prints the JSON Schema of a scenario file.', [
    'schema > scenario.schema.json',
  ]).option('--json', 'the same: it is JSON already');
  return command.action(() => {
    const problems: Problem[] = [];
    operands(command, 0, 0, problems);
    refuseIfAny(problems);
    process.stdout.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  });
}
