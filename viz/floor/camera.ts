// The eye above the dance floor, as numbers: a 34 degree lens that looks down at 38 degrees and never
// turns or rolls, so its whole state is a point on the ground and a distance. The same few lines project
// on the CPU (labels, picking, fitting) and in the shaders, so they can never disagree.

import type { FloorLayout } from './layout.ts';
import { SIGN } from './sign.ts';

const LENS = (34 * Math.PI) / 180;
const PITCH = (38 * Math.PI) / 180;
export const PITCH_SIN = Math.sin(PITCH);
export const PITCH_COS = Math.cos(PITCH);
const MARGIN = 0.08;
/** Room in px for a name under its place. */
const NAME_ROOM = 30;

/** Where the eye is: the ground point in the middle of the picture and how far the eye is from it. */
export interface Eye {
  x: number;
  z: number;
  distance: number;
}

/** The picture in CSS px, and how much of it captions cover at the edges. */
export interface Picture {
  width: number;
  height: number;
  insets: { top: number; right: number; bottom: number; left: number };
}

export interface Spot {
  x: number;
  y: number;
  /** CSS px for one unit of the floor at this depth. */
  scale: number;
}

export const focal = (picture: Picture): number => picture.height / 2 / Math.tan(LENS / 2);
export const centreX = (picture: Picture): number =>
  (picture.width + picture.insets.left - picture.insets.right) / 2;
export const centreY = (picture: Picture): number =>
  (picture.height + picture.insets.top - picture.insets.bottom) / 2;

/** Where a point above the ground is in the picture. */
export function project(
  eye: Eye,
  picture: Picture,
  x: number,
  y: number,
  z: number,
  out: Spot /* out */,
): Spot {
  const ahead = z - eye.z;
  const depth = Math.max(0.1, eye.distance - y * PITCH_SIN - ahead * PITCH_COS);
  out.scale = focal(picture) / depth;
  out.x = centreX(picture) + out.scale * (x - eye.x);
  out.y = centreY(picture) - out.scale * (y * PITCH_COS - ahead * PITCH_SIN);
  return out;
}

/** The ground point under a point of the picture, or null above the horizon. */
export function groundAt(
  eye: Eye,
  picture: Picture,
  x: number,
  y: number,
): { x: number; z: number } | null {
  const rise = (centreY(picture) - y) / focal(picture);
  const slope = rise * PITCH_COS - PITCH_SIN;
  if (slope > -0.02) return null;
  const ahead = (rise * eye.distance) / slope;
  const depth = eye.distance - ahead * PITCH_COS;
  return { x: eye.x + ((x - centreX(picture)) / focal(picture)) * depth, z: eye.z + ahead };
}

export interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Take = (x: number, y: number, z: number, below: number, above?: number) => void;

/** What a layout without the floor plan's places covers: its ground, heads at the back, names in front. */
function boundsOfExtent(take: Take, layout: FloorLayout): void {
  const { left, right, back, front } = layout.extent;
  const { name, personHeight } = layout;
  const head = personHeight * (name === 'chart' ? 1.9 : 1.2);
  for (const x of [left, right]) {
    take(x, 0, front, name === 'attitudes' ? 1.7 * NAME_ROOM : name === 'chart' ? NAME_ROOM : 10);
    take(x, 0, back, 0);
  }
  take(
    (left + right) / 2,
    head,
    back,
    0,
    name === 'attitudes' ? NAME_ROOM : name === 'chart' ? 16 : 0,
  );
}

/** Where the upper edge of a board is drawn: it stands upright in the picture, whatever the eye looks down at. */
function takeBoard(
  layout: FloorLayout,
  department: number,
  eye: Eye,
  picture: Picture,
  out: Spot /* out */,
): void {
  const { boardXByDepartment: x, boardZByDepartment: z, boardHeightByDepartment: tall } = layout;
  project(eye, picture, x[department], 0, z[department], out);
  out.y -= SIGN.top * tall[department] * out.scale + SIGN.line;
}

