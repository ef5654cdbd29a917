// thaw interventions: the catalogue of what leaders can do.

import type { Command } from 'commander';
import { INTERVENTIONS, interventionsWith } from '../../sim/index.ts';
import type { InterventionRow } from '../../sim/index.ts';
import { catalogueCommand } from '../catalogue.ts';

const UNIT = 'strength, 0 to 1';

const FOOT =
  'cost: thousands a week per 1,000 employees reached, at strength 1; delay: weeks to full effect; ' +
  'again: weeks after its end before it can start again for the same people; reach: whom it can be ' +
  'aimed at; raised by, lowered by: states and parameters that make it work more or less; addresses: ' +
  'inhibitors. Reasons in plain words: --json';

const withUnit = (row: InterventionRow) => ({ ...row, unit: UNIT });

const names = (influences: InterventionRow['raises']): string =>
  influences.map(({ name }) => name).join(' ');

export function define(): Command {
  return catalogueCommand({
    name: 'interventions',
    summary:
      'Lists the kinds of interventions: cost, delay, meaning, claims, reach, what they depend on.',
    rows: INTERVENTIONS.map(withUnit),
    rowsWith: (set) => interventionsWith(set).map(withUnit),
    foot: FOOT,
    header: [
      ...['kind', 'unit', 'cost', 'delay', 'again', 'meaning', 'claims'],
      ...['reach', 'raised by', 'lowered by', 'addresses'],
    ],
    cells: (row) => [
      row.kind,
      row.unit,
      String(row.cost),
      String(row.delay),
      String(row.again),
      row.sentence,
      row.claims.join(' '),
      row.reach.join(' '),
      names(row.raises),
      names(row.lowers),
      row.addresses.join(' '),
    ],
  });
}
