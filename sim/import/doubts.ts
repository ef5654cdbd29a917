/**
 * Departments that may be slips of the pen: "Slaes" with one person beside "Sales" with twenty-four.
 * They are no problems, because a department of one is possible; whoever gave the table is asked.
 */
import { nearestWord } from '../problem.ts';
import type { ListedPerson } from '../roster-check.ts';

/** More people than this do not all slip in the same way. */
const MOST_SLIPS = 2;
/** A department is so many times larger than its slips. */
const TIMES_LARGER = 5;
const SHORTEST = 4;

export interface Doubt {
  /** First row it stands in. */
  row: number;
  came: string;
  meant: string;
  /** People it is said of, and of the department that may be meant. */
  people: number;
  others: number;
}

/** Names of departments that look like slips, in the order of their rows. */
export function departmentDoubts(
  people: readonly ListedPerson[],
  rows: readonly number[],
): Doubt[] {
  const sizes = new Map<string, number>();
  const firstRow = new Map<string, number>();
  people.forEach(({ department }, slot) => {
    sizes.set(department, (sizes.get(department) ?? 0) + 1);
    if (!firstRow.has(department)) firstRow.set(department, rows[slot]);
  });
  const doubts: Doubt[] = [];
  for (const [came, size] of sizes) {
    // Numbered units differ by a sign and are meant so.
    if (size > MOST_SLIPS || came.length < SHORTEST || /\d/.test(came)) continue;
    const larger = [...sizes].filter(([, most]) => most >= TIMES_LARGER * size);
    const names = larger.map(([name]) => name).filter((name) => !/\d/.test(name));
    const meant = nearestWord(came, names);
    if (meant === '') continue;
    const others = sizes.get(meant) ?? 0;
    doubts.push({ row: firstRow.get(came) ?? 0, came, meant, people: size, others });
  }
  return doubts;
}
