// The reporting lines of each department as branches: who hangs from whom inside it, who heads it, and who
// hangs from nobody. Circles and chains that never end are cut, so that nobody is ever lost.

/** A manager (or a whole department, person -1) with those below. */
export interface Branch {
  /** -1 for the department itself, which nobody stands for. */
  readonly person: number;
  /** Reports who lead others themselves. */
  readonly teams: Branch[];
  /** Reports who lead nobody. */
  readonly leaves: number[];
}

/** Deeper chains than this are told as one wide team. */
const DEEPEST = 12;

export interface Branches {
  readonly byDepartment: Branch[];
  /** People without a manager who are no leader and lead nobody: an import did not say. */
  readonly unled: number;
}

export function branchesOf(
  departments: number,
  department: ArrayLike<number>,
  manager: ArrayLike<number>,
  leaders: readonly number[],
): Branches {
  const people = department.length;
  const top = new Set(leaders);
  const inside = (person: number): number => {
    const boss = manager[person];
    const known = boss >= 0 && boss < people && boss !== person;
    return known && !top.has(boss) && department[boss] === department[person] ? boss : -1;
  };
  const reports = new Map<number, number[]>();
  const heads: number[][] = Array.from({ length: departments }, () => []);
  for (let person = 0; person < people; person++) {
    if (top.has(person)) continue;
    const boss = inside(person);
    if (boss < 0) heads[department[person]].push(person);
    else if (reports.has(boss)) reports.get(boss)!.push(person);
    else reports.set(boss, [person]);
  }
  const seen = new Uint8Array(people);
  let unled = 0;

  /** Everybody below a person, in order, however deep. */
  function gather(person: number, into: number[]): void {
    const waiting = [...(reports.get(person) ?? [])].reverse();
    while (waiting.length > 0) {
      const next = waiting.pop()!;
      if (seen[next] === 1) continue;
      seen[next] = 1;
      into.push(next);
      waiting.push(...[...(reports.get(next) ?? [])].reverse());
    }
  }

  function branchOf(person: number, depth: number): Branch {
    const branch: Branch = { person, teams: [], leaves: [] };
    for (const report of reports.get(person) ?? []) {
      if (seen[report] === 1) continue;
      seen[report] = 1;
      if (!reports.has(report)) branch.leaves.push(report);
      else if (depth < DEEPEST) branch.teams.push(branchOf(report, depth + 1));
      else {
        branch.leaves.push(report);
        gather(report, branch.leaves);
      }
    }
    return branch;
  }

  const byDepartment = heads.map((list): Branch => {
    const whole: Branch = { person: -1, teams: [], leaves: [] };
    for (const person of list) {
      seen[person] = 1;
      const boss = manager[person];
      const led = boss >= 0 && boss < people && boss !== person;
      if (!led && !reports.has(person)) unled += 1;
      if (reports.has(person)) whole.teams.push(branchOf(person, 1));
      else whole.leaves.push(person);
    }
    return whole;
  });
  // Whoever leads each other in a circle has no way up: they stand with those who have no manager.
  for (let person = 0; person < people; person++) {
    if (seen[person] === 1 || top.has(person)) continue;
    seen[person] = 1;
    unled += 1;
    byDepartment[department[person]].leaves.push(person);
  }
  return { byDepartment, unled };
}
