// thaw hash: the state hash at a week, bare; the page shows the same.

import type { Command } from 'commander';
import { createModel, stateHash, tick } from '../../sim/index.ts';
import type { Problem } from '../../sim/problem.ts';
import { newCommand, operands, readChanges, SCENARIO_HELP, withChanges } from '../options.ts';
import type { Context } from '../options.ts';
import { readOwnPlan, withOwnPlan } from '../own-plan.ts';
import { readExtensions, withExtensions } from '../extensions.ts';
import { oneScenario } from '../scenarios.ts';
import { readWhole } from '../words.ts';

export function define(context: Context): Command {
  const command = newCommand(
    'hash',
    'SCENARIO ',
    'Prints the state hash at a week, the same on every engine.',
    ['hash mixed-messages', 'hash mixed-messages --seed 7 --week 52'],
  )
    .argument('[scenario]', SCENARIO_HELP)
    .option('--seed <S>', "seed of the run instead of the scenario's own")
    .option('--week <W>', 'week of the state; 0 is before the first (the last week)');
  return withExtensions(withOwnPlan(withChanges(command)))
    .option('--json', 'print {scenario, seed, week, stateHash}')
    .action(() => hash(context, command));
}

async function hash(context: Context, command: Command): Promise<void> {
  const options = command.opts<{ seed?: string; week?: string; json?: boolean }>();
  const problems: Problem[] = [];
  const given = operands(command, 1, 1, problems);
  const asked = options.seed === undefined ? null : readWhole('--seed', options.seed, 0, problems);
  const at = options.week === undefined ? null : readWhole('--week', options.week, 0, problems);
  const changes = readChanges(command, problems);
  const { loaded, scenario } = oneScenario(
    context.program,
    given,
    changes,
    asked ?? undefined,
    problems,
    readOwnPlan(command, problems),
    (await readExtensions(command, problems)).set,
  );
  const week = at ?? scenario.weeks;
  const model = createModel(scenario);
  while (model.week < week) tick(model);
  const result = {
    scenario: loaded.name,
    seed: scenario.seed,
    week,
    stateHash: stateHash(model),
  };
  const text = options.json === true ? JSON.stringify(result) : result.stateHash;
  process.stdout.write(`${text}\n`);
}
