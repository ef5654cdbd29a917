// `--extension`: the commands that make runs take mechanisms and interventions from outside, say so in the
// manifest, and refuse what is no such file or another than before.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCommand, resultsIn, scratchFolder, thaw, writeScenario } from './cli-runner.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const scratch = scratchFolder();
const here = { folder: scratch.path };
const { manifestOf, read } = resultsIn(scratch.path);
const EXAMPLE = new URL('../docs/examples/rumours.mjs', import.meta.url);

const write = (name: string, text: string): void => writeFileSync(join(scratch.path, name), text);

beforeAll(async () => {
  await buildCommand();
  copyFileSync(EXAMPLE, join(scratch.path, 'rumours.mjs'));
  writeScenario(scratch.path, 'plain.json');
  writeScenario(scratch.path, 'own.json', {
    params: { rumourStrain: 0.2, burnIn: 8 },
    interventions: [
      { kind: 'vision-talk', start: 0 },
      { kind: 'answer-rumours', start: 2 },
    ],
  });
  const text = readFileSync(EXAMPLE, 'utf8');
  write('changed.mjs', text.replace('around += 0.1', 'around += 0.2'));
});
afterAll(scratch.remove);

describe('--extension', () => {
  it('lets run, hash and the ledger know the mechanism, and nobody who was not given it', async () => {
    const run = await thaw(here, 'run own.json --extension rumours.mjs --json --ledger forces.csv');
    expect(run).toMatchObject({ code: 0, err: '' });
    const hash = await thaw(here, 'hash own.json --extension rumours.mjs');
    expect(hash.out.trim()).toBe((JSON.parse(run.out) as { stateHash: string }).stateHash);
    const without = await thaw(here, 'run own.json');
    expect(without.code).toBe(2);
    expect(without.err).toContain('own.json: params.rumourStrain: unknown parameter');
    expect(without.err).toContain('own.json: interventions[1].kind: unknown kind "answer-rumours"');
  });

  it('reaches every thread of a batch, with its parameters swept, and stands in the manifest', async () => {
    const words = '--seeds 1..4 --sweep rumourStrain=0,0.2 --extension rumours.mjs --quiet';
    const made = await thaw(here, `batch own.json ${words} --workers 2 --out two`);
    expect(made).toMatchObject({ code: 0, err: '' });
    await thaw(here, `batch own.json ${words} --workers 1 --out one`);
    expect(read('two', 'runs.csv')).toBe(read('one', 'runs.csv'));
    const { request, stateHashes } = manifestOf('two');
    expect(new Set(stateHashes).size).toBe(8);
    expect(request.extensions).toEqual([
      { name: 'rumours.mjs', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
    await thaw(here, 'batch plain.json --seeds 1..2 --out plain --quiet');
    expect(manifestOf('plain').request).not.toHaveProperty('extensions');
  });

  it('is not gone on with, nor merged, when the file is another', async () => {
    const words = (file: string) => `batch own.json --seeds 1..4 --extension ${file} --quiet`;
    await thaw(here, `${words('rumours.mjs')} --out kept`);
    const other = await thaw(here, `${words('changed.mjs')} --out kept --resume`);
    expect(other.code).toBe(2);
    expect(other.err).toMatch(
      /extensions: the folder has rumours\.mjs \(\w{12}\), the command changed/,
    );
    await thaw(here, `${words('rumours.mjs')} --shard 1/2 --out first`);
    await thaw(here, `${words('changed.mjs')} --shard 2/2 --out second`);
    const merged = await thaw(here, 'merge first second --out all');
    expect(merged.code).toBe(2);
    expect(merged.err).toContain('extensions: first has rumours.mjs');
  });

  it('is compared with, and shown by the tables, the check and the schema', async () => {
    const compared = await thaw(
      here,
      'compare own.json plain.json --seeds 1..4 --outcome distress --extension rumours.mjs --quiet',
    );
    expect(compared).toMatchObject({ code: 0, err: '' });
    const [params, kinds, schema, valid] = await Promise.all([
      thaw(here, 'params --extension rumours.mjs'),
      thaw(here, 'interventions --json --extension rumours.mjs'),
      thaw(here, 'schema --extension rumours.mjs'),
      thaw(here, 'validate own.json --extension rumours.mjs'),
    ]);
    expect(params.out).toContain('rumourSpread');
    expect(kinds.out).toContain('answer-rumours');
    expect(schema.out).toContain('answer-rumours');
    expect(valid).toMatchObject({ code: 0, out: 'own.json: in order\n' });
  });

  it('has parameters that a space can name, for designs and sensitivity', async () => {
    const space = { spaceVersion: 1, params: { rumourStrain: {}, talk: { from: 0, to: 1 } } };
    write('space.json', JSON.stringify(space));
    const words =
      'own.json --space space.json --method morris --n 4 --weeks 3 --series none --quiet';
    const without = await thaw(here, `sensitivity plain.json --space space.json --out no`);
    expect(without.code).toBe(2);
    expect(without.err).toContain('params.rumourStrain: unknown parameter "rumourStrain"');
    const made = await thaw(
      here,
      `sensitivity ${words} --outcome distress --extension rumours.mjs --out screened`,
    );
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(read('screened', 'sensitivity.csv')).toContain('rumourStrain');
  });

  it('refuses what is no extension, with the file, the place and what to do', async () => {
    write('broken.mjs', 'export default {');
    write('nothing.mjs', 'export const a = 1;');
    write('half.mjs', "export default { name: 'half' };");
    write(
      'others.mjs',
      "// a comment\nimport { readFileSync } from 'node:fs';\nexport default [];",
    );
    write('text.txt', 'export default [];');
    const refused = async (words: string): Promise<string> => {
      const { code, err } = await thaw(here, `hash own.json ${words}`);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused('--extension broken.mjs')).toContain(
      '--extension broken.mjs: it cannot be loaded (Unexpected end of input), expected export default',
    );
    expect(await refused('--extension nothing.mjs')).toContain('has no default export');
    expect(await refused('--extension half.mjs')).toContain(
      '--extension half.mjs: half.after: nothing, expected one of leadership',
    );
    expect(await refused('--extension others.mjs')).toContain(
      '--extension others.mjs: a file that imports node:fs, expected one that imports nothing but thaw',
    );
    const several = await refused('--extension gone.mjs --extension text.txt');
    expect(several).toContain('--extension gone.mjs: no such file');
    expect(several).toContain(
      '--extension text.txt: a file of another kind, expected an ES module',
    );
    expect(await refused('--extension rumours.mjs --extension rumours.mjs')).toContain('already');
  });

  it('notes a run in which a mechanism breaks its promise, and goes on with the others', async () => {
    const text = readFileSync(EXAMPLE, 'utf8');
    const breaks = 'if (model.week === 3 && model.values.rumourSpread > 0.5) rumoursHeard[5] = 2;';
    write('breaks.mjs', text.replace('// What all told', `${breaks}\n    // What all told`));
    const made = await thaw(
      here,
      'batch own.json --seeds 1..2 --sweep rumourSpread=0.3,0.9 --extension breaks.mjs --out broken --quiet',
    );
    expect(made.code).toBe(1);
    const { failures, runs } = manifestOf('broken');
    expect(runs).toEqual({ total: 4, finished: 2, failed: 2 });
    expect(failures[0].error).toContain('rumours, week 3, rumours');
    const run = await thaw(here, 'run own.json --set rumourSpread=0.9 --extension breaks.mjs');
    expect(run.code).toBe(1);
    expect(run.err).toMatch(
      /^thaw: a mechanism broke its promise: rumours, week 3, rumours\w+: person 5: [\d.]+, expected 0 to 1\n$/,
    );
  });

  it('is checked by validate as checkExtension checks it', async () => {
    const sound = await thaw(here, 'validate own.json --extension rumours.mjs --checks');
    expect(sound).toMatchObject({ code: 0, out: 'own.json: in order\n' });
    const text = readFileSync(EXAMPLE, 'utf8');
    write('chance.mjs', text.replace('own.drawn[0] < 0.2', 'Math.random() < 0.2'));
    const found = await thaw(here, 'validate own.json --extension chance.mjs --checks');
    expect(found.code).toBe(2);
    expect(found.err).toContain(
      'own.json: rumours, answer-rumours: two runs of seed 3 that differ',
    );
    const alone = await thaw(here, 'validate own.json --checks');
    expect(alone.err).toContain('--checks: alone, expected --extension beside it');
  });
});
