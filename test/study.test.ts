// The two studies of docs/studies. Quick: each is run small through the built command and compared with the hashes that lie
// beside it, and every figure of its text with its kept results. In the full tier each is run whole.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { filled, quotedKeys, unquoted } from '../batch/study/readme.ts';
import { sha256 } from '../batch/checksum.ts';
import { root } from './architecture-source.ts';
import { buildCommand, scratchFolder, startThaw } from './cli-runner.ts';

const FULL = process.env['THAW_TIER'] === 'full';
const HOUR = 3_600_000;
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const folderOf = (name: string): string => join(root, 'docs', 'studies', name);

interface Results {
  readonly findings: readonly { id: string; holds: boolean }[];
  readonly texts: Readonly<Record<string, string>>;
}

const read = (name: string, file: string): string =>
  readFileSync(join(folderOf(name), file), 'utf8');
const hashesOf = (name: string) =>
  JSON.parse(read(name, 'hashes.json')) as Record<'full' | 'small', Record<string, string>>;
const resultsOf = (name: string) => JSON.parse(read(name, 'results.json')) as Results;

/** What stands between two headings. */
function part(text: string, from: string, to: string): string {
  expect(text).toContain(`\n## ${from}\n`);
  return text.split(`\n## ${from}\n`)[1].split(`\n## ${to}`)[0];
}

/** Numbers that are names: hypotheses, claims, years in brackets, what stands in code. */
const NAMES = /\b[HW]\d\b|`[^`]*`|\([^()]*\b(?:19|20)\d\d\)|\b[A-Z]{3,4}-\d+\b/g;

/** Starts the command in the scratch folder, `patience` milliseconds at most. */
async function study(words: readonly string[], patience: number) {
  const where = { folder: scratch.path, patience };
  const { code, out, err } = await startThaw(where, ['study', ...words, '--quiet']).ended;
  return { code, out, err };
}

beforeAll(buildCommand);
afterAll(scratch.remove);

describe.each(['phase-diagram', 'global-cascades'])('the study %s', (name) => {
  it('comes out small with one command, to the last byte what it came to before', async () => {
    const words = [
      folderOf(name),
      '--scale',
      'small',
      '--out',
      `small-${name}`,
      '--json',
      '--workers',
      '1',
    ];
    const { code, out, err } = await study(words, 60_000);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ scale: 'small', same: true, different: [] });
  });

  it('keeps the table, the figure, the results and the text whose hashes it states', () => {
    const { full } = hashesOf(name);
    for (const file of ['summary.csv', 'figure.svg', 'results.json', 'README.md']) {
      expect(sha256(read(name, file)), file).toBe(full[file]);
    }
    expect(Object.keys(full).filter((file) => file.startsWith('runs/')).length).toBeGreaterThan(2);
  });

  it('quotes every figure from its results, and none in any other way', () => {
    const text = read(name, 'README.md');
    const { texts, findings } = resultsOf(name);
    const keys = quotedKeys(text);
    expect(keys.filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
    expect(filled(text, texts)).toBe(text);
    expect(keys).toEqual(expect.arrayContaining(findings.map(({ id }) => id)));
    const told = unquoted(part(text, 'Results', 'Limits')).replace(NAMES, '');
    expect(told.match(/\S*\d\S*/g) ?? []).toEqual([]);
  });

  it('has as many runs in its table as its text says', () => {
    const [head, ...rows] = read(name, 'summary.csv').trimEnd().split('\n');
    const counted = name === 'phase-diagram' ? 'organisations' : 'runs';
    const column = head.split(',').indexOf(counted);
    const runs = rows.reduce((sum, row) => sum + Number(row.split(',')[column]), 0);
    expect(resultsOf(name).texts['runs']).toBe(runs.toLocaleString('en-GB'));
  });

  it.runIf(FULL)(
    'comes out whole with one command, to the last byte',
    { timeout: HOUR },
    async () => {
      const { code, err } = await study([folderOf(name), '--out', `whole-${name}`], HOUR);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    },
  );
});

it('is told in docs/evidence.md with the figures of the results', () => {
  const text = readFileSync(join(root, 'docs', 'evidence.md'), 'utf8').replace(/\s+/g, ' ');
  const phase = resultsOf('phase-diagram').texts;
  const cascades = resultsOf('global-cascades').texts;
  expect(phase['h2.organisations']).toMatch(/^0 of 20$/);
  expect(text).toContain(`from ${phase['at.everything.0.5'].split(' ')[0]} aligned on at heat .5`);
  expect(text).toContain(`moves by at most ${phase['h5.largest']} between 200 and 2,000 people`);
  expect(cascades['held']).toBe('5 of 6');
  expect(text).toContain('meets five of six criteria');
});
