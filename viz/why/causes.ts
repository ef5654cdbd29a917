// Who stands behind a push: steps of the plan by their names, and what was changed on the way.

import { interventionRow } from '../model-words.ts';
import { why } from './words.ts';

/** "step 3, Change the bonus plan", from the name the ledger gives a cause: "3 align-incentives". */
export function causeWords(cause: string): string {
  const [, place, kind] = /^(\d+) (.+)$/.exec(cause) ?? [];
  if (place === undefined || kind === undefined) return why.changes;
  return why.step(Number(place), interventionRow(kind)?.title ?? kind);
}

/** The cause with the largest part, or null when every part is smaller than `least`. */
export function largestPart(
  parts: readonly number[],
  causes: readonly string[],
  least: number,
): { cause: string; value: number } | null {
  let found: { cause: string; value: number } | null = null;
  for (const [place, value] of parts.entries()) {
    if (Math.abs(value) >= Math.max(least, Math.abs(found?.value ?? 0))) {
      found = { cause: causes[place], value };
    }
  }
  return found;
}
