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

/** End of the record that starts at `from`: just past its line feed, or -1 when it is not all there. */
export function recordEnd(bytes: Buffer, from: number): number {
  let end = bytes.indexOf(10, from);
  let quote = bytes.indexOf(34, from);
  // An odd number of quotes before a line feed means that the line feed stands inside a field.
  while (end !== -1 && quote !== -1 && quote < end) {
    quote = bytes.indexOf(34, quote + 1);
    if (quote === -1) return -1;
    if (quote > end) end = bytes.indexOf(10, quote);
    quote = bytes.indexOf(34, quote + 1);
  }
  return end === -1 ? -1 : end + 1;
}

/** Puts the same first fields before every record of a block. */
export function prefixRecords(block: Buffer, prefix: string): Buffer {
  if (block.indexOf(34) === -1) {
    const text = block.toString('latin1', 0, block.length - 1);
    return Buffer.from(`${prefix}${text.replaceAll('\n', `\n${prefix}`)}\n`, 'latin1');
  }
  const parts: Buffer[] = [];
  const head = Buffer.from(prefix, 'latin1');
  let from = 0;
  while (from < block.length) {
    const end = recordEnd(block, from);
    if (end === -1) throw new Error('table: a record has no end');
    parts.push(head, block.subarray(from, end));
    from = end;
  }
  return Buffer.concat(parts);
}
