// Pieces of shader that ground, people and ties share: the projection of floor/camera.ts word for word,
// the two colour scales, and soft edges one pixel wide. Colours are plain sRGB in and out.

import { PITCH_COS, PITCH_SIN } from './camera.ts';

/** Vectors of four that all shaders know by these names; see `uniforms.ts` for what they hold. */
export const VECTORS = ['uEye', 'uView', 'uNow', 'uMap', 'uFocus', 'uMinimum'] as const;
/** Colours that all shaders know by these names, after the stops of the two scales. */
export const COLOURS = ['uGround', 'uBg', 'uInk', 'uInk2', 'uStep', 'uOutline', 'uYou'] as const;
/** Stops of each scale. */
export const STOPS = 5;

const nameOf = (list: string, first: number) => (name: string, place: number) =>
  `#define ${name} ${list}[${first + place}]`;

// Two lists instead of twenty single ones: three.js compares each single one number by number in every picture, and
// where that code is not compiled yet each number is a piece of garbage.
export const PRECISION = `precision highp float;
precision highp int;
uniform vec4 uVectors[${VECTORS.length}];
uniform vec3 uColours[${2 * STOPS + COLOURS.length}];
${VECTORS.map(nameOf('uVectors', 0)).join('\n')}
${COLOURS.map(nameOf('uColours', 2 * STOPS)).join('\n')}
`;

export const TIME = `
#define uClock uNow.x  // seconds of the view's clock
#define uBlend uNow.y  // how far the last week has blended in
#define uPhase uNow.z  // how far the waves have travelled
#define uSpin uNow.w   // how far frayed rings have turned
`;

export const PROJECT = `
const float PITCH_SIN = ${PITCH_SIN.toFixed(7)};
const float PITCH_COS = ${PITCH_COS.toFixed(7)};
float depthOf(vec3 point) {
  return uEye.z - point.y * PITCH_SIN - (point.z - uEye.y) * PITCH_COS;
}
// Clip position of a point, moved by some px in the picture. Depth is not used: things are painted in order.
vec4 project(vec3 point, vec2 movePx) {
  float depth = depthOf(point);
  vec2 px = uEye.w * vec2(point.x - uEye.x, (point.z - uEye.y) * PITCH_SIN - point.y * PITCH_COS);
  px += (movePx + uView.zw) * depth;
  return vec4(px.x * 2.0 / uView.x - depth, depth - px.y * 2.0 / uView.y, 0.0, depth);
}
`;

export const SCALES = `
vec3 paradigm(float share) {
  float place = clamp(share, 0.0, 1.0) * 4.0;
  int low = int(min(place, 3.0));
  return mix(uColours[low], uColours[low + 1], place - float(low));
}
vec3 heatOf(float share) {
  float place = clamp(share, 0.0, 1.0) * 4.0;
  int low = ${STOPS} + int(min(place, 3.0));
  return mix(uColours[low], uColours[low + 1], place - float(low - ${STOPS}));
}
`;

export const PAINT = `
// Paints a colour over what is there; everything is kept multiplied by its alpha.
void paint(inout vec4 under, vec3 colour, float alpha) {
  under = under * (1.0 - alpha) + vec4(colour, 1.0) * alpha;
}
`;
