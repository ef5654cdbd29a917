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
import { MOST_PEOPLE } from '../scenario-schema.ts';
import { checkMap } from './columns.ts';
import { readCsv } from './csv.ts';
import { readPeople, readTies, toNumber } from './read-tables.ts';

const MOST_DEPARTMENTS = 400;

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
  const people = readPeople(readCsv(nodes, 'nodes', problems), map, problems, notes);
  const ties = readTies(readCsv(edges, 'edges', problems), map, problems, notes);
  if (people === null || ties === null) return { problems: problems.list() };
  if (people.list.length > MOST_PEOPLE) {
    const came = `${people.list.length} people`;
    problems.add('nodes', came, `at most ${MOST_PEOPLE}`, 'Take a part of the organisation.');
    return { problems: problems.list() };
  }
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
  const made = rosterFromTables(people.list, ties.list, departments, places, problems);
  if ('problems' in made) return made;
  return {
    scenario: scenarioOf(name.trim(), people.list, made.roster),
    report: reportOf(made.roster, ties.list),
    notes,
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
