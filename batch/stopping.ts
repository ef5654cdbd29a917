// When `--until` looks at the intervals. Every look is a chance to stop on luck: a few values of a skewed outcome
// often miss its long tail, lie close together and far from the mean, and their interval seems narrow. So the
// first look waits for enough of them, and looks are few. test/stopping.test.ts measures what it comes to.

/** Seeds before the first look. */
export const FIRST_LOOK = 24;

/** Seeds of every cell at the first look; `asked` are those of --seeds. */
export function firstLook(asked: number, most: number): number {
  return Math.min(most, Math.max(FIRST_LOOK, asked));
}

/** Seeds at the look after one at `seeds`: half as many again, so that at most half too many runs are made. */
export function nextLook(seeds: number, most: number): number {
  return Math.min(most, Math.ceil(seeds * 1.5));
}
