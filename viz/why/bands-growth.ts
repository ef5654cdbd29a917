// The bands of the forces chart while weeks pass: each goes on by a week on its side. A band that ends stays as it is;
// where another begins all is drawn again, for it may take the colour of its neighbour.

import { GrowingShape } from '../balcony/growing-shape.ts';
import type { ForcesMarks } from '../marks/forces.ts';
import { tenth } from '../marks/lines.ts';

export class BandsGrowth {
  readonly #marks: ForcesMarks;
  /** By layer, the side of customer before that of product; null where nothing is drawn in the last week. */
  readonly #open: (GrowingShape | null)[];
  readonly #all: GrowingShape[] = [];
  #last: number;

  /** Takes over bands that were drawn as `paths` up to the week `last`, at least the second. */
  constructor(marks: ForcesMarks, paths: readonly SVGPathElement[], last: number) {
    this.#marks = marks;
    this.#last = last;
    this.#open = Array.from({ length: 2 * marks.piles.reads.length }, () => null);
    for (const [place, { layer, side }] of marks.bands.entries()) {
      const up = side === 'customer';
      // A lone week is drawn wider than a week of many.
      if (!this.#isThere(last, layer, up) || !this.#isThere(last - 1, layer, up)) continue;
      const shape = new GrowingShape(paths[place], 'polygon');
      this.#open[2 * layer + (up ? 0 : 1)] = shape;
      this.#all.push(shape);
    }
  }

  /** Adds weeks that are piled; false where all has to be drawn again. */
  grow(last: number): boolean {
    const { piles, xOf, yOf } = this.#marks;
    for (let week = this.#last + 1; week <= last; week++) {
      const x = tenth(xOf(week));
      for (let place = 0; place < this.#open.length; place++) {
        const layer = place >> 1;
        const up = place % 2 === 0;
        const shape = this.#open[place];
        if (!this.#isThere(week, layer, up)) this.#open[place] = null;
        else if (shape === null) return false;
        else {
          const outer = tenth(yOf(piles.outer(week, layer)));
          shape.addBetween(x, outer, tenth(yOf(piles.inner(week, layer))));
        }
      }
    }
    this.#last = last;
    return true;
  }

  close(): void {
    for (const shape of this.#all) shape.close();
  }

  #isThere(week: number, layer: number, up: boolean): boolean {
    const { piles } = this.#marks;
    const inner = piles.inner(week, layer);
    const outer = piles.outer(week, layer);
    return up ? outer > inner : outer < inner;
  }
}
