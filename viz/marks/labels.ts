// Labels at the ends of lines: each wants to stand level with its line, none may stand nearer to another
// than one line of text. The answer that moves labels least (in squares) is found by letting crowded
// neighbours form a block that stands at its members' mean.

/** In text sizes: from the end of a line to its name, and from line to line. */
export const LABEL_GAP = 0.6;
export const LINE_HEIGHT = 18 / 13;

/** Room for the labels of any chart; more are placed with more. */
let sums = new Float64Array(32);
let counts = new Int32Array(32);
let order = new Int32Array(32);
let wishes = new Float64Array(32);

/** The first `room` labels that want a place into `order`, and what they want into `wishes`, in its order; how many. */
function sortWishes(wanted: ArrayLike<number>, room: number): number {
  if (wanted.length > order.length) {
    sums = new Float64Array(wanted.length);
    counts = new Int32Array(wanted.length);
    order = new Int32Array(wanted.length);
    wishes = new Float64Array(wanted.length);
  }
  let present = 0;
  for (let label = 0; label < wanted.length && present < room; label++) {
    const wish = wanted[label];
    if (!Number.isFinite(wish)) continue;
    let place = present++;
    for (; place > 0 && wishes[place - 1] > wish; place--) {
      order[place] = order[place - 1];
      wishes[place] = wishes[place - 1];
    }
    order[place] = label;
    wishes[place] = wish;
  }
  return present;
}

/**
 * Places labels at least `lineHeight` apart and inside `top` to `bottom`, in the order of what they
 * want. Where there is no room for all, the later ones in the list go without (NaN). Missing wishes
 * (NaN) stay NaN. What is asked for every week goes into a list that is there
 * already; it may be that of the wishes.
 */
export function spreadInto(
  placed: number[] | Float64Array /* out */,
  wanted: ArrayLike<number>,
  lineHeight: number,
  top: number,
  bottom: number,
): void {
  const room = Math.max(0, Math.floor((bottom - top) / lineHeight + 1e-9) + 1);
  const present = sortWishes(wanted, room);
  placed.fill(NaN);

  // Label number k would stand at block mean + k lines; blocks merge while they are out of order.
  let blocks = 0;
  for (let rank = 0; rank < present; rank++) {
    sums[blocks] = wishes[rank] - rank * lineHeight;
    counts[blocks++] = 1;
    while (blocks > 1 && means(blocks - 2) > means(blocks - 1)) {
      blocks--;
      sums[blocks - 1] += sums[blocks];
      counts[blocks - 1] += counts[blocks];
    }
  }

  const lowest = bottom - (present - 1) * lineHeight;
  let rank = 0;
  for (let block = 0; block < blocks; block++) {
    const start = Math.min(Math.max(means(block), top), lowest);
    for (let member = 0; member < counts[block]; member++, rank++) {
      placed[order[rank]] = Math.round((start + rank * lineHeight) * 10) / 10;
    }
  }
}

const means = (block: number) => sums[block] / counts[block];

/** The same for a list of wishes: where each label stands. */
export function spreadLabels(
  wanted: readonly number[],
  lineHeight: number,
  top: number,
  bottom: number,
): number[] {
  const placed = wanted.map(() => NaN);
  spreadInto(placed, wanted, lineHeight, top, bottom);
  return placed;
}
