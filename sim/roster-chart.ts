/**
 * Completes the reporting chart of an imported organisation from what is given.
 *
 * - Reporting lines given (any): they are kept, and nobody else gets one. Who has reports is a
 *   manager. Missing levels follow the lines: one more than the boss's, 0 for whoever leads others
 *   and reports to nobody, the lowest level for those outside the chart.
 * - Only levels given: everybody reports to somebody of the next higher level there is in the own
 *   department. Who has no level counts as lowest.
 * - Neither: in each department the 8 % with most ties are taken for its managers, at least one.
 * In the last two cases a line goes to the one among those in question with the strongest tie to
 * the person, else to the one with most ties; a department is headed by the best connected of its
 * highest level, and all heads report to the best connected head of the highest level. Between
 * equals the earlier slot decides. A department in which nobody leads anybody still has one acting
 * manager, the best connected, because what a department's managers understand limits its systems.
 */
import type { TieNetwork } from './network.ts';

const MANAGER_SHARE = 0.08;
/** Levels of a chart that is made up altogether. */
const HEAD_LEVEL = 1;
const LEAD_LEVEL = 2;
const STAFF_LEVEL = 3;

export interface ChartInput {
  department: Uint16Array;
  departments: number;
  level: readonly (number | undefined)[];
  manager: Int32Array;
  ties: TieNetwork;
}

export interface CompletedChart {
  level: Uint8Array;
  manager: Int32Array;
  isManager: Uint8Array;
}

export function completeChart(input: ChartInput): CompletedChart {
  const members = membersByTies(input);
  const chart = input.manager.some((boss) => boss >= 0)
    ? fromLines(input)
    : input.level.some((level) => level !== undefined)
      ? fromLevels(input, members)
      : fromTies(input, members);
  for (const boss of chart.manager) if (boss >= 0) chart.isManager[boss] = 1;
  for (const inside of members) {
    if (inside.length > 0 && inside.every((person) => chart.isManager[person] === 0)) {
      chart.isManager[inside[0]] = 1;
    }
  }
  return chart;
}

/** People of every department, best connected first. */
function membersByTies({ department, departments, ties }: ChartInput): number[][] {
  const members: number[][] = Array.from({ length: departments }, () => []);
  department.forEach((place, person) => members[place].push(person));
  for (const inside of members) {
    inside.sort((a, b) => tiesOf(ties, b) - tiesOf(ties, a) || a - b);
  }
  return members;
}

function fromLines(input: ChartInput): CompletedChart {
  return {
    level: levelsFromLines(input),
    manager: input.manager.slice(),
    isManager: new Uint8Array(input.manager.length),
  };
}

function fromLevels(input: ChartInput, members: readonly number[][]): CompletedChart {
  const lowest = input.level.reduce<number>((most, at) => Math.max(most, at ?? 0), 0);
  const level = Uint8Array.from(input.level, (at) => at ?? lowest);
  return withLines(input, members, level, (boss, _, next) => level[boss] === next);
}

/** Members come best connected first, so the first are the managers and the very first the head. */
function fromTies(input: ChartInput, members: readonly number[][]): CompletedChart {
  const level = new Uint8Array(input.department.length).fill(STAFF_LEVEL);
  for (const inside of members) {
    const managers = Math.max(1, Math.round(MANAGER_SHARE * inside.length));
    inside.slice(0, managers).forEach((person, rank) => {
      level[person] = rank === 0 ? HEAD_LEVEL : LEAD_LEVEL;
    });
  }
  const chart = withLines(input, members, level, (boss, person) => level[boss] < level[person]);
  level.forEach((at, person) => {
    if (at < STAFF_LEVEL) chart.isManager[person] = 1;
    if (at === HEAD_LEVEL && chart.manager[person] < 0) level[person] = 0;
  });
  return chart;
}

function levelsFromLines({ level, manager }: ChartInput): Uint8Array {
  const leads = new Uint8Array(level.length);
  for (const boss of manager) if (boss >= 0) leads[boss] = 1;
  const found = new Int16Array(level.length).fill(-1);
  const levelOf = (start: number): number => {
    // Up to the first level known, then back down: no recursion, lines can be long.
    const line = [start];
    let person = start;
    while (found[person] < 0 && level[person] === undefined && manager[person] >= 0) {
      person = manager[person];
      line.push(person);
    }
    for (const member of line.reverse()) {
      if (found[member] >= 0) continue;
      const boss = manager[member];
      const fromBoss = boss >= 0 && found[boss] >= 0 ? Math.min(255, found[boss] + 1) : 0;
      found[member] = level[member] ?? fromBoss;
    }
    return found[start];
  };
  let lowest = 0;
  for (let person = 0; person < level.length; person++) {
    const outside = level[person] === undefined && manager[person] < 0 && leads[person] === 0;
    if (!outside) lowest = Math.max(lowest, levelOf(person));
  }
  return Uint8Array.from(found, (at) => (at < 0 ? lowest : at));
}

/** Reporting lines to one of those who `canLead` a person, given the next level above. */
function withLines(
  { department, ties }: ChartInput,
  members: readonly number[][],
  level: Uint8Array,
  canLead: (boss: number, person: number, nextLevel: number | undefined) => boolean,
): CompletedChart {
  const manager = new Int32Array(level.length).fill(-1);
  const heads: number[] = [];
  for (const inside of members) {
    if (inside.length === 0) continue;
    const head = inside.reduce((best, person) => (level[person] < level[best] ? person : best));
    const levels = [...new Set(inside.map((person) => level[person]))].sort((a, b) => a - b);
    heads.push(head);
    for (const person of inside) {
      if (person === head) continue;
      const next = levels[levels.indexOf(level[person]) - 1];
      const suits = (other: number) =>
        department[other] === department[person] && canLead(other, person, next);
      manager[person] = strongest(ties, person, suits) ?? inside.find(suits) ?? head;
    }
  }
  const higher = (a: number, b: number) =>
    level[a] < level[b] || (level[a] === level[b] && tiesOf(ties, a) > tiesOf(ties, b));
  const first = heads.reduce((best, head) => (higher(head, best) ? head : best));
  for (const head of heads) if (head !== first) manager[head] = first;
  return { level, manager, isManager: new Uint8Array(level.length) };
}

function tiesOf(ties: TieNetwork, person: number): number {
  return ties.offsets[person + 1] - ties.offsets[person];
}

/** The one of those wanted with the strongest tie to a person, the earliest slot among equals. */
function strongest(
  ties: TieNetwork,
  person: number,
  wanted: (other: number) => boolean,
): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let place = ties.offsets[person]; place < ties.offsets[person + 1]; place++) {
    if (ties.weights[place] <= most || !wanted(ties.neighbours[place])) continue;
    most = ties.weights[place];
    best = ties.neighbours[place];
  }
  return best;
}
