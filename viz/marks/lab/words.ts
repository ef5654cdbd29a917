// How the lab writes values: an outcome the way people say it, as finely as its interval is narrow; plain
// figures for tables; and what was swept by its own name.

import { catalogue } from '../../language/language.ts';
import { outcomeWords } from '../../outcome-words.ts';
import { outcomeWriter } from '../outcome.ts';
import { trueMinus } from '../minus.ts';
import { figure, numbers } from '../words.ts';
import type { LabFactor, LabValue } from './table.ts';

export type Writer = (value: number) => string;

export const words = catalogue('figures/values', {
  noInterval: 'no interval',
  interval: (low: string, high: string) => `${low} to ${high}`,
  empty: '(empty)',
  allRuns: 'all runs',
});

const NARROW_SPACE = '\u202f';

/** The outcome's plain title: "Do it". */
export const outcomeTitle = (outcome: string): string => outcomeWords(outcome).title;

/** Title and name: "Do it (enacted)". */
export const outcomeName = (outcome: string): string => `${outcomeTitle(outcome)} (${outcome})`;

/**
 * Writes values of an outcome. Where values are closer together than whole percent or points show, another
 * decimal is written: `step` is the least difference that must be seen.
 */
export function writerOf(outcome: string, step = 0.01): Writer {
  const row = outcomeWords(outcome);
  const finer = Math.max(0, Math.ceil(-Math.log10(Math.max(step, 1e-6) / 0.01) - 1e-9));
  if (row.style === 'share') {
    return (value) =>
      Number.isFinite(value) ? `${figure(value * 100, finer)}${NARROW_SPACE}%` : numbers.noValue;
  }
  if (row.style === 'mean') return (value) => figure(value, 2 + finer);
  if (row.style === 'index') return (value) => figure(value * 100, finer);
  return outcomeWriter(row);
}

/** The least difference that a summary must show: a tenth of its interval. */
export function stepFor(low: number, high: number): number {
  const width = (high - low) / 10;
  return width > 0 ? Math.min(0.01, 10 ** Math.ceil(Math.log10(width))) : 0.01;
}

/** "31 to 37 %"; "no interval" where one run alone gives none. */
export function intervalText(write: Writer, low: number, high: number): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return words.noInterval;
  const [first, last] = [write(low), write(high)];
  const unit = `${NARROW_SPACE}%`;
  const bare = first.endsWith(unit) && last.endsWith(unit) ? first.slice(0, -unit.length) : first;
  return words.interval(bare, last);
}

/** A figure for tables: five significant digits, a plain point, "" where there is none. */
export function tableFigure(value: number): string {
  if (!Number.isFinite(value)) return '';
  return String(Number(value.toPrecision(5)));
}

/** A swept value: "0.5", "−1", or the word. */
export function valueText(value: LabValue): string {
  if (typeof value === 'string') return value === '' ? words.empty : value;
  return trueMinus(String(Number(value.toPrecision(4))));
}

/** "rewards −1, talk 0.5"; "all runs" where nothing differs. */
export function valuesText(factors: readonly LabFactor[], values: readonly LabValue[]): string {
  const parts = factors.map(({ name }, place) =>
    name === 'scenario' ? valueText(values[place]) : `${name} ${valueText(values[place])}`,
  );
  return parts.join(', ') || words.allRuns;
}

/** "1 run", "32 runs". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${figure(count, 0)} ${count === 1 ? one : many}`;
