// The list of scenarios in a real browser: groups with headings, every question in sight, and a way through
// it by keyboard alone.

import { describe, expect, it } from 'vitest';
import { chromiumPath, keepPicture, linkTo, openWatched, stageInChromium } from './harness.ts';
import { scenarioInAddress, waitForShown } from './reading.ts';

describe.skipIf(chromiumPath === null)('the list of scenarios in Chromium', () => {
  const stage = stageInChromium();
  const run = { scenario: 'mixed-messages', seed: 1, week: 20 };

  async function openList() {
    const watched = await openWatched(stage.browser, linkTo(stage.served.url, run));
    const { page } = watched;
    await waitForShown(page, ({ week }) => week === run.week);
    await page.getByTestId('scenario').click();
    return { ...watched, dialog: page.getByRole('dialog', { name: 'Choose a scenario' }) };
  }

  it('has headings over named lists, and no question is cut off or hidden', async () => {
    const { page, dialog, trouble } = await openList();
    const headings = await dialog.getByRole('heading', { level: 3 }).allTextContents();
    expect(headings[0]).toBe('Start here');
    for (const name of headings) {
      const list = dialog.getByRole('list', { name, exact: true });
      expect(await list.getByRole('button').count()).toBeGreaterThan(0);
    }
    const hidden = await dialog.locator('.scenario span').evaluateAll(
      (all) =>
        all.filter((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width < 100 || height < 14 || one.scrollWidth > one.clientWidth + 1;
        }).length,
    );
    expect(hidden).toBe(0);
    await keepPicture(page, 'library');
    await page.setViewportSize({ width: 390, height: 780 });
    await keepPicture(page, 'library-narrow');
    const wide = await dialog.evaluate((one) => one.scrollWidth > one.clientWidth + 1);
    expect(wide).toBe(false);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('starts at the scenario that runs; arrows, Home, End and Enter lead to another', async () => {
    const { page, dialog, trouble } = await openList();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const current = await dialog.locator('[aria-current]').textContent();
    expect(await focused()).toBe(current);
    const all = await dialog.locator('.scenario').allTextContents();
    await page.keyboard.press('End');
    expect(await focused()).toBe(all.at(-1));
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(all.at(-2));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(all[1]);
    await page.keyboard.press('Enter');
    await waitForShown(page, ({ week }) => week < run.week);
    expect(await dialog.count()).toBe(0);
    await expect.poll(() => scenarioInAddress(page).scenario).not.toBe(run.scenario);
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
