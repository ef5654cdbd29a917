// From the tables of a batch to its indices: rows find their cell, seeds are averaged, gaps are left out.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Axis } from '../batch/designs/axis.ts';
import { planCells, type SpacePlan } from '../batch/designs/plan.ts';
import type { Manifest } from '../batch/manifest.ts';
import { ParquetFile } from '../batch/parquet.ts';
import { fieldsOf } from '../batch/record-reader.ts';
import { analyse } from '../batch/sensitivity/analyse.ts';
import { CsvFile, runColumns } from '../batch/table.ts';
import { OUTCOMES } from '../sim/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'thaw-indices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const axis = (name: string): Axis => ({
  name,
  from: -1,
  to: 1,
  scale: 'linear',
  whole: false,
  levels: null,
});

// The second name is an outcome too, so its column is called swept_temperature.
const PLAN: SpacePlan = {
  method: 'saltelli',
  n: 512,
  seed: 4,
  scramble: true,
  grid: 4,
  secondOrder: false,
  axes: [axis('rewards'), axis('temperature')],
};
const COLUMNS = runColumns(PLAN.axes.map(({ name }) => ({ name, textual: false })));
const SEEDS = [11, 12];

/** A variance of 1/3 for rewards and 1/27 for temperature; the second scenario turns them round. */
function outcome(scenario: number, [a, b]: number[]): number {
  return scenario === 0 ? a + b / 3 : a / 3 + b;
}

/** A finished folder whose `trust` is the function above, with luck that cancels over the seeds. */
function writeBatch(
  format: 'csv' | 'parquet',
  missing: number,
): { at: string; manifest: Manifest } {
  const at = mkdtempSync(join(folder, `${format}-`));
  const File = format === 'csv' ? CsvFile : ParquetFile;
  const file = new File(join(at, `runs.${format}`), COLUMNS);
  const cells = planCells(PLAN);
  let run = 0;
  for (const scenario of [0, 1]) {
    for (let cell = 0; cell < cells.count; cell++) {
      for (const seed of SEEDS) {
        run++;
        const values = cells.values(cell) as number[];
        const luck = seed === 11 ? 5 : -5;
        const figures = OUTCOMES.map(({ name }) => {
          if (name !== 'trust') return name === 'temperature' ? 0.25 : 7;
          return run === missing ? NaN : outcome(scenario, values) + luck;
        });
        file.row([run, `one, "${scenario}"`, seed, ...values, ...figures, 'hash']);
      }
    }
  }
  file.finish();
  const manifest = {
    columns: { runs: COLUMNS, series: [] },
    seedsRun: 2,
    stateHashes: Array.from({ length: run }, () => 'hash'),
    request: { scenarios: [{ name: 'first' }, { name: 'second' }] },
  } as unknown as Manifest;
  return { at, manifest };
}

it.each(['csv', 'parquet'] as const)(
  'every scenario of a %s table has its indices',
  async (format) => {
    const { at, manifest } = writeBatch(format, 0);
    const [one, other] = await analyse(at, manifest, PLAN, ['trust']);
    expect([one.scenario, other.scenario]).toEqual(['first', 'second']);
    const valueOf = ({ indices }: typeof one, parameter: string, index: string): number =>
      indices.find((line) => line.parameter === parameter && line.index === index)?.value ?? NaN;
    for (const index of ['first', 'total']) {
      expect(valueOf(one, 'rewards', index)).toBeCloseTo(0.9, 1.8);
      expect(valueOf(one, 'temperature', index)).toBeCloseTo(0.1, 1.8);
      expect(valueOf(other, 'rewards', index)).toBeCloseTo(0.1, 1.8);
      expect(valueOf(other, 'temperature', index)).toBeCloseTo(0.9, 1.8);
    }
    expect(one).toMatchObject({ blocks: 512, leftOut: 0 });
    expect(Math.abs(one.mean)).toBeLessThan(0.02);
    expect(one.sd).toBeCloseTo(Math.sqrt(10 / 27), 1.5);
  },
);

it('a swept parameter is never taken for the outcome of the same name', async () => {
  const { at, manifest } = writeBatch('csv', 0);
  const [one] = await analyse(at, manifest, PLAN, ['temperature']);
  expect(one).toMatchObject({ mean: 0.25, sd: 0 });
});

it('a base point with a run that failed is left out, and the others still speak', async () => {
  const { at, manifest } = writeBatch('csv', 6);
  const [one, other] = await analyse(at, manifest, PLAN, ['trust']);
  expect(one).toMatchObject({ blocks: 511, leftOut: 1 });
  expect(other).toMatchObject({ blocks: 512, leftOut: 0 });
  expect(one.indices[0].value).toBeCloseTo(0.9, 1.8);
});

it('a record gives its fields back, with quotes, commas and gaps', () => {
  expect(fieldsOf(Buffer.from('1,"a, ""b""",,x\n'))).toEqual(['1', 'a, "b"', '', 'x']);
  expect(fieldsOf(Buffer.from('1,"",\n'))).toEqual(['1', '', '']);
  expect(fieldsOf(Buffer.from('1,,2.5\n'))).toEqual(['1', '', '2.5']);
});
