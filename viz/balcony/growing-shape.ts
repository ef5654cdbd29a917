// A line or an area that grows on the page while weeks pass. It is drawn whole as a path; from then on its last piece
// stands in a shape of points beside it, to which the browser adds one point a week. No string is written for that,
// however long the run is. Drawing the path anew ends it: `close` takes the points away.

import { svgEl } from '../dom.ts';

let spare: SVGPoint | null = null;

/** A point that lists take a copy of, because it stands in one already. */
function pointAt(x: number, y: number): SVGPoint {
  if (spare === null) {
    const made = svgEl('svg').createSVGPoint();
    spare = svgEl('polyline').points.appendItem(made);
  }
  spare.x = x;
  spare.y = y;
  return spare;
}

/** Takes the last piece of a path from it, and gives its points. */
function lastPiece(path: SVGPathElement): string {
  const whole = path.getAttribute('d') ?? '';
  const from = Math.max(0, whole.lastIndexOf('M'));
  path.setAttribute('d', whole.slice(0, from));
  return whole
    .slice(from + 1)
    .replace('Z', '')
    .replaceAll('L', ' ');
}

export class GrowingShape {
  readonly #tail: SVGPolylineElement | SVGPolygonElement;
  readonly #points: SVGPointList;

  /**
   * `path` is made of lines alone, as those of viz/marks; an area runs there along one side and back along the other.
   * With `points` the path stays as it is, and a piece of its own begins there.
   */
  constructor(path: SVGPathElement, kind: 'polyline' | 'polygon', points?: string) {
    this.#tail = svgEl(kind);
    this.#tail.setAttribute('class', path.getAttribute('class') ?? '');
    this.#tail.setAttribute('points', points ?? lastPiece(path));
    this.#points = this.#tail.points;
    path.after(this.#tail);
  }

  /** Goes on to a place, in px. */
  add(x: number, y: number): void {
    this.#points.appendItem(pointAt(x, y));
  }

  /** The area goes on between two places over each other: the one on the way there, and the one on the way back. */
  addBetween(x: number, there: number, back: number): void {
    const half = this.#points.numberOfItems / 2;
    this.#points.insertItemBefore(pointAt(x, there), half);
    this.#points.insertItemBefore(pointAt(x, back), half + 1);
  }

  /** What lies ahead begins one place later. */
  dropFirst(): void {
    if (this.#points.numberOfItems > 1) this.#points.removeItem(0);
  }

  close(): void {
    this.#tail.remove();
  }
}
