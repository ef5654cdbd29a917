// A frame becomes bytes for the graphics card: what each person says, does and feels, who walks in or out,
// and what each place is like. Pure but for the buffers it fills; called once a week, never while it moves.

import { FLAG } from '../../sim/frame.ts';
import { BYTES, MARK, PLACE_COLUMNS, type FloorBuffers } from './buffers.ts';
import type { FloorLayout } from './layout.ts';
import { sendOut } from './leavers.ts';
import type { Frame } from '../view.ts';

/** A frayed ring is drawn above this distress (0..1.5), in full from the second value on. */
const DISTRESS_RING = [0.55, 1.2] as const;
/** Above this share of frayed people the place itself is frayed and single rings rest. */
const FRAYED_PLACE = 0.25;
/** Weeks for which an outline stays where somebody left. */
const OUTLINE_WEEKS = 4;

const MOST_HEAT = 1.5;
const orElse = (value: number, other: number): number => (Number.isFinite(value) ? value : other);

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
    placeTo[at + 2] = frame.paidByDepartment[department];
    placeTo[at + 3] = frame.talkByDepartment[department];
    placeTo[at + 4] = 0;
    // Where nobody is there is no zone, and nothing glows.
    placeTo[at + 5] = frame.zoneLowByDepartment[department] || 0;
    placeTo[at + 6] = orElse(frame.zoneHighByDepartment[department], MOST_HEAT);
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
  for (let sprite = 0; sprite < buffers.sprites - buffers.spares; sprite++) {
    const owner = spriteOwner[sprite];
    const at = sprite * BYTES;
    const mark = sprite * 4;
    if (owner < 0) {
      to[at] = byte((frame.paidByDepartment[-1 - owner] + 1) / 2);
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
        if (flags & FLAG.leftThisWeek) {
          buffers.outByDepartment[department] += 1;
          if (walks !== null) sendOut(buffers, sprite, walks);
        }
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

/** Marks people to be seen in full light among others; null takes all marks away. */
export function markPeople(
  buffers: FloorBuffers /* out */,
  people: readonly number[] | null,
): void {
  const marked = new Set(people);
  for (let sprite = 0; sprite < buffers.sprites - buffers.spares; sprite++) {
    buffers.marks[sprite * 4 + 3] = marked.has(buffers.spriteOwner[sprite]) ? 255 : 0;
  }
}
