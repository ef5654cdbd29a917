// A magnitude held against the world: what must be found was written down before it was measured. One that is
// known to fail says so, with the figure; should it pass one day, its test fails until the note is taken away.

import { appendFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FULL } from './world.ts';

export interface Found {
  readonly pass: boolean;
  /** What was measured, with its interval. */
  readonly figures: string;
}

interface Options {
  /** The figure with which it is known to fail. */
  readonly failing?: string;
  /** Only in the full tier. */
  readonly full?: boolean;
  /** The real data that it needs are not there. */
  readonly missing?: boolean;
}

const PATIENCE = 600_000;

/** One test; with THAW_FIGURES=<file> what it found is also written there, a JSON line each. */
export function check(id: string, says: string, find: () => Found, options: Options = {}): void {
  const { failing, full = false, missing = false } = options;
  const note = failing === undefined ? '' : ` [known to fail: ${failing}]`;
  const register = missing || (full && !FULL) ? it.skip : it;
  register(
    `${id}: ${says}${note}`,
    () => {
      const { pass, figures } = find();
      const file = process.env['THAW_FIGURES'];
      if (file !== undefined) {
        appendFileSync(file, `${JSON.stringify({ id, says, pass, figures })}\n`);
      }
      expect(pass, figures).toBe(failing === undefined);
    },
    PATIENCE,
  );
}
