// How strong real turnarounds are: the record equals the published figures, and a plan is marked by it. To make the record
// anew from ../shared/data, or from another folder that THAW_DATA names:
//   THAW_DOCS=write npx vitest run --project unit test/turnarounds.test.ts

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../sim/import/csv.ts';
import {
  changesOf,
  largestGain,
  likelihood,
  reachedOf,
  RECORD,
  type Changes,
  type Theme,
} from '../viz/trust/likelihood.ts';
import { careOf, promiseOf } from '../viz/trust/promise.ts';
import { root } from './architecture-source.ts';

const DATA = process.env['THAW_DATA'] ?? join(root, '..', 'shared', 'data');
const SURVEY = join(DATA, 'uk_civil_service_people_survey', 'survey.csv');
const FILE = join(root, 'viz', 'trust', 'record.json');
const missing = !existsSync(SURVEY);
if (missing)
  process.stderr.write('turnarounds.test.ts: ../shared/data is not there, the survey is skipped\n');

const COLUMNS = { engagement: 'engagement_index', leadership: 'leadership_managing_change' };
const YEARS = [1, 2, 3, 4, 5];

/** Scores of each organisation by year. */
function scores(column: string): Map<number, number>[] {
  const table = parseCsv(readFileSync(SURVEY, 'utf8'), 'survey.csv');
  if ('problems' in table) throw new Error(JSON.stringify(table.problems));
  const place = (name: string) => table.header.indexOf(name);
  const found = new Map<string, Map<number, number>>();
  for (const row of table.rows) {
    const cell = (name: string) => row.cells[place(name)] ?? '';
    if (cell('kind') !== 'organisation' || cell(column) === '') continue;
    const own = found.get(cell('org_uid')) ?? new Map<number, number>();
    found.set(cell('org_uid'), own.set(Number(cell('year')), Number(cell(column))));
  }
  return [...found.values()];
}

function counted(all: readonly Map<number, number>[], years: number): Changes {
  const changes = all.flatMap((own) =>
    [...own].flatMap(([year, score]) => {
      const later = own.get(year + years);
      // Scores have one decimal: their difference has no more.
      return later === undefined ? [] : [Math.floor(Math.round((later - score) * 10) / 10)];
    }),
  );
  const [least, most] = [Math.min(...changes), Math.max(...changes)];
  const counts = Array.from({ length: most - least + 1 }, () => 0);
  for (const change of changes) counts[change - least]++;
  return { years, cases: changes.length, least, counts };
}

function made() {
  const of = (theme: Theme) => {
    const all = scores(COLUMNS[theme]);
    return YEARS.map((years) => counted(all, years));
  };
  return {
    survey: 'UK Civil Service People Survey',
    source: 'Cabinet Office, 2009 to 2024; collected by Matt Kerlogue (csps-data)',
    licence: 'Open Government Licence v3.0',
    first: 2009,
    last: 2024,
    organisations: scores(COLUMNS.leadership).length,
    themes: { engagement: of('engagement'), leadership: of('leadership') },
  };
}

describe('the record of real turnarounds', () => {
  it.skipIf(missing)('is what the survey says', () => {
    if (process.env['THAW_DOCS'] === 'write') {
      writeFileSync(FILE, `${JSON.stringify(made(), null, 2)}\n`);
      return;
    }
    expect(RECORD).toEqual(made());
  });

  it('has the published cases: 140 of 1,130 gain fifteen points in three years, 53 gain twenty', () => {
    const { cases, years } = changesOf('leadership')[2];
    expect([years, cases]).toEqual([3, 1130]);
    const fifteen = likelihood({ points: 15, weeks: 156 });
    const twenty = likelihood({ points: 20, weeks: 156 });
    expect([fifteen.reached, twenty.reached]).toEqual([140, 53]);
    expect(Math.round(100 * fifteen.share)).toBe(12);
    expect(Math.round(100 * twenty.share)).toBe(5);
  });

  it('has the published spreads of a year, 3.6 points of engagement and 6.4 of leadership', () => {
    const spread = ({ least, counts, cases }: Changes) => {
      // A count stands for changes of its whole points up to the next.
      const at = (place: number) => least + place + 0.5;
      const mean = counts.reduce((sum, count, place) => sum + count * at(place), 0) / cases;
      const square = counts.reduce((sum, count, place) => sum + count * (at(place) - mean) ** 2, 0);
      return Math.sqrt(square / cases);
    };
    expect(spread(changesOf('engagement')[0])).toBeCloseTo(3.6, 1);
    expect(spread(changesOf('leadership')[0])).toBeCloseTo(6.4, 1);
    expect(reachedOf(changesOf('engagement')[0], -100)).toBe(1444);
  });
});

