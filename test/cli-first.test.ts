// The first `thaw` in a clone: one line says why it takes a while, and only then.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratchFolder, thaw } from './cli-runner.ts';
import { root } from './run/install.mjs';

const scratch = scratchFolder();
const clone = { folder: scratch.path, cli: join(scratch.path, 'test', 'run', 'thaw.mjs') };

/** Instead of Vite: a build that is over at once. */
const BUILD = `
import { mkdirSync, writeFileSync } from 'node:fs';
const out = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(out, { recursive: true });
writeFileSync(out + '/cli.js', 'console.log("ran")');
`;

beforeAll(() => {
  cpSync(join(root, 'test', 'run'), join(scratch.path, 'test', 'run'), { recursive: true });
  const vite = join(scratch.path, 'node_modules', 'vite', 'bin');
  mkdirSync(vite, { recursive: true });
  writeFileSync(join(vite, 'vite.js'), BUILD);
  writeFileSync(join(scratch.path, 'package.json'), '{"type":"module"}');
  for (const lock of ['package-lock.json', 'node_modules/.package-lock.json']) {
    writeFileSync(join(scratch.path, lock), '{"packages":{}}');
  }
});
afterAll(scratch.remove);

it('the first command in a clone says once, on standard error, that it builds; --quiet does not', async () => {
  const first = await thaw(clone, 'params');
  expect(first.err).toBe(
    'thaw: installing and building what is needed first, maybe for half a minute\n',
  );
  expect(first).toMatchObject({ code: 0, out: 'ran\n' });
  expect(await thaw(clone, 'params')).toEqual({ code: 0, out: 'ran\n', err: '' });
  writeFileSync(join(scratch.path, 'package.json'), '{"type":"module" }');
  expect(await thaw(clone, 'params --quiet')).toEqual({ code: 0, out: 'ran\n', err: '' });
});
