// The named forces, and the places of a row of the books.

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

export type LedgerState = 'belief' | 'practice' | 'resistance';

export interface ForceRow {
  readonly state: LedgerState;
  readonly force: string;
  /** Unit of the force, for one person in one week. */
  readonly unit: string;
  /** A force from outside that what the books call persistence holds already. */
  readonly inside?: boolean;
}

const BELIEF_UNIT = 'belief a week';
const ODDS_UNIT = 'log-odds of deep over product';
const SHARES_UNIT = 'share of deep minus share of product';

/** Every force, in the order of a row. */
export const FORCES: readonly ForceRow[] = [
  ...BELIEF_FORCES.map((force) => ({ state: 'belief' as const, force, unit: BELIEF_UNIT })),
  ...PRACTICE_FORCES.map((force) => ({ state: 'practice' as const, force, unit: ODDS_UNIT })),
  { state: 'practice', force: 'sampling', unit: SHARES_UNIT },
  ...RESISTANCE_FORCES.map((force) => ({
    state: 'resistance' as const,
    force,
    unit: 'resistance a week',
  })),
];

const places = <Name extends string>(names: readonly Name[], from: number) =>
  Object.fromEntries(names.map((name, place) => [name, from + place])) as Record<Name, number>;

/** Places of the forces in a row. */
export const ENTRY = {
  belief: places(BELIEF_FORCES, 0),
  practice: places(PRACTICE_FORCES, BELIEF_FORCES.length),
  sampling: BELIEF_FORCES.length + PRACTICE_FORCES.length,
  resistance: places(RESISTANCE_FORCES, BELIEF_FORCES.length + PRACTICE_FORCES.length + 1),
} as const;
export const ENTRIES = FORCES.length;
