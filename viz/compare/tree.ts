// The tree of a study as rows that are drawn from left to right along the weeks: every plan one row, those
// made from a plan right below it. Pure: a study in, rows out.

import type { Branch, Study } from '../study/study.ts';

export interface TreeRow {
  readonly branch: Branch;
  /** Row of the plan it was made from; -1 for a plan of its own. */
  readonly parentRow: number;
  /** How many plans it hangs below. */
  readonly depth: number;
  /** Where its own line begins, as a share of all weeks: its fork week, 0 for a plan of its own. */
  readonly from: number;
}

/** Rows in the order they are drawn. What was made last from a plan stands nearest to it, so no lines cross. */
export function treeRows(study: Study, weeks: number): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (branch: Branch, parentRow: number, depth: number): void => {
    const from = parentRow < 0 ? 0 : Math.min(1, branch.fork / Math.max(1, weeks));
    const row = rows.push({ branch, parentRow, depth, from }) - 1;
    const made = study.branches.filter(({ parent }) => parent === branch.id);
    // The latest fork first: its line down is the shortest and stands farthest right.
    for (const child of made.toSorted((a, b) => b.fork - a.fork || a.id - b.id)) {
      add(child, row, depth + 1);
    }
  };
  for (const branch of study.branches) if (branch.parent === null) add(branch, -1, 0);
  return rows;
}
