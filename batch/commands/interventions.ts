// thaw interventions: the catalogue of what leaders can do.

import type { Command } from 'commander';
import { INTERVENTIONS } from '../../sim/interventions.ts';
import { catalogueCommand } from '../catalogue.ts';

const UNIT = 'strength, 0 to 1';

const FOOT =
  'cost: thousands a week per 1,000 employees reached, at strength 1; delay: weeks to full effect; ' +
  'again: weeks after its end before it can start again for the same people';

export function define(): Command {
  return catalogueCommand({
    name: 'interventions',
    summary: 'Lists the kinds of interventions: cost, delay, meaning, claims.',
    rows: INTERVENTIONS.map((row) => ({ ...row, unit: UNIT })),
    foot: FOOT,
    header: ['kind', 'unit', 'cost', 'delay', 'again', 'meaning', 'claims'],
    cells: (row) => [
      row.kind,
      row.unit,
      String(row.cost),
      String(row.delay),
      String(row.again),
      row.sentence,
      row.claims.join(' '),
    ],
  });
}
