// Where the names of crowds stand on the network: beside each crowd, on ground as bare as can be found near
// it, the front first. Sizes are those of the overview, where names matter most.

import type { FloorLayout } from '../layout.ts';

/** A name and the bare ground around it in the overview of four hundred people, in the floor's unit; it grows with
 * the floor. */
const WIDE = 13;
const DEEP = 7;
const USUAL_REACH = 24;
const DIRECTIONS = 28;
/** Crowds are looked at through this many people. */
const LOOKED_AT = 3000;
/** Places that are tried, from the rim of a crowd inwards and outwards, in the floor's unit. */
const FROM_RIM = [-1.5, -0.5, 0.75, 2, 4, 6, 8, 10];
/** What a unit away from the own crowd costs, in heads. */
const AWAY = 0.25;
/** What it costs, in heads, where a name would be read as that of a nearer crowd. */
const TAKEN_FOR_ANOTHER = 4;

/** Points under which names stand, one for each department; and the room that was reckoned for one. */
export interface NameRoom {
  readonly x: Float64Array;
  readonly z: Float64Array;
  readonly halfWide: number;
  readonly deep: number;
}

/** Looks for room, a name a step. */
export function* roomForNames(
  plan: FloorLayout,
  x: Float32Array,
  z: Float32Array,
  placeX: Float64Array,
  placeZ: Float64Array,
  radius: Float64Array,
): Generator<undefined, NameRoom> {
  const found = { x: placeX.slice(), z: placeZ.slice() };
  let reach = 1;
  for (let person = 0; person < x.length; person++) {
    reach = Math.max(reach, Math.abs(x[person]), Math.abs(z[person]));
  }
  const grow = Math.max(0.4, reach / USUAL_REACH);
  const halfWide = (WIDE / 2) * grow;
  const deep = DEEP * grow;
  const every = Math.max(1, Math.floor(x.length / LOOKED_AT));
  const taken: { x: number; z: number }[] = [];
  for (const department of plan.byHeadcount.slice(0, 12)) {
    yield;
    let least = Infinity;
    for (const out of FROM_RIM) {
      const far = Math.max(radius[department] * 0.5, radius[department] + out * grow);
      for (let turn = 0; turn < DIRECTIONS; turn++) {
        const angle = Math.PI / 2 + (turn * 2 * Math.PI) / DIRECTIONS;
        const atX = placeX[department] + Math.cos(angle) * far;
        const atZ = placeZ[department] + Math.sin(angle) * far;
        let covered = 0;
        for (let person = 0; person < x.length; person += every) {
          // A head stands behind the feet it belongs to.
          const behind = z[person] - atZ;
          if (Math.abs(x[person] - atX) < halfWide && behind > 0 && behind < deep + 1.9)
            covered += every;
        }
        for (const other of taken) {
          const meets =
            Math.abs(other.x - atX) < 2.1 * halfWide && Math.abs(other.z - atZ) < 1.3 * deep;
          if (meets) covered += 50;
        }
        for (let other = 0; other < radius.length; other++) {
          if (other === department) continue;
          const near = Math.hypot(atX - placeX[other], atZ - placeZ[other]) - radius[other];
          if (near < far - radius[department] + 1) covered += TAKEN_FOR_ANOTHER;
        }
        // Behind its crowd a name would be read as that of the crowd behind.
        const behindIt = Math.sin(angle) < -0.3 ? 0.4 : 0;
        const cost = covered / grow + Math.abs(out) * AWAY + behindIt;
        if (cost >= least - 1e-9) continue;
        least = cost;
        found.x[department] = atX;
        found.z[department] = atZ;
      }
    }
    taken.push({ x: found.x[department], z: found.z[department] });
  }
  return { ...found, halfWide, deep };
}
