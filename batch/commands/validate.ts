// thaw validate: all problems of all files.

import type { Command } from 'commander';
import { checkExtension, paramsWith, type Extensions } from '../../sim/index.ts';
import { didYouMean, type Problem } from '../../sim/problem.ts';
import { readDesignTable } from '../design-table.ts';
import { readExtensions, withExtensions } from '../extensions.ts';
import { kindOf } from '../kinds.ts';
import { warnOfLatePlans } from '../late.ts';
import { newCommand, operands, SCENARIO_HELP, type Context } from '../options.ts';
import { inFile, refusalText, refuseIfAny } from '../refusal.ts';
import { loadScenario, scenarioPath } from '../scenarios.ts';
import { checkValue, readSpace } from '../space.ts';

export function define(context: Context): Command {
  const command = newCommand(
    'validate',
    'FILE... ',
    'Checks scenarios, spaces and designs; names all problems of all.',
    [
      'validate my-company.json',
      'validate scenarios/*.json --json',
      'validate space.json cells.csv',
      'validate my-company.json --extension rumours.mjs --checks',
    ],
  )
    .argument('[file...]', `${SCENARIO_HELP}; a space (JSON) or a design (CSV)`)
    .option('--checks', 'also run the checks of docs/extending.md on the extensions')
    .option('--json', 'print {files: [{file, kind, problems}]}')
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
    const kind = kindOf(scenarioPath(context.program, file));
    if (kind !== 'scenario') {
      const found = kind === 'space' ? spaceProblems(file, set) : designProblems(file, set);
      return { file, kind, problems: found.map(withoutOption) };
    }
    const result = loadScenario(context.program, file, set);
    if ('problems' in result) return { file, kind, problems: result.problems };
    if (options.quiet !== true) warnOfLatePlans([result], null);
    if (options.checks !== true) return { file, kind, problems: [] };
    const broken = checkExtension(extensions, result.scenario);
    return { file, kind, problems: broken.map((problem) => inFile(file, problem)) };
  });
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) process.exitCode = 2;
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ files })}\n`);
    return;
  }
  if (problems.length > 0) process.stderr.write(refusalText(problems, ''));
  if (options.quiet === true) return;
  for (const { file, kind } of files.filter((entry) => entry.problems.length === 0)) {
    process.stdout.write(`${file}: ${kind === 'scenario' ? '' : `a ${kind}, `}in order\n`);
  }
}

/** Where other commands are told of a file by an option, this one is told of the file. */
function withoutOption(problem: Problem): Problem {
  return { ...problem, path: problem.path.replace(/^--(?:space|design) /, '') };
}

function spaceProblems(file: string, set: Extensions): Problem[] {
  const problems: Problem[] = [];
  readSpace(file, problems, set);
  return problems;
}

/** What can be said of a design without a scenario: its columns are parameters, its values within their bounds. */
function designProblems(file: string, set: Extensions): Problem[] {
  const problems: Problem[] = [];
  const table = readDesignTable(file, problems);
  const rows = paramsWith(set);
  table?.header.forEach((name, column) => {
    if (name === 'seed') return;
    const row = rows.find((one) => one.name === name);
    if (row === undefined) {
      const known = [...rows.map((one) => one.name), 'seed'];
      const mend = didYouMean(name, known) || 'See `thaw params`.';
      const path = `--design ${file} row 1, column ${name}`;
      const expected = 'a parameter that `thaw params` lists, or seed';
      problems.push({ path, came: 'an unknown name', expected, mend });
      return;
    }
    table.rows.forEach((cells, place) => {
      const path = `--design ${file} row ${table.numbers[place]}, column ${name}`;
      checkValue(row, cells[column], path, problems);
    });
  });
  return problems;
}
