// Where names may stand. A name belongs below the front edge of its place; it steps aside, towards the podium
// first, before a reward board, another name, heads, or the picture's edge, and where there is no room at all it
// stands beside its place. It keeps its room while the eye glides, until another one is clearly better.

import { SIGN } from './sign.ts';
import { project, type Eye, type Picture, type Spot } from './camera.ts';
import { HEAD_RADIUS, type Heads } from './heads.ts';
import type { FloorLayout } from './layout.ts';

const GAP = 3;
/** Steps aside that are tried, in half-widths of the place or, of a small one, in `OF_NAME` of its name's width;
 * the sign says towards (+) the podium. */
const STEPS = [
  0, 0.15, -0.15, 0.3, -0.3, 0.45, -0.45, 0.6, -0.6, 0.75, -0.75, 0.9, -0.9, 1.1, -1.1, 1.3, -1.3,
];
const OF_NAME = 0.3;
/** Steps down that are tried, in heights of the name; a little nearer to the place is nearly as good. */
const DROPS = [0, -0.2, 0.3, 0.6, 1.1];
const BELOW = DROPS.length * STEPS.length;
/** Beside the place, towards the podium first: how high over its front edge, in heights of the name. */
const RISES = [0.5, 1, 1.5, 2, 2.5, 3];
const TRIED = BELOW + 2 * RISES.length;
/** Px between the front edge and its name. */
const UNDER = 5;

/** What is paid for, in heads: a step aside or down, to stand beside, and next to another place. */
const ASIDE = 0.4;
const AWAY = 0.05;
const DOWN = 0.5;
const BESIDE = 0.85;
const TAKEN_FOR_ANOTHER = 4;
/** How much better another room has to be. */
const CLEARLY = 0.9;

/** Flat lists of boxes (left, top, right, bottom), refilled for every eye without new objects. */
export interface Obstacles {
  /** Boards and names: they are never covered. */
  readonly hard: number[];
  /** The places themselves, department after department. */
  readonly places: number[];
}

const spot: Spot = { x: 0, y: 0, scale: 0 };

export function findObstacles(
  layout: FloorLayout,
  eye: Eye,
  picture: Picture,
  out: Obstacles /* out */,
): void {
  out.hard.length = 0;
  out.places.length = 0;
  // On the network and the map nothing stands but people, and names look at those themselves.
  if (layout.name === 'network' || layout.map) return;
  if (layout.name === 'plan' && layout.leaders.length > 0) {
    const first = layout.leaders[0];
    const height = layout.personHeight * layout.scale[first];
    project(eye, picture, layout.x[first], 0, layout.z[first], spot);
    const left = spot.x - height * spot.scale * 0.35;
    const top = spot.y - height * spot.scale;
    project(eye, picture, -layout.x[first], 0, layout.z[first], spot);
    out.hard.push(left, top, spot.x + height * spot.scale * 0.35, spot.y);
  }
  for (let department = 0; department < layout.departments; department++) {
    const r = layout.radiusByDepartment[department];
    const x = layout.xByDepartment[department];
    const z = layout.zByDepartment[department];
    const deep = layout.depthByDepartment[department];
    const tall = layout.boardHeightByDepartment[department];
    project(
      eye,
      picture,
      layout.boardXByDepartment[department],
      0,
      layout.boardZByDepartment[department],
      spot,
    );
    const board = tall * spot.scale;
    out.hard.push(
      spot.x - board * SIGN.half,
      spot.y - board * SIGN.top,
      spot.x + board * SIGN.half,
      spot.y - board * SIGN.foot,
    );
    project(eye, picture, x, 0, z - deep, spot);
    const top = spot.y;
    project(eye, picture, x, 0, z + deep, spot);
    out.places.push(spot.x - r * spot.scale, top, spot.x + r * spot.scale, spot.y);
  }
}

