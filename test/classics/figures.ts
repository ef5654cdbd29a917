// A figure that a classic reached, held to what it must be. With THAW_FIGURES=<file> every one is also written
// there, a JSON line each, for the table in docs/evidence.md.

import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Passes when `found` is within `tolerance` of `wanted`. */
export function expectFigure(
  classic: string,
  found: number,
  wanted: number,
  tolerance: number,
  what = '',
): void {
  const file = process.env['THAW_FIGURES'];
  const test = expect.getState().currentTestName ?? '';
  if (file !== undefined) {
    const pass = Math.abs(found - wanted) <= tolerance;
    const line = { classic, test, what, found, wanted, tolerance, pass };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  }
  expect(Math.abs(found - wanted), `${what} ${found} for ${wanted}`).toBeLessThanOrEqual(tolerance);
}
