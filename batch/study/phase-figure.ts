// The figure of a phase diagram: a panel a map on one grid, heat upwards, alignment to the right; each cell is filled from the
// bottom with the shares of organisations that end in each region, and the boundary of real work is drawn over it.

import { plain } from './figures-text.ts';
import { boundaries, shareIn, type MapEnds, type Rules } from './phase-summary.ts';
import { FAINT, figure, INK, mark, path, words } from './svg.ts';

const COLOURS = ['#7a1f3d', '#1f7a5c', '#e0b23c', '#5b6ee1', '#8c8c8c'];
const NONE = '#e3e6ea';
const QUIET = { fill: '#59616b', 'font-size': 11 };
const NAMES: Readonly<Record<string, string>> = {
  flight: 'flight: half avoid the work',
  work: 'real work: two thirds are converted',
  lip: 'lip service: half say it and do not do it',
};
const TITLES: Readonly<Record<string, string>> = {
  everything: 'All six drivers',
  'pay-and-measures': 'Pay and measures alone',
  'without-a-safe-place': 'All six drivers, no safe place',
  'ten-times-the-people': 'All six drivers, more people',
};

const SIZE = 34;
const LEFT = 62;
const TOP = 84;
const ACROSS = 2;
const GAP = 56;
const BETWEEN = 78;

/** What all panels share: the values that any map has. */
interface Grid {
  readonly aligned: readonly number[];
  readonly heat: readonly number[];
}

/** A panel's corner, bottom left. */
interface Corner {
  readonly left: number;
  readonly bottom: number;
}

/** As SVG. */
export function phaseFigure(title: string, maps: readonly MapEnds[], rules: Rules): string {
  const all = (values: (ends: MapEnds) => readonly number[]): number[] =>
    [...new Set(maps.flatMap(values))].toSorted((a, b) => a - b);
  const grid = { aligned: all(({ map }) => map.aligned), heat: all(({ map }) => map.heat) };
  const [width, height] = [grid.aligned.length * SIZE, grid.heat.length * SIZE];
  const marks = [words(LEFT, 28, title, { 'font-size': 18, 'font-weight': 600 })];
  maps.forEach((ends, place) => {
    const row = Math.floor(place / ACROSS);
    const left = LEFT + (place % ACROSS) * (width + GAP);
    const bottom = TOP + height + row * (height + BETWEEN);
    marks.push(...panel(ends, rules, grid, { left, bottom }));
  });
  const rows = Math.ceil(maps.length / ACROSS);
  const end = TOP + rows * height + (rows - 1) * BETWEEN;
  marks.push(words(LEFT, end + 38, 'across: drivers aligned with the customer; upwards: heat'));
  marks.push(...legend(rules, end + 58));
  const about =
    `${maps.length} panels of cells by heat and alignment. Each cell is filled with the shares of organisations that end in each ` +
    'region; the line is where half of them end in real work, with 95 % intervals.';
  const across = Math.min(ACROSS, maps.length);
  const wide = Math.max(LEFT + across * (width + GAP) + 24, 946);
  return figure(wide, end + 92, title, about, marks);
}

function legend(rules: Rules, y: number): string[] {
  let x = LEFT;
  return [...rules.map(({ region }) => region), ''].flatMap((region, index) => {
    const fill = region === '' ? NONE : COLOURS[index % COLOURS.length];
    const name = region === '' ? 'none of these' : (NAMES[region] ?? region);
    const box = mark('rect', { x, y, width: 14, height: 14, fill, stroke: FAINT });
    const said = words(x + 20, y + 12, name);
    x += 40 + name.length * 6.2;
    return [box, said];
  });
}

const columnAt = ({ aligned }: Grid, { left }: Corner, value: number): number =>
  left + aligned.indexOf(value) * SIZE;
const floorOf = ({ heat }: Grid, { bottom }: Corner, value: number): number =>
  bottom - heat.indexOf(value) * SIZE;

function panel(ends: MapEnds, rules: Rules, grid: Grid, corner: Corner): string[] {
  const top = corner.bottom - grid.heat.length * SIZE;
  const { people, seeds, map } = ends;
  const size = `${people.toLocaleString('en-GB')} people, ${seeds} organisations`;
  return [
    words(corner.left, top - 24, TITLES[map.name] ?? map.name, { 'font-weight': 600 }),
    words(corner.left, top - 9, size, QUIET),
    ...cellMarks(ends, rules, grid, corner),
    ...scales(grid, corner),
    ...edge(ends, grid, corner),
  ];
}

function cellMarks({ cells }: MapEnds, rules: Rules, grid: Grid, corner: Corner): string[] {
  const inner = SIZE - 1;
  return cells.flatMap((cell) => {
    const x = columnAt(grid, corner, cell.aligned);
    let y = floorOf(grid, corner, cell.heat) - 1;
    const box = mark('rect', { x, y: y - inner, width: inner, height: inner, fill: NONE });
    const shares = rules.flatMap(({ region }, index) => {
      const height = shareIn(cell, region) * inner;
      if (height === 0) return [];
      y -= height;
      return [mark('rect', { x, y, width: inner, height, fill: COLOURS[index % COLOURS.length] })];
    });
    return [box, ...shares];
  });
}

function scales(grid: Grid, corner: Corner): string[] {
  const below = grid.aligned.map((value) => {
    const x = columnAt(grid, corner, value) + SIZE / 2;
    const middle = { 'text-anchor': 'middle', 'font-size': 11 };
    return words(x, corner.bottom + 16, plain(value, 1), middle);
  });
  const beside = grid.heat.map((value) => {
    const y = floorOf(grid, corner, value) - SIZE / 2 + 4;
    return words(corner.left - 7, y, plain(value, 1), { 'text-anchor': 'end', 'font-size': 11 });
  });
  return [...below, ...beside];
}

/** Where half of the organisations end in real work, with its interval. */
function edge(ends: MapEnds, grid: Grid, corner: Corner): string[] {
  if (!ends.cells[0].regions.has('work')) return [];
  const { aligned } = grid;
  const end = corner.left + aligned.length * SIZE;
  const across = (at: number): number => {
    if (at === Infinity) return end;
    const above = aligned.findIndex((value) => value >= at);
    if (above <= 0) return corner.left + SIZE / 2;
    const part = (at - aligned[above - 1]) / (aligned[above] - aligned[above - 1]);
    return corner.left + (above - 0.5 + part) * SIZE;
  };
  const up = (heat: number): number => floorOf(grid, corner, heat) - SIZE / 2;
  const seen = boundaries(ends, 'work').filter(({ at }) => at < Infinity);
  if (seen.length === 0) return [];
  const bars = seen.map(({ heat, low, high }) => {
    const bar: [number, number][] = [
      [across(low), up(heat)],
      [across(high), up(heat)],
    ];
    return path(bar, { stroke: INK, 'stroke-width': 1.5 });
  });
  const line = seen.map(({ heat, at }): [number, number] => [across(at), up(heat)]);
  const dots = line.map(([cx, cy]) =>
    mark('circle', { cx, cy, r: 3.5, fill: '#ffffff', stroke: INK, 'stroke-width': 1.5 }),
  );
  return [path(line, { stroke: INK, 'stroke-width': 2 }), ...bars, ...dots];
}