/** What everything on the floor covers in the picture: places with their heads, boards and names. */
export function boundsOf(layout: FloorLayout, eye: Eye, picture: Picture): Bounds {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const spot = { x: 0, y: 0, scale: 0 };
  const take: Take = (x, y, z, below, above = 0) => {
    project(eye, picture, x, y, z, spot);
    bounds.left = Math.min(bounds.left, spot.x);
    bounds.right = Math.max(bounds.right, spot.x);
    bounds.top = Math.min(bounds.top, spot.y - above);
    bounds.bottom = Math.max(bounds.bottom, spot.y + below);
  };
  if (layout.name !== 'plan') {
    boundsOfExtent(take, layout);
    return bounds;
  }
  const head = layout.personHeight * 1.1;
  for (let department = 0; department < layout.departments; department++) {
    const r = layout.radiusByDepartment[department];
    const x = layout.xByDepartment[department];
    const z = layout.zByDepartment[department];
    for (const side of [-1, 1]) {
      take(x + side * r, 0, z + r * 0.5, 0);
      take(x + side * r * 0.84, 0, z + r, NAME_ROOM);
      take(x + side * r * 0.84, head, z - r, 0);
    }
    takeBoard(layout, department, eye, picture, spot);
    bounds.top = Math.min(bounds.top, spot.y);
  }
  take(-layout.podiumRadius, 0, 0, 0);
  take(layout.podiumRadius, 0, layout.podiumRadius, NAME_ROOM);
  return bounds;
}

/** The part of the picture that is free of captions and margins, in px. */
export function roomOf({ width, height, insets }: Picture) {
  const side = (size: number, inset: number) => Math.max(size * MARGIN, inset);
  const left = side(width, insets.left) / 1.6;
  const right = side(width, insets.right) / 1.6;
  const top = Math.max(height * MARGIN * 0.8, insets.top);
  const bottom = Math.max(height * MARGIN * 0.8, insets.bottom);
  const roomX = Math.max(40, width - left - right);
  const roomY = Math.max(40, height - top - bottom);
  return { left, top, roomX, roomY };
}

/** The nearest eye from which all places fit with 8 % margin (captions count as margin). */
export function overviewOf(layout: FloorLayout, picture: Picture): Eye {
  const { left, top, roomX, roomY } = roomOf(picture);
  const eye = { x: 0, z: 0, distance: layout.reach * 4 };
  for (let round = 0; round < 40; round++) {
    const bounds = boundsOf(layout, eye, picture);
    const fill = Math.max(
      (bounds.right - bounds.left) / roomX,
      (bounds.bottom - bounds.top) / roomY,
    );
    const scale = focal(picture) / eye.distance;
    eye.x += ((bounds.left + bounds.right) / 2 - (left + roomX / 2)) / scale;
    eye.z += ((bounds.top + bounds.bottom) / 2 - (top + roomY / 2)) / scale / PITCH_SIN;
    eye.distance *= 1 + (fill - 1) * 0.7;
  }
  return eye;
}

/** The eye from which a place fills 60 % of the height. */
export function departmentEye(layout: FloorLayout, picture: Picture, department: number): Eye {
  const r = layout.radiusByDepartment[department];
  const deep = layout.depthByDepartment[department];
  const tall = 2 * deep * PITCH_SIN + layout.personHeight * PITCH_COS;
  const free = picture.height - picture.insets.top - picture.insets.bottom;
  const byHeight = (tall * focal(picture)) / Math.min(0.6 * picture.height, 0.85 * free);
  const byWidth = (2 * r * focal(picture)) / (0.84 * picture.width);
  return {
    x: layout.xByDepartment[department],
    z: layout.zByDepartment[department] - layout.personHeight * 0.5,
    distance: Math.max(byHeight, byWidth) + deep * PITCH_COS * 0.25,
  };
}

/** The eye that shows a person 220 px tall, a third off the middle. */
export function personEye(layout: FloorLayout, picture: Picture, person: number): Eye {
  const height = layout.personHeight * layout.scale[person];
  const tall = Math.min(220, picture.height * 0.5);
  const distance = (height * focal(picture)) / tall;
  const aside = (picture.width / 6) * (distance / focal(picture));
  return { x: layout.x[person] + aside, z: layout.z[person] - height * 0.6, distance };
}

/** Zooms about a point of the picture: the ground under it stays where it is. */
export function zoomAt(eye: Eye, picture: Picture, x: number, y: number, distance: number): Eye {
  const before = groundAt(eye, picture, x, y);
  const after = { ...eye, distance };
  const then = groundAt(after, picture, x, y);
  if (!before || !then) return after;
  return { x: eye.x + before.x - then.x, z: eye.z + before.z - then.z, distance };
}

/** cubic-bezier(.65,0,.35,1) to a hair, without solving for its parameter. */
export const easeCamera = (t: number): number =>
  t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2;

/** One arc between two eyes: distance by ratio, and a zoom keeps its fixed point still. */
export function moveEye(from: Eye, to: Eye, share: number, out: Eye /* out */): Eye {
  const distance = from.distance * (to.distance / from.distance) ** share;
  const change = to.distance - from.distance;
  const path =
    Math.abs(change) > 0.05 * from.distance ? (distance - from.distance) / change : share;
  out.x = from.x + (to.x - from.x) * path;
  out.z = from.z + (to.z - from.z) * path;
  out.distance = distance;
  return out;
}
