// The figure of a study of cascades: how often they are global and how far those reach, by mean contacts, an arm a line;
// the window of the paper's condition is the shaded band.

import { wilson } from '../../sim/statistics.ts';
import { lowerEdge, share, upperEdge, type Point } from './cascade-summary.ts';
import { plain } from './figures-text.ts';
import { FAINT, figure, INK, mark, path, words } from './svg.ts';

const WIDTH = 330;
const HEIGHT = 180;
const LEFT = 60;
const TOP = 76;
const GAP = 66;
const COLOURS = ['#1b1f24', '#b3541e', '#2c6fbb'];

interface Line {
  readonly label: string;
  readonly points: readonly Point[];
}

/** As SVG: equal thresholds against best-connected starters, against size, and against spread. */
export function cascadeFigure(points: readonly Point[]): string {
  const arm = (name: string, label: string): Line => ({
    label,
    points: points.filter((point) => point.arm.name === name),
  });
  const equal = arm('equal', 'anyone starts');
  const panels: [string, Line[]][] = [
    ['Who starts', [equal, arm('best-connected', 'the best-connected starts')]],
    ['How many people', [{ ...equal, label: '1,000' }, arm('ten-thousand', '10,000')]],
    [
      'How alike people are',
      [
        { ...equal, label: 'all alike' },
        arm('spread-05', 'spread .05'),
        arm('spread-10', 'spread .10'),
      ],
    ],
  ];
  const title = 'Cascades from one person, threshold .18';
  const marks = [words(LEFT, 26, title, { 'font-size': 17, 'font-weight': 600 })];
  panels.forEach(([name, lines], place) => {
    const left = LEFT + place * (WIDTH + GAP);
    marks.push(
      ...panel(
        name,
        lines.filter((line) => line.points.length > 0),
        left,
      ),
    );
  });
  marks.push(...sizes(equal, LEFT, TOP + HEIGHT + 110));
  marks.push(...windows(points, LEFT + WIDTH + GAP, TOP + HEIGHT + 110));
  const about =
    'Above: share of cascades that reach a tenth of all people, by mean contacts, with 95 % intervals. ' +
    'Below left: how far each global cascade reaches. Below right: where they were seen, by threshold.';
  const width = LEFT + panels.length * (WIDTH + GAP);
  return figure(width, TOP + 2 * HEIGHT + 180, title, about, marks);
}

const MOST = 14;
const across = (left: number, ties: number): number => left + (ties / MOST) * WIDTH;

function frame(title: string, left: number, top: number, ticks: readonly number[]): string[] {
  const marks = [words(left, top - 14, title, { 'font-weight': 600 })];
  for (const tick of ticks) {
    const y = top + HEIGHT * (1 - tick);
    marks.push(mark('line', { x1: left, x2: left + WIDTH, y1: y, y2: y, stroke: '#e3e6ea' }));
    marks.push(words(left - 6, y + 4, plain(tick), { 'text-anchor': 'end', 'font-size': 10 }));
  }
  for (let ties = 0; ties <= MOST; ties += 2) {
    marks.push(
      words(across(left, ties), top + HEIGHT + 16, String(ties), {
        'text-anchor': 'middle',
        'font-size': 10,
      }),
    );
  }
  marks.push(
    words(left, top + HEIGHT + 34, 'mean contacts, z', { fill: '#59616b', 'font-size': 11 }),
  );
  return marks;
}

function band(threshold: number, left: number, top: number, height: number): string[] {
  const [low, high] = [lowerEdge(threshold, 0), upperEdge(threshold, 0)];
  if (Number.isNaN(low)) return [];
  const x = across(left, low);
  return [mark('rect', { x, y: top, width: across(left, high) - x, height, fill: '#dbe8f5' })];
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

function panel(title: string, lines: readonly Line[], left: number): string[] {
  const up = (value: number): number => TOP + HEIGHT * (1 - value);
  const threshold = lines[0]?.points[0].arm.threshold ?? NaN;
  const marks = [...band(threshold, left, TOP, HEIGHT), ...frame(title, left, TOP, QUARTERS)];
  lines.forEach(({ label, points }, place) => {
    const stroke = COLOURS[place];
    for (const point of points) {
      const x = across(left, point.ties);
      const [low, high] = wilson(point.sizes.length, point.cascades.length);
      marks.push(
        path(
          [
            [x, up(low)],
            [x, up(high)],
          ],
          { stroke, 'stroke-opacity': 0.45, 'stroke-width': 2 },
        ),
      );
      marks.push(mark('circle', { cx: x, cy: up(share(point)), r: 3, fill: stroke }));
    }
    const line = points.map((point): [number, number] => [
      across(left, point.ties),
      up(share(point)),
    ]);
    marks.push(path(line, { stroke, 'stroke-width': 1.5 }));
    const y = TOP + 12 + place * 16;
    marks.push(
      mark('rect', { x: left + WIDTH - 152, y: y - 9, width: 10, height: 10, fill: stroke }),
    );
    marks.push(words(left + WIDTH - 136, y, label, { 'font-size': 11 }));
  });
  return marks;
}

/** Every global cascade as a dot: at the upper edge they reach everybody or are none. */
function sizes({ points }: Line, left: number, top: number): string[] {
  const threshold = points[0]?.arm.threshold ?? NaN;
  const marks = band(threshold, left, top, HEIGHT);
  marks.push(...frame('How far global cascades reach', left, top, QUARTERS));
  for (const { ties, sizes: reached } of points) {
    for (const size of new Set(reached.map((one) => Math.round(one * 100) / 100))) {
      const cy = top + HEIGHT * (1 - size);
      marks.push(
        mark('circle', { cx: across(left, ties), cy, r: 2, fill: INK, 'fill-opacity': 0.5 }),
      );
    }
  }
  return marks;
}

/** The paper's first figure: full dots where a global cascade was seen, empty ones where none was. */
function windows(points: readonly Point[], left: number, top: number): string[] {
  const alike = points.filter(({ arm }) => /^(equal|threshold-\d+)$/.test(arm.name));
  const thresholds = [...new Set(alike.map(({ arm }) => arm.threshold))].toSorted((a, b) => b - a);
  const row = HEIGHT / Math.max(1, thresholds.length);
  const marks: string[] = [];
  thresholds.forEach((threshold, place) => {
    marks.push(...band(threshold, left, top + place * row + 4, row - 8));
  });
  marks.push(...frame('Where they were seen, by threshold', left, top, []));
  thresholds.forEach((threshold, place) => {
    const cy = top + (place + 0.5) * row;
    marks.push(
      words(left - 6, cy + 4, plain(threshold), { 'text-anchor': 'end', 'font-size': 10 }),
    );
    for (const { arm, ties, sizes: seen } of alike) {
      if (arm.threshold !== threshold) continue;
      const fill = seen.length > 0 ? INK : '#ffffff';
      const stroke = seen.length > 0 ? INK : FAINT;
      marks.push(
        mark('circle', { cx: across(left, ties), cy, r: 4, fill, stroke, 'stroke-width': 1.5 }),
      );
    }
  });
  return marks;
}
