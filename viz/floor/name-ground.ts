// What names stand among: boards and other names, which they never cover, lines that lead to places, the places
// themselves; and what each name stands at, as the sight has it in the picture.

import type { Spot } from './camera.ts';
import type { FloorLayout } from './layout.ts';
import type { Sight } from './sight.ts';

/** Px between names, and from a name to a line. */
const GAP = 3;

/** Flat lists of boxes (left, top, right, bottom), refilled for every eye without new objects. */
export interface Obstacles {
  /** Boards and names: they are never covered. */
  readonly hard: number[];
  /** The places themselves, department after department. */
  readonly places: number[];
  /** Lines from names to places: both ends. */
  readonly lines: number[];
}

export const makeObstacles = (): Obstacles => ({ hard: [], places: [], lines: [] });

/** What a name stands at, in px: the middle of a front edge, and what is behind that. */
export interface Site {
  /** The department, or -1 of the podium. */
  own: number;
  x: number;
  /** The front edge. */
  y: number;
  half: number;
  /** The middle of the place with those who stand in it, and half of how deep that is. */
  middle: number;
  deep: number;
  /** 2 of a round one, 4 of a place with straight sides; or a crowd on open ground. */
  power: number;
  crowd: boolean;
  /** The side of the podium: 1 is the right. */
  towards: number;
  /** Height of somebody there. */
  tall: number;
}

export const makeSite = (): Site => ({
  ...{ own: -1, x: 0, y: 0, half: 0, middle: 0, deep: 0, power: 2 },
  ...{ crowd: false, towards: 1, tall: 0 },
});

/** Where a name was given room, and the line from there to the rim of its place, where one leads to it. */
export interface Room {
  left: number;
  top: number;
  cost: number;
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}

export const makeRoom = (): Room => ({
  ...{ left: 0, top: 0, cost: 0, fromX: 0, fromY: 0, toX: 0, toY: 0 },
});

/** Ways around a place that are tried, from the front on: x and y of each, y down. */
export const TURNS = 32;
const angleOf = (turn: number): number => (turn / TURNS) * 2 * Math.PI;
export const COS = Float64Array.from({ length: TURNS }, (_, turn) => -Math.sin(angleOf(turn)));
export const SIN = Float64Array.from({ length: TURNS }, (_, turn) => Math.cos(angleOf(turn)));

/** How a name looks for room. */
export interface Manner {
  /** It covers no head and stands nowhere where it would be taken for another one's. */
  shy: boolean;
  /** Px more that it keeps away from heads. */
  more: number;
  /** While the eye glides it rather stays where it stood and covers a handful. */
  gliding: boolean;
}

/** How many heads a name may cover for a moment, so as not to jump. */
export const HANDFUL = 8;

export const coveredAtMost = ({ shy, gliding }: Readonly<Manner>): number =>
  shy && !gliding ? 0 : Infinity;

const spot: Spot = { x: 0, y: 0, scale: 0 };

export function findObstacles(
  layout: FloorLayout,
  sight: Sight,
  { hard, places, lines }: Obstacles /* out */,
): void {
  hard.length = places.length = lines.length = 0;
  // On the network and the map nothing stands but people, and names look at those themselves.
  if (layout.name === 'network' || layout.map) return;
  if (layout.name === 'plan' && layout.leaders.length > 0 && sight.upright) {
    const first = layout.leaders[0];
    const height = layout.personHeight * layout.scale[first];
    sight.see(layout.x[first], layout.z[first], spot);
    const left = spot.x - height * spot.scale * 0.35;
    const top = spot.y - height * spot.scale;
    sight.see(-layout.x[first], layout.z[first], spot);
    hard.push(left, top, spot.x + height * spot.scale * 0.35, spot.y);
  }
  for (let department = 0; department < layout.departments; department++) {
    const r = layout.radiusByDepartment[department];
    const x = layout.xByDepartment[department];
    const z = layout.zByDepartment[department];
    const deep = layout.depthByDepartment[department];
    sight.addBoard(layout, department, hard);
    sight.see(x, z - deep, spot);
    const top = spot.y;
    sight.see(x, z + deep, spot);
    places.push(spot.x - r * spot.scale, top, spot.x + r * spot.scale, spot.y);
  }
}

