// Every claim the model is held against has a fact, and one that can be explained away: with an ablation.

import { expect, it } from 'vitest';
import { FACTS } from '../../batch/facts/facts.ts';
import type { Fact } from '../../batch/facts/fact.ts';

const GROUPS = { MIX: 10, HEAT: 8, AI: 6, CTX: 8, PSY: 5 } as const;
const CLAIMS = Object.entries(GROUPS).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, place) => `${group}-${place + 1}`),
);

/** Claims that none of these facts cites. */
function uncited(facts: readonly Fact[]): string[] {
  const cited = new Set(facts.flatMap(({ claims }) => claims));
  return CLAIMS.filter((claim) => !cited.has(claim));
}

it('every one of the 37 claims is cited by a fact that has an ablation', () => {
  expect(CLAIMS).toHaveLength(37);
  expect(uncited(FACTS.filter(({ ablations }) => ablations.length > 0))).toEqual([]);
  expect(uncited(FACTS.filter(({ claims }) => !claims.includes('AI-6')))).toEqual(['AI-6']);
});

it('facts cite claims that exist, and no two facts have the same name', () => {
  const known = new Set(CLAIMS);
  const strange = FACTS.flatMap(({ claims }) => claims).filter((claim) => !known.has(claim));
  expect(strange).toEqual([]);
  expect(new Set(FACTS.map(({ id }) => id)).size).toBe(FACTS.length);
});

it('an ablation names contrasts that are there', () => {
  const lost = FACTS.filter(({ contrasts, ablations }) =>
    ablations.some(({ kills }) => kills.length === 0 || kills.some((place) => !contrasts[place])),
  );
  expect(lost.map(({ id }) => id)).toEqual([]);
});
