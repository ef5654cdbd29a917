// The command `thaw`: splits the words, loads the one command that is asked for, and turns the way it
// ended into an exit code: 0 done, 1 something failed, 2 wrong usage or input, 130 interrupted.

import { Command, CommanderError } from 'commander';
import { MechanismError } from '../sim/extensions/mechanism-error.ts';
import { didYouMean, type Problem } from '../sim/problem.ts';
import type { CommandModule, Context } from './options.ts';
import { programAt } from './program.ts';
import { Refusal, refusalText } from './refusal.ts';

const COMMANDS: Record<string, () => Promise<CommandModule>> = {
  run: () => import('./commands/run.ts'),
  batch: () => import('./commands/batch.ts'),
  compare: () => import('./commands/compare.ts'),
  design: () => import('./commands/design.ts'),
  sensitivity: () => import('./commands/sensitivity.ts'),
  import: () => import('./commands/import.ts'),
  scenarios: () => import('./commands/scenarios.ts'),
  validate: () => import('./commands/validate.ts'),
  schema: () => import('./commands/schema.ts'),
  params: () => import('./commands/params.ts'),
  interventions: () => import('./commands/interventions.ts'),
  outcomes: () => import('./commands/outcomes.ts'),
  hash: () => import('./commands/hash.ts'),
  facts: () => import('./commands/facts.ts'),
  bench: () => import('./commands/bench.ts'),
  merge: () => import('./commands/merge.ts'),
  slurm: () => import('./commands/slurm.ts'),
  report: () => import('./commands/report.ts'),
  regions: () => import('./commands/regions.ts'),
  study: () => import('./commands/study.ts'),
};

const AFTER_HELP = `
SCENARIO is a scenario file, or the name of one that comes with the program (thaw scenarios lists them).
Results go to files or standard output, everything else to standard error; --json prints one JSON
document. Nothing that exists is overwritten without --force, except by --resume.
Exit codes: 0 done, 1 a run or check failed, 2 wrong usage or invalid input, 130 interrupted.

Examples:
  $ thaw run mixed-messages
  $ thaw batch mixed-messages --seeds 1..100 --sweep rewards=-1:1:5 --out results
  $ thaw compare mixed-messages full-package --seeds 1..32
  $ thaw sensitivity mixed-messages --space space.json --method morris --n 20 --out screening
  $ thaw report results
  $ thaw COMMAND --help
`;

/** What Node lacks before this version shows only when a command is loaded. */
const OLDEST_NODE = [20, 19];

function isTooOld(): boolean {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

async function main(argv: readonly string[]): Promise<void> {
  const context: Context = { program: programAt(import.meta.url), argv };
  const root = new Command('thaw')
    .description('Simulates how an organisation changes its culture, one person at a time.')
    .usage('COMMAND [options]')
    .version(context.program.version)
    .addHelpText('after', AFTER_HELP);
  const asked = argv.find((word) => !word.startsWith('-')) ?? '';
  const names = Object.keys(COMMANDS);
  const needed = names.includes(asked) ? [asked] : names;
  for (const name of needed) root.addCommand((await COMMANDS[name]()).define(context));
  if (asked !== '' && asked !== 'help' && !names.includes(asked)) throw unknownCommand(asked);
  for (const command of [root, ...root.commands]) {
    command.exitOverride().configureOutput({ outputError: () => {} });
  }
  await root.parseAsync(argv, { from: 'user' });
}

function unknownCommand(asked: string): Refusal {
  const names = Object.keys(COMMANDS);
  const mend = didYouMean(asked, names) || 'See `thaw --help`.';
  return new Refusal([{ path: asked, came: 'no command', expected: names.join(', '), mend }]);
}

/** commander's own complaints: only those about a word that is missing are left to it. */
function usageProblem(error: CommanderError): Problem {
  const option = /option '(?:-\w, )?(--[\w-]+) (<[^>]+>)/.exec(error.message);
  const mend = 'Add --help to see how it is used.';
  if (option !== null) {
    return {
      path: option[1],
      came: 'nothing',
      expected: `a value, ${option[2].slice(1, -1)}`,
      mend,
    };
  }
  const came = error.message.replace(/^error: /, '');
  return { path: 'thaw', came, expected: 'words as --help shows them', mend };
}

/** What went wrong, said on standard error; returns the exit code. */
function failure(error: unknown): number {
  if (error instanceof Refusal) {
    process.stderr.write(refusalText(error.problems));
    return 2;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // Asked for nothing, commander has printed the help.
    if (error.code !== 'commander.help') {
      process.stderr.write(refusalText([usageProblem(error)]));
    }
    return 2;
  }
  if (error instanceof MechanismError) {
    process.stderr.write(`thaw: a mechanism broke its promise: ${error.message}\n`);
    return 1;
  }
  const trouble = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`thaw: it went wrong: ${trouble}\n`);
  return 1;
}

// A reader that has seen enough (`thaw params | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

if (isTooOld()) {
  const needed = OLDEST_NODE.join('.');
  process.stderr.write(`Thaw needs Node ${needed} or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    process.exitCode = failure(error);
  }
}
