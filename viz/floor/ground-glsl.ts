// The ground in two shaders. The floor: base colour, the leaders' word as fine rings around the podium.
// A place: heat, rim and glow, and on it the two waves, word from the podium and reward from its board.
// Where they oppose each other the crests cancel and a chequer is left, as strong as the message is mixed.

import { PAINT, PRECISION, PROJECT, SCALES, TIME } from './glsl.ts';

const WAVE = `
// 1 on crests that cover the share duty of each period; melts to the mean where a period is too small to see.
float crest(float phase, float duty, float soft) {
  float edge = fwidth(phase) + soft;
  float away = abs(fract(phase) - 0.5) * 2.0;
  float sharp = 1.0 - smoothstep(duty - edge, duty + edge, away);
  return mix(sharp, duty, smoothstep(0.35, 0.8, fwidth(phase)));
}
`;

export const FLOOR_VERTEX = `${PRECISION}${PROJECT}
in vec3 position;
uniform float uReach;
out vec2 vGround;
void main() {
  vGround = position.xy * uReach * 9.0;
  gl_Position = project(vec3(vGround.x, 0.0, vGround.y), vec2(0.0));
}
`;

export const FLOOR_FRAGMENT = `${PRECISION}${TIME}${SCALES}${PAINT}${WAVE}
in vec2 vGround;
uniform float uReach, uPodium, uTalk, uDark, uDim, uPlan, uPatterns, uFades;
float line(float away, float width) {
  float px = fwidth(away);
  return 1.0 - smoothstep(width * 0.5 * px, (width * 0.5 + 1.0) * px, abs(away));
}
// Two dark belts, as people wear them, along a bar so wide to either side of its middle.
float belts(float across, float wide) {
  float px = max(fwidth(across), 1e-5);
  float off = abs(abs(across) - wide * 0.38) - max(wide * 0.13, 0.6 * px);
  return (1.0 - smoothstep(-px, px, off)) * uPatterns * 0.9;
}
// The map of attitudes: a quiet sheet, its middle lines, and along two edges what they measure.
void chart(inout vec4 seen, vec2 at) {
  vec2 half_ = uMap.xy;
  vec2 away = abs(at) - half_;
  float outside = max(away.x, away.y);
  float px = max(fwidth(outside), 1e-5);
  float on = (1.0 - smoothstep(-px, px, outside)) * uMap.z;
  paint(seen, uStep, on * mix(0.55, 0.42, uDark));
  vec2 share = at / half_ * 0.5 + 0.5;
  float fine = max(line(abs(abs(at.x) - half_.x * 0.5), 1.0), line(abs(abs(at.y) - half_.y * 0.5), 1.0));
  paint(seen, uInk, on * fine * 0.10);
  paint(seen, uInk, on * max(line(at.x, 1.4), line(at.y, 1.4)) * 0.34);
  paint(seen, uInk, line(outside, 1.0) * uMap.z * 0.3);
  // Belief along the front edge, deeds along the left one, in their own colours.
  float gap = half_.y * 0.03;
  float wide = half_.y * 0.035;
  vec2 front = vec2(abs(at.x) - half_.x, abs(at.y - half_.y - gap - wide) - wide);
  vec2 side = vec2(abs(at.x + half_.x + gap + wide) - wide, abs(at.y) - half_.y);
  float below = max(front.x, front.y), beside = max(side.x, side.y);
  paint(seen, paradigm(share.x), (1.0 - smoothstep(-px, px, below)) * uMap.z);
  paint(seen, paradigm(1.0 - share.y), (1.0 - smoothstep(-px, px, beside)) * uMap.z);
  // The product half of both is told by its form too.
  float worn = belts(at.y - half_.y - gap - wide, wide) * (1.0 - smoothstep(-px, px, max(below, at.x)));
  float held = belts(at.x + half_.x + gap + wide, wide) * (1.0 - smoothstep(-px, px, max(beside, -at.y)));
  paint(seen, uOutline, max(worn, held) * uMap.z);
}
out vec4 outColour;
void main() {
  float away = length(vGround);
  vec4 seen = vec4(mix(uGround, uBg, smoothstep(0.75, 2.1, away / uReach) * uFades), 1.0);
  float fade = exp(-max(away - uPodium, 0.0) / (uReach * 0.5)) * smoothstep(1.0, 1.05, away / uPodium);
  float ring = crest((away - uPodium) / (uReach * 0.135) - uPhase, 0.075, 0.035);
  float voice = 0.18 + 0.82 * abs(uTalk);
  paint(seen, paradigm(uTalk * 0.5 + 0.5), ring * fade * voice * mix(0.75, 0.9, uDark) * uDim * uPlan);
  // The podium: a low disc with a lit edge towards the viewer.
  float px = fwidth(away);
  float disc = 1.0 - smoothstep(-px, px, away - uPodium);
  float lower = length(vGround - vec2(0.0, uPodium * 0.09)) - uPodium;
  paint(seen, mix(uInk, uStep, 0.55), (1.0 - smoothstep(-px, px, lower)) * mix(0.3, 0.5, uDark) * uPlan);
  paint(seen, uStep, disc * uPlan);
  float edge = (1.0 - smoothstep(0.5, 1.5, abs(away - uPodium + px) / px));
  paint(seen, uInk, edge * 0.16 * uPlan);
  if (uMap.z > 0.0) chart(seen, vGround);
  outColour = seen;
}
`;

