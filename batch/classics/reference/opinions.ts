// Opinions on [0, 1] that only near ones move: Hegselmann and Krause, all at once, and Deffuant's meetings of
// two. Both in float64, with nothing else in them.

/** One step of Hegselmann-Krause for opinions in ascending order: the mean of all nearer than `bound`. */
function meanStep(sorted: Float64Array, bound: number): Float64Array {
  const count = sorted.length;
  const sums = new Float64Array(count + 1);
  for (let one = 0; one < count; one++) sums[one + 1] = sums[one] + sorted[one];
  let first = 0;
  let last = 0;
  return sorted.map((opinion) => {
    while (opinion - sorted[first] >= bound) first++;
    while (last < count && sorted[last] - opinion < bound) last++;
    return (sums[last] - sums[first]) / (last - first);
  });
}

/** Where opinions rest under Hegselmann-Krause, in ascending order, and after how many steps. */
export function hegselmannKrause(start: readonly number[], bound: number) {
  let now: Float64Array = Float64Array.from(start).sort();
  for (let steps = 0; steps < 10_000; steps++) {
    const next = meanStep(now, bound);
    const moved = next.reduce((most, one, place) => Math.max(most, Math.abs(one - now[place])), 0);
    // Means of equal numbers may turn a step's order round by a rounding error.
    now = next.sort();
    if (moved < 1e-9) return { opinions: [...now], steps };
  }
  throw new Error('the opinions did not come to rest');
}

/** Deffuant: two people at random who differ by less than `bound` move towards each other by half. */
export function deffuant(
  start: readonly number[],
  bound: number,
  sweeps: number,
  uniform: () => number,
): number[] {
  const held = Float64Array.from(start);
  const count = held.length;
  for (let meeting = 0; meeting < sweeps * count; meeting++) {
    const one = Math.floor(uniform() * count);
    const other = (one + 1 + Math.floor(uniform() * (count - 1))) % count;
    const apart = held[other] - held[one];
    if (Math.abs(apart) >= bound) continue;
    held[one] += apart / 2;
    held[other] -= apart / 2;
  }
  return [...held].sort((a, b) => a - b);
}

/** Sizes of groups of opinions with a gap between them, from the lowest. */
export function groupSizes(sorted: readonly number[], gap = 0.005): number[] {
  const groups: number[] = [];
  sorted.forEach((one, place) => {
    if (place === 0 || one - sorted[place - 1] > gap) groups.push(0);
    groups[groups.length - 1]++;
  });
  return groups;
}

/** Groups of more than 2 % of all. */
export function countGroups(sizes: readonly number[]): number {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.filter((size) => size > 0.02 * all).length;
}
