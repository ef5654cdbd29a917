// The flat floor as names are placed over it: from straight above nothing is foreshortened, and a person is a dot.

import type { Picture, Spot } from './camera.ts';
import type { FlatFit } from './flat-eye.ts';
import { dotRadius } from './flat-near.ts';
import { flatBoard } from './flat-sheet.ts';
import type { FloorLayout } from './layout.ts';
import type { Sight } from './sight.ts';

/** Px of the line around a dot, and between a name and a board. */
const LINE = 1;
const BESIDE_BOARD = 2;

export class FlatSight implements Sight {
  readonly slant = 1;
  readonly upright = false;
  readonly picture: Picture;
  private readonly fit: FlatFit;

  constructor(fit: FlatFit, picture: Picture) {
    this.fit = fit;
    this.picture = picture;
  }

  see(x: number, z: number, out: Spot /* out */): void {
    const { scale, left, top } = this.fit;
    out.x = left + x * scale;
    out.y = top + z * scale;
    out.scale = scale;
  }

  headUp(): number {
    return 0;
  }

  headRadius(): number {
    return dotRadius(this.fit.scale) + LINE;
  }

  headSwing(): number {
    return 0;
  }

  addBoard(layout: FloorLayout, department: number, boxes: number[] /* out */): void {
    const { x, y, width, height } = flatBoard({ layout, ...this.fit }, department);
    const more = BESIDE_BOARD;
    boxes.push(x - more, y - more, x + width + more, y + height + more);
  }
}
