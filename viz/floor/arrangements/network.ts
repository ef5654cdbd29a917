// The network on the floor: who is tied stands close. Departments that talk much come together first, then
// everybody moves towards those he or she knows, and steps apart. People whom others turn to, across
// departments too, end up between the crowds. Made in steps, so that a page can go on breathing; the same
// ties always give the same picture.

import { makeGrid, stepApart } from './apart.ts';
import { shake } from '../shake.ts';
import { arranged, type FloorInput, type FloorLayout } from '../layout.ts';
import { closenessOf } from '../places.ts';
import { restingTies } from './resting-ties.ts';

const APART = 0.94;
/** How far a person is drawn from the middle of the department to those he or she knows. */
const DRAWN = 0.46;
const PULLS = 14;
const ROUNDS = 26;
/** Share of the way to the middle for the one with the most ties; others in proportion. */
const CENTRAL = 0.3;

/** Departments as discs: pulled together by their ties, apart by their size. */
export function placeDiscs(radius: Float64Array, closeness: Float64Array, widthToDepth: number) {
  const count = radius.length;
  const x = new Float64Array(count);
  const z = new Float64Array(count);
  const whole = Math.sqrt(radius.reduce((sum, r) => sum + r * r, 0)) || 1;
  // A sunflower to start from: the largest near the middle.
  const order = Array.from(radius.keys()).sort((a, b) => radius[b] - radius[a] || a - b);
  order.forEach((disc, at) => {
    const far = whole * 1.3 * Math.sqrt((at + 0.35) / count);
    x[disc] = far * Math.cos(at * 2.39996) * widthToDepth;
    z[disc] = far * Math.sin(at * 2.39996);
  });
  for (let round = 0; round < 160; round++) {
    const cooling = 0.12 * (1 - round / 200);
    for (let one = 0; one < count; one++) {
      let moveX = -x[one] * 0.05;
      let moveZ = -z[one] * 0.05 * widthToDepth;
      for (let two = 0; two < count; two++) {
        if (two === one) continue;
        const pull = closeness[one * count + two] + closeness[two * count + one];
        moveX += (x[two] - x[one]) * pull * 0.5;
        moveZ += (z[two] - z[one]) * pull * 0.5;
      }
      x[one] += moveX * cooling;
      z[one] += moveZ * cooling;
    }
    for (let one = 0; one < count; one++) {
      for (let two = one + 1; two < count; two++) {
        const awayX = x[two] - x[one] || 1e-3;
        const awayZ = z[two] - z[one];
        const away = Math.hypot(awayX, awayZ);
        const least = (radius[one] + radius[two]) * 1.42 + whole * 0.03;
        if (away >= least) continue;
        const push = (least - away) / 2 / away;
        x[one] -= awayX * push;
        z[one] -= awayZ * push;
        x[two] += awayX * push;
        z[two] += awayZ * push;
      }
    }
  }
  return { x, z };
}

/** The work, in steps of a few milliseconds at most; the last answer is the layout. */
export function* networkSteps(
  plan: FloorLayout,
  input: FloorInput,
  widthToDepth: number,
): Generator<undefined, FloorLayout> {
  const { departments, people } = plan;
  const { department, tieOffsets: offsets, tieNeighbours: neighbours } = input;
  const size = new Float64Array(departments);
  for (let person = 0; person < people; person++) size[department[person]] += 1;
  const radius = size.map((count) => Math.max(1.2, APART * 0.62 * Math.sqrt(count)));
  const closeness = closenessOf(departments, department, offsets, neighbours);
  const discs = placeDiscs(radius, closeness, Math.min(1.3, widthToDepth));
  yield;

  // Everybody starts where the floor plan puts him or her in the department: teams are together already.
  const homeX = new Float32Array(people);
  const homeZ = new Float32Array(people);
  const onPodium = new Set(plan.leaders);
  for (let person = 0; person < people; person++) {
    const own = department[person];
    const seatX = onPodium.has(person) ? 0 : plan.x[person] - plan.xByDepartment[own];
    const seatZ = onPodium.has(person) ? 0 : plan.z[person] - plan.zByDepartment[own];
    const share = radius[own] / (plan.radiusByDepartment[own] || 1);
    homeX[person] = discs.x[own] + seatX * share + shake(person, 1) * 0.05;
    homeZ[person] = discs.z[own] + seatZ * share + shake(person, 2) * 0.05;
  }
  const x = homeX.slice();
  const z = homeZ.slice();
  const nextX = new Float32Array(people);
  const nextZ = new Float32Array(people);
  for (let pull = 0; pull < PULLS; pull++) {
    for (let person = 0; person < people; person++) {
      const first = offsets[person];
      const last = offsets[person + 1];
      let sumX = 0;
      let sumZ = 0;
      for (let tie = first; tie < last; tie++) {
        sumX += x[neighbours[tie]];
        sumZ += z[neighbours[tie]];
      }
      const drawn = last > first ? DRAWN : 0;
      const count = Math.max(1, last - first);
      nextX[person] = homeX[person] * (1 - drawn) + (sumX / count) * drawn;
      nextZ[person] = homeZ[person] * (1 - drawn) + (sumZ / count) * drawn;
    }
    x.set(nextX);
    z.set(nextZ);
    if (pull % 2 === 1) yield;
  }

  let most = 1;
  for (let person = 0; person < people; person++) {
    most = Math.max(most, offsets[person + 1] - offsets[person]);
  }
  const usual = people > 0 ? neighbours.length / people : 0;
  for (let person = 0; person < people; person++) {
    const above = Math.max(0, offsets[person + 1] - offsets[person] - usual);
    const way = CENTRAL * Math.min(1, above / Math.max(1, most - usual));
    x[person] *= 1 - way;
    z[person] *= 1 - way;
  }
  // Drawn together, they take their room back.
  spread(x, z, radius, people);
  const grid = makeGrid(people);
  for (let round = 0; round < ROUNDS; round++) {
    if (stepApart(x, z, APART, grid) < 0.01) break;
    yield;
  }
  yield;
  const found = laid(plan, x, z);
  yield;
  return { ...found, lines: restingTies(people, offsets, neighbours) };
}

