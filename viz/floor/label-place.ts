// Where names may stand. A name belongs below the front edge of its place; it steps aside, towards the podium
// first, before a reward board, another name, heads, or the picture's edge, and where there is no room at all it
// stands beside its place. It keeps its room while the eye glides, until another one is clearly better.

import type { Picture } from './camera.ts';
import type { Heads } from './heads.ts';
import {
  clear,
  coveredAtMost,
  HANDFUL,
  type Manner,
  type Obstacles,
  type Room,
  type Site,
} from './name-ground.ts';

/** Px between a name and the words beside it. */
const GAP = 3;
/** Steps aside that are tried, in half-widths of the place or, of a small one, in `OF_NAME` of its name's width;
 * the sign says towards (+) the podium. */
const STEPS = [
  0, 0.15, -0.15, 0.3, -0.3, 0.45, -0.45, 0.6, -0.6, 0.75, -0.75, 0.9, -0.9, 1.1, -1.1, 1.3, -1.3,
];
const OF_NAME = 0.3;
/** Steps down that are tried, in heights of the name; a little nearer to the place is nearly as good. */
const DROPS = [0, -0.2, 0.3, 0.6, 1.1];
const BELOW = DROPS.length * STEPS.length;
/** Beside the place, towards the podium first: how high over its front edge, in heights of the name. */
const RISES = [0.5, 1, 1.5, 2, 2.5, 3];
const TRIED = BELOW + 2 * RISES.length;
/** Px between the front edge and its name. */
const UNDER = 5;

/** What is paid for, in heads: a step aside or down, to stand beside, and next to another place. */
const ASIDE = 0.4;
const AWAY = 0.05;
const DOWN = 0.5;
const BESIDE = 0.85;
const TAKEN_FOR_ANOTHER = 4;
/** So many times nearer to its own place than to another one, a name is surely its. */
const CLEARER = 1.3;
/** Heights of a name over a place that are right over it. */
const OVER = 1.5;
/** Where a head is so many px away, which the next moment may be under the name, and what that costs. */
export const ROOMY = 4;
export const TIGHT = 0.3;
/** How much better another room has to be. */
const CLEARLY = 0.9;

/** How far a box is from a place as a reader sees it: names are looked for below, beside only after that. */
function apart(places: number[], place: number, box: Box): number {
  const at = place * 4;
  const x = Math.max(0, places[at] - box.right, box.left - places[at + 2]);
  const y = Math.max(0, places[at + 1] - box.bottom, box.top - places[at + 3]);
  const beside = (box.top + box.bottom) / 2 < places[at + 3];
  return x + y + (beside ? box.bottom - box.top : 0);
}

/** Whether a box is nearer to another place than to its own; what stands in front of a box has its name elsewhere. */
function nearAnother(places: number[], own: number, box: Box): boolean {
  const near = apart(places, own, box) * CLEARER;
  const middle = (box.top + box.bottom) / 2;
  for (let place = 0; place * 4 < places.length; place++) {
    if (place !== own && places[place * 4 + 1] < middle && apart(places, place, box) < near) {
      return true;
    }
  }
  return false;
}

/** Whether a name beside its place stands right over the back edge of one in front, as if it were its name. */
function overAnother(places: number[], own: number, { left, top, right, bottom }: Box): boolean {
  const near = (bottom - top) * OVER;
  for (let place = 0; place * 4 < places.length; place++) {
    const at = place * 4;
    const shared = Math.min(right, places[at + 2]) - Math.max(left, places[at]);
    const gap = places[at + 1] - bottom;
    if (place !== own && gap > -near && gap < near && shared > (right - left) / 3) return true;
  }
  return false;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
const box: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** Answers which room was found for a name, -1 for none, and where that is in `out`; `stood` is the last answer. */
export function findRoom(
  site: Readonly<Site>,
  { width, height }: { readonly width: number; readonly height: number },
  picture: Picture,
  obstacles: Obstacles,
  heads: Heads,
  stood: number,
  manner: Readonly<Manner>,
  out: Room /* out */,
): number {
  const { insets } = picture;
  const { more } = manner;
  const most = coveredAtMost(manner);
  const aside = Math.max(site.half, width * OF_NAME) * site.towards;
  // At the picture's edge a name stands below what is seen of its place, or it would seem another one's.
  const cut = site.x < site.half || site.x + site.half > picture.width;
  const lowest = picture.height - insets.bottom - height;
  let found = -1;
  let least = Infinity;
  for (let tried = stood < 0 ? 0 : -1; tried < TRIED; tried++) {
    const at = tried < 0 ? stood : tried;
    let wish = site.x - width / 2;
    let top = site.y;
    let cost = tried < 0 ? -(manner.gliding ? HANDFUL : CLEARLY) : 0;
    if (at < BELOW) {
      const step = STEPS[at % STEPS.length];
      const drop = DROPS[Math.floor(at / STEPS.length)];
      wish += step * aside;
      top += UNDER + drop * height;
      cost += Math.abs(step) * ASIDE + (step < 0 ? AWAY : 0) + Math.abs(drop) * DOWN;
    } else {
      const side = at % 2 === 0 ? site.towards : -site.towards;
      wish += side * (site.half + width / 2 + UNDER);
      top -= RISES[(at - BELOW) >> 1] * height;
      cost += BESIDE + (side === site.towards ? 0 : AWAY);
    }
    if (cost >= least) continue;
    top = Math.round(top);
    const left = Math.max(2, Math.min(picture.width - width - 2, Math.round(wish)));
    if (top < insets.top || top > lowest || Math.abs(left - wish) > site.half) continue;
    if (cut && Math.abs(left + width / 2 - site.x) > site.half) continue;
    const right = left + width;
    const bottom = top + height;
    if (!clear(obstacles, left, top, right, bottom)) continue;
    const covered = heads.under(left, top, right, bottom, more);
    if (covered > most) continue;
    cost += covered;
    if (cost < least && heads.under(left, top, right, bottom, more + ROOMY) > 0) cost += TIGHT;
    if (cost >= least) continue;
    box.left = left;
    box.top = top;
    box.right = right;
    box.bottom = bottom;
    const { places } = obstacles;
    const strange =
      nearAnother(places, site.own, box) || (at >= BELOW && overAnother(places, site.own, box));
    if (site.own >= 0 && strange) {
      if (most === 0) continue;
      cost += TAKEN_FOR_ANOTHER;
    }
    if (cost >= least) continue;
    least = cost;
    found = at;
    out.left = left;
    out.top = top;
  }
  return found;
}

/** On which side of a name `width` px are free of boards, names, lines and heads. */
export function sideWithRoom(
  { left, top }: { readonly left: number; readonly top: number },
  size: { readonly width: number; readonly height: number },
  width: number,
  picture: Picture,
  obstacles: Obstacles,
  heads: Heads,
): 'right' | 'left' | 'none' {
  const bottom = top + size.height;
  const after = left + size.width + GAP + 1;
  const before = left - GAP - 1;
  const bare = (from: number): boolean =>
    from >= 0 &&
    from + width <= picture.width &&
    clear(obstacles, from, top, from + width, bottom) &&
    heads.under(from, top, from + width, bottom) === 0;
  if (bare(after)) return 'right';
  return bare(before - width) ? 'left' : 'none';
}
