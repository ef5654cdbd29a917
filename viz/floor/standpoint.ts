// Where the eye stood and how large the picture was, for whoever places words anew only when something of it changed.

import type { Eye, Picture } from './camera.ts';

export class Standpoint {
  private x = NaN;
  private z = NaN;
  private distance = NaN;
  private width = 0;
  private height = 0;
  private readonly insets = { top: 0, right: 0, bottom: 0, left: 0 };

  /** Whether eye or picture are others than when it was last asked. */
  moved(eye: Eye, picture: Picture): boolean {
    const { insets } = this;
    const { top, right, bottom, left } = picture.insets;
    const same =
      this.x === eye.x &&
      this.z === eye.z &&
      this.distance === eye.distance &&
      this.width === picture.width &&
      this.height === picture.height &&
      insets.top === top &&
      insets.right === right &&
      insets.bottom === bottom &&
      insets.left === left;
    if (same) return false;
    this.x = eye.x;
    this.z = eye.z;
    this.distance = eye.distance;
    this.width = picture.width;
    this.height = picture.height;
    insets.top = top;
    insets.right = right;
    insets.bottom = bottom;
    insets.left = left;
    return true;
  }

  /** The next time it is asked, everything is another. */
  forget(): void {
    this.x = NaN;
  }
}
