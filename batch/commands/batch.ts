// thaw batch: many runs into a folder.

import type { Command } from 'commander';
import { performance } from 'node:perf_hooks';
import type { Problem } from '../../sim/problem.ts';
import { reportBatch } from '../batch-report.ts';
import { firstReplicates, runBatch, type BatchPlan } from '../batch-run.ts';
import { EVERY, readBatchWords } from '../batch-words.ts';
import { readExtensions, withExtensions } from '../extensions.ts';
import { warnOfLatePlans } from '../late.ts';
import { newCommand, SCENARIO_HELP, type Context } from '../options.ts';
import { planBatch } from '../plan.ts';
import { withRuns } from '../run-options.ts';
import { planAdvice } from '../space-words.ts';

const DETAILS = `
A sweep runs every combination of its values; every combination gets the same seeds. DIR gets
runs.csv (a row a run, the last week), series.csv (a row a run, week and department) and
manifest.json (all it takes to make every row again). The same command gives the same bytes on any
machine and any number of workers. A run that fails is noted in the manifest and leaves its row
empty; the others go on, and the exit code is 1. An interrupted batch (exit code 130) keeps what is
finished; the same command with --resume goes on. A swept parameter that has the name of an outcome
gets a column swept_NAME. --until begins with the seeds of --seeds, at least 24 of them and at most
--max-seeds, and goes on with those that follow, also beyond the last of --seeds, until there are
--max-seeds.`;

export function define(context: Context): Command {
  const command = newCommand('batch', 'SCENARIO... ', 'Makes many runs and writes tidy tables.', [
    'batch mixed-messages --seeds 1..100 --out results',
    'batch mixed-messages full-package --seeds 1..32 --out both --format csv,parquet',
    'batch mixed-messages --sweep rewards=-1:1:9 --sweep talk=0,1 --seeds 1..20 --out grid',
    'batch mixed-messages --design points.csv --seeds 1..20 --out design',
    'batch mixed-messages --space space.json --method lhs --n 100 --seeds 1..20 --out space',
    'batch mixed-messages --until enacted=0.01 --max-seeds 500 --out precise',
    'batch mixed-messages --seeds 1..100000 --shard 3/16 --series none --out shard-3',
  ]).argument('[scenario...]', SCENARIO_HELP);
  return withExtensions(withRuns(command))
    .option('--out <DIR>', 'folder for the tables')
    .option('--shard <I/N>', 'only the I-th of N parts; join them with `thaw merge`')
    .option('--resume', 'go on with what an interrupted batch has finished')
    .option('--force', 'overwrite what is in DIR')
    .option('--json', 'print {out, runs, failed, seeds, resumed} when done')
    .option('--quiet', 'no progress')
    .addHelpText('after', DETAILS)
    .action(() => batch(context, command));
}

async function batch(context: Context, command: Command): Promise<void> {
  const problems: Problem[] = [];
  const extensions = await readExtensions(command, problems);
  const words = readBatchWords(context, command, EVERY, problems, extensions);
  const plan = planBatch(context, words.asked);
  if (!words.asked.quiet) {
    warnOfLatePlans(words.asked.loaded, words.asked.changes.weeks);
    saySeeds(plan);
    const advice = words.asked.space === null ? null : planAdvice(words.asked.space);
    if (advice !== null) process.stderr.write(`thaw: ${advice}\n`);
  }
  const start = performance.now();
  const ended = await runBatch(context.program, plan, words.claim);
  const { json, quiet } = command.opts<{ json?: boolean; quiet?: boolean }>();
  reportBatch(ended, words.claim.folder, performance.now() - start, quiet === true);
  if (json !== true || ended.how === 'interrupted') return;
  const { runs, seedsRun } = ended.manifest;
  const result = {
    out: words.claim.folder,
    runs: runs.total,
    failed: runs.failed,
    seeds: seedsRun,
    resumed: ended.resumed,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** --seeds and --max-seeds together mean something that is not plain from either. */
function saySeeds(plan: BatchPlan): void {
  const { seeds } = plan.wanted.design;
  if (plan.until === null || seeds === null) return;
  const range = (count: number): string => `${seeds.first}..${seeds.first + count - 1}`;
  const most = range(plan.until.maxSeeds);
  const begin = range(firstReplicates(plan));
  process.stderr.write(`thaw: --until begins with seeds ${begin} and ends with ${most} at most\n`);
}
