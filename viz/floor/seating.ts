// Who stands where, as the card reads it: the place of this week and of the last one, and the place in the
// layout people come from. The card blends between all three; here they are only written, when a layout
// begins or, on the map of attitudes, when a week comes. Sprites are kept from back to front.

import { BYTES, NOBODY, type FloorBuffers } from './buffers.ts';
import { easeCamera } from './camera.ts';
import type { FloorLayout } from './layout.ts';
import { MOTION } from '../palette.ts';

export const MOVE_SECONDS = MOTION.layout.ms / 1000;

/** How far somebody has come who starts `delay` seconds after the others; people, places and card alike. */
export const movedShare = (seconds: number, delay: number): number =>
  easeCamera(Math.min(1, Math.max(0, (seconds - delay) / MOVE_SECONDS)));

/** Seconds after which each department sets off, and after which all have arrived. */
export function departures(departments: number): { step: number; total: number } {
  const step = Math.min(0.04, 0.6 / Math.max(1, departments - 1));
  return { step, total: MOVE_SECONDS + step * Math.max(0, departments - 1) };
}

/** Place of a sprite in a layout: of a person, or of a department's board. */
const seatX = (layout: FloorLayout, owner: number): number =>
  owner < 0 ? layout.boardXByDepartment[-1 - owner] : layout.x[owner];
const seatZ = (layout: FloorLayout, owner: number): number =>
  owner < 0 ? layout.boardZByDepartment[-1 - owner] : layout.z[owner];

/** Writes where everybody belongs in a layout. `step`: seconds between the departures of two departments. */
export function takeSeats(
  buffers: FloorBuffers /* out */,
  layout: FloorLayout,
  step: number,
): void {
  const { stand, reach, last, spriteOwner } = buffers;
  for (let sprite = 0; sprite < buffers.sprites - buffers.spares; sprite++) {
    const owner = spriteOwner[sprite];
    const department = owner < 0 ? -1 - owner : layout.department[owner];
    const x = seatX(layout, owner);
    const z = seatZ(layout, owner);
    const at = sprite * 4;
    stand[at] = last[at] = x;
    stand[at + 1] = last[at + 1] = z;
    stand[at + 2] = layout.doorXByDepartment[department];
    stand[at + 3] = layout.doorZByDepartment[department];
    reach[at] = x;
    reach[at + 1] = z;
    if (layout.name === 'plan') {
      // Avoiding people drift to the rim; only on the floor plan is where one stands nobody's statement.
      const awayX = x - layout.xByDepartment[department];
      const awayZ = z - layout.zByDepartment[department];
      const norm = Math.pow(awayX ** 4 + awayZ ** 4, 0.25) || 1;
      const rim = (layout.radiusByDepartment[department] - 0.45) / norm;
      reach[at] = layout.xByDepartment[department] + awayX * rim;
      reach[at + 1] = layout.zByDepartment[department] + awayZ * rim;
    }
    reach[at + 2] =
      owner < 0
        ? layout.boardHeightByDepartment[department]
        : layout.personHeight * layout.scale[owner];
    reach[at + 3] = owner;
    last[at + 2] = department * step;
  }
  buffers.seatsMoved = true;
  buffers.version += 1;
}

/** Keeps where everybody is seen now as the place they come from. */
export function keepSeats(buffers: FloorBuffers /* out */, seconds: number, blend: number): void {
  const { stand, reach, last, former } = buffers;
  for (let sprite = 0; sprite < buffers.sprites - buffers.spares; sprite++) {
    const at = sprite * 4;
    const share = movedShare(seconds, last[at + 2]);
    const x = last[at] + (stand[at] - last[at]) * blend;
    const z = last[at + 1] + (stand[at + 1] - last[at + 1]) * blend;
    former[at] += (x - former[at]) * share;
    former[at + 1] += (z - former[at + 1]) * share;
    former[at + 2] += (reach[at] - former[at + 2]) * share;
    former[at + 3] += (reach[at + 1] - former[at + 3]) * share;
    last[at + 3] += (reach[at + 2] - last[at + 3]) * share;
  }
}

