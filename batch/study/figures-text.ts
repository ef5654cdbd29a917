// Figures as the texts of the project write them: .84 for a share, +.84 for a difference, words for how often.

/** A number of at most one, without its 0: .84, 1.00, -.05. */
export function plain(value: number, digits = 2): string {
  if (Number.isNaN(value)) return 'none';
  if (!Number.isFinite(value)) return 'beyond';
  const text = value.toFixed(digits).replace(/^(-?)0\./, '$1.');
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** The same with its sign. */
export function signed(value: number, digits = 2): string {
  const text = plain(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** "low to high", as intervals stand in brackets. */
export function between(low: number, high: number, say = plain): string {
  return `${say(low)} to ${say(high)}`;
}

/** A Markdown table. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Six digits are more than anybody reads, and the same on every machine. */
export const sixDigits = (value: number): number => Math.round(value * 1e6) / 1e6;
