// The phase picture "Where are we?": how far drivers are aligned across, heat upwards, the regions in which organisations
// end that are held there, and the way of this run through them. Pure: readings and a size in, paths and places out.

import type { Reading } from './lines.ts';
import { straight, tenth } from './lines.ts';
import { QUARTER } from './axes.ts';
import { mapFor, nameSpot, outline, REGIONS, type Spot, type Taken } from './phase-regions.ts';
import type { Region, RegionFile } from './regions.ts';
import type { Box } from './time-plot.ts';
import { figure, percent, textWidth } from './words.ts';

/** A way through the picture, week by week. */
export interface Track {
  readonly aligned: Reading;
  readonly heat: Reading;
  /** Last week known; it may grow. */
  readonly last: number;
}

export interface PhaseInput {
  readonly width: number;
  readonly height: number;
  /** Text size in px. */
  readonly text: number;
  readonly file: RegionFile;
  /** How safe people feel now: it chooses the map. */
  readonly safety: number;
  readonly names: Readonly<Record<Region, string>>;
  /** What is said below, between the ends of the axis. */
  readonly axis: string;
  /** The run as far as it was simulated. */
  readonly run: Track;
  /** How it goes on, where that is known further than the run was simulated. */
  readonly future: Track | null;
  readonly ghost: Track | null;
  readonly week: number;
}

export interface RegionMark {
  readonly region: Region;
  readonly path: string;
  readonly name: string;
  readonly at: Spot | null;
}

export interface PhaseGround {
  readonly box: Box;
  /** Labels of both ends of the axes; their names stand between them. */
  readonly grid: { y: number; text: string }[];
  readonly ticks: { x: number; text: string; anchor: 'start' | 'end' }[];
  readonly regions: RegionMark[];
}

export interface PhaseMarks {
  /** The way until now, and from now on. */
  readonly past: string;
  readonly ahead: string;
  readonly ghost: string;
  /** Where the run without a plan is in a week. */
  ghostAt(week: number): Spot | null;
  /** Where it ends, as far as it goes when this is asked; null where there is no room for its name. */
  readonly ghostEnd: Spot | null;
  /** Short lines across the way, one a quarter; as far as the tracks go when this is asked. */
  readonly quarters: string;
  readonly now: Spot | null;
  /** Last week of the way, simulated or foreseen, as far as the tracks go when this is asked; -1 for none. */
  readonly last: number;
  at(week: number): Spot | null;
  /** The way through some weeks. */
  between(from: number, to: number): string;
  /** The week of the way nearest to a place, of many there the nearest to `now`; null when none is within `reach` px. */
  weekAt(x: number, y: number, reach: number, now?: number): number | null;
}

export function phaseBox({ width, height, text, file }: PhaseInput): Box {
  const widest = Math.max(...[file.heat[0], 0].map((heat) => textWidth(figure(heat, 2), text)));
  const left = Math.ceil(widest + text * 0.6);
  const top = Math.ceil(text * 0.7);
  const right = Math.floor(width - text * 0.7);
  const bottom = Math.floor(height - text * 1.7);
  return { left, top, right: Math.max(left + 1, right), bottom: Math.max(top + 1, bottom) };
}

const ends = (steps: readonly number[]): [number, number] => [steps[0], steps[steps.length - 1]];

const scales = ({ file }: PhaseInput, box: Box) => ({
  x: straight(ends(file.aligned), [box.left, box.right]),
  y: straight(ends(file.heat), [box.bottom, box.top]),
});

/** What changes with the size of the picture and with the map only. */
export function phaseGround(input: PhaseInput): PhaseGround {
  const { file, safety, text, names, axis } = input;
  const box = phaseBox(input);
  const { x, y } = scales(input, box);
  const map = mapFor(file, safety);
  const [low, high] = ends(file.heat);
  const [none, all] = ends(file.aligned);
  const ticks = [
    { x: box.left, text: percent(none), anchor: 'start' as const },
    { x: box.right, text: percent(all), anchor: 'end' as const },
  ];
  // Where there is little room the name of the axis says enough.
  const words = [...ticks.map((tick) => tick.text), axis].map((word) => textWidth(word, text));
  const roomy = words.reduce((sum, width) => sum + width, 2 * text) <= box.right - box.left;
  // Names in a longer language leave each other room, or stay away.
  const taken: Taken[] = [];
  return {
    box,
    grid: [low, high].map((heat) => ({ y: tenth(y(heat)), text: figure(heat, 2) })),
    ticks: roomy ? ticks : [],
    regions: REGIONS.map((region) => {
      const name = names[region];
      const size = { width: textWidth(name, text) + text * 0.8, height: text * 1.6 };
      const at = nameSpot(file, map, region, box, size, taken);
      if (at) taken.push({ ...size, at });
      return { region, path: outline(file, map, region, x, y), name, at };
    }),
  };
}

