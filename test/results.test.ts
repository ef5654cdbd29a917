// A folder of results as the page reads it: CSV and Parquet alike, the weeks of cells, indices; and what is wrong with one
// is told by file and place.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createResultsDesk } from '../workers/results/desk.ts';
import { buildCommand, scratchFolder, thaw, writeScenario } from './cli-runner.ts';

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
