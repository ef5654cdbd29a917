// A frame becomes bytes for the graphics card: what each person says, does and feels, who walks in or out,
// and what each place is like. Pure but for the buffers it fills; called once a week, never while it moves.

import { FLAG, SHARE, SHARE_BYTES } from '../../sim/frame.ts';
import { BYTES, MARK, PLACE_COLUMNS, type FloorBuffers } from './buffers.ts';
import type { FloorLayout } from './layout.ts';
import { sendOut } from './leavers.ts';
import type { Frame } from '../view.ts';

/** A frayed ring is drawn above this distress (0..1.5), in full from the second value on. */
const LOW = 0.55;
const HIGH = 1.2;
const KEPT_FLAGS = FLAG.gadfly | FLAG.manager | FLAG.avoiding | FLAG.protectedGadfly;
const NEVER = -1e4;
/** Above this share of frayed people the place itself is frayed and single rings rest. */
const FRAYED_PLACE = 0.25;
/** Weeks for which an outline stays where somebody left. */
const OUTLINE_WEEKS = 4;

const MOST_HEAT = 1.5;

/** How frayed the ring is of somebody whose distress is so many 255ths of 1.5. */
const FRAYED = Uint8ClampedArray.from({ length: 256 }, (_, share) => {
  const distress = (share * 1.5) / 255;
  return distress > LOW ? 255 * (0.37 + (0.63 * (distress - LOW)) / (HIGH - LOW)) : 0;
});

/** Presence as a byte: somebody on the way out, and an outline after so many weeks. */
const GOING = 230;
const OUTLINES = Uint8Array.from({ length: OUTLINE_WEEKS + 2 }, (_, weeks) =>
  Math.round(255 * 0.75 * (1 - weeks / (OUTLINE_WEEKS + 1))),
);
/** Shares of a way in whole numbers. */
const WHOLE_WAY = 65536;

// Whole numbers as far as can be, and one thing in each loop: before a browser has made a loop fast, every
// number with a fraction in it is a piece of garbage, and there are a hundred thousand people.

/** Freezes what is on screen (`share` of the way to the last week) as the start of the next blend. */
function keepShown(buffers: FloorBuffers /* out */, share: number): void {
  const { from, to, placeFrom, placeTo } = buffers;
  if (share >= 1) {
    from.set(to);
    placeFrom.set(placeTo);
    return;
  }
  const way = Math.round(share * WHOLE_WAY);
  for (let at = 0; at < from.length; at++) {
    from[at] += ((to[at] - from[at]) * way + WHOLE_WAY / 2) >> 16;
  }
  for (let at = 0; at < placeFrom.length; at++) {
    placeFrom[at] = placeFrom[at] + (placeTo[at] - placeFrom[at]) * share;
  }
}

function countFrayed(layout: FloorLayout, frame: Frame, buffers: FloorBuffers /* out */): void {
  const { presentByDepartment: present, frayedByDepartment: frayed, spriteOf, to } = buffers;
  const { department } = layout;
  const { flags } = frame;
  present.fill(0);
  frayed.fill(0);
  for (let person = 0; person < layout.people; person++) {
    if (!(flags[person] & FLAG.vacant)) present[department[person]]++;
    if (to[spriteOf[person] * BYTES + 4] > 0) frayed[department[person]]++;
  }
}

function fillPlaces(layout: FloorLayout, frame: Frame, buffers: FloorBuffers /* out */): void {
  const { placeTo, presentByDepartment, frayedByDepartment } = buffers;
  countFrayed(layout, frame, buffers);
  for (let department = 0; department < layout.departments; department++) {
    const at = department * PLACE_COLUMNS;
    placeTo[at] = frame.heatByDepartment[department];
    placeTo[at + 1] = frame.mixedByDepartment[department];
    placeTo[at + 2] = frame.paidByDepartment[department];
    placeTo[at + 3] = frame.talkByDepartment[department];
    placeTo[at + 4] = frayedByDepartment[department] / (presentByDepartment[department] || 1);
    placeTo[at + 5] = frame.zoneLowByDepartment[department];
    placeTo[at + 6] = frame.zoneHighByDepartment[department];
    // Where nobody is there is no zone (it is NaN), and nothing glows. Compared, not asked of Number: whatever is handed
    // to a function here is a piece of garbage.
    if (!(placeTo[at + 5] >= 0)) placeTo[at + 5] = 0;
    if (!(placeTo[at + 6] >= 0)) placeTo[at + 6] = MOST_HEAT;
  }
}

