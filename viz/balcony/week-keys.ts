// Arrow keys on a chart move the reader's finger along the weeks: one week; with Page up and Page down (or
// Shift, where nothing can be selected) a quarter, Home and End to the ends, Escape lets go, Enter goes there. Elsewhere on the page the same keys step the run, so
// an event that was understood here goes no further.

import { QUARTER } from '../marks/axes.ts';

/** The week pointed at after a key: a week, null for none, undefined when the key means nothing here. */
export function weekByKey(
  event: KeyboardEvent,
  pointed: number | null,
  now: number,
  last: number,
): number | null | undefined {
  if (last < 0 || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const week = nextWeek(
    event.key,
    event.shiftKey ? QUARTER : 1,
    pointed,
    Math.min(now, last),
    last,
  );
  if (week === undefined) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return week;
}

function nextWeek(
  key: string,
  stride: number,
  pointed: number | null,
  now: number,
  last: number,
): number | null | undefined {
  const from = pointed ?? now;
  if (key === 'ArrowLeft') return Math.max(0, from - stride);
  if (key === 'ArrowRight') return Math.min(last, from + stride);
  if (key === 'PageUp') return Math.max(0, from - QUARTER);
  if (key === 'PageDown') return Math.min(last, from + QUARTER);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if ((key === 'Escape' || key === 'Enter') && pointed !== null) return null;
  return undefined;
}
