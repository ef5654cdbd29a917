// Where people stand inside their place: a staggered lattice clipped to the rounded square, shaken a
// little so that it looks like a floor and not a parade. Seats are numbered along a Hilbert curve and
// people come in the order of their reporting lines, so teams stand together around their manager.

import { shake } from './shake.ts';

export interface SeatList {
  /** Half the width of the place. */
  radius: number;
  /** x, z pairs relative to the centre of the place, one for each person, along the curve. */
  seats: Float32Array;
}

/** Rows stand farther apart than neighbours: seen from above at a slant, depth shrinks. */
const ROW = 1.08;
/** Free ground between the outermost people and the rim, at least and as a share: the waves show there. */
const RIM = 0.68;
const RIM_SHARE = 0.1;
const SHAKE = 0.17;

/** A point of a superellipse with half-width 1: a circle at power 2, a rounded square at 4. */
export function onRim(angle: number, power: number): readonly [number, number] {
  const round = (part: number) => Math.sign(part) * Math.abs(part) ** (2 / power);
  return [round(Math.cos(angle)), round(Math.sin(angle))];
}

/** Area of a superellipse of power 4 with half-width 1. */
export const SUPERELLIPSE_AREA = 3.708;
/** Nobody stands alone on a stamp: also a place for one person can be seen and clicked. */
const LEAST_RADIUS = 1.5;

function lattice(radius: number): number[] {
  const found: number[] = [];
  const inner = radius - Math.max(RIM, radius * RIM_SHARE);
  const rows = Math.max(0, Math.floor(inner / ROW));
  for (let row = -rows; row <= rows; row++) {
    const z = row * ROW;
    const reach = Math.pow(Math.max(0, inner ** 4 - z ** 4), 0.25);
    const shift = row & 1 ? 0.5 : 0;
    for (let x = Math.ceil(-reach - shift) + shift; x <= reach; x++) found.push(x, z);
  }
  return found;
}

/** Position along a Hilbert curve of 64 by 64 cells. */
function hilbert(x: number, y: number): number {
  let index = 0;
  for (let side = 32; side > 0; side >>= 1) {
    const right = x & side ? 1 : 0;
    const up = y & side ? 1 : 0;
    index += side * side * ((3 * right) ^ up);
    if (up === 0) {
      if (right === 1) {
        x = 63 - x;
        y = 63 - y;
      }
      [x, y] = [y, x];
    }
  }
  return index;
}

/** Seats for `people` in a place of fitting size; `salt` keeps two places of one size apart. */
export function seatPeople(people: number, salt: number): SeatList {
  let radius = Math.max(LEAST_RADIUS, Math.sqrt((people * ROW) / SUPERELLIPSE_AREA) + RIM * 0.8);
  let found = lattice(radius);
  while (found.length < people * 2) {
    radius *= 1.01;
    found = lattice(radius);
  }
  // Too many seats: empty ones are spread evenly, so no corner is bare.
  const surplus = found.length / 2;
  const kept: { x: number; z: number; at: number }[] = [];
  for (let seat = 0; seat < surplus; seat++) {
    const before = Math.floor((seat * people) / surplus);
    if (Math.floor(((seat + 1) * people) / surplus) === before) continue;
    const x = found[seat * 2] + SHAKE * shake(seat, salt);
    const z = found[seat * 2 + 1] + SHAKE * shake(seat + 4099, salt);
    const cell = (value: number) =>
      Math.max(0, Math.min(63, Math.floor((value / radius + 1) * 32)));
    kept.push({ x, z, at: hilbert(cell(x), cell(z)) });
  }
  kept.sort((a, b) => a.at - b.at || a.z - b.z || a.x - b.x);
  const seats = new Float32Array(people * 2);
  kept.forEach((seat, index) => {
    seats[index * 2] = seat.x;
    seats[index * 2 + 1] = seat.z;
  });
  return { radius, seats };
}

/** The people of one department, each manager followed by his or her own team, then the next. */
export function teamOrder(members: number[], manager: ArrayLike<number>): number[] {
  const inside = new Set(members);
  const reports = new Map<number, number[]>();
  const heads: number[] = [];
  for (const person of members) {
    const boss = manager[person];
    if (!inside.has(boss) || boss === person) heads.push(person);
    else if (reports.has(boss)) reports.get(boss)!.push(person);
    else reports.set(boss, [person]);
  }
  const order: number[] = [];
  const waiting = heads.reverse();
  while (waiting.length > 0) {
    const person = waiting.pop()!;
    order.push(person);
    const team = reports.get(person);
    if (team) for (let member = team.length - 1; member >= 0; member--) waiting.push(team[member]);
  }
  // A circle in the reporting lines is refused by the import; should one slip through, nobody is lost.
  if (order.length < members.length) {
    const seated = new Set(order);
    for (const person of members) if (!seated.has(person)) order.push(person);
  }
  return order;
}