/** Heat of a department is told from 0 to 1.5; the colour scale from 0 to 1. */
const HEAT_RANGE = 1.5;

export const PLACE_VERTEX = `${PRECISION}${TIME}${PROJECT}
in vec3 position;
in vec4 aPlace;  // x, z, half-width, half-depth
in vec2 aBoard;  // x, z
in vec4 aFrom, aTo;         // heat, mixed, systems, talk: a week ago and now
in vec3 aFromRim, aToRim;   // share frayed, edges of the zone
out vec2 vLocal, vGround;
flat out vec4 fPlace, fState;
flat out vec2 fBoard;
flat out vec4 fRim;  // share frayed, 1 when out of its zone, department, heat 0..1 where glow starts
flat out float fSpikes;
void main() {
  float scale = uEye.w / depthOf(vec3(aPlace.x, 0.0, aPlace.y));
  float half_ = min(aPlace.z, aPlace.w);
  vec2 wide = aPlace.zw + max(half_ * 0.55, 18.0 / scale);
  fSpikes = clamp(floor(aPlace.z * scale * 7.0 / 11.0), 12.0, 110.0);
  vLocal = position.xy * wide / aPlace.zw;
  vGround = aPlace.xy + position.xy * wide;
  fPlace = aPlace;
  fBoard = aBoard;
  fState = mix(aFrom, aTo, uBlend);
  vec3 rim = mix(aFromRim, aToRim, uBlend);
  bool outside = fState.x < rim.y || fState.x > rim.z;
  fRim = vec4(rim.x, outside ? 1.0 : 0.0, float(gl_InstanceID), rim.z / ${HEAT_RANGE.toFixed(1)});
  fState.x /= ${HEAT_RANGE.toFixed(1)};
  gl_Position = project(vec3(vGround.x, 0.0, vGround.y), vec2(0.0));
}
`;

