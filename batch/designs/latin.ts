// Latin hypercube: every dimension is cut into as many equal slices as there are points, and every slice
// holds exactly one point, at a random place inside it (McKay, Beckman and Conover 1979).

import { namedStream } from '../../sim/random.ts';

/** Coordinates of all points, dimension by dimension; `names` name the draws of each dimension. */
export function latinHypercube(
  points: number,
  names: readonly string[],
  seed: number,
): Float64Array[] {
  return names.map((name) => {
    const draw = namedStream(seed, `latin/${name}`);
    const slices = Uint32Array.from({ length: points }, (_, place) => place);
    for (let place = points - 1; place > 0; place--) {
      const other = Math.floor(draw() * (place + 1));
      [slices[place], slices[other]] = [slices[other], slices[place]];
    }
    return Float64Array.from(slices, (slice) => (slice + draw()) / points);
  });
}
