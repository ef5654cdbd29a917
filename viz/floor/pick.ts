// Who or what is under the pointer, found by arithmetic: figures are tested from front to back, as they
// cover each other; a place is hit when the ground point under the pointer lies inside its rounded square.

import { BYTES, MARK, type FloorBuffers } from './buffers.ts';
import { groundAt, project, type Eye, type Picture } from './camera.ts';
import type { FloorLayout } from './layout.ts';

const spot = { x: 0, y: 0, scale: 0 };

/** The person drawn at a point of the picture, or -1. */
export function personAt(
  buffers: FloorBuffers,
  eye: Eye,
  picture: Picture,
  x: number,
  y: number,
): number {
  let nearest = -1;
  let least = 9;
  for (let sprite = buffers.sprites - 1; sprite >= 0; sprite--) {
    const person = buffers.spriteOwner[sprite];
    const bits = buffers.marks[sprite * 4];
    if (person < 0 || bits & MARK.ghost || buffers.to[sprite * BYTES + 6] < 20) continue;
    let standX = buffers.stand[sprite * 4];
    let standZ = buffers.stand[sprite * 4 + 1];
    if (bits & MARK.avoiding) {
      standX += (buffers.reach[sprite * 4] - standX) * 0.6;
      standZ += (buffers.reach[sprite * 4 + 1] - standZ) * 0.6;
    }
    project(eye, picture, standX, 0, standZ, spot);
    const tall = spot.scale * buffers.reach[sprite * 4 + 2];
    const aside = Math.abs(x - spot.x);
    const up = spot.y - y;
    if (tall > 11 && aside < tall * 0.24 && up > -tall * 0.04 && up < tall * 1.02) return person;
    // From afar, and just beside a figure: the nearest within a finger's breadth of a mouse.
    const off = Math.hypot(aside, up - tall * 0.45) - (tall > 11 ? tall * 0.3 : 0);
    if (off < least && (tall <= 11 || off < 2)) {
      least = off;
      nearest = person;
    }
  }
  return nearest;
}

/** The department whose place holds a point of the picture, or -1. */
export function departmentAt(
  layout: FloorLayout,
  eye: Eye,
  picture: Picture,
  x: number,
  y: number,
): number {
  const ground = groundAt(eye, picture, x, y);
  if (!ground) return -1;
  for (let department = 0; department < layout.departments; department++) {
    const r = layout.radiusByDepartment[department];
    const awayX = (ground.x - layout.xByDepartment[department]) / r;
    const awayZ =
      (ground.z - layout.zByDepartment[department]) / layout.depthByDepartment[department];
    if (awayX ** 4 + awayZ ** 4 <= 1) return department;
  }
  return -1;
}
