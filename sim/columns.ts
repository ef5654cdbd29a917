// The columns of a model: every state and reading by name, with what indexes it, its bounds and the rule
// that owns it. Creation, saving, hashing and the checks of rules all follow from this table.

/** Facets of every paradigm, one for each of the six system levers; a sector's assumptions come on top. */
export const LEVER_FACETS = 6;
/** A person's draws of belief noise come in one call of at most eight pairs. */
export const MOST_FACETS = 16;

type Kind = 'f32' | 'u8' | 'u16' | 'i16';

/** One column. `state` columns are what the next week depends on, and are hashed; others are readings. */
export interface Column<K extends Kind = Kind> {
  readonly kind: K;
  readonly per:
    | 'person'
    | 'person×facet'
    | 'person×lever'
    | 'department'
    | 'department×lever'
    | 'department×assumption'
    | 'customer';
  readonly low: number;
  readonly high: number;
  readonly state: boolean;
  /** The only rule that writes it in a tick; `turnover` may also write whatever a newcomer brings. */
  readonly owner: string;
}

const column =
  <K extends Kind>(kind: K, per: Column['per'], state: boolean) =>
  (low: number, high: number, owner: string): Column<K> => ({ kind, per, low, high, state, owner });

const state = column('f32', 'person', true);
const reading = column('f32', 'person', false);
const facets = column('f32', 'person×facet', true);
const seenFacets = column('f32', 'person×facet', false);

/** Every column by name; `model.columns[name]` is a typed array of its kind. */
export const COLUMNS = {
  belief: facets(-1, 1, 'belief'),
  beliefStart: facets(-1, 1, 'turnover'),
  habitProduct: state(0, 1, 'habit'),
  habitNice: state(0, 1, 'habit'),
  habitDeep: state(0, 1, 'habit'),
  practiceProduct: state(0, 1, 'behaviour'),
  practiceNice: state(0, 1, 'behaviour'),
  practiceDeep: state(0, 1, 'behaviour'),
  understanding: state(0, 1, 'learning'),
  understandingBest: state(0, 1, 'learning'),
  trust: state(0, 1, 'messages'),
  safety: state(0, 1, 'temperature'),
  resistance: state(0, 1, 'resistance'),
  heat: state(0, 1.5, 'temperature'),
  distress: state(0, 1.5, 'temperature'),
  expectedReaction: state(-1, 1, 'learning'),
  habitRate: state(0.01, 0.6, 'turnover'),
  threshold: state(0.1, 0.8, 'turnover'),
  susceptibility: state(0.3, 2, 'turnover'),
  gadfly: column('u8', 'person', true)(0, 1, 'turnover'),
  generation: column('u16', 'person', true)(0, 65535, 'turnover'),
  vacantWeeks: column('u8', 'person', true)(0, 27, 'turnover'),
  care: state(0, 3, 'observation'),
  avoiding: column('u8', 'person', true)(0, 1, 'temperature'),
  hiredWeek: column('i16', 'person', true)(-32768, 32767, 'turnover'),
  leftWeek: column('i16', 'person', true)(-32768, 32767, 'turnover'),
  systems: column('f32', 'department×lever', true)(-1, 1, 'systems'),
  support: column('f32', 'department×assumption', true)(-1, 1, 'systems'),
  fatigue: column('f32', 'department', true)(0, 1, 'fatigue'),

  satisfaction: column('f32', 'customer', true)(0, 1, 'customers'),
  custom: column('u8', 'customer', true)(0, 1, 'customers'),
  customerGeneration: column('u16', 'customer', true)(0, 65535, 'customers'),

  clarity: reading(0, 1, 'messages'),
  mixed: reading(0, 1, 'messages'),
  heardTalk: column('f32', 'person×lever', false)(-1, 1, 'messages'),
  fear: reading(0, 1, 'temperature'),
  arousal: reading(0, 1, 'temperature'),
  engagement: reading(0, 1, 'temperature'),
  complacent: reading(0, 0.9, 'temperature'),
  meanBelief: reading(-1, 1, 'belief'),
  openness: reading(0, 3, 'belief'),
  said: reading(0, 1, 'behaviour'),
  seenPractice: reading(0, 1, 'visibility'),
  seenNorm: reading(-1, 1, 'visibility'),
  seenHeat: reading(0, 1.5, 'visibility'),
  seenDistress: reading(0, 1.5, 'visibility'),
  seenReaction: reading(-1, 1, 'visibility'),
  seenBelief: seenFacets(-1, 1, 'visibility'),
  customersHere: column('f32', 'department', false)(0, 1e9, 'customers'),
  loyaltyHere: column('f32', 'department', false)(0, 1, 'customers'),
  satisfactionHere: column('f32', 'department', false)(0, 1, 'customers'),
  teamSafety: column('f32', 'department', false)(0, 1, 'visibility'),
} as const satisfies Record<string, Column>;

/** What a column holds everywhere until something rare happens; at rest it is left out of the hash. */
export const AT_REST: Partial<Record<string, number>> = { care: 1 };

/** Names of COLUMNS. */
export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

interface Arrays {
  f32: Float32Array;
  u8: Uint8Array;
  u16: Uint16Array;
  i16: Int16Array;
}

/** One typed array for every column, indexed as the table says. */
export type Columns = {
  readonly [name in ColumnName]: Arrays[(typeof COLUMNS)[name]['kind']];
};

const MAKERS = {
  f32: (length: number) => new Float32Array(length),
  u8: (length: number) => new Uint8Array(length),
  u16: (length: number) => new Uint16Array(length),
  i16: (length: number) => new Int16Array(length),
};

/** How many rows a model's columns have of each kind. */
export interface Sizes {
  readonly people: number;
  readonly departments: number;
  readonly customers: number;
  /** Facets of a belief: the levers' six and the sector's assumptions. */
  readonly facets: number;
}

/** Entries of a column of such a kind, and how many of them belong to one person, department or customer. */
export function lengthOf(per: Column['per'], sizes: Sizes): { length: number; width: number } {
  const { people, departments, customers, facets: beliefs } = sizes;
  const rows = { person: people, department: departments, customer: customers };
  const wide = { facet: beliefs, lever: LEVER_FACETS, assumption: beliefs - LEVER_FACETS, '': 1 };
  const [row, entry] = per.split('×') as [keyof typeof rows, keyof typeof wide | undefined];
  const width = wide[entry ?? ''];
  return { length: rows[row] * width, width };
}

/** Entries of a column in a model of such a size. */
export function columnLength(name: ColumnName, sizes: Sizes): number {
  return lengthOf(COLUMNS[name].per, sizes).length;
}

/** All columns, zeroed. */
export function createColumns(sizes: Sizes): Columns {
  const made = COLUMN_NAMES.map((name) => [
    name,
    MAKERS[COLUMNS[name].kind](columnLength(name, sizes)),
  ]);
  return Object.fromEntries(made) as Columns;
}
