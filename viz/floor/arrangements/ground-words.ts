// What the ground of a layout says, as text over the picture: names of the four corners and of both ends of
// each axis on the map of attitudes, and who stands at the top of the org chart.

import { addBox, type Crowd } from '../crowd.ts';
import { project, type Eye, type Picture } from '../camera.ts';
import type { FloorLayout } from '../layout.ts';
import { words } from './words.ts';
import { TYPE } from '../../palette.ts';

export interface GroundWord {
  readonly text: string;
  readonly x: number;
  readonly z: number;
  /** Which side of the text stands at the point: -1 its left, 0 its middle, 1 its right. */
  readonly side: -1 | 0 | 1;
  /** Lines below the point (above, where negative). */
  readonly line: number;
  readonly strong: boolean;
  /** Left out in a picture as narrow as a phone's. */
  readonly wide?: boolean;
}

/** Narrower pictures say less at the edges. */
export const NARROW = 600;

/** The words of a layout; pure, the flat view writes the same. */
export function groundWords(layout: FloorLayout): GroundWord[] {
  const { ground } = words;
  if (layout.name === 'chart' && layout.leaders.length > 0) {
    const last = layout.leaders[layout.leaders.length - 1];
    const x = layout.x[last] + layout.scale[last] * 0.55;
    return [{ text: ground.leaders, x, z: layout.z[last], side: -1, line: -1, strong: false }];
  }
  const { map } = layout;
  if (map === null) return [];
  const { halfWidth: w, halfDepth: d } = map;
  const front = d * 1.1;
  const back = -d * 1.02;
  const aside = -w - d * 0.13;
  const word = (
    text: string,
    x: number,
    z: number,
    side: -1 | 0 | 1,
    line: number,
    strong: boolean,
  ) => ({
    text,
    x,
    z,
    side,
    line,
    strong,
  });
  return [
    word(ground.believesProduct, -w, front, -1, 0, false),
    word(ground.believesCustomer, w, front, 1, 0, false),
    word(ground.notBegun, -w, front, -1, 1, true),
    word(ground.heldBack, w, front, 1, 1, true),
    word(ground.onlyDoes, -w, back, -1, -1, true),
    word(ground.changed, w, back, 1, -1, true),
    { ...word(ground.doesCustomer, aside, -d * 0.94, 1, -0.5, false), wide: true },
    { ...word(ground.doesProduct, aside, d * 0.92, 1, -0.5, false), wide: true },
  ];
}

/** Words that stand next to each other keep so far apart, in px. */
const APART = 12;

/**
 * Moves the two words of each line, as `groundWords` gives them, away from each other where they would meet, within a picture
 * so wide. What has no place (NaN) stays without.
 */
export function standApart(
  placed: readonly {
    left: number /* in, out */;
    readonly width: number;
    readonly word: GroundWord;
  }[],
  width: number,
): void {
  for (let at = 0; at + 1 < placed.length; at += 2) {
    const [one, two] = [placed[at], placed[at + 1]];
    if (one.word.side === two.word.side) continue;
    const short = one.left + one.width + APART - two.left;
    if (!(short > 0)) continue;
    const most = width - 4 - two.width;
    const left = Math.min(most - APART - one.width, one.left - short / 2);
    one.left = Math.max(4, left);
    two.left = Math.min(most, one.left + one.width + APART);
  }
}

const LINE = 20;
/** In the floor's unit, above the ground. */
const OVER_HEADS = 1.5;

export class GroundWords {
  private readonly host: HTMLElement;
  private found: {
    word: GroundWord;
    element: HTMLElement;
    width: number;
    left: number;
    top: number;
  }[] = [];
  private readonly spot = { x: 0, y: 0, scale: 0 };

  constructor(host: HTMLElement) {
    this.host = host;
  }

  take(layout: FloorLayout): void {
    for (const { element } of this.found) element.remove();
    this.found = groundWords(layout).map((word) => {
      const element = document.createElement('span');
      element.textContent = word.text;
      Object.assign(element.style, {
        position: 'absolute',
        left: '0',
        top: '0',
        color: word.strong ? 'var(--ink)' : 'var(--ink-2)',
        fontSize: `${TYPE.label.studio[0]}px`,
        lineHeight: `${LINE}px`,
        fontWeight: word.strong ? '650' : '450',
        whiteSpace: 'nowrap',
        pointerEvents: 'none',
      });
      this.host.append(element);
      return { word, element, width: 0, left: NaN, top: NaN };
    });
    this.measure();
  }

  /** Widths are read once, and again when the font changed. */
  measure(): void {
    for (const one of this.found) one.width = one.element.offsetWidth;
  }

  place(eye: Eye, picture: Picture): void {
    const { spot } = this;
    for (const one of this.found) {
      const { word, width } = one;
      // Over the back edge words stand above the heads of those who stand there.
      const over = word.strong && word.line < 0 ? OVER_HEADS : 0;
      project(eye, picture, word.x, over, word.z, spot);
      const left = spot.x - (width * (word.side + 1)) / 2;
      // On the way to the very near nobody reads an edge that is far outside.
      const seen = left > -width && left < picture.width && (!word.wide || picture.width >= NARROW);
      one.left = seen ? Math.max(4, Math.min(picture.width - width - 4, left)) : NaN;
      one.top = spot.y + word.line * LINE + (word.line < 0 ? -3 : 3);
    }
    standApart(this.found, picture.width);
    for (const { element, left, top } of this.found) {
      const seen = left === left;
      element.style.visibility = seen ? 'visible' : 'hidden';
      if (!seen) continue;
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    }
  }

  /** What the words cover, as flat boxes. */
  boxes(out: number[] /* out */): void {
    out.length = 0;
    for (const { left, top, width } of this.found) {
      if (left === left) out.push(left, top, left + width, top + LINE);
    }
  }

  /** What the words cover; those out of sight have no place. */
  addTo(crowd: Crowd /* out */): void {
    for (const { left, top, width } of this.found) {
      if (left === left) addBox(crowd, left, top, left + width, top + LINE);
    }
  }
}
