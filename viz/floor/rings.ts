// In which order departments stand around the podium in the scenarios that come with the program. Ties decide it, which
// the engine makes; for the moment before, viz/floor/rings.json keeps what it made: test/outlines.test.ts writes that
// and says when it is not true any more.

import type { Sized } from './outlines.ts';
import rings from './rings.json';

const RINGS: Readonly<Record<string, readonly number[]>> = rings;

/** Departments as they will stand around the podium; of an organisation that is not known, as it names them. */
export function inRing(scenario: string | null, departments: readonly Sized[]): readonly Sized[] {
  const ring = RINGS[scenario ?? ''] ?? [];
  if (ring.length !== departments.length) return departments;
  return ring.map((place) => departments[place]);
}
