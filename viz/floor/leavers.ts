// Somebody leaves and the chair is filled in the same week: the newcomer has the sprite, so the leaver
// walks out as one of a few spare ones at the end of the buffers. When all are out, the oldest is recalled.

import { BYTES, MARK, type FloorBuffers } from './buffers.ts';

/** Sends the person last shown by `sprite` to the door, starting at `clock` seconds. */
export function sendOut(buffers: FloorBuffers /* out */, sprite: number, clock: number): void {
  const { stand, reach, last, former, from, to, marks, departmentOfSprite } = buffers;
  const spare = buffers.sprites - buffers.spares + buffers.nextSpare;
  buffers.nextSpare = (buffers.nextSpare + 1) % buffers.spares;
  stand.copyWithin(spare * 4, sprite * 4, sprite * 4 + 4);
  reach.copyWithin(spare * 4, sprite * 4, sprite * 4 + 3);
  last.copyWithin(spare * 4, sprite * 4, sprite * 4 + 4);
  former.copyWithin(spare * 4, sprite * 4, sprite * 4 + 4);
  departmentOfSprite[spare] = departmentOfSprite[sprite];
  from.copyWithin(spare * BYTES, sprite * BYTES, (sprite + 1) * BYTES);
  // Nobody is left where the walk began: presence ends at nothing.
  from[spare * BYTES + 4] = from[spare * BYTES + 6] = 0;
  for (let at = spare * BYTES; at < (spare + 1) * BYTES; at++) to[at] = from[at];
  marks[spare * 4] = MARK.leaving | MARK.ghost;
  buffers.walkStart[spare] = clock;
  buffers.sparesMoved = true;
}
