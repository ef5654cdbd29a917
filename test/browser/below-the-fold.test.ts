// Charts that stand where nobody can see them: not drawn while weeks pass, whole as soon as the run rests or somebody
// scrolls there.

import { expect, describe, it } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumPath, openWatched, stageInChromium } from './harness.ts';
import { readShown } from './reading.ts';

const CHART = '.chart-host.departments';
const PLAYED_MS = 3000;

/** Counts changes inside the chart from now on. */
async function countChanges(page: Page): Promise<() => Promise<number>> {
  const changes = await page.locator(CHART).evaluateHandle((chart) => {
    const counted = { changes: 0 };
    new MutationObserver((all) => (counted.changes += all.length)).observe(chart, {
      attributes: true,
      childList: true,
      subtree: true,
    });
    return counted;
  });
  return () => changes.evaluate(({ changes: number }) => number);
}

/** How far a line of a small picture ends from its now-line, in the picture's units. */
const farthestFromNow = (page: Page) =>
  page.locator(CHART).evaluate((chart) => {
    const away = [...chart.querySelectorAll('.chart-card')].flatMap((card) => {
      const now = /M([\d.]+)/.exec(card.querySelector('.chart-now')?.getAttribute('d') ?? '');
      return [...card.querySelectorAll('polyline')].map(({ points }) => {
        return Math.abs(points.getItem(points.numberOfItems - 1).x - Number(now?.[1]));
      });
    });
    return Math.max(...away);
  });

describe.skipIf(chromiumPath === null)('A chart below the fold', () => {
  const stage = stageInChromium();

  it('rests while weeks pass, and is whole when somebody comes or the run stands', async () => {
    const { page, trouble } = await openWatched(stage.browser, stage.served.url, {
      viewport: { width: 800, height: 450 },
    });
    const chart = page.locator(CHART);
    const inWindow = () =>
      chart.evaluate((element) => element.getBoundingClientRect().top < innerHeight * 1.25);
    const now = async () => (await readShown(page))?.week ?? 0;
    await expect.poll(now, { timeout: 30_000 }).toBeGreaterThan(2);
    expect(await inWindow()).toBe(false);
    const changes = await countChanges(page);
    const from = await now();
    await page.waitForTimeout(PLAYED_MS);
    expect(await now()).toBeGreaterThan(from);
    expect(await changes()).toBe(0);

    await chart.scrollIntoViewIfNeeded();
    await expect.poll(changes).toBeGreaterThan(0);
    // What comes from now on is added to the lines, which end where now is.
    await expect.poll(() => chart.locator('polyline').count()).toBeGreaterThan(3);
    expect(await farthestFromNow(page)).toBeLessThan(3);

    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(inWindow).toBe(false);
    await page.waitForTimeout(500);
    const before = await changes();
    await page.keyboard.press('Space');
    await expect.poll(changes).toBeGreaterThan(before);
    const week = await now();
    expect(await chart.locator('polyline').count()).toBe(0);
    expect(await chart.getByRole('list').getAttribute('aria-label')).toContain(`week ${week}`);
    expect(trouble).toEqual([]);
    await page.context().close();
  }, 60_000);
});
