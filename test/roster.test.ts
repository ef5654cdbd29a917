// Lists of people and ties to a roster: what is given is kept, what is missing is completed, what
// is wrong is named with its place in the scenario file.

import { describe, expect, it } from 'vitest';
import { importTables } from '../sim/import/roster-import.ts';
import { generateRoster, NETWORK_DEFAULTS } from '../sim/network-generator.ts';
import { listTies } from '../sim/network.ts';
import { formatProblem } from '../sim/problem.ts';
import { namedStream } from '../sim/random.ts';
import type { ListedPerson, ListedTie } from '../sim/roster-check.ts';
import { rosterFromTables } from '../sim/roster.ts';
import type { Roster } from '../sim/roster.ts';
import { rosterOf } from './import-reading.ts';

function rosterFrom(people: ListedPerson[], ties: ListedTie[], departments?: string[]): Roster {
  const made = rosterFromTables(people, ties, departments);
  if ('problems' in made) throw new Error(made.problems.map(formatProblem).join('\n'));
  return made.roster;
}

function refusal(people: ListedPerson[], ties: ListedTie[], departments?: string[]): string[] {
  const made = rosterFromTables(people, ties, departments);
  return 'problems' in made ? made.problems.map(formatProblem) : [];
}

const named = (department: string, ...ids: string[]) => ids.map((id) => ({ id, department }));

/** Everybody's boss by name, in the order of the list. */
function bosses({ manager, ids }: Roster): string[] {
  return [...manager].map((boss) => (boss < 0 ? '-' : (ids?.[boss] ?? '?')));
}

describe('a chart that is not given', () => {
  // In x, a has most ties; in y, f and g have two ties each and f comes first.
  const people = [...named('x', 'a', 'b', 'c', 'd'), ...named('y', 'e', 'f', 'g')];
  const ties: ListedTie[] = [
    ['a', 'b'],
    ['a', 'c'],
    ['a', 'f'],
    ['g', 'e', 3],
    ['f', 'g'],
  ];

  it('takes the best connected for heads, and the best connected head for the top', () => {
    const roster = rosterFrom(people, ties);
    expect(bosses(roster)).toEqual(['-', 'a', 'a', 'a', 'f', 'a', 'f']);
    expect([...roster.level]).toEqual([0, 3, 3, 3, 3, 1, 3]);
    expect([...roster.isManager]).toEqual([1, 0, 0, 0, 0, 1, 0]);
  });

  it('makes 8 % managers, and people report to the one they are tied with most strongly', () => {
    const ids = Array.from({ length: 25 }, (_, place) => `p${place}`);
    // p3 has ten ties and p7 nine: head and second manager of 25.
    const hubs: ListedTie[] = [
      ...ids.slice(10, 20).map((id): ListedTie => ['p3', id, 2]),
      ...ids.slice(12, 21).map((id): ListedTie => ['p7', id, id === 'p15' ? 5 : 1]),
    ];
    const roster = rosterFrom(named('x', ...ids), hubs);
    const boss = bosses(roster);
    expect(ids.filter((_, place) => roster.isManager[place] === 1)).toEqual(['p3', 'p7']);
    expect([boss[3], boss[7], boss[12], boss[15], boss[20], boss[24]]).toEqual([
      '-',
      'p3',
      'p3',
      'p7',
      'p7',
      'p3',
    ]);
    expect([roster.level[3], roster.level[7], roster.level[24]]).toEqual([0, 2, 3]);
  });
});

