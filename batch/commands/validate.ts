// thaw validate: all problems of all files.

import type { Command } from 'commander';
import { checkExtension } from '../../sim/index.ts';
import type { Problem } from '../../sim/problem.ts';
import { readExtensions, withExtensions } from '../extensions.ts';
import { warnOfLatePlans } from '../late.ts';
import { newCommand, operands, SCENARIO_HELP, type Context } from '../options.ts';
import { inFile, refusalText, refuseIfAny } from '../refusal.ts';
import { loadScenario } from '../scenarios.ts';

export function define(context: Context): Command {
  const command = newCommand(
    'validate',
    'FILE... ',
    'Checks scenario files; names all problems of all.',
    [
      'validate my-company.json',
      'validate scenarios/*.json --json',
      'validate my-company.json --extension rumours.mjs --checks',
    ],
  )
    .argument('[file...]', SCENARIO_HELP)
    .option('--checks', 'also run the checks of docs/extending.md on the extensions')
    .option('--json', 'print {files: [{file, problems}]}')
    .option('--quiet', 'print nothing for files that are in order');
  return withExtensions(command).action(() => validate(context, command));
}

async function validate(context: Context, command: Command): Promise<void> {
  const options = command.opts<{ checks?: boolean; json?: boolean; quiet?: boolean }>();
  const usage: Problem[] = [];
  const given = operands(command, 1, Infinity, usage);
  const { set, given: extensions } = await readExtensions(command, usage);
  if (options.checks === true && extensions.length === 0) {
    const mend = 'Add --extension FILE.mjs.';
    usage.push({ path: '--checks', came: 'alone', expected: '--extension beside it', mend });
  }
  refuseIfAny(usage);
  const files = given.map((file) => {
    const result = loadScenario(context.program, file, set);
    if ('problems' in result) return { file, problems: result.problems };
    if (options.quiet !== true) warnOfLatePlans([result], null);
    if (options.checks !== true) return { file, problems: [] };
    const broken = checkExtension(extensions, result.scenario);
    return { file, problems: broken.map((problem) => inFile(file, problem)) };
  });
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) process.exitCode = 2;
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ files })}\n`);
    return;
  }
  if (problems.length > 0) process.stderr.write(refusalText(problems, ''));
  if (options.quiet === true) return;
  for (const { file } of files.filter((entry) => entry.problems.length === 0)) {
    process.stdout.write(`${file}: in order\n`);
  }
}
