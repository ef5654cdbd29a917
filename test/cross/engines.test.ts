// One run, five engines: what Chromium shows (test/browser) and Node prints, Firefox ESR, WebKitGTK and
// another Node must show and print too, to the last bit.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../architecture-source.ts';
import { hashFromThaw, linkTo, serveBuiltPage, type Served } from '../browser/harness.ts';
import { ENGINES, type OpenedPage } from './engines.ts';

const RUNS = [
  { scenario: 'mixed-messages', seed: 7, week: 60 },
  { scenario: 'full-package', seed: 11, week: 104 },
];
/** Made by the step before the tests, as by `npm run build`. */
const ONE_FILE = pathToFileURL(join(root, 'dist', 'thaw.html')).href;
const PATIENCE = 90_000;

const READ = `[
  document.querySelector('[data-testid=week]')?.textContent,
  document.querySelector('[data-testid=state-hash]')?.textContent,
]`;

/** Waits until the page stands at the week, then reads the hash it shows. */
async function hashFromPage(page: OpenedPage, week: number): Promise<string> {
  let seen: unknown = null;
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(100)) {
    seen = await page.evaluate(READ);
    const [shownWeek, hash] = seen as [string | null, string | null];
    if (shownWeek?.startsWith(`Week ${week} of`) && /^[0-9a-f]{16}$/.test(hash ?? '')) return hash!;
  }
  throw new Error(`the page never came to week ${week}; it last showed ${JSON.stringify(seen)}`);
}

describe('the same run shows the same state hash as in Node', () => {
  let served: Served;

  beforeAll(async () => {
    served = await serveBuiltPage();
  });

  afterAll(() => served.close());

  for (const engine of ENGINES) {
    for (const run of RUNS) {
      const { scenario, seed, week } = run;
      it.skipIf(!engine.isHere)(
        `in ${engine.name}: ${scenario}, seed ${seed}, week ${week}`,
        async () => {
          const page = await engine.open(linkTo(served.url, run));
          try {
            expect(await hashFromPage(page, week)).toBe(hashFromThaw(run));
          } finally {
            await page.close();
          }
        },
      );
    }
  }

  for (const engine of ENGINES) {
    const run = RUNS[0];
    it.skipIf(!engine.isHere)(`in ${engine.name}, from disk: the page as one file`, async () => {
      const page = await engine.open(linkTo(ONE_FILE, run));
      try {
        expect(await hashFromPage(page, run.week)).toBe(hashFromThaw(run));
        expect(await page.evaluate('location.protocol')).toBe('file:');
      } finally {
        await page.close();
      }
    });
  }

  const node24 = process.env.THAW_NODE_24;

  it.skipIf(node24 === undefined).each(RUNS)(
    'in Node 24: $scenario, seed $seed, week $week',
    (run) => {
      expect(hashFromThaw(run, node24)).toBe(hashFromThaw(run));
    },
  );

  it.skipIf(node24 === undefined)('and it is Node 24 that was asked', () => {
    const { stdout } = spawnSync(node24 ?? '', ['--version'], { encoding: 'utf8' });
    expect(stdout).toMatch(/^v24\./);
  });
});
