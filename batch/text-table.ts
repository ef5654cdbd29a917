// Text tables for terminals: columns aligned, the last one free to be long.

/** Lines of cells with two spaces between; numbers stand right, words left. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const isNumber = header.map((_, column) => rows.every((row) => /^-?[\d.]*$/.test(row[column])));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        isNumber[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
}

/** A figure for people: at most four decimals, no trailing noughts, "-" where there is none. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '-';
  return String(Number(value.toFixed(4)));
}

/** A difference for people: its sign and three decimals. */
export const signed = (value: number): string =>
  Number.isFinite(value) ? `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3)}` : String(value);
