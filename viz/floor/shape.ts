// How a floor is shaped for its picture: the taller that is, the deeper. Decided once, so that everybody keeps a place.

import { roomOf, type Picture } from './camera.ts';
import { RING_AT_MOST } from './places.ts';

/** Shapes of a floor: of a deep one, and of one as wide as a landscape picture. */
const DEEP = 0.95;
const WIDE = 1.42;
/** Px of a picture's height that captions take, and how flat the eye sees the ground. */
const CAPTIONED = 96;
const SEEN = 0.6;
/** Of a picture that is not wide: found by trying firms of three to twelve places in rooms of all shapes. */
const TALL = { steep: 0.94, less: 0.51, least: 0.45, step: 0.05 };
/** Many places, which are packed and not in a ring, leave its corners free. */
const PACKED = 0.15;

/** The width to depth of the floor on which people are as large as a picture allows. */
export function shapeOf(picture: Picture, departments: number): number {
  const { width, height } = picture;
  if (width >= height * 1.4) return WIDE;
  const filling = (SEEN * width) / Math.max(1, height - CAPTIONED);
  if (filling > DEEP) return Math.min(WIDE, filling);
  const { steep, less, least, step } = TALL;
  const { roomX, roomY } = roomOf(picture);
  const fits = steep * (roomX / roomY) - less + (departments > RING_AT_MOST ? PACKED : 0);
  // In steps: a caption that is a px higher puts nobody elsewhere.
  return Math.max(least, Math.min(DEEP, Math.round(fits / step) * step));
}
