// What is taken away, in a real browser: a report that prints to two pages of A4 and of Letter, tables and
// pictures of any chart, and the dance floor as a picture.

import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, linkTo, openWatched, stageInChromium } from './harness.ts';
import { waitForShown } from './reading.ts';

const WEEK = 30;

/** Pages of a PDF, counted by their objects; Chromium writes those as plain text. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

describe.skipIf(chromiumPath === null)('what is taken away, in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    const address = linkTo(stage.served.url, { scenario: 'full-package', seed: 3, week: WEEK });
    ({ page, trouble } = await openWatched(stage.browser, address));
    page.setDefaultTimeout(10_000);
    await waitForShown(page, ({ week }) => week === WEEK);
  });
  afterEach(() => page.evaluate(() => document.querySelector('dialog')?.close()));

  const report = () => page.getByRole('dialog', { name: 'Report' });
  const openReport = async () => {
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    await report().waitFor();
  };

  it('prints the report to exactly two pages of A4 and of Letter, and nothing of the app', async () => {
    await openReport();
    for (const format of ['A4', 'Letter'] as const) {
      expect(pagesIn(await page.pdf({ format })), format).toBe(2);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await page.locator('.take-print .take-page').count()).toBe(2);
    await page.emulateMedia({ media: null });
  });

  it('has no error to show for all this', () => {
    expect(trouble).toEqual([]);
  });
});
