// Sums over people in fixed blocks of 256 slots, added in order, so that they are the same whatever
// number of threads computes them.

/** Slots whose sum is added in one piece. */
export const BLOCK = 256;

/** Sum over people of a column's entry, left out where `vacant` is not 0. Same order everywhere. */
export function sumPresent(column: Float32Array | Uint8Array, vacant: Uint8Array): number {
  let total = 0;
  for (let start = 0; start < vacant.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, vacant.length);
    let block = 0;
    for (let person = start; person < end; person++) {
      if (vacant[person] === 0) block += column[person];
    }
    total += block;
  }
  return total;
}

/** People present. */
export function countPresent(vacant: Uint8Array): number {
  let count = 0;
  for (let person = 0; person < vacant.length; person++) if (vacant[person] === 0) count++;
  return count;
}

const block = new Float64Array(512);

/**
 * Sums of a column by group, people of other masks left out.
 * @param group the group of each person, below 512
 * @param out one sum a group, overwritten
 */
export function sumByGroup(
  column: ArrayLike<number>,
  vacant: Uint8Array,
  group: Uint16Array,
  only: Uint8Array | null,
  /* out */ out: Float64Array,
): void {
  out.fill(0);
  for (let start = 0; start < vacant.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, vacant.length);
    block.fill(0, 0, out.length);
    for (let person = start; person < end; person++) {
      if (vacant[person] !== 0 || (only !== null && only[person] === 0)) continue;
      block[group[person]] += column[person];
    }
    for (let place = 0; place < out.length; place++) out[place] += block[place];
  }
}