/** Where the name of a department belongs, or behind the departments that of the podium. */
export function siteOf(
  layout: FloorLayout,
  index: number,
  sight: Sight,
  out: Site /* out */,
): void {
  const podium = index >= layout.departments;
  const r = podium ? layout.podiumRadius * 1.08 : layout.radiusByDepartment[index];
  const deep = podium ? r : layout.depthByDepartment[index];
  const x = podium ? 0 : layout.xByDepartment[index];
  const z = podium ? 0 : layout.zByDepartment[index];
  out.own = podium ? -1 : index;
  out.towards = x > 0 ? -1 : 1;
  sight.see(x, z - deep, spot);
  const back = spot.y - sight.headUp(layout.personHeight * spot.scale);
  out.crowd = layout.name === 'network';
  if (out.crowd) {
    sight.see(x, z, spot);
    out.tall = layout.personHeight * spot.scale;
    out.middle = spot.y - sight.headUp(out.tall) / 2;
    out.half = r * spot.scale;
    out.deep = out.half * sight.slant + (sight.upright ? out.tall * 0.4 : 0);
    out.x = spot.x;
    out.y = out.middle + out.deep;
    out.power = 2;
    return;
  }
  sight.see(x, z + deep, spot);
  out.x = spot.x;
  out.y = spot.y;
  out.half = r * spot.scale;
  out.middle = (back + spot.y) / 2;
  out.deep = (spot.y - back) / 2;
  out.power = podium ? 2 : 4;
  out.tall = layout.personHeight * spot.scale;
}

function free(boxes: number[], left: number, top: number, right: number, bottom: number): boolean {
  for (let box = 0; box < boxes.length; box += 4) {
    if (
      left < boxes[box + 2] + GAP &&
      right + GAP > boxes[box] &&
      top < boxes[box + 3] + GAP &&
      bottom + GAP > boxes[box + 1]
    ) {
      return false;
    }
  }
  return true;
}

/** Whether a box is free of boards, names and lines. */
export function clear(
  { hard, lines }: Pick<Obstacles, 'hard' | 'lines'>,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if (!free(hard, left, top, right, bottom)) return false;
  for (let at = 0; at < lines.length; at += 4) {
    const x = lines[at];
    const y = lines[at + 1];
    if (crosses(x, y, lines[at + 2], lines[at + 3], left, top, right, bottom)) return false;
  }
  return true;
}

/** Whether a line meets no board, name or other line. */
export function clearLine(
  { hard, lines }: Pick<Obstacles, 'hard' | 'lines'>,
  x: number,
  y: number,
  toX: number,
  toY: number,
): boolean {
  for (let box = 0; box < hard.length; box += 4) {
    if (crosses(x, y, toX, toY, hard[box], hard[box + 1], hard[box + 2], hard[box + 3])) {
      return false;
    }
  }
  for (let at = 0; at < lines.length; at += 4) {
    const x2 = lines[at];
    const y2 = lines[at + 1];
    const toX2 = lines[at + 2];
    const toY2 = lines[at + 3];
    const apart =
      side(x, y, toX, toY, x2, y2) * side(x, y, toX, toY, toX2, toY2) > 0 ||
      side(x2, y2, toX2, toY2, x, y) * side(x2, y2, toX2, toY2, toX, toY) > 0;
    if (!apart) return false;
  }
  return true;
}

/** On which side of a line a point lies. */
const side = (x: number, y: number, toX: number, toY: number, atX: number, atY: number): number =>
  (toX - x) * (atY - y) - (toY - y) * (atX - x);

/** Whether a line meets a box with a gap around it. */
function crosses(
  x: number,
  y: number,
  toX: number,
  toY: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if (Math.max(x, toX) < left - GAP || Math.min(x, toX) > right + GAP) return false;
  if (Math.max(y, toY) < top - GAP || Math.min(y, toY) > bottom + GAP) return false;
  // All corners on one side of the line: it passes by.
  const one = side(x, y, toX, toY, left - GAP, top - GAP);
  const two = side(x, y, toX, toY, right + GAP, top - GAP);
  const three = side(x, y, toX, toY, right + GAP, bottom + GAP);
  const four = side(x, y, toX, toY, left - GAP, bottom + GAP);
  return !(
    (one > 0 && two > 0 && three > 0 && four > 0) ||
    (one < 0 && two < 0 && three < 0 && four < 0)
  );
}
