// A figure that a classic reached, held to what it must be. With THAW_FIGURES=<file> every one is also written
// there, a JSON line each, for the table in docs/evidence.md.

import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Passes when `found` is within `tolerance` of `expected`. */
export function expectFigure(
  classic: string,
  found: number,
  expected: number,
  tolerance: number,
  what = '',
): void {
  const off = Math.abs(found - expected);
  noteFigure({ classic, what, found, expected, tolerance, pass: off <= tolerance });
  expect(off, `${what} ${found} for ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Writes a figure down where THAW_FIGURES says, with the name of its test. */
export function noteFigure(figure: Readonly<Record<string, unknown>>): void {
  const file = process.env['THAW_FIGURES'];
  if (file === undefined) return;
  const test = expect.getState().currentTestName ?? '';
  appendFileSync(file, `${JSON.stringify({ test, ...figure })}\n`);
}
