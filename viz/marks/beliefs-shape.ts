// What both pictures of beliefs are made from and made of (viz/marks/beliefs.ts): input, marks, axis.

import type { Scale } from './lines.ts';
import type { PlotSize } from './said-done.ts';
import type { Span } from './span.ts';
import type { Box } from './time-plot.ts';

/** Shares of people by belief in a week, or null where they are not known. */
export type Spread = (week: number) => ArrayLike<number> | null;

export interface BeliefsInput extends PlotSize {
  /** Weeks of the run; `view` are those on the axis where it was zoomed. */
  readonly weeks: number;
  readonly view?: Span | null;
  readonly lastWeek: number;
  readonly spread: Spread;
}

export interface RidgeRow {
  readonly week: number;
  /** Closed along its ground line, for the colours; and the line along its top alone. */
  readonly area: string;
  readonly line: string;
}

export interface AxisWord {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: string;
}

export interface WeekLine {
  readonly line: string;
  /** An arrow head at its end. */
  readonly head: string;
  /** Where its name stands; NaN where there is no room for one. */
  readonly x: number;
  readonly y: number;
}

export interface BeliefsMarks {
  readonly kind: 'ridge' | 'heat';
  readonly box: Box;
  /** Weeks along the side (ridge) or below (heat). */
  readonly weeks: readonly AxisWord[];
  /** Product, middle, customer. */
  readonly sides: readonly AxisWord[];
  readonly grid: string;
  readonly rows: readonly RidgeRow[];
  /** Cells by how dense they are, palest first. */
  readonly cells: readonly string[];
  /** A week where now is or the reader points; null where the axis does not show it or it is not known. */
  readonly lineOf: (week: number) => WeekLine | null;
  /** Place of a week along time: px from the top (ridge) or from the left (heat). */
  readonly timeOf: Scale;
  /** The week nearest to a place along time. */
  readonly weekAt: (time: number) => number;
  /** What lies outside selected weeks, and their ends. */
  readonly spanPaths: (span: Span) => { veil: string; ends: string };
  /** Short lines at the rim where something begins. */
  readonly ticks: (weeks: readonly number[]) => string;
}

/** First and last week on the axis. */
export const axisOf = ({ weeks, view }: BeliefsInput): readonly [from: number, to: number] => [
  view?.from ?? 0,
  view?.to ?? weeks,
];

/** The week nearest to a share of the axis. */
export const weekBetween = (share: number, from: number, to: number): number =>
  Math.max(from, Math.min(to, Math.round(from + share * (to - from))));
