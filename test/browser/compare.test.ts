// Plans compared in a real browser: a change makes a branch, floors stand side by side in the same week, the
// sentence comes first, and names are changed and taken back.

import { describe, expect, it } from 'vitest';
import { chromiumPath, keepPicture, linkTo, openWatched, stageInChromium } from './harness.ts';
import { waitForShown } from './reading.ts';

describe.skipIf(chromiumPath === null)('plans side by side in Chromium', () => {
  const stage = stageInChromium();

  it('shows floors in one week, says who ends differently, and keeps names that can be undone', async () => {
    const link = linkTo(stage.served.url, { scenario: 'full-package', seed: 3, week: 20 });
    const { page, trouble } = await openWatched(stage.browser, link);
    const before = await waitForShown(page, ({ week }) => week === 20);
    await page.locator('.plan-bar').nth(1).focus();
    await page.keyboard.press('Delete');
    await page.getByText(/^Plan B starts in week 4\. The old one stays as dots\.$/).waitFor();
    await waitForShown(page, ({ week, hash }) => week === 20 && hash !== before.hash);
    await page.keyboard.press('c');
    const plans = page.getByRole('region', { name: 'Plans', exact: true });
    expect(await plans.getByRole('checkbox', { checked: true }).count()).toBe(2);
    for (const name of ['Plan A', 'Plan B']) {
      const tile = page.getByRole('region', { name: `Dance floor, ${name}` });
      await tile.getByText(/^Really changed \d+\u202f%$/).waitFor();
      expect(await tile.locator('canvas').count()).toBe(1);
    }
    // The page's own floor rests, and `f` goes to the first of those that are seen.
    expect(await page.locator('.floor-host canvas').isVisible()).toBe(false);
    await page.keyboard.press('f');
    const first = page.getByRole('region', { name: 'Dance floor, Plan A' }).locator('canvas');
    expect(await first.evaluate((canvas) => canvas === document.activeElement)).toBe(true);
    await plans.getByText(/^Plan B .*Plan A/).waitFor({ timeout: 40_000 });
    await plans
      .getByText(/people end differently, all because of what differs from week 4 on\./)
      .waitFor({ timeout: 40_000 });
    await plans.getByRole('button', { name: 'Show who' }).click();
    const who = page.getByRole('list', { name: 'People who end differently' });
    await who.getByText(/^Call centre: \d+$/).waitFor();
    await who.getByRole('button', { name: 'Person 1', exact: true }).click();
    await page.getByRole('heading', { name: 'Person 1', exact: true }).waitFor();
    await keepPicture(page, 'compare');

    await page.getByRole('button', { name: 'Step one week' }).click();
    await waitForShown(page, ({ week }) => week === 21);
    await plans.getByRole('button', { name: 'Rename Plan B' }).click();
    await page.keyboard.type('Without safety');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Dance floor, Without safety' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Without safety');
    await page.getByRole('button', { name: 'Undo: rename Plan B' }).click();
    await page.getByRole('region', { name: 'Dance floor, Plan B' }).waitFor();

    await plans.getByRole('button', { name: 'Show Plan A' }).click();
    const again = await waitForShown(page, ({ week }) => week === 21);
    await plans.getByRole('button', { name: 'Delete Plan B' }).click();
    await plans.getByText('One plan so far.', { exact: false }).waitFor();
    expect(await page.locator('.compare-tile').count()).toBe(0);
    expect((await waitForShown(page, ({ week }) => week === 21)).hash).toBe(again.hash);
    await page.keyboard.press('c');
    expect(await plans.isVisible()).toBe(false);
    expect(await page.locator('.floor-host canvas').isVisible()).toBe(true);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('keeps the names of departments clear of what is said of a change', async () => {
    const link = linkTo(stage.served.url, { scenario: 'mixed-messages', seed: 4, week: 20 });
    const { page, trouble } = await openWatched(stage.browser, link);
    await page.setViewportSize({ width: 1440, height: 900 });
    await waitForShown(page, ({ week }) => week === 20);
    await page.keyboard.press('g');
    const field = page.locator('[data-name=rewards]').getByRole('textbox');
    await field.fill('0');
    await field.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    const names = page.locator('.compare-floor .floor-name:visible');
    await expect.poll(() => names.count()).toBeGreaterThan(13);
    const notice = (await page.locator('.notice').boundingBox())!;
    for (const name of await names.all()) {
      const { x, y, width, height } = (await name.boundingBox())!;
      const beside = x > notice.x + notice.width || x + width < notice.x;
      expect(beside || y + height < notice.y || y > notice.y + notice.height).toBe(true);
    }
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
