// Which ties the network shows at rest. Where not all can be drawn, those come first whose two people know
// most others in common (ties that are embedded are the strong ones); among a hundred thousand an even
// sample. How many of how many is told, so that the page can say it.

import type { RestingLines } from '../layout.ts';

/** Most lines for so many people: a few hundred, ten thousand, a hundred thousand. */
const LIMITS = [
  { people: 1_000, lines: 4_000 },
  { people: 20_000, lines: 20_000 },
  { people: Infinity, lines: 30_000 },
] as const;
/** Beyond this many people strength is not asked for. */
const SAMPLED = 20_000;

export function restingTies(
  people: number,
  offsets: ArrayLike<number>,
  neighbours: ArrayLike<number>,
): RestingLines {
  let all = 0;
  for (let person = 0; person < people; person++) {
    for (let tie = offsets[person]; tie < offsets[person + 1]; tie++) {
      if (neighbours[tie] > person) all += 1;
    }
  }
  const limit = LIMITS.find((row) => people <= row.people)?.lines ?? 0;
  const room = Math.min(all, limit);
  const pairs = new Uint32Array(room * 2);
  const least =
    all > room && people <= SAMPLED ? leastShared(people, offsets, neighbours, room) : null;
  let drawn = 0;
  let passed = 0;
  const put = (one: number, two: number): void => {
    if (drawn >= room) return;
    pairs[drawn * 2] = one;
    pairs[drawn * 2 + 1] = two;
    drawn += 1;
  };
  if (least === null) {
    for (let person = 0; person < people; person++) {
      for (let tie = offsets[person]; tie < offsets[person + 1]; tie++) {
        if (neighbours[tie] <= person) continue;
        const before = Math.floor((passed * room) / all);
        passed += 1;
        if (Math.floor((passed * room) / all) > before) put(person, neighbours[tie]);
      }
    }
    return { pairs, all };
  }
  // Those above the threshold all, those at it as far as there is room.
  for (const exact of [false, true]) {
    forShared(people, offsets, neighbours, (one, two, shared) => {
      if (exact ? shared === least : shared > least) put(one, two);
    });
  }
  return { pairs, all };
}

function forShared(
  people: number,
  offsets: ArrayLike<number>,
  neighbours: ArrayLike<number>,
  use: (one: number, two: number, shared: number) => void,
): void {
  const known = new Int32Array(people).fill(-1);
  for (let person = 0; person < people; person++) {
    for (let tie = offsets[person]; tie < offsets[person + 1]; tie++)
      known[neighbours[tie]] = person;
    for (let tie = offsets[person]; tie < offsets[person + 1]; tie++) {
      const other = neighbours[tie];
      if (other <= person) continue;
      let shared = 0;
      for (let at = offsets[other]; at < offsets[other + 1]; at++) {
        if (known[neighbours[at]] === person) shared += 1;
      }
      use(person, other, shared);
    }
  }
}

/** The number of common acquaintances above which at most `room` ties have more. */
function leastShared(
  people: number,
  offsets: ArrayLike<number>,
  neighbours: ArrayLike<number>,
  room: number,
): number {
  const counts: number[] = [];
  forShared(people, offsets, neighbours, (_one, _two, shared) => {
    counts[shared] = (counts[shared] ?? 0) + 1;
  });
  let above = 0;
  for (let shared = counts.length - 1; shared >= 0; shared--) {
    above += counts[shared] ?? 0;
    if (above > room) return shared;
  }
  return 0;
}
