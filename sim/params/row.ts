// The shape of one row of the parameter table, and the short form in which rows are written.

/** One parameter: all that panel, checks, command line and documentation need to know of it. */
export interface ParamRow {
  readonly name: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  /** One sentence that a leader understands. */
  readonly sentence: string;
  /** Ids of `mission.md`. */
  readonly claims: readonly string[];
  readonly group: string;
  /** Symbol in the model's equations, empty when it has none. */
  readonly symbol: string;
  /** Where the default comes from, with its grade. */
  readonly source: string;
  /** The range over which robustness is tested; null when the value is fixed or not uncertain. */
  readonly range: readonly [number, number] | null;
  /** True when each seed (each organisation) has its own value around this one. */
  readonly jitter: boolean;
  /** Words for the values 0, 1, 2…, when the parameter is a choice between them. */
  readonly choices: readonly string[] | null;
}

export type RowBody = Omit<ParamRow, 'name' | 'group'>;

interface Extra {
  symbol?: string;
  source?: string;
  range?: readonly [number, number];
  jitter?: boolean;
}

/** A number between two bounds. */
export function number(
  value: number,
  [min, max, step]: readonly [number, number, number],
  unit: string,
  claims: string,
  sentence: string,
  extra: Extra = {},
): RowBody {
  return {
    default: value,
    min,
    max,
    step,
    unit,
    sentence,
    claims: claims === '' ? [] : claims.split(' '),
    symbol: extra.symbol ?? '',
    source: extra.source ?? 'expert range (model, section 1)',
    range: extra.range ?? null,
    jitter: extra.jitter ?? false,
    choices: null,
  };
}

/** A choice between named ways; the table stores its place in the list. */
export function choice(choices: readonly string[], sentence: string, symbol = ''): RowBody {
  return {
    default: 0,
    min: 0,
    max: choices.length - 1,
    step: 1,
    unit: 'choice',
    sentence,
    claims: [],
    symbol,
    source: 'switch for classic limits',
    range: null,
    jitter: false,
    choices,
  };
}

/** Something that is off (0) or on (1). */
export function onOff(value: 0 | 1, claims: string, sentence: string): RowBody {
  return {
    ...number(value, [0, 1, 1], 'off or on', claims, sentence),
    source: 'switch',
    choices: ['off', 'on'],
  };
}
