// thaw compare: two scenarios, the same seeds, and whether their difference can be told from none.

import type { Command } from 'commander';
import { performance } from 'node:perf_hooks';
import { OUTCOMES } from '../../sim/index.ts';
import { didYouMean, shown, type Problem } from '../../sim/problem.ts';
import { comparePairs, type Comparison } from '../compare-pairs.ts';
import { readExtensions, withExtensions } from '../extensions.ts';
import { warnOfLatePlans } from '../late.ts';
import { newCommand, operands, readChanges, SCENARIO_HELP, withChanges } from '../options.ts';
import type { Context } from '../options.ts';
import { defaultWorkers } from '../program.ts';
import { startProgress } from '../progress.ts';
import { refuseIfAny } from '../refusal.ts';
import { changeScenario, loadScenarios } from '../scenarios.ts';
import { FEW } from '../../sim/statistics.ts';
import { figure } from '../text-table.ts';
import { readSeeds, readWhole } from '../words.ts';

const DETAILS = `
Both scenarios run with the same seeds, so that each pair shares its organisation and its accidents;
the difference is B minus A, mean over the pairs, with a 95 % bootstrap interval. The two can be told
apart when the interval leaves out 0. --set and --at hold for both.`;

interface Options {
  seeds: string;
  outcome: string;
  workers?: string;
  json?: boolean;
  quiet?: boolean;
}

export function define(context: Context): Command {
  const command = newCommand('compare', 'A B ', 'Compares two scenarios, seed by seed.', [
    'compare mixed-messages full-package',
    'compare mixed-messages full-package --outcome belief --seeds 1..100 --json',
    'compare mixed-messages my-plan.json --weeks 104',
  ])
    .argument('[a]', SCENARIO_HELP)
    .argument('[b]', SCENARIO_HELP)
    .option('--seeds <A..B>', 'seeds that both run with', '1..32')
    .option('--outcome <NAME>', 'what is compared, at the last week', 'enacted');
  return withExtensions(withChanges(command))
    .option('--workers <N>', 'threads (what Slurm granted, else one a core)')
    .option('--json', 'print {outcome, a, b, difference, interval, seeds, distinguishable, …}')
    .option('--quiet', 'no progress')
    .addHelpText('after', DETAILS)
    .action(() => compare(context, command));
}

async function compare(context: Context, command: Command): Promise<void> {
  const options = command.opts<Options>();
  const problems: Problem[] = [];
  const given = operands(command, 2, 2, problems);
  const changes = readChanges(command, problems);
  const seeds = readSeeds('--seeds', options.seeds, problems);
  if (seeds !== null && seeds.first === seeds.last) {
    const mend = 'Write --seeds 1..32, for example.';
    problems.push({ path: '--seeds', came: '1 seed', expected: 'at least 2', mend });
  }
  const names = OUTCOMES.map(({ name }): string => name);
  if (!names.includes(options.outcome)) {
    const came = `unknown outcome ${shown(options.outcome)}`;
    const mend = didYouMean(options.outcome, names);
    const expected = 'an outcome that `thaw outcomes` lists';
    problems.push({ path: '--outcome', came, expected, mend });
  }
  const workers =
    options.workers === undefined
      ? defaultWorkers()
      : readWhole('--workers', options.workers, 1, problems);
  const extensions = await readExtensions(command, problems);
  const loaded = loadScenarios(context.program, given.slice(0, 2), problems, extensions.set);
  for (const { scenario } of loaded) changeScenario(scenario, changes, problems);
  refuseIfAny(problems);
  if (seeds === null || workers === null) return;
  const [a, b] = loaded;
  const weeks = changes.weeks ?? Math.min(a.scenario.weeks, b.scenario.weeks);
  const quiet = options.quiet === true;
  if (changes.weeks === null && a.scenario.weeks !== b.scenario.weeks && !quiet) {
    process.stderr.write(`thaw: the two differ in length, both are compared at week ${weeks}\n`);
  }
  if (!quiet) warnOfLatePlans(loaded, weeks);
  const total = 2 * (seeds.last - seeds.first + 1);
  const now = (): number => performance.now();
  const progress = startProgress({ stream: process.stderr, total, quiet, now });
  const comparison = await comparePairs({
    url: context.program.worker,
    scenarios: [a, b],
    extensions: extensions.files,
    changes: { ...changes, weeks },
    seeds,
    outcome: options.outcome,
    workers,
    step: (failed) => progress.step(failed),
  });
  progress.close();
  report(comparison, { a: a.name, b: b.name, weeks, outcome: options.outcome }, options);
}

function report(
  comparison: Comparison | { failed: readonly string[] },
  about: { a: string; b: string; weeks: number; outcome: string },
  options: Options,
): void {
  if ('failed' in comparison) {
    process.stderr.write(`thaw: ${comparison.failed.length} runs failed\n`);
    for (const text of comparison.failed.slice(0, 5)) process.stderr.write(`  ${text}\n`);
    process.exitCode = 1;
    return;
  }
  const { a, b, difference, interval, pairs, distinguishable, cliffsDelta, won, same } = comparison;
  if (options.json === true) {
    const result = {
      outcome: about.outcome,
      a,
      b,
      difference,
      interval: [interval.low, interval.high],
      seeds: pairs,
      distinguishable,
      same,
      cliffsDelta,
      shareWon: won,
      week: about.weeks,
      scenarios: { a: about.a, b: about.b },
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  const [low, high] = [figure(interval.low), figure(interval.high)];
  const lines = [
    `${about.outcome} at week ${about.weeks}, ${pairs} pairs of runs`,
    `A ${about.a}: ${figure(a)}`,
    `B ${about.b}: ${figure(b)}`,
    `B minus A: ${figure(difference)}, 95 % interval ${low} to ${high}`,
  ];
  if (same) lines.push(`The two are the same: ${about.outcome} is equal in every pair.`);
  else {
    lines.push(
      `B is higher in ${figure(100 * won)} % of the pairs; Cliff's delta ${figure(cliffsDelta)}`,
      distinguishable
        ? `The two can be told apart: ${about.b} is ${difference > 0 ? 'higher' : 'lower'}.`
        : `The two cannot be told apart by these ${pairs} seeds: no difference is inside the interval.`,
    );
  }
  if (pairs < FEW && !same) lines.push(`With fewer than ${FEW} seeds the interval is rough.`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