/** On the map of attitudes a week came: from where people are seen to where they now belong. */
export function takeWeeklySeats(
  buffers: FloorBuffers /* out */,
  layout: FloorLayout,
  blend: number,
): void {
  const { stand, reach, last, spriteOwner } = buffers;
  for (let sprite = 0; sprite < buffers.sprites - buffers.spares; sprite++) {
    const owner = spriteOwner[sprite];
    if (owner < 0) continue;
    const at = sprite * 4;
    last[at] += (stand[at] - last[at]) * blend;
    last[at + 1] += (stand[at + 1] - last[at + 1]) * blend;
    reach[at] = stand[at] = layout.x[owner];
    reach[at + 1] = stand[at + 1] = layout.z[owner];
  }
  buffers.seatsMoved = true;
  buffers.version += 1;
}

/** Nobody is on the way to a place any more: what was left behind is forgotten. */
export function forgetWalks(buffers: FloorBuffers /* out */): void {
  buffers.walkStart.fill(-1e4);
  const first = buffers.sprites - buffers.spares;
  buffers.reach.fill(NOBODY, first * 4);
}

/** Where a sprite is seen, on the ground. */
export function seenAt(
  buffers: FloorBuffers,
  sprite: number,
  seconds: number,
  blend: number,
  out: { x: number; z: number } /* out */,
): void {
  const { stand, last, former } = buffers;
  const at = sprite * 4;
  const share = movedShare(seconds, last[at + 2]);
  const x = last[at] + (stand[at] - last[at]) * blend;
  const z = last[at + 1] + (stand[at + 1] - last[at + 1]) * blend;
  out.x = former[at] + (x - former[at]) * share;
  out.z = former[at + 1] + (z - former[at + 1]) * share;
}

/** A copy of `data`, sprite by sprite in another order. */
function reorder(
  data: Float32Array | Uint8Array | Int32Array,
  order: Uint32Array,
  size: number,
): void {
  const before = data.slice(0, order.length * size);
  for (let sprite = 0; sprite < order.length; sprite++) {
    const from = order[sprite] * size;
    for (let at = 0; at < size; at++) data[sprite * size + at] = before[from + at];
  }
}

/** Sorts all sprites from back to front by where they belong, so that nearer figures paint over farther ones. */
export function sortSprites(buffers: FloorBuffers /* out */): void {
  const count = buffers.sprites - buffers.spares;
  const keys = new Float64Array(count);
  let least = Infinity;
  for (let sprite = 0; sprite < count; sprite++)
    least = Math.min(least, buffers.stand[sprite * 4 + 1]);
  // Depth in millionths and the sprite in one number: sorted as numbers, without a function call each.
  for (let sprite = 0; sprite < count; sprite++) {
    keys[sprite] = Math.round((buffers.stand[sprite * 4 + 1] - least) * 1e6) * count + sprite;
  }
  keys.sort();
  const order = Uint32Array.from(keys, (key) => key % count);
  reorder(buffers.spriteOwner, order, 1);
  for (const data of [buffers.stand, buffers.reach, buffers.last, buffers.former]) {
    reorder(data, order, 4);
  }
  reorder(buffers.from, order, BYTES);
  reorder(buffers.to, order, BYTES);
  reorder(buffers.marks, order, 4);
  reorder(buffers.walkStart, order, 1);
  reorder(buffers.departmentOfSprite, order, 1);
  numberSprites(buffers);
  buffers.seatsMoved = true;
  buffers.version += 1;
}

/** Notes which sprite each person has. */
function numberSprites(buffers: FloorBuffers /* out */): void {
  for (let sprite = 0; sprite < buffers.sprites - buffers.spares; sprite++) {
    const owner = buffers.spriteOwner[sprite];
    if (owner >= 0) buffers.spriteOf[owner] = sprite;
  }
}
