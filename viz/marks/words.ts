// How charts say numbers: percentages with a narrow no-break space, points between two percentages,
// plain figures for the rest; and how wide such words will be, so that margins are known without asking
// the page to lay anything out.

import { catalogue } from '../language/language.ts';
import { trueMinus } from './minus.ts';

/** The words beside figures, which every chart shares. */
export const numbers = catalogue('numbers', {
  noValue: 'no value',
  points: (count: string, isOne: boolean) => `${count} ${isOne ? 'point' : 'points'}`,
  weeks: (count: number) => `${count} ${count === 1 ? 'week' : 'weeks'}`,
  /** The first week on an axis; those after it are figures alone. */
  axisWeek: (week: number) => `week ${week}`,
});

const NARROW_SPACE = '\u202f';

/** Whole percentages from 0 to 100 are written once: with every week that passes they are said a dozen times. */
const PERCENTAGES: string[] = [];

/** Whole percent, as in "66 %"; "no value" when there is none. */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return numbers.noValue;
  const whole = Math.round(share * 100);
  if (whole < 0 || whole > 100) return trueMinus(`${whole}${NARROW_SPACE}%`);
  return (PERCENTAGES[whole] ??= `${whole}${NARROW_SPACE}%`);
}

/** Whole points between two shares as they are printed, so that readers who subtract agree. */
export function pointsBetween(high: number, low: number): number {
  return Math.round(high * 100) - Math.round(low * 100);
}

/** "1 point", "39 points", "−3 points"; "no value" when there is none. */
export function points(count: number): string {
  if (!Number.isFinite(count)) return numbers.noValue;
  return numbers.points(figure(count, 0), Math.abs(count) === 1);
}

/** "1 week", "104 weeks". */
export const weeksLong = (count: number): string => numbers.weeks(count);

/** A figure with so many decimals, a true minus, and thin spaces between thousands. */
export function figure(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return numbers.noValue;
  const digits = Math.abs(value).toFixed(decimals);
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits.length : point;
  const text = whole > 4 ? grouped(digits.slice(0, whole)) + digits.slice(whole) : digits;
  return value < 0 ? trueMinus(`-${text}`) : text;
}

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);

/** Widths in ems of Atkinson Hyperlegible Next at weight 650, by kind of letter, rather too wide. */
const EMS: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[\u202f\u2009]/, 0.16],
  [/[ijlftrI.,:;'|!()[\]íìîïłľĺťřŕ-]/, 0.36],
  [/ /, 0.3],
  [/[mwMW%@]/, 0.96],
  [/[\p{Lu}ď0-9\u2212]/u, 0.66],
];
const OTHER_EMS = 0.6;

/** Texts come again with every week; so many are remembered. */
const MEASURED = 500;
const measured = new Map<string, number>();

/** Width in px that a text takes at most at a size in px; known without asking the page. */
export function textWidth(text: string, size: number): number {
  const known = measured.get(text);
  if (known !== undefined) return Math.ceil(known * size);
  let ems = 0;
  for (const letter of text) {
    ems += EMS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_EMS;
  }
  if (measured.size >= MEASURED) measured.clear();
  measured.set(text, ems);
  return Math.ceil(ems * size);
}

/** Words in lines no wider than so many px. */
export function inLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((some) => some !== '')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
