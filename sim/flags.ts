// What a frame says of each person in yes and no.

import type { Model } from './model.ts';
import { LEVER, LEVERS } from './params.ts';

/** How long somebody counts as newly arrived. */
const ARRIVING_WEEKS = 4;

/** Bits of `flags`. */
export const FLAG = {
  gadfly: 1,
  manager: 2,
  leftThisWeek: 4,
  arriving: 8,
  vacant: 16,
  avoiding: 32,
  protectedGadfly: 64,
} as const;

/** The bits of somebody in the present week. */
export function flagsOf(model: Model, person: number): number {
  const { columns, roster, levers, audience, week } = model;
  let flags = 0;
  if (columns.gadfly[person] === 1) {
    flags |= FLAG.gadfly;
    if (levers[audience[person] * LEVERS.length + LEVER.protection] > 0)
      flags |= FLAG.protectedGadfly;
  }
  if (roster.isManager[person] === 1) flags |= FLAG.manager;
  if (columns.leftWeek[person] === week - 1) flags |= FLAG.leftThisWeek;
  if (week > 0 && columns.hiredWeek[person] >= Math.max(0, week - ARRIVING_WEEKS)) {
    flags |= FLAG.arriving;
  }
  if (columns.vacantWeeks[person] !== 0) flags |= FLAG.vacant;
  if (columns.avoiding[person] === 1) flags |= FLAG.avoiding;
  return flags;
}
