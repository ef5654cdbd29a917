// "Who believes what?": a row of people every quarter, spread from product to customer, the start on top and
// time running down (ridge); where rows have no room, weeks side by side as in the other charts with belief
// standing up and dense places full of colour (heat). Pure: spreads and a size in, paths and places out.

import { QUARTER, quarterStarts, weekTicks, type WeekTick } from './axes.ts';
import { smooth } from './density.ts';
import { straight, tenth } from './lines.ts';
import type { PlotSize } from './said-done.ts';
import type { Box } from './time-plot.ts';
import { textWidth } from './words.ts';

/** Shares of people by belief in a week, or null where they are not known. */
export type Spread = (week: number) => ArrayLike<number> | null;

export interface BeliefsInput extends PlotSize {
  /** Weeks on the axis. */
  readonly weeks: number;
  readonly lastWeek: number;
  readonly spread: Spread;
}

export interface RidgeRow {
  readonly week: number;
  /** Closed along its ground line, for the colours; and the line along its top alone. */
  readonly area: string;
  readonly line: string;
}

export interface BeliefAxis {
  /** Weeks along the side (ridge) or below (heat). */
  readonly weeks: readonly { x: number; y: number; text: string; anchor: string }[];
  /** Product, middle, customer. */
  readonly sides: readonly { x: number; y: number; text: string; anchor: string }[];
  readonly grid: string;
}

export interface BeliefsMarks {
  readonly kind: 'ridge' | 'heat';
  readonly box: Box;
  readonly axis: BeliefAxis;
  readonly rows: readonly RidgeRow[];
  /** Cells by how dense they are, palest first. */
  readonly cells: readonly string[];
  /** A single week where now is or the reader points: a line along it, and where its name stands. */
  readonly lineOf: (week: number) => { line: string; head: string; x: number; y: number } | null;
  readonly weekAt: (x: number, y: number) => number;
}

const SIDES = ['product', 'middle', 'customer'];
/** How far the highest top of all rises over its ground, as a share of the room that rows have between them. */
const REACH = 0.45;
/** Rows nearer than this many lines of text are no rows any more. */
const LEAST_ROW = 0.4;
/** Shades that dense places have in the heat picture. */
const SHADES = 5;

/** Weeks between rows: a quarter, or more quarters where the run is long. */
export function rowStep(weeks: number, height: number, text: number): number {
  const room = Math.max(1, Math.floor(height / (LEAST_ROW * text)));
  return QUARTER * Math.max(1, Math.ceil(weeks / QUARTER / room));
}

/** Rows a quarter or two apart make a ridge; wider apart they would hide what happened between. */
export function beliefsMarks(input: BeliefsInput): BeliefsMarks {
  const ridge = ridgeBox(input);
  const step = rowStep(input.weeks, ridge.bottom - ridge.top, input.text);
  const rows = Math.floor(input.weeks / step);
  const roomy = ridge.bottom - ridge.top >= 5 * input.text;
  return roomy && rows >= 2 ? ridgeMarks(input, ridge, step) : heatMarks(input);
}

function ridgeBox({ width, height, text, weeks }: BeliefsInput): Box {
  const left = Math.ceil(
    Math.max(textWidth('week 0', text), textWidth(String(weeks), text)) + text * 0.6,
  );
  const right = Math.max(left + 1, Math.floor(width - textWidth('now', text) - text * 1.4));
  const bottom = Math.floor(height - text * 1.9);
  return { left, top: Math.ceil(text * 0.4), right, bottom: Math.max(1, bottom) };
}

function ridgeMarks(input: BeliefsInput, outer: Box, step: number): BeliefsMarks {
  const { text, weeks, lastWeek, spread } = input;
  const count = Math.floor(weeks / step) + 1;
  // The first row needs room above it for its own top.
  const room = outer.bottom - outer.top;
  const gap = room / (count - 1) / (1 + REACH);
  const tall = gap * (count - 1) * REACH;
  const box = { ...outer, top: outer.top + tall };
  const x = straight([-1, 1], [box.left, box.right]);
  const y = straight([0, weeks], [box.top, box.bottom]);
  const known: { week: number; curve: number[] }[] = [];
  for (let week = 0; week <= lastWeek && week <= weeks; week += step) {
    const shares = spread(week);
    if (shares) known.push({ week, curve: smooth(shares) });
  }
  const most = Math.max(0, ...known.flatMap(({ curve }) => curve)) || 1;
  const top = (week: number, curve: readonly number[]): string => {
    const ground = y(week);
    // A later row may be denser than all rows so far; it stays inside the picture.
    const points = curve.map((value, at) => {
      const high = Math.min(1, value / most) * tall;
      return `${tenth(x(-1 + (2 * (at + 0.5)) / curve.length))},${tenth(ground - high)}`;
    });
    return `M${box.left},${points[0].split(',')[1]}L${points.join('L')}H${box.right}`;
  };
  return {
    kind: 'ridge',
    box,
    axis: ridgeAxis(input, box, step, gap),
    rows: known.map(({ week, curve }) => {
      const line = top(week, curve);
      return { week, line, area: `${line}V${tenth(y(week))}H${box.left}Z` };
    }),
    cells: [],
    lineOf(week) {
      const shares = spread(week);
      if (!shares) return null;
      const at = tenth(y(week));
      const half = tenth(text * 0.35);
      const head = `M${box.right + half},${at}l${tenth(half * 1.5)},${-half}v${2 * half}Z`;
      const name = tenth(box.right + text * 1.2);
      return { line: top(week, smooth(shares)), head, x: name, y: at };
    },
    weekAt: (_x, at) => weekBetween((at - box.top) / (box.bottom - box.top), weeks, lastWeek),
  };
}

