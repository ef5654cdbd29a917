// How whoever gives names their places sees the ground and the heads on it: in depth, or from straight above
// (floor/flat-sight.ts). Heads are where the shaders draw them: a ball on a body, from afar a dot.

import { PITCH_SIN, project, type Eye, type Picture, type Spot } from './camera.ts';
import { FIGURE } from './figure.ts';
import { SIGN } from './sign.ts';
import type { FloorLayout } from './layout.ts';

export interface Sight {
  readonly picture: Picture;
  /** How much a depth on the ground is foreshortened. */
  readonly slant: number;
  /** Whether figures rise from the ground. */
  readonly upright: boolean;
  /** Where a point of the ground is in the picture. */
  see(x: number, z: number, out: Spot /* out */): void;
  /** Of somebody so tall, in px: how high the middle of the head is, how large it is, and how far it rises and sinks. */
  headUp(tall: number): number;
  headRadius(tall: number): number;
  headSwing(tall: number): number;
  /** Adds the box of a reward board. */
  addBoard(layout: FloorLayout, department: number, boxes: number[] /* out */): void;
}

/** A head's radius and where its middle is at half of all energy, in heights; a line of 1 px is around it. */
const HEAD = {
  radius: FIGURE.room,
  up: (FIGURE.tired + FIGURE.eager) / 2 - 0.14,
  swing: (FIGURE.eager - FIGURE.tired) / 2,
  line: 1,
};
/** Smaller people are dots; these fill up to so many px, and a line. */
const DOT = { under: 10, up: 0.45, share: 0.33, most: 3.4, line: 0.8 };

const spot: Spot = { x: 0, y: 0, scale: 0 };

export class DeepSight implements Sight {
  readonly slant = PITCH_SIN;
  readonly upright = true;
  eye: Eye;
  picture: Picture;

  constructor(eye: Eye, picture: Picture) {
    this.eye = eye;
    this.picture = picture;
  }

  see(x: number, z: number, out: Spot /* out */): void {
    project(this.eye, this.picture, x, 0, z, out);
  }

  headUp(tall: number): number {
    return tall * (tall < DOT.under ? DOT.up : HEAD.up);
  }

  headRadius(tall: number): number {
    if (tall < DOT.under) return Math.min(DOT.most, tall * DOT.share) + DOT.line;
    return tall * HEAD.radius + HEAD.line;
  }

  headSwing(tall: number): number {
    return tall < DOT.under ? 0 : tall * HEAD.swing;
  }

  addBoard(layout: FloorLayout, department: number, boxes: number[] /* out */): void {
    this.see(layout.boardXByDepartment[department], layout.boardZByDepartment[department], spot);
    const tall = layout.boardHeightByDepartment[department] * spot.scale;
    const half = tall * SIGN.half;
    boxes.push(spot.x - half, spot.y - tall * SIGN.top, spot.x + half, spot.y - tall * SIGN.foot);
  }
}
