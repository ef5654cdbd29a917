// Nothing jumps while a page comes: layout shift as Chromium counts it (web.dev/cls; below 0.1 is good), from the first
// picture until runs have come in.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, lookAtPage, stageInChromium } from './harness.ts';
import { readShown } from './reading.ts';

const GOOD = 0.1;

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

describe.skipIf(chromiumPath === null)('A page that comes', () => {
  const stage = stageInChromium();

  const look = (width: number, height: number, at: (page: Page) => Promise<void>) =>
    lookAtPage(stage, [width, height], at);

  it.each([
    [360, 740, GOOD],
    [390, 844, GOOD / 2],
    [1440, 900, GOOD / 4],
  ])('stands still, %i px wide', async (width, height, most) => {
    await look(width, height, async (page) => {
      await page.locator('.chance-runs', { hasText: 'of 64 runs,' }).waitFor({ timeout: 60_000 });
      const shifted = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            const observer = new PerformanceObserver((list) => {
              const shifts = list.getEntries() as Shift[];
              done(shifts.reduce((sum, one) => sum + (one.hadRecentInput ? 0 : one.value), 0));
            });
            observer.observe({ type: 'layout-shift', buffered: true });
          }),
      );
      // Something always moves a little: a list without entries would mean that nothing was counted.
      expect(shifted).toBeGreaterThan(0);
      expect(shifted).toBeLessThan(most);
    });
  });

  it('leaves the buttons beside the floor’s title where they are while weeks pass', async () => {
    await look(1440, 900, async (page) => {
      await expect.poll(async () => (await readShown(page))?.week ?? 0).toBeGreaterThan(2);
      const stood = await page
        .locator('.floor-head button')
        .first()
        .evaluate(
          (button) =>
            new Promise<{ lefts: number[]; titles: number }>((done) => {
              const [lefts, titles] = [new Set<number>(), new Set<string>()];
              const until = performance.now() + 8000;
              const look = () => {
                lefts.add(button.getBoundingClientRect().left);
                titles.add(document.querySelector('.floor-head h2')?.textContent ?? '');
                if (performance.now() < until) requestAnimationFrame(look);
                else done({ lefts: [...lefts], titles: titles.size });
              };
              look();
            }),
        );
      // A title a second, over digits of many shapes.
      expect(stood.titles).toBeGreaterThan(5);
      expect(stood.lefts).toHaveLength(1);
    });
  });

  it('keeps the longest title of a scenario inside its bar on a phone', async () => {
    await look(360, 740, async (page) => {
      await page.locator('.floor-host canvas').first().waitFor();
      const title = page.locator('.scenario-title');
      await title.evaluate((shown) => {
        shown.textContent = 'What is wrong with the way in which we have always done things here?';
      });
      const box = (await title.boundingBox())!;
      const bar = (await page.locator('.top').boundingBox())!;
      expect(box.height).toBeGreaterThan(30);
      expect(box.y).toBeGreaterThanOrEqual(bar.y);
      expect(box.y + box.height).toBeLessThanOrEqual(bar.y + bar.height);
    });
  });

  it('says one week wherever figures are read while weeks pass', async () => {
    await look(1440, 900, async (page) => {
      // Until then other runs keep the machine busy, and the books catch up.
      await page.locator('.chance-runs', { hasText: /^64 runs/ }).waitFor({ timeout: 60_000 });
      await page.keyboard.press('Home');
      await page.keyboard.press('Space');
      await expect.poll(async () => (await readShown(page))?.week ?? 0).toBeGreaterThan(2);
      // The speeds at which every week is drawn, and every fourth.
      for (const speed of ['1', '4']) {
        await page.getByLabel('Speed').selectOption(speed);
        const told = await page.evaluate(
          () =>
            new Promise<{ weeks: number; apart: string[] }>((done) => {
              const read = (selector: string) =>
                /\d+/.exec(document.querySelector(selector)!.textContent)![0];
              const [weeks, apart] = [new Set<string>(), [] as string[]];
              const until = performance.now() + 5000;
              const look = () => {
                const all = [
                  '.floor-head h2',
                  '[data-testid=week]',
                  '.timeline .chart-readout',
                  '.forces .chart-readout',
                  '.phase .chart-readout',
                ].map(read);
                weeks.add(all[0]);
                if (new Set(all).size > 1) apart.push(all.join());
                if (performance.now() < until) requestAnimationFrame(look);
                else done({ weeks: weeks.size, apart });
              };
              look();
            }),
        );
        expect(told.weeks).toBeGreaterThan(3);
        expect(told.apart).toEqual([]);
      }
    });
  });
});
