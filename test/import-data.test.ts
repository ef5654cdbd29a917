// The published data sets come in with their published figures. They are read where they lie,
// beside the project, and never copied into it.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closureStats } from '../sim/network-stats.ts';
import { imported, refused, rosterOf } from './import-reading.ts';

const DATA = join(import.meta.dirname, '..', '..', 'shared', 'data');
const missing = !existsSync(DATA);
if (missing)
  process.stderr.write('import-data.test.ts: ../shared/data is not there, real data skipped\n');

function real(name: string) {
  const read = (file: string) => readFileSync(join(DATA, name, file), 'utf8');
  return imported({ nodes: read('nodes.csv'), edges: read('edges.csv') });
}

describe('real data sets', () => {
  it.skipIf(missing)('a research institute of 1,005 comes in with its published figures', () => {
    const { report, scenario } = real('email_eu_core');
    expect({ ...report, averageClustering: 0, insideShare: 0 }).toEqual({
      people: 1005,
      rows: 25_571,
      ties: 16_064,
      loops: 642,
      departments: 42,
      largestComponent: 986,
      averageClustering: 0,
      triangles: 105_461,
      insideShare: 0,
    });
    expect(report.averageClustering).toBeCloseTo(0.3994, 4);
    expect(report.insideShare).toBeCloseTo(0.336, 3);
    const roster = rosterOf(scenario);
    expect(closureStats(roster.ties).transitivity).toBeCloseTo(0.267, 3);
    // No chart is given: one is inferred, with 8 % managers and one in each department.
    const managers = roster.isManager.reduce((sum, is) => sum + is, 0);
    expect(managers).toBeGreaterThanOrEqual(Math.round(0.08 * 1005));
    expect(managers).toBeLessThanOrEqual(Math.round(0.08 * 1005) + 42);
    const reporting = [...roster.manager.keys()].filter((person) => roster.manager[person] >= 0);
    expect(reporting).toHaveLength(1004);
    expect(reporting.every((one) => roster.isManager[roster.manager[one]] === 1)).toBe(true);
    expect(reporting.every((one) => roster.level[roster.manager[one]] < roster.level[one])).toBe(
      true,
    );
  });

  it.skipIf(missing)('a manufacturing company comes in with its figures and its real chart', () => {
    const { report, scenario } = real('manufacturing_email');
    expect(report).toMatchObject({
      people: 167,
      rows: 5784,
      ties: 3250,
      // One row: 51 e-mails of one account to itself.
      loops: 1,
      departments: 13,
      largestComponent: 167,
      triangles: 37_209,
    });
    expect(report.averageClustering).toBeCloseTo(0.5919, 4);
    expect(report.insideShare).toBeCloseTo(0.3455, 4);
    const { manager, level, department, departments, ties } = rosterOf(scenario);
    expect(closureStats(ties).transitivity).toBeCloseTo(0.541, 3);
    const unlisted = departments.indexOf('unlisted');
    const chart = [...manager.keys()].filter((person) => department[person] !== unlisted);
    expect(chart).toHaveLength(154);
    expect(new Set(chart.map((person) => manager[person]).filter((boss) => boss >= 0)).size).toBe(
      34,
    );
    const levels = [0, 1, 2, 3, 4, 5].map((at) => chart.filter((one) => level[one] === at).length);
    expect(levels).toEqual([1, 11, 64, 33, 44, 1]);
    expect([...manager].filter((boss) => boss < 0)).toHaveLength(1 + 13);
  });

  it.skipIf(missing)('five more come in with the ties, people and levels their papers give', () => {
    expect(real('uk_faculty').report).toMatchObject({ people: 81, rows: 817, departments: 4 });
    expect(real('uk_faculty').report.insideShare).toBeCloseTo(0.79, 2);
    expect(real('workplace_invs13').report).toMatchObject({
      people: 92,
      ties: 755,
      departments: 5,
    });
    expect(real('workplace_invs13').report.insideShare).toBeCloseTo(0.65, 2);
    const krackhardt = rosterOf(real('krackhardt_hightech').scenario);
    expect([0, 1, 2].map((at) => krackhardt.level.filter((one) => one === at).length)).toEqual([
      1, 4, 16,
    ]);
    expect([...krackhardt.manager].filter((boss) => boss < 0)).toHaveLength(1);
    // Ranks and no lines: everybody but one reports upwards in the end.
    const consulting = rosterOf(real('cross_parker_consulting').scenario);
    expect([...consulting.manager].filter((boss) => boss < 0)).toHaveLength(1);
    const counts = [0, 1, 2, 3, 4].map((at) => consulting.level.filter((one) => one === at).length);
    expect(counts).toEqual([4, 17, 10, 9, 6]);
  });

  it.skipIf(missing)(
    'a set without departments says so, and comes in when told to do without',
    () => {
      const read = (file: string) => readFileSync(join(DATA, 'enron', file), 'utf8');
      const tables = { nodes: read('nodes.csv'), edges: read('edges.csv') };
      expect(refused(tables)[0]).toContain(
        'nodes row 1, column department: missing; found are "id"',
      );
      const { report, notes } = imported({ ...tables, map: { department: '' } });
      expect(report).toMatchObject({ people: 149, rows: 2604, departments: 1 });
      expect(notes[0]).toBe('149 people without a department: put together as "unlisted".');
    },
  );
});
