// Tables as spreadsheets write them come back as they were, with the rows people see.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../sim/import/csv.ts';
import { formatProblem } from '../sim/problem.ts';

function parse(text: string) {
  const table = parseCsv(text, 'table');
  return 'problems' in table
    ? { table: null, problems: table.problems.map(formatProblem) }
    : { table, problems: [] };
}

describe('a table of comma-separated values', () => {
  it('comes back as it was written, whatever its cells hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r\n', ' '),
    });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
        fc.constantFrom('', '\ufeff'),
        fc.boolean(),
        (delimiter, lineBreak, rows, mark, closed) => {
          const kept = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
          const lines = [
            `one${delimiter}two`,
            ...kept.map((cells) => cells.map(quote).join(delimiter)),
          ];
          const text = mark + lines.join(lineBreak) + (closed ? lineBreak : '');
          const { table } = parse(text);
          expect(table).toMatchObject({ header: ['one', 'two'], delimiter });
          expect(table?.rows.map(({ cells }) => cells)).toEqual(kept);
        },
      ),
    );
  });

  it('counts rows as a spreadsheet does and lines as an editor does', () => {
    const { table } = parse('a,b\n"1\n2",x\n\n3,y\n');
    expect(table?.rows).toEqual([
      { row: 2, line: 2, cells: ['1\n2', 'x'] },
      { row: 4, line: 5, cells: ['3', 'y'] },
    ]);
  });

  it('is refused when it is empty or not UTF-8', () => {
    expect(parse('\n \n').problems).toEqual([
      'table: an empty file, expected a row with the names of columns.',
    ]);
    expect(parse('id,unit\nJos\ufffd,x\n').problems).toEqual([
      'table line 2: bytes that are not UTF-8 text, expected UTF-8 text. Save the file as "CSV UTF-8".',
    ]);
  });
});
