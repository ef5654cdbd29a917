// Tables as files: plain numbers, names as they are, nothing that a table program would run.

import { describe, expect, it } from 'vitest';
import { OutcomeHistory } from '../viz/history.ts';
import { SAID_DONE_HEADINGS, saidDoneValues } from '../viz/marks/said-done.ts';
import { csvCell, csvOf } from '../viz/takeaway/csv.ts';
import { slug } from '../viz/takeaway/source.ts';

describe('a table as a CSV file', () => {
  it('keeps formulas texts, and numbers numbers', () => {
    for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx']) {
      expect(csvCell(evil).replaceAll('"', '').startsWith("'")).toBe(true);
    }
    expect(csvCell(-0.25)).toBe('-0.25');
    expect(csvCell(NaN)).toBe('');
  });

  it('quotes what would break a row', () => {
    expect(csvCell('Sales, north')).toBe('"Sales, north"');
    expect(csvCell('the "other" team')).toBe('"the ""other"" team"');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
    expect(csvCell('Sales')).toBe('Sales');
  });

  it('prefers plain values to what is written on screen, and their headings', () => {
    const table = {
      headings: ['Week', 'Share'],
      rows: 2,
      row: (week: number) => [`${week}`, '5 %'],
    };
    expect(csvOf(table)).toBe('\ufeffWeek,Share\r\n0,5 %\r\n1,5 %\r\n');
    const plain = {
      ...table,
      values: (week: number) => [week, 0.05],
      valueHeadings: ['Week', 'Share of people'],
    };
    expect(csvOf(plain)).toBe('\ufeffWeek,Share of people\r\n0,0.05\r\n1,0.05\r\n');
  });

  it('has a number under every heading of said and done, empty where nothing is known', () => {
    const history = new OutcomeHistory(['espoused', 'enacted'], 0, 1);
    history.put(0, new Float64Array([0.5, 0.25]));
    const values = saidDoneValues(history, null, 0, -1);
    expect(values).toEqual([0, 0.5, 0.25, 25, NaN]);
    expect(values).toHaveLength(SAID_DONE_HEADINGS.length);
    expect(values.map(csvCell).join()).toBe('0,0.5,0.25,25,');
  });

  it('names files with letters that every system takes', () => {
    expect(slug('Möbel & “Söhne”: ../x')).toBe('mo-bel-so-hne-x');
  });
});
