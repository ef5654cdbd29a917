// What of leaders' talk comes straight, through the manager, or is the manager's own.

import type { Model } from '../model.ts';
import { SHOWN } from '../shown.ts';

/** Places in `hearing`: straight from leaders, passed on by the manager, the manager's own view. */
export const STRAIGHT = 0;
export const PASSED = 1;
export const BENT = 2;

/** Shares of what somebody hears. */
export const hearing = new Float64Array(3);

/** Fills `hearing` for a person. */
export function listenTo(model: Model, person: number): void {
  const { roster, shown, shownStride, values } = model;
  const manager = roster.manager[person] * shownStride;
  const filter = manager < 0 || shown[manager + SHOWN.present] === 0 ? 0 : values.managerFilter;
  const trusted = filter === 0 ? 1 : shown[manager + SHOWN.trust];
  hearing[STRAIGHT] = 1 - filter;
  hearing[PASSED] = filter * trusted;
  hearing[BENT] = filter * (1 - trusted);
}
