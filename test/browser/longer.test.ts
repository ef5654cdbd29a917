// The page in a language a third longer than English, which nobody speaks (viz/language/pseudo.ts): what is well
// composed in English is so in German too. All layouts of the floor, and every chart.

import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { compositionFaults } from './composition-faults.ts';
import { chromiumPath, openWatched, stageInChromium } from './harness.ts';
import { atRest, smallFirmLink } from './small-firm.ts';

const WEEK = 30;
/** Long enough for weeks of three digits on all axes. */
const WEEKS = 156;
/** Among them one whose name is long for its row. */
const STEPS = [
  { kind: 'vision-talk', start: 4 },
  { kind: 'vision-activity', start: 10 },
];
/** Everybody has come to a layout, and names are back. */
const ARRIVAL = 1200;

type Faults = Record<string, string[]>;

describe.skipIf(chromiumPath === null)('The page in a longer language', () => {
  const stage = stageInChromium();

  async function open(width: number, height: number): Promise<Page> {
    const showing = { width, height, week: WEEK, changes: { weeks: WEEKS, interventions: STEPS } };
    const address = smallFirmLink(`${stage.served.url}?lang=en-XA`, showing);
    const options = { viewport: { width, height }, reducedMotion: 'reduce' } as const;
    const { page } = await openWatched(stage.browser, address, options);
    const week = page.getByTestId('week').filter({ hasText: String(WEEK) });
    await week.waitFor({ state: 'attached' });
    await atRest(page);
    return page;
  }

  async function lookAt(page: Page, what: string, found: Faults): Promise<void> {
    const faults = await compositionFaults(page);
    if (faults.length > 0) found[what] = faults;
  }

  async function lookAtLayouts(page: Page, found: Faults): Promise<void> {
    for (const key of ['1', '2', '3', '4']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(ARRIVAL);
      await lookAt(page, `layout ${key}`, found);
    }
  }

  /** Looks at each of some charts once `show` has brought it into sight. */
  async function lookAtEach(
    page: Page,
    [all, least]: readonly [Locator, number],
    show: (one: Locator) => Promise<unknown>,
    found: Faults,
  ): Promise<void> {
    const count = await all.count();
    expect(count).toBeGreaterThan(least);
    for (let at = 0; at < count; at++) {
      await show(all.nth(at));
      await page.waitForTimeout(200);
      await lookAt(page, `chart ${at}`, found);
    }
  }

  it.each([
    [1280, 800],
    [1920, 1080],
  ])('is well composed at %i by %i px, whatever layout and charts are chosen', async (...size) => {
    const page = await open(...size);
    const found: Faults = {};
    await lookAtLayouts(page, found);
    const choose = async (choice: Locator) => {
      await choice.click();
      await page.mouse.move(2, 2);
    };
    await lookAtEach(page, [page.locator('.choice'), 5], choose, found);
    expect(found).toEqual({});
    await page.context().close();
  });

  it('is well composed on a wall, where all charts are in sight', async () => {
    const page = await open(3840, 2160);
    const found: Faults = {};
    await lookAtLayouts(page, found);
    expect(await page.locator('.chart-host:visible').count()).toBeGreaterThan(7);
    expect(found).toEqual({});
    await page.context().close();
  });

  it.each([
    [360, 740],
    [768, 1024],
  ])('is well composed at %i by %i px, down to the last chart and the plan', async (...size) => {
    const page = await open(...size);
    const found: Faults = {};
    // Four long names of layouts stand two above two where one line has no room for them, and else in one.
    const lines = await page
      .locator('.layouts button')
      .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().top));
    expect(new Set(lines).size).toBe(size[0] < 400 ? 2 : 1);
    expect(lines[0]).toBe(lines[1]);
    await lookAtLayouts(page, found);
    const tabs = page.getByRole('tab');
    const tabbed = await tabs.first().isVisible();
    if (tabbed) await tabs.nth(1).click();
    const scrollTo = (one: Locator) =>
      one.evaluate((chart) => chart.scrollIntoView({ block: 'center' }));
    await lookAtEach(page, [page.locator('.chart-host:visible'), 7], scrollTo, found);
    if (tabbed) await tabs.nth(2).click();
    else await page.locator('.plan').evaluate((plan) => plan.scrollIntoView({ block: 'end' }));
    await lookAt(page, 'plan', found);
    expect(found).toEqual({});
    await page.context().close();
  });
});
