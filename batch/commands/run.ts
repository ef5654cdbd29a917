// thaw run: one run, its last week and its state hash; with --out the same files as a batch of one.

import { existsSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { OUTCOMES } from '../../sim/index.ts';
import type { Problem } from '../../sim/problem.ts';
import { runBatch } from '../batch-run.ts';
import { readExtensions, withExtensions, type Loaded } from '../extensions.ts';
import { taken, unwritable, writeWhole } from '../files.ts';
import { LEDGER_HEAD } from '../ledger-table.ts';
import { newCommand, operands, readChanges, SCENARIO_HELP, withChanges } from '../options.ts';
import type { Changes, Context } from '../options.ts';
import { readOwnPlan, withOwnPlan } from '../own-plan.ts';
import { warnOfLatePlans } from '../late.ts';
import { planBatch } from '../plan.ts';
import { Refusal } from '../refusal.ts';
import { createRunService } from '../run-service.ts';
import { oneScenario, type LoadedScenario } from '../scenarios.ts';
import { figure, textTable } from '../text-table.ts';
import { readWhole } from '../words.ts';

interface Options {
  seed?: string;
  out?: string;
  ledger?: string;
  json?: boolean;
  quiet?: boolean;
  force?: boolean;
}

export function define(context: Context): Command {
  const command = newCommand(
    'run',
    'SCENARIO ',
    'Makes one run; prints the last week and the state hash.',
    [
      'run mixed-messages',
      'run mixed-messages --seed 7 --set rewards=0.5 --json',
      'run mixed-messages --ledger forces.csv',
      'run my-company.json --at 52:rewards=1 --at 52:metrics=1 --out results',
    ],
  )
    .argument('[scenario]', SCENARIO_HELP)
    .option('--seed <S>', "seed of the run instead of the scenario's own");
  return withExtensions(withOwnPlan(withChanges(command)))
    .option('--out <DIR>', 'also write the run as a batch of one: runs.csv, series.csv, manifest')
    .option('--ledger <FILE>', 'also write what pushed whom, by week and department, as CSV')
    .option('--force', 'overwrite what is in DIR, and FILE')
    .option('--json', 'print {scenario, seed, week, outcomes, stateHash}')
    .option('--quiet', 'say nothing on standard error')
    .action(() => run(context, command));
}

async function run(context: Context, command: Command): Promise<void> {
  const options = command.opts<Options>();
  const problems: Problem[] = [];
  const given = operands(command, 1, 1, problems);
  const changes = readChanges(command, problems, 0);
  if (options.out === '') {
    const mend = 'Add --out results, for example.';
    problems.push({ path: '--out', came: 'nothing', expected: 'a folder', mend });
  }
  if (options.ledger !== undefined) checkLedger(options.ledger, options.force, problems);
  const asked = options.seed === undefined ? null : readWhole('--seed', options.seed, 0, problems);
  const extensions = await readExtensions(command, problems);
  const { loaded, scenario } = oneScenario(
    context.program,
    given,
    changes,
    asked ?? undefined,
    problems,
    readOwnPlan(command, problems),
    extensions.set,
  );
  const { seed } = scenario;
  if (options.quiet !== true) warnOfLatePlans([loaded], changes.weeks);
  if (options.out !== undefined) {
    await writeRun(context, options.out, options.force === true, loaded, changes, seed, extensions);
    if (process.exitCode === 130 && options.quiet !== true) {
      const again = 'the same command with --force makes the run anew';
      process.stderr.write(`thaw: interrupted; ${again}\n`);
    }
    if (process.exitCode !== undefined) return;
  }
  const service = createRunService();
  const { params, events, weeks } = changes;
  const silent = { series: 'none', csv: false, numbers: false } as const;
  const ledger = options.ledger !== undefined;
  const setup = { texts: [loaded.text], params, events, weeks, ledger, ...silent };
  service.prepare(setup, extensions.set);
  const ran = service.run({ scenario: 0, seed, params: {} });
  const { week, stateHash, last } = ran;
  if (options.ledger !== undefined && ran.ledger !== undefined) {
    writeLedger(options.ledger, ran.ledger);
  }
  if (options.json === true) {
    const outcomes = Object.fromEntries(OUTCOMES.map(({ name }, place) => [name, last[place]]));
    const result = { scenario: loaded.name, seed, week, outcomes, stateHash };
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  const rows = OUTCOMES.map(({ name, unit, sentence }, place) => [
    name,
    figure(last[place]),
    unit,
    sentence,
  ]);
  process.stdout.write(`${loaded.name}, seed ${seed}, week ${week}\n`);
  process.stdout.write(textTable(['outcome', 'value', 'unit', 'meaning'], rows));
  process.stdout.write(`state hash ${stateHash}\n`);
}

function checkLedger(file: string, force: boolean | undefined, problems: Problem[]): void {
  const refuse = (came: string, expected: string, mend: string): void => {
    problems.push({ path: `--ledger ${file}`.trim(), came, expected, mend });
  };
  if (file === '') refuse('nothing', 'a file name', 'Add --ledger forces.csv, for example.');
  else if (!existsSync(file)) return;
  else if (statSync(file).isDirectory()) {
    refuse('a folder', 'a file name', 'Name a file inside it.');
  } else if (force !== true) {
    problems.push(taken(`--ledger ${file}`));
  }
}

function writeLedger(file: string, rows: ArrayBuffer): void {
  try {
    writeWhole(file, Buffer.concat([Buffer.from(LEDGER_HEAD), new Uint8Array(rows)]));
  } catch (error) {
    throw new Refusal([unwritable(`--ledger ${file}`, error, 'a file that can be written')]);
  }
}

/** The run as a batch of one. */
async function writeRun(
  context: Context,
  folder: string,
  force: boolean,
  loaded: LoadedScenario,
  changes: Changes,
  seed: number,
  { files: extensions }: Loaded,
): Promise<void> {
  const plan = planBatch(context, {
    loaded: [loaded],
    extensions,
    changes,
    sweeps: [],
    table: null,
    space: null,
    seeds: { first: seed, last: seed },
    until: null,
    series: 'all',
    formats: ['csv'],
    shard: null,
    workers: 1,
    quiet: true,
  });
  const ended = await runBatch(context.program, plan, { folder, resume: null, force });
  if (ended.how === 'interrupted') {
    process.exitCode = ended.trouble === null ? 130 : 1;
    if (ended.trouble !== null)
      process.stderr.write(`thaw: ${folder} came upon ${ended.trouble}\n`);
  } else if (ended.manifest.runs.failed > 0) process.exitCode = 1;
}
