/**
 * An organisation's own tables (people, ties) to a scenario file, or all their problems by file,
 * row and column. Nothing is lost but what the model has no place for: ties are undirected, ties of
 * a person to himself or herself are dropped and counted, repeated ties are added up. Levels and
 * reporting lines are written down only where they are given; the rest is completed when the
 * scenario is read (roster-chart.ts), so that the file keeps what is known apart from what is
 * guessed. People without a department form a department called "unlisted".
 */
import { listTies } from '../network.ts';
import { closureStats, insideShare, largestComponent } from '../network-stats.ts';
import { shown, type Problem } from '../problem.ts';
import { ProblemList } from '../problem-list.ts';
import { rosterFromTables, type Roster } from '../roster.ts';
import { WEIGHT_EXPECTED } from '../roster-check.ts';
import type { ListedPerson, ListedTie, RosterPlaces } from '../roster-check.ts';
import { checkMap, EDGE_FIELDS, findColumns, NODE_FIELDS } from './columns.ts';
import { parseCsv, type CsvTable } from './csv.ts';

export const UNLISTED = 'unlisted';
/** More different levels than this are no levels (and no scenario file could name them). */
const MOST_LEVELS = 51;
const MOST_DEPARTMENTS = 400;
const MOST_ID_CHARACTERS = 200;
const MOST_NAME_CHARACTERS = 80;

export interface ImportInput {
  nodes: string;
  edges: string;
  /** Which column is what: { department: 'dept' }. Empty text means none. */
  map?: Readonly<Record<string, string>>;
  name: string;
}

export interface ImportReport {
  people: number;
  /** Rows of the table of ties. */
  rows: number;
  /** Undirected, without loops. */
  ties: number;
  loops: number;
  departments: number;
  largestComponent: number;
  /** Over all people; fewer than two ties counts 0. */
  averageClustering: number;
  triangles: number;
  insideShare: number;
}

export type ImportResult =
  { problems: Problem[] } | { scenario: object; report: ImportReport; notes: string[] };

export function importTables({ nodes, edges, map = {}, name }: ImportInput): ImportResult {
  const problems = new ProblemList();
  const notes: string[] = [];
  checkMap(map, problems);
  if (name.trim() === '' || name.length > 120) {
    problems.add('name', shown(name), '1 to 120 characters', 'Give the organisation a name.');
  }
  const people = readPeople(parseCsv(nodes, 'nodes'), map, problems, notes);
  const ties = readTies(parseCsv(edges, 'edges'), map, problems, notes);
  if (people === null || ties === null) return { problems: problems.list() };
  const departments = [...new Set(people.list.map((person) => person.department))].sort(byName);
  if (departments.length > MOST_DEPARTMENTS) {
    const came = `${departments.length} departments`;
    const mend = 'Take a column with larger units.';
    problems.add('nodes, column department', came, `at most ${MOST_DEPARTMENTS}`, mend);
  }
  const places: RosterPlaces = {
    people: 'nodes',
    person: (index, field) => `nodes row ${people.rows[index]}, column ${people.columns[field]}`,
    tie: (index, part) => `edges row ${ties.rows[index]}, column ${ties.columns[part]}`,
  };
  const made = rosterFromTables(people.list, ties.list, departments, places);
  if ('problems' in made) problems.addAll(made.problems);
  if ('problems' in made || !problems.empty) return { problems: problems.list() };
  return {
    scenario: scenarioOf(name.trim(), people.list, made.roster),
    report: reportOf(made.roster, ties.list),
    notes,
  };
}

interface Read<Item> {
  list: Item[];
  /** Row of every item in its table. */
  rows: number[];
  /** What the columns are called in the table. */
  columns: Record<string, string>;
}

type Table = CsvTable | { problems: Problem[] };
type Map = Readonly<Record<string, string>>;

function readPeople(
  table: Table,
  map: Map,
  problems: ProblemList,
  notes: string[],
): Read<ListedPerson> | null {
  if ('problems' in table) {
    problems.addAll(table.problems);
    return null;
  }
  const before = problems.list().length;
  const at = findColumns('nodes', table.header, NODE_FIELDS, map, problems);
  if (problems.list().length > before) return null;
  const columns = namesOf(at, table.header);
  const cell = (cells: string[], field: string) => (at[field] < 0 ? '' : cells[at[field]].trim());
  const levels = readLevels(table, at['level'], problems, notes);
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
    notes.push(`${unlisted} people without a department form the department "${UNLISTED}".`);
  }
  return { list, rows: table.rows.map(({ row }) => row), columns };
}

/** Levels as they are written to 0, 1, 2 from the top: the smallest number is the top. */
function readLevels(
  table: CsvTable,
  column: number,
  problems: ProblemList,
  notes: string[],
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
    } else numbers.add(number);
    levels.set(text, number);
  }
  const sorted = [...numbers].sort((a, b) => a - b);
  if (sorted.length > MOST_LEVELS) {
    const came = `${sorted.length} different levels`;
    problems.add(where(1), came, `at most ${MOST_LEVELS}`, 'Leave it out with level= (nothing).');
  }
  if (sorted.length > 0) {
    const text = `${sorted[0]} (top) to ${sorted[sorted.length - 1]}`;
    notes.push(`Levels ${text} of column ${shown(table.header[column])} are counted from 0.`);
  }
  for (const [text, number] of levels) levels.set(text, sorted.indexOf(number));
  return levels;
}

function readTies(
  table: Table,
  map: Map,
  problems: ProblemList,
  notes: string[],
): Read<ListedTie> | null {
  if ('problems' in table) {
    problems.addAll(table.problems);
    return null;
  }
  const before = problems.list().length;
  const at = findColumns('edges', table.header, EDGE_FIELDS, map, problems);
  if (problems.list().length > before) return null;
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
    if (values.size < 2 || values.size > 20) continue;
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
function toNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

/** Numbers by size, then texts by their letters; the same in every engine. */
function byName(a: string, b: string): number {
  const [one, two] = [toNumber(a), toNumber(b)];
  if (Number.isFinite(one) && Number.isFinite(two) && one !== two) return one - two;
  if (Number.isFinite(one) !== Number.isFinite(two)) return Number.isFinite(one) ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function reportOf(roster: Roster, rows: readonly ListedTie[]): ImportReport {
  const { averageClustering, triangles } = closureStats(roster.ties);
  return {
    people: roster.people,
    rows: rows.length,
    ties: roster.ties.neighbours.length / 2,
    loops: rows.filter(([source, target]) => source === target).length,
    departments: roster.departments.length,
    largestComponent: largestComponent(roster.ties),
    averageClustering,
    triangles,
    insideShare: insideShare(roster.ties, roster.department),
  };
}

function scenarioOf(name: string, people: readonly ListedPerson[], roster: Roster): object {
  const { from, to, weight } = listTies(roster.ties);
  const ids = people.map((person) => person.id);
  return {
    schemaVersion: 1,
    title: `${name}: imported organisation`,
    question: `What becomes of the culture of ${name} if nothing is done?`,
    claims: [],
    seed: 1,
    weeks: 156,
    organisation: {
      name,
      departments: roster.departments.map((department) => ({ name: department })),
      roster: {
        people: people.map(({ id, department, level, manager }) => ({
          id,
          department,
          ...(level === undefined ? {} : { level }),
          ...(manager === undefined ? {} : { manager }),
        })),
        ties: Array.from(from, (person, tie) =>
          weight[tie] === 1
            ? [ids[person], ids[to[tie]]]
            : [ids[person], ids[to[tie]], weight[tie]],
        ),
      },
    },
    interventions: [],
  };
}
