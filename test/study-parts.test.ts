// What the studies are made of: study files are checked before anything runs, texts are filled in, a study that differs is
// found out, and the cascades of the engine are those of a plain reference.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { spread } from '../batch/classics/engine.ts';
import { cascade } from '../batch/classics/reference/cascade.ts';
import { networkOf, startedModel } from '../batch/study/cascade-runs.ts';
import { conditionAt, lowerEdge, upperEdge } from '../batch/study/cascade-summary.ts';
import { plain, signed } from '../batch/study/figures-text.ts';
import { crossingOf } from '../batch/study/phase-summary.ts';
import { parseStudy } from '../batch/study/read-study.ts';
import { filled, quotedKeys, unquoted } from '../batch/study/readme.ts';
import type { Arm } from '../batch/study/study-schema.ts';
import { root } from './architecture-source.ts';
import { buildCommand, scratchFolder, startThaw } from './cli-runner.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const CASCADES = join(root, 'docs', 'studies', 'global-cascades');
const PHASE = join(root, 'docs', 'studies', 'phase-diagram');
const scratch = scratchFolder();
const study = (...words: string[]) =>
  startThaw({ folder: scratch.path }, ['study', ...words, '--quiet']).ended;

beforeAll(buildCommand);
afterAll(scratch.remove);

/** As much of a study file of either kind as is changed here. */
interface Loose {
  colour?: string;
  scales: Record<
    'full' | 'small',
    {
      seeds: { first: number; last: number };
      maps: { drivers: string[]; heat: number[] }[];
      arms: { name: string; runs: number; threshold: number }[];
    }
  >;
}

/** A study file with something in it that is different. */
function changed(folder: string, change: (study: Loose) => void): string {
  const file = JSON.parse(readFileSync(join(folder, 'study.json'), 'utf8')) as Loose;
  change(file);
  return JSON.stringify(file);
}

const problemsOf = (text: string): string[] => {
  const checked = parseStudy(text);
  return 'problems' in checked ? checked.problems.map(({ path, came }) => `${path}: ${came}`) : [];
};

describe('a study file', () => {
  it.each([
    ['broken JSON', '{"kind": ', /^line 1, column \d+: broken JSON/],
    ['an unknown kind', '{"kind": "survey"}', /^kind: "survey"/],
    ['no kind', '[]', /^kind: missing/],
    ['a field nobody knows', changed(PHASE, (file) => (file.colour = 'red')), /colour/],
    [
      'a driver that is no lever',
      changed(PHASE, (file) => (file.scales.full.maps[0].drivers = ['reward'])),
      /^scales\.full\.maps\[0\]\.drivers\[0\]/,
    ],
    [
      'heat that falls',
      changed(PHASE, (file) => (file.scales.small.maps[1].heat = [0.4, 0.1])),
      /^scales\.small\.maps\[1\]\.heat\[1\]: 0\.1 after 0\.4/,
    ],
    [
      'a single seed',
      changed(PHASE, (file) => (file.scales.full.seeds = { first: 3, last: 3 })),
      /^scales\.full\.seeds: 3 to 3/,
    ],
    [
      'an arm twice',
      changed(CASCADES, (file) => (file.scales.full.arms[1].name = 'equal')),
      /^scales\.full\.arms\[1\]\.name: equal a second time/,
    ],
    [
      'a threshold that people cannot have',
      changed(CASCADES, (file) => (file.scales.small.arms[0].threshold = 0.05)),
      /^scales\.small\.arms\[0\]\.threshold: 0\.05/,
    ],
  ])('with %s is refused with its place', (_, text, expected) => {
    expect(problemsOf(text).join('\n')).toMatch(expected);
  });

  it('is accepted as it lies in docs/studies', () => {
    for (const folder of [PHASE, CASCADES]) {
      expect(problemsOf(readFileSync(join(folder, 'study.json'), 'utf8'))).toEqual([]);
    }
  });
});

