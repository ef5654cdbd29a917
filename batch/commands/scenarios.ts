// thaw scenarios: the scenarios that come with the program, each with the question it asks.

import type { Command } from 'commander';
import type { Problem } from '../../sim/problem.ts';
import { inGroups } from '../../viz/marks/scenario-groups.ts';
import { newCommand, operands, type Context } from '../options.ts';
import { refuseIfAny } from '../refusal.ts';
import { loadScenarios, shippedScenarios } from '../scenarios.ts';

export function define(context: Context): Command {
  const command = newCommand(
    'scenarios',
    '',
    'Lists the scenarios that come with the program, with their questions.',
    ['scenarios', 'scenarios --json'],
  ).option('--json', 'print [{name, title, question, claims, group}]');
  return command.action(() => list(context, command));
}

function list({ program }: Context, command: Command): void {
  const problems: Problem[] = [];
  operands(command, 0, 0, problems);
  const loaded = loadScenarios(program, shippedScenarios(program), problems);
  refuseIfAny(problems);
  const entries = loaded.map(({ name, scenario: { title, question, claims } }) => {
    return { name, title, question, claims };
  });
  const groups = inGroups(entries);
  if (command.opts<{ json?: boolean }>().json === true) {
    const rows = groups.flatMap(({ group, entries: own }) =>
      own.map((entry) => ({ ...entry, group })),
    );
    process.stdout.write(`${JSON.stringify(rows)}\n`);
    return;
  }
  const widest = Math.max(...entries.map(({ name }) => name.length));
  const texts = groups.map(({ title, entries: own }) => {
    const lines = own.map(({ name, question }) => `  ${name.padEnd(widest)}  ${question}`);
    return `${title}\n${lines.join('\n')}\n`;
  });
  process.stdout.write(texts.join('\n'));
}
