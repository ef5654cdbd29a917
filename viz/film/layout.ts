// Where things stand on a picture that is recorded, in units of which a film of 1080 lines has 1080. Pure: the
// same for a film and a sheet of paper, which differ in how many units they are high.

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The floor with answer and charts, or the floor alone. */
export type Kind = 'whole' | 'floor';

export interface FilmLayout {
  readonly width: number;
  readonly height: number;
  readonly header: Area;
  /** How to read figures and colours. */
  readonly key: Area;
  readonly floor: Area;
  readonly caption: Area;
  readonly gauge: Area | null;
  readonly chart: Area | null;
  readonly answer: Area | null;
}

/** Sizes of type; none is smaller than the label, which the back row can read. */
export const TYPE = { title: 44, answer: 64, body: 32, label: 28 } as const;
export const LINE = 1.3;

const MARGIN = 48;
const GAP = 24;
const HEADER = 112;
const KEY = 48;
const CAPTION = 88;
const SIDE = 640;
const GAUGE = 166;
const ANSWER = 208;
/** Where a sheet is high, what stands at the side is not drawn out to its whole height. */
const CHART_AT_MOST = 720;

export function filmLayout(width: number, height: number, kind: Kind): FilmLayout {
  const inner = width - 2 * MARGIN;
  const header = { x: MARGIN, y: MARGIN - 12, width: inner, height: HEADER };
  const top = header.y + HEADER + GAP / 2;
  const caption = { x: MARGIN, y: height - MARGIN + 12 - CAPTION, width: inner, height: CAPTION };
  const bottom = caption.y - GAP / 2;
  const side = kind === 'whole' ? SIDE + GAP : 0;
  const key = { x: MARGIN, y: top, width: inner - side, height: KEY };
  const floor = { x: MARGIN, y: top + KEY, width: inner - side, height: bottom - top - KEY };
  const common = { width, height, header, key, floor, caption };
  if (kind === 'floor') return { ...common, gauge: null, chart: null, answer: null };
  const x = width - MARGIN - SIDE;
  const free = bottom - top - GAUGE - ANSWER - 2 * GAP;
  const chart = { x, y: top, width: SIDE, height: Math.min(free, CHART_AT_MOST) };
  const gauge = { x, y: chart.y + chart.height + GAP, width: SIDE, height: GAUGE };
  const answer = { x, y: gauge.y + GAUGE + GAP, width: SIDE, height: ANSWER };
  return { ...common, chart, gauge, answer };
}
