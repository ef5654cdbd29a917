// Makes the arrays of floor/buffers.ts for a firm, once: everybody and every board has a record, sorted from
// back to front, and stands where the floor plan says.

import { BYTES, NOBODY, PLACE_COLUMNS, SPARES, type FloorBuffers } from './buffers.ts';
import type { FloorLayout } from './layout.ts';
import { keepSeats, sortSprites, takeSeats } from './seating.ts';

export function makeBuffers(layout: FloorLayout): FloorBuffers {
  const { people, departments } = layout;
  const sprites = people + departments + SPARES;
  const spriteOwner = new Int32Array(sprites).fill(NOBODY);
  const departmentOfSprite = new Float32Array(sprites);
  for (let source = 0; source < people + departments; source++) {
    const board = source - people;
    spriteOwner[source] = board >= 0 ? -1 - board : source;
    departmentOfSprite[source] = board >= 0 ? board : layout.department[source];
  }
  const buffers = emptyBuffers(layout, sprites, spriteOwner, departmentOfSprite);
  takeSeats(buffers, layout, 0);
  sortSprites(buffers);
  keepSeats(buffers, 1e3, 1);
  buffers.seatsMoved = false;
  return buffers;
}

function emptyBuffers(
  { people, departments }: FloorLayout,
  sprites: number,
  spriteOwner: Int32Array,
  departmentOfSprite: Float32Array,
): FloorBuffers {
  const to = new Uint8Array(sprites * BYTES);
  return {
    sprites,
    spriteOwner,
    spriteOf: new Int32Array(people),
    stand: new Float32Array(sprites * 4),
    reach: new Float32Array(sprites * 4).fill(NOBODY),
    last: new Float32Array(sprites * 4),
    former: new Float32Array(sprites * 4),
    from: new Uint8Array(sprites * BYTES),
    to,
    bytes: new Uint8ClampedArray(to.buffer),
    trust: new Uint8Array(people),
    marks: new Uint8Array(sprites * 4),
    walkStart: new Float32Array(sprites).fill(-1e4),
    departmentOfSprite,
    placeFrom: new Float32Array(departments * PLACE_COLUMNS),
    placeTo: new Float32Array(departments * PLACE_COLUMNS),
    placeColumns: PLACE_COLUMNS,
    outByDepartment: new Uint16Array(departments),
    inByDepartment: new Uint16Array(departments),
    vacantWeeks: new Uint8Array(people),
    presentByDepartment: new Uint32Array(departments),
    frayedByDepartment: new Uint32Array(departments),
    spares: SPARES,
    nextSpare: 0,
    sparesMoved: false,
    seatsMoved: false,
    week: -9,
    version: 0,
  };
}
