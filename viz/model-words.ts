// What the model calls things, in the page's language: rows of the tables in `sim` with other texts in their places.
// Whoever shows a step, a barrier or an assumption to people takes its row from here.

import {
  INHIBITORS as BARRIERS,
  INTERVENTIONS,
  type InterventionRow,
} from '../sim/interventions.ts';
import { GROUPS as GROUP_NAMES, PARAMS as ROWS, type ParamRow } from '../sim/params.ts';
import { catalogue, catalogueOfRows } from './language/language.ts';

/** A table by the names of its rows: a translation finds a row by its name, wherever it stands. */
const named = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): Record<string, Row> =>
  Object.fromEntries(rows.map((row) => [nameOf(row), row]));

const STEPS: ReadonlyMap<string, InterventionRow> = new Map(
  Object.entries(
    catalogueOfRows(
      'model/steps',
      named(INTERVENTIONS, ({ kind }) => kind),
      ['title', 'sentence'],
    ),
  ),
);

/** The row of a kind of intervention, or undefined. */
export const interventionRow = (kind: string): InterventionRow | undefined => STEPS.get(kind);

/** What keeps an organisation where it is, by its name in the model. */
export const INHIBITORS: Readonly<Record<keyof typeof BARRIERS, string>> = catalogue(
  'model/barriers',
  BARRIERS,
);

/** Every parameter, in the order in which people read them; `group` stays the model's name of it. */
export const PARAMS: readonly ParamRow[] = Object.values(
  catalogueOfRows(
    'model/assumptions',
    named(ROWS, ({ name }) => name),
    ['sentence', 'unit'],
  ),
);

const PARAM_ROWS = new Map(PARAMS.map((row) => [row.name, row]));

/** The row of a parameter, or undefined. */
export const paramRow = (name: string): ParamRow | undefined => PARAM_ROWS.get(name);

const TITLES: Readonly<Record<string, string>> = catalogue(
  'model/groups',
  named(GROUP_NAMES, (group) => group),
);

/** What a group of parameters is called. */
export const groupTitle = (group: string): string => TITLES[group] ?? group;
