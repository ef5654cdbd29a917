import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import {
  chromiumPath,
  launchChromium,
  openWatched,
  serveBuiltPage,
  type Served,
} from './harness.ts';

describe.skipIf(chromiumPath === null)('the built page in Chromium', () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await serveBuiltPage();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('opens without an error, a breach of its policy or a word to another host', async () => {
    const { page, trouble } = await openWatched(browser, served.url);
    await page.waitForTimeout(1000);
    console.log(await page.title());
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
