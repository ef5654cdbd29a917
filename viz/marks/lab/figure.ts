// What every figure of the lab has: a drawing with words for those who do not see it, a caption that says
// how to read it, and the table behind it. And the parts that drawings share: frame, axes, whiskers.

import { scaleLinear, ticks } from 'd3';
import { textWidth } from '../words.ts';
import { group, px, shape, words, type Mark } from './mark.ts';
import type { LabFactor } from './table.ts';
import { valueText, type Writer } from './words.ts';

export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Figure {
  /** Stem of a file name, own to the figure within a report. */
  readonly name: string;
  readonly title: string;
  /** How to read it, and what it does not hold. */
  readonly caption: string;
  /** The drawing in words. */
  readonly spoken: string;
  /** An `svg` element with role, name and view box. */
  readonly drawing: Mark;
  readonly table: FigureTable;
}

/** Width of drawings in px, unless told. */
export const WIDTH = 720;
/** Least size of type in px. */
export const TEXT = 13;
export const SMALL = 12;

/** The `svg` element. */
export function drawing(
  width: number,
  height: number,
  spoken: string,
  children: readonly Mark[],
): Mark {
  const attributes = {
    class: 'lab-drawing',
    viewBox: `0 0 ${px(width)} ${px(height)}`,
    width: px(width),
    height: px(height),
    role: 'img',
    'aria-label': spoken,
  };
  return group('svg', attributes, children);
}

export type Domain = readonly [number, number];

/** A round domain that holds every finite value; about a tenth of slack where they are all one. */
export function domainOf(values: Iterable<number>, fixed: readonly number[] = []): Domain {
  let [low, high] = [Infinity, -Infinity];
  for (const value of [...values, ...fixed]) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  if (low === high)
    [low, high] = [low - (Math.abs(low) || 1) * 0.1, high + (Math.abs(high) || 1) * 0.1];
  const [first, last] = scaleLinear().domain([low, high]).nice(4).domain();
  return [first, last];
}

/** A straight scale. */
export function straight(from: Domain, to: Domain): (value: number) => number {
  return scaleLinear().domain(from).range(to);
}

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** About `count` round values on a domain, written as finely as they need. */
export function ticksOf([low, high]: Domain, write: Writer, count = 4): Tick[] {
  return ticks(low, high, count).map((value) => ({ value, text: write(value) }));
}

/** Widest of some texts, in px. */
export const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)));

/** A text that is cut where it has no room, with three dots. */
export function fitting(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

export const label = (
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  style = 'lab-text',
): Mark => words('text', { class: style, x: px(x), y: px(y), 'text-anchor': anchor }, text);

export const path = (style: string, d: string): Mark => shape('path', { class: style, d });

export const rule = (style: string, x1: number, y1: number, x2: number, y2: number): Mark =>
  path(style, `M${px(x1)},${px(y1)}L${px(x2)},${px(y2)}`);

/** Labels of an axis of values that stand `apart` px from one another: as many as have room. */
export function everyNth(factor: LabFactor, apart: number, size: number): number {
  const room = widest(factor.values.map(valueText), size) + size;
  return Math.max(1, Math.ceil(room / apart));
}

/** An interval lying or standing, with feet; '' where there is none. */
export function whisker(low: number, high: number, at: number, lying: boolean, foot = 4): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return '';
  const [a, b, c, up, down] = [low, high, at, at - foot, at + foot].map(px);
  return lying
    ? `M${a},${c}H${b}M${a},${up}V${down}M${b},${up}V${down}`
    : `M${c},${a}V${b}M${up},${a}H${down}M${up},${b}H${down}`;
}
