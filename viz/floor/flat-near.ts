// Close up on the flat floor: the same four bars beside a dot as beside a figure of the deep floor, and the same name
// tags, drawn where floor/tag-place.ts finds room for them.

import { BAR, BARS_PX } from './bars.ts';
import { BYTES, MARK } from './buffers.ts';
import { addBox, addFigure, emptyCrowd, makeCrowd, type Bars, type Crowd } from './crowd.ts';
import type { FlatSheet } from './flat-sheet.ts';
import { PERSON_HEIGHT } from './layout.ts';
import { makeTag, placeTags, TAGS_AT_MOST, type Tag } from './tag-place.ts';
import { surface } from '../palette.ts';
import { personTitle, roleWords } from '../person-facts.ts';

/** Radius of a dot close up, in units of the floor. */
const RADIUS = 0.2;
/** A ring around a dot reaches so far, in px. */
const RING = 4;
const SMALL = 12;
/** In a picture as narrow as a phone's, words are larger. */
const LARGE = 13;
const NARROW = 600;
const LINE = 16;
const EDGE = 5;

const FROM = (RADIUS + 0.05) / PERSON_HEIGHT;
const MIDDLE = RADIUS / PERSON_HEIGHT;
/** As on the deep floor, but beside the middle of a dot: in heights of a person over the dot's foot. */
const FLAT_BARS: Bars = {
  from: FROM,
  end: FROM + BAR.end - BAR.from,
  low: MIDDLE - 1.5 * BAR.apart - BAR.thick - 0.012,
  high: MIDDLE + 1.5 * BAR.apart + BAR.thick + 0.012,
};

export const dotRadius = (scale: number): number =>
  Math.max(1.5, Math.min(9, scale * 0.4), scale * RADIUS);

/** Whether dots stand far enough apart for what is told close up; at the same size as on the deep floor. */
export const flatNear = (scale: number): boolean => scale * PERSON_HEIGHT > BARS_PX;

/** Beside a dot: how far they understand, believe, dare and do it, from above. */
export function drawFlatBars({ pen, buffers, theme, scale }: FlatSheet, sprite: number, at: Spot) {
  const tall = scale * PERSON_HEIGHT;
  const state = buffers.to.subarray(sprite * BYTES, (sprite + 1) * BYTES);
  const width = (BAR.end - BAR.from) * tall;
  const height = 2 * BAR.thick * tall;
  const { globalAlpha } = pen;
  for (const [bar, share] of [state[7], state[5], 255 - state[3], state[1]].entries()) {
    const x = at.x + FLAT_BARS.from * tall;
    const y = at.y + (bar - 1.5) * BAR.apart * tall - height / 2;
    const fill = (colour: 'ground' | 'ink', alpha: number, wide: number, more: number): void => {
      pen.globalAlpha = globalAlpha * alpha;
      pen.fillStyle = surface(colour, theme);
      pen.beginPath();
      pen.roundRect(x - more, y - more, wide + 2 * more, height + 2 * more, height / 2 + more);
      pen.fill();
    };
    fill('ground', 0.85, width, 1);
    fill('ink', 0.22, width, 0);
    if (share === 0) continue;
    pen.save();
    pen.beginPath();
    pen.rect(x, y, (width * share) / 255, height);
    pen.clip();
    fill('ink', 0.85, width, 0);
    pen.restore();
  }
  pen.globalAlpha = globalAlpha;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const isThere = ({ marks, spriteOwner }: FlatSheet['buffers'], sprite: number): boolean =>
  spriteOwner[sprite] >= 0 && (marks[sprite * 4] & MARK.ghost) === 0;

/** The tags of a flat floor: they keep their places from one picture to the next. */
export class FlatTags {
  private crowd: Crowd | null = null;
  readonly tags: readonly Tag[] = Array.from({ length: TAGS_AT_MOST }, makeTag);

  /** `names`: boxes of words that are on the floor already. */
  draw(sheet: FlatSheet, names: readonly Box[], top: number): void {
    const { pen, theme, family, width, height, bottom, selected, pointed } = sheet;
    this.crowd ??= makeCrowd(FLAT_BARS);
    look(sheet, this.crowd);
    for (const name of names) addBox(this.crowd, ...name);
    const font = `500 ${width < NARROW ? LARGE : SMALL}px ${family}`;
    pen.font = font;
    const { marks, spriteOf } = sheet.buffers;
    const roleOf = (person: number) => roleWords(marks[spriteOf[person] * 4]);
    const wide = (words: string) => Math.ceil(pen.measureText(words).width) + 2 * EDGE;
    placeTags(
      this.crowd,
      {
        area: { left: 2, top, right: width - 2, bottom: height - bottom },
        ...{ selected, hovered: pointed },
        width: (person, whole) =>
          Math.max(wide(personTitle(person)), whole ? wide(roleOf(person)) : 0),
        height: (person, whole) => {
          if (!whole) return LINE + 1;
          return roleOf(person) === '' ? 0 : 2 * LINE + 1;
        },
      },
      this.tags,
    );
    pen.textAlign = 'left';
    for (const tag of this.tags) {
      if (tag.person < 0) continue;
      pen.globalAlpha = 0.82;
      pen.fillStyle = surface('bg', theme);
      pen.beginPath();
      pen.roundRect(tag.left, tag.top, tag.width, tag.height, 4);
      pen.fill();
      pen.globalAlpha = 1;
      if (tag.person === selected) {
        pen.strokeStyle = surface('you', theme);
        pen.lineWidth = 2;
        pen.stroke();
      }
      pen.fillStyle = surface('ink', theme);
      pen.fillText(personTitle(tag.person), tag.left + EDGE, tag.top + LINE - 4);
      pen.fillStyle = surface('ink-2', theme);
      if (tag.whole) pen.fillText(roleOf(tag.person), tag.left + EDGE, tag.top + 2 * LINE - 4);
    }
  }

  /** Nobody is near any more. */
  clear(): void {
    for (const tag of this.tags) tag.person = -1;
  }
}

export type Box = [left: number, top: number, right: number, bottom: number];

/** Everybody in the picture, with room for a ring around each dot. */
function look(sheet: FlatSheet, crowd: Crowd /* out */): void {
  const { layout, buffers, scale, left, top, width, height } = sheet;
  const tall = scale * PERSON_HEIGHT;
  const radius = dotRadius(scale);
  const { from, end, low, high } = FLAT_BARS;
  emptyCrowd(crowd);
  for (let sprite = 0; sprite < buffers.sprites; sprite++) {
    if (!isThere(buffers, sprite)) continue;
    const person = buffers.spriteOwner[sprite];
    const x = left + layout.x[person] * scale;
    const y = top + layout.z[person] * scale;
    if (x < -tall || x > width + tall || y < -tall || y > height + tall) continue;
    const away = radius + (person === sheet.selected || person === sheet.pointed ? RING + 4 : RING);
    addBox(crowd, x - away, y - away, x + away, y + away);
    const foot = y + radius;
    addBox(crowd, x + from * tall, foot - high * tall, x + end * tall, foot - low * tall);
    const seen = x > 0 && x < width && y > 0 && y < height;
    if (seen) addFigure(crowd, person, x, foot, tall, radius + away);
  }
}
