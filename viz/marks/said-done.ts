// "Do people do what they say?": said (espoused) against done (enacted), with what people would do
// without a plan. Turns a history into what the shared time plot draws, and into words.

import type { OutcomeHistory } from '../history.ts';
import type { PlotLine, TimePlotInput } from './time-plot.ts';
import { figure, percent, points, pointsBetween, weeksLong } from './words.ts';

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
  return { kind: 'ghost', name: 'No plan', read };
}

/** Weeks on the axis: the planned ones, or more when the run went on. */
export const axisWeeks = (history: OutcomeHistory) => Math.max(history.weeks, history.lastWeek);

export function saidDonePlot(
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  week: number,
  department: number,
  size: PlotSize,
): TimePlotInput {
  const lines: PlotLine[] = [
    { kind: 'said', name: 'Say it', read: history.reader('espoused', department) },
    { kind: 'done', name: 'Do it', read: history.reader('enacted', department) },
    ghostLine(ghost, 'enacted', department),
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
  if (week < 0) return { week: 'No week yet', said: '', done: '', gap: '', ghost: '' };
  if (!Number.isFinite(said) || !Number.isFinite(done)) {
    return { week: `Week ${week}`, said: 'no value', done: '', gap: '', ghost: '' };
  }
  return {
    week: `Week ${week}`,
    said: `Say it ${percent(said)}`,
    done: `Do it ${percent(done)}`,
    gap: `Gap ${points(pointsBetween(said, done))}`,
    ghost: Number.isFinite(without) ? `No plan ${percent(without)}` : '',
  };
}

const whole = (share: number) => String(Math.round(share * 100));

/** The chart in words, for those who do not see it. */
export function saidDoneSummary(
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  department: number,
  place: string,
): string {
  const where = place === '' ? 'Said and done' : `Said and done in ${place}`;
  const last = history.lastWeek;
  const said = history.reader('espoused', department);
  const done = history.reader('enacted', department);
  if (last < 0 || !Number.isFinite(said(last)) || !Number.isFinite(done(last))) {
    return `${where}. Nothing to show yet.`;
  }
  const now = `${whole(said(last))} percent say it, ${whole(done(last))} do it`;
  if (last === 0) return `${where}, week 0: ${now}. Table available.`;
  let widest = 0;
  for (let week = 1; week <= last; week++) {
    if (said(week) - done(week) > said(widest) - done(widest)) widest = week;
  }
  const gap = points(pointsBetween(said(widest), done(widest)));
  const without = ghost ? ghost.get('enacted', last, department) : NaN;
  const plain = Number.isFinite(without) ? ` Without a plan ${whole(without)} would do it.` : '';
  return (
    `${where}, ${weeksLong(last)}. ${move('Said', said(0), said(last))}, ` +
    `${move('done', done(0), done(last))}. ` +
    `They part most in week ${widest}, by ${gap}.${plain} Table available.`
  );
}

/** "Said rises from 30 to 66 percent". */
function move(what: string, from: number, to: number): string {
  const step = pointsBetween(to, from);
  if (step === 0) return `${what} stays at ${whole(to)} percent`;
  return `${what} ${step > 0 ? 'rises' : 'falls'} from ${whole(from)} to ${whole(to)} percent`;
}

export const SAID_DONE_HEADINGS = ['Week', 'Say it', 'Do it', 'Gap, points', 'No plan, do it'];

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
    ghost ? percent(ghost.get('enacted', week, department)) : 'no value',
  ];
}
