// Where a name stands that finds no room next to its place: a bit farther off, where nobody is, and a thin line leads
// from it to the rim of its place. It keeps its room while the eye glides.

import type { Picture } from './camera.ts';
import type { Heads } from './heads.ts';
import {
  clear,
  clearLine,
  COS,
  coveredAtMost,
  type Manner,
  type Obstacles,
  type Room,
  SIN,
  type Site,
  TURNS,
} from './name-ground.ts';

/** Tried: all around the place, from the front on, so many px off its rim. */
const AWAY = [10, 16, 24, 34, 46, 60, 76, 94, 114, 136, 160];
/** A line is so long, in px. */
const SHORTEST = 8;
const LONGEST = 170;

/** What is paid: for a px of the line, for somebody it passes over, and for somebody of another place near the name. */
const LENGTH = 0.02;
const PASSED = 0.4;
const NEAR = 0.08;
/** How much better another room has to be. */
const STAYS = 20;
/** Px between looks along a line. */
const STRIDE = 6;

/** Answers which room was found, -1 for none, and where that and its line are in `out`; `stood` is the last answer. */
export function findApart(
  site: Readonly<Site>,
  { width, height }: { readonly width: number; readonly height: number },
  picture: Picture,
  obstacles: Obstacles,
  heads: Heads,
  stood: number,
  manner: Readonly<Manner>,
  out: Room /* out */,
): number {
  const { x, middle, half, deep, tall, crowd } = site;
  const highest = picture.insets.top;
  const lowest = picture.height - picture.insets.bottom;
  const most = coveredAtMost(manner);
  let found = -1;
  let least = Infinity;
  for (let tried = stood < 0 ? 0 : -1; tried < TURNS * AWAY.length; tried++) {
    const at = tried < 0 ? stood : tried;
    const away = AWAY[Math.floor(at / TURNS)];
    const wish = x + COS[at % TURNS] * (half + away + width / 2) - width / 2;
    const deeper = middle + SIN[at % TURNS] * (deep + away + height / 2) - height / 2;
    const left = Math.max(2, Math.min(picture.width - width - 2, Math.round(wish)));
    const top = Math.max(highest, Math.min(lowest - height, Math.round(deeper)));
    const right = left + width;
    const bottom = top + height;
    const nearX = Math.max(left, Math.min(right, x));
    const nearY = Math.max(top, Math.min(bottom, middle));
    const covered = heads.under(left, top, right, bottom);
    if (covered > most) continue;
    if (!clear(obstacles, left, top, right, bottom)) continue;
    const rim = shareOf(site, nearX - x, nearY - middle);
    if (rim >= 1) continue;
    // Whoever of a crowd is nearest is hardly nearer than its rim.
    const shortest = Math.hypot(nearX - x, nearY - middle) * (1 - rim) * LENGTH;
    if (shortest - (tried < 0 ? STAYS : 0) >= least) continue;
    end.x = x + (nearX - x) * rim;
    end.y = middle + (nearY - middle) * rim;
    if (crowd && !endAtHead(site, heads, nearX, nearY)) continue;
    const toX = end.x;
    const toY = end.y;
    if (toX < 2 || toX > picture.width - 2 || toY < highest || toY > lowest) continue;
    const fromX = Math.max(left, Math.min(right, toX));
    const fromY = Math.max(top, Math.min(bottom, toY));
    const length = Math.hypot(fromX - toX, fromY - toY);
    if (length < SHORTEST || length > LONGEST) continue;
    let cost = covered + length * LENGTH - (tried < 0 ? STAYS : 0);
    if (cost >= least) continue;
    if (!clearLine(obstacles, fromX, fromY, toX, toY)) continue;
    cost += NEAR * heads.under(left, top, right, bottom, tall);
    for (let px = STRIDE; px < length && cost < least; px += STRIDE) {
      const lineX = fromX + ((toX - fromX) * px) / length;
      const lineY = fromY + ((toY - fromY) * px) / length;
      cost += PASSED * heads.under(lineX, lineY, lineX, lineY);
    }
    if (cost >= least) continue;
    least = cost;
    found = at;
    out.cost = cost;
    out.left = left;
    out.top = top;
    out.fromX = fromX;
    out.fromY = fromY;
    out.toX = toX;
    out.toY = toY;
  }
  return found;
}

const end = { x: 0, y: 0 };

/** Ends a line at the edge of the nearest head of a crowd, if there is one; false inside of it. */
function endAtHead(site: Readonly<Site>, heads: Heads, fromX: number, fromY: number): boolean {
  const head = heads.nearest(site, fromX, fromY);
  if (head < 0) return true;
  const byX = fromX - heads.x[head];
  const byY = fromY - heads.y[head];
  const edge = (heads.radius[head] + 1) / Math.hypot(byX, byY);
  end.x = heads.x[head] + byX * edge;
  end.y = heads.y[head] + byY * edge;
  return edge < 1;
}

/** How much of a way from the middle of a place lies inside its rim. */
function shareOf({ half, deep, power }: Readonly<Site>, byX: number, byY: number): number {
  const off = Math.abs(byX / half) ** power + Math.abs(byY / deep) ** power;
  return off > 0 ? off ** (-1 / power) : Infinity;
}
