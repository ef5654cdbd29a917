// An invitation to touch the plan, once: when a run that nobody has changed yet passes its first quarter, one
// bar beats once and says what can be done with it.

import { el } from '../dom.ts';
import { words } from './words.ts';

/** The week in which it comes, and how long it stays. */
const WEEK = 13;
const STAYS_MS = 6000;

export interface Invitation {
  /** Told every week that is shown. */
  atWeek(week: number): void;
  /** Somebody has found out by themselves. */
  accepted(): void;
}

/** `rowOf` gives the row of the bar to invite to, or null. */
export function createInvitation(rowOf: () => HTMLElement | null): Invitation {
  let over = false;
  let before = -1;
  let shown: { row: HTMLElement; note: HTMLElement } | null = null;

  function end(): void {
    shown?.note.remove();
    shown?.row.classList.remove('plan-inviting');
    shown = null;
  }
  return {
    atWeek(week) {
      const passed = before === WEEK - 1 && week === WEEK;
      before = week;
      if (over || !passed) return;
      over = true;
      const row = rowOf();
      if (row === null) return;
      const note = el('span', { class: 'plan-invite', 'aria-hidden': true }, words.invite);
      row.querySelector('.track')?.append(note);
      row.classList.add('plan-inviting');
      shown = { row, note };
      setTimeout(end, STAYS_MS);
    },
    accepted() {
      over = true;
      end();
    },
  };
}
