/**
 * An organisation's own tables (people, ties) to a scenario file, or all their problems by file,
 * row and column. Nothing is lost but what the model has no place for: ties are undirected, ties of
 * a person to himself or herself are dropped and counted, repeated ties are added up. Levels and
 * reporting lines are written down only where they are given; the rest is completed when the
 * scenario is read (roster-chart.ts), so that the file keeps what is known apart from what is
 * guessed.
 */
import { listTies } from '../network.ts';
import { closureStats, insideShare, largestComponent } from '../network-stats.ts';
import { shown, type Problem } from '../problem.ts';
import { ProblemList } from '../problem-list.ts';
import { rosterFromTables, type Roster } from '../roster.ts';
import type { ListedPerson, ListedTie, RosterPlaces } from '../roster-check.ts';
import { MOST_PEOPLE } from '../scenario-file.ts';
import { checkMap } from './columns.ts';
import { readCsv } from './csv.ts';
import type { CsvTable } from './csv.ts';
import { departmentDoubts } from './doubts.ts';
import type { Doubt } from './doubts.ts';
import { outlineNetwork } from './people-only.ts';
import { withPseudonyms } from './pseudonyms.ts';
import type { KeyEntry } from './pseudonyms.ts';
import { readPeople, readTies, toNumber } from './read-tables.ts';

const MOST_DEPARTMENTS = 400;

export interface ImportInput {
  nodes: string;
  edges: string;
  /** Which column is what: { department: 'dept' }. Empty text means none. */
  map?: Readonly<Record<string, string>>;
  name: string;
  /** Numbers instead of the names in the table. */
  pseudonyms?: boolean;
}

/** Tables that are read already, with what a host may wish beyond their columns. */
export interface TablesInput {
  /** Null where a table could not be read; its problems are passed on. */
  nodes: CsvTable | null;
  /** Left out where nobody gave ties. */
  edges?: CsvTable | null | undefined;
  map: Readonly<Record<string, string>>;
  name: string;
  /** Departments that are another by a slip: { Slaes: 'Sales' }. */
  readAs?: Readonly<Record<string, string>>;
  /** Numbers instead of the names in the table. */
  pseudonyms?: boolean;
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

/** What a reader checks with a glance. */
export interface Overview {
  departments: { name: string; people: number }[];
  /** People without a tie; null where nobody gave ties. */
  isolated: number | null;
  doubts: Doubt[];
}

export type ImportResult =
  | { problems: Problem[] }
  | {
      scenario: object;
      /** Null where nobody gave ties. */
      report: ImportReport | null;
      notes: string[];
      overview: Overview;
      /** Who is behind a number; empty without pseudonyms. */
      key: KeyEntry[];
    };

/** Texts of two tables to a scenario, as `thaw import` does it. */
export function importTables({ nodes, edges, map = {}, name, pseudonyms = false }: ImportInput) {
  const problems = new ProblemList();
  const tables = {
    nodes: readCsv(nodes, 'nodes', problems),
    edges: readCsv(edges, 'edges', problems),
  };
  const made = importRead({ ...tables, map, name, pseudonyms }, problems);
  if ('problems' in made) return made;
  const { scenario, report, notes, key } = made;
  if (report === null) throw new Error('an import of two tables reports on both');
  return { scenario, report, notes, key };
}

/** Tables to a scenario; a caller who has found problems before passes them on. */
export function importRead(input: TablesInput, problems = new ProblemList()): ImportResult {
  const { nodes, edges, map, name, readAs = {} } = input;
  const notes: string[] = [];
  checkMap(map, problems);
  if (name.trim() === '' || name.length > 120) {
    problems.add('name', shown(name), '1 to 120 characters', 'Give the organisation a name.');
  }
  const people = readPeople(nodes, map, problems, notes);
  const ties = edges === undefined ? undefined : readTies(edges, map, problems, notes);
  if (people === null || ties === null) return { problems: problems.list() };
  for (const person of people.list) {
    if (Object.hasOwn(readAs, person.department)) person.department = readAs[person.department];
  }
  if (people.list.length > MOST_PEOPLE) {
    const came = `${people.list.length} people`;
    problems.add('nodes', came, `at most ${MOST_PEOPLE}`, 'Take a part of the organisation.');
    return { problems: problems.list() };
  }
  const departments = [...new Set(people.list.map((person) => person.department))].sort(byName);
  if (departments.length > MOST_DEPARTMENTS) {
    const came = `${departments.length} departments`;
    const mend = 'Take a column with larger units.';
    const where = `nodes row 1, column ${people.columns['department']}`;
    problems.add(where, came, `at most ${MOST_DEPARTMENTS}`, mend);
  }
  const places: RosterPlaces = {
    people: 'nodes',
    person: (index, field) => `nodes row ${people.rows[index]}, column ${people.columns[field]}`,
    tie: (index, part) => `edges row ${ties?.rows[index]}, column ${ties?.columns[part]}`,
  };
  const made = rosterFromTables(people.list, ties?.list ?? [], departments, places, problems);
  if ('problems' in made) return made;
  const { roster } = made;
  // What is made from here on knows numbers only, where that is wished.
  const named =
    input.pseudonyms === true
      ? withPseudonyms(people.list, people.rows)
      : { people: people.list, key: [] };
  const overview = {
    departments: sizesOf(roster),
    isolated: ties === undefined ? null : isolatedIn(roster),
    doubts: departmentDoubts(people.list, people.rows),
  };
  const organisation =
    ties === undefined ? outlined(people.list, roster) : listed(named.people, roster);
  return {
    scenario: scenarioOf(name.trim(), organisation),
    report: ties === undefined ? null : reportOf(roster, ties.list),
    notes,
    overview,
    key: ties === undefined ? [] : named.key,
  };
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

function sizesOf(roster: Roster): Overview['departments'] {
  const sizes = new Array<number>(roster.departments.length).fill(0);
  for (const department of roster.department) sizes[department]++;
  return roster.departments.map((name, place) => ({ name, people: sizes[place] }));
}

function isolatedIn({ people, ties }: Roster): number {
  let isolated = 0;
  for (let person = 0; person < people; person++) {
    if (ties.offsets[person] === ties.offsets[person + 1]) isolated++;
  }
  return isolated;
}

/** Everybody in a place of their own, with levels and lines where they are given. */
function listed(people: readonly ListedPerson[], roster: Roster): object {
  const { from, to, weight } = listTies(roster.ties);
  const ids = people.map((person) => person.id);
  return {
    departments: roster.departments.map((department) => ({ name: department })),
    roster: {
      people: people.map(({ id, department, level, manager }) => ({
        id,
        department,
        ...(level === undefined ? {} : { level }),
        ...(manager === undefined ? {} : { manager }),
      })),
      ties: Array.from(from, (person, tie) =>
        weight[tie] === 1 ? [ids[person], ids[to[tie]]] : [ids[person], ids[to[tie]], weight[tie]],
      ),
    },
  };
}

/** Departments and their sizes; everything between people is drawn. */
function outlined(people: readonly ListedPerson[], roster: Roster): object {
  const network = outlineNetwork(people);
  return {
    departments: sizesOf(roster),
    ...(Object.keys(network).length > 0 ? { network } : {}),
  };
}

function scenarioOf(name: string, organisation: object): object {
  return {
    schemaVersion: 1,
    title: `${name}: imported organisation`,
    question: `What becomes of the culture of ${name}?`,
    claims: [],
    seed: 1,
    weeks: 156,
    organisation: { name, ...organisation },
    interventions: [],
  };
}
