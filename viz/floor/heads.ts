// Where the heads of a crowd are in the picture, counted in a coarse grid, so that a name can ask how many it would
// cover. Filled anew for every eye that names are placed for; what it needs is made with the layout, not for a picture.

import { project, type Eye, type Picture } from './camera.ts';
import { FIGURE } from './figure.ts';
import type { FloorLayout } from './layout.ts';

/** Cells of the grid at most, and px of one at least. */
const CELLS = 40_000;
const LEAST_CELL = 2;
/** So many people are looked at; each of them stands for those who were passed over. */
const LOOKED_AT = 4000;
/** How high a head is and how large, in heights of a person. */
const HIGH = 0.86;
export const HEAD_RADIUS = FIGURE.room;

const spot = { x: 0, y: 0, scale: 0 };

export class Heads {
  /** Of every corner of the grid: how many heads are left of it and above. */
  private readonly sums = new Float32Array(CELLS);
  private columns = 1;
  private rows = 1;
  private cell = LEAST_CELL;
  private layout: FloorLayout | null = null;
  /** Those looked at, department by department, and where each department begins. */
  private people = new Int32Array(0);
  private first = new Int32Array(1);
  private x = new Float32Array(0);
  private y = new Float32Array(0);
  private radius = new Float32Array(0);
  private every = 1;

  fill(layout: FloorLayout, eye: Eye, picture: Picture): void {
    if (layout !== this.layout) this.take(layout);
    const { people, x, y, radius, sums, every } = this;
    const { width, height } = picture;
    const cell = Math.max(LEAST_CELL, Math.sqrt((width * height) / CELLS) * 1.03);
    const columns = Math.min(CELLS, Math.ceil(width / cell) + 1);
    const rows = Math.min(Math.ceil(height / cell) + 1, Math.floor(CELLS / columns));
    this.cell = cell;
    this.columns = columns;
    this.rows = rows;
    sums.fill(0, 0, columns * rows);
    for (let at = 0; at < people.length; at++) {
      const person = people[at];
      project(eye, picture, layout.x[person], 0, layout.z[person], spot);
      const tall = layout.personHeight * layout.scale[person] * spot.scale;
      x[at] = spot.x;
      y[at] = spot.y - tall * HIGH;
      radius[at] = tall * HEAD_RADIUS;
      const column = Math.floor(spot.x / cell) + 1;
      const row = Math.floor(y[at] / cell) + 1;
      const seen = column > 0 && row > 0 && column < columns && row < rows;
      if (seen) sums[row * columns + column] += every;
    }
    for (let row = 1; row < rows; row++) {
      let before = 0;
      for (let at = row * columns + 1; at < (row + 1) * columns; at++) {
        before += sums[at];
        sums[at] = before + sums[at - columns];
      }
    }
  }

  /** About how many heads are in a box. */
  within(left: number, top: number, right: number, bottom: number): number {
    const { sums } = this;
    const above = this.corner(top, this.rows) * this.columns;
    const below = this.corner(bottom, this.rows) * this.columns;
    const before = this.corner(left, this.columns);
    const behind = this.corner(right, this.columns);
    return (
      sums[below + behind] - sums[below + before] - sums[above + behind] + sums[above + before]
    );
  }

  /** How many of one department's heads meet a box that is so many px larger on all sides. */
  ownWithin(
    department: number,
    left: number,
    top: number,
    right: number,
    bottom: number,
    around: number,
  ): number {
    const { x, y, radius, first, every } = this;
    let heads = 0;
    for (let at = first[department]; at < first[department + 1]; at++) {
      const reach = radius[at] + around;
      if (x[at] + reach <= left || x[at] - reach >= right) continue;
      if (y[at] + reach > top && y[at] - reach < bottom) heads += every;
    }
    return heads;
  }

  private corner(px: number, corners: number): number {
    return Math.max(0, Math.min(corners - 1, Math.round(px / this.cell)));
  }

  private take(layout: FloorLayout): void {
    const { departments, department } = layout;
    this.layout = layout;
    this.every = Math.max(1, Math.ceil(layout.people / LOOKED_AT));
    const count = Math.ceil(layout.people / this.every);
    this.people = new Int32Array(count);
    this.first = new Int32Array(departments + 1);
    for (let at = 0; at < count; at++) this.first[department[at * this.every] + 1] += 1;
    for (let d = 0; d < departments; d++) this.first[d + 1] += this.first[d];
    const next = this.first.slice();
    for (let at = 0; at < count; at++) {
      const person = at * this.every;
      this.people[next[department[person]]++] = person;
    }
    this.x = new Float32Array(count);
    this.y = new Float32Array(count);
    this.radius = new Float32Array(count);
  }
}
