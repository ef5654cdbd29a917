// Frame and layout become what the graphics card reads: one record for each upright thing (people and
// reward boards), sorted from back to front so that nearer figures simply paint over farther ones. A
// week is kept twice, as it was shown and as it is to be, and the card blends between them, so that
// nothing is copied while it moves. All arrays are made once; a new week only rewrites them.

import { FLAG } from '../sim/frame.ts';
import type { FloorLayout } from './floor-layout.ts';
import type { Frame } from './view.ts';

/** Bits of `marks`, first byte; the same as the frame's where they mean the same. */
export const MARK = {
  gadfly: 1,
  manager: 2,
  leaving: 4,
  arriving: 8,
  ghost: 16,
  avoiding: 32,
  protected: 64,
  board: 128,
} as const;

/** A frayed ring is drawn above this distress (0..1.5), in full from the second value on. */
const DISTRESS_RING = [0.55, 1.2] as const;
/** Above this share of frayed people the place itself is frayed and single rings rest. */
const FRAYED_PLACE = 0.25;
/** Weeks for which an outline stays where somebody left. */
const OUTLINE_WEEKS = 4;
export const BYTES = 8;

export interface FloorBuffers {
  readonly sprites: number;
  /** Person of each sprite; a reward board of department d is -1 - d. */
  readonly spriteOwner: Int32Array;
  /** x, z of the seat; x, z of the door. */
  readonly stand: Float32Array;
  /** x, z of the nearest point of the rim; height; number to compare with the selected one. */
  readonly reach: Float32Array;
  /** Eight bytes each: said, done, energy, fear, distress, belief, presence, trust. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** Four bytes each: bits, connector, ring allowed (255) or resting (0), unused. */
  readonly marks: Uint8Array;
  /** When a walk to or from the door began, in seconds of the view's clock. */
  readonly walkStart: Float32Array;
  readonly departmentOfSprite: Float32Array;
  /** Per department: heat, mixed, systems, talk, share frayed. */
  readonly placeFrom: Float32Array;
  readonly placeTo: Float32Array;
  readonly placeColumns: number;
  readonly outByDepartment: Uint16Array;
  readonly inByDepartment: Uint16Array;
  readonly vacantWeeks: Uint8Array;
  readonly presentByDepartment: Uint32Array;
  week: number;
}

const PLACE_COLUMNS = 5;

export function makeBuffers(layout: FloorLayout): FloorBuffers {
  const { people, departments } = layout;
  const sprites = people + departments;
  const depth = new Float64Array(sprites);
  depth.set(layout.z);
  depth.set(layout.boardZByDepartment, people);
  const order = Array.from(depth.keys()).sort((a, b) => depth[a] - depth[b] || a - b);
  const spriteOwner = new Int32Array(sprites);
  const stand = new Float32Array(sprites * 4);
  const reach = new Float32Array(sprites * 4);
  const departmentOfSprite = new Float32Array(sprites);
  order.forEach((source, sprite) => {
    const board = source - people;
    const owner = board >= 0 ? -1 - board : source;
    const department = board >= 0 ? board : layout.department[source];
    spriteOwner[sprite] = owner;
    departmentOfSprite[sprite] = department;
    const x = board >= 0 ? layout.boardXByDepartment[board] : layout.x[source];
    const z = board >= 0 ? layout.boardZByDepartment[board] : layout.z[source];
    const awayX = x - layout.xByDepartment[department];
    const awayZ = z - layout.zByDepartment[department];
    const norm = Math.pow(awayX ** 4 + awayZ ** 4, 0.25) || 1;
    const rim = (layout.radiusByDepartment[department] - 0.45) / norm;
    stand[sprite * 4] = x;
    stand[sprite * 4 + 1] = z;
    stand[sprite * 4 + 2] = layout.doorXByDepartment[department];
    stand[sprite * 4 + 3] = layout.doorZByDepartment[department];
    reach[sprite * 4] = layout.xByDepartment[department] + awayX * rim;
    reach[sprite * 4 + 1] = layout.zByDepartment[department] + awayZ * rim;
    reach[sprite * 4 + 2] =
      board >= 0
        ? layout.boardHeightByDepartment[board]
        : layout.personHeight * layout.scale[source];
    reach[sprite * 4 + 3] = owner;
  });
  return {
    sprites,
    spriteOwner,
    stand,
    reach,
    from: new Uint8Array(sprites * BYTES),
    to: new Uint8Array(sprites * BYTES),
    marks: new Uint8Array(sprites * 4),
    walkStart: new Float32Array(sprites).fill(-1e4),
    departmentOfSprite,
    placeFrom: new Float32Array(departments * PLACE_COLUMNS),
    placeTo: new Float32Array(departments * PLACE_COLUMNS),
    placeColumns: PLACE_COLUMNS,
    outByDepartment: new Uint16Array(departments),
    inByDepartment: new Uint16Array(departments),
    vacantWeeks: new Uint8Array(people),
    presentByDepartment: new Uint32Array(departments),
    week: -9,
  };
}

const byte = (share: number): number =>
  share > 0 ? (share < 1 ? Math.round(share * 255) : 255) : 0;

