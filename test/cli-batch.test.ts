// A batch gives the same bytes whatever the number of threads, however often it was killed.

import { appendFileSync, existsSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Journal } from '../batch/journal.ts';
import { parquetRows } from '../batch/parquet-rows.ts';
import { OUTCOMES } from '../sim/index.ts';
import {
  buildCommand,
  resultsIn,
  scratchFolder,
  startThaw,
  tinyScenario,
  thaw,
  writeScenario,
} from './cli-runner.ts';
import { root } from './run/install.mjs';

// Each test starts the command several times, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const here = { folder: scratch.path };

const { read, manifestOf, tables } = resultsIn(scratch.path);

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
});
afterAll(scratch.remove);

describe('the tables of a two-cell sweep', () => {
  const sweep = 'batch tiny.json --seeds 1..2 --weeks 2 --sweep rewards=-1,0.5 --quiet';

  it('are the same bytes with 1, 2 and 3 threads', async () => {
    for (const workers of [1, 2, 3]) {
      const { code, err } = await thaw(here, `${sweep} --workers ${workers} --out w${workers}`);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
    expect(tables('w2')).toEqual(tables('w1'));
    expect(tables('w3')).toEqual(tables('w1'));
  });

  // A change of the model changes these: `npx vitest run test/cli-batch.test.ts -u`, and say why.
  it('are the golden ones', async () => {
    const [runs, series] = tables('w1');
    await expect(runs).toMatchFileSnapshot('golden/batch-runs.csv');
    await expect(series).toMatchFileSnapshot('golden/batch-series.csv');
  });

  it('have the columns of the contract, in job order, and numbers that read back', async () => {
    const names = OUTCOMES.map(({ name }) => name);
    const [runs, series] = tables('w1').map((text) => text.trimEnd().split('\n'));
    expect(runs[0].split(',')).toEqual([
      'run',
      'scenario',
      'seed',
      'rewards',
      ...names,
      'state_hash',
    ]);
    expect(runs.slice(1).map((line) => line.split(',').slice(0, 4))).toEqual([
      ['1', 'tiny', '1', '-1'],
      ['2', 'tiny', '2', '-1'],
      ['3', 'tiny', '1', '0.5'],
      ['4', 'tiny', '2', '0.5'],
    ]);
    expect(series[0].split(',')).toEqual(['run', 'week', 'department', ...names]);
    expect(series).toHaveLength(1 + 4 * 3 * 3);
    expect(series[3]).toMatch(/^1,0,"Shop, ""north""",-0\.\d+,/);
    // The same run by another door: the last week's figures, and the hash, are the same numbers.
    const { out } = await thaw(here, 'run tiny.json --seed 2 --weeks 2 --set rewards=0.5 --json');
    const run = JSON.parse(out) as { outcomes: Record<string, number>; stateHash: string };
    const fields = runs[4].split(',');
    expect(fields.slice(4, -1).map(Number)).toEqual(Object.values(run.outcomes));
    expect(fields.at(-1)).toBe(run.stateHash);
  });

  it('hold the same rows as Parquet', async () => {
    const { code } = await thaw(here, `${sweep} --out both --format csv,parquet`);
    expect(code).toBe(0);
    expect(tables('both')).toEqual(tables('w1'));
    const { columns } = manifestOf('both');
    for (const table of ['runs', 'series'] as const) {
      const rows: string[] = [];
      const file = join(scratch.path, 'both', `${table}.parquet`);
      for await (const row of parquetRows(file, columns[table])) {
        const cells = row.map((cell) => (Number.isNaN(cell) ? '' : String(cell)));
        rows.push(cells.map((cell) => (cell.includes(',') ? quoted(cell) : cell)).join(','));
      }
      const [, ...lines] = read('both', `${table}.csv`).trimEnd().split('\n');
      expect(rows).toEqual(lines);
    }
  });

  it('are explained by a manifest that is enough to make every row again', () => {
    const manifest = manifestOf('w2');
    expect(manifest).toMatchObject({
      status: 'finished',
      command: ['thaw', ...`${sweep} --workers 2 --out w2`.split(' ')],
      runs: { total: 4, finished: 4, failed: 0 },
      seedsRun: 2,
      failures: [],
      request: {
        scenarios: [{ name: 'tiny', text: JSON.stringify(tinyScenario(), null, 2) }],
        design: { names: ['rewards'], values: [[-1, 0.5]] },
        seeds: { first: 1, last: 2 },
        weeks: 2,
      },
    });
    const hashes = read('w2', 'runs.csv').trimEnd().split('\n').slice(1);
    expect(manifest.stateHashes).toEqual(hashes.map((line) => line.split(',').at(-1)));
    expect(manifest.program.engine).toMatch(/^[0-9a-f]{16}$/);
    expect(manifest.columns.runs.find(({ name }) => name === 'cost')?.unit).toMatch(/thousand/);
    expect(Date.parse(manifest.ended ?? '')).toBeGreaterThan(Date.parse(manifest.started));
  });
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

it('a batch started by npm writes into the folder where the user stands', async () => {
  const npm = {
    folder: root,
    cli: join(root, 'test', 'run', 'thaw.mjs'),
    flags: ['-r', './test/run/node-version.cjs'],
    env: { npm_lifecycle_event: 'thaw', INIT_CWD: scratch.path },
  };
  const { code, err } = await thaw(npm, 'batch tiny.json --out npm --quiet');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(read('npm', 'runs.csv')).toContain('\n1,tiny,3,');
});

describe('a batch that is stopped', () => {
  const long = 'batch tiny.json --seeds 1..120 --sweep talk=-1,1 --quiet';
  const journal = (folder: string): string => join(scratch.path, folder, '.parts', 'journal');

  /** Runs that will not be made again. */
  function kept(folder: string): number {
    const opened = new Journal(join(scratch.path, folder, '.parts'), false);
    opened.close();
    return opened.size;
  }

  /** Starts the batch and stops it in the middle. */
  async function stop(folder: string, signal: NodeJS.Signals): Promise<number | null> {
    const started = startThaw(here, [...long.split(' '), '--out', folder]);
    const size = (): number => statSync(journal(folder), { throwIfNoEntry: false })?.size ?? 0;
    while (size() < 30_000) await new Promise((resolve) => setTimeout(resolve, 5));
    started.kill(signal);
    return (await started.ended).code;
  }

  beforeAll(async () => {
    await thaw(here, `${long} --out whole`);
  });

  it('goes on after a kill -9, even one in the middle of a record, to the same bytes', async () => {
    expect(await stop('killed', 'SIGKILL')).toBe(null);
    expect(existsSync(join(scratch.path, 'killed', 'runs.csv'))).toBe(false);
    truncateSync(journal('killed'), statSync(journal('killed')).size - 7);
    expect(kept('killed')).toBeGreaterThan(3);
    const before = kept('killed');
    const { code, out } = await thaw(here, `${long} --out killed --resume --json`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ runs: 240, resumed: before });
    expect(tables('killed')).toEqual(tables('whole'));
    expect(existsSync(join(scratch.path, 'killed', '.parts'))).toBe(false);
  });

  it('keeps what is finished on Ctrl-C, says so with exit code 130, and goes on', async () => {
    expect(await stop('interrupted', 'SIGINT')).toBe(130);
    const manifest = manifestOf('interrupted');
    expect(manifest.status).toBe('interrupted');
    expect(manifest.runs.finished).toBeGreaterThan(3);
    expect(manifest.runs.finished).toBeLessThan(240);
    expect(kept('interrupted')).toBe(manifest.runs.finished);
    appendFileSync(journal('interrupted'), 'whatever a failing disk may leave');
    expect((await thaw(here, `${long} --out interrupted --resume`)).code).toBe(0);
    expect(tables('interrupted')).toEqual(tables('whole'));
  });

  it('is not mixed with another batch, and nothing is overwritten unasked', async () => {
    const before = tables('whole');
    const other = await thaw(here, 'batch tiny.json --seeds 1..3 --out whole --resume');
    expect(other.code).toBe(2);
    expect(other.err).toContain(
      '--out whole: a batch that differs in design: the folder has talk=-1,1, the command no sweep; ' +
        'in seeds: the folder has 1..120, the command 1..3, expected the folder of the same command.',
    );
    const again = await thaw(here, `${long} --out whole`);
    expect(again.code).toBe(2);
    expect(again.err).toContain('Choose another folder, go on with --resume, or overwrite');
    expect(tables('whole')).toEqual(before);
    const nothing = await thaw(here, `${long} --out whole --resume --json`);
    expect(JSON.parse(nothing.out)).toEqual({
      out: 'whole',
      runs: 240,
      failed: 0,
      seeds: 120,
      resumed: 240,
    });
    expect((await thaw(here, 'batch tiny.json --out whole --force --quiet')).code).toBe(0);
    expect(read('whole', 'runs.csv').trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('designs', () => {
  it('come from a CSV file, whose column seed is the seed of each row', async () => {
    writeFileSync(join(scratch.path, 'points.csv'), 'seed,temperature,talk\n4,0.2,1\n9,0.6,-1\n');
    const { code } = await thaw(here, 'batch tiny.json --design points.csv --out design --quiet');
    expect(code).toBe(0);
    const rows = read('design', 'runs.csv').split('\n');
    expect(rows[0]).toMatch(/^run,scenario,seed,swept_temperature,talk,belief,/);
    expect(rows[1]).toMatch(/^1,tiny,4,0\.2,1,/);
    expect(rows[2]).toMatch(/^2,tiny,9,0\.6,-1,/);
  });

  it('add seeds until the interval is narrow, and then equal a batch of so many seeds', async () => {
    const until = 'batch tiny.json --until distress=0.004 --max-seeds 100 --out until';
    const { code, out, err } = await thaw(here, `${until} --json`);
    expect(code).toBe(0);
    expect(err).toContain('thaw: --until begins with seeds 1..24 and ends with 1..100 at most\n');
    const { seeds } = JSON.parse(out) as { seeds: number };
    expect(seeds).toBeGreaterThan(24);
    expect(seeds).toBeLessThan(100);
    expect(manifestOf('until').untilReached).toBe(true);
    await thaw(here, `batch tiny.json --seeds 1..${seeds} --out fixed --quiet`);
    expect(tables('until')).toEqual(tables('fixed'));
  });
});
