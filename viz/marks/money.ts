// "Can we afford it?": profit and customers on an index of 100 at week 0, each beside what it would be without a
// plan. The model lets no firm go under; what it does know is at which profit nothing is earned any more, and
// the hatched band lies below that. The index counts profit gained since week 0 in revenue of week 0, so that
// a firm that earned 27 of each 100 earns nothing at 73.

import type { Ahead } from '../balcony/chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import { niceDomain } from './axes.ts';
import { charts, index } from './chart-words.ts';
import type { Reading } from './lines.ts';
import { axisWeeks, ghostLine, withAhead, type PlotSize } from './said-done.ts';
import type { PlotLine, TimePlotInput } from './time-plot.ts';
import { numbers, textWidth } from './words.ts';

const words = charts.money;

const PROFIT = 'profit';

/** Customers over those at week 0, week by week; NaN where they were not kept. */
export function customersOf(history: OutcomeHistory | null): Reading {
  return (week) => history?.panoramas.get('customers', week) ?? NaN;
}

/** The profit index at which nothing is earned; NaN while it is not known. It stays the same in a run. */
export const breakEvenOf = (history: OutcomeHistory): number =>
  history.panoramas.get('breakEven', 0);

export function moneyPlot(
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  breakEven: number,
  week: number,
  size: PlotSize,
  ahead: Ahead | null = null,
): TimePlotInput {
  const profit: PlotLine = { kind: 'done', name: words.profit, read: history.reader(PROFIT) };
  // Two runs without a plan: each has the name of what it stands beside.
  const without = (name: string, read: Reading): PlotLine =>
    withAhead({ kind: 'ghost', name, told: words.without, read }, ahead, PROFIT, -1);
  const lines: PlotLine[] = [
    withAhead(profit, ahead, PROFIT, -1),
    { kind: 'said', name: words.customers, read: customersOf(history) },
    without(words.profit, ghostLine(ghost, PROFIT, -1).read),
    without(words.customers, customersOf(ghost)),
  ];
  const weeks = axisWeeks(history);
  return {
    ...size,
    weeks,
    week,
    lastWeek: history.lastWeek,
    lines,
    domain: moneyDomain(lines, breakEven, weeks),
    write: index,
    shadeGap: false,
  };
}

/** So far the axis reaches to either side of the start. */
const REACHES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

/** As far above the start as below, so that its 100 stands in the middle; where nothing is earned is in sight. */
function moneyDomain(lines: readonly PlotLine[], breakEven: number, weeks: number) {
  let low = Number.isFinite(breakEven) ? Math.min(0.9, breakEven - 0.05) : 0.9;
  let high = 1.1;
  for (const { read, future, band } of lines) {
    for (const reading of [read, future, band?.low, band?.high]) {
      if (!reading) continue;
      for (let week = 0; week <= weeks; week++) {
        const value = reading(week);
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
  }
  const reach = REACHES.find((far) => low >= 1 - far && high <= 1 + far);
  return reach === undefined ? niceDomain(low, high) : ([1 - reach, 1 + reach] as const);
}

/** Weeks so far in which less than nothing was earned. */
export function weeksUnder(history: OutcomeHistory, breakEven: number): number {
  const profit = history.reader(PROFIT);
  let under = 0;
  for (let week = 0; week <= history.lastWeek; week++) if (profit(week) < breakEven) under++;
  return under;
}

/** The name of the band: what it means, shorter where there is little room, '' where there is none. */
export function bandWords(breakEven: number, room: number, text: number): string {
  const names = [words.below(breakEven), words.belowShort(breakEven), words.belowShortest];
  return names.find((name) => textWidth(name, text) <= room) ?? '';
}

export function moneyReadout(
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  week: number,
): [kind: string, text: string][] {
  if (week < 0) return [['week', charts.noWeek]];
  const [profit, customers, profitWithout, customersWithout] = moneyValues(history, ghost, week);
  const pair = (name: string, value: number, without: number): string =>
    Number.isFinite(value) ? words.at(name, value, without) : '';
  return [
    ['week', charts.week(week)],
    ['done', pair(words.profit, profit, profitWithout) || numbers.noValue],
    ['customers', pair(words.customers, customers, customersWithout)],
  ];
}

/** The chart in words. */
export function moneySummary(
  history: OutcomeHistory,
  ghost: OutcomeHistory | null,
  breakEven: number,
): string {
  const last = history.lastWeek;
  const [profit, customers, profitWithout, customersWithout] = moneyValues(history, ghost, last);
  if (!Number.isFinite(profit)) return words.nothing;
  const people = Number.isFinite(customers)
    ? ` ${words.customersNow(customers, customersWithout)}`
    : '';
  const under = weeksUnder(history, breakEven);
  const loss = Number.isFinite(breakEven) ? ` ${words.under(breakEven, under)}` : '';
  const now = words.profitNow(last, profit, profitWithout);
  return `${now}${people}${loss} ${charts.tableAvailable}`;
}

export const MONEY_COLUMNS = ['profit', 'customers', 'profit_no_plan', 'customers_no_plan'];

/** Readings of a week in the order of the columns, 1 where the start is 100; NaN for none. */
export function moneyValues(
  history: OutcomeHistory | null,
  ghost: OutcomeHistory | null,
  week: number,
): [profit: number, customers: number, profitWithout: number, customersWithout: number] {
  const profitOf = (of: OutcomeHistory | null) => of?.get(PROFIT, week) ?? NaN;
  return [profitOf(history), customersOf(history)(week), profitOf(ghost), customersOf(ghost)(week)];
}
