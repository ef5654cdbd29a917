// The plan as a timeline in a real browser: bars are drawn, dragged, stretched, copied and deleted with mouse,
// keyboard and finger, the engine runs what the bars say, and everything can be undone.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, linkTo, openWatched, stageInChromium } from './harness.ts';
import { waitForShown } from './reading.ts';

describe.skipIf(chromiumPath === null)('the plan in Chromium', () => {
  const stage = stageInChromium();

  async function openPlan(scenario = 'keep-it-alive') {
    const run = { scenario, seed: 3, week: 1 };
    const watched = await openWatched(stage.browser, linkTo(stage.served.url, run));
    await waitForShown(watched.page, ({ week }) => week === 1);
    await watched.page.locator('.plan-bar').first().waitFor();
    return watched;
  }

  const bar = (page: Page, title: string) =>
    page.locator('.plan-bar').and(page.getByRole('button', { name: title }));
  const said = (page: Page) => page.getByTestId('plan-said').textContent();
  const spoken = (page: Page, title: string) => bar(page, title).getAttribute('aria-label');
  /** What the engine was told, as the address says it. */
  const settled = (page: Page, undo: RegExp) =>
    page.getByRole('button', { name: undo }).first().waitFor();

  /** Takes a bar at a share of its width (negative: px from its end) and moves it by weeks. */
  async function drag(page: Page, title: string, at: number, weeks: number, drops = true) {
    const box = (await bar(page, title).boundingBox())!;
    const track = (await page.locator('.scale').boundingBox())!;
    const length = Number(await page.getByRole('slider', { name: 'Week' }).getAttribute('max'));
    const x = at < 0 ? box.x + box.width + at : box.x + at * box.width;
    const y = box.y + box.height / 2;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (weeks * track.width) / length, y, { steps: 4 });
    if (drops) await page.mouse.up();
  }

  it('moves and stretches a bar with the mouse, and Undo puts each back', async () => {
    const { page, trouble } = await openPlan();
    expect(await spoken(page, 'Make it safe')).toBe('Make it safe, everybody, week 4 to 96');
    await drag(page, 'Make it safe', 0.5, 20);
    expect(await spoken(page, 'Make it safe')).toBe('Make it safe, everybody, week 24 to 116');
    await settled(page, /^Undo: move Make it safe/);
    await drag(page, 'Make it safe', -4, -50);
    expect(await spoken(page, 'Make it safe')).toBe('Make it safe, everybody, week 24 to 66');
    await settled(page, /^Undo: change the length of Make it safe/);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => spoken(page, 'Make it safe')).toMatch(/week 4 to 96$/);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('puts a bar back when Escape is pressed while it is dragged', async () => {
    const { page } = await openPlan();
    await drag(page, 'Make it safe', 0.5, 30, false);
    expect(await spoken(page, 'Make it safe')).toMatch(/week 34 to 126$/);
    await page.keyboard.press('Escape');
    expect(await spoken(page, 'Make it safe')).toMatch(/week 4 to 96$/);
    await page.mouse.up();
    expect(await spoken(page, 'Make it safe')).toMatch(/week 4 to 96$/);
    expect(await page.getByRole('button', { name: 'Nothing to undo' }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it('draws a new step on the empty row and says what it costs against a budget', async () => {
    const { page, trouble } = await openPlan('mixed-messages');
    await page.getByText('Cost 296 thousand').waitFor();
    const row = (await page.locator('.plan-draw').boundingBox())!;
    const y = row.y + row.height / 2;
    await page.mouse.move(row.x + row.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(row.x + row.width * 0.75, y, { steps: 3 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: 'Add a step' });
    await dialog.getByLabel('Search').fill('bonus');
    await dialog.getByText('Pay and promotion reward product success.').waitFor();
    await dialog.getByRole('button', { name: /^Change the bonus plan/ }).click();
    expect(await spoken(page, 'Change the bonus plan')).toMatch(/everybody, week 78 to 117$/);
    await page.getByText('Cost 686 thousand').waitFor();
    await page.getByRole('button', { name: 'Set a budget' }).click();
    await page.getByLabel(/^Budget in thousands/).fill('600');
    await page.keyboard.press('Enter');
    await page.getByText('86 thousand over').waitFor();
    const meter = page.getByRole('meter', { name: /^Cost of the plan/ });
    expect(await meter.getAttribute('aria-valuetext')).toMatch(/^Cost 686 of 600 thousand/);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Set a budget' }).waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('does all of it with the keyboard, and says what was done', async () => {
    const { page, trouble } = await openPlan();
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: 'Add a step' }).getByLabel('Search').fill('praised');
    await page.keyboard.press('Enter');
    expect(await spoken(page, 'Thank those')).toMatch(/from week 1 to the end$/);
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await focused()).toMatch(/^Thank those/);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Alt+ArrowRight');
    expect(await focused()).toMatch(/from week 4 to the end$/);
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    expect(await focused()).toMatch(/week 4 to 207$/);
    expect(await said(page)).toMatch(/change the length of Thank those/);
    await page.keyboard.press('Control+c');
    expect(await said(page)).toMatch(/is copied/);
    await page.keyboard.press('Control+v');
    expect(await page.locator('.plan-bar').count()).toBe(14);
    await page.keyboard.press('Delete');
    expect(await page.locator('.plan-bar').count()).toBe(13);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toMatch(/^Keep reminding/);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('region', { name: 'Step of the plan' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('region', { name: 'Step of the plan' }).isVisible()).toBe(false);
    await settled(page, /^Undo: delete Thank those/);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('tells on the card what helps and hurts a step, changes it there, and refuses with a reason', async () => {
    const { page, trouble } = await openPlan();
    await bar(page, 'Hand over').or(bar(page, 'Let the front line decide')).first().click();
    const card = page.getByRole('region', { name: 'Step of the plan' });
    await card.getByText(/^understanding is (rather )?(low|high), 0\.\d\d$/).waitFor();
    await card.getByText('Everybody, 400 people').waitFor();
    await card.getByText('Who it reaches').click();
    await card.getByLabel('Sales, 70 people').check();
    await card.getByText('Sales, 70 people', { exact: true }).first().waitFor();
    expect(await spoken(page, 'Let the front line decide')).toMatch(/, Sales, week 20 to 96$/);
    await card.getByText('When and how strongly').click();
    const strength = card.getByLabel('Strength, in %');
    await strength.fill('250');
    await strength.press('Enter');
    expect(await strength.inputValue()).toBe('100');
    await strength.fill('40');
    await strength.press('Enter');
    expect(await spoken(page, 'Let the front line decide')).toMatch(/at 40\u202f% strength$/);
    // The same again, for the same people, needs thirteen weeks after its end.
    await card.getByRole('button', { name: 'Copy' }).click();
    const copies = page.locator('.plan-bar[aria-label^="Let the front line decide"]');
    expect(await copies.count()).toBe(2);
    expect(await copies.last().getAttribute('aria-label')).toMatch(/week 109 to 185/);
    await copies.last().focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByText('needs 13 weeks after its end: week 109 or later.').waitFor();
    expect(await copies.last().getAttribute('aria-label')).toMatch(/week 109 to 185/);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('on a phone moves and stretches with a finger, by handles of 44 px', async () => {
    const context = await stage.browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const page = await context.newPage();
    await page.goto(linkTo(stage.served.url, { scenario: 'keep-it-alive', seed: 3, week: 1 }));
    await waitForShown(page, ({ week }) => week === 1);
    await page.getByRole('tab', { name: 'Plan' }).click();
    const safe = bar(page, 'Make it safe');
    await safe.scrollIntoViewIfNeeded();
    await safe.tap();
    const touch = await context.newCDPSession(page);
    const swipe = async (x: number, y: number, by: number) => {
      const at = (dx: number) => ({ touchPoints: [{ x: x + dx, y }] });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(0) });
      for (const share of [0.3, 0.7, 1]) {
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(by * share) });
      }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const week = (await page.locator('.scale').boundingBox())!.width / 208;
    const box = (await safe.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    await swipe(box.x + box.width / 2, box.y + box.height / 2, 30 * week);
    await expect.poll(() => spoken(page, 'Make it safe')).toMatch(/week 34 to 126$/);
    const row = page.locator('.plan-selected');
    const handle = (await row.locator('.plan-handle-end').boundingBox())!;
    expect(Math.min(handle.width, handle.height)).toBeGreaterThanOrEqual(44);
    await swipe(handle.x + handle.width / 2, handle.y + handle.height / 2, -40 * week);
    await expect.poll(() => spoken(page, 'Make it safe')).toMatch(/week 34 to 86$/);
    await context.close();
  });
});
