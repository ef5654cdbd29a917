// The headless command as the contract describes it: what it prints, where, and with which exit code.

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { INTERVENTIONS, OUTCOMES, PARAMS, scenarioJsonSchema } from '../sim/index.ts';
import { buildCommand, scratchFolder, startThaw, thaw, writeScenario } from './cli-runner.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const COMMANDS = [
  'run',
  'batch',
  'compare',
  'design',
  'sensitivity',
  'import',
  'scenarios',
  'validate',
  'schema',
  'params',
  'interventions',
  'outcomes',
  'hash',
  'bench',
  'merge',
  'slurm',
  'regions',
  'study',
];

const scratch = scratchFolder();
const here = { folder: scratch.path };

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
  writeScenario(scratch.path, 'hot.json', { params: { temperature: 0.7 }, weeks: 12 });
});
afterAll(scratch.remove);

describe('help', () => {
  it('lists every command, says where scenarios come from, and has examples', async () => {
    const { code, out, err } = await thaw(here, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(out).toContain('or the name of one that comes with the program');
    expect(out).toContain('Examples:');
  });

  it.each(COMMANDS)('of %s says what it takes and has an example', async (command) => {
    const { code, out, err } = await thaw(here, `${command} --help`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: thaw ${command}`);
    expect(out).toContain(`$ thaw ${command}`);
    expect(out).toContain('--help');
  });

  it('goes to standard error with exit code 2 when nothing was asked for', async () => {
    const { code, out, err } = await startThaw(here, []).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: thaw');
  });
});

describe('run', () => {
  it('prints one JSON document with the last week and the hash that `hash` prints', async () => {
    const { code, out, err } = await thaw(here, 'run tiny.json --seed 5 --json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual(['scenario', 'seed', 'week', 'outcomes', 'stateHash']);
    expect(result).toMatchObject({ scenario: 'tiny', seed: 5, week: 4 });
    expect(Object.keys(result.outcomes as object)).toEqual(OUTCOMES.map(({ name }) => name));
    const hash = await thaw(here, 'hash tiny.json --seed 5 --week 4');
    expect(hash).toEqual({ code: 0, out: `${String(result.stateHash)}\n`, err: '' });
    expect(hash.out).toMatch(/^[0-9a-f]{16}\n$/);
  });

  it('obeys --set from the start, --at from its week on, and --weeks', async () => {
    const outcomes = async (words: string): Promise<unknown> => {
      const { out } = await thaw(here, `run tiny.json --json ${words}`);
      return (JSON.parse(out) as { outcomes: unknown }).outcomes;
    };
    const plain = await outcomes('--weeks 2');
    expect(await outcomes('--weeks 2 --at 2:temperature=0.7')).toEqual(plain);
    expect(await outcomes('--weeks 2 --at 1:temperature=0.7')).not.toEqual(plain);
    expect(await outcomes('--weeks 2 --set temperature=0.7')).not.toEqual(plain);
    expect(await outcomes('--weeks 3')).not.toEqual(plain);
  });

  it('shows week 0, before anything happens, with --weeks 0', async () => {
    const { code, out, err } = await thaw(
      here,
      'run tiny.json --seed 5 --weeks 0 --json --out zero',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { week, stateHash } = JSON.parse(out) as { week: number; stateHash: string };
    const hash = await thaw(here, 'hash tiny.json --seed 5 --week 0');
    expect({ week, stateHash }).toEqual({ week: 0, stateHash: hash.out.trim() });
    const rows = (file: string): string[] =>
      readFileSync(join(scratch.path, 'zero', file), 'utf8')
        .trim()
        .split('\n');
    expect(rows('runs.csv')).toHaveLength(2);
    expect(
      rows('series.csv')
        .slice(1)
        .every((row) => row.startsWith('1,0,')),
    ).toBe(true);
    const late = await thaw(here, 'run tiny.json --weeks 0 --at 0:temperature=0.7');
    expect(late.err).toBe('thaw: --at 0 comes after the last week, 0: no effect\n');
  });

  it('takes the bare name of a scenario that comes with the program', async () => {
    const { code, out } = await thaw(here, 'run mixed-messages --weeks 1 --json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ scenario: 'mixed-messages', week: 1 });
  });

  it('writes the files of a batch of one with --out, and overwrites only with --force', async () => {
    const first = await thaw(here, 'run tiny.json --out one --json');
    expect(first.code).toBe(0);
    expect(readdirSync(join(scratch.path, 'one')).toSorted()).toEqual([
      'manifest.json',
      'runs.csv',
      'series.csv',
    ]);
    const { stateHash } = JSON.parse(first.out) as { stateHash: string };
    expect(readFileSync(join(scratch.path, 'one', 'runs.csv'), 'utf8')).toContain(stateHash);
    const second = await thaw(here, 'run tiny.json --out one');
    expect(second.code).toBe(2);
    expect(second.err).toContain('--out one: a folder that holds manifest.json, runs.csv');
    expect(second.err).toContain('Choose another folder, or overwrite with --force.');
    expect((await thaw(here, 'run tiny.json --out one --force')).code).toBe(0);
  });

  it('prints a table for people that ends with the hash', async () => {
    const { out } = await thaw(here, 'run tiny.json');
    expect(out).toMatch(/^tiny, seed 3, week 4\noutcome +value +unit +meaning\nbelief /);
    expect(out).toMatch(/\ncost +[\d.]+ +thousands per 1,000 employees /);
    expect(out).toMatch(/\nstate hash [0-9a-f]{16}\n$/);
  });
});

describe('compare', () => {
  it('prints the paired difference with its interval, b minus a', async () => {
    const { code, out } = await thaw(
      here,
      'compare tiny.json hot.json --seeds 1..10 --outcome distress --weeks 12 --json --quiet',
    );
    expect(code).toBe(0);
    const result = JSON.parse(out) as Record<string, unknown> & { interval: number[] };
    expect(result).toMatchObject({
      outcome: 'distress',
      seeds: 10,
      distinguishable: true,
      week: 12,
    });
    expect(result.difference).toBeCloseTo(Number(result.b) - Number(result.a), 12);
    expect(result.interval).toHaveLength(2);
    expect(result.interval[0]).toBeGreaterThan(0);
    expect(result.interval[0]).toBeLessThan(Number(result.difference));
    expect(result.interval[1]).toBeGreaterThan(Number(result.difference));
  });

  it('says in plain words that a scenario is the same as itself', async () => {
    const { code, out } = await thaw(here, 'compare tiny.json tiny.json --seeds 1..9 --quiet');
    expect(code).toBe(0);
    expect(out).toContain('The two are the same: enacted is equal in every pair.');
    expect(out).not.toContain('higher');
    const words = 'compare tiny.json tiny.json --seeds 1..9 --quiet --json';
    const json = JSON.parse((await thaw(here, words)).out) as unknown;
    expect(json).toMatchObject({ same: true, distinguishable: false, difference: 0 });
  });
});

describe('tables', () => {
  it.each([
    ['params', PARAMS, 'name'],
    ['interventions', INTERVENTIONS, 'kind'],
    ['outcomes', OUTCOMES, 'name'],
  ] as const)('%s has every row with unit, sentence and claims', async (command, rows, key) => {
    const { code, out } = await thaw(here, `${command} --json`);
    expect(code).toBe(0);
    const printed = JSON.parse(out) as Record<string, unknown>[];
    expect(printed.map((row) => row[key])).toEqual(
      rows.map((row) => (row as unknown as Record<string, unknown>)[key]),
    );
    for (const row of printed) {
      expect(row).toHaveProperty('unit');
      expect(row.sentence).toMatch(/\w/);
      expect(row.claims).toBeInstanceOf(Array);
    }
    const text = await thaw(here, command);
    const foot = command === 'interventions' ? 1 : 0;
    expect(text.out.trimEnd().split('\n')).toHaveLength(rows.length + 1 + foot);
    if (foot === 1) {
      expect(text.out).toContain('cost: thousands a week per 1,000 employees reached');
      expect(text.out).toContain('delay: weeks to full effect; again: weeks after its end');
      const added = 'reach +raised by +lowered by +addresses';
      const header = new RegExp(`^kind +unit +cost +delay +again +meaning +claims +${added}\\n`);
      expect(text.out).toMatch(header);
    }
  });

  it('schema is the JSON Schema of a scenario file', async () => {
    const { code, out } = await thaw(here, 'schema');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(scenarioJsonSchema());
  });
});

describe('validate', () => {
  it('passes every scenario that comes with the program', async () => {
    const folder = join(import.meta.dirname, '..', 'scenarios');
    const files = readdirSync(folder).map((file) => join(folder, file));
    const { code, out, err } = await thaw(here, `validate ${files.join(' ')}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').filter((line) => line.endsWith(': in order'))).toHaveLength(
      files.length,
    );
  });
});

describe('bench', () => {
  it('measures each population with each number of threads', async () => {
    const words = 'bench --agents 60,120 --weeks 4 --workers 1,2 --json --quiet';
    const { code, out, err } = await thaw(here, words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { results } = JSON.parse(out) as { results: Record<string, number>[] };
    expect(results.map(({ agents, workers }) => [agents, workers])).toEqual([
      [60, 1],
      [60, 2],
      [120, 1],
      [120, 2],
    ]);
    for (const row of results) {
      expect(row.weeks).toBe(4);
      expect(row.agentTicksPerSecond).toBeGreaterThan(0);
      expect(row.peakBytes).toBeGreaterThan(1e7);
    }
  });
});

describe('import', () => {
  it('writes a scenario that validates and prints what was found', async () => {
    const folder = join(import.meta.dirname, 'fixtures', 'import');
    const tables = `--nodes ${folder}/works-people.csv --edges ${folder}/works-ties.csv`;
    const { code, out } = await thaw(here, `import ${tables} --out works.json --json --quiet`);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out) as object)).toEqual([
      'people',
      'rows',
      'ties',
      'loops',
      'departments',
      'largestComponent',
      'averageClustering',
      'triangles',
      'insideShare',
    ]);
    expect((await thaw(here, 'hash works.json --week 1')).out).toMatch(/^[0-9a-f]{16}\n$/);
    const again = await thaw(here, `import ${tables} --out works.json`);
    expect(again.code).toBe(2);
    expect(again.err).toContain('--out works.json: a file that exists, expected a new file.');
  });

  it('names the organisation by the folder when the file is called nodes.csv', async () => {
    const folder = join(import.meta.dirname, 'fixtures', 'import');
    mkdirSync(join(scratch.path, 'Acme'));
    cpSync(`${folder}/works-people.csv`, join(scratch.path, 'Acme', 'nodes.csv'));
    const words = `--nodes Acme/nodes.csv --edges ${folder}/works-ties.csv --out acme.json --quiet`;
    expect((await thaw(here, `import ${words}`)).code).toBe(0);
    const made = readFileSync(join(scratch.path, 'acme.json'), 'utf8');
    expect(JSON.parse(made)).toMatchObject({ organisation: { name: 'Acme' } });
  });

  it('puts numbers for names when asked, and who is who into a file of its own', async () => {
    const folder = join(import.meta.dirname, 'fixtures', 'import');
    const words = `import --nodes ${folder}/works-people.csv --edges ${folder}/works-ties.csv`;
    const both = `${words} --pseudonyms who.csv`;
    expect((await thaw(here, `${both} --out who.csv`)).code).toBe(2);
    expect((await thaw(here, `${both} --out numbered.json`)).code).toBe(0);
    const made = readFileSync(join(scratch.path, 'numbered.json'), 'utf8');
    expect(made).not.toMatch(/"w[1-6]"/);
    expect(made).toContain('"P0006"');
    const key = readFileSync(join(scratch.path, 'who.csv'), 'utf8');
    expect(key).toContain('P0004,w4,5\r\n');
    const again = await thaw(here, `${both} --out other.json`);
    expect(again.err).toContain('--pseudonyms who.csv: a file that exists, expected a new file.');
  });

  it('writes nothing when the tables are wrong', async () => {
    const folder = join(import.meta.dirname, 'fixtures', 'import');
    const tables = `--nodes ${folder}/broken-people.csv --edges ${folder}/broken-ties.csv`;
    const { code, out } = await thaw(here, `import ${tables} --out broken.json`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(existsSync(join(scratch.path, 'broken.json'))).toBe(false);
  });
});
