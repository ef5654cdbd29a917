// The way through the phase picture while weeks pass: what lies behind goes on by a place, what lies ahead begins
// where now is, and the dot stands there.

import { GrowingShape } from '../balcony/growing-shape.ts';
import type { Spot } from '../marks/phase-regions.ts';

interface Drawn {
  /** The way until now, and what stands out under it. */
  readonly past: readonly SVGPathElement[];
  readonly ahead: SVGPathElement;
  readonly now: SVGCircleElement;
  /** Where now is. */
  readonly at: Spot | null;
  /** The way without a plan, and its last week drawn; -1 for none. */
  readonly ghost: SVGPathElement;
  readonly ghostWeek: number;
}

export class WayGrowth {
  readonly #past: readonly GrowingShape[];
  readonly #ahead: GrowingShape;
  readonly #now: SVGCircleElement;
  #at: Spot | null;
  readonly #ghost: GrowingShape;
  #ghostWeek: number;

  constructor({ past, ahead, now, at, ghost, ghostWeek }: Drawn) {
    this.#ghost = new GrowingShape(ghost, 'polyline');
    this.#ghostWeek = ghostWeek;
    this.#past = past.map((path) => new GrowingShape(path, 'polyline'));
    this.#ahead = new GrowingShape(ahead, 'polyline');
    this.#now = now;
    this.#at = at;
  }

  /** The next week is here; who stays where they are needs no more points. */
  goOn(spot: Spot | null): void {
    if (spot === null || (spot.x === this.#at?.x && spot.y === this.#at?.y)) return;
    this.#at = spot;
    for (const shape of this.#past) shape.add(spot.x, spot.y);
    this.#ahead.dropFirst();
    this.#now.cx.baseVal.value = spot.x;
    this.#now.cy.baseVal.value = spot.y;
  }

  /** The way without a plan goes on as far as it is known; tells whether it did. */
  goOnWithout(at: (week: number) => Spot | null): boolean {
    let went = false;
    for (let spot = at(this.#ghostWeek + 1); spot; spot = at(++this.#ghostWeek + 1)) {
      const before = at(this.#ghostWeek);
      if (spot.x !== before?.x || spot.y !== before.y) this.#ghost.add(spot.x, spot.y);
      went = true;
    }
    return went;
  }

  close(): void {
    this.#ghost.close();
    this.#ahead.close();
    for (const shape of this.#past) shape.close();
  }
}