function ridgeAxis({ text, weeks }: BeliefsInput, box: Box, step: number, gap: number): BeliefAxis {
  const every = Math.max(1, Math.ceil((text * 1.25) / gap));
  const y = straight([0, weeks], [box.top, box.bottom]);
  const labels: { x: number; y: number; text: string; anchor: string }[] = [];
  let grid = '';
  for (let row = 0; row * step <= weeks; row++) {
    const at = tenth(y(row * step));
    grid += `M${box.left},${at}H${box.right}`;
    if (row % every !== 0) continue;
    const words = row === 0 ? 'week 0' : String(row * step);
    labels.push({ x: tenth(box.left - text * 0.6), y: at, text: words, anchor: 'end' });
  }
  const below = tenth(box.bottom + text * 1.4);
  return {
    weeks: labels,
    sides: SIDES.map((words, side) => ({
      x: tenth(box.left + ((box.right - box.left) * side) / 2),
      y: below,
      text: words,
      anchor: ['start', 'middle', 'end'][side],
    })),
    grid,
  };
}

function heatMarks(input: BeliefsInput): BeliefsMarks {
  const { width, height, text, weeks, lastWeek, spread } = input;
  const left = Math.ceil(Math.max(...SIDES.map((side) => textWidth(side, text))) + text * 0.6);
  const box = {
    left,
    top: Math.ceil(text * 0.7),
    right: Math.max(left + 1, Math.floor(width - text)),
    bottom: Math.max(Math.ceil(text * 0.7) + 1, Math.floor(height - text * 1.7)),
  };
  const x = straight([0, weeks], [box.left, box.right]);
  const ticks = weekTicks(weeks, box.left, box.right, text);
  const tall = box.bottom - box.top;
  // Where the picture is low the middle goes unnamed.
  const named = tall >= 3.6 * text ? [0, 1, 2] : [0, 2];
  return {
    kind: 'heat',
    box,
    axis: {
      weeks: ticks.map((tick: WeekTick) => ({
        x: tick.x,
        y: tenth(box.bottom + text * 1.4),
        text: tick.text,
        anchor: tick.anchor,
      })),
      sides: named.map((side) => ({
        x: tenth(box.left - text * 0.6),
        y: tenth(box.bottom - (tall * side) / 2 + text * (0.35 - (side - 1) * 0.3)),
        text: SIDES[side],
        anchor: 'end',
      })),
      grid:
        `M${box.left},${tenth(box.top + tall / 2)}H${box.right}` +
        quarterStarts(weeks, box.left, box.right)
          .map((at) => `M${at},${box.bottom}v${Math.round(text * 0.3)}`)
          .join(''),
    },
    rows: [],
    cells: heatCells(spread, weeks, lastWeek, box),
    lineOf(week) {
      if (!spread(week)) return null;
      const at = tenth(x(week));
      const half = tenth(text * 0.35);
      const head = `M${at},${box.top}l${-half},${tenth(-half * 1.5)}h${2 * half}Z`;
      return { line: `M${at},${box.top}V${box.bottom}`, head, x: at, y: NaN };
    },
    weekAt: (at) => weekBetween((at - box.left) / (box.right - box.left), weeks, lastWeek),
  };
}

const weekBetween = (share: number, weeks: number, last: number): number =>
  Math.max(0, Math.min(last, Math.round(share * weeks)));

/** One path a shade: a column of cells for every so many weeks, two px wide at least. */
function heatCells(spread: Spread, weeks: number, lastWeek: number, box: Box): string[] {
  const wide = (box.right - box.left) / (weeks + 1);
  const every = Math.max(1, Math.ceil(2 / wide));
  const columns: { week: number; curve: number[] }[] = [];
  for (let week = 0; week <= lastWeek && week <= weeks; week += every) {
    const shares = spread(week);
    if (shares) columns.push({ week, curve: smooth(shares) });
  }
  const most = Math.max(0, ...columns.flatMap(({ curve }) => curve)) || 1;
  const paths = Array.from({ length: SHADES }, () => '');
  for (const { week, curve } of columns) {
    const from = tenth(box.left + week * wide);
    const to = tenth(Math.min(box.right, box.left + (week + every) * wide) - from);
    const cell = (box.bottom - box.top) / curve.length;
    let start = 0;
    const shadeAt = (at: number) =>
      at < curve.length
        ? Math.min(SHADES, Math.ceil((curve[at] / most) * (SHADES + 0.5) - 0.5))
        : -1;
    for (let at = 1; at <= curve.length; at++) {
      const shade = shadeAt(start);
      if (shadeAt(at) === shade) continue;
      const y = tenth(box.bottom - at * cell);
      if (shade > 0)
        paths[shade - 1] += `M${from},${y}h${to}v${tenth((at - start) * cell)}h${-to}Z`;
      start = at;
    }
  }
  return paths;
}