export const PLACE_FRAGMENT = `${PRECISION}${TIME}${SCALES}${PAINT}${WAVE}
in vec2 vLocal, vGround;
flat in vec4 fPlace, fState;
flat in vec2 fBoard;
flat in vec4 fRim;
flat in float fSpikes;
uniform float uDark, uLit, uHover, uPodium, uPlan, uPlate, uBlock, uHaze;
out vec4 outColour;
void main() {
  float half_ = min(fPlace.z, fPlace.w);
  vec2 q = abs(vLocal);
  float n = pow(q.x * q.x * q.x * q.x + q.y * q.y * q.y * q.y, 0.25);
  vec2 slope = q * q * q / max(n * n * n, 1e-5);
  // From the rim, outwards positive: of a rounded square, or of a block with straight sides.
  float away = (n - 1.0) / max(length(slope / fPlace.zw), 0.3 / half_);
  float corner = min(half_, 1.3);
  vec2 over = (q - 1.0) * fPlace.zw + corner;
  float block = length(max(over, 0.0)) + min(max(over.x, over.y), 0.0) - corner;
  away = mix(away, block, uBlock);
  float px = max(fwidth(away), 1e-5);
  float inside = 1.0 - smoothstep(-px, px, away);
  float heat = fState.x, mixed = fState.y, paid = fState.z, said = fState.w;
  float hot = smoothstep(fRim.w - 0.12, fRim.w + 0.2, heat);
  vec4 seen = vec4(0.0);

  vec3 glow = heatOf(min(1.0, heat + 0.18));
  float halo = exp(-max(away, 0.0) / (0.16 * half_)) * (1.0 - smoothstep(0.38, 0.53, away / half_));
  paint(seen, glow, (1.0 - inside) * halo * (0.05 + 0.5 * hot));

  vec3 plate = heatOf(heat * 0.92);
  plate *= mix(1.0, 0.93 + 0.07 * vLocal.y, uDark);
  paint(seen, plate, inside * mix(0.93, 0.96, uDark));

  // Two waves. Apart they are calm: wide bands of what is paid, fine rings of what is said.
  float period = max(2.1, half_ * 0.46);
  float word = length(vGround) / period - uPhase;
  float reward = length(vGround - fBoard) / period - uPhase;
  vec3 wordColour = paradigm(said * 0.5 + 0.5);
  vec3 rewardColour = paradigm(paid * 0.5 + 0.5);
  float fading = 1.0 - 0.35 * smoothstep(0.0, 2.0, length(vGround - fBoard) / half_);
  float clash = smoothstep(0.04, 0.4, mixed);
  float band = crest(reward, 0.5, 0.04);
  float fine = crest(word, mix(0.2, 0.5, clash), 0.03);
  float calm = (1.0 - clash) * uPlan;
  paint(seen, rewardColour, inside * band * abs(paid) * fading * calm * 0.6);
  paint(seen, wordColour, inside * fine * abs(said) * calm * 0.32);
  // Opposed: both crests cancel, one alone shows its colour.
  float strength = uPlan * inside * clash * (0.38 + 0.54 * min(1.0, mixed));
  paint(seen, rewardColour, strength * band * (1.0 - fine) * 0.95);
  paint(seen, wordColour, strength * fine * (1.0 - band) * 0.8);

  // A soft inner edge, then the rim; doubled when the place is out of its zone, frayed when many suffer.
  paint(seen, plate, inside * smoothstep(-0.09, 0.0, away / half_) * 0.55);
  vec3 rim = heatOf(min(1.0, heat + 0.22));
  float hovered = 1.0 - step(0.5, abs(uHover - fRim.z));
  float stroke = 1.0 - smoothstep(0.8, 1.8, abs(away) / px);
  paint(seen, mix(rim, uInk, hovered * 0.8), stroke * mix(0.95, 1.0, hovered));
  float second = 1.0 - smoothstep(0.4, 1.3, abs(away / px - 5.0));
  paint(seen, rim, second * fRim.y * 0.85 * (1.0 - step(0.25, fRim.x)));
  float turn = atan(vLocal.y, vLocal.x) * fSpikes / 6.2831853;
  float spike = abs(fract(turn) - 0.5) * 2.0;
  float fray = 1.0 - smoothstep(0.3, 1.1, abs(away / px - 7.5 - 4.0 * spike) * 0.6);
  paint(seen, uInk, fray * step(0.25, fRim.x) * 0.6);

  float lit = uLit < -0.5 ? 1.0 : mix(0.35, 1.0, 1.0 - step(0.5, abs(uLit - fRim.z)));
  // Without a plate, heat is a haze under the crowd.
  float haze = 1.0 - smoothstep(0.15, 1.5, length(vLocal));
  seen = seen * uPlate * lit;
  paint(seen, heatOf(heat), haze * uHaze * mix(0.62, 0.9, uDark) * lit);
  outColour = seen;
}
`;
