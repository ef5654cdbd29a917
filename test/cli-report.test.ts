// thaw report: from a finished folder to one page whose every number comes from the rows, and what is refused.

import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { meanInterval, pairedDifference } from '../sim/statistics.ts';
import { buildCommand, resultsIn, scratchFolder, thaw, writeScenario } from './cli-runner.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const here = { folder: scratch.path };
const { read, manifestOf } = resultsIn(scratch.path);
const at = (...path: string[]): string => join(scratch.path, ...path);

const HOSTILE = '</script></pre><img src=x onerror="alert(1)"> & <b>bold</b>';
const BATCH =
  'batch tiny.json --seeds 1..6 --sweep rewards=-1,1 --sweep talk=-1,1 --weeks 4 --quiet';

interface Result {
  out: string;
  figures: string[];
  runs: number;
  outcomes: { outcome: string; answer: string[] }[];
}

async function report(words: string): Promise<Result> {
  const { code, out, err } = await thaw(here, `report ${words} --quiet --json`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Result;
}

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json', { title: HOSTILE, question: HOSTILE });
  await thaw(here, `${BATCH} --out grid`);
});
afterAll(scratch.remove);

/** Values of an outcome by cell, as "rewards talk". */
function valuesOf(folder: string, outcome: string): Map<string, number[]> {
  const [head, ...rows] = read(folder, 'runs.csv')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const [rewards, talk, place] = ['rewards', 'talk', outcome].map((name) => head.lastIndexOf(name));
  const cells = new Map<string, number[]>();
  for (const row of rows) {
    const key = `${row[rewards]} ${row[talk]}`;
    cells.set(key, [...(cells.get(key) ?? []), Number(row[place])]);
  }
  return cells;
}

const plain = (text: string): string => text.replaceAll('\u2212', '-').replaceAll('\u202f', '');
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const rounds = (text: string, value: number): void => {
  const decimals = /\.(\d+)/.exec(text)?.[1].length ?? 0;
  expect(Number(text)).toBeCloseTo(Number(value.toFixed(decimals)), decimals + 2);
};

describe('the answer', () => {
  it('has the numbers of the rows: both ends, their intervals, and the difference seed by seed', async () => {
    const { outcomes } = await report('grid --outcome distress --out distress.html');
    const cells = valuesOf('grid', 'distress');
    const order = [...cells].toSorted(([, a], [, b]) => mean(a) - mean(b));
    const [first, second] = outcomes[0].answer.map(plain);
    const said =
      /^Of 4 cells it is highest at rewards (\S+), talk (\S+): (\S+) \((\S+) to (\S+)\); lowest at rewards (\S+), talk (\S+): (\S+) \((\S+) to (\S+)\)\.$/.exec(
        first,
      );
    expect(said, first).not.toBeNull();
    const parts = said ?? [];
    const [lowest, highest] = [order[0], order.at(-1) ?? order[0]];
    for (const [[key, values], from] of [
      [highest, 1],
      [lowest, 6],
    ] as const) {
      expect(`${parts[from]} ${parts[from + 1]}`).toBe(key);
      const { low, high } = meanInterval(values);
      [mean(values), low, high].forEach((value, place) => rounds(parts[from + 2 + place], value));
    }
    const pair = pairedDifference(lowest[1], highest[1]);
    const found = /differ by (\S+) \((\S+) to (\S+)\)\.$/.exec(second) ?? [];
    [pair.difference, pair.interval.low, pair.interval.high].forEach((value, place) =>
      rounds(found[place + 1], value),
    );
    expect(second).toContain('6 seeds');
    expect(/cannot be told apart/.test(second)).toBe(!pair.distinguishable);
  });

  it('is the same from Parquet and from joined shards, as is the page for the same folder elsewhere', async () => {
    for (const shard of [1, 2]) {
      await thaw(here, `${BATCH} --format parquet --shard ${shard}/2 --out part${shard}`);
    }
    expect((await thaw(here, 'merge part1 part2 --out joined --quiet')).code).toBe(0);
    const [csv, parquet] = [await report('grid'), await report('joined')];
    expect(parquet.outcomes).toEqual(csv.outcomes);
    expect(csv.outcomes.map(({ outcome }) => outcome)).toEqual([
      'enacted',
      'converted',
      'distress',
      'profit',
    ]);
    cpSync(at('grid'), at('moved'), { recursive: true });
    rmSync(at('moved', 'report.html'));
    await report('moved');
    expect(read('moved', 'report.html')).toBe(read('grid', 'report.html'));
    expect(read('joined', 'report.html')).toContain('joined from shards');
  });

  it('says "cannot be told apart" exactly where the interval of the difference holds nothing', async () => {
    const { outcomes } = await report('grid --outcome all --out all.html');
    const said = outcomes.map(({ outcome, answer }) => {
      const cells = [...valuesOf('grid', outcome).values()].toSorted((a, b) => mean(a) - mean(b));
      if (!answer[0].startsWith('Of 4 cells')) return null;
      const { distinguishable } = pairedDifference(cells[0], cells.at(-1) ?? []);
      expect(/cannot be told apart/.test(answer[1]), outcome).toBe(!distinguishable);
      return distinguishable;
    });
    expect(said).toContain(true);
    expect(said).toContain(false);
  });

  it('says what does not vary, and what one seed cannot say', async () => {
    const words = 'batch tiny.json --seeds 1 --sweep rewards=-1,1 --weeks 2 --quiet --out single';
    await thaw(here, words.replace('--seeds 1', '--seeds 1..1'));
    const { outcomes } = await report('single --outcome headcount,enacted');
    expect(outcomes[0].answer).toEqual(['It is 32 in all 2 runs.']);
    expect(outcomes[1].answer.at(-1)).toContain('nothing can be said about chance');
    expect(outcomes[1].answer[0]).toContain('no interval');
  });
});

