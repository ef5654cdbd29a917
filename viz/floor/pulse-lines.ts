// The pulses of influence for the graphics card: one instance a pulse, all in one draw call, moved by the clock
// alone. See floor/pulses.ts for what they mean.

import * as three from 'three';
import { PAINT, PRECISION, PROJECT, SCALES, TIME } from './glsl.ts';
import type { FloorLayout } from './layout.ts';
import {
  liftPulses,
  makePulses,
  PULSE_SECONDS,
  pulseNote,
  sendPulses,
  STANDS,
  standPulses,
  STILL_AT_MOST,
} from './pulses.ts';
import { arcStrip, type Build } from './ties.ts';
import type { Frame, ViewContext } from '../view.ts';

const PULSE_VERTEX = `${PRECISION}${TIME}${PROJECT}
in vec3 position;
in vec4 aEnds;   // x, z of the giver; x, z of the receiver
in vec4 aPulse;  // start in seconds, colour, height of both heads
in vec3 aMore;   // strength, departments of both
uniform float uLit, uMarked;
out vec2 vAt;
flat out vec4 fPulse;  // head 0..1, length in px, colour, strength
flat out float fShown, fLong, fSize;
vec3 arc(float along) {
  vec2 ground = mix(aEnds.xy, aEnds.zw, along);
  float far = distance(aEnds.xy, aEnds.zw);
  float heads = mix(aPulse.z, aPulse.w, along) * 0.85;
  return vec3(ground.x, heads + far * 0.5 * along * (1.0 - along), ground.y);
}
void main() {
  bool stands = aPulse.x > ${STANDS.toFixed(1)} - 0.5 && aPulse.x < ${STANDS.toFixed(1)} + 0.5;
  float way = (uClock - aPulse.x) / ${PULSE_SECONDS.toFixed(2)};
  float head = stands ? 0.9 : mix(0.04, 1.1, way);
  if (!stands && (way < 0.0 || way > 1.0)) {
    gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
    return;
  }
  vec4 here = project(arc(position.x), vec2(0.0));
  vec4 next = project(arc(position.x + 0.01), vec2(0.0));
  vec2 line = (next.xy / next.w - here.xy / here.w) * uView.xy;
  vec2 side = normalize(vec2(-line.y, line.x) + 1e-6);
  float wide = 5.4;
  vAt = vec2(position.x, position.y * wide);
  fLong = max(12.0, uEye.w * distance(aEnds.xy, aEnds.zw) / here.w);
  // Among small figures a drop is small too.
  fSize = clamp(uEye.w * min(aPulse.z, aPulse.w) / here.w / 24.0, 0.55, 1.3);
  float long_ = clamp(fLong * 0.5, 10.0, mix(34.0, 64.0, aMore.x) * fSize);
  fPulse = vec4(head, long_, aPulse.y, aMore.x);
  fShown = stands ? 0.95 : smoothstep(0.0, 0.12, way) * (1.0 - smoothstep(0.86, 1.0, way));
  bool lit = uLit < -0.5 || abs(uLit - aMore.y) < 0.5 || abs(uLit - aMore.z) < 0.5;
  if (!lit || uMarked > 0.5) fShown *= 0.35;
  here.xy += side * position.y * wide * 2.0 / uView.xy * here.w;
  gl_Position = here;
}
`;

const PULSE_FRAGMENT = `${PRECISION}${SCALES}${PAINT}
in vec2 vAt;
flat in vec4 fPulse;
flat in float fShown, fLong, fSize;
uniform float uDark;
out vec4 outColour;
void main() {
  // A drop: round and broad where it is going, thin where it came from.
  float behind = (fPulse.x - vAt.x) * fLong;
  float tail = fPulse.y;
  float broad = mix(1.5, 2.6, fPulse.w) * fSize;
  float share = clamp(behind / tail, 0.0, 1.0);
  float half_ = mix(broad, 0.35, pow(share, 0.8));
  float front = length(vec2(max(-behind, 0.0), vAt.y)) - half_;
  float away = behind < 0.0 ? front : abs(vAt.y) - half_;
  float fade = 1.0 - smoothstep(0.7, 1.0, share);
  vec4 seen = vec4(0.0);
  paint(seen, paradigm(fPulse.z), clamp(0.9 - abs(vAt.y), 0.0, 1.0) * 0.28);
  paint(seen, mix(uGround, uOutline, uDark), clamp(1.5 - away, 0.0, 1.0) * fade * 0.85);
  paint(seen, paradigm(fPulse.z), clamp(0.5 - away, 0.0, 1.0) * fade);
  outColour = seen * fShown;
}
`;

export interface PulseLines {
  readonly mesh: three.Mesh;
  /** What is shown, in words; empty when nothing is. */
  readonly note: string;
  /** Shows the influences of a frame at `now` (ms), standing still in a pause; tells whether the words for it are new. */
  show(frame: Frame, layout: FloorLayout, atRest: boolean, context: Motion, now: number): boolean;
  /** People set off to another layout, where nothing is to be seen of it, or have arrived. */
  rearrange(layout: FloorLayout, atRest: boolean): void;
}

type Motion = Pick<ViewContext, 'playing' | 'reducedMotion'>;

export function makePulseLines(people: number, build: Build): PulseLines {
  const pulses = makePulses(people);
  const geometry = arcStrip();
  const attribute = (name: string, data: Float32Array, size: number) => {
    const made = new three.InstancedBufferAttribute(data, size).setUsage(three.DynamicDrawUsage);
    geometry.setAttribute(name, made);
    return made;
  };
  const ends = attribute('aEnds', pulses.ends, 4);
  const starts = attribute('aPulse', pulses.pulse, 4);
  const more = attribute('aMore', pulses.more, 3);
  geometry.instanceCount = pulses.ends.length / 4;
  const mesh = build(geometry, PULSE_VERTEX, PULSE_FRAGMENT);
  let [shown, stood] = ['', false];
  let note = '';
  /** What stands still, for a frame is not kept. */
  const influence = {
    giver: new Int32Array(STILL_AT_MOST),
    receiver: new Int32Array(STILL_AT_MOST),
    push: new Float32Array(STILL_AT_MOST),
  };
  const kept = { influence, influences: 0 };
  const written = (): void => {
    ends.needsUpdate = true;
    starts.needsUpdate = true;
    more.needsUpdate = true;
  };
  return {
    mesh,
    get note() {
      return note;
    },
    show(frame, layout, atRest, { playing, reducedMotion }, now) {
      const still = reducedMotion || !playing;
      const fresh = shown !== frame.hash;
      if (!fresh && still === stood) return false;
      const before = note;
      shown = frame.hash;
      stood = still;
      kept.influences = still ? frame.influences : 0;
      if (still) {
        const { giver, receiver, push } = frame.influence;
        influence.giver.set(giver.subarray(0, STILL_AT_MOST));
        influence.receiver.set(receiver.subarray(0, STILL_AT_MOST));
        influence.push.set(push.subarray(0, STILL_AT_MOST));
        const drawn = standPulses(pulses, layout, kept);
        note = pulseNote(true, drawn, frame.strongInfluences);
      } else {
        liftPulses(pulses);
        if (fresh && atRest) sendPulses(pulses, layout, frame, now / 1000);
        note = pulseNote(false, 0, frame.strongInfluences);
      }
      written();
      return note !== before;
    },
    rearrange(layout, atRest) {
      mesh.visible = atRest;
      standPulses(pulses, layout, kept);
      written();
    },
  };
}
