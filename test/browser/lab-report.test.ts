// The report of a batch in a real browser: nothing blocked by its own policy, nothing asked for, no fault that axe
// finds in either theme, and no wider than a phone.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, scratchFolder, thaw, writeScenario } from '../cli-runner.ts';
import { faultsOf } from './faults.ts';
import { chromiumPath, launchChromium, openWatched } from './harness.ts';

const scratch = scratchFolder();
const address = pathToFileURL(join(scratch.path, 'results', 'report.html')).href;
let browser: Browser;

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
  const here = { folder: scratch.path };
  const sweep = '--sweep rewards=-1,0,1 --sweep talk=-1,1';
  await thaw(here, `batch tiny.json --seeds 1..4 ${sweep} --quiet --out results`);
  await thaw(here, 'report results --outcome belief,distress,enacted --quiet');
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  scratch.remove();
});

describe.skipIf(chromiumPath === null)('the report of a batch', () => {
  it('shows its style under its own policy, and asks nobody for anything', async () => {
    const { page, trouble } = await openWatched(browser, address);
    const figures = page.getByRole('img');
    expect(await figures.count()).toBe(12);
    for (const figure of await figures.all()) {
      expect(await figure.getAttribute('aria-label')).toMatch(/Table available\.$/);
    }
    const size = await page.evaluate(() =>
      Math.min(
        ...Array.from(document.querySelectorAll('svg text'), (text) =>
          parseFloat(getComputedStyle(text).fontSize),
        ),
      ),
    );
    expect(size).toBeGreaterThanOrEqual(12);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('has no fault that axe finds, with every table open, in light and in dark', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      const { page } = await openWatched(browser, address, { colorScheme });
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((one) => (one.open = true)),
      );
      expect(await faultsOf(page, colorScheme)).toEqual([]);
      const [ground] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor]);
      expect(ground).toBe(colorScheme === 'dark' ? 'rgb(13, 18, 25)' : 'rgb(246, 244, 239)');
      await page.context().close();
    }
  });

  it('is no wider than a phone, and prints in light whatever the screen has', async () => {
    const viewport = { width: 360, height: 740 };
    const { page } = await openWatched(browser, address, { viewport, colorScheme: 'dark' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe('rgb(22, 27, 34)');
    await page.context().close();
  });
});
