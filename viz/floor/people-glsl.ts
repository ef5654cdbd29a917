// A person, a reward board, or from afar a split dot, drawn as one flat figure that faces the viewer: the
// eye never turns, so what a solid body would show is known, and edges stay one pixel soft at any size.
// Units inside: height of a person with energy 1. Head says, body does, diamond (close up) believes.

import { BAR, BARS_PX } from './bars.ts';
import { FIGURE } from './figure.ts';
import { SHADELESS } from './leavers.ts';
import { PAINT, PRECISION, PROJECT, SCALES, TIME } from './glsl.ts';
import { MOTION } from '../palette.ts';

const BARS = `
const float BARS_PX = ${BARS_PX.toFixed(1)};
const float BARS_FROM = ${BAR.from.toFixed(3)};
const float BARS_END = ${BAR.end.toFixed(3)};
`;

/** A proportion as a number of the shader. */
const n = (value: number): string => value.toFixed(4);

const INSTANCE = `
const float MOVE_SECONDS = ${(MOTION.layout.ms / 1000).toFixed(3)};
in vec3 position;
in vec4 aStand;      // x, z of the seat; x, z of the door
in vec4 aReach;      // x, z of the rim; height; owner
in vec4 aFrom0, aFrom1, aTo0, aTo1;
in vec4 aMarks;      // bits, connector, ring allowed, marked
in float aWalk;      // second at which a walk began
in float aDepartment;
in vec4 aLast;       // x, z of the seat a week ago; second of departure; height before
in vec4 aFormer;     // x, z of the seat and of the rim in the layout before
uniform float uMove, uBoards, uBars;
uniform float uSelected, uHovered, uLit, uMarked;
flat out vec4 fState, fMore, fMarks;
flat out vec4 fSize;  // px of one unit, wish to be drawn as a figure 0..1, selected, hovered
out vec2 vAt;
bool has(float bits, float bit) { return mod(floor(bits / bit), 2.0) > 0.5; }
float eased_(float t) { return t < 0.5 ? 4.0 * t * t * t : 1.0 - pow(2.0 - 2.0 * t, 3.0) * 0.5; }
vec2 footing(out float shown) {
  fState = mix(aFrom0, aTo0, uBlend);
  fMore = mix(aFrom1, aTo1, uBlend);
  fMarks = aMarks;
  float moved = eased_(clamp((uMove - aLast.z) / MOVE_SECONDS, 0.0, 1.0));
  vec2 at = mix(aFormer.xy, mix(aLast.xy, aStand.xy, uBlend), moved);
  vec2 rim = mix(aFormer.zw, aReach.xy, moved);
  float height = mix(aLast.w, aReach.z, moved);
  shown = fMore.z;
  float walked = clamp((uClock - aWalk) / 1.2, 0.0, 1.0);
  float eased = walked * walked * (3.0 - 2.0 * walked);
  if (has(aMarks.x, 4.0) && walked < 1.0) {
    at = mix(at, aStand.zw, eased);
    shown = 0.95 * (1.0 - smoothstep(0.85, 1.0, walked));
  } else if (has(aMarks.x, 8.0)) {
    at = mix(aStand.zw, at, eased);
    shown *= smoothstep(0.0, 0.3, walked) * mix(0.72, 0.85, eased);
  }
  if (has(aMarks.x, 32.0)) at = mix(at, rim, 0.6);
  float selected = 1.0 - step(0.5, abs(uSelected - aReach.w));
  float hovered = 1.0 - step(0.5, abs(uHovered - aReach.w));
  float unit = uEye.w * height / depthOf(vec3(at.x, 0.0, at.y));
  unit = max(unit, max(uMinimum.x, selected * uMinimum.y));
  bool board = has(aMarks.x, 128.0);
  if (board) shown *= uBoards;
  fSize = vec4(unit, board ? 1.0 : smoothstep(9.0, 11.0, unit), selected, hovered);
  if (uLit > -0.5 && abs(uLit - aDepartment) > 0.5 && selected < 0.5) shown *= 0.35;
  if (uMarked > 0.5 && aMarks.w < 0.5 && selected < 0.5 && !board) shown *= 0.35;
  // Whoever stands in front of the selected person turns to glass.
  vec2 before = at - uFocus.xy;
  if (selected < 0.5 && abs(before.x) < 0.62 && before.y > 0.0 && before.y < 1.9) shown *= 1.0 - 0.75 * uFocus.z;
  return at;
}
`;

