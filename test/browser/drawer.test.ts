// The assumptions drawer in a real browser: where the focus goes, what is said of a change, what only the
// start can set, and the way back to a default.

import { describe, expect, it } from 'vitest';
import { chromiumPath, linkTo, openWatched, stageInChromium } from './harness.ts';
import { waitForShown } from './reading.ts';

describe.skipIf(chromiumPath === null)('the assumptions drawer in Chromium', () => {
  const stage = stageInChromium();

  async function openAt(week: number) {
    const run = { scenario: 'mixed-messages', seed: 4, week };
    const watched = await openWatched(stage.browser, linkTo(stage.served.url, run));
    await waitForShown(watched.page, (shown) => shown.week === week);
    const { page } = watched;
    return {
      ...watched,
      notice: page.getByTestId('notice'),
      drawer: page.getByRole('complementary', { name: 'Assumptions' }),
      row: (name: string) => page.locator(`[data-name=${name}]`),
    };
  }

  it('takes the focus along when it opens and gives it back when it closes', async () => {
    const { page, drawer, row, trouble } = await openAt(3);
    const opener = page.getByRole('button', { name: 'More', exact: true });
    await opener.focus();
    const inside = () => drawer.evaluate((element) => element.contains(document.activeElement));
    const atOpener = () => opener.evaluate((element) => element === document.activeElement);
    await page.keyboard.press('g');
    expect(await inside()).toBe(true);
    await page.keyboard.press('g');
    expect([await drawer.isVisible(), await atOpener()]).toEqual([false, true]);
    await page.keyboard.press('g');
    await row('talk').getByRole('textbox').focus();
    await page.keyboard.press('Escape');
    expect([await drawer.isVisible(), await atOpener()]).toEqual([false, true]);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('leaves nobody behind the choice of layout when it makes the floor narrower', async () => {
    const { page, trouble } = await openAt(20);
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press('g');
    await page.waitForTimeout(800);
    const clip = (await page.locator('.layouts').boundingBox())!;
    await page.evaluate(() => {
      const over = document.querySelectorAll<HTMLElement>('.layouts, .floor-name');
      for (const one of over) one.style.visibility = 'hidden';
    });
    const picture = [...(await page.screenshot({ clip }))];
    // Ground and rings are dark there, boards and people are not.
    const bright = await page.evaluate(async (png) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(png)]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (Math.max(data[at], data[at + 1], data[at + 2]) > 200) found += 1;
      }
      return found;
    }, picture);
    expect(bright).toBe(0);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('says from when a change holds and what becomes of a number out of bounds', async () => {
    const { page, notice, row, trouble } = await openAt(14);
    await page.keyboard.press('g');
    const field = row('rewards').getByRole('textbox');
    await field.fill('5');
    await field.press('Enter');
    const what = 'What pay and promotion reward';
    await expect
      .poll(() => notice.innerText())
      .toBe(`5 is above 1: 1 is used. From week 14: ${what}: 1.`);
    await row('rewards').getByRole('button', { name: 'Back to default -1' }).click();
    await expect.poll(() => notice.innerText()).toBe(`From week 14: ${what}: -1.`);
    expect(await field.inputValue()).toBe('-1');
    expect(await row('rewards').getByRole('button').count()).toBe(0);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('changes how it starts in week 0 only, and says so later', async () => {
    const { page, notice, row, trouble } = await openAt(0);
    const before = await waitForShown(page, () => true);
    await page.keyboard.press('g');
    await page.getByRole('button', { name: 'How it starts' }).click();
    const field = row('startBelief').getByRole('textbox');
    await field.fill('0.5');
    await field.press('Enter');
    await expect.poll(() => notice.innerText()).toMatch(/^From week 0: Where people stand/);
    const after = await waitForShown(page, ({ hash }) => hash !== before.hash);
    expect([after.week, await field.isDisabled()]).toEqual([0, false]);
    await expect.poll(() => page.url()).toContain('set=startBelief:0.5');
    await page.getByRole('button', { name: 'Step one week' }).click();
    await waitForShown(page, ({ week }) => week === 1);
    expect(await field.isDisabled()).toBe(true);
    expect(await row('startBelief').getAttribute('title')).toMatch(/Go back to week 0/);
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
