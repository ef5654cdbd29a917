// The figure of a phase diagram: a panel a map, heat upwards, alignment to the right; each cell is filled from the bottom
// with the shares of organisations that end in each region, and the boundary of real work is drawn over it.

import { plain } from './figures-text.ts';
import { boundaries, shareIn, type MapEnds, type Rules } from './phase-summary.ts';
import { FAINT, figure, INK, mark, path, words } from './svg.ts';

const COLOURS = ['#7a1f3d', '#1f7a5c', '#e0b23c', '#5b6ee1', '#8c8c8c'];
const NONE = '#eceef1';
const NAMES: Readonly<Record<string, string>> = {
  flight: 'flight: half avoid the work',
  work: 'real work: two thirds are converted',
  lip: 'lip service: half say it and do not do it',
};
const TITLES: Readonly<Record<string, string>> = {
  everything: 'all six drivers',
  'pay-and-measures': 'pay and measures alone',
  'ten-times-the-people': 'all six drivers, more people',
};

const SIZE = 30;
const LEFT = 56;
const TOP = 74;
const GAP = 40;
const BELOW = 96;

/** As SVG. */
export function phaseFigure(title: string, maps: readonly MapEnds[], rules: Rules): string {
  const marks: string[] = [words(LEFT, 26, title, { 'font-size': 17, 'font-weight': 600 })];
  const tallest = Math.max(...maps.map(({ map }) => map.heat.length)) * SIZE;
  const bottom = TOP + tallest;
  let left = LEFT;
  for (const ends of maps) {
    marks.push(...panel(ends, rules, left, bottom));
    left += ends.map.aligned.length * SIZE + GAP;
  }
  marks.push(
    words(LEFT, bottom + 36, 'drivers aligned with the customer, from 0 to 1', { fill: INK }),
  );
  marks.push(
    words(14, bottom - tallest / 2 + 20, 'heat', {
      transform: `rotate(-90 14 ${bottom - tallest / 2 + 20})`,
    }),
  );
  let place = LEFT;
  [...rules.map(({ region }) => region), ''].forEach((region, index) => {
    const fill = region === '' ? NONE : COLOURS[index % COLOURS.length];
    const name = region === '' ? 'none of these' : (NAMES[region] ?? region);
    marks.push(
      mark('rect', { x: place, y: bottom + 54, width: 14, height: 14, fill, stroke: FAINT }),
    );
    marks.push(words(place + 20, bottom + 66, name));
    place += 36 + name.length * 6.4;
  });
  const about = `${maps.length} panels of cells by heat and alignment; each cell is filled with the shares of organisations that end in each region.`;
  return figure(Math.max(left, place) + 8, bottom + BELOW, title, about, marks);
}

function panel(ends: MapEnds, rules: Rules, left: number, bottom: number): string[] {
  const { map, people, cells } = ends;
  const top = bottom - map.heat.length * SIZE;
  const name = TITLES[map.name] ?? map.name;
  const marks = [
    words(left, top - 22, name, { 'font-weight': 600 }),
    words(left, top - 8, `${people.toLocaleString('en-GB')} people, ${ends.seeds} organisations`, {
      fill: '#59616b',
      'font-size': 11,
    }),
  ];
  for (const cell of cells) {
    const x = left + map.aligned.indexOf(cell.aligned) * SIZE;
    const floor = bottom - map.heat.indexOf(cell.heat) * SIZE;
    marks.push(mark('rect', { x, y: floor - SIZE, width: SIZE, height: SIZE, fill: NONE }));
    let y = floor;
    rules.forEach(({ region }, index) => {
      const height = shareIn(cell, region) * SIZE;
      if (height === 0) return;
      y -= height;
      marks.push(
        mark('rect', { x, y, width: SIZE, height, fill: COLOURS[index % COLOURS.length] }),
      );
    });
  }
  marks.push(...grid(ends, left, bottom), ...edge(ends, left, bottom));
  return marks;
}

function grid({ map }: MapEnds, left: number, bottom: number): string[] {
  const { aligned, heat } = map;
  const [width, height] = [aligned.length * SIZE, heat.length * SIZE];
  const lines = aligned.map((_, place) => {
    const x = left + place * SIZE;
    return mark('line', { x1: x, x2: x, y1: bottom, y2: bottom - height, stroke: '#ffffff' });
  });
  const rows = heat.map((_, place) => {
    const y = bottom - place * SIZE;
    return mark('line', { x1: left, x2: left + width, y1: y, y2: y, stroke: '#ffffff' });
  });
  const below = aligned.map((value, place) =>
    words(left + (place + 0.5) * SIZE, bottom + 16, plain(value, 1), {
      'text-anchor': 'middle',
      'font-size': 10,
    }),
  );
  const beside = heat.map((value, place) =>
    words(left - 6, bottom - (place + 0.5) * SIZE + 4, plain(value, 1), {
      'text-anchor': 'end',
      'font-size': 10,
    }),
  );
  return [...lines, ...rows, ...below, ...beside];
}

/** Where half of the organisations end in real work, with its interval. */
function edge(ends: MapEnds, left: number, bottom: number): string[] {
  if (!ends.cells[0].regions.has('work')) return [];
  const { aligned, heat } = ends.map;
  const across = (at: number): number => {
    const end = aligned.length - 1;
    if (at >= aligned[end]) return left + (end + (at === Infinity ? 1 : 0.5)) * SIZE;
    const above = aligned.findIndex((value) => value > at);
    const part = (at - aligned[above - 1]) / (aligned[above] - aligned[above - 1]);
    return left + (above - 0.5 + part) * SIZE;
  };
  const up = (row: number): number => bottom - (heat.indexOf(row) + 0.5) * SIZE;
  const seen = boundaries(ends, 'work').filter(({ at }) => at < Infinity);
  const bars = seen.map(({ heat: row, low, high }) =>
    path(
      [
        [across(low), up(row)],
        [across(high), up(row)],
      ],
      { stroke: INK, 'stroke-width': 1.5 },
    ),
  );
  const line = seen.map(({ heat: row, at }): [number, number] => [across(at), up(row)]);
  const dots = line.map(([cx, cy]) =>
    mark('circle', { cx, cy, r: 3.5, fill: '#ffffff', stroke: INK, 'stroke-width': 1.5 }),
  );
  return [path(line, { stroke: INK, 'stroke-width': 2 }), ...bars, ...dots];
}