export const PERSON_VERTEX = `${PRECISION}${TIME}${PROJECT}${BARS}${INSTANCE}
flat out float fShown, fTurn;
void main() {
  float shown;
  vec2 at = footing(shown);
  fShown = shown;
  fTurn = uSpin;
  float pad = (1.5 + 3.0 * max(fSize.z, fSize.w)) / fSize.x;
  bool ring = fMore.x > 0.02 && (fMarks.z > 0.5 || fSize.z + fSize.w > 0.5);
  bool gadfly = has(fMarks.x, 1.0);
  bool tall = gadfly || has(fMarks.x, 2.0) || has(fMarks.x, 128.0);
  float wide = (has(fMarks.x, 128.0) ? 0.42 : ring ? 0.42 : has(fMarks.x, 2.0) ? 0.37 : 0.29) + pad;
  float low = (ring ? -0.12 : -0.06) - pad;
  float high = (gadfly ? 1.28 + 10.0 / fSize.x : ring ? 1.22 : tall ? 1.18 : 1.1) + pad;
  float right = has(fMarks.x, 128.0) ? wide : mix(wide, max(wide, BARS_END + pad), uBars * step(BARS_PX, fSize.x));
  vAt = vec2(mix(-wide, right, position.x * 0.5 + 0.5), mix(low, high, position.y * 0.5 + 0.5));
  if (shown < 0.01) vAt = vec2(0.0);
  gl_Position = project(vec3(at.x, 0.0, at.y), vec2(vAt.x, -vAt.y) * fSize.x);
}
`;

export const SHADOW_VERTEX = `${PRECISION}${TIME}${PROJECT}${INSTANCE}
flat out float fShown;
void main() {
  float shown;
  vec2 at = footing(shown);
  fShown = has(fMarks.x, 16.0) || fMarks.y > ${(SHADELESS - 0.5).toFixed(1)} ? 0.0 : shown;
  vAt = position.xy * vec2(0.56, 0.36);
  if (fShown < 0.01 || fSize.y < 0.05) vAt = vec2(0.0);
  gl_Position = project(vec3(at.x, 0.0, at.y), vec2(vAt.x, -vAt.y) * fSize.x);
}
`;

/** Contact shadows, the ring of a connector and the ring under the selected person. */
export const SHADOW_FRAGMENT = `${PRECISION}${PAINT}
in vec2 vAt;
flat in vec4 fState, fMore, fMarks, fSize;
flat in float fShown;
uniform float uDark;
out vec4 outColour;
void main() {
  float px = 1.0 / fSize.x;
  vec4 seen = vec4(0.0);
  bool board = fMarks.x > 127.5;
  float size = board ? 0.1 : 0.25;
  float shade = length(vAt * vec2(1.0, 1.9) - vec2(0.02, -0.01)) / size;
  paint(seen, vec3(0.0), (1.0 - smoothstep(0.55, 1.1, shade)) * mix(0.2, 0.5, uDark));
  float ring = abs(length(vAt * vec2(1.0, 1.62)) - ${n(FIGURE.circle)});
  if (fMarks.y > 0.5) paint(seen, uInk, (1.0 - smoothstep(0.4 * px, 1.5 * px, ring)) * 0.75);
  if (fSize.z > 0.5) paint(seen, uYou, 1.0 - smoothstep(1.2 * px, 2.2 * px, ring));
  outColour = seen * fShown * fSize.y;
}
`;

