// Who or what is under the pointer on the flat floor: the nearest dot, or the place that holds the point.

import type { FlatFit } from './flat-eye.ts';
import { dotRadius } from './flat-near.ts';
import type { FloorLayout } from './layout.ts';

const PICK_WITHIN = 12;

/** Who stands at a point of the picture, or nearest to it; -1 for nobody. */
export function flatPersonAt(
  layout: FloorLayout,
  { scale, left, top }: FlatFit,
  x: number,
  y: number,
): number {
  let nearest = -1;
  let least = Math.max(PICK_WITHIN, dotRadius(scale));
  for (let person = 0; person < layout.people; person++) {
    const away = Math.hypot(
      left + layout.x[person] * scale - x,
      top + layout.z[person] * scale - y,
    );
    if (away >= least) continue;
    least = away;
    nearest = person;
  }
  return nearest;
}

/** The department whose place holds a point of the picture, or -1. */
export function flatPlaceAt(
  layout: FloorLayout,
  { scale, left, top }: FlatFit,
  x: number,
  y: number,
): number {
  return Array.from(layout.radiusByDepartment.keys()).findIndex((department) => {
    const awayX = (x - left) / scale - layout.xByDepartment[department];
    const awayY = (y - top) / scale - layout.zByDepartment[department];
    return (
      Math.abs(awayX) < layout.radiusByDepartment[department] &&
      Math.abs(awayY) < layout.depthByDepartment[department]
    );
  });
}
