// A chart's table as a CSV file. Columns have the names that the commands give them and numbers are whole, so
// that a saved chart and a `series.csv` of the same run can be laid side by side.

import { csvLine } from '../marks/csv.ts';

/** A chart's readings as they are saved: plain numbers and names, NaN where nothing is known. */
export interface SavedTable {
  /** `week`, `department`, then names of outcomes. */
  readonly headings: readonly string[];
  readonly rows: number;
  row(index: number): readonly (string | number)[];
}

/** What stands in the column `department` for everybody; no department may be called so. */
export const EVERYBODY = 'all';

/** The whole file. It begins with the mark by which table programs know that letters are Unicode. */
export function csvOf({ headings, rows, row }: SavedTable): string {
  const lines = Array.from({ length: rows }, (_, index) => csvLine(row(index)));
  return `\ufeff${csvLine(headings)}${lines.join('')}`;
}
