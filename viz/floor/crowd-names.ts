// Where the name of a crowd stands on the network, on ground where nothing but people stands: at the rim of its crowd,
// on the side where in this very picture it covers the fewest heads and is read as that crowd's. It keeps its side
// while the eye glides, until another one is clearly better.

import type { Picture } from './camera.ts';
import type { Heads } from './heads.ts';
import { ROOMY, TIGHT } from './label-place.ts';
import {
  clear,
  COS,
  coveredAtMost,
  HANDFUL,
  type Manner,
  type Obstacles,
  type Room,
  SIN,
  type Site,
  TURNS,
} from './name-ground.ts';

/** Places that are tried: all around the crowd, from the front on, on rings in radii of it. */
const RINGS = [1, 0.85, 1.15, 0.7, 1.3, 0.5, 1.5, 1.75];

/** Farther from the rim than this, in px, no name is its crowd's. */
const FAR = 150;

/** What is paid for with heads: a head of the own crowd counts less than a stranger's. */
const OWN = 0.8;
/** A px away from the rim, and a px that the picture's edge pushes a name aside. */
const AWAY = 0.033;
const PUSHED = 0.05;
/** Beside its crowd or behind it, where a name would be read as that of the crowd behind. */
const BESIDE = 0.2;
const BEHIND = 0.4;
/** Where all those within a person's height of the name are of other crowds. */
const TAKEN_FOR_ANOTHER = 4;
/** Where nobody is within a person's height of a name, it is so many heights that count. */
const WIDER = 2.5;
/** Above this share of others around it, a name is not its crowd's. */
const MOSTLY_OTHERS = 0.5;

/** Answers which place was found, -1 for none, and where that is in `out`; `stood` is the last answer. */
export function findByCrowd(
  { own: department, x, middle: y, half: radius, deep, tall }: Readonly<Site>,
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
  let found = -1;
  let least = Infinity;
  for (let tried = stood < 0 ? 0 : -1; tried < TURNS * RINGS.length; tried++) {
    const place = tried < 0 ? stood : tried;
    const ring = RINGS[Math.floor(place / TURNS)];
    const cos = COS[place % TURNS];
    const sin = SIN[place % TURNS];
    const wish = Math.round(x + cos * (radius * ring + width / 2) - width / 2);
    const deeper = Math.round(y + sin * (deep * ring + height / 2) - height / 2);
    const left = Math.max(2, Math.min(picture.width - width - 2, wish));
    const top = Math.max(insets.top, Math.min(picture.height - insets.bottom - height, deeper));
    const right = left + width;
    const bottom = top + height;
    const away = Math.abs(ring - 1) * radius;
    const pushed = Math.abs(left - wish) + 2 * Math.abs(top - deeper);
    if (pushed > radius || (away > FAR && tried >= 0)) continue;
    let cost = away * AWAY + pushed * PUSHED;
    cost += Math.abs(cos) * BESIDE + (sin < -0.2 ? BEHIND : 0);
    if (tried < 0) cost -= HANDFUL;
    if (cost >= least) continue;
    const all = heads.under(left, top, right, bottom, more);
    if (all > most) continue;
    if (cost + all * OWN >= least || !clear(obstacles, left, top, right, bottom)) continue;
    const own = all > 0 ? heads.ownWithin(department, left, top, right, bottom, 0) : 0;
    cost += Math.max(0, all - own) + own * OWN;
    if (cost < least && heads.under(left, top, right, bottom, more + ROOMY) > 0) cost += TIGHT;
    if (cost >= least) continue;
    let around = 1.6 * tall;
    let near = heads.under(left, top, right, bottom, around);
    if (near === 0) near = heads.under(left, top, right, bottom, (around = WIDER * tall));
    const ownNear = near > 0 ? heads.ownWithin(department, left, top, right, bottom, around) : 0;
    const strangers = near > 0 ? Math.max(0, 1 - ownNear / near) : 1;
    if (most === 0 && strangers > MOSTLY_OTHERS) continue;
    cost += TAKEN_FOR_ANOTHER * strangers;
    if (cost >= least) continue;
    least = cost;
    found = place;
    out.left = left;
    out.top = top;
  }
  return found;
}
