// Really changed, quarter by quarter: what came, what was guessed, and what would have come with nothing done.
// Eight quarters stand on the axis from the first on, so that what is still to come is seen as empty.

import { el, svgEl } from '../dom.ts';
import { linePath, straight } from '../marks/lines.ts';
import { percent } from '../messages.ts';
import type { Read } from './credit.ts';
import { QUARTER, QUARTERS, WEEKS } from './record.ts';
import { words } from './words.ts';

const WIDTH = 640;
const HEIGHT = 220;
const EDGE = { left: 84, right: 12, top: 12, bottom: 30 };

export interface ChartMarks {
  readonly came: string;
  readonly nothing: string;
  readonly guesses: readonly { x: number; y: number }[];
}

const x = straight([0, WEEKS], [EDGE.left, WIDTH - EDGE.right]);
const y = straight([0, 1], [HEIGHT - EDGE.bottom, EDGE.top]);

/** Where everything stands in a picture of 640 by 220. */
export function chartMarks(read: Read, nothing: Read, guesses: readonly number[]): ChartMarks {
  const weeks = guesses.length * QUARTER;
  const line = (of: Read) => linePath((week) => of('converted', week), weeks, x, y);
  return {
    came: line(read),
    nothing: line(nothing),
    guesses: guesses.map((share, place) => ({ x: x((place + 1) * QUARTER), y: y(share) })),
  };
}

export function chartView(read: Read, nothing: Read, guesses: readonly number[]): HTMLElement {
  const marks = chartMarks(read, nothing, guesses);
  const rows = guesses.map((guess, place) =>
    words.see.chartRow(place + 1, guess, read('converted', (place + 1) * QUARTER)),
  );
  const grid = [0, 0.5, 1].flatMap((share) => {
    const at = y(share);
    return [
      svgEl('line', { class: 'grid', x1: EDGE.left, x2: WIDTH - EDGE.right, y1: at, y2: at }),
      svgEl('text', { x: EDGE.left - 8, y: at + 4, 'text-anchor': 'end' }, percent(share)),
    ];
  });
  const quarters = Array.from({ length: QUARTERS }, (_, place) => {
    const at = { x: x((place + 0.5) * QUARTER), y: HEIGHT - 8, 'text-anchor': 'middle' };
    return svgEl('text', at, String(place + 1));
  });
  const picture = svgEl(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      class: 'challenge-plot',
      role: 'img',
      'aria-label': words.see.chartSummary(rows),
    },
    ...grid,
    ...quarters,
    svgEl('path', { class: 'nothing', d: marks.nothing }),
    svgEl('path', { class: 'came', d: marks.came }),
    ...marks.guesses.map(({ x: cx, y: cy }) => svgEl('circle', { class: 'guess', cx, cy, r: 6 })),
  );
  const keys = (['came', 'guess', 'nothing'] as const).map((name) =>
    el('span', { class: `challenge-key ${name}` }, words.see.legend[name]),
  );
  return el('figure', { class: 'challenge-chart' }, picture, el('figcaption', {}, ...keys));
}
