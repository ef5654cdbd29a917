// Whose push moved whom. When a host asks for it, every week's change of belief and resistance is booked to
// named forces, and the log-odds of customer-deep over product practice are split into theirs, by person
// and by department. Entries of one change sum to the change: what rounding leaves over is booked to
// persistence. Nothing is booked, and next to nothing computed, when no ledger is kept.

import type { Model } from './model.ts';

/** Forces on belief: they sum to the week's change of mean belief. */
export const BELIEF_FORCES = [
  'coherence',
  'peers',
  'systems',
  'talk',
  'manager',
  'norm',
  'practice',
  'customers',
  'persistence',
  'noise',
  'bound',
] as const;

/** Forces on practice: they sum to the log-odds of deep over product; sampling is a difference of shares. */
export const PRACTICE_FORCES = [
  'systems',
  'belief',
  'norm',
  'talk',
  'effort',
  'fear',
  'customers',
  'example',
  'habit',
] as const;

/** Forces on resistance: they sum to the week's change. */
export const RESISTANCE_FORCES = ['push', 'persistence'] as const;

const places = <Name extends string>(names: readonly Name[], from: number) =>
  Object.fromEntries(names.map((name, place) => [name, from + place])) as Record<Name, number>;

/** Places in a row of the ledger. */
export const ENTRY = {
  belief: places(BELIEF_FORCES, 0),
  practice: places(PRACTICE_FORCES, BELIEF_FORCES.length),
  sampling: BELIEF_FORCES.length + PRACTICE_FORCES.length,
  resistance: places(RESISTANCE_FORCES, BELIEF_FORCES.length + PRACTICE_FORCES.length + 1),
} as const;
export const ENTRIES = BELIEF_FORCES.length + PRACTICE_FORCES.length + 1 + RESISTANCE_FORCES.length;

export interface Ledger {
  /** This week's entries, sums over the people of a department: departments × ENTRIES. */
  readonly byDepartment: Float64Array;
  /** This week's entries of every person: people × ENTRIES; null when only departments are kept. */
  readonly byPerson: Float64Array | null;
  /** One person's entries while a rule works on them. */
  readonly row: Float64Array;
}

/** A ledger for a model; set `model.ledger` to keep it. */
export function createLedger(model: Model, persons: boolean): Ledger {
  return {
    byDepartment: new Float64Array(model.departments * ENTRIES),
    byPerson: persons ? new Float64Array(model.people * ENTRIES) : null,
    row: new Float64Array(ENTRIES),
  };
}

/** Begins a week. */
export function openLedger(model: Model): void {
  model.ledger?.byDepartment.fill(0);
  model.ledger?.byPerson?.fill(0);
}

/** Books one person's entries from place `from` up to `until`, and clears them. */
export function book(
  model: Model,
  ledger: Ledger,
  person: number,
  from: number,
  until: number,
): void {
  const { byDepartment, byPerson, row } = ledger;
  const department = model.roster.department[person] * ENTRIES;
  for (let entry = from; entry < until; entry++) {
    byDepartment[department + entry] += row[entry];
    if (byPerson !== null) byPerson[person * ENTRIES + entry] = row[entry];
    row[entry] = 0;
  }
}
