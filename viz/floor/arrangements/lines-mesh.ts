// The lines a layout shows at rest, each kind in one draw call: reporting lines of the org chart as soft
// curves whose stroke says how much the manager is trusted (solid above .6, dashed above .3, dotted below),
// ties of the network as thin straight lines, paler the more there are.

import * as three from 'three';
import type { FloorBuffers } from '../buffers.ts';
import { PAINT, PRECISION, PROJECT } from '../glsl.ts';
import type { FloorLayout } from '../layout.ts';

const VERTEX = `${PRECISION}${PROJECT}
in vec3 position;
in vec4 aEnds;    // x, z of one end; of the other
in float aTrust;  // of the person at the other end
uniform float uBent, uWide;
out vec2 vAt;
flat out float fTrust, fLong;
vec3 at(float along) {
  float aside = mix(along, smoothstep(0.0, 1.0, along), uBent);
  return vec3(mix(aEnds.x, aEnds.z, aside), 0.0, mix(aEnds.y, aEnds.w, along));
}
void main() {
  vec4 here = project(at(position.x), vec2(0.0));
  vec4 next = project(at(position.x + 0.02), vec2(0.0));
  vec2 way = (next.xy / next.w - here.xy / here.w) * uView.xy;
  vec2 side = normalize(vec2(-way.y, way.x) + 1e-6);
  vAt = vec2(position.x, position.y * uWide);
  fTrust = aTrust;
  fLong = uEye.w * distance(aEnds.xy, aEnds.zw) / here.w;
  here.xy += side * position.y * uWide * 2.0 / uView.xy * here.w;
  gl_Position = here;
}
`;

const FRAGMENT = `${PRECISION}${PAINT}
in vec2 vAt;
flat in float fTrust, fLong;
uniform float uThere, uStrength, uBent, uWide;
out vec4 outColour;
void main() {
  float alpha = clamp(uWide - abs(vAt.y), 0.0, 1.0) * uStrength * uThere;
  if (uBent > 0.5) {
    float beat = fTrust < 0.3 ? 4.5 : 9.0;
    float gap = fract(vAt.x * fLong / beat);
    if (fTrust < 0.6 && gap > (fTrust < 0.3 ? 0.36 : 0.6)) alpha = 0.0;
  }
  outColour = vec4(uInk, 1.0) * alpha;
}
`;

type Uniform = { value: unknown };
/** Builds a mesh with the floor's uniforms and some of its own. */
export type BuildLines = (
  geometry: three.InstancedBufferGeometry,
  vertex: string,
  fragment: string,
  own: Readonly<Record<string, Uniform>>,
) => three.Mesh;

export interface RestingMesh {
  readonly mesh: three.Mesh;
  /** Takes the lines of a layout; reads trust from what was last written into the buffers. */
  take(layout: FloorLayout, buffers: FloorBuffers): void;
  /** Trust has changed. */
  restyle(layout: FloorLayout, buffers: FloorBuffers): void;
  readonly drawn: number;
}

/** Fewer lines are stronger ones; ink adds up where they cross. */
const strengthOf = (kind: 'reporting' | 'ties', lines: number): number =>
  kind === 'reporting'
    ? Math.max(0.34, Math.min(0.72, 16 / Math.sqrt(lines + 1)))
    : Math.max(0.045, Math.min(0.3, 6.6 / Math.sqrt(lines + 1)));

export function makeRestingLines(
  kind: 'reporting' | 'ties',
  there: { value: number },
  build: BuildLines,
): RestingMesh {
  const steps = kind === 'reporting' ? 8 : 1;
  const strip = new Float32Array((steps + 1) * 6);
  const index: number[] = [];
  for (let step = 0; step <= steps; step++) {
    strip.set([step / steps, -1, 0, step / steps, 1, 0], step * 6);
    const at = step * 2;
    if (step < steps) index.push(at, at + 1, at + 2, at + 2, at + 1, at + 3);
  }
  const geometry = new three.InstancedBufferGeometry();
  geometry.setAttribute('position', new three.BufferAttribute(strip, 3));
  geometry.setIndex(index);
  geometry.instanceCount = 0;
  const strength = { value: 0.3 };
  const mesh = build(geometry, VERTEX, FRAGMENT, {
    uThere: there,
    uStrength: strength,
    uBent: { value: kind === 'reporting' ? 1 : 0 },
    uWide: { value: kind === 'reporting' ? 1.25 : 1 },
  });
  mesh.visible = false;
  let trust = new three.InstancedBufferAttribute(new Float32Array(0), 1);

  function restyle(layout: FloorLayout, buffers: FloorBuffers): void {
    const { pairs } = layout.lines;
    for (let line = 0; line < trust.count; line++) {
      trust.array[line] = buffers.trust[pairs[line * 2 + 1]] / 255;
    }
    trust.needsUpdate = true;
  }

  return {
    mesh,
    restyle,
    get drawn() {
      return geometry.instanceCount;
    },
    take(layout, buffers) {
      const { pairs } = layout.lines;
      const count = pairs.length / 2;
      const ends = new Float32Array(count * 4);
      for (let line = 0; line < count; line++) {
        const one = pairs[line * 2];
        const other = pairs[line * 2 + 1];
        ends[line * 4] = layout.x[one];
        ends[line * 4 + 1] = layout.z[one];
        ends[line * 4 + 2] = layout.x[other];
        ends[line * 4 + 3] = layout.z[other];
      }
      // Buffers of another size need a geometry that forgets the old ones.
      geometry.dispose();
      trust = new three.InstancedBufferAttribute(new Float32Array(count), 1);
      geometry.setAttribute('aEnds', new three.InstancedBufferAttribute(ends, 4));
      geometry.setAttribute('aTrust', trust);
      geometry.instanceCount = count;
      strength.value = strengthOf(kind, count);
      restyle(layout, buffers);
    },
  };
}
