// The map of attitudes: to the right who believes in the customer way, to the back who does it. Everybody
// stands where his or her numbers are, a step aside where others have the same; a map of this kind moves
// every week. Pure: numbers in, places out.

import { makeGrid, stepApart, type Grid } from './apart.ts';
import { shake } from '../shake.ts';
import { arranged, type FloorLayout } from '../layout.ts';

/** Half-sizes of the map in the floor's unit. */
export interface AttitudeMap {
  readonly halfWidth: number;
  readonly halfDepth: number;
}

/** Floor for each person: enough that half the firm may crowd in one corner. */
const GROUND_A_PERSON = 4.4;
const LEAST_HALF = 7;
/** People keep this distance where there is room; the crowd is denser than at work. */
const APART = 0.78;
/** The ends of both scales lie inside the map, so that a crowd at an end still stands on it. */
const INNER = 0.88;
/** Nobody stands on the edge of the map. */
const EDGE = 0.4;
/** From so many people on they are points, and standing on each other is what a crowd looks like. */
const POINTS = 30_000;
/** Cells of the map over which the crowd is counted. */
const COLUMNS = 28;
const ROWS = 20;

export function attitudeMap(people: number, widthToDepth: number): AttitudeMap {
  const area = people * GROUND_A_PERSON;
  const halfDepth = Math.max(LEAST_HALF, Math.sqrt(area / (4 * widthToDepth)));
  return { halfWidth: halfDepth * widthToDepth, halfDepth };
}

/** What is kept from week to week so that a new one allocates nothing. */
export interface Swarm {
  readonly grid: Grid;
  readonly crowd: Float32Array;
  readonly blurred: Float32Array;
}
export const makeSwarm = (people: number): Swarm => ({
  grid: makeGrid(people),
  crowd: new Float32Array(COLUMNS * ROWS),
  blurred: new Float32Array(COLUMNS * ROWS),
});

/**
 * Places everybody: `believes` and `does` from 0 (product) to 1 (customer). Where many have the same
 * numbers each steps aside in a direction of his or her own, farther the denser the crowd; it changes
 * smoothly as numbers change, so nobody jumps from week to week.
 */
export function swarm(
  map: AttitudeMap,
  believes: Float32Array,
  does: Float32Array,
  present: Uint8Array,
  room: Swarm,
  x: Float32Array /* out */,
  z: Float32Array /* out */,
): void {
  const { crowd } = room;
  const people = believes.length;
  const { halfWidth, halfDepth } = map;
  crowd.fill(0);
  const columnOf = (share: number) => Math.min(COLUMNS - 1.001, Math.max(0, share * (COLUMNS - 1)));
  const rowOf = (share: number) => Math.min(ROWS - 1.001, Math.max(0, share * (ROWS - 1)));
  for (let person = 0; person < people; person++) {
    if (present[person] === 0) continue;
    const column = columnOf(believes[person]);
    const row = rowOf(does[person]);
    const at = Math.floor(row) * COLUMNS + Math.floor(column);
    const partX = column - Math.floor(column);
    const partZ = row - Math.floor(row);
    crowd[at] += (1 - partX) * (1 - partZ);
    crowd[at + 1] += partX * (1 - partZ);
    crowd[at + COLUMNS] += (1 - partX) * partZ;
    crowd[at + COLUMNS + 1] += partX * partZ;
  }
  blur(crowd, room.blurred);
  const cell = ((2 * halfWidth) / (COLUMNS - 1)) * ((2 * halfDepth) / (ROWS - 1));
  for (let person = 0; person < people; person++) {
    const column = columnOf(believes[person]);
    const row = rowOf(does[person]);
    const at = Math.floor(row) * COLUMNS + Math.floor(column);
    const partX = column - Math.floor(column);
    const partZ = row - Math.floor(row);
    const near =
      (crowd[at] * (1 - partX) + crowd[at + 1] * partX) * (1 - partZ) +
      (crowd[at + COLUMNS] * (1 - partX) + crowd[at + COLUMNS + 1] * partX) * partZ;
    // A crowd of `near` people around four cells wants this radius beyond what those cells have.
    const wanted = Math.sqrt((near * APART * APART * 1.25) / Math.PI);
    const reach = Math.max(0.25, wanted - Math.sqrt((4 * cell) / Math.PI) * 0.35);
    const angle = Math.PI * shake(person, 3);
    const far = reach * Math.sqrt((shake(person, 11) + 1) / 2);
    x[person] = (2 * believes[person] - 1) * halfWidth * INNER + Math.cos(angle) * far;
    z[person] = (1 - 2 * does[person]) * halfDepth * INNER + Math.sin(angle) * far;
  }
  const rounds = people > POINTS ? 0 : people > 4000 ? 3 : people > 1000 ? 8 : 24;
  for (let round = 0; round <= rounds; round++) {
    for (let person = 0; person < people; person++) {
      x[person] = Math.max(-halfWidth + EDGE, Math.min(halfWidth - EDGE, x[person]));
      z[person] = Math.max(-halfDepth + EDGE, Math.min(halfDepth - EDGE, z[person]));
    }
    if (round < rounds) stepApart(x, z, APART, room.grid, present);
  }
}

/** Spreads counts over neighbouring cells, one part in four staying where it is, times four. */
function blur(crowd: Float32Array /* in, scratch */, out: Float32Array /* out */): void {
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const at = row * COLUMNS + column;
      const left = column > 0 ? crowd[at - 1] : 0;
      const right = column < COLUMNS - 1 ? crowd[at + 1] : 0;
      out[at] = left + 2 * crowd[at] + right;
    }
  }
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const at = row * COLUMNS + column;
      const back = row > 0 ? out[at - COLUMNS] : 0;
      const front = row < ROWS - 1 ? out[at + COLUMNS] : 0;
      crowd[at] = (back + 2 * out[at] + front) / 4;
    }
  }
}

/** The map as an arrangement of the floor; where people stand is written by `swarm`, week by week. */
export function layAttitudes(plan: FloorLayout, widthToDepth: number): FloorLayout {
  const map = attitudeMap(plan.people, widthToDepth * 0.92);
  // A wide picture has room for words beside the map.
  const beside = widthToDepth > 1.2 ? 0.27 : 0.03;
  const none = () => new Float64Array(plan.departments);
  const scale = new Float32Array(plan.people).fill(1);
  for (const leader of plan.leaders) scale[leader] = 1.35;
  // Whoever leaves walks off the front right of the map, whoever comes walks in there.
  return arranged(plan, {
    name: 'attitudes',
    x: new Float32Array(plan.people),
    z: new Float32Array(plan.people),
    scale,
    radiusByDepartment: none(),
    depthByDepartment: none(),
    xByDepartment: none(),
    zByDepartment: none(),
    doorXByDepartment: none().fill(map.halfWidth * 1.12),
    doorZByDepartment: none().fill(map.halfDepth * 0.72),
    extent: {
      left: -map.halfWidth * (1.04 + beside),
      right: map.halfWidth * (1.03 + beside * 0.3),
      back: -map.halfDepth * 1.04,
      front: map.halfDepth * 1.16,
    },
    map,
  });
}
