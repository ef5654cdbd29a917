// `thaw run --ledger`: the books of a run as a tidy table that other people's programs read.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../sim/import/csv.ts';
import { buildCommand, scratchFolder, thaw, writeScenario } from './cli-runner.ts';

const scratch = scratchFolder();
const here = { folder: scratch.path };
const file = (name: string): string => join(scratch.path, name);

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json', { params: { burnIn: 20, exitRate: 0 } });
}, 120_000);
afterAll(() => scratch.remove());

interface Row {
  week: number;
  department: string;
  state: string;
  force: string;
  intervention: string;
  value: number;
  people: number;
  unit: string;
}

function rowsOf(name: string): Row[] {
  const parsed = parseCsv(readFileSync(file(name), 'utf8'), name);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed));
  expect(parsed.header).toEqual([
    'week',
    'department',
    'state',
    'force',
    'intervention',
    'value',
    'people',
    'unit',
  ]);
  return parsed.rows.map(({ cells }) => {
    const [week, department, state, force, intervention, value, people, unit] = cells;
    return {
      week: Number(week),
      department,
      state,
      force,
      intervention,
      value: Number(value),
      people: Number(people),
      unit,
    };
  });
}

describe('run --ledger', () => {
  it('writes forces whose parts sum to how far mean belief moved, and the run is the same', async () => {
    const plain = await thaw(here, 'run tiny.json --json');
    const kept = await thaw(here, 'run tiny.json --json --ledger forces.csv --out series');
    expect(kept).toEqual(plain);
    const rows = rowsOf('forces.csv');
    const series = readFileSync(join(scratch.path, 'series', 'series.csv'), 'utf8').split('\n');
    const place = series[0].split(',').indexOf('belief');
    const beliefs = series.filter((line) => line.includes(',all,')).map((line) => line.split(','));
    expect(beliefs).toHaveLength(5);
    for (let week = 1; week <= 4; week++) {
      const ours = rows.filter((row) => row.week === week && row.department === 'all');
      const sum = ours
        .filter(({ state }) => state === 'belief')
        .reduce((all, { value }) => all + value, 0);
      const moved = Number(beliefs[week][place]) - Number(beliefs[week - 1][place]);
      expect(sum).toBeCloseTo(moved, 9);
    }
    expect(new Set(rows.map(({ department }) => department))).toEqual(
      new Set(['all', 'Desk', 'Shop, "north"']),
    );
    expect(new Set(rows.map(({ intervention }) => intervention))).toEqual(
      new Set(['rest', '1 vision-talk']),
    );
    // Nobody talks before week 1 has begun.
    const began = rows.filter(({ intervention }) => intervention !== 'rest');
    expect(Math.min(...began.map(({ week }) => week))).toBe(2);
  });

  it('overwrites nothing without --force, and says why a file cannot be', async () => {
    writeFileSync(file('mine.csv'), 'mine');
    const refused = await thaw(here, 'run tiny.json --ledger mine.csv');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--ledger mine.csv: a file that exists, expected a new file.');
    expect(readFileSync(file('mine.csv'), 'utf8')).toBe('mine');
    expect((await thaw(here, 'run tiny.json --quiet --ledger mine.csv --force')).code).toBe(0);
    expect(rowsOf('mine.csv').length).toBeGreaterThan(100);
    const folder = await thaw(here, `run tiny.json --ledger ${scratch.path}`);
    expect(folder).toMatchObject({ code: 2, out: '' });
    expect(folder.err).toContain('a folder, expected a file name');
    const beyond = await thaw(here, 'run tiny.json --ledger mine.csv/x.csv');
    expect(beyond.code).toBe(2);
    expect(existsSync(file('x.csv'))).toBe(false);
  });
});
