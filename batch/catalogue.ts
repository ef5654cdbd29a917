// A command that prints one of the program's own tables, as text or as JSON.

import type { Command } from 'commander';
import type { Problem } from '../sim/problem.ts';
import type { Extensions } from '../sim/index.ts';
import { readExtensions, withExtensions } from './extensions.ts';
import { newCommand, operands } from './options.ts';
import { refuseIfAny } from './refusal.ts';
import { textTable } from './text-table.ts';

interface Catalogue<Row> {
  readonly name: string;
  readonly summary: string;
  readonly rows: readonly Row[];
  /** Rows with those of extensions, where they can have some. */
  readonly rowsWith?: (set: Extensions) => readonly Row[];
  readonly header: readonly string[];
  readonly cells: (row: Row) => readonly string[];
  /** A line below the table. */
  readonly foot?: string;
}

export function catalogueCommand<Row>(catalogue: Catalogue<Row>): Command {
  const { name, summary, header, cells, foot, rowsWith } = catalogue;
  const command = newCommand(name, '', summary, [name, `${name} --json`]).option(
    '--json',
    'print the rows as one JSON list',
  );
  if (rowsWith !== undefined) withExtensions(command);
  return command.action(async () => {
    const problems: Problem[] = [];
    operands(command, 0, 0, problems);
    const { set } = await readExtensions(command, problems);
    refuseIfAny(problems);
    const rows = rowsWith?.(set) ?? catalogue.rows;
    const json = command.opts<{ json?: boolean }>().json === true;
    const table = (): string => textTable(header, rows.map(cells)) + (foot ? `${foot}\n` : '');
    process.stdout.write(json ? `${JSON.stringify(rows)}\n` : table());
  });
}
