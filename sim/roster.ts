/**
 * Who sits where: departments, levels, reporting lines and ties, before any state exists. A roster
 * is generated (network-generator.ts) or put together here from lists a host has read.
 *
 * A person's slot is the place in the list: nothing is sorted, because slots are part of the keys
 * of draws and a user should be able to say which row is which person. (Sorting by department would
 * make very large imports faster; at a few thousand people it makes no difference.)
 */
import { buildNetwork, type TieNetwork } from './network.ts';
import type { Problem } from './problem.ts';
import { completeChart } from './roster-chart.ts';
import { ProblemList } from './problem-list.ts';
import { checkTables, FILE_PLACES } from './roster-check.ts';
import type { ListedPerson, ListedTie, RosterPlaces } from './roster-check.ts';

/** Who sits where: people by slot, 0 to people - 1. */
export interface Roster {
  people: number;
  /** Names by slot where people came from a list; null where they are made up. */
  ids: string[] | null;
  departments: string[];
  /** Place of the person's department in `departments`. */
  department: Uint16Array;
  /** 0 = top. */
  level: Uint8Array;
  /** Slot of the boss, -1 for nobody. */
  manager: Int32Array;
  isManager: Uint8Array;
  ties: TieNetwork;
}

/**
 * A roster from lists, or all their problems. `departments` fixes names and order; without it they
 * come in the order in which people name them. Where the lists have no chart, or half of one, it is
 * completed as roster-chart.ts says. A caller who has found problems before passes them on.
 */
export function rosterFromTables(
  people: readonly ListedPerson[],
  ties: readonly ListedTie[],
  departments: readonly string[] = [...new Set(people.map((person) => person.department))],
  places: RosterPlaces = FILE_PLACES,
  problems = new ProblemList(),
): { roster: Roster } | { problems: Problem[] } {
  checkTables(people, ties, departments, places, problems);
  if (!problems.empty) return { problems: problems.list() };
  const slots = new Map(people.map((person, slot) => [person.id, slot]));
  const rooms = new Map(departments.map((name, place) => [name, place]));
  const slotOf = (id: string) => slots.get(id) ?? -1;
  const department = Uint16Array.from(people, (person) => rooms.get(person.department) ?? 0);
  const network = buildNetwork(people.length, {
    from: ties.map((tie) => slotOf(tie[0])),
    to: ties.map((tie) => slotOf(tie[1])),
    weight: ties.map((tie) => tie[2] ?? 1),
  });
  const chart = completeChart({
    department,
    departments: departments.length,
    level: people.map((person) => person.level),
    manager: Int32Array.from(people, (person) =>
      person.manager === undefined ? -1 : slotOf(person.manager),
    ),
    ties: network.ties,
  });
  return {
    roster: {
      people: people.length,
      ids: people.map((person) => person.id),
      departments: [...departments],
      department,
      ...chart,
      ties: network.ties,
    },
  };
}
