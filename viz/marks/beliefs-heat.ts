// Beliefs where rows have no room: weeks from left to right as in the other charts, belief standing up from
// product to customer, and the more people stand somewhere the fuller the colour. Pure.

import { axisOf, weekBetween, type BeliefsInput, type BeliefsMarks } from './beliefs-shape.ts';
import { smooth } from './density.ts';
import { tenth } from './lines.ts';
import { timeAxis } from './time-axis.ts';
import type { Box } from './time-plot.ts';
import { charts } from './chart-words.ts';
import { textWidth } from './words.ts';

/** Shades that dense places have. */
const SHADES = 5;
/** A column of cells is this wide (px) at least. */
const COLUMN = 2;

export function heatMarks(input: BeliefsInput): BeliefsMarks {
  const { width, height, text, weeks, view = null, spread } = input;
  const left = Math.ceil(
    Math.max(...charts.beliefs.sides.map((side) => textWidth(side, text))) + text * 0.6,
  );
  const top = Math.ceil(text * 0.7);
  const box = {
    left,
    top,
    right: Math.max(left + 1, Math.floor(width - text)),
    bottom: Math.max(top + 1, Math.floor(height - text * 1.7)),
  };
  const [from, to] = axisOf(input);
  const axis = timeAxis(weeks, view, box.left, box.right, text);
  const { xOf: x } = axis;
  const tall = box.bottom - box.top;
  // Where the picture is low the middle goes unnamed.
  const named = tall >= 3.6 * text ? [0, 1, 2] : [0, 2];
  const part = (x0: number, x1: number) =>
    x1 - x0 < 1 ? '' : `M${x0},${box.top - 1}H${x1}V${box.bottom + 1}H${x0}Z`;
  return {
    kind: 'heat',
    box,
    weeks: axis.ticks.map((tick) => ({
      x: tick.x,
      y: tenth(box.bottom + text * 1.4),
      text: tick.text,
      anchor: tick.anchor,
    })),
    sides: named.map((side) => ({
      x: tenth(box.left - text * 0.6),
      y: tenth(box.bottom - (tall * side) / 2 + text * (0.35 + (side - 1) * 0.3)),
      text: charts.beliefs.sides[side],
      anchor: 'end',
    })),
    grid:
      `M${box.left},${tenth(box.top + tall / 2)}H${box.right}` +
      axis.quarters.map((at) => `M${at},${box.bottom}v${Math.round(text * 0.3)}`).join(''),
    rows: [],
    cells: heatCells(input, box),
    lineOf(week) {
      if (week < from || week > to || !spread(week)) return null;
      const at = tenth(x(week));
      const half = tenth(text * 0.35);
      const head = `M${at},${box.top}l${-half},${tenth(-half * 1.5)}h${2 * half}Z`;
      return { line: `M${at},${box.top}V${box.bottom}`, head, x: at, y: NaN };
    },
    timeOf: x,
    weekAt: (at) => weekBetween((at - box.left) / (box.right - box.left), from, to),
    spanPaths(span) {
      const [start, end] = [tenth(x(span.from)), tenth(x(span.to))];
      const line = (at: number) => `M${at},${box.top}V${box.bottom}`;
      return {
        veil: part(box.left - 1, start) + part(end, box.right + 1),
        ends: `${line(start)}${line(end)}M${start},${box.bottom}H${end}`,
      };
    },
    ticks: (begins) =>
      begins
        .filter((week) => week >= from && week <= to)
        .map((week) => `M${tenth(x(week))},${tenth(box.top - text * 0.5)}v${tenth(text * 0.4)}`)
        .join(''),
  };
}

/** One path a shade; cells of one shade that lie on each other are one. */
function heatCells(input: BeliefsInput, box: Box): string[] {
  const { lastWeek, spread } = input;
  const [first, last] = axisOf(input);
  const wide = (box.right - box.left) / (last - first + 1);
  const every = Math.max(1, Math.ceil(COLUMN / wide));
  const columns: { week: number; curve: number[] }[] = [];
  for (let week = first; week <= Math.min(lastWeek, last); week += every) {
    const shares = spread(week);
    if (shares) columns.push({ week, curve: smooth(shares) });
  }
  const most = Math.max(0, ...columns.flatMap(({ curve }) => curve)) || 1;
  const paths = Array.from({ length: SHADES }, () => '');
  for (const { week, curve } of columns) {
    const from = tenth(box.left + (week - first) * wide);
    const to = tenth(Math.min(box.right, box.left + (week - first + every) * wide) - from);
    const cell = (box.bottom - box.top) / curve.length;
    const shades = curve.map((value) =>
      Math.max(0, Math.min(SHADES, Math.ceil((value / most) * (SHADES + 0.5) - 0.5))),
    );
    let start = 0;
    for (let at = 1; at <= curve.length; at++) {
      if (at < curve.length && shades[at] === shades[start]) continue;
      const y = tenth(box.bottom - at * cell);
      const cells = `M${from},${y}h${to}v${tenth((at - start) * cell)}h${-to}Z`;
      if (shades[start] > 0) paths[shades[start] - 1] += cells;
      start = at;
    }
  }
  return paths;
}
