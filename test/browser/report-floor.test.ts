// The dance floor in the report, in a real browser: on white paper whatever the page looks like, with the floor
// on the page left as it was, and said to be missing where it is not shown.

import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  chromiumPath,
  differingShare,
  fromMenu,
  linkTo,
  openWatched,
  stageInChromium,
} from './harness.ts';
import { waitForShown } from './reading.ts';

const AT = { scenario: 'full-package', seed: 3, week: 30 };
declare global {
  interface Window {
    letGo: string[];
  }
}
const WIDE = { width: 1440, height: 900 };

describe.skipIf(chromiumPath === null)('the dance floor in the report, in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await openWatched(stage.browser, linkTo(stage.served.url, AT)));
    page.setDefaultTimeout(60_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await waitForShown(page, ({ week }) => week === AT.week);
  });
  afterEach(async () => {
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await page.setViewportSize(WIDE);
  });

  const report = () => page.getByRole('dialog', { name: 'Report' });
  const picture = () => report().getByRole('img', { name: `The dance floor in week ${AT.week}.` });
  /** Size of the picture, how bright its corner is (0 to 255) and how many colours it has. */
  const lookAt = (image: HTMLImageElement) => {
    const { naturalWidth: width, naturalHeight: height } = image;
    const pen = new OffscreenCanvas(width, height).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    const bright = (data[0] + data[1] + data[2]) / 3;
    return { width, height, bright, colours: new Set(new Uint32Array(data.buffer)).size };
  };

  it.each(['dark', 'light'] as const)(
    'is on white paper, and the floor of a %s page stays as it was',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.mouse.move(0, 0);
      await page.waitForTimeout(1500);
      const floor = page.locator('#floor');
      const before = await floor.screenshot();
      await page.getByRole('button', { name: 'Report', exact: true }).click();
      await picture().waitFor();
      const { width, height, bright, colours } = await picture().evaluate(lookAt);
      expect([width, height]).toEqual([1224, 912]);
      expect(bright).toBeGreaterThan(220);
      expect(colours).toBeGreaterThan(1_000);
      await report().getByRole('button', { name: 'Close' }).click();
      // On a busy machine the floor's next picture takes a while.
      const differing = async () => differingShare(stage.browser, before, await floor.screenshot());
      await expect.poll(differing, { timeout: 40_000 }).toBeLessThan(0.001);
    },
  );

  it('is let go of when the report is closed', async () => {
    await page.evaluate(() => {
      const revoke = URL.revokeObjectURL.bind(URL);
      window.letGo = [];
      URL.revokeObjectURL = (address) => {
        window.letGo.push(address);
        revoke(address);
      };
    });
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    const address = await picture().getAttribute('src');
    await report().getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.evaluate(() => window.letGo)).toContain(address);
  });

  it('is said to be missing on a phone that shows its charts', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('tab', { name: 'Charts' }).click();
    await fromMenu(page, 'Report');
    await report().getByText('The dance floor is not here').waitFor();
    expect(await report().locator('img').count()).toBe(0);
    await report().getByRole('button', { name: 'Close' }).click();
    await page.getByRole('tab', { name: 'Floor' }).click();
  });

  it('has no error to show for all this', () => {
    expect(trouble).toEqual([]);
  });
});
