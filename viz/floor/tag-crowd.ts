// Who stands in the picture close up, as boxes that name tags keep clear of (floor/tag-place.ts). Asked again only
// when the eye rests elsewhere or when somebody in sight has come, gone or turned away: a week that changes nothing
// of that costs a look at a few bytes of those in sight. Pure but for what it fills.

import { BAR, BARS_HIGH, BARS_LOW, BARS_PX } from './bars.ts';
import { BYTES, MARK, type FloorBuffers } from './buffers.ts';
import { project, type Eye, type Picture } from './camera.ts';
import { addBox, addFigure, emptyCrowd, type Crowd } from './crowd.ts';
import { standX, standZ } from './pick-grid.ts';

/** What a tag and the room for it hang on; whoever arrives is the newcomer for weeks, and stands there all the same. */
const WATCHED =
  MARK.gadfly | MARK.manager | MARK.ghost | MARK.avoiding | MARK.protected | MARK.board;
/** Heights change by weeks: a tag stands aside when a head has risen or sunk by so many 255ths of a share. */
const ENERGY_SLACK = 34;
/** The same in heights of a person. */
const HEAD_ROOM = 0.04;
const WALK_SECONDS = 1.2;
/** Presence, as a byte, under which nothing is drawn that could be covered. */
const GONE = 20;

export interface Sighted {
  /** Sprites in the picture, and what was read of each. */
  readonly sprites: Int32Array;
  readonly bits: Uint8Array;
  readonly energy: Uint8Array;
  count: number;
  /** When the last walk to or from the door in sight ends, in seconds; 0 where nobody walks. */
  walksUntil: number;
}

const MOST = 4096;
const GONE_BIT = 4;

export const makeSighted = (): Sighted => ({
  sprites: new Int32Array(MOST),
  bits: new Uint8Array(MOST),
  energy: new Uint8Array(MOST),
  count: 0,
  walksUntil: 0,
});

function bitsOf({ marks, to }: FloorBuffers, sprite: number): number {
  return (marks[sprite * 4] & WATCHED) | (to[sprite * BYTES + 6] < GONE ? GONE_BIT : 0);
}

/** Whether the room around figures in sight is another one than when they were looked at; `clock` in seconds. */
export function roomChanged(sighted: Sighted, buffers: FloorBuffers, clock: number): boolean {
  const { sprites, bits, energy, count } = sighted;
  if (sighted.walksUntil > 0 && clock >= sighted.walksUntil) return true;
  for (let at = 0; at < count; at++) {
    const sprite = sprites[at];
    if (bits[at] !== bitsOf(buffers, sprite)) return true;
    const rise = buffers.to[sprite * BYTES + 2] - energy[at];
    if (rise > ENERGY_SLACK || rise < -ENERGY_SLACK) return true;
    if (buffers.marks[sprite * 4] & MARK.arriving && sighted.walksUntil === 0) {
      if (buffers.walkStart[sprite] + WALK_SECONDS > clock) return true;
    }
  }
  return false;
}

const spot = { x: 0, y: 0, scale: 0 };
/** The selected person's place on the ground, before which others turn to glass; as in the shader. */
const focus = { x: 0, z: 0, there: false };

/** Looks at everybody in the picture. */
export function lookAround(
  buffers: FloorBuffers,
  eye: Eye,
  picture: Picture,
  selected: number,
  clock: number,
  crowd: Crowd /* out */,
  sighted: Sighted /* out */,
): void {
  emptyCrowd(crowd);
  sighted.count = sighted.walksUntil = 0;
  focus.there = selected >= 0;
  if (selected >= 0) {
    focus.x = buffers.stand[buffers.spriteOf[selected] * 4];
    focus.z = buffers.stand[buffers.spriteOf[selected] * 4 + 1];
  }
  const count = buffers.sprites - buffers.spares;
  for (let sprite = 0; sprite < count; sprite++) {
    project(eye, picture, standX(buffers, sprite), 0, standZ(buffers, sprite), spot);
    const tall = spot.scale * buffers.reach[sprite * 4 + 2];
    if (spot.x + tall < 0 || spot.x - tall > picture.width) continue;
    if (spot.y + 0.1 * tall < 0 || spot.y - 1.4 * tall > picture.height) continue;
    note(buffers, sprite, sighted, crowd);
    take(buffers, sprite, tall, picture, selected, clock, crowd, sighted);
  }
}

