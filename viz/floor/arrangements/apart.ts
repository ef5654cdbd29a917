// Makes room: people who would stand on each other step aside, each by half of what is missing, a few rounds
// long. A grid finds neighbours, so that ten thousand take milliseconds. Decided by the numbers alone.

import { shake } from '../shake.ts';

/** Room for the grid, made once and used again for every round and week. */
export interface Grid {
  cells: Int32Array;
  readonly next: Int32Array;
}

export const makeGrid = (people: number): Grid => ({
  cells: new Int32Array(0),
  next: new Int32Array(people),
});

/**
 * One round: whoever stands nearer than `least` to somebody steps away. `present[person] = 0` takes no room.
 * Answers the largest step taken.
 */
export function stepApart(
  x: Float32Array /* in, out */,
  z: Float32Array /* in, out */,
  least: number,
  grid: Grid,
  present: Uint8Array | null = null,
): number {
  let left = Infinity;
  let back = Infinity;
  let right = -Infinity;
  let front = -Infinity;
  for (let person = 0; person < x.length; person++) {
    left = Math.min(left, x[person]);
    right = Math.max(right, x[person]);
    back = Math.min(back, z[person]);
    front = Math.max(front, z[person]);
  }
  const wide = Math.max(1, Math.min(2048, Math.floor((right - left) / least) + 1));
  const deep = Math.max(1, Math.min(2048, Math.floor((front - back) / least) + 1));
  const cellX = Math.max(least, (right - left) / wide);
  const cellZ = Math.max(least, (front - back) / deep);
  if (grid.cells.length < wide * deep) grid.cells = new Int32Array(wide * deep);
  const { cells, next } = grid;
  cells.fill(-1, 0, wide * deep);
  const column = (at: number) => Math.min(wide - 1, Math.floor((at - left) / cellX));
  const row = (at: number) => Math.min(deep - 1, Math.floor((at - back) / cellZ));
  for (let person = 0; person < x.length; person++) {
    if (present && present[person] === 0) continue;
    const cell = row(z[person]) * wide + column(x[person]);
    next[person] = cells[cell];
    cells[cell] = person;
  }
  let largest = 0;
  for (let person = 0; person < x.length; person++) {
    if (present && present[person] === 0) continue;
    const ownColumn = column(x[person]);
    const ownRow = row(z[person]);
    for (let r = Math.max(0, ownRow - 1); r <= Math.min(deep - 1, ownRow + 1); r++) {
      for (let c = Math.max(0, ownColumn - 1); c <= Math.min(wide - 1, ownColumn + 1); c++) {
        for (let other = cells[r * wide + c]; other >= 0; other = next[other]) {
          // Each pair once; whoever has moved in this round is met where he or she now stands.
          if (other <= person) continue;
          let awayX = x[other] - x[person];
          let awayZ = z[other] - z[person];
          let away = awayX * awayX + awayZ * awayZ;
          if (away >= least * least) continue;
          if (away < 1e-6) {
            awayX = shake(person, other) * 0.01 + 1e-4;
            awayZ = shake(other, person) * 0.01;
            away = awayX * awayX + awayZ * awayZ;
          }
          away = Math.sqrt(away);
          const push = (least - away) / 2;
          const pushX = (awayX / away) * push;
          const pushZ = (awayZ / away) * push;
          x[person] -= pushX;
          z[person] -= pushZ;
          x[other] += pushX;
          z[other] += pushZ;
          if (push > largest) largest = push;
        }
      }
    }
  }
  return largest;
}
