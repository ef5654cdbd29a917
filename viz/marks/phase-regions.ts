// Where the regions of the phase picture lie: outlines around the cells in which most runs end alike, smoothed by
// d3-contour, in whatever coordinates a picture has, and which region a point lies in. Pure.

import { contours } from 'd3';
import type { Region, RegionFile, RegionMap } from './regions.ts';
import { tenth, type Scale } from './lines.ts';

/** Most runs: more than half of them name a cell; a draw names none. */
const MOST = 0.5 + 1e-6;
export const REGIONS: readonly Region[] = ['flight', 'work', 'lip'];

/** The map whose people feel about as safe; of two that are as near, the less safe one. */
export function mapFor({ maps }: RegionFile, safety: number): RegionMap {
  let best = 0;
  for (let place = 1; place < maps.length; place++) {
    if (Math.abs(maps[place].safety - safety) < Math.abs(maps[best].safety - safety)) best = place;
  }
  return maps[best];
}

/** Where a value lies among even steps, in steps from the first: 0 to steps.length - 1, never beyond. */
function placeOn(steps: readonly number[], value: number): number {
  const last = steps.length - 1;
  const place = ((value - steps[0]) / (steps[last] - steps[0])) * last;
  return Math.min(last, Math.max(0, place));
}

/** Share of runs that end in a region, read between cells in straight steps. */
function shareAt(file: RegionFile, map: RegionMap, region: Region, column: number, row: number) {
  const rows = map.runs[region];
  const [left, below] = [Math.floor(column), Math.floor(row)];
  const right = Math.min(left + 1, file.aligned.length - 1);
  const above = Math.min(below + 1, file.heat.length - 1);
  const part = column - left;
  const low = rows[below][left] + (rows[below][right] - rows[below][left]) * part;
  const high = rows[above][left] + (rows[above][right] - rows[above][left]) * part;
  return (low + (high - low) * (row - below)) / file.seeds.length;
}

/** The region of a point; null where no end is that of most runs, or where the point is not known. */
export function regionAt(
  file: RegionFile,
  map: RegionMap,
  aligned: number,
  heat: number,
): Region | null {
  if (!Number.isFinite(aligned) || !Number.isFinite(heat)) return null;
  const column = placeOn(file.aligned, aligned);
  const row = placeOn(file.heat, heat);
  for (const region of REGIONS) {
    if (shareAt(file, map, region, column, row) >= MOST) return region;
  }
  return null;
}

/**
 * Outline of a region as a path; '' where no cell belongs to it.
 * @param x takes a share of drivers aligned to its place in the picture
 * @param y takes heat to its place in the picture
 */
export function outline(file: RegionFile, map: RegionMap, region: Region, x: Scale, y: Scale) {
  const columns = file.aligned.length;
  const rows = file.heat.length;
  const shares = map.runs[region].flat().map((count) => count / file.seeds.length);
  const { coordinates } = contours().size([columns, rows]).contour(shares, MOST);
  // A cell's own value stands half a cell in; outlines reach half a cell beyond the last ones, which is nowhere.
  const value = (steps: readonly number[], at: number) => {
    const place = Math.min(steps.length - 1, Math.max(0, at - 0.5));
    const low = Math.floor(place);
    const high = Math.min(low + 1, steps.length - 1);
    return steps[low] + (steps[high] - steps[low]) * (place - low);
  };
  const point = ([column, row]: readonly number[]) =>
    `${tenth(x(value(file.aligned, column)))},${tenth(y(value(file.heat, row)))}`;
  const atEdge = ([column, row]: readonly number[]) =>
    column <= 0.5 || row <= 0.5 || column >= columns - 0.5 || row >= rows - 0.5;
  return coordinates
    .flat()
    .map(
      (ring) =>
        `M${rounded(rounded(ring.slice(0, -1), atEdge), atEdge)
          .map(point)
          .join('L')}Z`,
    )
    .join('');
}

type Ring = readonly (readonly number[])[];

/** Cuts the corners of a ring (Chaikin 1974), by a quarter of a cell at most; those at the picture's edge stay. */
function rounded(ring: Ring, stays: (point: readonly number[]) => boolean): Ring {
  const between = (a: readonly number[], b: readonly number[], part: number) =>
    a.map((from, axis) => from + (b[axis] - from) * part);
  return ring.flatMap((point, place) => {
    if (stays(point)) return [point];
    const before = ring[(place + ring.length - 1) % ring.length];
    const after = ring[(place + 1) % ring.length];
    return [between(point, before, 0.25), between(point, after, 0.25)];
  });
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Of fifteen points of a name, so many have to lie in its region; the good region is named however small it is. */
const NAMED: Readonly<Record<Region, number>> = { flight: 6, work: 1, lip: 6 };

/** Where names like to stand, as shares of the picture from its left and top. */
const WISHES: Readonly<Record<Region, Spot>> = {
  flight: { x: 0, y: 0 },
  work: { x: 1, y: 0.5 },
  lip: { x: 0.3, y: 1 },
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A name that stands already: its middle, and its size. */
export interface Taken extends Size {
  readonly at: Spot;
}

/**
 * The middle of a region's name: inside it, as near as can be to where it likes to stand. Where the name is wider than its
 * region it covers as much of it as it can. null where there is no such region, or too little of it.
 * @param size width and height of the name in px
 */
export function nameSpot(
  file: RegionFile,
  map: RegionMap,
  region: Region,
  box: { left: number; top: number; right: number; bottom: number },
  size: Size,
  taken: readonly Taken[] = [],
): Spot | null {
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const inside = (x: number, y: number) => {
    const aligned = file.aligned[0] + ((x - box.left) / wide) * span(file.aligned);
    const heat = file.heat[0] + ((box.bottom - y) / high) * span(file.heat);
    return regionAt(file, map, aligned, heat) === region;
  };
  const wish = WISHES[region];
  let best: Spot | null = null;
  let most = 0;
  const steps = 24;
  for (let column = 0; column <= steps; column++) {
    for (let row = 0; row <= steps; row++) {
      const x = box.left + size.width / 2 + ((wide - size.width) * column) / steps;
      const y = box.top + size.height / 2 + ((high - size.height) * row) / steps;
      if (taken.some((one) => meets(one, x, y, size))) continue;
      let covered = 0;
      for (const dx of [-0.5, -0.25, 0, 0.25, 0.5]) {
        for (const dy of [-0.5, 0, 0.5]) {
          if (inside(x + dx * size.width, y + dy * size.height)) covered++;
        }
      }
      if (covered < NAMED[region]) continue;
      const away = Math.hypot((x - box.left) / wide - wish.x, (y - box.top) / high - wish.y);
      const worth = covered - away;
      if (best === null || worth > most) {
        best = { x: tenth(x), y: tenth(y) };
        most = worth;
      }
    }
  }
  return best;
}

const meets = ({ at, width, height }: Taken, x: number, y: number, size: Size) =>
  Math.abs(at.x - x) < (width + size.width) / 2 && Math.abs(at.y - y) < (height + size.height) / 2;

const span = (steps: readonly number[]) => steps[steps.length - 1] - steps[0];
