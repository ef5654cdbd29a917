// What the spare sprites at the end of the buffers are for; they are drawn after all others. Somebody leaves and the
// chair is filled in the same week: the newcomer has the sprite, so the leaver walks out as a spare one. When all are
// out, the oldest is recalled. While everybody is on the way to another layout nobody leaves, and the last of them is
// whoever is selected once more: whoever crosses that way is painted before.

import { BYTES, MARK, NOBODY, type FloorBuffers } from './buffers.ts';

function copySprite(buffers: FloorBuffers /* out */, sprite: number, spare: number): void {
  const { stand, reach, last, former, from, to, marks, walkStart, departmentOfSprite } = buffers;
  const at = sprite * 4;
  stand.copyWithin(spare * 4, at, at + 4);
  reach.copyWithin(spare * 4, at, at + 4);
  last.copyWithin(spare * 4, at, at + 4);
  former.copyWithin(spare * 4, at, at + 4);
  marks.copyWithin(spare * 4, at, at + 4);
  from.copyWithin(spare * BYTES, sprite * BYTES, (sprite + 1) * BYTES);
  to.copyWithin(spare * BYTES, sprite * BYTES, (sprite + 1) * BYTES);
  walkStart[spare] = walkStart[sprite];
  departmentOfSprite[spare] = departmentOfSprite[sprite];
  buffers.sparesMoved = true;
}

/** Sends the person last shown by `sprite` to the door, starting at `clock` seconds. */
export function sendOut(buffers: FloorBuffers /* out */, sprite: number, clock: number): void {
  const { reach, from, to, marks, walkStart } = buffers;
  const spare = buffers.sprites - buffers.spares + buffers.nextSpare;
  buffers.nextSpare = (buffers.nextSpare + 1) % buffers.spares;
  copySprite(buffers, sprite, spare);
  reach[spare * 4 + 3] = NOBODY;
  // Nobody is left where the walk began: presence ends at nothing.
  from[spare * BYTES + 4] = from[spare * BYTES + 6] = 0;
  for (let at = spare * BYTES; at < (spare + 1) * BYTES; at++) to[at] = from[at];
  marks.fill(0, spare * 4, spare * 4 + 4);
  marks[spare * 4] = MARK.leaving | MARK.ghost;
  walkStart[spare] = clock;
}

/** In place of a connector's 0 or 1: whose shadow and ring are drawn where the person is, and not once more. */
export const SHADELESS = 2;

/** Draws a person once more, after all others; -1 draws nobody any more. */
export function drawLast(buffers: FloorBuffers /* out */, person: number): void {
  const spare = buffers.sprites - 1;
  if (person >= 0) {
    copySprite(buffers, buffers.spriteOf[person], spare);
    buffers.marks[spare * 4 + 1] = SHADELESS;
    return;
  }
  buffers.reach.fill(NOBODY, spare * 4, spare * 4 + 4);
  buffers.from.fill(0, spare * BYTES, (spare + 1) * BYTES);
  buffers.to.fill(0, spare * BYTES, (spare + 1) * BYTES);
  buffers.marks.fill(0, spare * 4, spare * 4 + 4);
  buffers.sparesMoved = true;
}
