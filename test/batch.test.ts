// The lab's parts by themselves: designs, words, statistics, tables, progress, the journal, the pool.

import {
  appendFileSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { prefixRecords, recordEnd } from '../batch/csv.ts';
import { csvText } from '../viz/marks/csv.ts';
import { crossed, inShard, jobAt, listed, pointCount, runNumber } from '../batch/design.ts';
import { Journal, processStart } from '../batch/journal.ts';
import { defaultWorkers } from '../batch/program.ts';
import { duration, startProgress } from '../batch/progress.ts';
import { cliffsDelta, halfWidth, meanInterval, pairedDifference } from '../sim/statistics.ts';
import { sweptColumnName } from '../batch/table.ts';
import { readSeeds, readSweep, readValue, spread } from '../batch/words.ts';
import type { Problem } from '../sim/index.ts';
import { namedStream, normalStream } from '../sim/random.ts';

const scratch = mkdtempSync(join(tmpdir(), 'thaw-batch-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('a design', () => {
  const design = {
    ownSeeds: [7, 8],
    cells: crossed([
      { name: 'rewards', values: [-1, 0, 1] },
      { name: 'talk', values: [0, 1] },
    ]),
    seeds: { first: 4, last: 5 },
  };

  it('numbers runs by scenario, cell and seed, and gives every cell the same seeds', () => {
    expect(pointCount(design)).toBe(12);
    expect(jobAt(design, 0, 0)).toMatchObject({
      scenario: 0,
      seed: 4,
      params: { rewards: -1, talk: 0 },
    });
    expect(jobAt(design, 1, 1)).toMatchObject({
      scenario: 0,
      seed: 5,
      params: { rewards: -1, talk: 1 },
    });
    expect(jobAt(design, 11, 0)).toMatchObject({
      scenario: 1,
      seed: 4,
      params: { rewards: 1, talk: 1 },
    });
    expect(runNumber(0, 0, 2)).toBe(1);
    expect(runNumber(11, 1, 2)).toBe(24);
  });

  it('without seeds runs each scenario with its own', () => {
    expect(jobAt({ ...design, seeds: null }, 6, 0)).toMatchObject({ scenario: 1, seed: 8 });
  });

  it('from a table takes its rows in order and the seed from its column', () => {
    const cells = listed(
      ['talk', 'seed'],
      [
        [1, 40],
        [0, 41],
      ],
    );
    expect(cells.names).toEqual(['talk']);
    const job = jobAt({ ownSeeds: [7], cells, seeds: null }, 1, 0);
    expect(job).toMatchObject({ seed: 41, params: { talk: 0 } });
  });

  it('is dealt to shards so that every run is in exactly one', () => {
    for (let run = 1; run <= 50; run++) {
      const shards = [1, 2, 3].filter((index) => inShard(run, { index, of: 3 }));
      expect(shards).toHaveLength(1);
    }
  });
});

describe('words', () => {
  it('of a sweep become evenly spaced values with exact ends', () => {
    expect(readSweep('--sweep', 'rewards=0:1:11', [])?.values[3]).toBe(0.3);
    expect(spread(-1, 1, 5)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(readSweep('--sweep', 'mode=soft,hard', [])?.values).toEqual(['soft', 'hard']);
  });

  it.each(['1..', '..3', '1-3', '-1..3', '1..1e3', '', '9007199254740993'])(
    'that are no seeds (%s) are a problem, not a guess',
    (text) => {
      const problems: Problem[] = [];
      expect(readSeeds('--seeds', text, problems)).toBe(null);
      expect(problems).toHaveLength(1);
    },
  );

  it('are numbers only when written as numbers', () => {
    expect(['1', '-0.5', '.5', '1e-3', '+2'].map(readValue)).toEqual([1, -0.5, 0.5, 0.001, 2]);
    expect(['', '0x10', 'NaN', 'Infinity', '1,5', ' 1'].map(readValue)).toEqual([
      '',
      '0x10',
      'NaN',
      'Infinity',
      '1,5',
      ' 1',
    ]);
  });

  it('leave the number of threads to Slurm where it has granted some', () => {
    expect(defaultWorkers({ SLURM_CPUS_PER_TASK: '3' })).toBe(3);
    expect(defaultWorkers({})).toBeGreaterThan(0);
  });
});

describe('CSV', () => {
  it('records are found and prefixed whole, line breaks inside quotes included', () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'é') }));
    fc.assert(
      fc.property(names, (texts) => {
        const lines = texts.map((text) => `${csvText(text)},1\n`);
        const prefixed = prefixRecords(Buffer.from(lines.join('')), '7,');
        const expected = lines.map((line) => `7,${line}`).join('');
        return lines.length === 0 || prefixed.toString() === expected;
      }),
    );
    expect(recordEnd(Buffer.from('"a\n'), 0)).toBe(-1);
  });

  it('a swept name that is also an outcome gets a column of its own', () => {
    expect(sweptColumnName('temperature')).toBe('swept_temperature');
    expect(sweptColumnName('rewards')).toBe('rewards');
  });
});

