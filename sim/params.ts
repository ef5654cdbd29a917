// The one table of parameters: name, default, bounds, unit, sentence, claims. The panel, the check of
// scenario files, `--set name=value`, the event log and the table in docs/model.md all follow from it.

import { BELIEF } from './params/belief.ts';
import { CHOICE, HABIT, LEARNING } from './params/choice.ts';
import { TEMPERATURE, VISIBILITY } from './params/climate.ts';
import { CUSTOMERS, START, SWITCHES, SYSTEMS, TURNOVER } from './params/firm.ts';
import { JUDGEMENT } from './params/judgement.ts';
import { LEADERS } from './params/leaders.ts';
import { MESSAGES } from './params/messages.ts';
import { RESISTANCE } from './params/resistance.ts';
import type { ParamRow, RowBody } from './params/row.ts';
import { TRADE_PARAMS } from './params/trade.ts';

export type { ParamRow } from './params/row.ts';

const GROUPED = {
  'What leaders do': LEADERS,
  'What moves beliefs': BELIEF,
  'What people choose': { ...CHOICE, ...JUDGEMENT },
  Habit: HABIT,
  Learning: LEARNING,
  'What people see': VISIBILITY,
  'Messages and trust': MESSAGES,
  Resistance: RESISTANCE,
  'Temperature and safety': TEMPERATURE,
  Systems: SYSTEMS,
  'Customers and money': CUSTOMERS,
  'Business between organisations': TRADE_PARAMS,
  'Comings and goings': TURNOVER,
  'How it starts': START,
  Switches: SWITCHES,
} as const;

/** Parameters that leaders set, and that interventions move for the people they reach. */
export type LeverName = keyof typeof LEADERS;
/** Names of PARAMS. */
export type ParamName =
  | LeverName
  | keyof typeof BELIEF
  | keyof typeof CHOICE
  | keyof typeof JUDGEMENT
  | keyof typeof HABIT
  | keyof typeof LEARNING
  | keyof typeof VISIBILITY
  | keyof typeof MESSAGES
  | keyof typeof RESISTANCE
  | keyof typeof TEMPERATURE
  | keyof typeof SYSTEMS
  | keyof typeof CUSTOMERS
  | keyof typeof TRADE_PARAMS
  | keyof typeof TURNOVER
  | keyof typeof START
  | keyof typeof SWITCHES;

/** Every parameter's value; choices are held as their place in the list. */
export type ParamValues = { [name in ParamName]: number };

/** Every parameter with its default, bounds, unit and source, in the order in which people read them. */
export const PARAMS: readonly ParamRow[] = Object.entries(GROUPED).flatMap(([group, rows]) =>
  Object.entries(rows as Record<string, RowBody>).map(([name, row]) => ({ name, group, ...row })),
);

export const GROUPS: readonly string[] = Object.keys(GROUPED);

/** The levers, in table order: the columns of the lever table that rules read. */
export const LEVERS = Object.keys(LEADERS) as readonly LeverName[];

/** Place of each lever in a row of the lever table. */
export const LEVER = Object.fromEntries(LEVERS.map((name, place) => [name, place])) as {
  readonly [name in LeverName]: number;
};

/** The six levers of the system, one for each facet of a paradigm, in facet order. */
export const FACETS = LEVERS.slice(0, 6);

const BY_NAME = new Map(PARAMS.map((row) => [row.name, row]));

/** The row of a name, or undefined. */
export function paramRow(name: string): ParamRow | undefined {
  return BY_NAME.get(name);
}

/** A fresh set of values, every parameter at its default. */
export function defaultValues(): ParamValues {
  return Object.fromEntries(PARAMS.map((row) => [row.name, row.default])) as ParamValues;
}

/** How a value is written in files and on the command line: a number, or the word of a choice. */
export function writtenValue(row: ParamRow, value: number): number | string {
  return row.choices === null ? value : (row.choices[value] ?? value);
}