describe('a chart that is given in part', () => {
  it('keeps reporting lines, invents none, and takes levels from them', () => {
    const people: ListedPerson[] = [
      { id: 'chief', department: 'x' },
      { id: 'lead', department: 'x', manager: 'chief' },
      { id: 'staff', department: 'y', manager: 'lead' },
      { id: 'guest', department: 'y' },
    ];
    const roster = rosterFrom(people, [
      ['guest', 'chief'],
      ['guest', 'lead'],
    ]);
    expect(bosses(roster)).toEqual(['-', 'chief', 'lead', '-']);
    expect([...roster.level]).toEqual([0, 1, 2, 2]);
    // Nobody leads in y: the best connected acts for it.
    expect([...roster.isManager]).toEqual([1, 1, 0, 1]);
  });

  it('takes levels as they are given where lines are given too', () => {
    const people: ListedPerson[] = [
      { id: 'a', department: 'x', level: 1 },
      { id: 'b', department: 'x', manager: 'a', level: 4 },
      { id: 'c', department: 'x', manager: 'b' },
    ];
    expect([...rosterFrom(people, []).level]).toEqual([1, 4, 5]);
  });

  it('draws lines to the next level above where only levels are given', () => {
    const people: ListedPerson[] = [
      { id: 'partner', department: 'x', level: 0 },
      { id: 'senior1', department: 'x', level: 2 },
      { id: 'senior2', department: 'x', level: 2 },
      { id: 'junior1', department: 'x', level: 3 },
      { id: 'junior2', department: 'x' },
      { id: 'head', department: 'y', level: 1 },
    ];
    const ties: ListedTie[] = [
      ['junior1', 'senior2', 4],
      ['junior1', 'senior1'],
      ['junior1', 'partner', 9],
      ['senior1', 'head'],
      ['senior1', 'partner'],
    ];
    const roster = rosterFrom(people, ties);
    expect(bosses(roster)).toEqual(['-', 'partner', 'partner', 'senior2', 'senior1', 'partner']);
    expect([...roster.level]).toEqual([0, 2, 2, 3, 3, 1]);
    expect([...roster.isManager]).toEqual([1, 1, 1, 0, 0, 1]);
  });
});

describe('problems of lists', () => {
  it('are named by their path in the scenario file', () => {
    const people: ListedPerson[] = [
      { id: 'a', department: 'Sales', manager: 'b' },
      { id: 'b', department: 'Sals', manager: 'a', level: 300 },
      { id: 'a', department: 'all' },
      { id: 'c', department: 'Sales', manager: 'z9' },
    ];
    const path = 'organisation.roster.people';
    const departments = ['Sales', 'Service'];
    expect(
      refusal(
        people,
        [
          ['a', 'c', -1],
          ['a', 'q7'],
        ],
        departments,
      ),
    ).toEqual([
      `${path}[1].department: "Sals", expected one of Sales, Service. Did you mean "Sales"?`,
      `${path}[1].level: 300, expected a whole number from 0 (top) to 255.`,
      `${path}[2].id: "a" a second time, expected every id once. ${path}[0].id has it too: keep one, or rename one.`,
      `${path}[2].department: "all", expected another name. "all" stands for the whole organisation in every table of results.`,
      `${path}: nobody in department "Service", expected at least one person in each. Remove the department.`,
      `${path}[3].manager: "z9", who is not there, expected the id of a person. Leave it out where somebody reports to nobody.`,
      `${path}[0].manager: a reporting line in a circle: a > b > a, expected a line that ends at the top. Give one of them another manager, or none.`,
      'organisation.roster.ties[0][2]: -1, expected a number above 0 (1e-12 to 1e12).',
      'organisation.roster.ties[1][1]: "q7", who is not among the 4 people, expected the id of a person. Add the person, or remove the tie.',
    ]);
    expect(refusal([], [])).toHaveLength(1);
  });

  it('name a long circle once, and shortly', () => {
    const ring = Array.from({ length: 1000 }, (_, place) => ({
      id: `p${place}`,
      department: 'x',
      manager: `p${(place + 1) % 1000}`,
    }));
    const [problem, ...others] = refusal(
      [...ring, { id: 'q', department: 'x', manager: 'p5' }],
      [],
    );
    expect(problem).toContain('p0 > p1 > p2 > p3 > p4 > p5 > p6 > p7 > (992 more) > p0');
    expect(others).toEqual([]);
  });
});

describe('a generated organisation', () => {
  it('that is written to tables and imported is the same, tie by tie', () => {
    const departments = [40, 60, 7].map((people, place) => ({ name: `d${place}`, people }));
    const made = generateRoster(
      { departments, network: NETWORK_DEFAULTS },
      namedStream(3, 'network'),
    );
    const { from, to, weight } = listTies(made.ties);
    const people = Array.from(made.department, (at, person) => {
      const boss = made.manager[person] < 0 ? '' : `p${made.manager[person]}`;
      return `p${person},d${at},${made.level[person]},${boss}`;
    });
    const ties = Array.from(from, (a, tie) => `p${a},p${to[tie]},${weight[tie]}`);
    const nodes = ['id,department,level,manager', ...people].join('\n');
    const edges = ['source,target,weight', ...ties].join('\n');
    const result = importTables({ nodes, edges, name: 'Works' });
    const back = 'scenario' in result ? rosterOf(result.scenario) : null;
    expect({ ...back, ids: null }).toEqual(made);
  });
});