/** Scales the picture up until there is ground enough for everybody, and puts its middle in the middle. */
function spread(
  x: Float32Array /* out */,
  z: Float32Array /* out */,
  radius: Float64Array,
  people: number,
): void {
  let middleX = 0;
  let middleZ = 0;
  for (let person = 0; person < people; person++) {
    middleX += x[person] / people;
    middleZ += z[person] / people;
  }
  let spreadNow = 0;
  for (let person = 0; person < people; person++) {
    spreadNow += (x[person] - middleX) ** 2 + (z[person] - middleZ) ** 2;
  }
  const wanted = radius.reduce((sum, r) => sum + r * r, 0) * 0.95;
  const now = spreadNow / Math.max(1, people);
  const grow = Math.max(1, Math.sqrt(wanted / Math.max(1e-6, now)));
  for (let person = 0; person < people; person++) {
    x[person] = (x[person] - middleX) * grow;
    z[person] = (z[person] - middleZ) * grow;
  }
}

function laid(plan: FloorLayout, x: Float32Array, z: Float32Array): FloorLayout {
  const { departments, people, department } = plan;
  const column = () => new Float64Array(departments);
  const [placeX, placeZ, wide, count] = [column(), column(), column(), column()];
  for (let person = 0; person < people; person++) {
    placeX[department[person]] += x[person];
    placeZ[department[person]] += z[person];
    count[department[person]] += 1;
  }
  for (let d = 0; d < departments; d++) {
    placeX[d] /= count[d] || 1;
    placeZ[d] /= count[d] || 1;
  }
  const edge = { left: -1, right: 1, back: -1, front: 1 };
  for (let person = 0; person < people; person++) {
    const own = department[person];
    wide[own] += (x[person] - placeX[own]) ** 2 + (z[person] - placeZ[own]) ** 2;
    edge.left = Math.min(edge.left, x[person]);
    edge.right = Math.max(edge.right, x[person]);
    edge.back = Math.min(edge.back, z[person]);
    edge.front = Math.max(edge.front, z[person]);
  }
  // The crowd of a department as a disc: two thirds of its people are within 0.75 of this radius.
  const radius = wide.map((sum, d) => Math.max(1.5, 1.5 * Math.sqrt(sum / (count[d] || 1))));
  const scale = new Float32Array(people).fill(1);
  for (const leader of plan.leaders) scale[leader] = 1.35;
  // Whoever leaves walks away from the middle, past the own crowd.
  const out = placeX.map(
    (at, d) => 1 + (radius[d] * 1.25) / Math.max(1, Math.hypot(at, placeZ[d])),
  );
  return arranged(plan, {
    name: 'network',
    x,
    z,
    scale,
    xByDepartment: placeX,
    zByDepartment: placeZ,
    radiusByDepartment: radius,
    depthByDepartment: radius,
    doorXByDepartment: placeX.map((at, d) => at * out[d]),
    doorZByDepartment: placeZ.map((at, d) => at * out[d]),
    extent: {
      left: edge.left - 1,
      right: edge.right + 1,
      back: edge.back - 1,
      front: edge.front + 1,
    },
  });
}
