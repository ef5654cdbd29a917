// The small picture of a team: the share who really changed against the team's guesses, and dots for the same
// firm with nothing done. Positions are computed in a picture of fixed size that the page scales.

import { QUARTER, QUARTERS, type TeamRecord } from '../challenge/record.ts';
import { svgEl } from '../dom.ts';
import { linePath, straight, tenth, type Reading } from '../marks/lines.ts';

const SIZE = { width: 240, height: 72, edge: 6 };
const WEEKS = QUARTER * QUARTERS;
const RADIUS = 3.5;

export interface CurveMarks {
  readonly done: string;
  readonly ghost: string;
  readonly guesses: readonly { readonly x: number; readonly y: number }[];
}

const x = straight([0, WEEKS], [SIZE.edge, SIZE.width - SIZE.edge]);
const y = straight([0, 1], [SIZE.height - SIZE.edge, SIZE.edge]);

/** `done` and `ghost` are left out while they are not known, or not to be seen. */
export function curveMarks(
  { quarters }: TeamRecord,
  done: Reading | null,
  ghost: Reading | null,
): CurveMarks {
  const last = quarters.length * QUARTER;
  const line = (read: Reading | null) => (read === null ? '' : linePath(read, last, x, y));
  const guesses = quarters.map(({ guess }, place) => ({
    x: tenth(x((place + 1) * QUARTER)),
    y: tenth(y(guess)),
  }));
  return { done: line(done), ghost: line(ghost), guesses };
}

export function curveSvg({ done, ghost, guesses }: CurveMarks, spoken: string): SVGElement {
  const { width, height, edge } = SIZE;
  const grid = [0, 0.5, 1].map((share) => `M${edge},${tenth(y(share))}H${width - edge}`).join('');
  const path = (style: string, d: string) => svgEl('path', { class: style, d });
  return svgEl(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'wall-curve', role: 'img', 'aria-label': spoken },
    path('wall-grid', grid),
    path('wall-ghost', ghost),
    path('wall-done', done),
    ...guesses.map((guess) =>
      svgEl('circle', { class: 'wall-guess', cx: guess.x, cy: guess.y, r: RADIUS }),
    ),
  );
}
