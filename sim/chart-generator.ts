/**
 * The reporting chart of a made-up organisation: who leads whom, and in which order people sit.
 *
 * Slots run by department and inside it by team, each manager before the staff led, so that people
 * who work together lie together in memory. One person leads the whole and sits first in the first
 * department. A department has about one manager for every `span` others (8 % at a span of 11),
 * its head among them: every manager leads a team of staff, and the managers of one department
 * report to its head through as many ranks as there are levels. In a flat chart (few levels) upper
 * spans are as wide as they have to be; ask for more levels to narrow them. Nothing here is drawn.
 */
import { clamp, wholePower } from './math.ts';

export interface Chart {
  department: Uint16Array;
  /** 0 = top, levels - 1 = staff. */
  level: Uint8Array;
  /** Slot of the boss, -1 for the top. */
  manager: Int32Array;
  isManager: Uint8Array;
  /** First slot of every department, and the number of people as last entry. */
  departmentStarts: Uint32Array;
  /** First and last-but-one slot of the person's team: the manager and the staff led. */
  teamStart: Uint32Array;
  teamEnd: Uint32Array;
}

export function layOutChart(sizes: readonly number[], levels: number, span: number): Chart {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const departmentStarts = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, department) => {
    departmentStarts[department + 1] = departmentStarts[department] + size;
  });
  const chart: Chart = {
    department: new Uint16Array(people),
    level: new Uint8Array(people),
    manager: new Int32Array(people).fill(-1),
    isManager: new Uint8Array(people),
    departmentStarts,
    teamStart: new Uint32Array(people),
    teamEnd: new Uint32Array(people),
  };
  let top = -1;
  sizes.forEach((size, department) => {
    const [start, end] = [departmentStarts[department], departmentStarts[department + 1]];
    chart.department.fill(department, start, end);
    if (size === 0) return;
    let first = start;
    if (top < 0) {
      top = first++;
      chart.isManager[top] = 1;
      // A department too small for a head of its own is led by the top itself.
      const teamless = end - first < 3;
      setTeam(chart, top, teamless ? end : first);
      if (teamless) {
        setStaff(chart, top, first, end, levels);
        return;
      }
    }
    layOutDepartment(chart, { top, first, end, levels, span });
  });
  return chart;
}

interface Part {
  top: number;
  first: number;
  end: number;
  levels: number;
  span: number;
}

function layOutDepartment(chart: Chart, { top, first, end, levels, span }: Part): void {
  const size = end - first;
  const teams = clamp(Math.round(size / (span + 1)), 1, size);
  const staff = size - teams;
  const ranks = Math.max(1, levels - 3);
  const branching = chooseBranching(teams, ranks);
  const leads: number[] = [];
  let slot = first;
  for (let team = 0; team < teams; team++) {
    const lead = slot;
    const led = Math.floor((staff * (team + 1)) / teams) - Math.floor((staff * team) / teams);
    leads.push(lead);
    slot += 1 + led;
    chart.isManager[lead] = 1;
    if (team === 0) {
      chart.manager[lead] = top;
      chart.level[lead] = Math.min(1, levels - 1);
    } else {
      // Counted in steps of the branching, a round number leads the teams up to the next one.
      let step = branching;
      let ranksBelow = 0;
      while (ranksBelow < ranks - 1 && team % step === 0) {
        step *= branching;
        ranksBelow++;
      }
      chart.manager[lead] = leads[ranksBelow < ranks - 1 ? team - (team % step) : 0];
      chart.level[lead] = Math.max(Math.min(1, levels - 1), levels - 2 - ranksBelow);
    }
    setTeam(chart, lead, slot);
    setStaff(chart, lead, lead + 1, slot, levels);
  }
}

function setTeam(chart: Chart, lead: number, end: number): void {
  chart.teamStart.fill(lead, lead, end);
  chart.teamEnd.fill(end, lead, end);
}

function setStaff(chart: Chart, lead: number, first: number, end: number, levels: number): void {
  chart.manager.fill(lead, first, end);
  chart.level.fill(levels - 1, first, end);
}

/**
 * Managers that one of the next rank leads, its own team's included: the least number that reaches
 * all teams through the ranks, or one less where the uppermost rank would stay empty.
 */
function chooseBranching(teams: number, ranks: number): number {
  let branching = 2;
  while (wholePower(branching, ranks) < teams) branching++;
  const emptyRank = wholePower(branching, ranks - 1) >= teams;
  return emptyRank ? Math.max(2, branching - 1) : branching;
}
