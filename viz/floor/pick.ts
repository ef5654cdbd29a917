// Who or what is under the pointer, found by arithmetic: of figures that cover each other, the front one; a place is hit when the ground point under the pointer lies inside its rounded square.

import { BYTES, MARK, type FloorBuffers } from './buffers.ts';
import { groundAt, project, type Eye, type Picture } from './camera.ts';
import type { FloorLayout } from './layout.ts';
import { eachNear, standX, standZ } from './pick-grid.ts';

const spot = { x: 0, y: 0, scale: 0 };

/** How far from a figure, in px, a point still means it: a finger's breadth of a mouse. */
const SLACK = 9;

/** The person drawn at a point of the picture, or -1. */
export function personAt(
  buffers: FloorBuffers,
  eye: Eye,
  picture: Picture,
  x: number,
  y: number,
): number {
  let nearest = -1;
  let least = SLACK;
  let covering = -1;
  eachNear(buffers, eye, picture, { x, y, slack: SLACK }, (sprite) => {
    const bits = buffers.marks[sprite * 4];
    if (bits & MARK.ghost || buffers.to[sprite * BYTES + 6] < 20) return;
    project(eye, picture, standX(buffers, sprite), 0, standZ(buffers, sprite), spot);
    const tall = spot.scale * buffers.reach[sprite * 4 + 2];
    const aside = Math.abs(x - spot.x);
    const up = spot.y - y;
    if (tall > 11 && aside < tall * 0.24 && up > -tall * 0.04 && up < tall * 1.02) {
      // Later sprites stand farther in front, and cover the others.
      covering = Math.max(covering, sprite);
      return;
    }
    // From afar, and just beside a figure: the nearest.
    const off = Math.hypot(aside, up - tall * 0.45) - (tall > 11 ? tall * 0.3 : 0);
    if (tall > 11 && off >= 2) return;
    if (off < least || (off === least && sprite > nearest && nearest >= 0)) {
      least = off;
      nearest = sprite;
    }
  });
  const found = covering >= 0 ? covering : nearest;
  return found < 0 ? -1 : buffers.spriteOwner[found];
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
