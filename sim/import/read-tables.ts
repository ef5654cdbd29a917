/**
 * Rows of the two tables to people and ties, with the places of what cannot be read. People without
 * a department form one called "unlisted"; levels are counted from the top, however they are
 * numbered. What is remarkable but no problem comes as notes.
 */
import { shown } from '../problem.ts';
import type { ProblemList } from '../problem-list.ts';
import { WEIGHT_EXPECTED } from '../roster-check.ts';
import type { ListedPerson, ListedTie } from '../roster-check.ts';
import { EDGE_FIELDS, findColumns, NODE_FIELDS } from './columns.ts';
import type { CsvTable } from './csv.ts';

export const UNLISTED = 'unlisted';
/** More different levels than this are no levels (and no scenario file could name them). */
const MOST_LEVELS = 51;
const MOST_ID_CHARACTERS = 200;
const MOST_NAME_CHARACTERS = 80;
/** A column of ties with two to so many different cells tells kinds of ties apart. */
const MOST_KINDS = 20;

export interface Read<Item> {
  list: Item[];
  /** Row of every item in its table. */
  rows: number[];
  /** What the columns are called in the table. */
  columns: Record<string, string>;
}

type ColumnMap = Readonly<Record<string, string>>;

export function readPeople(
  table: CsvTable | null,
  map: ColumnMap,
  problems: ProblemList,
  notes: string[],
): Read<ListedPerson> | null {
  if (table === null) return null;
  const before = problems.count;
  const at = findColumns('nodes', table.header, NODE_FIELDS, map, problems);
  if (problems.count > before) return null;
  const columns = namesOf(at, table.header);
  const cell = (cells: string[], field: string) => (at[field] < 0 ? '' : cells[at[field]].trim());
  const levels = readLevels(table, at['level'], problems);
  const list = table.rows.map(({ row, cells }): ListedPerson => {
    const person = {
      id: cell(cells, 'id'),
      department: cell(cells, 'department') || UNLISTED,
      level: levels.get(cell(cells, 'level')),
      manager: cell(cells, 'manager') || undefined,
    };
    for (const field of ['id', 'department', 'manager'] as const) {
      const most = field === 'department' ? MOST_NAME_CHARACTERS : MOST_ID_CHARACTERS;
      const length = person[field]?.length ?? 0;
      if (length <= most) continue;
      const where = `nodes row ${row}, column ${columns[field]}`;
      problems.add(where, `${length} characters`, `at most ${most}`, 'Shorten it.');
    }
    return person;
  });
  const unlisted = table.rows.filter(({ cells }) => cell(cells, 'department') === '').length;
  if (unlisted > 0) {
    const who = unlisted === 1 ? '1 person' : `${unlisted} people`;
    notes.push(`${who} without a department: put together as "${UNLISTED}".`);
  }
  if (levels.size > 0) notes.push(countFromTop(list, levels, columns['level']));
  return { list, rows: table.rows.map(({ row }) => row), columns };
}

/**
 * The smallest number is the top, unless most managers have a higher number than those who report
 * to them: then the largest is, and the list is turned round. Says what was done.
 */
function countFromTop(
  /* out */ list: ListedPerson[],
  levels: ReadonlyMap<string, number>,
  column: string,
): string {
  const levelOf = new Map(list.map((person) => [person.id, person.level]));
  let balance = 0;
  for (const { level, manager } of list) {
    const above = manager === undefined ? undefined : levelOf.get(manager);
    if (level !== undefined && above !== undefined) balance += Math.sign(above - level);
  }
  const written = [...levels.entries()].sort((a, b) => a[1] - b[1]).map(([text]) => text);
  if (balance > 0) {
    written.reverse();
    const bottom = Math.max(...levels.values());
    for (const person of list) {
      if (person.level !== undefined) person.level = bottom - person.level;
    }
  }
  const range = `${written[0]} (top) to ${written[written.length - 1]}`;
  return `Levels of column ${shown(column)}, ${range}, are counted from 0 at the top.`;
}

/** Levels as they are written to 0, 1, 2: the smallest number comes first. */
function readLevels(
  table: CsvTable,
  column: number,
  problems: ProblemList,
): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  if (column < 0) return levels;
  const where = (row: number) => `nodes row ${row}, column ${table.header[column]}`;
  const numbers = new Set<number>();
  for (const { row, cells } of table.rows) {
    const text = cells[column].trim();
    if (text === '') continue;
    const number = toNumber(text);
    if (!Number.isFinite(number)) {
      const mend = 'Number the levels from the top; leave unknown ones empty.';
      problems.add(where(row), shown(text), 'a number', mend);
      continue;
    }
    numbers.add(number);
    levels.set(text, number);
  }
  const sorted = [...numbers].sort((a, b) => a - b);
  if (sorted.length > MOST_LEVELS) {
    const came = `${sorted.length} different levels`;
    problems.add(where(1), came, `at most ${MOST_LEVELS}`, 'Leave it out with level= (nothing).');
  }
  for (const [text, number] of levels) levels.set(text, sorted.indexOf(number));
  return levels;
}

export function readTies(
  table: CsvTable | null,
  map: ColumnMap,
  problems: ProblemList,
  notes: string[],
): Read<ListedTie> | null {
  if (table === null) return null;
  const before = problems.count;
  const at = findColumns('edges', table.header, EDGE_FIELDS, map, problems);
  if (problems.count > before) return null;
  const names = namesOf(at, table.header);
  const list = table.rows.map(({ row, cells }): ListedTie => {
    const source = cells[at['source']].trim();
    const target = cells[at['target']].trim();
    if (at['weight'] < 0) return [source, target];
    const text = cells[at['weight']].trim();
    const weight = toNumber(text);
    if (Number.isFinite(weight)) return [source, target, weight];
    const where = `edges row ${row}, column ${names['weight']}`;
    problems.add(where, text === '' ? 'nothing' : shown(text), WEIGHT_EXPECTED, '');
    return [source, target];
  });
  for (const [place, title] of table.header.entries()) {
    if (Object.values(at).includes(place)) continue;
    const values = new Set(table.rows.slice(0, 1000).map(({ cells }) => cells[place]));
    if (values.size < 2 || values.size > MOST_KINDS) continue;
    notes.push(
      `Column ${shown(title)} of the ties tells ${values.size} kinds apart; all are counted together.`,
    );
  }
  const columns = { 0: names['source'], 1: names['target'], 2: names['weight'] };
  return { list, rows: table.rows.map(({ row }) => row), columns };
}

function namesOf(at: Record<string, number>, header: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(at).map(([field, column]) => [field, column < 0 ? field : header[column]]),
  );
}

/** Decimal points only: "1,5" could be one and a half or two cells. */
export function toNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}
