// The ties of one person as thin arcs: none at rest, all of the selected or hovered person's when asked.
// Informal ties are ink at 45 %; the reporting line is stronger and its stroke says how much is trusted:
// solid above .6, dashed above .3, dotted below. Where somebody has very many, an even sample is drawn.

import * as three from 'three';
import { PAINT, PRECISION, PROJECT } from './glsl.ts';
import type { FloorLayout } from './layout.ts';

export const TIES_AT_MOST = 160;
const STEPS = 20;

const TIE_VERTEX = `${PRECISION}${PROJECT}
in vec3 position;
in vec4 aEnds;   // x, z; x, z
in vec2 aStyle;  // 0 informal, else 1 + trust; height of the heads it joins
out vec2 vAt;
flat out float fStyle, fLong;
vec3 arc(float along) {
  vec2 ground = mix(aEnds.xy, aEnds.zw, along);
  float far = distance(aEnds.xy, aEnds.zw);
  return vec3(ground.x, aStyle.y * 0.8 + far * 0.5 * along * (1.0 - along), ground.y);
}
void main() {
  vec4 here = project(arc(position.x), vec2(0.0));
  vec4 next = project(arc(position.x + 0.01), vec2(0.0));
  vec2 way = (next.xy / next.w - here.xy / here.w) * uView.xy;
  vec2 side = normalize(vec2(-way.y, way.x) + 1e-6);
  float wide = aStyle.x > 0.5 ? 2.0 : 1.6;
  vAt = vec2(position.x, position.y * wide);
  fStyle = aStyle.x;
  fLong = uEye.w * distance(aEnds.xy, aEnds.zw) / here.w;
  here.xy += side * position.y * wide * 2.0 / uView.xy * here.w;
  gl_Position = here;
}
`;

const TIE_FRAGMENT = `${PRECISION}${PAINT}
in vec2 vAt;
flat in float fStyle, fLong;
out vec4 outColour;
void main() {
  float half_ = fStyle > 0.5 ? 0.95 : 0.55;
  float alpha = clamp(half_ + 0.5 - abs(vAt.y), 0.0, 1.0) * (fStyle > 0.5 ? 0.95 : 0.45);
  float trust = fStyle - 1.0;
  float beat = trust < 0.3 ? 5.0 : 11.0;
  if (fStyle > 0.5 && trust < 0.6 && fract(vAt.x * fLong / beat) > (trust < 0.3 ? 0.4 : 0.62)) alpha = 0.0;
  outColour = vec4(uInk, 1.0) * alpha;
}
`;

export interface TieLines {
  readonly mesh: three.Mesh;
  /** Shows the ties of a person (-1: none); answers how many of how many are drawn. */
  show(person: number, layout: FloorLayout, network: Network, trust: number): [number, number];
}

export interface Network {
  readonly tieOffsets: ArrayLike<number>;
  readonly tieNeighbours: ArrayLike<number>;
  readonly manager: ArrayLike<number>;
}

export type Build = (
  geometry: three.InstancedBufferGeometry,
  vertex: string,
  fragment: string,
) => three.Mesh;

/** A strip along an arc, 0 to 1 and -1 to +1 across, to be bent by a shader. */
export function arcStrip(): three.InstancedBufferGeometry {
  const geometry = new three.InstancedBufferGeometry();
  const strip = new Float32Array((STEPS + 1) * 6);
  const index: number[] = [];
  for (let step = 0; step <= STEPS; step++) {
    strip.set([step / STEPS, -1, 0, step / STEPS, 1, 0], step * 6);
    const at = step * 2;
    if (step < STEPS) index.push(at, at + 1, at + 2, at + 2, at + 1, at + 3);
  }
  geometry.setAttribute('position', new three.BufferAttribute(strip, 3));
  geometry.setIndex(index);
  return geometry;
}

const NONE: [number, number] = [0, 0];

export function makeTies(build: Build): TieLines {
  const geometry = arcStrip();
  const ends = new three.InstancedBufferAttribute(new Float32Array(TIES_AT_MOST * 4), 4);
  const style = new three.InstancedBufferAttribute(new Float32Array(TIES_AT_MOST * 2), 2);
  geometry.setAttribute('aEnds', ends);
  geometry.setAttribute('aStyle', style);
  geometry.instanceCount = 0;
  const mesh = build(geometry, TIE_VERTEX, TIE_FRAGMENT);
  mesh.visible = false;
  return {
    mesh,
    show(person, layout, network, trust) {
      if (person < 0 && geometry.instanceCount === 0) return NONE;
      let drawn = 0;
      const add = (other: number, kind: number): void => {
        ends.setXYZW(drawn, layout.x[person], layout.z[person], layout.x[other], layout.z[other]);
        style.setXY(drawn, kind, layout.personHeight);
        drawn += 1;
      };
      const first = person < 0 ? 0 : network.tieOffsets[person];
      const all = person < 0 ? 0 : network.tieOffsets[person + 1] - first;
      const room = Math.min(all, TIES_AT_MOST - 1);
      for (let tie = 0; tie < room; tie++) {
        add(network.tieNeighbours[first + Math.floor((tie * all) / room)], 0);
      }
      const boss = person < 0 ? -1 : network.manager[person];
      if (boss >= 0) add(boss, 1 + trust);
      geometry.instanceCount = drawn;
      mesh.visible = drawn > 0;
      ends.needsUpdate = true;
      style.needsUpdate = true;
      return [room, all];
    },
  };
}
