// thaw regions: sweeps drivers and heat over a grid in many organisations, and says where runs end in lip service, in real
// work or in flight. Its output is viz/phase/regions.json, which the phase picture of the page draws.

import type { Command } from 'commander';
import { performance } from 'node:perf_hooks';
import type { Problem } from '../../sim/problem.ts';
import { newCommand, operands, type Context } from '../options.ts';
import { printScenario } from '../print-scenario.ts';
import { startProgress } from '../progress.ts';
import { refuseIfAny } from '../refusal.ts';
import { MAPS, regionFile } from '../regions/map.ts';
import { readSeeds } from '../words.ts';

const DETAILS = `
An organisation is held for three years at every cell of a grid: how far pay, measures, processes, decision rights,
structure and people practices point to the customer, and how much heat leaders apply. What else leaders do is held
too, and the sweep is made without a safe place, with half of one and with a whole one. The last half year names the
way it ends: in flight when half avoid the work, else in real work when two thirds have really changed, else in lip
service when half say it and do not do it. To make the file of the page anew:
  $ npm run -s thaw -- regions > regions.json
  $ mv regions.json viz/phase/ && npx prettier --write viz/phase/regions.json`;

interface Options {
  seeds: string;
  quiet?: boolean;
}

export function define(context: Context): Command {
  const command = newCommand('regions', '', 'Finds where plans end, by drivers and heat.', [
    'regions',
    'regions --seeds 1..2 --quiet',
  ])
    .option('--seeds <A..B>', 'organisations', '1..10')
    .option('--quiet', 'no progress')
    .addHelpText('after', DETAILS);
  return command.action(() => regions(context, command));
}

function regions(context: Context, command: Command): void {
  const options = command.opts<Options>();
  const problems: Problem[] = [];
  operands(command, 0, 0, problems);
  const range = readSeeds('--seeds', options.seeds, problems);
  refuseIfAny(problems);
  if (range === null) return;
  const count = range.last - range.first + 1;
  const seeds = Array.from({ length: count }, (_, place) => range.first + place);
  const watch = startProgress({
    stream: process.stderr,
    total: MAPS * count,
    quiet: options.quiet === true,
    now: () => performance.now(),
  });
  const about = {
    program: context.program.version,
    command: `thaw regions --seeds ${range.first}..${range.last}`,
    date: new Date().toISOString().slice(0, 10),
  };
  const file = regionFile(seeds, about, () => watch.step(false));
  watch.close();
  process.stdout.write(`${printScenario(file)}\n`);
}
