// How to read the floor is one click away at every width, and beside it where the card has a column of its own.

import { describe, expect, it } from 'vitest';
import { chromiumPath, lookAtPage, stageInChromium } from './harness.ts';

describe.skipIf(chromiumPath === null)('How to read the floor', () => {
  const stage = stageInChromium();

  it.each([
    [360, 780],
    [1280, 800],
  ])('is told by a button at %i px', async (width, height) => {
    await lookAtPage(stage, [width, height], async (page) => {
      expect(await page.locator('.card-signs').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'How to read the floor' }).click();
      const dialog = page.locator('.sign-dialog[open]');
      const signs = dialog.locator('.signs li');
      expect(await signs.count()).toBe(17);
      // Every sign has a picture that is drawn in colours of the theme.
      const fills = await dialog.locator('.signs svg').evaluateAll((pictures) =>
        pictures.map((picture) =>
          [...picture.children].some((shape) => {
            const { fill, stroke } = getComputedStyle(shape);
            return fill !== 'none' || stroke !== 'none';
          }),
        ),
      );
      expect(fills.every(Boolean)).toBe(true);
      const belt = dialog.locator('.sign-belt').first();
      expect(await belt.isVisible()).toBe(false);
      await page.evaluate(() => document.body.classList.add('with-patterns'));
      expect(await belt.isVisible()).toBe(true);
      const over = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(over).toBe(0);
      await page.keyboard.press('Escape');
      expect(await dialog.count()).toBe(0);
    });
  });

  it('stands in the card of a wide window until somebody is chosen', async () => {
    await lookAtPage(stage, [1920, 1080], async (page) => {
      const signs = page.locator('.card-signs');
      await expect.poll(() => signs.isVisible()).toBe(true);
      const card = page.locator('.card', { has: signs });
      const hidden = await card.evaluate((box) => box.scrollHeight - box.clientHeight);
      expect(hidden).toBe(0);
      await page.locator('.floor-host canvas[tabindex="0"]').waitFor();
      await page.keyboard.press('f');
      for (const key of ['ArrowRight', 'Enter', 'ArrowRight', 'Enter']) {
        await page.keyboard.press(key);
      }
      await expect.poll(() => page.locator('.card.person').isVisible()).toBe(true);
      expect(await signs.isVisible()).toBe(false);
    });
  });
});
