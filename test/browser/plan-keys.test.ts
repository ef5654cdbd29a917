// The plan in a real browser without a mouse: by keyboard, by the card of a step, and by finger on a phone.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, linkTo, stageInChromium } from './harness.ts';
import { bar, openPlan, spoken, undoable } from './planning.ts';
import { waitForShown } from './reading.ts';

describe.skipIf(chromiumPath === null)('the plan by keys, card and finger in Chromium', () => {
  const stage = stageInChromium();

  const said = (page: Page) => page.getByTestId('plan-said').textContent();

  it('does all of it with the keyboard, and says what was done', async () => {
    const { page, trouble } = await openPlan(stage);
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
    await undoable(page, 'delete Thank those');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('tells on the card what helps and hurts a step, changes it there, and refuses with a reason', async () => {
    const { page, trouble } = await openPlan(stage);
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
