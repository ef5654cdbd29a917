// Really changed, quarter by quarter: what came, what was guessed, and what would have come with nothing done.
// Eight quarters stand on the axis from the first on, so that what is still to come is seen as empty.

import { percent } from '../messages.ts';
import { QUARTER, QUARTERS } from './record.ts';
import type { Read } from './credit.ts';
import { words } from './words.ts';

const WIDTH = 640;
const HEIGHT = 220;
const EDGE = { left: 84, right: 12, top: 12, bottom: 30 };

export interface ChartMarks {
  readonly came: string;
  readonly nothing: string;
  readonly guesses: readonly { x: number; y: number }[];
}

const x = (week: number): number =>
  EDGE.left + (week / (QUARTER * QUARTERS)) * (WIDTH - EDGE.left - EDGE.right);
const y = (share: number): number => EDGE.top + (1 - share) * (HEIGHT - EDGE.top - EDGE.bottom);

function path(read: Read, weeks: number): string {
  let drawn = '';
  for (let week = 0; week <= weeks; week++) {
    const share = read('converted', week);
    if (!Number.isFinite(share)) break;
    drawn += `${week === 0 ? 'M' : 'L'}${x(week).toFixed(1)},${y(share).toFixed(1)}`;
  }
  return drawn;
}

/** Where everything stands in a picture of 640 by 220. */
export function chartMarks(read: Read, nothing: Read, guesses: readonly number[]): ChartMarks {
  const weeks = guesses.length * QUARTER;
  return {
    came: path(read, weeks),
    nothing: path(nothing, weeks),
    guesses: guesses.map((share, place) => ({ x: x((place + 1) * QUARTER), y: y(share) })),
  };
}

const SVG = 'http://www.w3.org/2000/svg';

function svg(tag: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.textContent = text;
  return node;
}

export function chartView(read: Read, nothing: Read, guesses: readonly number[]): HTMLElement {
  const marks = chartMarks(read, nothing, guesses);
  const rows = guesses.map((guess, place) =>
    words.see.chartRow(place + 1, guess, read('converted', (place + 1) * QUARTER)),
  );
  const picture = svg('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: 'challenge-plot',
    role: 'img',
    'aria-label': words.see.chartSummary(rows),
  });
  for (const share of [0, 0.5, 1]) {
    const at = y(share);
    picture.append(
      svg('line', { class: 'grid', x1: EDGE.left, x2: WIDTH - EDGE.right, y1: at, y2: at }),
      svg('text', { x: EDGE.left - 8, y: at + 4, 'text-anchor': 'end' }, percent(share)),
    );
  }
  for (let quarter = 1; quarter <= QUARTERS; quarter++) {
    const at = { x: x((quarter - 0.5) * QUARTER), y: HEIGHT - 8, 'text-anchor': 'middle' };
    picture.append(svg('text', at, String(quarter)));
  }
  picture.append(svg('path', { class: 'nothing', d: marks.nothing }));
  picture.append(svg('path', { class: 'came', d: marks.came }));
  for (const { x: cx, y: cy } of marks.guesses) {
    picture.append(svg('circle', { class: 'guess', cx, cy, r: 6 }));
  }
  const figure = document.createElement('figure');
  figure.className = 'challenge-chart';
  const caption = document.createElement('figcaption');
  for (const name of ['came', 'guess', 'nothing'] as const) {
    const key = document.createElement('span');
    key.className = `challenge-key ${name}`;
    key.textContent = words.see.legend[name];
    caption.append(key);
  }
  figure.append(picture, caption);
  return figure;
}