export function clear(
  boxes: number[],
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
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

/** How far a box is from a place as a reader sees it: names are looked for below, beside only after that. */
function apart(places: number[], place: number, box: Box): number {
  const at = place * 4;
  const x = Math.max(0, places[at] - box.right, box.left - places[at + 2]);
  const y = Math.max(0, places[at + 1] - box.bottom, box.top - places[at + 3]);
  const beside = (box.top + box.bottom) / 2 < places[at + 3];
  return x + y + (beside ? box.bottom - box.top : 0);
}

/** Whether a box is nearer to another place than to its own; what stands in front of a box has its name elsewhere. */
function nearAnother(places: number[], own: number, box: Box): boolean {
  const near = apart(places, own, box);
  const middle = (box.top + box.bottom) / 2;
  for (let place = 0; place * 4 < places.length; place++) {
    if (place !== own && places[place * 4 + 1] < middle && apart(places, place, box) < near) {
      return true;
    }
  }
  return false;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
const box: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** What a name stands at: the middle of a front edge in the picture, and half of how wide that is. */
export interface Front {
  /** The department, or -1 of the podium. */
  own: number;
  x: number;
  y: number;
  half: number;
  /** The side of the podium: 1 is the right. */
  towards: number;
  /** Height of somebody there, in px. */
  tall: number;
}

/** Where the name of a department belongs, or behind the departments that of the podium. */
export function frontOf(
  layout: FloorLayout,
  index: number,
  eye: Eye,
  picture: Picture,
  out: Front /* out */,
): void {
  const podium = index >= layout.departments;
  const r = podium ? layout.podiumRadius * 1.08 : layout.radiusByDepartment[index];
  const x = podium ? 0 : layout.xByDepartment[index];
  const z = podium ? r : layout.zByDepartment[index] + layout.depthByDepartment[index];
  project(eye, picture, x, 0, z, spot);
  out.own = podium ? -1 : index;
  out.x = spot.x;
  out.y = spot.y;
  out.half = r * spot.scale;
  out.towards = x > 0 ? -1 : 1;
  out.tall = layout.personHeight * spot.scale;
}

/** Answers which room was found for a name, -1 for none, and where that is in `out`; `stood` is the last
 * answer. A shy name never covers heads. */
export function findRoom(
  front: Readonly<Front>,
  { width, height }: { readonly width: number; readonly height: number },
  picture: Picture,
  { hard, places }: Obstacles,
  heads: Heads,
  stood: number,
  shy: boolean,
  out: { left: number; top: number } /* out */,
): number {
  const { insets } = picture;
  const aside = Math.max(front.half, width * OF_NAME) * front.towards;
  // A px more, for the grid is coarse.
  const reach = front.tall * HEAD_RADIUS + 1;
  // At the picture's edge a name stands below what is seen of its place, or it would seem another one's.
  const cut = front.x < front.half || front.x + front.half > picture.width;
  const lowest = picture.height - insets.bottom - height;
  let found = -1;
  let least = Infinity;
  for (let tried = stood < 0 ? 0 : -1; tried < TRIED; tried++) {
    const at = tried < 0 ? stood : tried;
    let wish = front.x - width / 2;
    let top = front.y;
    let cost = tried < 0 ? -CLEARLY : 0;
    if (at < BELOW) {
      const step = STEPS[at % STEPS.length];
      const drop = DROPS[Math.floor(at / STEPS.length)];
      wish += step * aside;
      top += UNDER + drop * height;
      cost += Math.abs(step) * ASIDE + (step < 0 ? AWAY : 0) + Math.abs(drop) * DOWN;
    } else {
      const side = at % 2 === 0 ? front.towards : -front.towards;
      wish += side * (front.half + width / 2 + UNDER);
      top -= RISES[(at - BELOW) >> 1] * height;
      cost += BESIDE + (side === front.towards ? 0 : AWAY);
    }
    if (cost >= least) continue;
    top = Math.round(top);
    const left = Math.max(2, Math.min(picture.width - width - 2, Math.round(wish)));
    if (top < insets.top || top > lowest || Math.abs(left - wish) > front.half) continue;
    if (cut && Math.abs(left + width / 2 - front.x) > front.half) continue;
    const right = left + width;
    const bottom = top + height;
    if (!clear(hard, left, top, right, bottom)) continue;
    const covered = heads.within(left - reach, top - reach, right + reach, bottom + reach);
    if (covered > 0 && shy) continue;
    cost += covered;
    if (cost >= least) continue;
    box.left = left;
    box.top = top;
    box.right = right;
    box.bottom = bottom;
    if (front.own >= 0 && nearAnother(places, front.own, box)) cost += TAKEN_FOR_ANOTHER;
    if (cost >= least) continue;
    least = cost;
    found = at;
    out.left = left;
    out.top = top;
  }
  return found;
}

/** On which side of a box `width` px are free of boards, names and heads. */
export function sideWithRoom(
  { left, top }: { readonly left: number; readonly top: number },
  size: { readonly width: number; readonly height: number },
  width: number,
  picture: Picture,
  hard: number[],
  heads: Heads,
): 'right' | 'left' | 'none' {
  const bottom = top + size.height;
  const after = left + size.width + GAP + 1;
  const fits = after + width <= picture.width;
  if (fits && bare(hard, heads, after, top, after + width, bottom)) return 'right';
  const before = left - GAP - 1;
  const room = before - width >= 0 && bare(hard, heads, before - width, top, before, bottom);
  return room ? 'left' : 'none';
}

function bare(
  hard: number[],
  heads: Heads,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  return clear(hard, left, top, right, bottom) && heads.within(left, top, right, bottom) === 0;
}