export const PERSON_FRAGMENT = `${PRECISION}${SCALES}${PAINT}${BARS}
in vec2 vAt;
flat in vec4 fState, fMore, fMarks, fSize;
flat in float fShown, fTurn;
uniform float uDark, uPatterns, uBars;
out vec4 outColour;
bool has(float bits, float bit) { return mod(floor(bits / bit), 2.0) > 0.5; }
float trapezoid(vec2 p, float foot, float top, float tall) {
  vec2 k1 = vec2(top, tall), k2 = vec2(top - foot, 2.0 * tall);
  p.x = abs(p.x);
  vec2 ca = vec2(p.x - min(p.x, p.y < 0.0 ? foot : top), abs(p.y) - tall);
  vec2 cb = p - k1 + k2 * clamp(dot(k1 - p, k2) / dot(k2, k2), 0.0, 1.0);
  return (cb.x < 0.0 && ca.y < 0.0 ? -1.0 : 1.0) * sqrt(min(dot(ca, ca), dot(cb, cb)));
}
float box(vec2 p, vec2 size, float round_) {
  vec2 q = abs(p) - size + round_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_;
}
float cover(float away, float px);
// Close up, beside the body: how far they understand, believe, dare and do it, from above.
void bars(inout vec4 seen, float px) {
  float there = uBars * smoothstep(BARS_PX, BARS_PX * 1.2, fSize.x);
  if (there <= 0.0 || vAt.x < BARS_FROM - 2.0 * px) return;
  vec4 shares = vec4(fMore.w, fMore.y, 1.0 - fState.w, fState.y);
  float half_ = (BARS_END - BARS_FROM) * 0.5;
  for (int bar = 0; bar < 4; bar++) {
    vec2 at = vAt - vec2(BARS_FROM + half_, ${BAR.first.toFixed(3)} - ${BAR.apart.toFixed(3)} * float(bar));
    float track = box(at, vec2(half_, ${BAR.thick.toFixed(3)}), ${BAR.thick.toFixed(3)});
    paint(seen, uGround, cover(track - 0.012, px) * there * 0.85);
    paint(seen, uInk, cover(track, px) * there * 0.22);
    float filled = max(track, at.x + half_ - 2.0 * half_ * shares[bar]);
    paint(seen, uInk, cover(filled, px) * there * 0.85);
  }
}
float cover(float away, float px) { return clamp(0.5 - away / px, 0.0, 1.0); }
vec4 board(float px) {
  vec4 seen = vec4(0.0);
  vec3 paid = paradigm(fState.x);
  float line = max(0.02, 1.2 * px);
  paint(seen, uOutline, cover(box(vAt - vec2(0.0, 0.36), vec2(max(0.014, 0.75 * px) + uDark * line, 0.38), 0.02), px) * 0.8 * uDark);
  paint(seen, uInk2, cover(box(vAt - vec2(0.0, 0.36), vec2(max(0.014, 0.75 * px), 0.37), 0.01), px));
  float plate = box(vAt - vec2(0.0, 0.87), vec2(0.34, 0.22), 0.06);
  paint(seen, uOutline, cover(plate - line, px) * uDark);
  paint(seen, uInk, cover(plate, px));
  paint(seen, paid, cover(plate + max(0.03, 1.3 * px), px));
  // Never hue alone: units (a box) are paid for on the product side, people (a head) on the other.
  vec2 at = vAt - vec2(0.0, 0.87);
  float sign_ = fState.x < 0.4 ? box(at, vec2(0.085), 0.0) : length(at) - 0.1;
  float clear_ = smoothstep(0.04, 0.14, abs(fState.x - 0.5)) * smoothstep(16.0, 22.0, fSize.x);
  paint(seen, mix(uOutline, vec3(1.0), fState.x > 0.5 ? 1.0 : 0.0), cover(sign_, px) * clear_ * 0.85);
  return seen;
}
vec4 dot_(float px) {
  vec4 seen = vec4(0.0);
  // Among tens of thousands there is no room for outlines: the halves alone make the picture.
  float room = smoothstep(2.6, 4.6, fSize.x);
  float radius = clamp(fSize.x * 0.33, mix(1.1, 1.6, room), 3.4) * px;
  vec2 at = vAt - vec2(0.0, 0.45);
  float disc = length(at) - radius;
  paint(seen, uOutline, cover(disc - 0.8 * px, px) * 0.75 * room);
  paint(seen, paradigm(fState.y), cover(disc, px));
  // Where halves would run into one grey, what is done fills two thirds.
  float split = mix(radius * 0.34, 0.0, room);
  paint(seen, paradigm(fState.x), cover(max(disc, split - at.y), px));
  paint(seen, uOutline, cover(max(disc, abs(at.y) - 0.4 * px), px) * smoothstep(2.0, 3.0, radius / px) * 0.7);
  return seen;
}
void main() {
  float px = 1.0 / fSize.x;
  float bits = fMarks.x;
  if (has(bits, 128.0)) {
    outColour = board(px) * fShown;
    return;
  }
  vec4 seen = vec4(0.0);
  float line = max(0.026, 0.95 * px);
  float energy = mix(${n(FIGURE.tired)}, ${n(FIGURE.eager)}, fState.z);
  float fear = fState.w;
  float lift = has(bits, 2.0) ? ${n(FIGURE.step)} : 0.0;
  vec2 at = vAt - vec2(0.0, lift);
  float headY = energy - ${n(FIGURE.room)} + 0.025 - ${n(FIGURE.sunk)} * fear;
  float bodyTop = energy - ${n(FIGURE.room)} * 2.0 - ${n(FIGURE.neck)};
  float headOff = length(at - vec2(0.0, headY)) - ${n(FIGURE.head)};
  bool productHead = uPatterns > 0.5 && fState.x < 0.5;
  if (productHead) headOff = max(headOff, at.y - headY - ${n(FIGURE.cap)});
  float tall = bodyTop * 0.5;
  float bulge = 0.028 * (1.0 - at.x * at.x * 40.0);
  vec2 inBody = at - vec2(0.0, tall);
  inBody.y += at.y < tall ? bulge * clamp(1.0 - at.y / tall, 0.0, 1.0) : 0.0;
  float shoulder = ${n(FIGURE.shoulder)} * (1.0 - ${n(FIGURE.narrower)} * fear);
  float bodyOff = trapezoid(inBody, ${n(FIGURE.foot - FIGURE.round)}, shoulder - ${n(FIGURE.round)}, tall - ${n(FIGURE.round)}) - ${n(FIGURE.round)};
  vec3 said = paradigm(fState.x), done = paradigm(fState.y);

  if (lift > 0.0) {
    float tread = box(vAt - vec2(0.0, 0.015), vec2(0.31, 0.042), 0.02);
    paint(seen, uOutline, cover(tread - line, px));
    paint(seen, uInk2, cover(tread, px));
  }
  if (has(bits, 16.0)) {
    // Somebody who left: an outline, the body's dashed.
    float dash = step(0.42, fract((abs(at.x) * 0.8 + at.y) * 9.0));
    float thick = max(0.018, 0.85 * px);
    // Pale strokes on a pale ground take some ink.
    float ink = (1.0 - uDark) * 0.4;
    paint(seen, mix(done, uInk, ink), cover(abs(bodyOff) - thick, px) * dash);
    paint(seen, mix(said, uInk, ink), cover(abs(headOff) - thick, px));
  } else {
    float whole = min(bodyOff, headOff);
    vec3 mark = fSize.z > 0.5 ? uYou : uInk;
    paint(seen, mark, cover(whole - line - 2.5 * px, px) * max(fSize.z, fSize.w * 0.9));
    paint(seen, uOutline, cover(bodyOff - line, px));
    float side = has(bits, 32.0) ? 1.0 : cover(-at.x, px);
    vec3 cloth = done * mix(1.0, 0.8, side) * (0.94 + 0.09 * at.y);
    paint(seen, cloth, cover(bodyOff, px));
    if (uPatterns > 0.5 && fState.y < 0.5) {
      float belts = min(abs(at.y - bodyTop * ${n(FIGURE.belts[0])}), abs(at.y - bodyTop * ${n(FIGURE.belts[1])})) - max(${n(FIGURE.belt)}, 0.6 * px);
      paint(seen, uOutline, cover(max(bodyOff, belts), px) * 0.9);
    }
    paint(seen, uOutline, cover(headOff - line, px));
    vec2 ball = (at - vec2(0.0, headY)) / ${n(FIGURE.head)};
    float light = 1.03 + 0.05 * dot(ball, vec2(-0.55, 0.8)) - 0.13 * smoothstep(0.2, 1.3, dot(ball, vec2(0.75, -0.65)));
    paint(seen, said * light, cover(headOff, px));
    float near = smoothstep(54.0, 66.0, fSize.x);
    if (near > 0.0) {
      vec2 chest = abs(at - vec2(0.0, bodyTop * ${n(FIGURE.belts[1])}));
      float diamond = (chest.x + chest.y - ${n(FIGURE.diamond)}) * 0.7071;
      paint(seen, uOutline, cover(diamond, px) * near);
      paint(seen, paradigm(fMore.y), cover(diamond + 0.02, px) * near);
    }
    seen = mix(dot_(px) , seen, fSize.y);
  }
  if (!has(bits, 16.0)) bars(seen, px);
  if (has(bits, 1.0)) {
    // A gadfly's spike, never under six px wide; an arc over it when somebody protects the voice.
    float size = max(0.095, mix(2.4, 4.2, fSize.y) * px);
    vec2 tip = at - vec2(0.0, headY + ${n(FIGURE.head)} + 0.05 + 1.5 * px);
    float spike = max(abs(tip.x) * 1.7 + tip.y - size * 1.7, -tip.y) * 0.6;
    float heard = smoothstep(2.6, 4.6, fSize.x);
    paint(seen, uOutline, cover(spike - 0.9 * px, px) * heard);
    paint(seen, uYou, cover(spike, px) * heard);
    float arc = max(abs(length(tip) - size * 2.1) - 0.7 * px, size * 0.5 - tip.y);
    if (has(bits, 64.0)) paint(seen, uInk, cover(arc, px) * fSize.y);
  }
  if (fMore.x > 0.02 && (fMarks.z > 0.5 || fSize.z + fSize.w > 0.5)) {
    vec2 round_ = (vAt - vec2(0.0, energy * 0.5)) / vec2(${n(FIGURE.ringWide)}, ${n(FIGURE.ringTall)});
    float turn = atan(round_.y, round_.x) / 6.2831853 + fTurn;
    float spike = abs(fract(turn * ${n(FIGURE.spikes)}) - 0.5) * 2.0;
    float off = abs(length(round_) - ${n(FIGURE.ringIn)} - ${n(FIGURE.ringOut)} * spike) * 0.36;
    paint(seen, uInk, cover(off - 0.45 * px, px * 1.2) * mix(0.35, 0.95, fMore.x) * fSize.y);
  }
  outColour = seen * fShown;
}
`;