describe('the page', () => {
  it('makes every row again with its command, and one row with its state', async () => {
    await report('grid --force');
    const commands = [
      ...read('grid', 'report.html').matchAll(/<code>thaw ((?:batch|run) [^<]*)<\/code>/g),
    ].map(([, words]) => words);
    const [batch] = commands;
    expect((await thaw(here, `${batch} --quiet`)).code).toBe(0);
    expect(read('again', 'runs.csv')).toBe(read('grid', 'runs.csv'));
    const row = commands.find((words) => words.startsWith('run '));
    const { out } = await thaw(here, `${row} --json`);
    const { stateHash } = JSON.parse(out) as { stateHash: string };
    expect(read('grid', 'report.html')).toContain(`It ends in state ${stateHash}.`);
  });

  it('takes no markup from titles, asks nobody for anything, and holds no script', () => {
    const page = read('grid', 'report.html');
    expect(page).not.toMatch(
      /<img|<script|<b>bold|https?:|@import|url\(|javascript:|<link|<iframe/i,
    );
    expect(page).toContain(
      '&lt;/script&gt;&lt;/pre&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &lt;b&gt;bold',
    );
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
    expect(page).not.toMatch(/ style="|NaN|undefined/);
  });

  it('holds the manifest as it is', () => {
    const text =
      /aria-label="Manifest"\s*><code>([^<]*)<\/code>/.exec(read('grid', 'report.html'))?.[1] ?? '';
    const unescaped = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    expect(JSON.parse(unescaped)).toEqual(manifestOf('grid'));
  });

  it('shows failures before anything else', async () => {
    cpSync(at('grid'), at('failed'), { recursive: true });
    const manifest = manifestOf('grid');
    const runs = { ...manifest.runs, finished: 23, failed: 1 };
    writeFileSync(at('failed', 'manifest.json'), JSON.stringify({ ...manifest, runs }));
    await report('failed --force');
    expect(read('failed', 'report.html')).toContain(
      '1 run of 24 failed and is missing from everything below',
    );
  });

  it('gives the figures as files that stand alone, and the indices of a sensitivity analysis', async () => {
    const space = {
      spaceVersion: 1,
      params: { rewards: { from: -1, to: 1 }, talk: { from: -1, to: 1 } },
    };
    writeFileSync(at('space.json'), JSON.stringify(space));
    writeScenario(scratch.path, 'calm.json', { params: { temperature: 0.2 } });
    await thaw(
      here,
      'sensitivity tiny.json calm.json --space space.json --method morris --n 5 --weeks 3 --quiet --out morris',
    );
    const { figures, outcomes } = await report('morris --figures pictures');
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['enacted']);
    expect(figures.map((path) => path.replace(/^pictures\//, ''))).toEqual(
      expect.arrayContaining([
        'indices-enacted-tiny.svg',
        'morris-enacted-calm.svg',
        'phase-enacted.svg',
        'spread-enacted.svg',
      ]),
    );
    for (const path of figures) {
      const svg = readFileSync(at(path), 'utf8');
      expect(svg).toMatch(
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
      );
      expect(svg).not.toMatch(/class=|var\(|NaN/);
      expect(svg).toContain('<desc>');
    }
    const { analyses } = JSON.parse(read('morris', 'sensitivity.json')) as {
      analyses: { indices: { parameter: string; index: string; value: number }[] }[];
    };
    const top = analyses[0].indices
      .filter(({ index }) => index === 'mu_star')
      .toSorted((a, b) => b.value - a.value)[0];
    const { answer } = outcomes[0];
    expect(answer[1]).toMatch(new RegExp(`^In tiny: .*${top.parameter} by `));
    expect(answer.filter((sentence) => sentence.startsWith('In calm: '))).toHaveLength(1);
  });
});

describe('what cannot be reported is refused', () => {
  const assertRefused = async (words: string, ...says: string[]): Promise<void> => {
    const { code, out, err } = await thaw(here, `report ${words}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const line of says) expect(err).toContain(line);
  };
  const copyOf = (folder: string, changes: object): string => {
    const name = `bad-${Math.random().toString(36).slice(2)}`;
    cpSync(at(folder), at(name), { recursive: true });
    rmSync(at(name, 'report.html'), { force: true });
    writeFileSync(at(name, 'manifest.json'), JSON.stringify({ ...manifestOf(folder), ...changes }));
    return name;
  };

  it('what is no batch, not finished, or a part', async () => {
    expect((await thaw(here, 'report')).err).toContain('DIR: nothing, expected the folder');
    await assertRefused('nowhere', 'nowhere: no such folder, expected the folder of a batch');
    await assertRefused('tiny.json', 'tiny.json: a file');
    await assertRefused('.', 'a folder without a batch');
    await assertRefused(
      copyOf('grid', { status: 'interrupted' }),
      'a batch that is interrupted, with 24 runs kept and no tables yet',
      'Finish it: thaw batch tiny.json',
      '--resume',
    );
    await assertRefused('part1', 'shard 1 of 2', 'thaw merge');
    const broken = copyOf('grid', {});
    writeFileSync(at(broken, 'manifest.json'), '{"manifestVersion": 1');
    await assertRefused(broken, 'manifest.json: broken JSON (line 1, column ');
  });

  it('tables that were cut short or edited, and indices of other runs', async () => {
    const cut = copyOf('grid', {});
    truncateSync(at(cut, 'runs.csv'), 900);
    await assertRefused(cut, 'runs.csv: 900 bytes with checksum', 'Make it again: thaw batch');
    const edited = copyOf('joined', {});
    truncateSync(at(edited, 'runs.parquet'), 500);
    await assertRefused(edited, 'runs.parquet: 500 bytes');
    expect(existsSync(at(edited, 'report.html'))).toBe(false);
    const mixed = copyOf('morris', {
      program: { ...manifestOf('morris').program, version: '9.9.9' },
    });
    await assertRefused(
      mixed,
      'sensitivity.json: indices by version',
      'those of this batch: version 9.9.9',
    );
    const foreign = copyOf('morris', {});
    writeFileSync(at(foreign, 'sensitivity.json'), '[]');
    await assertRefused(foreign, 'sensitivity.json: another document');
  });

  it('words that do not fit, and files that exist', async () => {
    await assertRefused(
      'grid --outcome enactd',
      'unknown outcome "enactd"',
      'Did you mean "enacted"?',
    );
    await assertRefused('grid', 'report.html: a file that exists', 'overwrite with --force');
    const before = read('pictures', 'phase-enacted.svg');
    await assertRefused(
      'morris --out new.html --figures pictures',
      'phase-enacted.svg: a file that exists',
    );
    expect(existsSync(at('new.html'))).toBe(false);
    expect(read('pictures', 'phase-enacted.svg')).toBe(before);
    await assertRefused('grid --out tiny.json/page.html', '--out tiny.json/page.html:');
  });
});
