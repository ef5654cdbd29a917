// Influence on the flat floor: nothing moves there, so the strongest of the week stand as strokes that grow
// broad towards whoever is reached, in the colour they push to.

import type { FlatSheet } from './flat-sheet.ts';
import { pulseNote, STILL_AT_MOST } from './pulses.ts';
import { paradigmColour } from '../palette.ts';
import type { Frame } from '../view.ts';

/** Where on the way a stroke begins and ends, as shares; its half-width at the end in px. */
const FROM = 0.45;
const UNTIL = 0.88;
const BROAD = 2.6;

export interface FlatPulses {
  readonly giver: Int32Array;
  readonly receiver: Int32Array;
  readonly push: Float32Array;
  count: number;
  /** What is shown, in words; empty when nothing is. */
  note: string;
}

export const makeFlatPulses = (): FlatPulses => ({
  giver: new Int32Array(STILL_AT_MOST),
  receiver: new Int32Array(STILL_AT_MOST),
  push: new Float32Array(STILL_AT_MOST),
  count: 0,
  note: '',
});

/** Keeps what a frame tells, for the frame itself goes back to the engine. */
export function keepPulses(pulses: FlatPulses /* out */, frame: Frame): void {
  const { giver, receiver, push } = frame.influence;
  pulses.giver.set(giver.subarray(0, STILL_AT_MOST));
  pulses.receiver.set(receiver.subarray(0, STILL_AT_MOST));
  pulses.push.set(push.subarray(0, STILL_AT_MOST));
  pulses.count = Math.min(STILL_AT_MOST, frame.influences);
  pulses.note = pulseNote(true, pulses.count, frame.strongInfluences);
}

export function drawFlatPulses(
  { pen, layout, theme, scale, left, top }: FlatSheet,
  pulses: FlatPulses,
) {
  pen.globalAlpha = 0.9;
  for (let at = 0; at < pulses.count; at++) {
    const [giver, receiver] = [pulses.giver[at], pulses.receiver[at]];
    const x = left + layout.x[giver] * scale;
    const y = top + layout.z[giver] * scale;
    const wide = (layout.x[receiver] - layout.x[giver]) * scale;
    const deep = (layout.z[receiver] - layout.z[giver]) * scale;
    const far = Math.hypot(wide, deep) || 1;
    const [aside, down] = [(-deep / far) * BROAD, (wide / far) * BROAD];
    pen.fillStyle = paradigmColour(pulses.push[at] < 0 ? -1 : 1, theme);
    pen.beginPath();
    pen.moveTo(x + wide * FROM, y + deep * FROM);
    pen.lineTo(x + wide * UNTIL + aside, y + deep * UNTIL + down);
    pen.lineTo(x + wide * UNTIL - aside, y + deep * UNTIL - down);
    pen.fill();
  }
  pen.globalAlpha = 1;
}