describe('a plan that promises more than real organisations reach', () => {
  const all = (theme: Theme) =>
    [0, 26, 52, 53, 104, 156, 208, 260, 520].map((weeks) =>
      Array.from({ length: 80 }, (_, points) => likelihood({ points, weeks, theme }).share),
    );

  it('is never likelier for promising more, nor less likely for taking longer', () => {
    for (const theme of ['engagement', 'leadership'] as const) {
      const table = all(theme);
      for (const row of table) {
        for (const [points, share] of row.entries()) {
          expect(share).toBeLessThanOrEqual(row[points - 1] ?? 1);
        }
      }
      for (const [place, row] of table.entries()) {
        for (const [points, share] of row.entries()) {
          expect(share).toBeGreaterThanOrEqual(table[place - 1]?.[points] ?? 0);
        }
      }
    }
  });

  it('is marked: usual, rare from the strong real turnaround on, and beyond the record', () => {
    const level = (points: number, weeks = 156) => likelihood({ points, weeks }).level;
    expect([level(5), level(14), level(15), level(46), level(47)]).toEqual([
      'usual',
      'usual',
      'rare',
      'rare',
      'beyond the record',
    ]);
    expect(level(15, 52)).toBe('rare');
    expect(level(25, 52)).toBe('beyond the record');
    expect(largestGain('leadership', 3)).toBe(46);
    // Engagement moves less in real organisations, so the same promise is rarer there.
    expect(likelihood({ points: 33, weeks: 156, theme: 'engagement' }).level).toBe(
      'beyond the record',
    );
  });

  it('is read off the engagement of its runs, of which there must be eight at least', () => {
    const runs = (count: number, gain: number) => ({
      count,
      weeks: 156,
      values: (outcome: string, week: number) =>
        Array.from({ length: count }, (_, run) =>
          outcome === 'engagement' ? 0.2 + run / 100 + (week === 156 ? gain : 0) : NaN,
        ),
    });
    expect(promiseOf(null)).toBeNull();
    expect(promiseOf(runs(7, 0.3))).toBeNull();
    expect(promiseOf(runs(8, 0.3))?.points).toBeCloseTo(30, 6);
    expect(promiseOf(runs(8, 0.3))?.weeks).toBe(156);
    expect(careOf(runs(8, 0.05))).toBeNull();
    expect(careOf(runs(7, 0.5))).toBeNull();
    expect(careOf(runs(8, 0.2))).toBe('Few real firms get this far: treat with care.');
    expect(careOf(runs(8, 0.6))).toMatch(/^No real organisation/);
  });

  it('is told in a sentence with the cases it rests on', () => {
    expect(likelihood({ points: 20, weeks: 150 }).sentence).toBe(
      'Few real firms get this far: treat with care. +20 points or more were reached in 53 of 1,130 real changes over 3 years.',
    );
    expect(likelihood({ points: 60, weeks: 104 }).sentence).toMatch(
      /^No real organisation in the record got this far: treat as unlikely\./,
    );
    expect(likelihood({ points: 4, weeks: 156 }).sentence).toMatch(/^Real organisations do get/);
    expect(likelihood({ points: -3, weeks: 52 }).sentence).toMatch(/no rise/);
    expect(() => likelihood({ points: NaN, weeks: 52 })).toThrow(RangeError);
  });
});
