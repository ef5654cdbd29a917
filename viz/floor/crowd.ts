// What is in the picture close up, in px, as far as name tags need to know it: boxes that they never cover, and who
// may carry one. Made once and refilled.

export const MOST_BOXES = 32_768;
export const MOST_FIGURES = 4096;

/** Where bars beside a figure are, in its heights: their edges, and from where to where they go up. */
export interface Bars {
  readonly from: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

/** Everything in the picture that tags keep clear of, and who may carry one. */
export interface Crowd {
  /** Left, top, right, bottom of what must not be covered. */
  readonly boxes: Float32Array;
  count: number;
  /** 1 for a box of somebody who stands as glass before the selected person. */
  readonly glass: Uint8Array;
  /** Who may carry a tag: person, feet, height, top of the head (px over the feet). */
  readonly person: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly tall: Float32Array;
  readonly top: Float32Array;
  readonly bars: Bars;
  people: number;
  /** More stands in the picture than can be kept in mind: then nobody carries a tag. */
  full: boolean;
}

export const makeCrowd = (bars: Bars): Crowd => ({
  boxes: new Float32Array(MOST_BOXES * 4),
  count: 0,
  glass: new Uint8Array(MOST_BOXES),
  person: new Int32Array(MOST_FIGURES),
  x: new Float32Array(MOST_FIGURES),
  y: new Float32Array(MOST_FIGURES),
  tall: new Float32Array(MOST_FIGURES),
  top: new Float32Array(MOST_FIGURES),
  bars,
  people: 0,
  full: false,
});

export function emptyCrowd(crowd: Crowd /* out */): void {
  crowd.count = crowd.people = 0;
  crowd.full = false;
}

export function addBox(
  crowd: Crowd /* out */,
  left: number,
  top: number,
  right: number,
  bottom: number,
  glass = 0,
): void {
  if (crowd.count >= MOST_BOXES) {
    crowd.full = true;
    return;
  }
  const at = crowd.count * 4;
  crowd.boxes[at] = left;
  crowd.boxes[at + 1] = top;
  crowd.boxes[at + 2] = right;
  crowd.boxes[at + 3] = bottom;
  crowd.glass[crowd.count] = glass;
  crowd.count += 1;
}

export function addFigure(
  crowd: Crowd /* out */,
  person: number,
  x: number,
  y: number,
  tall: number,
  top: number,
): void {
  if (crowd.people >= MOST_FIGURES) {
    crowd.full = true;
    return;
  }
  const at = crowd.people;
  crowd.person[at] = person;
  crowd.x[at] = x;
  crowd.y[at] = y;
  crowd.tall[at] = tall;
  crowd.top[at] = top;
  crowd.people += 1;
}
