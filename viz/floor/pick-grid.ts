// People sorted into the squares of a grid on the ground, so that a pointer that moves asks the few it may
// touch and not a hundred thousand. Made anew, when somebody points, after places or marks were written.

import { MARK, type FloorBuffers } from './buffers.ts';
import { focal, groundAt, centreX, PITCH_COS, type Eye, type Picture } from './camera.ts';

/** Squares along a side at most; about two people stand in one. */
const SIDE_AT_MOST = 256;
/** Whoever is this many times taller than most is asked at every point: leaders on the podium. */
const GIANT = 1.5;
/** The part of the way to the rim that avoiding people stand, as in the shader. */
export const AVOIDS = 0.6;

interface PickGrid {
  version: number;
  side: number;
  left: number;
  back: number;
  cell: number;
  /** Height of the tallest who is no giant. */
  tall: number;
  /** Sprites of a square: from starts[square] to starts[square + 1]. */
  starts: Uint32Array;
  sprites: Uint32Array;
  giants: number[];
}

const grids = new WeakMap<FloorBuffers, PickGrid>();

export function standX({ stand, reach, marks }: FloorBuffers, sprite: number): number {
  const x = stand[sprite * 4];
  return marks[sprite * 4] & MARK.avoiding ? x + (reach[sprite * 4] - x) * AVOIDS : x;
}

export function standZ({ stand, reach, marks }: FloorBuffers, sprite: number): number {
  const z = stand[sprite * 4 + 1];
  return marks[sprite * 4] & MARK.avoiding ? z + (reach[sprite * 4 + 1] - z) * AVOIDS : z;
}

function gridOf(buffers: FloorBuffers): PickGrid {
  const { sprites, spares, spriteOwner, reach, version } = buffers;
  const known = grids.get(buffers);
  if (known?.version === version) return known;
  const count = sprites - spares;
  const side = Math.max(1, Math.min(SIDE_AT_MOST, Math.ceil(Math.sqrt(count / 2))));
  const grid: PickGrid = {
    ...{ version, side, left: Infinity, back: Infinity, cell: 1, tall: 0, giants: [] },
    starts: known?.side === side ? known.starts.fill(0) : new Uint32Array(side * side + 1),
    sprites: known?.sprites ?? new Uint32Array(count),
  };
  let [right, front, most] = [-Infinity, -Infinity, Infinity];
  for (let sprite = 0; sprite < count; sprite++) {
    if (spriteOwner[sprite] < 0) continue;
    const [x, z] = [standX(buffers, sprite), standZ(buffers, sprite)];
    grid.left = Math.min(grid.left, x);
    right = Math.max(right, x);
    grid.back = Math.min(grid.back, z);
    front = Math.max(front, z);
    most = Math.min(most, reach[sprite * 4 + 2]);
  }
  grid.cell = Math.max(right - grid.left, front - grid.back, 1e-6) / side + 1e-6;
  const squareOf = (sprite: number): number => {
    if (spriteOwner[sprite] < 0) return -1;
    const tall = reach[sprite * 4 + 2];
    if (tall > most * GIANT) return -2;
    grid.tall = Math.max(grid.tall, tall);
    const column = Math.floor((standX(buffers, sprite) - grid.left) / grid.cell);
    return Math.floor((standZ(buffers, sprite) - grid.back) / grid.cell) * side + column;
  };
  // A counting sort: how many in each square, where each begins, and then everybody into place.
  for (let sprite = 0; sprite < count; sprite++) {
    const square = squareOf(sprite);
    if (square >= 0) grid.starts[square + 1]++;
    else if (square === -2) grid.giants.push(sprite);
  }
  for (let square = 0; square < side * side; square++) {
    grid.starts[square + 1] += grid.starts[square];
  }
  const next = grid.starts.slice();
  for (let sprite = 0; sprite < count; sprite++) {
    const square = squareOf(sprite);
    if (square >= 0) grid.sprites[next[square]++] = sprite;
  }
  grids.set(buffers, grid);
  return grid;
}

/**
 * Calls back with every sprite whose figure may cover a point of the picture or come within `slack` px of it.
 * Others may be among them, in any order.
 */
export function eachNear(
  buffers: FloorBuffers,
  eye: Eye,
  picture: Picture,
  { x, y, slack }: { x: number; y: number; slack: number },
  visit: (sprite: number) => void,
): void {
  const grid = gridOf(buffers);
  for (const sprite of grid.giants) visit(sprite);
  const { side, cell, left, back, tall, starts, sprites } = grid;
  const lens = focal(picture);
  const scaleAt = (z: number) => lens / Math.max(0.1, eye.distance - (z - eye.z) * PITCH_COS);
  // Feet stand on the ground below the point, as far down as the tallest figure is high.
  const far = groundAt(eye, picture, x, y - slack)?.z ?? -Infinity;
  let near = far;
  for (let round = 0; round < 6; round++) {
    const below = groundAt(eye, picture, x, y + slack + tall * 1.1 * scaleAt(Math.max(near, back)));
    near = below?.z ?? Infinity;
  }
  const row = (z: number) => Math.max(0, Math.min(side - 1, Math.floor((z - back) / cell)));
  // One row more on either side, for the height was only come near to.
  const firstRow = Math.max(0, row(far) - 1);
  const lastRow = Math.min(side - 1, row(near) + 1);
  for (let at = firstRow; at <= lastRow; at++) {
    const scale = scaleAt(back + at * cell);
    const wide = (slack + 2) / scale + tall * 0.3;
    // The row's far and near edge are seen at two scales.
    const one = eye.x + (x - centreX(picture)) / scale;
    const other = eye.x + (x - centreX(picture)) / scaleAt(back + (at + 1) * cell);
    const first = Math.floor((Math.min(one, other) - wide - left) / cell);
    const last = Math.floor((Math.max(one, other) + wide - left) / cell);
    if (last < 0 || first >= side) continue;
    const from = at * side + Math.max(0, first);
    const to = at * side + Math.min(side - 1, last);
    for (let place = starts[from]; place < starts[to + 1]; place++) visit(sprites[place]);
  }
}
