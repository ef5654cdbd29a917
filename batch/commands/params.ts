// thaw params: the table of parameters.

import type { Command } from 'commander';
import { PARAMS, paramsWith } from '../../sim/index.ts';
import { catalogueCommand } from '../catalogue.ts';

export function define(): Command {
  return catalogueCommand({
    name: 'params',
    summary: 'Lists the parameters that --set, --at and --sweep take.',
    rows: PARAMS,
    rowsWith: paramsWith,
    header: ['name', 'default', 'min', 'max', 'unit', 'meaning', 'claims'],
    cells: (row) => [
      row.name,
      row.choices === null ? String(row.default) : row.choices[row.default],
      row.choices === null ? String(row.min) : '',
      row.choices === null ? String(row.max) : '',
      row.choices === null ? row.unit : row.choices.join(' or '),
      row.sentence,
      row.claims.join(' '),
    ],
  });
}