describe('statistics', () => {
  const normals = (seed: number, count: number, shift = 0): number[] => {
    const next = normalStream(namedStream(seed, 'test'));
    return Array.from({ length: count }, () => next() + shift);
  };

  it('give the same interval for the same values', () => {
    expect(meanInterval(normals(1, 20))).toEqual(meanInterval(normals(1, 20)));
  });

  it('cover the true mean 95 times in 100, also with few values', () => {
    let covered = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const { low, high } = meanInterval(normals(seed, 8), 400);
      if (low <= 0 && high >= 0) covered++;
    }
    // Three standard errors of 950 are 21; the plain percentile interval covers 889.
    expect(Math.abs(covered - 950)).toBeLessThan(21);
  });

  it('tell a shift apart, and a scenario from itself not', () => {
    const a = normals(5, 32);
    const b = normals(6, 32, 1.5);
    const shifted = pairedDifference(a, b);
    expect(shifted.distinguishable).toBe(true);
    expect(shifted.won).toBeGreaterThan(0.7);
    const same = pairedDifference(a, a);
    expect(same).toMatchObject({ difference: 0, distinguishable: false, won: 0.5, cliffsDelta: 0 });
  });

  it("count Cliff's delta as the definition does", () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const signs = b.flatMap((y) => a.map((x) => Math.sign(y - x)));
        const mean = signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
        expect(cliffsDelta(a, b)).toBeCloseTo(mean, 12);
      }),
    );
  });

  it('find no width in fewer than two values', () => {
    expect(halfWidth([1])).toBe(Infinity);
    expect(halfWidth([2, 2, 2])).toBe(0);
  });
});

describe('progress', () => {
  const watch = (isTTY: boolean, quiet = false) => {
    let text = '';
    let time = 0;
    const stream = { isTTY, columns: 60, write: (more: string) => (text += more) };
    const progress = startProgress({ stream, total: 40, quiet, now: () => time });
    for (let run = 0; run < 40; run++) {
      time += 1500;
      progress.step(run === 7);
    }
    progress.close();
    return text;
  };

  it('is a line now and then where there is no terminal', () => {
    const lines = watch(false).trimEnd().split('\n');
    expect(lines[0]).toBe('thaw: 7 of 40 runs, about 50 s left');
    expect(lines[1]).toBe('thaw: 14 of 40 runs, 1 failed, about 39 s left');
    expect(lines).toHaveLength(5);
    expect(watch(false)).not.toContain('\r');
  });

  it('is a bar on a terminal that never outgrows it, and nothing with --quiet', () => {
    const drawn = watch(true).split('\r');
    expect(drawn.at(-1)).toBe('[########################] 40 of 40 runs, 1 failed\x1b[K\n');
    for (const line of drawn) expect(line.replace('\x1b[K', '').trim().length).toBeLessThan(60);
    expect(watch(true, true)).toBe('');
  });

  it('says spans in words', () => {
    expect([400, 99_000, 600_000, 12_000_000].map(duration)).toEqual([
      '1 s',
      '99 s',
      '10 min',
      '3 h 20 min',
    ]);
  });
});

describe('the journal', () => {
  const output = (run: number) => ({
    week: 4,
    stateHash: `hash${run}`,
    last: Float64Array.of(run, NaN, -0.1),
    csv: new TextEncoder().encode(`4,all,${run}\n`).buffer,
    // A batch without Parquet keeps no numbers.
    numbers: run % 2 === 0 ? new ArrayBuffer(0) : Float64Array.of(run, NaN).buffer,
  });
  const fill = (name: string, runs: number): string => {
    const folder = join(scratch, name);
    const journal = new Journal(folder, true);
    for (let run = 0; run < runs; run++) journal.append(run * 1e10, output(run));
    journal.close();
    return folder;
  };

  it('gives back what it was given, whatever the order', () => {
    const journal = new Journal(fill('order', 5), false);
    expect(journal.size).toBe(5);
    const kept = journal.read(3e10);
    expect(kept?.csv.toString()).toBe('4,all,3\n');
    expect(kept?.stateHash).toBe('hash3');
    expect([...(kept?.last ?? [])]).toEqual([3, NaN, -0.1]);
    expect([...(kept?.numbers ?? [])]).toEqual([3, NaN]);
    expect(journal.read(7)).toBe(null);
    journal.close();
  });

  it('drops a record that was cut short at any byte, and keeps those before it', () => {
    const folder = fill('cut', 3);
    const file = join(folder, 'journal');
    const record = statSync(file).size / 3;
    for (let bytes = 1; bytes < record; bytes += 9) {
      fill('cut', 3);
      truncateSync(file, record * 3 - bytes);
      const journal = new Journal(folder, false);
      expect(journal.size, `cut by ${bytes}`).toBe(2);
      journal.append(5, output(5));
      journal.close();
      const again = new Journal(folder, false);
      expect(again.read(5)?.stateHash).toBe('hash5');
      again.close();
    }
    appendFileSync(file, 'noise');
    const journal = new Journal(folder, false);
    expect(journal.size).toBe(3);
    journal.close();
  });

  it('is not written by two at once', () => {
    const folder = fill('locked', 1);
    const lock = (pid: number, start: string): void =>
      writeFileSync(join(folder, 'lock'), `${pid} ${hostname()} ${start}`);
    lock(process.ppid, processStart(process.ppid));
    expect(() => new Journal(folder, false)).toThrow(/a batch that process \d+ is writing/);
    lock(process.ppid, 'an earlier process of that number');
    new Journal(folder, false).close();
    lock(4194304999, '');
    new Journal(folder, false).close();
  });
});
