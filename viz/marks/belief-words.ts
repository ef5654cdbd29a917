// "Who believes what?" in words: the readout of a week, the chart in a sentence, and the table behind it.

import { BELIEF_BINS } from '../../sim/frame.ts';
import type { OutcomeHistory } from '../history.ts';
import { charts } from './chart-words.ts';
import { leanings, leaningWords, spreadWords } from './density.ts';
import { figure, numbers, percent } from './words.ts';

const words = charts.beliefs;

/** What a week's people believe, for everybody ('' as place) or a department. */
export function beliefReadout(
  history: OutcomeHistory,
  week: number,
  department: number,
  place: string,
): [kind: string, text: string][] {
  const shares = history.panoramas.beliefs(week, department);
  if (week < 0 || !shares) {
    return [['week', week < 0 ? charts.noWeek : charts.week(week)]];
  }
  const [product, middle, customer] = leaningWords(leanings(shares));
  return [
    ['week', charts.week(week)],
    ['answer', spreadOf(history, week, department, place)],
    ['product', product],
    ['middle', middle],
    ['customer', customer],
  ];
}

function spreadOf(
  history: OutcomeHistory,
  week: number,
  department: number,
  place: string,
): string {
  const shares = history.panoramas.beliefs(week, department);
  const people = history.get('headcount', week, department);
  return shares ? spreadWords(shares, people, place === '' ? words.firm : place) : '';
}

/** The chart in words, for those who do not see it. */
export function beliefSummary(
  history: OutcomeHistory,
  week: number,
  department: number,
  place: string,
): string {
  const where = words.question(place);
  const now = history.panoramas.beliefs(week, department);
  if (!now) return `${where} ${words.nothing}`;
  const list = leaningWords(leanings(now)).join(', ');
  const start = spreadOf(history, 0, department, place);
  const said = spreadOf(history, week, department, place);
  const before = week > 0 && start !== '' ? ` ${words.before(start)}` : '';
  return `${where} ${words.at(week, said, list)}${before} ${charts.tableAvailable}`;
}

export function beliefRow(
  history: OutcomeHistory,
  week: number,
  department: number,
  place: string,
): string[] {
  const shares = history.panoramas.beliefs(week, department);
  const sums = shares ? leanings(shares) : { product: NaN, middle: NaN, customer: NaN };
  return [
    String(week),
    percent(sums.product),
    percent(sums.middle),
    percent(sums.customer),
    figure(history.get('belief', week, department), 2),
    spreadOf(history, week, department, place) || numbers.noValue,
  ];
}

/** Columns of the saved readings: a share for each step of belief, named by where the step begins. */
export const BELIEF_COLUMNS = Array.from(
  { length: BELIEF_BINS },
  (_, bin) => `belief_from_${(-1 + (2 * bin) / BELIEF_BINS).toFixed(2)}`,
);

export function beliefValues(
  history: OutcomeHistory | null,
  week: number,
  department: number,
): number[] {
  const shares = history?.panoramas.beliefs(week, department);
  return shares ? Array.from(shares) : BELIEF_COLUMNS.map(() => NaN);
}
