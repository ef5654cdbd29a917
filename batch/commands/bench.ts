// thaw bench: how fast the tick loop is here, and what it takes in memory.

import type { Command } from 'commander';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { availableParallelism } from 'node:os';
import type { Problem } from '../../sim/problem.ts';
import { measure, type BenchResult } from '../bench-run.ts';
import { newCommand, operands, type Context } from '../options.ts';
import { refuseIfAny } from '../refusal.ts';
import { textTable } from '../text-table.ts';
import { readWhole } from '../words.ts';

const DETAILS = `
Each row builds a generated organisation (12 ties a person on average) in every thread and counts
agent-ticks per CPU second of the tick loop, times the number of threads that tick at the same time;
building is left out. peakBytes is the largest size of the whole process, Node included.`;

interface Options {
  agents: string;
  weeks: string;
  workers?: string;
  json?: boolean;
  quiet?: boolean;
}

export function define(context: Context): Command {
  const command = newCommand('bench', '', 'Measures speed and memory by population and threads.', [
    'bench',
    'bench --agents 1000,10000,100000 --weeks 52 --workers 1 --json',
  ])
    .option('--agents <N,N>', 'population sizes', '1000,10000')
    .option('--weeks <W>', 'weeks that are measured', '104')
    .option('--workers <N,N>', 'numbers of threads (1 and one a core)')
    .option('--json', 'print {results: [{agents, weeks, workers, agentTicksPerSecond, peakBytes}]}')
    .option('--quiet', 'say nothing on standard error')
    .addHelpText('after', DETAILS);
  return command.action(() => bench(context, command));
}

async function bench(context: Context, command: Command): Promise<void> {
  const options = command.opts<Options>();
  const problems: Problem[] = [];
  operands(command, 0, 0, problems);
  const cores = availableParallelism();
  const list = (option: string, text: string, least: number): number[] =>
    text.split(',').flatMap((word) => readWhole(option, word, least, problems) ?? []);
  const agents = list('--agents', options.agents, 2);
  const workers = list('--workers', options.workers ?? (cores > 1 ? `1,${cores}` : '1'), 1);
  const weeks = readWhole('--weeks', options.weeks, 1, problems) ?? 1;
  refuseIfAny(problems);
  const results: BenchResult[] = [];
  const single = agents.length * workers.length === 1;
  for (const people of agents) {
    for (const threads of workers) {
      if (options.quiet !== true) {
        process.stderr.write(`thaw: ${people} people, ${threads} threads, ${weeks} weeks\n`);
      }
      results.push(
        single
          ? await measure(context.program.worker, people, weeks, threads)
          : await apart(context, people, weeks, threads),
      );
    }
  }
  process.stdout.write(options.json === true ? `${JSON.stringify({ results })}\n` : table(results));
}

/** One measurement in a process of its own. */
async function apart(
  context: Context,
  agents: number,
  weeks: number,
  workers: number,
): Promise<BenchResult> {
  const words = ['--agents', agents, '--weeks', weeks, '--workers', workers, '--json', '--quiet'];
  const cli = join(context.program.folder, 'cli.js');
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [cli, 'bench', ...words.map(String)]);
  return (JSON.parse(stdout) as { results: BenchResult[] }).results[0];
}

function table(results: readonly BenchResult[]): string {
  const header = ['people', 'threads', 'weeks', 'agent-ticks a second', 'peak MB', 'CPU s'];
  const rows = results.map((row) => [
    String(row.agents),
    String(row.workers),
    String(row.weeks),
    String(Math.round(row.agentTicksPerSecond)),
    String(Math.round(row.peakBytes / 1048576)),
    row.cpuSeconds.toFixed(2),
  ]);
  return textTable(header, rows);
}