describe('thaw study', () => {
  const own = join(scratch.path, 'own');
  const small = ['own', '--scale', 'small'];

  beforeAll(() => {
    cpSync(CASCADES, own, { recursive: true });
  });

  it('refuses a folder without a study, an unknown scale and a missing --out, each with its place', async () => {
    expect(await study('nowhere', '--out', 'x')).toMatchObject({ code: 2 });
    const { code, err } = await study('own', '--scale', 'huge');
    expect(code).toBe(2);
    expect(err).toMatch(/--scale: .*huge[\s\S]*--out: .*nothing/);
  });

  it('refuses heat beyond its bounds once a map, before anything is run', async () => {
    const folder = join(scratch.path, 'hot');
    cpSync(PHASE, folder, { recursive: true });
    const hot = changed(folder, ({ scales }) => (scales.small.maps[0].heat = [0.1, 9]));
    writeFileSync(join(folder, 'study.json'), hot);
    const { code, err } = await study('hot', '--scale', 'small', '--out', 'hot-out');
    expect(code).toBe(2);
    expect(err).toMatch(/1 problem,[\s\S]*map everything: events\[1\]\.set\.temperature: .*9/);
    expect(existsSync(join(scratch.path, 'hot-out', 'runs'))).toBe(false);
  });

  it('keeps what is finished where the disk refuses more, says so and goes on later', async () => {
    const out = join(scratch.path, 'full-disk');
    // A folder in the place of a file is what nobody can write over.
    mkdirSync(join(out, 'summary.csv'), { recursive: true });
    const { code, err } = await study(...small, '--out', 'full-disk', '--force');
    expect(code).toBe(1);
    expect(err).toMatch(/full-disk came upon .*what was finished is kept/);
    rmSync(join(out, 'summary.csv'), { recursive: true });
    expect(await study(...small, '--out', 'full-disk', '--resume')).toMatchObject({ code: 0 });
  });

  it('goes on with --resume, does not write over results unasked, and refuses to go on with others', async () => {
    expect(await study(...small, '--out', 'once')).toMatchObject({ code: 0 });
    expect(await study(...small, '--out', 'once')).toMatchObject({ code: 2 });
    rmSync(join(scratch.path, 'once', 'runs', 'equal.csv'));
    expect(await study(...small, '--out', 'once', '--resume')).toMatchObject({ code: 0 });
    const { code, err } = await study('own', '--out', 'once', '--resume');
    expect(code).toBe(2);
    expect(err).toMatch(/results of scale small/);
  });

  it('says which files are not what the study says, and keeps them when asked to', async () => {
    const path = join(own, 'study.json');
    const text = readFileSync(path, 'utf8');
    const fewer = changed(own, (file) => (file.scales.small.arms[0].runs = 9));
    writeFileSync(path, fewer);
    const { code, err } = await study(...small, '--out', 'other');
    expect(code).toBe(1);
    expect(err).toMatch(
      /not what own says: figure\.svg, results\.json, runs\/equal\.csv, summary\.csv/,
    );
    expect(await study(...small, '--out', 'other', '--force', '--keep')).toMatchObject({ code: 0 });
    expect(await study(...small, '--out', 'again')).toMatchObject({ code: 0 });
    writeFileSync(path, text);
  });
});

describe('the text of a study', () => {
  const text =
    'Of <!--=runs-->5<!--=--> runs <!--=share-->.1<!--=--> end.\n\n<!--=table.x-->old<!--=-->\n';

  it('takes over results, tables on lines of their own, and leaves what nobody knows', () => {
    const results = { runs: '1,000', 'table.x': '| a |\n| --- |' };
    const expected =
      'Of <!--=runs-->1,000<!--=--> runs <!--=share-->.1<!--=--> end.\n\n<!--=table.x-->\n\n| a |\n| --- |\n\n<!--=-->\n';
    expect(filled(text, results)).toBe(expected);
    expect(filled(expected, results)).toBe(expected);
    expect(quotedKeys(text)).toEqual(['runs', 'share', 'table.x']);
    expect(unquoted(text)).toBe('Of  runs  end.\n\n\n');
  });

  it('writes figures as the project does', () => {
    expect([0.844, 1, -0.05, -0.001, 0].map((value) => plain(value))).toEqual([
      '.84',
      '1.00',
      '-.05',
      '.00',
      '.00',
    ]);
    expect([0.3, -0.3, 0].map((value) => signed(value, 1))).toEqual(['+.3', '-.3', '.0']);
  });
});

describe('where half of the organisations cross', () => {
  it('is found straight between columns, at the first where all are beyond, and nowhere where none is', () => {
    expect(crossingOf([0, 0.5, 1], [0, 0.25, 0.75])).toBeCloseTo(0.75, 12);
    expect(crossingOf([0, 0.5, 1], [0.6, 1, 1])).toBe(0);
    expect(crossingOf([0, 0.5, 1], [0, 0.1, 0.4])).toBe(Infinity);
  });
});

describe("Watts's cascades", () => {
  const arm: Arm = {
    name: 'equal',
    people: 300,
    threshold: 0.18,
    spread: 0,
    starter: 'anyone',
    runs: 2,
    ties: [3],
  };

  it('has the window of the paper at .18, from just above 1 to 5.76, and none at .35', () => {
    expect(upperEdge(0.18, 0)).toBeCloseTo(5.76, 2);
    expect(lowerEdge(0.18, 0)).toBeGreaterThan(1);
    expect(lowerEdge(0.18, 0)).toBeLessThan(1.05);
    expect(upperEdge(0.35, 0)).toBeNaN();
    expect(conditionAt(3, 0.18, 0)).toBeGreaterThan(conditionAt(3, 0.25, 0));
  });

  it.each([0.5, 1.5, 3, 6])(
    'are those of a plain cascade, person by person, at %s contacts',
    (ties) => {
      for (const run of [1, 2, 3]) {
        for (const starter of ['anyone', 'best-connected'] as const) {
          const own = { ...arm, starter };
          const contacts = networkOf(own, ties, run);
          const { model, first } = startedModel(own, contacts, run);
          const taking = Uint8Array.from(
            { length: arm.people },
            (_, person) => +(person === first),
          );
          const needed = Float64Array.from({ length: arm.people }, (_, person) => {
            const degree = contacts.offsets[person + 1] - contacts.offsets[person];
            return degree === 0 ? Infinity : arm.threshold * degree;
          });
          const wanted = cascade(contacts, needed, taking);
          expect(spread(model)).toEqual({ weeks: wanted.weeks, active: wanted.active });
          expect(Array.from(model.columns.practiceDeep)).toEqual(Array.from(taking));
        }
      }
    },
  );

  it('meets people whose contacts are as many as asked, each pair once', () => {
    const { offsets, neighbours } = networkOf(arm, 3, 1);
    expect(neighbours.length).toBe(900);
    const first = Array.from(neighbours.subarray(offsets[0], offsets[1]));
    expect(new Set(first).size).toBe(first.length);
  });
});
