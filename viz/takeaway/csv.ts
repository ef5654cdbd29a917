// A chart's table as a CSV file: headings, a row a week or a department, plain numbers with a point where the
// chart has them. What a table program would run as a formula is kept a text.

/** The part of a chart's table that is saved. */
export interface SavedTable {
  readonly headings: readonly string[];
  readonly rows: number;
  /** Cells of a row, the first being its heading. */
  row(index: number): readonly string[];
  /** The same cells as plain numbers and names, where the chart has them. */
  values?(index: number): readonly (string | number)[];
  /** Headings that stand on their own, where those on screen need the title beside them. */
  readonly valueHeadings?: readonly string[];
}

/** First letters by which table programs know a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvCell(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The whole file. It begins with the mark by which table programs know that letters are Unicode. */
export function csvOf(table: SavedTable): string {
  const headings = table.valueHeadings ?? table.headings;
  const rows = Array.from(
    { length: table.rows },
    (_, index) => table.values?.(index) ?? table.row(index),
  );
  const lines = [headings, ...rows].map((cells) => cells.map(csvCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
