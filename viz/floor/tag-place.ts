// Where name tags may stand beside figures close up. A tag belongs over the bars of its figure, under them, over
// its head, or, where nobody stands in front, at its feet; it never covers a head, a body, bars, a name or another
// tag, and has no room rather than that. Tags that stand keep their place as long as they can. Pure but for what it
// fills, in px, and made for being asked often: nothing is allocated.

import { MOST_BOXES, MOST_FIGURES, type Crowd } from './crowd.ts';

export const TAGS_AT_MOST = 12;
/** Figures that are asked whether a tag has room beside them, nearest to the middle of the picture first. */
const ASKED_AT_MOST = 60;
const GAP = 2;
/** Under a tag at somebody's feet this much stays free, in heights: else it would be read as the next one's. */
const FREE_BELOW = 0.3;

/** A tag that stands, or (person -1) does not. `whole`: with the line about the role. */
export interface Tag {
  person: number;
  slot: number;
  whole: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
}

export const makeTag = (): Tag => ({
  ...{ person: -1, slot: -1, whole: false },
  ...{ left: 0, top: 0, width: 0, height: 0 },
});

export interface TagWishes {
  /** Left, top, right, bottom of where tags may stand. */
  readonly area: { left: number; top: number; right: number; bottom: number };
  /** First in line, -1 for nobody. */
  selected: number;
  hovered: number;
  /** Size of somebody's tag, of the whole or of its name alone; the whole has no height where there is no role. */
  width(person: number, whole: boolean): number;
  height(person: number, whole: boolean): number;
}

/** Places in the order they are tried: over the bars and under them, over the head, beside it, at the feet. */
const OVER_HEAD = 12;
const BESIDE_HEAD = 17;
const AT_FEET = 27;
const SLOTS = 32;
/** How far aside a tag over a head or at somebody's feet may stand, in its widths. */
const SHIFTS = [0, 0.25, -0.25, 0.45, -0.45];
const tried = new Uint8Array(MOST_FIGURES);
const placed = Array.from({ length: TAGS_AT_MOST }, makeTag);
let placedCount = 0;
const trial = makeTag();

/** Boxes that a tag beside the figure asked may meet. */
const close = new Int32Array(MOST_BOXES);
let closeCount = 0;

function findClose({ boxes, count, x, y, tall }: Crowd, at: number): void {
  const reach = 0.7 * tall[at] + 200;
  closeCount = 0;
  for (let box = 0; box < count; box++) {
    const from = box * 4;
    if (boxes[from] > x[at] + reach || boxes[from + 2] < x[at] - reach) continue;
    if (boxes[from + 1] > y[at] + reach || boxes[from + 3] < y[at] - 2 * reach) continue;
    close[closeCount] = box;
    closeCount += 1;
  }
}

function meets(crowd: Crowd, tag: Tag, below: number, throughGlass: boolean): boolean {
  const { boxes, glass } = crowd;
  const left = tag.left - GAP;
  const top = tag.top - GAP;
  const right = tag.left + tag.width + GAP;
  const bottom = tag.top + tag.height + GAP + below;
  for (let one = 0; one < closeCount; one++) {
    const box = close[one];
    const at = box * 4;
    if (
      left < boxes[at + 2] &&
      right > boxes[at] &&
      top < boxes[at + 3] &&
      bottom > boxes[at + 1] &&
      !(throughGlass && glass[box] === 1)
    )
      return true;
  }
  return false;
}

function meetsTags(tag: Tag): boolean {
  for (let at = 0; at < placedCount; at++) {
    const other = placed[at];
    if (
      tag.left - GAP < other.left + other.width &&
      tag.left + tag.width + GAP > other.left &&
      tag.top - GAP < other.top + other.height &&
      tag.top + tag.height + GAP > other.top
    )
      return true;
  }
  return false;
}

/** Puts the trial beside a figure, at one of the places; those beside bars and head go down in steps. */
function putAt(crowd: Crowd, at: number, slot: number): void {
  const { from, end, low, high } = crowd.bars;
  const tall = crowd.tall[at];
  const x = crowd.x[at];
  const y = crowd.y[at];
  const top = crowd.top[at];
  const { width, height } = trial;
  let left = x - width / 2;
  let upper = y + tall * 0.06 + GAP + 1;
  if (slot < OVER_HEAD) {
    // Over the bars or under them: from their left edge on, up to their right one, or over their middle.
    const way = slot % 3;
    left = way === 0 ? x + from * tall : x + (way === 1 ? from + end : 2 * end) * 0.5 * tall;
    left -= way * 0.5 * width;
    const off = GAP + 1 + (slot % 6 >= 3 ? tall * 0.045 : 0);
    upper = slot < 6 ? y - high * tall - height - off : y - low * tall + off;
  } else if (slot < BESIDE_HEAD) {
    left += width * SHIFTS[slot - OVER_HEAD];
    upper = y - top - height - GAP - 1;
  } else if (slot < AT_FEET) {
    const step = slot - BESIDE_HEAD;
    const aside = 0.2 * tall + GAP + 1;
    left = step % 2 === 0 ? x + aside : x - aside - width;
    upper = y - top + tall * 0.075 * (step >> 1);
  } else left += width * SHIFTS[slot - AT_FEET];
  trial.left = Math.round(left);
  trial.top = Math.round(upper);
  trial.slot = slot;
}

