// The bands of the forces chart while weeks pass: each goes on by a week on its side. A band that ends stays as it is,
// and begins anew beside that; where one begins that was not there all is drawn again, for it may take the colour of
// its neighbour.

import { GrowingShape } from '../balcony/growing-shape.ts';
import type { ForcesMarks } from '../marks/forces.ts';
import { tenth } from '../marks/lines.ts';

/** A push that turns again and again begins so many bands anew; then all is drawn again. */
const MOST_PIECES = 60;

export class BandsGrowth {
  readonly #marks: ForcesMarks;
  /** By layer, the side of customer before that of product: what was drawn of it; null where nothing was. */
  readonly #paths: (SVGPathElement | null)[];
  /** By layer, the side of customer before that of product; null where nothing is drawn in the last week. */
  readonly #open: (GrowingShape | null)[];
  readonly #all: GrowingShape[] = [];
  #last: number;

  /** Takes over bands that were drawn as `paths` up to the week `last`, at least the second. */
  constructor(marks: ForcesMarks, paths: readonly SVGPathElement[], last: number) {
    this.#marks = marks;
    this.#last = last;
    this.#open = Array.from({ length: 2 * marks.piles.reads.length }, () => null);
    this.#paths = this.#open.map(() => null);
    for (const [place, { layer, side }] of marks.bands.entries()) {
      const way = side === 'customer' ? 1 : -1;
      const own = 2 * layer + (way > 0 ? 0 : 1);
      this.#paths[own] = paths[place];
      // A lone week is drawn wider than a week of many.
      if (marks.piles.side(last, layer) !== way || marks.piles.side(last - 1, layer) !== way) {
        continue;
      }
      const shape = new GrowingShape(paths[place], 'polygon');
      this.#open[own] = shape;
      this.#all.push(shape);
    }
  }

  /** Adds weeks that are piled; false where all has to be drawn again. */
  grow(last: number): boolean {
    const { piles, xOf } = this.#marks;
    for (let week = this.#last + 1; week <= last; week++) {
      const x = tenth(xOf(week));
      for (let layer = 0; layer < piles.reads.length; layer++) {
        const side = piles.side(week, layer);
        if (side <= 0) this.#open[2 * layer] = null;
        if (side >= 0) this.#open[2 * layer + 1] = null;
        if (side !== 0 && !this.#goOn(week, x, layer, side > 0 ? 2 * layer : 2 * layer + 1)) {
          return false;
        }
      }
    }
    this.#last = last;
    return true;
  }

  #goOn(week: number, x: number, layer: number, place: number): boolean {
    const { piles, yOf } = this.#marks;
    const outer = tenth(yOf(piles.outer(week, layer)));
    const inner = tenth(yOf(piles.inner(week, layer)));
    const shape = this.#open[place];
    if (shape === null) return this.#begin(place, `${x},${outer} ${x},${inner}`);
    shape.addBetween(x, outer, inner);
    return true;
  }

  /** A band that has ended begins anew; false where it was not there, or too many have. */
  #begin(place: number, points: string): boolean {
    const path = this.#paths[place];
    if (path === null || this.#all.length >= MOST_PIECES) return false;
    const shape = new GrowingShape(path, 'polygon', points);
    this.#open[place] = shape;
    this.#all.push(shape);
    return true;
  }

  close(): void {
    for (const shape of this.#all) shape.close();
  }
}
