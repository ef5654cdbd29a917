// Where names may stand. A name belongs below the front edge of its place; it steps aside, towards the
// podium first, before a reward board, another name, the heads of the next place, or the picture's edge.

import { SIGN } from './boards.ts';
import { project, type Eye, type Picture, type Spot } from './camera.ts';
import type { FloorLayout } from './layout.ts';

const GAP = 3;
/** Steps aside that are tried, in half-widths of the place or, of a small one, in `OF_NAME` of its name's width;
 * the sign says towards (+) the podium. */
const STEPS = [0, 0.25, 0.5, 0.75, -0.25, -0.5, 1, -0.75, -1, 1.3, -1.3];
const OF_NAME = 0.3;
/** Steps down that are tried, in heights of the name. */
const DROPS = [0, 0.6, 1.1];
/** Among more places than this a name that would cover heads is left out. */
const CROWDED = 12;

/** Flat lists of boxes (left, top, right, bottom), refilled for every eye without new objects. */
export interface Obstacles {
  readonly hard: number[];
  readonly soft: number[];
}

const spot: Spot = { x: 0, y: 0, scale: 0 };

/** Boards are never covered; crowds only when nothing else is left. */
export function findObstacles(
  layout: FloorLayout,
  eye: Eye,
  picture: Picture,
  out: Obstacles /* out */,
): void {
  out.hard.length = 0;
  out.soft.length = 0;
  // On the network and the map nothing stands but people, and names look at those themselves.
  if (layout.name === 'network' || layout.map) return;
  if (layout.name === 'plan' && layout.leaders.length > 0) {
    const first = layout.leaders[0];
    const height = layout.personHeight * layout.scale[first];
    project(eye, picture, layout.x[first], 0, layout.z[first], spot);
    const left = spot.x - height * spot.scale * 0.35;
    const top = spot.y - height * spot.scale;
    project(eye, picture, -layout.x[first], 0, layout.z[first], spot);
    out.hard.push(left, top, spot.x + height * spot.scale * 0.35, spot.y);
  }
  for (let department = 0; department < layout.departments; department++) {
    const r = layout.radiusByDepartment[department];
    const x = layout.xByDepartment[department];
    const z = layout.zByDepartment[department];
    const deep = layout.depthByDepartment[department];
    const tall = layout.boardHeightByDepartment[department];
    project(
      eye,
      picture,
      layout.boardXByDepartment[department],
      0,
      layout.boardZByDepartment[department],
      spot,
    );
    const board = tall * spot.scale;
    out.hard.push(
      spot.x - board * SIGN.half,
      spot.y - board * SIGN.top,
      spot.x + board * SIGN.half,
      spot.y - board * SIGN.foot,
    );
    project(eye, picture, x, 0, z - deep * 0.8, spot);
    const left = spot.x - r * spot.scale * 0.9;
    const right = spot.x + r * spot.scale * 0.9;
    const top = spot.y - layout.personHeight * spot.scale;
    project(eye, picture, x, 0, z + deep, spot);
    (layout.departments > CROWDED ? out.hard : out.soft).push(left, top, right, spot.y);
  }
}

export function clear(
  boxes: number[],
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  for (let box = 0; box < boxes.length; box += 4) {
    if (
      left < boxes[box + 2] + GAP &&
      right + GAP > boxes[box] &&
      top < boxes[box + 3] + GAP &&
      bottom + GAP > boxes[box + 1]
    ) {
      return false;
    }
  }
  return true;
}

/** Finds room for a name; answers whether there is any, and where in `out`. A shy name never covers heads. */
export function findRoom(
  front: Readonly<Spot>,
  halfWidth: number,
  towards: number,
  width: number,
  height: number,
  picture: Picture,
  obstacles: Obstacles,
  out: { left: number; top: number } /* out */,
  shy = false,
): boolean {
  const { insets } = picture;
  const aside = Math.max(halfWidth, width * OF_NAME) * towards;
  let found = false;
  for (const drop of DROPS) {
    const top = Math.round(front.y + 5 + drop * height);
    if (top < insets.top || top + height > picture.height - insets.bottom) continue;
    for (const step of STEPS) {
      const wish = Math.round(front.x + step * aside - width / 2);
      const left = Math.max(2, Math.min(picture.width - width - 2, wish));
      const right = left + width;
      if (Math.abs(left - wish) > halfWidth) continue;
      if (!clear(obstacles.hard, left, top, right, top + height)) continue;
      const free = clear(obstacles.soft, left, top, right, top + height * 0.65);
      // A name far aside, over another crowd, would be read as that crowd's.
      if (!free && (found || shy || Math.abs(step) > 0.5)) continue;
      found = true;
      out.left = left;
      out.top = top;
      if (free) return true;
    }
  }
  return found;
}

/** Where `width` px beside a box are free of everything, or at least of boards and names. */
export function sideWithRoom(
  { left, top }: { readonly left: number; readonly top: number },
  size: { readonly width: number; readonly height: number },
  width: number,
  picture: Picture,
  { hard, soft }: Obstacles,
): 'right' | 'left' | 'none' {
  const bottom = top + size.height;
  const after = left + size.width + GAP + 1;
  const before = left - GAP - 1;
  const right = after + width <= picture.width && clear(hard, after, top, after + width, bottom);
  if (right && clear(soft, after, top, after + width, bottom)) return 'right';
  const ahead = before - width >= 0 && clear(hard, before - width, top, before, bottom);
  if (ahead && clear(soft, before - width, top, before, bottom)) return 'left';
  return right ? 'right' : ahead ? 'left' : 'none';
}
