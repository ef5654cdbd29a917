// "Do people do what they say?": said (espoused) against done (enacted), with what people would do
// without a plan. Turns a history into what the shared time plot draws, and into words.

import type { Ahead } from '../balcony/chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import { charts } from './chart-words.ts';
import { pointsMoved, spanTitle, type Span } from './span.ts';
import type { Reading } from './lines.ts';
import type { LineKind, PlotLine, TimePlotInput } from './time-plot.ts';
import { figure, numbers, percent, pointsBetween } from './words.ts';

const words = charts.saidDone;

export interface PlotSize {
  width: number;
  height: number;
  text: number;
}

/** The line without a plan. It keeps its room at the right while the ghost is not known yet. */
export function ghostLine(
  ghost: OutcomeHistory | null,
  name: string,
  department: number,
): PlotLine {
  const read = ghost ? ghost.reader(name, department) : () => NaN;
  return { kind: 'ghost', name: charts.noPlan, read };
}

/** What is known beyond the run on screen, laid to a line. */
export function withAhead(
  line: PlotLine,
  ahead: Ahead | null,
  name: string,
  department: number,
): PlotLine {
  if (ahead === null) return line;
  if (line.kind === 'ghost') return { ...line, future: null };
  const future = ahead.future?.reader(name, department) ?? null;
  return { ...line, future, band: ahead.band(name, department) };
}

/** Lines of other plans, dots with their names. */
export function otherLines(ahead: Ahead | null, name: string, department: number): PlotLine[] {
  return (ahead?.others ?? []).map((other) => ({
    kind: 'ghost',
    name: other.name,
    read: other.history.reader(name, department),
    future: null,
  }));
}

/** Weeks on the axis: the planned ones, or more when the run went on. */
export const axisWeeks = (history: OutcomeHistory) => Math.max(history.weeks, history.lastWeek);

export function saidDonePlot(
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  week: number,
  department: number,
  size: PlotSize,
  ahead: Ahead | null = null,
): TimePlotInput {
  const line = (kind: LineKind, name: string, outcome: string): PlotLine =>
    withAhead(
      { kind, name, read: history.reader(outcome, department) },
      ahead,
      outcome,
      department,
    );
  const lines: PlotLine[] = [
    line('said', words.say, 'espoused'),
    line('done', words.do, 'enacted'),
    withAhead(ghostLine(ghost, 'enacted', department), ahead, 'enacted', department),
    ...otherLines(ahead, 'enacted', department),
  ];
  return {
    ...size,
    weeks: axisWeeks(history),
    week,
    lastWeek: history.lastWeek,
    lines,
    domain: [0, 1],
    write: percent,
    shadeGap: true,
  };
}

/** The readout of a week: one entry a line, and the gap in points. */
export function saidDoneReadout(
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  week: number,
  department: number,
): { week: string; said: string; done: string; gap: string; ghost: string } {
  const said = history.get('espoused', week, department);
  const done = history.get('enacted', week, department);
  const without = ghost ? ghost.get('enacted', week, department) : NaN;
  if (week < 0) return { week: charts.noWeek, said: '', done: '', gap: '', ghost: '' };
  if (!Number.isFinite(said) || !Number.isFinite(done)) {
    return { week: charts.week(week), said: numbers.noValue, done: '', gap: '', ghost: '' };
  }
  return {
    week: charts.week(week),
    said: words.sayAt(said),
    done: words.doAt(done),
    gap: words.gap(pointsBetween(said, done)),
    ghost: Number.isFinite(without) ? charts.noPlanAt(percent(without)) : '',
  };
}

/** Said and done of a department that is pointed at. */
export const saidDoneLines = (history: OutcomeHistory, department: number): PlotLine[] => [
  { kind: 'said', name: words.say, read: history.reader('espoused', department) },
  { kind: 'done', name: words.do, read: history.reader('enacted', department) },
];

/** The readout of a span: how far said and done went in these weeks, and what would be done without a plan. */
export function saidDoneMoved(
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  span: Span,
  department: number,
): [kind: string, text: string][] {
  const moved = (of: OutcomeHistory, outcome: string) => {
    const read = of.reader(outcome, department);
    return pointsMoved(read(span.from), read(span.to));
  };
  const without = ghost && ghost.lastWeek >= span.to ? moved(ghost, 'enacted') : '';
  return [
    ['week', spanTitle(span)],
    ['said', words.said(moved(history, 'espoused'))],
    ['done', words.done(moved(history, 'enacted'))],
    ['ghost', without === '' ? '' : charts.noPlanAt(without)],
  ];
}

/** The chart in words, for those who do not see it. */
export function saidDoneSummary(
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  department: number,
  place: string,
): string {
  const title = words.title(place);
  const last = history.lastWeek;
  const said = history.reader('espoused', department);
  const done = history.reader('enacted', department);
  if (last < 0 || !Number.isFinite(said(last)) || !Number.isFinite(done(last))) {
    return words.nothing(title);
  }
  if (last === 0) {
    return `${words.start(title, said(last), done(last))} ${charts.tableAvailable}`;
  }
  let widest = 0;
  let most = said(0) - done(0);
  for (let week = 1; week <= last; week++) {
    const apart = said(week) - done(week);
    if (!(apart > most)) continue;
    widest = week;
    most = apart;
  }
  const step = (read: Reading) => pointsBetween(read(last), read(0));
  const without = ghost ? ghost.get('enacted', last, department) : NaN;
  const plain = Number.isFinite(without) ? ` ${words.without(without)}` : '';
  return (
    `${words.weeks(title, last)} ${words.saidMoved(said(0), said(last), step(said))}, ` +
    `${words.doneMoved(done(0), done(last), step(done))}. ` +
    `${words.widest(widest, pointsBetween(said(widest), done(widest)))}${plain} ${charts.tableAvailable}`
  );
}

/** A row of the table behind the chart. */
export function saidDoneRow(
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  week: number,
  department: number,
): string[] {
  const said = history.get('espoused', week, department);
  const done = history.get('enacted', week, department);
  const gap = pointsBetween(said, done);
  return [
    String(week),
    percent(said),
    percent(done),
    figure(gap, 0),
    ghost ? percent(ghost.get('enacted', week, department)) : numbers.noValue,
  ];
}

/** Columns of the saved readings; `enacted_no_plan` is what would be done without a plan. */
export const SAID_DONE_COLUMNS = ['espoused', 'enacted', 'gap_points', 'enacted_no_plan'];

/** Readings of a week in the order of the columns: shares from 0 to 1, the gap in points; NaN for none. */
export function saidDoneValues(
  history: OutcomeHistory | null,
  ghost: OutcomeHistory | null,
  week: number,
  department: number,
): number[] {
  const said = history?.get('espoused', week, department) ?? NaN;
  const done = history?.get('enacted', week, department) ?? NaN;
  const without = ghost?.get('enacted', week, department) ?? NaN;
  // Points are for reading: what a difference of two shares leaves behind its sixth digit is dust.
  return [said, done, Math.round(1e8 * (said - done)) / 1e6, without];
}
