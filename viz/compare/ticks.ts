// Which plans are ticked for comparison, in the order they were ticked: the first is what the others are
// measured against. Pure.

import { branchOf, currentOf, type Study } from '../study/study.ts';

/** More plans side by side are more than anybody can hold in mind, and too small to see. */
export const MOST_COMPARED = 4;

/** With one plan more or less; a fifth is not taken. */
export function ticked(ids: readonly number[], id: number, on: boolean): readonly number[] {
  if (!on) return ids.filter((other) => other !== id);
  return ids.includes(id) || ids.length >= MOST_COMPARED ? ids : [...ids, id];
}

/** Without plans that are gone. */
export const stillThere = (ids: readonly number[], study: Study): readonly number[] =>
  ids.every((id) => branchOf(study, id) !== null)
    ? ids
    : ids.filter((id) => branchOf(study, id) !== null);

/** What a reader who ticked nothing most likely wants to see: the plan shown against the one it was made from. */
export function firstTicks(study: Study): readonly number[] {
  const current = currentOf(study);
  const other =
    branchOf(study, current.parent ?? -1) ??
    study.branches.findLast(({ parent }) => parent === current.id) ??
    study.branches.find(({ id }) => id !== current.id);
  if (other === undefined) return [];
  return other.parent === current.id ? [current.id, other.id] : [other.id, current.id];
}
