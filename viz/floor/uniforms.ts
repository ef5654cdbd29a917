// Every number and colour that the shaders of the floor share, in one place.

import { COLOURS, STOPS, VECTORS } from './glsl.ts';
import type { FloorLayout } from './layout.ts';
import {
  BELT,
  surfaceRgb,
  writeHeat,
  writeParadigm,
  type Rgb,
  type Surface,
  type Theme,
} from '../palette.ts';

export function makeUniforms(layout: FloorLayout) {
  const number = (value: number) => ({ value });
  const uVectors = { value: new Float32Array(4 * VECTORS.length) };
  const vector = (name: (typeof VECTORS)[number], ...numbers: number[]) => {
    const at = 4 * VECTORS.indexOf(name);
    uVectors.value.set(numbers, at);
    return { value: uVectors.value.subarray(at, at + 4) };
  };
  return {
    uVectors,
    // Parts of that list, to be written to.
    /** x, z of the looked-at ground point, distance, focal length in px. */
    uEye: vector('uEye'),
    /** Width, height, centre x, centre y in px. */
    uView: vector('uView'),
    /** See `NOW`. */
    uNow: vector('uNow', 0, 1, 0, 0),
    /** The map of attitudes: half-width, half-depth, how much of it is there. */
    uMap: vector('uMap', 1, 1, 0),
    /** x, z of the selected person's seat, and 1; 0 when nobody is selected. */
    uFocus: vector('uFocus'),
    /** Least height in px: of anybody, of the selected. */
    uMinimum: vector('uMinimum', 2.5, 16),
    /** Red, green, blue from 0 to 1: stops of paradigm, stops of heat, single colours. */
    uColours: { value: new Float32Array(3 * (2 * STOPS + COLOURS.length)) },
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
    /** 1 where the ground fades into the page. */
    uFades: number(1),
    uBars: number(0),
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
    /** Lines at rest: how much of them is there, by kind. */
    uReporting: number(0),
    uTies: number(0),
  };
}

/** Places in `uNow`. */
export const NOW = { clock: 0, blend: 1, phase: 2, spin: 3 } as const;

export type FloorUniforms = ReturnType<typeof makeUniforms>;

/** Writes the colours of a theme. */
export function colourUniforms(uniforms: FloorUniforms /* out */, theme: Theme): void {
  const { value } = uniforms.uColours;
  const triple = [0, 0, 0];
  const put = (place: number, [red, green, blue]: Rgb | number[]) =>
    value.set([red / 255, green / 255, blue / 255], 3 * place);
  for (let stop = 0; stop < STOPS; stop++) {
    const share = stop / (STOPS - 1);
    writeParadigm(2 * share - 1, theme, triple, 0);
    put(stop, triple);
    writeHeat(share, theme, triple, 0);
    put(STOPS + stop, triple);
  }
  const surfaces: Record<(typeof COLOURS)[number], Surface> = {
    uGround: 'ground',
    uBg: 'bg',
    uInk: 'ink',
    uInk2: 'ink-2',
    uStep: 'raised',
    uOutline: BELT[theme],
    uYou: 'you',
  };
  for (const [place, name] of COLOURS.entries()) {
    put(2 * STOPS + place, surfaceRgb(surfaces[name], theme));
  }
  uniforms.uDark.value = theme === 'dark' ? 1 : 0;
}
