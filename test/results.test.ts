// A folder of results as the page reads it: CSV and Parquet alike, the weeks of cells, indices; and what is wrong with one
// is told by file and place.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingOf } from '../batch/report/design.ts';
import { openReportFolder } from '../batch/report/folder.ts';
import { readWeeks } from '../batch/report/read-series.ts';
import { readTable } from '../batch/report/read-table.ts';
import { unitOf } from '../sim/statistics.ts';
import { labTableOf } from '../viz/lab/table.ts';
import { cellsOf } from '../viz/marks/lab/cells.ts';
import { groupsOf } from '../viz/marks/lab/table.ts';
import { createResultsDesk } from '../workers/results/desk.ts';
import { buildCommand, scratchFolder, thaw, writeScenario } from './cli-runner.ts';

const SPACE = JSON.stringify({
  spaceVersion: 1,
  params: { rewards: { from: -1, to: 1 }, talk: { from: -1, to: 1 } },
});
const scratch = scratchFolder();
const here = { folder: scratch.path };

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
  const batch =
    'batch tiny.json --sweep rewards=-1:1:2 --seeds 1..3 --weeks 2 --format csv,parquet --series whole --out both';
  const { code, err } = await thaw(here, batch);
  if (code !== 0) throw new Error(err);
});
afterAll(scratch.remove);

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(scratch.path, 'both', name)));
const file = (name: string, bytes: BlobPart = bytesOf(name)) => new File([bytes], name);
const nothing = () => {};

async function read(...files: File[]) {
  const desk = createResultsDesk();
  return { desk, answer: await desk.read(files, nothing) };
}

async function problems(...files: File[]): Promise<string[]> {
  const { answer } = await read(...files);
  if (!('problems' in answer)) throw new Error('it was read');
  return answer.problems.map(({ path, came }) => `${path}: ${came}`);
}

describe('a folder of results', () => {
  it('is the same runs and weeks in CSV and in Parquet', async () => {
    const answers = [];
    for (const format of ['csv', 'parquet']) {
      const { desk, answer } = await read(
        file('manifest.json'),
        file(`runs.${format}`),
        file(`series.${format}`),
      );
      if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
      const cells = [Int32Array.of(0, 1, 2), Int32Array.of(3, 4, 5)];
      answers.push({ runs: answer.runs, weeks: await desk.weeks('enacted', cells, nothing) });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect([...answers[0].runs.seed]).toEqual([1, 2, 3, 1, 2, 3]);
    expect([...answers[0].runs.swept[0].values]).toEqual([-1, -1, -1, 1, 1, 1]);
    const { weeks, runs } = answers[0];
    if ('problems' in weeks) throw new Error('no weeks');
    const enacted = runs.outcomes.find(({ name }) => name === 'enacted')?.values ?? [];
    expect(weeks.cells[0].runs.map((line) => line[2])).toEqual([...enacted].slice(0, 3));
    expect(weeks.cells[0].mean).toHaveLength(3);
  });

  it('counts points in an interval where they are the sample, as the report of the folder does', async () => {
    writeFileSync(join(scratch.path, 'space.json'), SPACE);
    const words = 'batch tiny.json --space space.json --method lhs --n 6 --seeds 1..2 --weeks 2';
    const { code, err } = await thaw(here, `${words} --series whole --out points`);
    if (code !== 0) throw new Error(err);
    const folder = join(scratch.path, 'points');
    const names = ['manifest.json', 'runs.csv', 'series.csv'];
    const files = names.map((name) => new File([readFileSync(join(folder, name))], name));
    const desk = createResultsDesk();
    const answer = await desk.read(files, nothing);
    if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
    const { table } = labTableOf(answer);
    const { manifest } = openReportFolder(folder);
    const reading = readingOf(await readTable(folder, manifest, ['enacted']));
    const [own] = cellsOf(table, [], 'enacted', unitOf(table.facts.design));
    const [told] = cellsOf(reading.table, [], 'enacted', reading.unit);
    expect(own).toEqual(told);
    expect(own.units).toBe(6);
    const weeks = await desk.weeks('enacted', [own.rows], nothing);
    if ('problems' in weeks) throw new Error('no weeks');
    const { table: all, unit } = reading;
    const found = await readWeeks(folder, manifest, all, groupsOf(all, []), ['enacted'], unit);
    const [byWeek] = found.get('enacted') ?? [];
    expect([...weeks.cells[0].mean]).toEqual(Array.from(byWeek.mean));
    const widths = [weeks.cells[0], byWeek].map(({ low, high }) => high[2] - low[2]);
    // Resampled less often in the page, where somebody waits.
    expect(widths[0] / widths[1]).toBeCloseTo(1, 1);
  });

  it('is refused by name where something is missing, cut or foreign', async () => {
    expect(await problems(file('runs.csv'))).toEqual(['manifest.json: only runs.csv']);
    expect(await problems(file('manifest.json'))).toEqual(['runs.csv: no such file']);
    expect(await problems(file('manifest.json', '{"manifestVersion": 2}'))).toEqual([
      'manifest.json: manifestVersion: 2',
    ]);
    expect((await problems(file('manifest.json', '{'), file('runs.csv')))[0]).toMatch(
      /broken JSON/,
    );
    for (const name of ['runs.csv', 'runs.parquet']) {
      const cut = bytesOf(name).slice(0, 500);
      expect(await problems(file('manifest.json'), file(name, cut))).toEqual([
        `${name}: 500 bytes`,
      ]);
    }
    expect(await problems(file('manifest.json'), file('manifest.json'), file('runs.csv'))).toEqual([
      'manifest.json: two files of that name',
    ]);
  });

  it('is refused by row and column where a table of the right size says something else', async () => {
    const text = readFileSync(join(scratch.path, 'both', 'runs.csv'), 'utf8');
    const wrong = text.replace(/\n4,tiny,1,/, '\n4,tidy,1,');
    expect(await problems(file('manifest.json'), file('runs.csv', wrong))).toEqual([
      'runs.csv row 5, column scenario: "tidy"',
    ]);
    const edited = text.replace(/(\n1,tiny,1,-1,-?0\.\d{5})\d/, '$17');
    expect((await problems(file('manifest.json'), file('runs.csv', edited)))[0]).toMatch(
      /checksum/,
    );
  });
});
