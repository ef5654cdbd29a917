// How much ground a branch of the org chart needs, and where everybody in it stands: the manager at the
// back, the own team in rows in front, teams of teams as boxes on shelves. Widths follow a wished shape, so
// that one department is narrow and deep and a firm of many still fits the picture.

import type { Branch } from './branches.ts';

/** Distance of neighbours and of rows within a team. */
const SIDE = 1.06;
const ROW = 1.14;
/** From a manager to the first row, and between boxes. */
const STEP = 1.75;
const GAP_SIDE = 0.75;
const GAP_FRONT = 1.15;

export interface Box {
  readonly branch: Branch;
  readonly width: number;
  readonly depth: number;
  /** How many stand in a row of the team itself. */
  readonly columns: number;
  /** Depth at which the own team's rows begin. */
  readonly rowsAt: number;
  readonly teams: readonly Box[];
  /** Where each team's box begins, left and back, within this one. */
  readonly offsets: Float64Array;
}

/** Shelves from left to right, then farther to the front; each shelf is centred under the widest. */
export function shelve(
  sizes: readonly { readonly width: number; readonly depth: number }[],
  most: number,
  gapSide: number,
  gapFront: number,
): { offsets: Float64Array; width: number; depth: number } {
  const offsets = new Float64Array(sizes.length * 2);
  const shelves: { from: number; to: number; width: number }[] = [];
  let from = 0;
  let x = 0;
  let back = 0;
  let tall = 0;
  const close = (to: number): void => {
    if (to > from) shelves.push({ from, to, width: x - gapSide });
    from = to;
  };
  sizes.forEach(({ width, depth }, at) => {
    if (x > 0 && x + width > most) {
      close(at);
      back += tall + gapFront;
      x = tall = 0;
    }
    offsets[at * 2] = x;
    offsets[at * 2 + 1] = back;
    x += width + gapSide;
    tall = Math.max(tall, depth);
  });
  close(sizes.length);
  const width = Math.max(0, ...shelves.map((shelf) => shelf.width));
  for (const shelf of shelves) {
    const aside = (width - shelf.width) / 2;
    for (let at = shelf.from; at < shelf.to; at++) offsets[at * 2] += aside;
  }
  return { offsets, width, depth: back + tall };
}

/** `shape` is the wished width for a depth of 1. */
export function boxOf(branch: Branch, shape: number): Box {
  const teams = branch.teams.map((team) => boxOf(team, Math.max(0.7, shape)));
  const area = teams.reduce(
    (sum, { width, depth }) => sum + (width + GAP_SIDE) * (depth + GAP_FRONT),
    0,
  );
  const widest = Math.max(0, ...teams.map((team) => team.width));
  const count = branch.leaves.length;
  const wished = Math.max(widest, Math.sqrt((area + count * SIDE * ROW) * shape));
  const shelves = shelve(teams, wished + 1e-6, GAP_SIDE, GAP_FRONT);
  const alone = teams.length === 0;
  const rowsWide = alone ? Math.sqrt(count * 1.25 * Math.max(0.8, shape)) : wished / SIDE;
  const columns = Math.max(1, Math.min(count, Math.round(rowsWide)));
  const rows = Math.ceil(count / columns);
  const head = branch.person >= 0 ? STEP : 0;
  const rowsAt = head;
  const teamsAt = head + (rows > 0 ? rows * ROW + (alone ? 0 : GAP_FRONT * 0.6) : 0);
  for (let at = 1; at < shelves.offsets.length; at += 2) shelves.offsets[at] += teamsAt;
  const width = Math.max(SIDE, columns * SIDE, shelves.width);
  for (let at = 0; at < shelves.offsets.length; at += 2) {
    shelves.offsets[at] += (width - shelves.width) / 2;
  }
  return {
    branch,
    width,
    depth: Math.max(head, teamsAt + shelves.depth),
    columns,
    rowsAt,
    teams,
    offsets: shelves.offsets,
  };
}

/** Writes everybody's place; `left` and `back` are the corner of the box on the floor. */
export function standIn(
  box: Box,
  left: number,
  back: number,
  x: Float32Array /* out */,
  z: Float32Array /* out */,
): void {
  const { branch, columns, rowsAt, width } = box;
  const middle = left + width / 2;
  if (branch.person >= 0) {
    x[branch.person] = middle;
    z[branch.person] = back + ROW / 2;
  }
  branch.leaves.forEach((person, at) => {
    const row = Math.floor(at / columns);
    const inRow = Math.min(columns, branch.leaves.length - row * columns);
    x[person] = middle + ((at % columns) - (inRow - 1) / 2) * SIDE;
    z[person] = back + rowsAt + (row + 0.5) * ROW;
  });
  box.teams.forEach((team, at) =>
    standIn(team, left + box.offsets[at * 2], back + box.offsets[at * 2 + 1], x, z),
  );
}
