// Tables as files: the names of the commands, plain numbers, nothing that a table program would run.

import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../sim/metrics.ts';
import { OutcomeHistory } from '../viz/history.ts';
import { SAID_DONE_COLUMNS, saidDoneValues } from '../viz/marks/said-done.ts';
import { csvOf } from '../viz/takeaway/csv.ts';
import { slug } from '../viz/takeaway/source.ts';

describe('a table as a CSV file', () => {
  it('has headings, whole numbers, and nothing where nothing is known', () => {
    const table = {
      headings: ['week', 'department', 'enacted'],
      rows: 2,
      row: (week: number) => [week, 'all', week === 0 ? 0.1 + 0.2 : NaN],
    };
    expect(csvOf(table)).toBe('\ufeffweek,department,enacted\n0,all,0.30000000000000004\n1,all,\n');
  });

  it('keeps names texts that a table program would run or break at', () => {
    const names = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'Sales, north', 'the "other" team'];
    const table = {
      headings: ['department'],
      rows: names.length,
      row: (at: number) => [names[at]],
    };
    expect(csvOf(table).split('\n').slice(1, -1)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "'\t=1",
      '"Sales, north"',
      '"the ""other"" team"',
    ]);
  });

  it('has a number under every column of said and done, named as outcomes are', () => {
    const history = new OutcomeHistory(['espoused', 'enacted'], 1, 1);
    history.put(0, new Float64Array([0.5, 0.25, 0.7, 0.4]));
    expect(saidDoneValues(history, null, 0, -1)).toEqual([0.5, 0.25, 25, NaN]);
    expect(saidDoneValues(history, history, 0, 0)).toEqual([0.7, 0.4, 30, 0.4]);
    expect(saidDoneValues(null, null, 0, -1)).toEqual([NaN, NaN, NaN, NaN]);
    const outcomes: string[] = OUTCOMES.map(({ name }) => name);
    const named = SAID_DONE_COLUMNS.map((column) => column.replace(/_no_plan$/, ''));
    expect(named.filter((name) => !outcomes.includes(name))).toEqual(['gap_points']);
  });

  it('names files with letters that every system takes', () => {
    expect(slug('Möbel & “Söhne”: ../x')).toBe('mobel-sohne-x');
  });
});
