// A week leaves no garbage behind, nor does looking for who moved whom in it, nor a mechanism from outside. Asked of the engine as it is built, in a process of its own, because the
// test runner's loading of modules changes what the engine's compiler can do.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules', '.garbage-'));
const PEOPLE = 2000;
/** A handful of boxed numbers a week for the whole organisation; one a person would be 32,000 bytes. */
const MOST_BYTES = 4500;
const MOST_WITH_OWN = 16 * PEOPLE;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROGRAM = `
import { checkScenario, createExtensions, createModel, tick } from '${root}sim/index.ts';
import extensions from '${root}docs/examples/rumours.mjs';
import { findInfluences, MOST_INFLUENCES } from '${root}sim/influence.ts';
const departments = Array.from({ length: 20 }, (_, place) => ({ name: 'd' + place, people: ${PEOPLE / 20} }));
const file = {
  schemaVersion: 1, title: 't', question: 'q', claims: [], seed: 1, weeks: 520,
  organisation: { name: 'o', departments }, params: { burnIn: 0 },
  interventions: [
    { kind: 'vision-talk', start: 0 }, { kind: 'educate-paradigm', start: 0 },
    { kind: 'align-incentives', start: 0 }, { kind: 'recognise', start: 0 },
    { kind: 'protect-gadflies', start: 0 },
  ],
};
const checked = checkScenario(file);
const model = createModel(checked.scenario);
for (let week = 0; week < 300; week++) tick(model);
const grown = [];
for (let round = 0; round < 10; round++) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let week = 0; week < 10; week++) tick(model);
  grown.push((process.memoryUsage().heapUsed - before) / 10);
}
const out = {
  giver: new Int32Array(MOST_INFLUENCES),
  receiver: new Int32Array(MOST_INFLUENCES),
  push: new Float32Array(MOST_INFLUENCES),
};
for (let week = 0; week < 200; week++) findInfluences(model, out);
const grownByLooking = [];
for (let round = 0; round < 10; round++) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let week = 0; week < 10; week++) findInfluences(model, out);
  grownByLooking.push((process.memoryUsage().heapUsed - before) / 10);
}
const answers = [...file.interventions, { kind: 'answer-rumours', start: 0, strength: 0.5 }];
const set = createExtensions(extensions);
const own = createModel(checkScenario({ ...file, interventions: answers }, set).scenario);
for (let week = 0; week < 300; week++) tick(own);
const grownWithOwn = [];
for (let round = 0; round < 10; round++) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let week = 0; week < 10; week++) tick(own);
  grownWithOwn.push((process.memoryUsage().heapUsed - before) / 10);
}
console.log(Math.min(...grown), Math.min(...grownByLooking), Math.min(...grownWithOwn));
`;

describe('a week', () => {
  it('allocates next to nothing, nor does finding who moved whom in it or a mechanism from outside, once all run warm', async () => {
    const entry = join(folder, 'weeks.mjs');
    writeFileSync(entry, PROGRAM);
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      build: {
        ssr: entry,
        outDir: join(folder, 'out'),
        rolldownOptions: { output: { entryFileNames: 'weeks.mjs' } },
      },
    });
    const flags = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'];
    const printed = execFileSync(process.execPath, [...flags, join(folder, 'out', 'weeks.mjs')]);
    const [byWeeks, byLooking, byOwn] = printed.toString().split(' ').map(Number);
    expect(byWeeks).toBeLessThan(MOST_BYTES);
    expect(byLooking).toBeLessThan(MOST_BYTES);
    // The compiler takes its time over a pass; less than one number a person all the same.
    expect(byOwn).toBeLessThan(MOST_WITH_OWN);
  });
});
