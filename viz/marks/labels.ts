// Labels at the ends of lines: each wants to stand level with its line, none may stand nearer to another
// than one line of text. The answer that moves labels least (in squares) is found by letting crowded
// neighbours form a block that stands at its members' mean.

interface Block {
  sum: number;
  count: number;
}

/**
 * Places labels at least `lineHeight` apart and inside `top` to `bottom`, in the order of what they
 * want. Where there is no room for all, the later ones in the list go without (NaN). Missing wishes
 * (NaN) stay NaN.
 */
export function spreadLabels(
  wanted: readonly number[],
  lineHeight: number,
  top: number,
  bottom: number,
): number[] {
  const room = Math.max(0, Math.floor((bottom - top) / lineHeight + 1e-9) + 1);
  const present = wanted
    .map((wish, label) => ({ wish, label }))
    .filter(({ wish }) => Number.isFinite(wish))
    .slice(0, room)
    .sort((a, b) => a.wish - b.wish || a.label - b.label);
  const placed = wanted.map(() => NaN);

  // Label number k would stand at block mean + k lines; blocks merge while they are out of order.
  const blocks: Block[] = [];
  present.forEach(({ wish }, rank) => {
    let block: Block = { sum: wish - rank * lineHeight, count: 1 };
    let above = blocks.at(-1);
    while (above && above.sum / above.count > block.sum / block.count) {
      block = { sum: above.sum + block.sum, count: above.count + block.count };
      blocks.pop();
      above = blocks.at(-1);
    }
    blocks.push(block);
  });

  const lowest = bottom - (present.length - 1) * lineHeight;
  let rank = 0;
  for (const block of blocks) {
    const start = Math.min(Math.max(block.sum / block.count, top), lowest);
    for (let member = 0; member < block.count; member++, rank++) {
      const y = start + rank * lineHeight;
      placed[present[rank].label] = Math.round(y * 10) / 10;
    }
  }
  return placed;
}
