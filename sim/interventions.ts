// The catalogue of interventions: what each moves, what it costs, how long it takes, the claims behind
// it. An intervention acts on levers (inputs to people) or on ties, never on an outcome.

import { INFLUENCES } from './interventions/influences.ts';
import { PEOPLE_KINDS } from './interventions/people-kinds.ts';
import type { InterventionRow, Reach, RowBody } from './interventions/row.ts';
import { SYSTEMS_KINDS } from './interventions/systems-kinds.ts';

export { INHIBITORS } from './interventions/inhibitors.ts';
export type { Effect, InterventionRow } from './interventions/row.ts';

/** Every kind, in the order in which people read them. */
export const INTERVENTIONS: readonly InterventionRow[] = [...SYSTEMS_KINDS, ...PEOPLE_KINDS].map(
  (row: RowBody) => ({ ...row, reach: reachOf(row), ...INFLUENCES[row.kind] }),
);

export const KINDS: readonly string[] = INTERVENTIONS.map((row) => row.kind);

const BY_KIND = new Map(INTERVENTIONS.map((row) => [row.kind, row]));

/** The row of a kind, or undefined. */
export function interventionRow(kind: string): InterventionRow | undefined {
  return BY_KIND.get(kind);
}

/** What a whole department is told, paid or organised by cannot be aimed at some of its people. */
export function reachOf(row: Pick<RowBody, 'wholeDepartments'>): readonly Reach[] {
  if (row.wholeDepartments) return ['organisation', 'department'];
  return ['organisation', 'department', 'levels', 'share'];
}
