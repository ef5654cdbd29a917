// What the chart of a step draws: its outcomes as lines, said dashed and done solid, another run as dots; how
// values are written, and where the axis ends. Pure.

import type { OutcomeHistory } from '../history.ts';
import type { Reading } from '../marks/lines.ts';
import { boundedDomain, niceDomain } from '../marks/axes.ts';
import { charts } from '../marks/chart-words.ts';
import type { PlotLine } from '../marks/time-plot.ts';
import { figure, percent } from '../marks/words.ts';
import { outcomeWords } from '../outcome-words.ts';
import { OUTCOMES } from '../../sim/metrics.ts';
import type { LessonStep } from './course.ts';
import { say as classroom } from './words.ts';

const { say, do: does } = charts.saidDone;
/** Said and done as in every chart; other outcomes go by their names. */
const SHORT: Readonly<Record<string, string>> = {
  espoused: say,
  enacted: does,
  profit: charts.money.profit,
};

export const nameOf = (outcome: string): string => SHORT[outcome] ?? outcomeWords(outcome).title;

/** The outcomes of a step's chart, what is done last. */
export const outcomesOf = (step: LessonStep): readonly string[] =>
  step.chart ?? (step.kind === 'predict' ? [step.outcome] : ['espoused', 'enacted']);

/** How values are written; what runs from 0 to 1 is a share of that, so that a chart has one scale. */
export function writerOf(outcome: string): (value: number) => string {
  const { style } = outcomeWords(outcome);
  const row = OUTCOMES.find(({ name }) => name === outcome);
  if (style === 'share' || (row?.min === 0 && row.max === 1)) return percent;
  if (style === 'index') return (value) => figure(value * 100, 0);
  return (value) => figure(value, style === 'mean' ? 2 : 0);
}

/** Ends of the upright axis: what the step says, else bounds of the outcomes that hold their values. */
export function domainOf(step: LessonStep, histories: readonly OutcomeHistory[]): [number, number] {
  if (step.axis) return [step.axis.from, step.axis.to];
  const names = outcomesOf(step);
  const rows = OUTCOMES.filter(({ name }) => names.includes(name));
  const min = Math.min(...rows.map((row) => row.min));
  const max = Math.max(...rows.map((row) => row.max));
  // Shares always stand on the whole of 0 to 100 %: a guess must have room.
  if (min === 0 && max === 1) return [0, 1];
  let high = min;
  let low = max;
  for (const history of histories) {
    for (const { name } of rows) {
      for (let week = 0; week <= history.lastWeek; week++) {
        const value = history.get(name, week);
        if (value > high) high = value;
        if (value < low) low = value;
      }
    }
  }
  return max - min > 2 ? niceDomain(low, high) : boundedDomain(low, high, min, max);
}

/** A reading that is not known after a week. */
const until =
  (read: Reading, last: number): Reading =>
  (week) =>
    week > last ? NaN : read(week);

export interface Drawn {
  readonly run: OutcomeHistory;
  /** Name of the run, where several are told apart. */
  readonly label: string;
  readonly beside: { readonly history: OutcomeHistory; readonly label: string } | null;
  readonly department: number;
  /** Weeks after this one are not drawn yet. */
  readonly lastWeek: number;
}

export function linesOf(step: LessonStep, drawn: Drawn): PlotLine[] {
  const { run, beside, department, lastWeek } = drawn;
  const names = outcomesOf(step);
  const kinds = (['done', 'said', 'ghost'] as const).slice(0, names.length).toReversed();
  const lines = names.map((name, place): PlotLine => {
    // One outcome of two runs: the lines are the runs.
    const only = names.length === 1 && beside !== null && drawn.label !== '';
    const read = until(run.reader(name, department), lastWeek);
    return { kind: kinds[place], name: only ? drawn.label : nameOf(name), read };
  });
  if (names.length === 1 && outcomeWords(names[0]).style === 'index') {
    lines.push({ kind: 'ghost', name: classroom.start, read: () => 1 });
  }
  if (beside === null) return lines;
  const last = names[names.length - 1];
  const read = until(beside.history.reader(last, department), lastWeek);
  const name = names.length === 1 ? beside.label : classroom.lineOf(beside.label, nameOf(last));
  return [...lines, { kind: 'ghost', name, read }];
}
