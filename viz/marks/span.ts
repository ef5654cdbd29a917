// A span of weeks that was selected: what lies between two weeks, and the tables and words that speak of it.
// Pure.

import type { SavedTable } from '../takeaway/csv.ts';
import { charts } from './chart-words.ts';
import { figure, numbers, pointsBetween } from './words.ts';

/** Weeks `from` to `to`, both inside; `to` is the later one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The span between two weeks, whichever comes first; null where they are one. */
export const spanBetween = (one: number, other: number): Span | null =>
  one === other ? null : { from: Math.min(one, other), to: Math.max(one, other) };

export const sameSpan = (one: Span | null, other: Span | null): boolean =>
  one === other || (one?.from === other?.from && one?.to === other?.to);

/** A week that may be pointed at where weeks 0 to `last` are drawn; null for any other. */
export const weekWithin = (week: number | null, last: number): number | null =>
  week === null || week < 0 || week > last ? null : week;

/** The part of a span that is inside the weeks 0 to `last`; null where less than two weeks are. */
export function spanWithin(span: Span | null, last: number): Span | null {
  if (span === null || span.from >= last) return null;
  return span.to <= last ? span : { from: span.from, to: last };
}

/** "weeks 13 to 26". */
export const spanWords = ({ from, to }: Span): string => charts.span(from, to);

/** "Weeks 13 to 26": at the start of a sentence. */
export const spanTitle = ({ from, to }: Span): string => charts.spanTitle(from, to);

/** "+18", "−3", "0": how far a share went between two weeks, as its ends are printed. */
export function figureMoved(from: number, to: number): string {
  const step = pointsBetween(to, from);
  return step > 0 ? `+${figure(step, 0)}` : figure(step, 0);
}

/** The same as "+18 points". */
export function pointsMoved(from: number, to: number): string {
  const step = pointsBetween(to, from);
  if (!Number.isFinite(step)) return numbers.noValue;
  return numbers.points(figureMoved(from, to), Math.abs(step) === 1);
}

/** Places of those rows whose first cell is a week of the span; all of them without a span. */
export function rowsWithin(
  rows: number,
  weekOf: (row: number) => number,
  span: Span | null,
): readonly number[] | null {
  if (span === null) return null;
  const all = Array.from({ length: rows }, (_, row) => row);
  return all.filter((row) => weekOf(row) >= span.from && weekOf(row) <= span.to);
}

/** A saved table without the weeks outside the span; tables that do not begin with weeks stay whole. */
export function savedWithin(table: SavedTable, span: Span | null): SavedTable {
  if (table.headings[0] !== 'week') return table;
  const inside = rowsWithin(table.rows, (row) => Number(table.row(row)[0]), span);
  if (inside === null) return table;
  return { ...table, rows: inside.length, row: (row) => table.row(inside[row]) };
}
