// thaw outcomes: the table of outcomes, the columns of every table.

import type { Command } from 'commander';
import { OUTCOMES } from '../../sim/index.ts';
import { catalogueCommand } from '../catalogue.ts';

export function define(): Command {
  return catalogueCommand({
    name: 'outcomes',
    summary: 'Lists the outcomes: the columns of runs.csv and series.csv.',
    rows: OUTCOMES,
    header: ['name', 'unit', 'meaning', 'claims'],
    cells: (row) => [row.name, row.unit, row.sentence, row.claims.join(' ')],
  });
}
