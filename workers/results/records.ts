// CSV as thaw writes it, record by record: where one ends, and its fields. Works on bytes and on texts alike, so
// the command and the page read a table by one rule.

interface Searched<Sign> {
  indexOf(sign: Sign, from: number): number;
}

/** End of the record that starts at `from`: just past its line feed, or -1 when it is not all there. */
export function endOfRecord<Sign>(
  text: Searched<Sign>,
  signs: { readonly feed: Sign; readonly quote: Sign },
  from: number,
): number {
  let end = text.indexOf(signs.feed, from);
  let quote = text.indexOf(signs.quote, from);
  // An odd number of quotes before a line feed means that the line feed stands inside a field.
  while (end !== -1 && quote !== -1 && quote < end) {
    quote = text.indexOf(signs.quote, quote + 1);
    if (quote === -1) return -1;
    if (quote > end) end = text.indexOf(signs.feed, quote);
    quote = text.indexOf(signs.quote, quote + 1);
  }
  return end === -1 ? -1 : end + 1;
}

/** The fields of a record, without quotes. */
export function fieldsOfRecord(record: string): string[] {
  const text = record.replace(/\r?\n$/, '');
  if (!text.includes('"')) return text.split(',');
  const fields = text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(fields, ([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain);
}

/** What a guarded field was before: a text that a spreadsheet could take for a formula stands behind an apostrophe. */
export const unguarded = (text: string): string =>
  /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;

const SIGNS = { feed: '\n', quote: '"' } as const;

/** How much of a file has been read, 0 to 1. */
export type OnShare = (share: number) => void;

/**
 * Every record of a file as a text, its header first; a record that the end of the file cuts off comes last,
 * without its line feed. A few hundred kilobytes are in memory at a time.
 */
export async function eachRecord(
  file: Blob,
  onShare: OnShare,
  onRecord: (record: string) => void,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let rest = '';
  let read = 0;
  const take = (text: string): void => {
    const whole = rest + text;
    let from = 0;
    if (!whole.includes('"')) {
      for (let end = whole.indexOf('\n'); end !== -1; end = whole.indexOf('\n', from)) {
        onRecord(whole.slice(from, end + 1));
        from = end + 1;
      }
    } else {
      for (let end = endOfRecord(whole, SIGNS, 0); end !== -1;) {
        onRecord(whole.slice(from, end));
        from = end;
        end = endOfRecord(whole, SIGNS, from);
      }
    }
    rest = whole.slice(from);
  };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.byteLength;
    take(decoder.decode(value, { stream: true }));
    onShare(file.size === 0 ? 1 : read / file.size);
  }
  take(decoder.decode());
  if (rest !== '') onRecord(rest);
}