/** Freezes what is on screen (`share` of the way to the last week) as the start of the next blend. */
function keepShown(buffers: FloorBuffers /* out */, share: number): void {
  const { from, to, placeFrom, placeTo } = buffers;
  if (share >= 1) {
    from.set(to);
    placeFrom.set(placeTo);
    return;
  }
  for (let at = 0; at < from.length; at++) from[at] = from[at] + (to[at] - from[at]) * share;
  for (let at = 0; at < placeFrom.length; at++) {
    placeFrom[at] = placeFrom[at] + (placeTo[at] - placeFrom[at]) * share;
  }
}

function fillPlaces(layout: FloorLayout, frame: Frame, buffers: FloorBuffers /* out */): void {
  const { placeTo, outByDepartment, inByDepartment, presentByDepartment: present } = buffers;
  outByDepartment.fill(0);
  inByDepartment.fill(0);
  for (let department = 0; department < layout.departments; department++) {
    const at = department * PLACE_COLUMNS;
    placeTo[at] = frame.heatByDepartment[department];
    placeTo[at + 1] = frame.mixedByDepartment[department];
    placeTo[at + 2] = frame.systemsByDepartment[department];
    placeTo[at + 3] = frame.talkByDepartment[department];
    placeTo[at + 4] = 0;
  }
  present.fill(0);
  for (let person = 0; person < layout.people; person++) {
    const department = layout.department[person];
    if (!(frame.flags[person] & FLAG.vacant)) present[department] += 1;
    if (frame.distress[person] > DISTRESS_RING[0]) placeTo[department * PLACE_COLUMNS + 4] += 1;
  }
  for (let department = 0; department < layout.departments; department++) {
    placeTo[department * PLACE_COLUMNS + 4] /= present[department] || 1;
  }
}

/**
 * Writes a week. `shown` says how far the last blend had come; `clock` is the view's clock in seconds,
 * or null when nobody is to be seen walking (reduced motion, or a jump in time).
 */
export function fillBuffers(
  layout: FloorLayout,
  frame: Frame,
  buffers: FloorBuffers /* out */,
  shown: number,
  clock: number | null,
): void {
  keepShown(buffers, shown);
  fillPlaces(layout, frame, buffers);
  const { to, marks, walkStart, spriteOwner, vacantWeeks, placeTo } = buffers;
  const weeks = frame.week - buffers.week;
  const stepped = weeks === 1;
  const walks = stepped ? clock : null;
  for (let sprite = 0; sprite < buffers.sprites; sprite++) {
    const owner = spriteOwner[sprite];
    const at = sprite * BYTES;
    const mark = sprite * 4;
    if (owner < 0) {
      to[at] = byte((frame.systemsByDepartment[-1 - owner] + 1) / 2);
      to[at + 1] = to[at];
      to[at + 2] = to[at + 6] = 255;
      marks[mark] = MARK.board;
      continue;
    }
    const department = layout.department[owner];
    const flags = frame.flags[owner];
    let bits = flags & (FLAG.gadfly | FLAG.manager | FLAG.avoiding | FLAG.protectedGadfly);
    let presence = 1;
    if (flags & FLAG.leftThisWeek && (flags & FLAG.vacant || !(flags & FLAG.arriving))) {
      buffers.outByDepartment[department] += 1;
      vacantWeeks[owner] = 1;
      bits |= MARK.leaving | MARK.ghost;
      presence = 0.9;
      walkStart[sprite] = walks ?? -1e4;
    } else if (flags & FLAG.vacant) {
      vacantWeeks[owner] = stepped ? Math.min(255, vacantWeeks[owner] + 1) : OUTLINE_WEEKS + 1;
      bits = (marks[mark] & MARK.leaving) | MARK.ghost;
      presence = Math.max(0, 0.75 * (1 - vacantWeeks[owner] / (OUTLINE_WEEKS + 1)));
    } else if (flags & FLAG.arriving) {
      bits |= MARK.arriving;
      if (!(marks[mark] & MARK.arriving) || flags & FLAG.leftThisWeek) {
        walkStart[sprite] = walks ?? -1e4;
        if (walks !== null) buffers.inByDepartment[department] += 1;
        if (flags & FLAG.leftThisWeek) buffers.outByDepartment[department] += 1;
      }
      vacantWeeks[owner] = 0;
    } else {
      vacantWeeks[owner] = 0;
    }
    const [low, high] = DISTRESS_RING;
    const frayed = frame.distress[owner];
    to[at] = byte(frame.said[owner]);
    to[at + 1] = byte(frame.done[owner]);
    to[at + 2] = byte(frame.energy[owner]);
    to[at + 3] = byte(frame.fear[owner]);
    to[at + 4] = frayed > low ? byte(0.37 + (0.63 * (frayed - low)) / (high - low)) : 0;
    to[at + 5] = byte((frame.belief[owner] + 1) / 2);
    to[at + 6] = byte(presence);
    to[at + 7] = byte(frame.trust[owner]);
    marks[mark] = bits;
    marks[mark + 1] = layout.connector[owner];
    marks[mark + 2] = placeTo[department * PLACE_COLUMNS + 4] > FRAYED_PLACE ? 0 : 255;
  }
  if (weeks !== 1 || clock === null) {
    buffers.from.set(to);
    buffers.placeFrom.set(placeTo);
  }
  buffers.week = frame.week;
}
