// Any outcome over the weeks, with what it would be without a plan. Bounded outcomes stand on their full
// range or a round part of it, so that a small change never looks like a large one; counts and money stand
// on the roundest domain that holds them.

import type { Ahead } from '../balcony/chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import type { OutcomeWords } from '../outcome-words.ts';
import { boundedDomain, niceDomain } from './axes.ts';
import { charts } from './chart-words.ts';
import { axisWeeks, ghostLine, otherLines, withAhead, type PlotSize } from './said-done.ts';
import { pointsMoved, type Span } from './span.ts';
import type { PlotLine, TimePlotInput } from './time-plot.ts';
import { figure, percent } from './words.ts';

/** The part of a row of OUTCOMES that a chart needs. */
export interface OutcomeRow {
  readonly name: string;
  readonly unit: string;
  readonly sentence: string;
  readonly min: number;
  readonly max: number;
  readonly organisationWide: boolean;
}

/** Writes a value of an outcome the way people say it. */
export function outcomeWriter(words: OutcomeWords): (value: number) => string {
  if (words.style === 'share') return percent;
  if (words.style === 'index') return (value) => figure(value * 100, 0);
  if (words.style === 'count') return (value) => figure(value, value % 1 === 0 ? 0 : 1);
  if (words.style === 'money') return (value) => figure(value, 0);
  return (value) => figure(value, 2);
}

function extent(lines: readonly PlotLine[], lastWeek: number): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  const readings = lines.flatMap(({ read, future, band }) =>
    [read, future, band?.low, band?.high].filter((reading) => !!reading),
  );
  for (const read of readings) {
    for (let week = 0; week <= lastWeek; week++) {
      const value = read(week);
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}

/** The values on the axis: low and high. */
export function outcomeDomain(
  row: OutcomeRow,
  words: OutcomeWords,
  lines: readonly PlotLine[],
  lastWeek: number,
): [number, number] {
  const [low, high] = extent(lines, lastWeek);
  if (words.style === 'share' || words.style === 'mean') {
    const bounded = Number.isFinite(row.min) && Number.isFinite(row.max) && row.max > row.min;
    if (bounded) return boundedDomain(low, high, row.min, row.max);
    return niceDomain(Math.min(0, low), high);
  }
  // Money and counts start at nothing; an index is about its distance from 100, within ten points at least.
  if (words.style === 'index') return niceDomain(Math.min(0.9, low), Math.max(1.1, high));
  return niceDomain(0, Math.max(high, 1));
}

export function outcomePlot(
  row: OutcomeRow,
  words: OutcomeWords,
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  week: number,
  department: number,
  size: PlotSize,
  ahead: Ahead | null = null,
): TimePlotInput {
  const place = row.organisationWide ? -1 : department;
  const read = history.reader(row.name, place);
  const run: PlotLine = { kind: 'done', name: charts.thisRun, read };
  const lines = [
    withAhead(run, ahead, row.name, place),
    withAhead(ghostLine(ghost, row.name, place), ahead, row.name, place),
    ...otherLines(ahead, row.name, place),
  ];
  return {
    ...size,
    weeks: axisWeeks(history),
    week,
    lastWeek: history.lastWeek,
    lines,
    domain: outcomeDomain(row, words, lines, ahead ? axisWeeks(history) : history.lastWeek),
    write: outcomeWriter(words),
    shadeGap: false,
  };
}

/** How far an outcome went over a span: "+3 points", "from 41 to 38"; '' where nothing is known. */
export function outcomeMoved(
  words: OutcomeWords,
  read: (week: number) => number,
  { from, to }: Span,
): string {
  const [start, end] = [read(from), read(to)];
  if (!Number.isFinite(start) || !Number.isFinite(end)) return '';
  if (words.style === 'share') return pointsMoved(start, end);
  const write = outcomeWriter(words);
  return charts.outcome.moved(write(start), write(end));
}

/** The chart in words. */
export function outcomeSummary(title: string, input: TimePlotInput): string {
  const { lines, lastWeek, write } = input;
  const run = lines[0];
  const last = run ? run.read(lastWeek) : NaN;
  if (!run || !Number.isFinite(last)) return charts.outcome.nothing(title);
  const ghost = lines[1]?.read(lastWeek) ?? NaN;
  const plain = Number.isFinite(ghost) ? write(ghost) : '';
  const start = write(run.read(0));
  const said = charts.outcome.summary(title, lastWeek, start, write(last), plain);
  return `${said} ${charts.tableAvailable}`;
}
