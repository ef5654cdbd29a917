// What stands at the ends of lines over the weeks: names and values, each level with its line where there is room and
// never nearer to another than a line of text.

import { LABEL_GAP, LINE_HEIGHT, spreadInto } from './labels.ts';
import { lastKnown, tenth } from './lines.ts';
import type { TimeAxis } from './time-axis.ts';
import type { PlotLabel, PlotLine, TimePlotInput, TimePlotMarks } from './time-plot.ts';

export const plain = (value: string) => value;

/** Lines of other plans are drawn as far as they are known, where the future of this one is shown too. */
export const lastOf = (
  { kind, future }: Pick<PlotLine, 'kind' | 'future'>,
  last: number,
  end: number,
) => (kind === 'ghost' && future !== undefined ? end : last);

/** Last weeks of lines, their values there and the heights of these; made once, for they are asked for every week. */
let ends = new Int32Array(8);
let values = new Float64Array(8);
let heights = new Float64Array(8);
/** Those of lines that end well before the others. */
let early = new Float64Array(8);

function makeRoom(lines: number): void {
  if (lines > heights.length) {
    ends = new Int32Array(lines);
    values = new Float64Array(lines);
    heights = new Float64Array(lines);
    early = new Float64Array(lines);
  }
  heights.fill(NaN);
  early.fill(NaN);
}

/** A run without a plan is told by its own hand: until it is all there its end is none, and is not named. */
const isComing = ({ kind, future }: PlotLine, known: number, end: number) =>
  kind === 'ghost' && future === null && known < end;

/** Finds where lines end, at which values; gives the last week in which one does. */
function findEnds(
  lines: readonly PlotLine[],
  last: number,
  { within, to: end }: Pick<TimeAxis, 'within' | 'to'>,
): number {
  let latest = -1;
  makeRoom(lines.length);
  for (let rank = 0; rank < lines.length; rank++) {
    const line = lines[rank];
    const ahead = line.future ? lastKnown(within(line.future), end) : -1;
    const goesOn = line.future && ahead > last ? line.future : null;
    const known = goesOn ? ahead : lastKnown(within(line.read), lastOf(line, last, end));
    ends[rank] = isComing(line, known, end) ? -1 : known;
    values[rank] = ends[rank] < 0 ? NaN : (goesOn ?? line.read)(known);
    latest = Math.max(latest, ends[rank]);
  }
  return latest;
}

/** Names and values at the ends of lines, and whether each stands in two lines. */
export function endLabels(
  input: TimePlotInput,
  marks: Pick<TimePlotMarks, 'box' | 'names' | 'within' | 'to' | 'xOf' | 'yOf'>,
): { labels: PlotLabel[]; stacked: boolean } {
  const { width, text, lines, write, lit = null } = input;
  const { box, names, to: end, xOf: x, yOf: y } = marks;
  const all = lit ?? lines;
  const latest = findEnds(all, Math.min(input.lastWeek, end), marks);
  const stacked = names === 'above';
  // What ends well inside the plot is in nobody's way at its edge.
  const free = x(latest) - (width - box.right);
  for (let rank = 0; rank < all.length; rank++) {
    const into = x(ends[rank]) < free ? early : heights;
    into[rank] = y(values[rank]);
  }
  const line = text * LINE_HEIGHT * (stacked ? 2 : 1);
  const half = stacked ? line / 4 : 0;
  spreadInto(heights, heights, line, box.top + half, box.bottom - half);
  spreadInto(early, early, line, box.top + half, box.bottom - half);
  const labels: PlotLabel[] = [];
  for (let rank = 0; rank < all.length; rank++) {
    const height = Number.isFinite(early[rank]) ? early[rank] : heights[rank];
    if (!Number.isFinite(height)) continue;
    const { kind, name, told = plain } = all[rank];
    const left = tenth(x(ends[rank]) + text * LABEL_GAP);
    const value = write(values[rank]);
    if (names === 'none') labels.push({ kind, name: '', value, x: left, y: height });
    else labels.push({ kind, name, value: told(value), x: left, y: height });
  }
  return { labels, stacked };
}
