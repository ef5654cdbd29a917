// Every number and colour that the shaders of the floor share, in one place.

import * as three from 'three';
import type { FloorLayout } from './layout.ts';
import {
  surfaceRgb,
  writeHeat,
  writeParadigm,
  type Rgb,
  type Surface,
  type Theme,
} from '../palette.ts';

const vector = ([red, green, blue]: Rgb | number[]) =>
  new three.Vector3(red / 255, green / 255, blue / 255);

export function makeUniforms(layout: FloorLayout) {
  const number = (value: number) => ({ value });
  const colour = () => ({ value: new three.Vector3() });
  return {
    uEye: { value: new three.Vector4() },
    uView: { value: new three.Vector4() },
    uParadigm: { value: Array.from({ length: 5 }, () => new three.Vector3()) },
    uHeat: { value: Array.from({ length: 5 }, () => new three.Vector3()) },
    /** Seconds, blend, phase and spin of glsl.ts: a list, for four new numbers a picture would be garbage. */
    uNow: { value: Float32Array.of(0, 1, 0, 0) },
    uReach: number(layout.reach),
    uPodium: number(layout.podiumRadius),
    uTalk: number(0),
    uDark: number(1),
    uDim: number(1),
    uLit: number(-1),
    uHover: number(-1),
    uSelected: number(-0.5),
    uHovered: number(-0.5),
    uPatterns: number(0),
    uMarked: number(0),
    /** Seconds since people began to move to another layout. */
    uMove: number(1e3),
    /** How much of the floor plan's own ground is there: podium, rings, waves. */
    uPlan: number(1),
    /** Plates of places; blocks with straight sides; heat as a haze under a crowd. */
    uPlate: number(1),
    uBlock: number(0),
    uHaze: number(0),
    uBoards: number(1),
    /** The map of attitudes: half-width, half-depth, how much of it is there. */
    uMap: { value: new three.Vector3(1, 1, 0) },
    /** Lines at rest: how much of them is there, by kind. */
    uReporting: number(0),
    uTies: number(0),
    uFocus: { value: new three.Vector3() },
    uMinimum: { value: new three.Vector2(2.5, 16) },
    uGround: colour(),
    uBg: colour(),
    uInk: colour(),
    uInk2: colour(),
    uStep: colour(),
    uOutline: colour(),
    uYou: colour(),
  };
}

/** Places in `uNow`. */
export const NOW = { clock: 0, blend: 1, phase: 2, spin: 3 } as const;

export type FloorUniforms = ReturnType<typeof makeUniforms>;

/** Writes the colours of a theme. */
export function colourUniforms(uniforms: FloorUniforms /* out */, theme: Theme): void {
  const triple = [0, 0, 0];
  for (let stop = 0; stop < 5; stop++) {
    writeParadigm(stop / 2 - 1, theme, triple, 0);
    uniforms.uParadigm.value[stop].copy(vector(triple));
    writeHeat(stop / 4, theme, triple, 0);
    uniforms.uHeat.value[stop].copy(vector(triple));
  }
  const take = (name: Surface) => vector(surfaceRgb(name, theme));
  uniforms.uDark.value = theme === 'dark' ? 1 : 0;
  uniforms.uGround.value.copy(take('ground'));
  uniforms.uBg.value.copy(take('bg'));
  uniforms.uInk.value.copy(take('ink'));
  uniforms.uInk2.value.copy(take('ink-2'));
  uniforms.uStep.value.copy(take('raised'));
  uniforms.uOutline.value.copy(take(theme === 'dark' ? 'bg' : 'ink'));
  uniforms.uYou.value.copy(take('you'));
}
