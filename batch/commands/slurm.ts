// thaw slurm: a batch as an array of jobs on a cluster, and the merge that depends on it.

import type { Command } from 'commander';
import { resolve, join } from 'node:path';
import type { Problem } from '../../sim/problem.ts';
import { readBatchWords } from '../batch-words.ts';
import { pointCount, replicateCount } from '../design.ts';
import { readExtensions, withExtensions } from '../extensions.ts';
import { newCommand, operands, SCENARIO_HELP, type Context } from '../options.ts';
import { planBatch } from '../plan.ts';
import { refuseIfAny } from '../refusal.ts';
import { commandLine } from '../request-words.ts';
import { withRuns } from '../run-options.ts';
import { folderProblem, writeFolder } from '../slurm/folder.ts';
import { readJob, withJob } from '../slurm/job.ts';
import { statusOf, statusText } from '../slurm/status.ts';
import { noSbatch, submit } from '../slurm/submit.ts';

const DETAILS = `
DIR gets slurm/submit.sh, slurm/task.sh and slurm/merge.sh; task I of N makes part I/N in shards/I
(shards/I.part until it is finished), and the merge, which waits for all of them, writes results/:
the bytes that \`thaw batch\` would have written. A task that is requeued goes on where it was; one
that is about to reach its --time keeps what is finished, and requeues itself if that is more than
before. DIR must be on a disk that all machines of the cluster share. --status DIR says which parts
are missing or unfinished and how to mend that (exit code 1 until all are finished).`;

interface Options {
  out?: string;
  submit?: boolean;
  status?: string;
  until?: string;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export function define(context: Context): Command {
  const command = newCommand('slurm', 'SCENARIO... ', 'Makes a batch as an array on Slurm.', [
    'slurm mixed-messages --seeds 1..100000 --series none --tasks 200 --time 4:00:00 --out big',
    'slurm mixed-messages --space space.json --method saltelli --n 4096 --out wide --submit',
    'slurm --status big',
  ]).argument('[scenario...]', SCENARIO_HELP);
  return withJob(withExtensions(withRuns(command)))
    .option('--out <DIR>', 'folder for scripts, parts and results, on a shared disk')
    .option('--submit', 'hand it to Slurm at once')
    .option('--status <DIR>', 'say how far the parts of an earlier DIR are')
    .option('--force', 'overwrite what an earlier thaw slurm left in DIR, finished parts included')
    .option('--json', 'print {out, tasks, runs, scripts, jobs}, or the state of the parts')
    .option('--quiet', 'say nothing on standard error')
    .addHelpText('after', DETAILS)
    .action(() => slurm(context, command));
}

async function slurm(context: Context, command: Command): Promise<void> {
  const options = command.opts<Options>();
  if (options.status === undefined) await array(context, command, options);
  else status(command, options, options.status);
}

function status(command: Command, options: Options, out: string): void {
  const problems: Problem[] = [];
  operands(command, 0, 0, problems);
  refuseIfAny(problems);
  const found = statusOf(out);
  if (options.json === true) process.stdout.write(`${JSON.stringify({ out, ...found })}\n`);
  if (options.quiet !== true) process.stderr.write(statusText(out, found));
  if (found.finished.length < found.tasks) process.exitCode = 1;
}

async function array(context: Context, command: Command, options: Options): Promise<void> {
  const problems: Problem[] = [];
  if (options.until !== undefined) {
    const mend = 'Say --seeds; a part does not know how wide the whole interval is.';
    problems.push({ path: '--until', came: 'for an array', expected: 'fixed seeds', mend });
  }
  if (options.submit === true) {
    const problem = noSbatch();
    if (problem !== null) problems.push(problem);
  }
  const isTaken = options.out ? folderProblem(options.out, options.force === true) : null;
  if (isTaken !== null) problems.push(isTaken);
  // Noted before and after the batch's own words are read, so that one refusal names both.
  readJob(command, null, problems);
  const extensions = await readExtensions(command, problems);
  const { asked } = readBatchWords(context, command, undefined, problems, extensions);
  const { design } = planBatch(context, asked).wanted;
  const runs = pointCount(design) * replicateCount(design);
  const job = readJob(command, runs, problems);
  refuseIfAny(problems);
  const out = resolve(options.out ?? '');
  const thaw = [process.execPath, join(context.program.folder, 'cli.js')];
  const place = { thaw, from: process.cwd(), out };
  const scripts = writeFolder(place, batchWords(command), job, ['thaw', ...context.argv]);
  const say = (text: string): void => {
    if (options.quiet !== true) process.stderr.write(`thaw: ${text}\n`);
  };
  say(`${runs} runs in ${job.tasks} tasks, in ${options.out}`);
  const by = commandLine(['bash', scripts.submit]);
  const jobs = options.submit === true ? submit(scripts.submit) : null;
  if (typeof jobs === 'string') {
    process.stderr.write(`thaw: Slurm refused it: ${jobs}\nthaw: once mended, submit: ${by}\n`);
    process.exitCode = 1;
    return;
  }
  if (jobs === null) say(`submit it: ${by}`);
  else say(`job ${jobs.array} is the array, job ${jobs.merge} the merge`);
  if (options.json !== true) return;
  const result = { out: options.out, tasks: job.tasks, runs, scripts, jobs };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** The words about the runs, as `thaw batch` takes them; what is about Slurm and the folder is not among them. */
function batchWords(command: Command): string[] {
  const known = withExtensions(withRuns(newCommand('batch', '', '', []))).options;
  const words = known.flatMap((option): string[] => {
    const name = option.attributeName();
    if (command.getOptionValueSource(name) !== 'cli') return [];
    const value = command.getOptionValue(name) as string | boolean | string[];
    const long = option.long ?? '';
    if (typeof value === 'boolean') return [long];
    return [value].flat().flatMap((one) => [long, one]);
  });
  return [...operands(command, 1, Infinity, []), ...words];
}
