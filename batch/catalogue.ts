// A command that prints one of the program's own tables, as text or as JSON.

import type { Command } from 'commander';
import type { Problem } from '../sim/problem.ts';
import { newCommand, operands } from './options.ts';
import { refuseIfAny } from './refusal.ts';
import { textTable } from './text-table.ts';

interface Catalogue<Row> {
  readonly name: string;
  readonly summary: string;
  readonly rows: readonly Row[];
  readonly header: readonly string[];
  readonly cells: (row: Row) => readonly string[];
  /** A line below the table. */
  readonly foot?: string;
}

export function catalogueCommand<Row>(catalogue: Catalogue<Row>): Command {
  const { name, summary, rows, header, cells, foot } = catalogue;
  const command = newCommand(name, '', summary, [name, `${name} --json`]).option(
    '--json',
    'print the rows as one JSON list',
  );
  return command.action(() => {
    const problems: Problem[] = [];
    operands(command, 0, 0, problems);
    refuseIfAny(problems);
    const json = command.opts<{ json?: boolean }>().json === true;
    const table = (): string => textTable(header, rows.map(cells)) + (foot ? `${foot}\n` : '');
    process.stdout.write(json ? `${JSON.stringify(rows)}\n` : table());
  });
}
