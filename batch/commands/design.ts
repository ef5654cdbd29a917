// thaw design: the cells of an experiment as a CSV, to look at or to hand to `thaw batch --design`.

import type { Command } from 'commander';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { csvLine } from '../../viz/marks/csv.ts';
import { planCells, type Method, type SpacePlan } from '../designs/plan.ts';
import { readExtensions, withExtensions } from '../extensions.ts';
import { appendAll, taken, unwritable } from '../files.ts';
import { newCommand, operands, type Context } from '../options.ts';
import { Refusal, refuseIfAny } from '../refusal.ts';
import { planAdvice, readPlan, withSpace } from '../space-words.ts';
import type { Problem } from '../../sim/problem.ts';

const DETAILS = `
factorial  every combination; --n levels of each parameter that has no "levels" of its own
lhs        Latin hypercube: --n points, each slice of each parameter holds one
sobol      --n points of a Sobol sequence (Joe and Kuo 2008), scrambled as Owen did
morris     --n trajectories of one step a parameter, for mu* and sigma
saltelli   --n base points and their mixtures, for Sobol's indices
A row is a cell, a column a parameter. \`thaw batch SCENARIO --space FILE --method NAME --n N\` makes the
runs of the same cells without the file between; docs/lab.md says which method answers what.`;

const ALL: Record<string, Method> = {
  factorial: 'factorial',
  lhs: 'lhs',
  sobol: 'sobol',
  morris: 'morris',
  saltelli: 'saltelli',
};

export function define(context: Context): Command {
  const command = newCommand('design', '', 'Writes the cells of an experiment as CSV.', [
    'design --space space.json --method lhs --n 100 --out cells.csv',
    'design --space space.json --method factorial --n 5',
    'design --space space.json --method sobol --n 256 --design-seed 7 --out cells.csv',
  ]);
  return withExtensions(withSpace(command, Object.keys(ALL)))
    .option('--out <FILE>', 'a CSV file; standard output where it is left out')
    .option('--force', 'overwrite the file')
    .option('--json', 'print {names, rows} instead of CSV')
    .option('--quiet', 'no advice')
    .addHelpText('after', DETAILS)
    .action(() => design(context, command));
}

interface Options {
  out?: string;
  space?: string;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

async function design(_context: Context, command: Command): Promise<void> {
  const options = command.opts<Options>();
  const problems: Problem[] = [];
  operands(command, 0, 0, problems);
  if (options.space === undefined) {
    const mend = 'Add --space space.json; docs/lab.md shows one.';
    problems.push({ path: '--space', came: 'nothing', expected: 'a space file', mend });
  }
  const { set } = await readExtensions(command, problems);
  const plan = options.space === undefined ? null : readPlan(command, ALL, problems, set);
  const { out } = options;
  if (out !== undefined && options.json === true) {
    const mend = 'Drop --json, or send standard output to a file.';
    problems.push({ path: '--json', came: 'beside --out', expected: 'one of the two', mend });
  } else if (out !== undefined && existsSync(out) && options.force !== true) {
    problems.push(taken(`--out ${out}`));
  }
  refuseIfAny(problems);
  if (plan === null) return;
  const advice = planAdvice(plan);
  if (advice !== null && options.quiet !== true) process.stderr.write(`thaw: ${advice}\n`);
  if (options.json === true) {
    const cells = planCells(plan);
    const rows = Array.from({ length: cells.count }, (_, cell) => cells.values(cell));
    process.stdout.write(`${JSON.stringify({ names: cells.names, rows })}\n`);
  } else if (out === undefined) writeRows(plan, 1);
  else writeFile(plan, out);
}

const ROWS_AT_ONCE = 2000;

function writeRows(plan: SpacePlan, fd: number): void {
  const cells = planCells(plan);
  let waiting = csvLine(cells.names);
  for (let cell = 0; cell < cells.count; cell++) {
    waiting += csvLine(cells.values(cell));
    if (cell % ROWS_AT_ONCE !== ROWS_AT_ONCE - 1) continue;
    appendAll(fd, [Buffer.from(waiting)]);
    waiting = '';
  }
  appendAll(fd, [Buffer.from(waiting)]);
}

/** Under another name first, so that nobody sees half a design. */
function writeFile(plan: SpacePlan, out: string): void {
  const temporary = `${out}.${process.pid}.tmp`;
  try {
    const fd = openSync(temporary, 'w');
    try {
      writeRows(plan, fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, out);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new Refusal([unwritable(`--out ${out}`, error, 'a file that can be written')]);
  }
}
