// Blocks of CSV as bytes, for tables that are put together from parts: where a record ends, and fields before
// every record. How a field is written stands in viz/marks/csv.ts, for the page writes the same.

import { endOfRecord } from '../workers/results/records.ts';

const SIGNS = { feed: 10, quote: 34 } as const;

/** End of the record that starts at `from`: just past its line feed, or -1 when it is not all there. */
export function recordEnd(bytes: Buffer, from: number): number {
  return endOfRecord(bytes, SIGNS, from);
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
