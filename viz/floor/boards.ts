// Where reward boards stand: at the outer back corner of a place, or at the inner one where the outer board
// would hide people or the name of the place behind. Told on the ground alone, so that a board never changes its corner.

import { PITCH_COS, PITCH_SIN } from './camera.ts';
import { SIGN } from './sign.ts';

/** What stands up hides this much ground behind it, for one unit of height. */
const HIDES = PITCH_COS / PITCH_SIN;

/** `room`: free ground before each place, on which its name stands. */
export function boardCorners(
  placeX: Float64Array,
  placeZ: Float64Array,
  radius: Float64Array,
  height: Float64Array,
  room: Float64Array,
): { x: Float64Array; z: Float64Array } {
  const z = placeZ.map((at, place) => at - radius[place] * 0.9);
  /** How far the sign would reach into another crowd or the ground of its name. */
  const hidden = (place: number, x: number): number => {
    const tall = height[place] * HIDES;
    const [back, front] = [z[place] - SIGN.top * tall, z[place] - SIGN.foot * tall];
    let worst = 0;
    for (let other = 0; other < radius.length; other++) {
      if (other === place) continue;
      const r = radius[other];
      const apart = Math.abs(x - placeX[other]) - SIGN.half * height[place];
      const name = placeZ[other] + r + room[other];
      const depth = Math.min(front, name) - Math.max(back, placeZ[other] - r);
      worst = Math.max(worst, Math.min(r - apart, depth));
    }
    return worst;
  };
  const x = placeX.map((at, place) => {
    const outer = at + (at < 0 ? -1 : 1) * radius[place] * 0.86;
    const inner = 2 * at - outer;
    return hidden(place, outer) > hidden(place, inner) ? inner : outer;
  });
  return { x, z };
}
