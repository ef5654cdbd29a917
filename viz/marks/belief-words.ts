// "Who believes what?" in words: the readout of a week, the chart in a sentence, and the table behind it.

import { BELIEF_BINS } from '../../sim/frame.ts';
import type { OutcomeHistory } from '../history.ts';
import { leanings, leaningWords, spreadWords } from './density.ts';
import { figure, percent } from './words.ts';

/** What a week's people believe, for everybody ('' as place) or a department. */
export function beliefReadout(
  history: OutcomeHistory,
  week: number,
  department: number,
  place: string,
): [kind: string, text: string][] {
  const shares = history.panoramas.beliefs(week, department);
  if (week < 0 || !shares) return [['week', week < 0 ? 'No week yet' : `Week ${week}`]];
  const [product, middle, customer] = leaningWords(leanings(shares));
  return [
    ['week', `Week ${week}`],
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
  return shares ? spreadWords(shares, people, place === '' ? 'The firm' : place) : '';
}

/** The chart in words, for those who do not see it. */
export function beliefSummary(
  history: OutcomeHistory,
  week: number,
  department: number,
  place: string,
): string {
  const where = place === '' ? 'Who believes what?' : `Who in ${place} believes what?`;
  const now = history.panoramas.beliefs(week, department);
  if (!now) return `${where} Nothing to show yet.`;
  const list = leaningWords(leanings(now)).join(', ');
  const start = spreadOf(history, 0, department, place);
  const said = spreadOf(history, week, department, place);
  const before = week > 0 && start !== '' ? ` At the start: ${start}.` : '';
  return `${where} Week ${week}: ${said}. ${list}.${before} Table available.`;
}

export const BELIEF_HEADINGS = ['Week', 'Product', 'Middle', 'Customer', 'Mean', 'In words'];

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
    spreadOf(history, week, department, place) || 'no value',
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
