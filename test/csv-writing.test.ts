// Fields of the tables that batches write: numbers exactly, texts so that no spreadsheet runs them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, csvNumber } from '../viz/marks/csv.ts';
import { seriesColumns } from '../batch/table.ts';
import { parseCsv } from '../sim/import/csv.ts';

/** The cells of a line as our own reader, or any other, reads them. */
function readBack(fields: readonly (number | string)[]): string[] {
  const header = fields.map((_, place) => `column${place}`).join(',');
  const table = parseCsv(`${header}\n${csvLine(fields)}`, 'table');
  if ('problems' in table) throw new Error(JSON.stringify(table.problems));
  return table.rows[0].cells;
}

describe('a line of a written table', () => {
  it.each(['=1+1', '+1 team', '-', '@home', '\t=1', '\r=1', '=HYPERLINK("a","b")'])(
    'keeps a spreadsheet from taking the text %j for a formula',
    (text) => {
      expect(readBack([text, 'x'])[0]).toBe(`'${text}`);
    },
  );

  it('has numbers that read back exactly, and what is no number is empty', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => Number(csvNumber(value)) === value),
    );
    expect(csvNumber(NaN)).toBe('');
    expect(csvNumber(-0)).toBe('0');
  });

  it('quotes as RFC 4180 does', () => {
    expect(csvLine(['a,b', 'say "x"', 'two\nlines', 'plain', 1.5])).toBe(
      '"a,b","say ""x""","two\nlines",plain,1.5\n',
    );
  });

  it('leaves numbers alone, below zero too', () => {
    expect(csvLine([-0.5, -1e-7, 2, NaN])).toBe('-0.5,-1e-7,2,\n');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(readBack([value, 'x'])[0])).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('leaves other texts as they are, whatever they hold', () => {
    const unit = fc.constantFrom('a', 'é', '"', ',', ';', '-', '=', ' ', '\n');
    const text = fc.string({ unit }).map((rest) => `a${rest}`);
    fc.assert(
      fc.property(text, (given) => {
        expect(readBack([given, 'x'])[0]).toBe(given);
      }),
    );
  });

  it('is explained where the columns are', () => {
    const department = seriesColumns().find(({ name }) => name === 'department');
    expect(department?.meaning).toContain('begins with = + - @ stands behind an apostrophe');
  });
});
