// How surprising a difference would be if there were none, and what is left of that when many are asked at once.

import { namedStream } from '../../sim/random.ts';
import type { Bar } from './protocol.ts';

/** Up to so many organisations every pattern of signs is looked at (4,096); above, so many are drawn. */
const EXACT_UP_TO = 12;
const FLIPS = 20_000;

/**
 * Chance that a mean of these differences would be as large or larger if each could as well have had the other sign:
 * the one-sided sign-flip test, exact up to 12 differences, else from 20,000 drawn patterns (the unflipped one
 * counts, so that it is never 0).
 */
function signFlip(differences: readonly number[]): number {
  const count = differences.length;
  const sum = differences.reduce((all, one) => all + one, 0);
  const atLeast = (flipped: number): boolean => flipped >= sum - 1e-12 * Math.abs(sum);
  let reached = 0;
  if (count <= EXACT_UP_TO) {
    const patterns = 2 ** count;
    for (let pattern = 0; pattern < patterns; pattern++) {
      let flipped = 0;
      for (let place = 0; place < count; place++) {
        flipped += (pattern >> place) & 1 ? -differences[place] : differences[place];
      }
      if (atLeast(flipped)) reached++;
    }
    return reached / patterns;
  }
  const next = namedStream(count, 'sign flips');
  for (let flip = 0; flip < FLIPS; flip++) {
    let flipped = 0;
    for (const difference of differences) flipped += next() < 0.5 ? difference : -difference;
    if (atLeast(flipped)) reached++;
  }
  return (reached + 1) / (FLIPS + 1);
}

/** One-sided p for what a bar claims; for "inside a margin" the larger of two (Schuirmann's two tests). */
export function surprise(differences: readonly number[], bar: Bar): number {
  if ('atLeast' in bar) {
    return signFlip(bar.atLeast >= 0 ? differences : differences.map((one) => -one));
  }
  const below = signFlip(
    differences.map((one) => ('within' in bar ? bar.within : bar.atMost) - one),
  );
  if (!('within' in bar)) return below;
  return Math.max(below, signFlip(differences.map((one) => bar.within + one)));
}

/** Holm 1979: adjusted p of a family, in its own order; the smallest is multiplied by how many there are. */
export function holm(family: readonly number[]): number[] {
  const order = family.map((_, place) => place).toSorted((a, b) => family[a] - family[b]);
  const adjusted = new Array<number>(family.length);
  let largest = 0;
  for (const [rank, place] of order.entries()) {
    largest = Math.max(largest, Math.min(1, family[place] * (family.length - rank)));
    adjusted[place] = largest;
  }
  return adjusted;
}
