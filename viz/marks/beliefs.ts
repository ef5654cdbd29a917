// "Who believes what?": a row of people every quarter, spread from product to customer, the start on top and
// time running down (ridge); where rows have no room, weeks side by side as in the other charts with belief
// standing up and dense places full of colour (heat). Pure: spreads and a size in, paths and places out.

import { QUARTER } from './axes.ts';
import { smooth } from './density.ts';
import { charts } from './chart-words.ts';
import { heatMarks } from './beliefs-heat.ts';
import {
  axisOf,
  weekBetween,
  type AxisWord,
  type BeliefsInput,
  type BeliefsMarks,
} from './beliefs-shape.ts';
import { straight, tenth, type Scale } from './lines.ts';
import type { Box } from './time-plot.ts';
import { numbers, textWidth } from './words.ts';

/** How far the highest top of all rises over its ground, as a share of the room that rows have between them. */
const REACH = 0.45;
/** Rows nearer than this many lines of text are no rows any more. */
const LEAST_ROW = 0.4;
/** A ridge lower than this many lines of text is no ridge. */
const LEAST_RIDGE = 5;

/** Weeks between rows: a quarter, or more quarters where the run is long. */
export function rowStep(weeks: number, height: number, text: number): number {
  const room = Math.max(1, Math.floor(height / (LEAST_ROW * text)));
  return QUARTER * Math.max(1, Math.ceil(weeks / QUARTER / room));
}

/** Rows where they have room; weeks side by side where they have none, or where there are too few. */
export function beliefsMarks(input: BeliefsInput): BeliefsMarks {
  const outer = ridgeBox(input);
  const [from, to] = axisOf(input);
  const tall = outer.bottom - outer.top;
  const step = rowStep(to - from, tall, input.text);
  const roomy = tall >= LEAST_RIDGE * input.text;
  return roomy && to - from >= 2 * step ? ridgeMarks(input, outer, step) : heatMarks(input);
}

function ridgeBox({ width, height, text, weeks, view }: BeliefsInput): Box {
  const first = textWidth(numbers.axisWeek(view?.from ?? 0), text);
  const left = Math.ceil(Math.max(first, textWidth(String(weeks), text)) + text * 0.6);
  const right = Math.max(
    left + 1,
    Math.floor(width - textWidth(charts.beliefs.now, text) - text * 1.4),
  );
  const bottom = Math.floor(height - text * 1.9);
  return { left, top: Math.ceil(text * 0.4), right, bottom: Math.max(1, bottom) };
}

/** Weeks that have a row: the first on the axis, then whole steps of the run. */
function rowWeeks(from: number, to: number, step: number): number[] {
  const weeks = [from];
  for (let week = (Math.floor(from / step) + 1) * step; week <= to; week += step) weeks.push(week);
  return weeks;
}

function ridgeMarks(input: BeliefsInput, outer: Box, step: number): BeliefsMarks {
  const { text, lastWeek, spread } = input;
  const [from, to] = axisOf(input);
  // The first row needs room above it for its own top.
  const room = (outer.bottom - outer.top) / (1 + REACH);
  const tall = room * REACH;
  const box = { ...outer, top: outer.top + tall };
  const x = straight([-1, 1], [box.left, box.right]);
  const y = straight([from, to], [box.top, box.bottom]);
  const grounds = rowWeeks(from, to, step);
  const known = grounds.flatMap((week) => {
    const shares = week <= lastWeek ? spread(week) : null;
    return shares ? [{ week, curve: smooth(shares) }] : [];
  });
  const most = Math.max(0, ...known.flatMap(({ curve }) => curve)) || 1;
  const top = (week: number, curve: readonly number[]): string => {
    const ground = y(week);
    // A week between rows may be denser than all of them; it stays inside the picture.
    const points = curve.map((value, at) => {
      const high = Math.min(1, value / most) * tall;
      return `${tenth(x(-1 + (2 * (at + 0.5)) / curve.length))},${tenth(ground - high)}`;
    });
    return `M${box.left},${points[0].split(',')[1]}L${points.join('L')}H${box.right}`;
  };
  const band = (above: number, below: number) =>
    below - above < 1
      ? ''
      : `M${box.left - 1},${tenth(above)}H${box.right + 1}V${tenth(below)}H${box.left - 1}Z`;
  return {
    kind: 'ridge',
    box,
    ...ridgeAxis(text, box, y, grounds),
    sides: ridgeSides(input, box),
    rows: known.map(({ week, curve }) => {
      const line = top(week, curve);
      return { week, line, area: `${line}V${tenth(y(week))}H${box.left}Z` };
    }),
    cells: [],
    lineOf(week) {
      const shares = week < from || week > to ? null : spread(week);
      if (!shares) return null;
      const at = tenth(y(week));
      const half = tenth(text * 0.35);
      const head = `M${box.right + half},${at}l${tenth(half * 1.5)},${-half}v${2 * half}Z`;
      const name = tenth(box.right + text * 1.2);
      return { line: top(week, smooth(shares)), head, x: name, y: at };
    },
    timeOf: y,
    weekAt: (at) => weekBetween((at - box.top) / (box.bottom - box.top), from, to),
    spanPaths(span) {
      const [above, below] = [tenth(y(span.from)), tenth(y(span.to))];
      const end = (at: number) => `M${box.left},${at}H${box.right}`;
      const side = `M${box.right},${above}V${below}`;
      return {
        veil: band(outer.top, above - 1) + band(below + 1, box.bottom + 1),
        ends: end(above) + end(below) + side,
      };
    },
    ticks: (weeks) =>
      weeks
        .filter((week) => week >= from && week <= to)
        .map((week) => `M${box.right},${tenth(y(week))}h${tenth(text * 0.45)}`)
        .join(''),
  };
}

function ridgeAxis(text: number, box: Box, y: Scale, grounds: readonly number[]) {
  const weeks: AxisWord[] = [];
  let grid = '';
  let free = -Infinity;
  for (const week of grounds) {
    const at = tenth(y(week));
    grid += `M${box.left},${at}H${box.right}`;
    if (at < free) continue;
    free = at + text * 1.25;
    const words = weeks.length === 0 ? numbers.axisWeek(week) : String(week);
    weeks.push({ x: tenth(box.left - text * 0.6), y: at, text: words, anchor: 'end' });
  }
  return { weeks, grid };
}

/** Product at the left end, customer at the right one: farther out where they would meet. The middle where it has room. */
function ridgeSides({ width, text }: BeliefsInput, box: Box): AxisWord[] {
  const y = tenth(box.bottom + text * 1.4);
  const gap = text * 0.6;
  const [product, middle, customer] = charts.beliefs.sides;
  const [first, between, last] = charts.beliefs.sides.map((side) => textWidth(side, text));
  const short = Math.max(0, (first + gap + last - (box.right - box.left)) / 2);
  const right = Math.min(width, Math.max(box.right + short, first + gap + last));
  const left = Math.max(0, Math.min(box.left - short, right - last - gap - first));
  const centre = (box.left + box.right) / 2;
  const half = between / 2 + gap;
  const roomy = centre - half >= left + first && centre + half <= right - last;
  return [
    { x: tenth(left), y, text: product, anchor: 'start' },
    ...(roomy ? [{ x: tenth(centre), y, text: middle, anchor: 'middle' }] : []),
    { x: tenth(right), y, text: customer, anchor: 'end' },
  ];
}