/** What people say, do and feel, and what boards pay, as bytes. */
function fillStates(frame: Frame, buffers: FloorBuffers /* out */): void {
  const { paidByDepartment, shares } = frame;
  const { bytes, spriteOwner, trust } = buffers;
  const count = buffers.sprites - buffers.spares;
  for (let sprite = 0; sprite < count; sprite++) {
    const owner = spriteOwner[sprite];
    const at = sprite * BYTES;
    if (owner < 0) {
      bytes[at] = bytes[at + 1] = (paidByDepartment[-1 - owner] + 1) * 127.5;
      bytes[at + 2] = bytes[at + 6] = 255;
      continue;
    }
    const from = owner * SHARE_BYTES;
    bytes[at] = shares[from + SHARE.said];
    bytes[at + 1] = shares[from + SHARE.done];
    bytes[at + 2] = shares[from + SHARE.energy];
    bytes[at + 3] = shares[from + SHARE.fear];
    bytes[at + 4] = FRAYED[shares[from + SHARE.distress]];
    bytes[at + 5] = shares[from + SHARE.belief];
    bytes[at + 7] = shares[from + SHARE.understanding];
    trust[owner] = shares[from + SHARE.trust];
  }
}

/** Who is there, who comes and who goes; `clock` is null where nobody is to be seen walking. */
function fillMarks(
  layout: FloorLayout,
  frame: Frame,
  buffers: FloorBuffers /* out */,
  clock: number | null,
): void {
  const { marks, spriteOwner, to, vacantWeeks, placeTo } = buffers;
  const { connector, department } = layout;
  const { flags } = frame;
  const stepped = frame.week - buffers.week === 1;
  const walks = stepped ? clock : null;
  const count = buffers.sprites - buffers.spares;
  for (let sprite = 0; sprite < count; sprite++) {
    const owner = spriteOwner[sprite];
    const mark = sprite * 4;
    if (owner < 0) {
      marks[mark] = MARK.board;
      continue;
    }
    const is = flags[owner];
    const rests = placeTo[department[owner] * PLACE_COLUMNS + 4] > FRAYED_PLACE;
    marks[mark + 1] = connector[owner];
    marks[mark + 2] = rests ? 0 : 255;
    if (is & (FLAG.vacant | FLAG.leftThisWeek | FLAG.arriving)) {
      comeOrGo(buffers, sprite, department[owner], is, stepped, walks);
      continue;
    }
    marks[mark] = is & KEPT_FLAGS;
    to[sprite * BYTES + 6] = 255;
    vacantWeeks[owner] = 0;
  }
}

function comeOrGo(
  buffers: FloorBuffers /* out */,
  sprite: number,
  department: number,
  flags: number,
  stepped: boolean,
  walks: number | null,
): void {
  const { marks, walkStart, to, vacantWeeks, outByDepartment, inByDepartment } = buffers;
  const owner = buffers.spriteOwner[sprite];
  const before = marks[sprite * 4];
  const stands = sprite * BYTES + 6;
  const left = (flags & FLAG.leftThisWeek) !== 0;
  if (left && (flags & FLAG.vacant || !(flags & FLAG.arriving))) {
    outByDepartment[department] += 1;
    vacantWeeks[owner] = 1;
    marks[sprite * 4] = (flags & KEPT_FLAGS) | MARK.leaving | MARK.ghost;
    to[stands] = GOING;
    walkStart[sprite] = walks ?? NEVER;
    return;
  }
  if (flags & FLAG.vacant) {
    const weeks = stepped ? Math.min(OUTLINE_WEEKS, vacantWeeks[owner]) + 1 : OUTLINE_WEEKS + 1;
    vacantWeeks[owner] = weeks;
    marks[sprite * 4] = (before & MARK.leaving) | MARK.ghost;
    to[stands] = OUTLINES[weeks];
    return;
  }
  vacantWeeks[owner] = 0;
  marks[sprite * 4] = (flags & KEPT_FLAGS) | MARK.arriving;
  to[stands] = 255;
  if (before & MARK.arriving && !left) return;
  walkStart[sprite] = walks ?? NEVER;
  if (walks !== null) inByDepartment[department] += 1;
  if (!left) return;
  outByDepartment[department] += 1;
  if (walks !== null) sendOut(buffers, sprite, walks);
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
  buffers.outByDepartment.fill(0);
  buffers.inByDepartment.fill(0);
  fillStates(frame, buffers);
  fillPlaces(layout, frame, buffers);
  fillMarks(layout, frame, buffers, clock);
  if (frame.week - buffers.week !== 1 || clock === null) {
    buffers.from.set(buffers.to);
    buffers.placeFrom.set(buffers.placeTo);
  }
  buffers.week = frame.week;
  buffers.version += 1;
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
