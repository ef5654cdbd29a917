// Influence made visible, as plain arrays: a strong push of one colleague on another's belief runs as a short
// pulse along the arc between them, from giver to receiver, in the colour it pushes to. Where nothing moves
// (a pause, or readers who want no motion) the strongest stand still as strokes. Pure but for what it fills.

import type { FloorLayout } from './layout.ts';
import { mix } from './shake.ts';
import { words } from './words.ts';
import type { Frame } from '../view.ts';

/** Pulses on their way, as a ring: the oldest gives its place away. */
export const MOVING_AT_MOST = 512;
/** Strokes that stand still: more would hide the people. */
export const STILL_AT_MOST = 64;
export const PULSE_SECONDS = 0.3;
/** Somebody is reached by one pulse a second: nothing flashes, and one loud colleague does not fill the floor. */
const REST_SECONDS = 1;
/** Pulses of a week start one after another, within the time a week takes. */
const SPREAD_SECONDS = 0.25;
/** A push of this size (belief a week) is drawn in full strength. */
const FULL_PUSH = 0.02;
/** Start of a stroke that stands still; of nothing at all. */
export const STANDS = -1;
const NEVER = -1e4;

type Influence = Frame['influence'];

export interface Pulses {
  /** x, z of the giver; x, z of the receiver. */
  readonly ends: Float32Array;
  /** Start in seconds of the view's clock; colour, 0 product to 1 customer; height of both heads. */
  readonly pulse: Float32Array;
  /** Strength 0 to 1; departments of both. */
  readonly more: Float32Array;
  /** When each person was last reached, in seconds. */
  readonly reached: Float64Array;
  next: number;
  /** Strokes that stand still now. */
  standing: number;
}

export function makePulses(people: number): Pulses {
  const places = MOVING_AT_MOST + STILL_AT_MOST;
  const pulse = new Float32Array(places * 4);
  for (let place = 0; place < places; place++) pulse[place * 4] = NEVER;
  return {
    ends: new Float32Array(places * 4),
    pulse,
    more: new Float32Array(places * 3),
    reached: new Float64Array(people).fill(NEVER),
    next: 0,
    standing: 0,
  };
}

function write(
  { ends, pulse, more }: Pulses /* out */,
  place: number,
  layout: FloorLayout,
  influence: Influence,
  at: number,
  start: number,
): void {
  const giver = influence.giver[at];
  const receiver = influence.receiver[at];
  const push = influence.push[at];
  ends[place * 4] = layout.x[giver];
  ends[place * 4 + 1] = layout.z[giver];
  ends[place * 4 + 2] = layout.x[receiver];
  ends[place * 4 + 3] = layout.z[receiver];
  pulse[place * 4] = start;
  pulse[place * 4 + 1] = push < 0 ? 0 : 1;
  pulse[place * 4 + 2] = layout.personHeight * layout.scale[giver];
  pulse[place * 4 + 3] = layout.personHeight * layout.scale[receiver];
  more[place * 3] = Math.min(1, Math.abs(push) / FULL_PUSH);
  more[place * 3 + 1] = layout.department[giver];
  more[place * 3 + 2] = layout.department[receiver];
}

/** Sends the pulses of a week on their way at `now` (seconds), strongest first; tells how many. */
export function sendPulses(
  pulses: Pulses /* out */,
  layout: FloorLayout,
  frame: Frame,
  now: number,
): number {
  const { giver, receiver } = frame.influence;
  let sent = 0;
  for (let at = 0; at < frame.influences; at++) {
    const to = receiver[at];
    const start = now + SPREAD_SECONDS * (mix(giver[at], to) / 2 ** 32);
    if (start - pulses.reached[to] < REST_SECONDS) continue;
    pulses.reached[to] = start;
    write(pulses, pulses.next, layout, frame.influence, at, start);
    pulses.next = (pulses.next + 1) % MOVING_AT_MOST;
    sent += 1;
  }
  return sent;
}

/** Puts the strongest influences of a week as strokes that stand still; tells how many. */
export function standPulses(
  pulses: Pulses /* out */,
  layout: FloorLayout,
  frame: Pick<Frame, 'influence' | 'influences'>,
): number {
  const standing = Math.min(STILL_AT_MOST, frame.influences);
  for (let at = 0; at < STILL_AT_MOST; at++) {
    const place = MOVING_AT_MOST + at;
    if (at < standing) write(pulses, place, layout, frame.influence, at, STANDS);
    else pulses.pulse[place * 4] = NEVER;
  }
  pulses.standing = standing;
  return standing;
}

/** Takes all strokes away that stand still. */
export function liftPulses(pulses: Pulses /* out */): void {
  for (let at = 0; at < pulses.standing; at++) pulses.pulse[(MOVING_AT_MOST + at) * 4] = NEVER;
  pulses.standing = 0;
}

/** What strokes and pulses are, and how many of them are shown. */
export function pulseNote(standing: boolean, drawn: number, strong: number): string {
  if (strong === 0) return '';
  return standing ? words.strokes(drawn, strong) : words.pulses;
}
