// CSV as RFC 4180 has it, with LF line ends: fields with a comma, a quote or a line break are quoted.
// Numbers are printed by JavaScript's shortest round trip, which the language fixes to the last
// digit, so they read back exactly and look the same on every engine; what is not a number is empty.
// A text that a spreadsheet would take for a formula gets an apostrophe in front, for names of files and
// departments may come from strangers; quoting alone does not stop a spreadsheet. Numbers never do.

const NEEDS_QUOTES = /[",\n\r]/;
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/** A text as a field. */
export function csvText(text: string): string {
  const harmless = LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A number as a field; NaN (a figure that does not exist here) is an empty one. */
export function csvNumber(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

/** Any value as a field. */
export function csvField(value: number | string): string {
  return typeof value === 'number' ? csvNumber(value) : csvText(value);
}

/** A whole line, with its end. */
export function csvLine(fields: readonly (number | string)[]): string {
  return `${fields.map(csvField).join(',')}\n`;
}
