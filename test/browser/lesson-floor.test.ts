// The people beside a step of a lesson: a picture with an edge of its own, which they fill, in pages of all sizes.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { surfaceRgb } from '../../viz/palette.ts';
import { chromiumPath, openWatched, stageInChromium } from './harness.ts';
import { inBothThemes } from './small-firm.ts';

const PATIENCE = { timeout: 40_000 };

/** The share of the picture's height from its uppermost name to its lowest, and names that meet the caption. */
const namesOn = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (node: Element) => node.getBoundingClientRect();
    const picture = boxOf(document.querySelector('.lesson-floor')!);
    const caption = boxOf(document.querySelector('.lesson-floor-caption')!);
    const names = [...document.querySelectorAll('.lesson-floor .floor-name')]
      .filter((name) => name.checkVisibility({ visibilityProperty: true }))
      .map(boxOf);
    const top = Math.min(...names.map((name) => name.top));
    const bottom = Math.max(...names.map((name) => name.bottom));
    const meets = names.filter((name) => name.bottom > caption.top && name.left < caption.right);
    return {
      share: (bottom - top) / picture.height,
      wide: picture.width / picture.height,
      meets: meets.length,
    };
  });

/** The usual colour just inside the upper edge of the picture. */
async function edgeOf(page: Page): Promise<number[]> {
  const { x, y, width } = (await page.locator('.lesson-floor').boundingBox())!;
  const clip = { x: x + 30, y: y + 3, width: width - 60, height: 4 };
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const middle = (of: number) =>
      [...data].filter((_, at) => at % 4 === of).toSorted((a, b) => a - b)[data.length >> 3];
    return [middle(0), middle(1), middle(2)];
  }, picture);
}

describe.skipIf(chromiumPath === null)('the people beside a step', () => {
  const stage = stageInChromium();

  it.each([
    [360, 740, 0.45],
    [768, 1024, 0.55],
    [1280, 720, 0.62],
    [1920, 1080, 0.62],
    [3840, 2160, 0.62],
  ])('fill their picture on a slide of %i by %i px', async (width, height, least) => {
    const options = { viewport: { width, height }, reducedMotion: 'reduce' } as const;
    const address = `${stage.served.url}#lesson=mixed-messages&step=1`;
    const { page } = await openWatched(stage.browser, address, options);
    await page.locator('.lesson-floor-caption', { hasText: '0' }).waitFor(PATIENCE);
    await page.keyboard.press('p');
    await page.locator('html.presenting').waitFor({ ...PATIENCE, state: 'attached' });
    await page.waitForTimeout(500);
    const { share, wide, meets } = await namesOn(page);
    expect(share).toBeGreaterThan(least);
    expect(wide).toBeGreaterThan(0.98);
    expect(meets).toBe(0);
    await inBothThemes(page, async (theme) => {
      await page.waitForTimeout(300);
      const edge = await edgeOf(page);
      const ground = surfaceRgb('ground', theme);
      edge.forEach((value, at) => expect(Math.abs(value - ground[at])).toBeLessThanOrEqual(2));
    });
    await page.context().close();
  });
});
