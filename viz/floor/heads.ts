// Where the heads of a crowd are in the picture, counted in a coarse grid, so that a name can ask how many it would
// cover. Filled anew for every eye that names are placed for; what it needs is made with the layout, not for a picture.

import type { FloorLayout } from './layout.ts';
import type { Site } from './name-ground.ts';
import type { Sight } from './sight.ts';

/** Cells of the grid at most, and px of one at least. */
const CELLS = 40_000;
const LEAST_CELL = 2;
/** So many people are looked at; each of them stands for those who were passed over. */
const LOOKED_AT = 4000;
/** And so many of one department when it is asked for its own. */
const ASKED = 64;
/** Whoever stands within so much of the rim of a crowd is surely seen as one of it. */
const CORE = 0.8;
const spot = { x: 0, y: 0, scale: 0 };

export class Heads {
  /** Of every corner of the grid: how many heads are left of it and above. */
  private readonly sums = new Float32Array(CELLS);
  private columns = 1;
  private rows = 1;
  private cell = LEAST_CELL;
  private layout: FloorLayout | null = null;
  /** How far the largest head in the picture reaches from its middle, and how far when it rises or sinks. */
  private across = 0;
  private along = 0;
  /** Those taller than others, as leaders are: they are looked at one by one. */
  private large: number[] = [];
  /** Those looked at, department by department, and where each department begins. */
  private people = new Int32Array(0);
  private first = new Int32Array(1);
  /** In the picture. */
  x = new Float32Array(0);
  y = new Float32Array(0);
  radius = new Float32Array(0);
  private every = 1;

  fill(layout: FloorLayout, sight: Sight): void {
    if (layout !== this.layout) this.take(layout);
    this.across = this.along = 0;
    const { people, x, y, radius, sums, every } = this;
    const { width, height } = sight.picture;
    const cell = Math.max(LEAST_CELL, Math.sqrt((width * height) / CELLS) * 1.03);
    const columns = Math.min(CELLS, Math.ceil(width / cell) + 1);
    const rows = Math.min(Math.ceil(height / cell) + 1, Math.floor(CELLS / columns));
    this.cell = cell;
    this.columns = columns;
    this.rows = rows;
    sums.fill(0, 0, columns * rows);
    for (let at = 0; at < people.length; at++) {
      const person = people[at];
      sight.see(layout.x[person], layout.z[person], spot);
      const tall = layout.personHeight * layout.scale[person] * spot.scale;
      x[at] = spot.x;
      y[at] = spot.y - sight.headUp(tall);
      radius[at] = sight.headRadius(tall);
      if (layout.scale[person] > 1) {
        radius[at] += sight.headSwing(tall);
        continue;
      }
      // A head that is cut by the picture's edge counts as one at the edge.
      const reach = radius[at];
      const seen =
        x[at] > -reach && x[at] < width + reach && y[at] > -reach && y[at] < height + reach;
      if (!seen) continue;
      const column = Math.max(1, Math.min(columns - 1, Math.floor(x[at] / cell) + 1));
      const row = Math.max(1, Math.min(rows - 1, Math.floor(y[at] / cell) + 1));
      sums[row * columns + column] += every;
      this.across = Math.max(this.across, radius[at]);
      this.along = Math.max(this.along, radius[at] + sight.headSwing(tall));
    }
    for (let row = 1; row < rows; row++) {
      let before = 0;
      for (let at = row * columns + 1; at < (row + 1) * columns; at++) {
        before += sums[at];
        sums[at] = before + sums[at - columns];
      }
    }
  }

  /** How many heads meet a box, `more` px larger on all sides; rather a few more than one fewer. */
  under(left: number, top: number, right: number, bottom: number, more = 0): number {
    const { sums, large, x, y, radius } = this;
    const across = this.across + more;
    const along = this.along + more;
    const above = this.corner(Math.floor((top - along) / this.cell), this.rows) * this.columns;
    const below = this.corner(Math.ceil((bottom + along) / this.cell), this.rows) * this.columns;
    const before = this.corner(Math.floor((left - across) / this.cell), this.columns);
    const behind = this.corner(Math.ceil((right + across) / this.cell), this.columns);
    let heads =
      sums[below + behind] - sums[below + before] - sums[above + behind] + sums[above + before];
    for (const at of large) {
      const reach = radius[at] + more;
      if (x[at] + reach <= left || x[at] - reach >= right) continue;
      if (y[at] + reach > top && y[at] - reach < bottom) heads += 1;
    }
    return heads;
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
    const step = this.stepOf(department);
    let heads = 0;
    for (let at = first[department]; at < first[department + 1]; at += step) {
      const reach = radius[at] + around;
      if (x[at] + reach <= left || x[at] - reach >= right) continue;
      if (y[at] + reach > top && y[at] - reach < bottom) heads += every * step;
    }
    return heads;
  }

  /** Of the heads in the middle of a crowd the nearest to a point, -1 for none. */
  nearest(site: Readonly<Site>, toX: number, toY: number): number {
    const { x, y, first } = this;
    const { own } = site;
    const step = this.stepOf(own);
    let found = -1;
    let least = Infinity;
    for (let at = first[own]; at < first[own + 1]; at += step) {
      const aside = (x[at] - site.x) / site.half;
      const along = (y[at] - site.middle) / site.deep;
      if (aside * aside + along * along > CORE * CORE) continue;
      const away = (x[at] - toX) ** 2 + (y[at] - toY) ** 2;
      if (away >= least) continue;
      least = away;
      found = at;
    }
    return found;
  }

  /** Of a large crowd not everybody is asked. */
  private stepOf(department: number): number {
    return Math.ceil((this.first[department + 1] - this.first[department]) / ASKED) || 1;
  }

  private corner(at: number, corners: number): number {
    return Math.max(0, Math.min(corners - 1, at));
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
    this.large = [...this.people.keys()].filter((at) => layout.scale[this.people[at]] > 1);
  }
}
