// The firms a challenge can be played in: every scenario whose lesson block is one. What they start from is the
// scenario as it stands, without its own plan.

import type { Challenge } from '../../sim/lessons.ts';
import { peopleIn, scenarioGroups, scenarioText } from '../library.ts';

export interface Firm {
  /** Name of the scenario file. */
  readonly name: string;
  readonly text: string;
  readonly people: number;
  readonly challenge: Challenge;
}

/** Scenarios that come with the program have been checked with it. */
function challengeOf(text: string): Challenge | null {
  const { lesson } = JSON.parse(text) as { lesson?: Challenge };
  return lesson?.kind === 'challenge' ? lesson : null;
}

const known = new Map<string, Firm | null>();

/** A firm by its name, read once; null where no firm of that name can be played. */
export function firmOf(name: string): Firm | null {
  const found = known.get(name);
  if (found !== undefined) return found;
  const read = readFirm(name);
  known.set(name, read);
  return read;
}

function readFirm(name: string): Firm | null {
  const text = scenarioText(name);
  const challenge = text === null ? null : challengeOf(text);
  if (text === null || challenge === null) return null;
  return { name, text, challenge, people: peopleIn(text) ?? 0 };
}

export const allFirms = (): Firm[] =>
  scenarioGroups().flatMap(({ entries }) => entries.flatMap(({ name }) => firmOf(name) ?? []));
