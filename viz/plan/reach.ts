// Whom a step reaches, counted as the engine counts: the seats of the departments and levels it is aimed at,
// and of these a share. Only which people a share picks is the engine's own business.

import type { Step, Target } from './steps.ts';
import { words } from './words.ts';

/** People by department and level (0 is the top), as a description of a run lists them. */
export interface Seats {
  readonly department: ArrayLike<number>;
  readonly level: ArrayLike<number>;
}

export interface Home extends Seats {
  readonly name: string;
  readonly departments: readonly { name: string; people: number; service: boolean }[];
}

/** What the plan is made for; `customer` is the organisation that buys from this one. */
export interface PlanContext extends Home {
  readonly weeks: number;
  readonly people: number;
  readonly customer: Home | null;
}

/** People counted: seats[department][level]. */
type Table = readonly (readonly number[])[];
const tables = new WeakMap<Home, Table>();

function tableOf(home: Home): Table {
  const known = tables.get(home);
  if (known) return known;
  const table: number[][] = home.departments.map(() => []);
  for (let person = 0; person < home.department.length; person++) {
    const row = table[home.department[person]];
    const level = home.level[person];
    row[level] = (row[level] ?? 0) + 1;
  }
  tables.set(home, table);
  return table;
}

/** The organisation a step is carried into; null when there is none. */
export function homeOf(step: Pick<Step, 'target'>, context: PlanContext): Home | null {
  return step.target?.organisation === 'customer' ? context.customer : context;
}

const aimedAt = (target: Target, name: string): boolean =>
  target.departments === undefined || target.departments.includes(name);

/** People at each level where a step is aimed, an entry a level; empty levels are 0. */
export function levelsAimedAt(home: Home, target: Target): number[] {
  const found: number[] = [];
  for (const [place, row] of tableOf(home).entries()) {
    if (!aimedAt(target, home.departments[place].name)) continue;
    for (const [level, people] of row.entries()) found[level] = (found[level] ?? 0) + (people ?? 0);
  }
  return Array.from(found, (people) => people ?? 0);
}

/** People whom it could reach, before a share is taken of them. */
export function eligible(home: Home, target: Target): number {
  const byLevel = levelsAimedAt(home, target);
  const levels = target.levels ?? byLevel.map((_, level) => level);
  return [...new Set(levels)].reduce((sum, level) => sum + (byLevel[level] ?? 0), 0);
}

/** How many people a step reaches, in whichever organisation. */
export function peopleReached(step: Step, context: PlanContext): number {
  const home = homeOf(step, context);
  if (home === null) return 0;
  const target = step.target ?? {};
  return Math.round((target.share ?? 1) * eligible(home, target));
}

/** "Sales and Finance", "everybody", "levels 1 and 2 in Sales": who, without how many. */
export function whoWords(step: Step, context: PlanContext): string {
  const { departments, levels, share, choose, organisation } = step.target ?? {};
  const where = departments === undefined ? null : words.list(departments);
  const ranks = levels === undefined ? null : words.levels(levels.map((level) => level + 1));
  const whom = words.who(where, ranks, share ?? null, choose === 'connected');
  if (organisation !== 'customer') return whom;
  return words.carried(whom, context.customer?.name ?? '');
}
