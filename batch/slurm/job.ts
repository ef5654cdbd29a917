// What is asked of Slurm for an array and its merge: how many tasks, and what each may use. Checked here, so
// that sbatch is not the first to find a mistake; places that only the site knows (a partition's name) are not.

import type { Command } from 'commander';
import { shown, type Problem } from '../../sim/problem.ts';
import { gather } from '../options.ts';
import { readWhole } from '../words.ts';

export interface Job {
  /** Parts of the batch, tasks 1 to N of the array. */
  readonly tasks: number;
  /** Tasks that may run at the same time; null leaves it to Slurm. */
  readonly concurrent: number | null;
  readonly cpus: number;
  /** Words for sbatch about array and merge alike. */
  readonly options: readonly string[];
}

interface Options {
  tasks?: string;
  concurrent?: string;
  cpus?: string;
  time?: string;
  memory?: string;
  partition?: string;
  account?: string;
  sbatchOption?: string[];
}

const MOST_TASKS = 10_000;
const DEFAULT_TASKS = 100;
/** A task is told so long before its time is over. */
export const WARNING_SECONDS = 60;
const LEAST_SECONDS = 2 * WARNING_SECONDS;
/** What the scripts themselves say to sbatch. */
const TAKEN =
  /^(-a|-d|-o|--(array|dependency|output|open-mode|requeue|no-requeue|signal|parsable|wait|wrap|chdir|cpus-per-task))(=|$)/;

export function withJob(command: Command): Command {
  return command
    .option('--tasks <N>', `parts of the batch, a task each (${DEFAULT_TASKS}, or one a run)`)
    .option('--concurrent <N>', 'tasks that may run at the same time')
    .option('--cpus <N>', 'cores of a task, and so its threads (1)')
    .option('--time <TIME>', 'limit of a task as Slurm writes it: 90, 4:00:00, 2-12')
    .option('--memory <SIZE>', 'memory of a task: 2G, 800M')
    .option('--partition <NAME>', 'partition to run in')
    .option('--account <NAME>', 'account to charge')
    .option('--sbatch-option <WORD>', 'one more word for sbatch, --qos=low (repeatable)', gather);
}

/** What was asked for, `runs` runs in all; problems are noted. */
export function readJob(command: Command, runs: number | null, problems: Problem[]): Job {
  const options = command.opts<Options>();
  const count = (option: string, text: string | undefined): number | null =>
    text === undefined ? null : readWhole(option, text, 1, problems);
  const tasks = count('--tasks', options.tasks);
  const most = Math.min(MOST_TASKS, runs ?? MOST_TASKS);
  if (tasks !== null && tasks > most) {
    const expected = most === runs ? `at most ${most}, one a run` : `at most ${most}`;
    problems.push({ path: '--tasks', came: String(tasks), expected, mend: 'Ask for fewer.' });
  }
  const words: string[] = [];
  const add = (name: string, value: string | undefined, problem: Problem | null): void => {
    if (value === undefined) return;
    if (problem === null) words.push(`--${name}=${value}`);
    else problems.push(problem);
  };
  add('time', options.time, timeProblem(options.time ?? ''));
  add('mem', options.memory, memoryProblem(options.memory ?? ''));
  add('partition', options.partition, nameProblem('--partition', options.partition ?? ''));
  add('account', options.account, nameProblem('--account', options.account ?? ''));
  for (const word of options.sbatchOption ?? []) {
    const problem = wordProblem(word);
    if (problem === null) words.push(word);
    else problems.push(problem);
  }
  return {
    tasks: tasks ?? Math.min(DEFAULT_TASKS, runs ?? DEFAULT_TASKS),
    concurrent: count('--concurrent', options.concurrent),
    cpus: count('--cpus', options.cpus) ?? 1,
    options: words,
  };
}

/** Seconds of a time as Slurm writes it: M, M:S, H:M:S, D-H, D-H:M, D-H:M:S; null if it is none. */
export function slurmSeconds(text: string): number | null {
  const match = /^(?:(\d{1,6})-)?(\d{1,6})(?::(\d{1,6}))?(?::(\d{1,6}))?$/.exec(text);
  if (match === null) return null;
  const [days, a, b, c] = match.slice(1).map((part) => Number(part ?? 0));
  if (match[1] !== undefined) return ((days * 24 + a) * 60 + b) * 60 + c;
  return match[4] === undefined ? a * 60 + b : (a * 60 + b) * 60 + c;
}

function timeProblem(text: string): Problem | null {
  const seconds = slurmSeconds(text);
  if (seconds !== null && seconds >= LEAST_SECONDS) return null;
  return {
    path: '--time',
    came: shown(text),
    expected:
      seconds === null
        ? 'MINUTES, H:M:S, D-H or D-H:M:S'
        : `at least 2 minutes, the last of which goes into stopping`,
    mend: 'Write --time 4:00:00 for four hours, for example.',
  };
}

function memoryProblem(text: string): Problem | null {
  if (/^[1-9]\d{0,11}[KMGT]?$/i.test(text)) return null;
  const mend = 'Write --memory 2G, for example.';
  return { path: '--memory', came: shown(text), expected: 'a number with K, M, G or T', mend };
}

function nameProblem(path: string, text: string): Problem | null {
  if (/^[^\s\p{Cc}]+$/u.test(text)) return null;
  const mend = 'Write it as the site does.';
  return { path, came: shown(text), expected: 'a name without spaces', mend };
}

function wordProblem(word: string): Problem | null {
  const path = '--sbatch-option';
  if (!/^--?[a-zA-Z]/.test(word)) {
    const mend = 'Write --sbatch-option --qos=low, for example.';
    return { path, came: shown(word), expected: 'an option of sbatch in one word', mend };
  }
  if (!TAKEN.test(word)) return null;
  const mend = 'Leave it out.';
  return { path, came: word, expected: 'an option that the scripts do not set themselves', mend };
}
