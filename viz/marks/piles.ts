// The pushes of each week piled up from a line in the middle, and the band each of them is drawn as. What was piled
// and written of past weeks is kept where the readings hold (viz/marks/growing.ts), and new weeks are added.

import { revisionOf } from './growing.ts';
import { text, type Reading, type Scale } from './lines.ts';

/** How far a band has been written. */
interface Band {
  readonly layer: number;
  readonly up: boolean;
  readonly x: Scale;
  readonly y: Scale;
  readonly first: number;
  /** Last week written, and weeks in the piece that is open. */
  week: number;
  run: number;
  path: string;
  there: string;
  back: string;
}

export class Piles {
  readonly reads: readonly Reading[];
  readonly revisions: readonly (number | null)[];
  /** Weeks 1 to this one are piled. */
  known = 0;
  /** The outermost of all piles, above and below. */
  most = 0;
  least = 0;
  /** Week by week, layer by layer: where it begins and where it ends. */
  #edges = new Float64Array(0);
  #bands: Band[] = [];

  constructor(reads: readonly Reading[]) {
    this.reads = reads;
    this.revisions = reads.map(revisionOf);
  }

  /** Whether these readings are those piled here, and nothing that was piled has changed. */
  holds(reads: readonly Reading[], known: number): boolean {
    if (known < this.known || reads.length !== this.reads.length) return false;
    for (let layer = 0; layer < reads.length; layer++) {
      const revision = revisionOf(reads[layer]);
      if (revision === null || revision !== this.revisions[layer]) return false;
      if (reads[layer] !== this.reads[layer]) return false;
    }
    return true;
  }

  pile(known: number): void {
    const { reads } = this;
    const row = 2 * reads.length;
    if (known * row > this.#edges.length) {
      const grown = new Float64Array(Math.max(known * row, 2 * this.#edges.length));
      grown.set(this.#edges);
      this.#edges = grown;
    }
    for (let week = this.known + 1; week <= known; week++) {
      let up = 0;
      let down = 0;
      for (let layer = 0; layer < reads.length; layer++) {
        const push = reads[layer](week) || 0;
        const at = (week - 1) * row + 2 * layer;
        this.#edges[at] = push >= 0 ? up : down;
        if (push >= 0) up += push;
        else down += push;
        this.#edges[at + 1] = push >= 0 ? up : down;
      }
      this.most = Math.max(this.most, up);
      this.least = Math.min(this.least, down);
    }
    this.known = Math.max(this.known, known);
  }

  inner(week: number, layer: number): number {
    return this.#edges[2 * ((week - 1) * this.reads.length + layer)];
  }

  outer(week: number, layer: number): number {
    return this.#edges[2 * ((week - 1) * this.reads.length + layer) + 1];
  }

  /** The side on which a layer is seen in a week: 1 above, -1 below, 0 where it pushes nothing. */
  side(week: number, layer: number): number {
    const at = 2 * ((week - 1) * this.reads.length + layer);
    const inner = this.#edges[at];
    const outer = this.#edges[at + 1];
    return outer > inner ? 1 : outer < inner ? -1 : 0;
  }

  /** The band of a layer on one side from `first` to `end`: there along its outer edge, back along its inner one. */
  band(layer: number, up: boolean, x: Scale, y: Scale, first: number, end: number): string {
    const band = this.#bandOf(layer, up, x, y, first, end);
    for (let week = band.week + 1; week <= end; week++) {
      const inner = this.inner(week, layer);
      const outer = this.outer(week, layer);
      if (up ? outer > inner : outer < inner) {
        const across = text(x(week));
        band.there += `${band.run++ === 0 ? 'M' : 'L'}${across},${text(y(outer))}`;
        band.back = `L${across},${text(y(inner))}${band.back}`;
      } else {
        band.path = this.#closed(band, week - 1);
        band.there = band.back = '';
        band.run = 0;
      }
      band.week = week;
    }
    return this.#closed(band, end);
  }

  #bandOf(layer: number, up: boolean, x: Scale, y: Scale, first: number, end: number): Band {
    for (const band of this.#bands) {
      if (band.layer !== layer || band.up !== up || band.week > end) continue;
      if (band.x === x && band.y === y && band.first === first) return band;
    }
    this.#bands = this.#bands.filter((band) => band.layer !== layer || band.up !== up);
    const empty = { path: '', there: '', back: '', run: 0, week: first - 1 };
    const band = { layer, up, x, y, first, ...empty };
    this.#bands.push(band);
    return band;
  }

  /** What is written, with the open piece, whose last week this is, closed. */
  #closed({ layer, x, y, path, there, back, run }: Band, week: number): string {
    if (run === 0) return path;
    if (run > 1) return `${path}${there}${back}Z`;
    // A lone week is drawn as wide as half a week.
    const across = text(x(week + 0.5));
    const [above, below] = [text(y(this.outer(week, layer))), text(y(this.inner(week, layer)))];
    return `${path}${there}L${across},${above}L${across},${below}${back}Z`;
  }
}

/** So many charts of pushes, or departments in turn, are kept. */
const MOST = 4;
const kept: Piles[] = [];

/** The piles of these readings in the weeks 1 to `known`. */
export function pilesOf(reads: readonly Reading[], known: number): Piles {
  let piles = kept.find((one) => one.holds(reads, known));
  if (piles === undefined) {
    piles = new Piles(reads);
    if (reads.every((read) => revisionOf(read) !== null) && kept.push(piles) > MOST) kept.shift();
  }
  piles.pile(known);
  return piles;
}
