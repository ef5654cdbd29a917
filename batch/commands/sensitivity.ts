// thaw sensitivity: runs a design and says which parameters matter, or says so of a batch that is there.

import type { Command } from 'commander';
import { performance } from 'node:perf_hooks';
import type { Problem } from '../../sim/problem.ts';
import { reportBatch } from '../batch-report.ts';
import { runBatch } from '../batch-run.ts';
import { readBatchWords } from '../batch-words.ts';
import type { Method } from '../designs/plan.ts';
import { readExtensions, withExtensions } from '../extensions.ts';
import { warnOfLatePlans } from '../late.ts';
import { newCommand, operands, withChanges, type Context } from '../options.ts';
import { readOutcomes } from '../outcome-words.ts';
import { planBatch } from '../plan.ts';
import { refuseIfAny } from '../refusal.ts';
import { analyse } from '../sensitivity/analyse.ts';
import { blockName, csvOf, documentOf, writeAnalysis } from '../sensitivity/files.ts';
import { isFolder, readFinished } from '../sensitivity/finished.ts';
import { analysisText } from '../sensitivity/table.ts';
import { planAdvice, withSpace } from '../space-words.ts';

const DETAILS = `
morris: of n (k + 1) cells, mu* (mean size of a parameter's effect across its range), mu (with its sign)
and sigma (how much it depends on the others). Screens many parameters cheaply.
sobol: of n (2 k + 2) cells, the share of the outcome's variance that goes back to each parameter alone
(first order), with all others (total), and to each pair (second order); n (k + 2) with --no-second-order.
Every cell runs with the same seeds, and its outcome is the mean over them, at the last week. Intervals are
95 % bootstrap intervals over trajectories or base points. DIR gets the batch (thaw batch --help), then
sensitivity.csv (a row an index) and sensitivity.json. Given the folder of a finished batch of
\`thaw batch --space FILE --method morris\` (or saltelli), it makes no run.`;

const METHODS: Record<string, Method> = { morris: 'morris', sobol: 'saltelli' };

interface Options {
  out?: string;
  outcome: string;
  space?: string;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export function define(context: Context): Command {
  const command = newCommand(
    'sensitivity',
    'SCENARIO|DIR ',
    'Says which parameters matter, with intervals.',
    [
      'sensitivity mixed-messages --space space.json --method morris --n 20 --out screening',
      'sensitivity mixed-messages --space space.json --method sobol --n 256 --seeds 1..4 --out sobol',
      'sensitivity sobol --outcome belief,trust --force',
    ],
  ).argument('[scenario]', 'a scenario file or name, or the folder of a finished batch');
  return withExtensions(withSpace(withChanges(command), Object.keys(METHODS)))
    .option('--seeds <A..B>', 'seeds of every cell, both ends included')
    .option('--outcome <LIST>', 'outcomes that are explained, by name, or all', 'enacted')
    .option('--out <DIR>', 'folder for runs and indices')
    .option('--format <LIST>', 'csv, parquet or csv,parquet', 'csv')
    .option('--series <WHAT>', 'weeks of all, of the whole only, or none', 'none')
    .option('--workers <N>', 'threads (what Slurm granted, else one a core)')
    .option('--resume', 'go on with what an interrupted command has finished')
    .option('--force', 'overwrite what is in DIR')
    .option('--json', 'print {method, n, seeds, design, intervals, analyses} instead of tables')
    .option('--quiet', 'no progress')
    .addHelpText('after', DETAILS)
    .action(() => sensitivity(context, command));
}

async function sensitivity(context: Context, command: Command): Promise<void> {
  const options = command.opts<Options>();
  const problems: Problem[] = [];
  const outcomes = readOutcomes(options.outcome, problems);
  const [word] = command.args;
  if (word !== undefined && isFolder(word)) {
    operands(command, 1, 1, problems);
    runWords(command, problems);
    refuseIfAny(problems);
    await explain(word, outcomes, options);
    return;
  }
  const folder = await makeRuns(context, command, problems);
  if (folder !== null) await explain(folder, outcomes, { ...options, force: true });
}

/** The runs; null when they were broken off. */
async function makeRuns(
  context: Context,
  command: Command,
  problems: Problem[],
): Promise<string | null> {
  const { space, quiet } = command.opts<Options>();
  if (space === undefined) {
    const mend = 'Add --space space.json; docs/lab.md shows one.';
    problems.push({ path: '--space', came: 'nothing', expected: 'a space file', mend });
  }
  const own = await readExtensions(command, problems);
  const { asked, claim } = readBatchWords(context, command, METHODS, problems, own);
  const advice = asked.space === null ? null : planAdvice(asked.space);
  if (quiet !== true) {
    warnOfLatePlans(asked.loaded, asked.changes.weeks);
    if (advice !== null) process.stderr.write(`thaw: ${advice}\n`);
  }
  const start = performance.now();
  const ended = await runBatch(context.program, planBatch(context, asked), claim);
  reportBatch(ended, claim.folder, performance.now() - start, quiet === true);
  return ended.how === 'interrupted' ? null : claim.folder;
}

/** Indices of a finished folder, to the screen and into it. */
async function explain(
  folder: string,
  outcomes: readonly string[],
  { force, json, quiet }: Options,
): Promise<void> {
  const { manifest, plan } = readFinished(folder);
  const analyses = await analyse(folder, manifest, plan, outcomes);
  const document = documentOf(manifest, plan, analyses);
  writeAnalysis(folder, csvOf(analyses), document, force === true);
  if (json === true) process.stdout.write(`${JSON.stringify(document)}\n`);
  else {
    const tables = analyses.map((analysis) => analysisText(analysis, blockName(plan)));
    process.stdout.write(tables.join('\n'));
  }
  if (analyses.some(({ indices }) => indices.length === 0)) process.exitCode = 1;
  if (quiet !== true) {
    process.stderr.write(`thaw: ${folder}/sensitivity.csv and sensitivity.json have all of it\n`);
  }
}

/** Words about runs, where none are made. */
function runWords(command: Command, problems: Problem[]): void {
  const options = command.opts<Record<string, unknown>>();
  const said = command.options.filter(
    ({ long }) => !/^--(outcome|force|json|quiet|no-.*)$/.test(long ?? ''),
  );
  for (const option of said) {
    const value = options[option.attributeName()];
    if (value === undefined || value === option.defaultValue) continue;
    const path = option.long ?? '';
    const mend = 'Leave it out, or name a scenario instead of the folder.';
    problems.push({ path, came: 'beside a folder', expected: 'words about the analysis', mend });
  }
}