/**
 * Where a name stands beside a spot, from its left, its middle at `y`: to the right of it, or to the left, below or above,
 * inside the picture and clear of the names of regions. null where none of these is free.
 */
export function nameBeside(
  spot: Spot,
  name: string,
  { box, regions }: PhaseGround,
  text: number,
): Spot | null {
  const width = textWidth(name, text);
  const half = text * 0.7;
  for (const left of [spot.x + text * 0.5, spot.x - text * 0.5 - width]) {
    if (left < box.left || left + width > box.right) continue;
    for (const y of [spot.y + text, spot.y - text]) {
      if (y - half < box.top || y + half > box.bottom) continue;
      const meets = regions.some(({ name: other, at }) => {
        const far = textWidth(other, text) / 2 + text * 0.3;
        return (
          at && Math.abs(at.y - y) < 2 * half && at.x - far < left + width && at.x + far > left
        );
      });
      if (!meets) return { x: tenth(left), y: tenth(y) };
    }
  }
  return null;
}

/** Weeks less than this apart (px) stand at one place. */
const SAME_PLACE = 0.5;

/** The line through some weeks of a track; '' for fewer than one. */
function way(at: (week: number) => Spot | null, from: number, to: number): string {
  let path = '';
  let before = '';
  for (let week = from; week <= to; week++) {
    const spot = at(week);
    if (spot === null) continue;
    const here = `${spot.x},${spot.y}`;
    // Who stays where they are needs no more points.
    if (here !== before) path += `${path === '' ? 'M' : 'L'}${here}`;
    before = here;
  }
  return path === '' || path.includes('L') ? path : `${path}Z`;
}

export function phaseMarks(input: PhaseInput): PhaseMarks {
  const { run, future, ghost, text } = input;
  const { x, y } = scales(input, phaseBox(input));
  const spotOf = (track: Track | null, week: number): Spot | null => {
    if (track === null || week < 0 || week > track.last) return null;
    const aligned = track.aligned(week);
    const heat = track.heat(week);
    if (!Number.isFinite(aligned) || !Number.isFinite(heat)) return null;
    return { x: tenth(x(aligned)), y: tenth(y(heat)) };
  };
  const at = (week: number) => spotOf(week <= run.last ? run : future, week);
  const lastNow = () => Math.max(run.last, future?.last ?? -1);
  const week = Math.min(input.week, run.last);
  let settled = { week: 0, path: '' };
  /** What lies across weeks that have been passed is kept. */
  const quarters = (last: number): string => {
    let path = settled.path;
    for (let one = settled.week + QUARTER; one <= last; one += QUARTER) {
      path += quarterTick(at, one, last, text * 0.3);
      if (one < last && one < run.last) settled = { week: one, path };
    }
    return path;
  };
  const roomy = input.width >= 22 * text && input.height >= 11 * text;
  return {
    ghostAt: (one) => spotOf(ghost, one),
    get ghostEnd() {
      return roomy ? spotOf(ghost, ghost?.last ?? -1) : null;
    },
    past: way(at, 0, week),
    ahead: way(at, Math.max(0, week), lastNow()),
    ghost: way((one) => spotOf(ghost, one), 0, ghost?.last ?? -1),
    get quarters() {
      return quarters(lastNow());
    },
    now: at(week),
    get last() {
      return lastNow();
    },
    at,
    between: (from, to) => way(at, from, Math.min(to, lastNow())),
    weekAt(left, top, reach, now = week) {
      const far = Array.from({ length: lastNow() + 1 }, (_, one) => {
        const spot = at(one);
        return spot === null ? Infinity : Math.hypot(spot.x - left, spot.y - top);
      });
      const nearest = Math.min(reach, ...far);
      const near = far.flatMap((distance, one) => (distance <= nearest + SAME_PLACE ? [one] : []));
      const away = (one: number) => Math.abs(one - now);
      return near.reduce<number | null>(
        (best, one) => (best === null || away(one) < away(best) ? one : best),
        null,
      );
    },
  };
}

/** A line across the way at the start of a quarter; '' where it stands still. */
function quarterTick(
  at: (week: number) => Spot | null,
  week: number,
  last: number,
  half: number,
): string {
  const spot = at(week);
  const before = at(week - 1);
  const after = at(Math.min(last, week + 1));
  if (spot === null || before === null || after === null) return '';
  const dx = after.x - before.x;
  const dy = after.y - before.y;
  const length = Math.hypot(dx, dy);
  if (length < 0.3) return '';
  const across = (-dy / length) * half;
  const down = (dx / length) * half;
  return `M${tenth(spot.x - across)},${tenth(spot.y - down)}L${tenth(spot.x + across)},${tenth(spot.y + down)}`;
}