function note(
  buffers: FloorBuffers,
  sprite: number,
  sighted: Sighted /* out */,
  crowd: Crowd /* out */,
): void {
  const at = sighted.count;
  if (at >= MOST) {
    crowd.full = true;
    return;
  }
  sighted.sprites[at] = sprite;
  sighted.bits[at] = bitsOf(buffers, sprite);
  sighted.energy[at] = buffers.to[sprite * BYTES + 2];
  sighted.count += 1;
}

function take(
  buffers: FloorBuffers,
  sprite: number,
  tall: number,
  { width, insets, height }: Picture,
  selected: number,
  clock: number,
  crowd: Crowd /* out */,
  sighted: Sighted /* out */,
): void {
  const bits = buffers.marks[sprite * 4];
  const { x, y } = spot;
  if (bits & MARK.board) {
    addBox(crowd, x - 0.37 * tall, y - 1.12 * tall, x + 0.37 * tall, y - 0.62 * tall);
    addBox(crowd, x - 0.04 * tall, y - 0.62 * tall, x + 0.04 * tall, y);
    return;
  }
  if (buffers.to[sprite * BYTES + 6] < GONE) return;
  const person = buffers.spriteOwner[sprite];
  const beforeX = standX(buffers, sprite) - focus.x;
  const beforeZ = standZ(buffers, sprite) - focus.z;
  const before =
    focus.there && person !== selected && beforeX < 0.62 && beforeX > -0.62 && beforeZ > 0;
  const glass = before && beforeZ < 1.9 ? 1 : 0;
  const top = boxesOf(buffers, sprite, tall, glass, crowd);
  if (bits & MARK.ghost || glass === 1) return;
  if (tall > BARS_PX) {
    const [left, right] = [x + (BAR.from - 0.015) * tall, x + (BAR.end + 0.015) * tall];
    addBox(crowd, left, y - BARS_HIGH * tall, right, y - BARS_LOW * tall);
  }
  if (bits & MARK.arriving) {
    const until = buffers.walkStart[sprite] + WALK_SECONDS;
    if (until > clock) {
      sighted.walksUntil = Math.max(sighted.walksUntil, until);
      return;
    }
  }
  const head = y - top + 0.2 * tall;
  const seen = x > 0 && x < width && head > insets.top && head < height - insets.bottom;
  if (seen && tall > BARS_PX) addFigure(crowd, person, x, y, tall, top);
}

/** Head, shoulders and legs, the step of a manager and the spike of a gadfly; answers how high it goes, in px. */
function boxesOf(
  { marks, to }: FloorBuffers,
  sprite: number,
  tall: number,
  glass: number,
  crowd: Crowd /* out */,
): number {
  const { x, y } = spot;
  const bits = marks[sprite * 4];
  const lift = bits & MARK.manager ? 0.06 : 0;
  const energy = 0.76 + (0.3 * to[sprite * BYTES + 2]) / 255 + lift + HEAD_ROOM;
  const body = energy - 0.37;
  const box = (wide: number, low: number, high: number): void =>
    addBox(crowd, x - wide * tall, y - high * tall, x + wide * tall, y - low * tall, glass);
  // A round head in two boxes, a body that narrows to its feet in three; fear only draws them in.
  box(0.12, body - 0.05, energy + 0.05);
  box(0.19, energy - 0.27, energy - 0.01);
  box(0.265, body * 0.62, body);
  box(0.23, body * 0.3, body * 0.62);
  box(0.2, -0.02, body * 0.3);
  if (lift > 0) box(0.34, -0.06, 0.07);
  const spike = bits & MARK.gadfly ? 0.24 : 0;
  if (spike > 0) box(0.12, energy, energy + spike);
  return (energy + 0.05 + spike) * tall;
}
