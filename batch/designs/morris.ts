// Trajectories of Morris (1991): from a random point of a grid of levels, every parameter moves once, in a
// random order, by a step of about half its range. So k parameters cost k + 1 runs a trajectory, and each
// move tells what that parameter does there.

import { namedStream } from '../../sim/random.ts';

export interface Trajectory {
  /** Coordinates of the k + 1 points, point by point. */
  readonly points: Float64Array;
  /** Which parameter moves before each point but the first. */
  readonly moved: readonly number[];
}

/** One trajectory, by its number: it does not depend on how many others there are. `levels` is even. */
export function trajectory(
  parameters: number,
  levels: number,
  seed: number,
  number: number,
): Trajectory {
  const draw = namedStream(seed, `morris/${number}`);
  const whole = (below: number): number => Math.floor(draw() * below);
  const step = levels / 2;
  // Half of the levels allow a step up, the others a step down, so every level is as likely as another.
  const at = Array.from({ length: parameters }, () => whole(levels));
  const moved = Array.from({ length: parameters }, (_, place) => place);
  for (let place = parameters - 1; place > 0; place--) {
    const other = whole(place + 1);
    [moved[place], moved[other]] = [moved[other], moved[place]];
  }
  const points = new Float64Array((parameters + 1) * parameters);
  for (let row = 0; row <= parameters; row++) {
    if (row > 0) at[moved[row - 1]] += at[moved[row - 1]] < step ? step : -step;
    for (let place = 0; place < parameters; place++) {
      points[row * parameters + place] = at[place] / (levels - 1);
    }
  }
  return { points, moved };
}