/** Whether another one's head is nearer to the trial than that of the figure it stands at. */
function misleads(crowd: Crowd, at: number): boolean {
  const x = trial.left + trial.width / 2;
  const y = trial.top + trial.height / 2;
  let own = Infinity;
  let least = Infinity;
  for (let one = 0; one < crowd.people; one++) {
    const awayX = Math.max(0, Math.abs(crowd.x[one] - x) - trial.width / 2);
    const awayY = crowd.y[one] - crowd.top[one] + 0.2 * crowd.tall[one] - y;
    const away = awayX * awayX + awayY * awayY;
    if (one === at) own = away;
    else least = Math.min(least, away);
  }
  return least <= own;
}

function fits(crowd: Crowd, at: number, slot: number, wishes: TagWishes): boolean {
  putAt(crowd, at, slot);
  const { area } = wishes;
  if (trial.left < area.left || trial.left + trial.width > area.right) return false;
  if (trial.top < area.top || trial.top + trial.height > area.bottom) return false;
  const chosen = crowd.person[at] === wishes.selected;
  const below = slot >= AT_FEET && !chosen ? FREE_BELOW * crowd.tall[at] : 0;
  if (meetsTags(trial) || meets(crowd, trial, below, chosen)) return false;
  return chosen || slot < OVER_HEAD || slot >= AT_FEET || !misleads(crowd, at);
}

function keep(person: number, whole: boolean): void {
  const tag = placed[placedCount];
  placedCount += 1;
  copy(trial, tag);
  tag.person = person;
  tag.whole = whole;
}

function copy(from: Tag, to: Tag /* out */): void {
  to.person = from.person;
  to.slot = from.slot;
  to.whole = from.whole;
  to.left = from.left;
  to.top = from.top;
  to.width = from.width;
  to.height = from.height;
}

/** Takes the size of somebody's tag for the trial; false where there is no such tag. */
function size(wishes: TagWishes, person: number, whole: boolean): boolean {
  trial.width = wishes.width(person, whole);
  trial.height = wishes.height(person, whole);
  return trial.height > 0;
}

function tryFigure(crowd: Crowd, at: number, wishes: TagWishes, stood: Tag | null): void {
  if (tried[at] === 1 || placedCount >= TAGS_AT_MOST) return;
  tried[at] = 1;
  const person = crowd.person[at];
  findClose(crowd, at);
  if (stood !== null && size(wishes, person, stood.whole) && fits(crowd, at, stood.slot, wishes)) {
    keep(person, stood.whole);
    return;
  }
  for (let lines = 2; lines > 0; lines--) {
    if (!size(wishes, person, lines === 2)) continue;
    for (let slot = 0; slot < SLOTS; slot++) {
      if (!fits(crowd, at, slot, wishes)) continue;
      keep(person, lines === 2);
      return;
    }
  }
}

function indexOf(crowd: Crowd, person: number): number {
  if (person < 0) return -1;
  for (let at = 0; at < crowd.people; at++) if (crowd.person[at] === person) return at;
  return -1;
}

function standing(tags: readonly Tag[], person: number): Tag | null {
  for (let at = 0; at < tags.length; at++) if (tags[at].person === person) return tags[at];
  return null;
}

function tryPerson(crowd: Crowd, person: number, wishes: TagWishes, tags: readonly Tag[]): void {
  const at = indexOf(crowd, person);
  if (at >= 0) tryFigure(crowd, at, wishes, standing(tags, person));
}

/** Whoever has not been asked and stands nearest to the middle of the picture, or -1. */
function nearest(crowd: Crowd, x: number, y: number): number {
  let found = -1;
  let least = Infinity;
  for (let at = 0; at < crowd.people; at++) {
    if (tried[at] === 1) continue;
    const awayX = crowd.x[at] - x;
    const awayY = crowd.y[at] - crowd.tall[at] / 2 - y;
    const away = awayX * awayX + awayY * awayY;
    if (away >= least) continue;
    least = away;
    found = at;
  }
  return found;
}

/** Places tags: `tags` come as they stand and go as they are to stand; whoever keeps one keeps its place in the list. */
export function placeTags(crowd: Crowd, wishes: TagWishes, tags: readonly Tag[] /* out */): void {
  placedCount = 0;
  if (!crowd.full) {
    tried.fill(0, 0, crowd.people);
    tryPerson(crowd, wishes.selected, wishes, tags);
    tryPerson(crowd, wishes.hovered, wishes, tags);
    for (let at = 0; at < tags.length; at++) tryPerson(crowd, tags[at].person, wishes, tags);
    const { left, top, right, bottom } = wishes.area;
    for (let asked = 0; asked < ASKED_AT_MOST && placedCount < TAGS_AT_MOST; asked++) {
      const at = nearest(crowd, (left + right) / 2, (top + bottom) / 2);
      if (at < 0) break;
      tryFigure(crowd, at, wishes, null);
    }
  }
  for (let at = 0; at < tags.length; at++) {
    const found = placedOf(tags[at].person);
    if (found === null) tags[at].person = -1;
    else take(found, tags[at]);
  }
  for (let at = 0, free = 0; at < placedCount; at++) {
    if (placed[at].person < 0) continue;
    while (tags[free].person >= 0) free += 1;
    take(placed[at], tags[free]);
  }
}

function placedOf(person: number): Tag | null {
  if (person < 0) return null;
  for (let at = 0; at < placedCount; at++) if (placed[at].person === person) return placed[at];
  return null;
}

function take(from: Tag /* out */, to: Tag /* out */): void {
  copy(from, to);
  from.person = -1;
}
