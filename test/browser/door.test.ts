// The library in a browser: a page of somebody else's, bundled by vite from the package that npm makes, shows the state
// hashes of the command, in the page's own thread and on two threads.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyFile } from '../helpers.ts';
import { projectWithPackage, type Project } from '../packed.ts';
import { chromiumPath, launchChromium, openWatched, thaw } from './harness.ts';

const PAGE =
  '<!doctype html><title>Mine</title><link rel="icon" href="data:," />' +
  '<script type="module" src="./main.js"></script>';
const MAIN = `
  import { checkScenario, requireScenario, runEnsemble, summarise } from 'thaw';
  import { runEnsembleOnThreads } from 'thaw/threads';
  import file from './tiny.json';
  const scenario = requireScenario(checkScenario(file));
  const options = { seeds: [7, 8, 9], weeks: 3 };
  const one = runEnsemble(scenario, options);
  const many = await runEnsembleOnThreads(scenario, { ...options, threads: 2 });
  const hashes = ({ runs }) => runs.map(({ stateHash }) => stateHash);
  const same = summarise(one, 'enacted').mean === summarise(many, 'enacted').mean;
  document.title = JSON.stringify({ one: hashes(one), many: hashes(many), same });
`;

describe.skipIf(chromiumPath === null)('the library in a page of somebody else', () => {
  let project: Project | undefined;
  let server: PreviewServer | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    project = await projectWithPackage();
    const root = project.folder;
    writeFileSync(join(root, 'index.html'), PAGE);
    writeFileSync(join(root, 'main.js'), MAIN);
    writeFileSync(join(root, 'tiny.json'), JSON.stringify(tinyFile()));
    mkdirSync(join(root, 'dist'));
    const quiet = { root, configFile: false, logLevel: 'silent' } as const;
    await build({ ...quiet, build: { target: 'es2022' }, worker: { format: 'es' } });
    server = await preview({ ...quiet, preview: { port: 0 } });
    browser = await launchChromium();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    project?.remove();
  });

  it('makes the runs of the command, in its own thread and on two', async () => {
    const { page, trouble } = await openWatched(browser!, server!.resolvedUrls!.local[0]);
    await page.waitForFunction(() => document.title.startsWith('{'), null, { timeout: 60_000 });
    const { one, many, same } = JSON.parse(await page.title()) as Record<string, unknown>;
    const tiny = join(project!.folder, 'tiny.json');
    const hashes = [7, 8, 9].map((seed) =>
      thaw(['hash', tiny, '--seed', String(seed), '--week', '3']),
    );
    expect({ one, many, same }).toEqual({ one: hashes, many: hashes, same: true });
    expect(trouble).toEqual([]);
  });
});
