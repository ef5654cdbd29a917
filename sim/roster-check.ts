/**
 * What can be wrong with lists of people and ties, all of it at once, each with its place. The
 * place is worded by whoever read the lists: a path in a scenario file, a row in a table.
 */
import { didYouMean, shown } from './problem.ts';
import type { ProblemList } from './problem-list.ts';

/** Means the whole organisation in results, so no department can be called that. */
export const RESERVED_DEPARTMENT = 'all';
/** Looking for a name that was meant takes time with every name there is. */
const MOST_NAMES_TO_COMPARE = 2000;
/** People of a cycle that are named. */
const MOST_IN_CYCLE = 8;
const HIGHEST_LEVEL = 255;
/** Weights are kept in single precision; sums of them must stay finite. */
const LEAST_WEIGHT = 1e-12;
const MOST_WEIGHT = 1e12;
export const WEIGHT_EXPECTED = 'a number above 0 (1e-12 to 1e12)';

/** A person of a list. */
export interface ListedPerson {
  id: string;
  /** Name of the department. */
  department: string;
  /** 0 = top. */
  level?: number | undefined;
  /** Id of the boss; left out for nobody. */
  manager?: string | undefined;
}

/** Ids of two people, and how strong the tie is (1 where it is not said). */
export type ListedTie = readonly [string, string] | readonly [string, string, number];

export interface RosterPlaces {
  people: string;
  person: (index: number, field: 'id' | 'department' | 'level' | 'manager') => string;
  /** Part 0 and 1 are the two people, 2 the weight. */
  tie: (index: number, part: 0 | 1 | 2) => string;
}

/** Places in a scenario file. */
export const FILE_PLACES: RosterPlaces = {
  people: 'organisation.roster.people',
  person: (index, field) => `organisation.roster.people[${index}].${field}`,
  tie: (index, part) => `organisation.roster.ties[${index}][${part}]`,
};

export function checkTables(
  people: readonly ListedPerson[],
  ties: readonly ListedTie[],
  departments: readonly string[],
  places: RosterPlaces,
  /* out */ problems: ProblemList,
): void {
  if (people.length === 0) {
    problems.add(places.people, 'nobody', 'at least one person', 'Give one row a person.');
    return;
  }
  const slots = checkPeople(people, departments, places, problems);
  checkManagers(people, slots, places, problems);
  checkTies(people, ties, slots, places, problems);
}

function checkPeople(
  people: readonly ListedPerson[],
  departments: readonly string[],
  places: RosterPlaces,
  problems: ProblemList,
): Map<string, number> {
  const slots = new Map<string, number>();
  const known = new Set(departments);
  const used = new Set<string>();
  people.forEach(({ id, department, level }, index) => {
    const first = slots.get(id);
    if (id === '') {
      problems.add(places.person(index, 'id'), 'nothing', 'an id', 'Give this person an id.');
    } else if (first !== undefined) {
      const came = `${shown(id)} a second time`;
      const mend = `${places.person(first, 'id')} has it too: keep one, or rename one.`;
      problems.add(places.person(index, 'id'), came, 'every id once', mend);
    } else slots.set(id, index);
    const where = places.person(index, 'department');
    used.add(department);
    if (department === RESERVED_DEPARTMENT) {
      const mend = '"all" stands for the whole organisation in every table of results.';
      problems.add(where, shown(department), 'another name', mend);
    } else if (!known.has(department)) {
      const guess = didYouMean(department, departments);
      const mend = guess === '' ? 'Add it to organisation.departments.' : guess;
      problems.add(where, shown(department), `one of ${some(departments)}`, mend);
    }
    if (level !== undefined && !(Number.isInteger(level) && level >= 0 && level <= HIGHEST_LEVEL)) {
      const expected = `a whole number from 0 (top) to ${HIGHEST_LEVEL}`;
      problems.add(places.person(index, 'level'), shown(level), expected, '');
    }
  });
  for (const name of departments) {
    if (used.has(name)) continue;
    const came = `nobody in department ${shown(name)}`;
    problems.add(places.people, came, 'at least one person in each', 'Remove the department.');
  }
  return slots;
}

function checkManagers(
  people: readonly ListedPerson[],
  slots: ReadonlyMap<string, number>,
  places: RosterPlaces,
  problems: ProblemList,
): void {
  const bosses = people.map(({ manager }, index) => {
    if (manager === undefined) return -1;
    const boss = slots.get(manager);
    if (boss !== undefined) return boss;
    const where = places.person(index, 'manager');
    const mend = meant(manager, slots) || 'Leave it out where somebody reports to nobody.';
    problems.add(where, `${shown(manager)}, who is not there`, 'the id of a person', mend);
    return -1;
  });
  // Every person is walked up from once; who is met again on the same walk leads in a circle.
  const walkOf = new Int32Array(people.length).fill(-1);
  for (let start = 0; start < people.length; start++) {
    let person = start;
    while (person >= 0 && walkOf[person] < 0) {
      walkOf[person] = start;
      person = bosses[person];
    }
    if (person < 0 || walkOf[person] !== start) continue;
    const cycle = [person];
    for (let boss = bosses[person]; boss !== person; boss = bosses[boss]) cycle.push(boss);
    const names = cycle.slice(0, MOST_IN_CYCLE).map((member) => people[member].id);
    const rest = cycle.length > names.length ? [`(${cycle.length - names.length} more)`] : [];
    const came = `a reporting line in a circle: ${[...names, ...rest, names[0]].join(' > ')}`;
    const mend =
      cycle.length === 1
        ? 'Leave the manager empty where somebody reports to nobody.'
        : 'Give one of them another manager, or none.';
    problems.add(places.person(person, 'manager'), came, 'a line that ends at the top', mend);
  }
}

function checkTies(
  people: readonly ListedPerson[],
  ties: readonly ListedTie[],
  slots: ReadonlyMap<string, number>,
  places: RosterPlaces,
  problems: ProblemList,
): void {
  ties.forEach((tie, index) => {
    for (const part of [0, 1] as const) {
      const id = tie[part];
      if (slots.has(id)) continue;
      const came =
        id === '' ? 'nothing' : `${shown(id)}, who is not among the ${people.length} people`;
      const mend = meant(id, slots) || 'Add the person, or remove the tie.';
      problems.add(places.tie(index, part), came, 'the id of a person', mend);
    }
    const weight = tie[2];
    if (weight === undefined || (weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT)) return;
    const mend = weight === 0 ? 'Remove it: every tie has some strength.' : '';
    problems.add(places.tie(index, 2), shown(weight), WEIGHT_EXPECTED, mend);
  });
}

function meant(id: string, slots: ReadonlyMap<string, number>): string {
  return slots.size > MOST_NAMES_TO_COMPARE ? '' : didYouMean(id, [...slots.keys()]);
}

function some(names: readonly string[]): string {
  const first = names.slice(0, 12).join(', ');
  return names.length > 12 ? `${first} and ${names.length - 12} more` : first;
}
