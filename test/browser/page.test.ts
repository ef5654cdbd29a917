// The built page in a real browser: people move, numbers change, and the state it shows is the state the
// headless command prints.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import {
  chromiumPath,
  differingShare,
  hashFromThaw,
  keepPicture,
  launchChromium,
  linkTo,
  openWatched,
  serveBuiltPage,
  thaw,
  type Served,
} from './harness.ts';
import { pause, scenarioInAddress, waitForShown } from './reading.ts';

describe.skipIf(chromiumPath === null)('the built page in Chromium', () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await serveBuiltPage();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const numbers = (page: Page): Promise<string[]> =>
    page.locator('[data-testid^=kpi-]').allInnerTexts();

  it('opens with the default scenario running: people move and numbers change', async () => {
    const { page, trouble } = await openWatched(browser, served.url);
    const first = await waitForShown(page, ({ week }) => week >= 1);
    const floor = page.locator('canvas').first();
    const before = { picture: await floor.screenshot(), numbers: await numbers(page) };
    const later = await waitForShown(page, ({ week }) => week >= first.week + 12);
    const after = { picture: await floor.screenshot(), numbers: await numbers(page) };
    expect(later.hash).not.toBe(first.hash);
    expect(before.numbers.length).toBeGreaterThan(2);
    expect(after.numbers).not.toEqual(before.numbers);
    expect(await differingShare(browser, before.picture, after.picture)).toBeGreaterThan(0.001);
    await keepPicture(page, 'running');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('shows, wherever it is paused, the state hash that thaw hash prints', async () => {
    const { page, trouble } = await openWatched(browser, served.url);
    await waitForShown(page, ({ week }) => week >= 5);
    const { week, hash } = await pause(page);
    const { scenario, seed } = scenarioInAddress(page);
    const options = seed === null ? [] : ['--seed', seed];
    const file = `scenarios/${scenario}.json`;
    expect(hash).toBe(thaw(['hash', file, '--week', String(week), ...options]));
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it.each([
    { scenario: 'product-baseline', seed: 1, week: 0 },
    { scenario: 'mixed-messages', seed: 7, week: 60 },
    { scenario: 'full-package', seed: 11, week: 104 },
  ])('opens a link at $scenario, seed $seed, week $week, bit for bit', async (run) => {
    const { page, trouble } = await openWatched(browser, linkTo(served.url, run));
    const { hash } = await waitForShown(page, ({ week }) => week === run.week);
    expect(hash).toBe(hashFromThaw(run));
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('goes back to an earlier week and forward again to the very same state', async () => {
    const run = { scenario: 'mixed-messages', seed: 3, week: 30 };
    const { page } = await openWatched(browser, linkTo(served.url, run));
    const there = await waitForShown(page, ({ week }) => week === run.week);
    await page.locator('body').press('ArrowLeft');
    const earlier = await waitForShown(page, ({ week }) => week === run.week - 1);
    expect(earlier.hash).toBe(hashFromThaw({ ...run, week: run.week - 1 }));
    await page.locator('body').press('ArrowRight');
    const again = await waitForShown(page, ({ week }) => week === run.week);
    expect(again.hash).toBe(there.hash);
    await page.context().close();
  });

  it('copies the command that makes the same run, changes on the way included', async () => {
    const run = { scenario: 'mixed-messages', seed: 4, week: 12 };
    const { page, trouble } = await openWatched(browser, linkTo(served.url, run));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await waitForShown(page, ({ week }) => week === run.week);
    await page.getByRole('button', { name: 'Assumptions' }).click();
    const rewards = page.getByLabel(/What pay and promotion reward/).last();
    await rewards.fill('0.8');
    await rewards.press('Enter');
    await page.getByRole('button', { name: 'Step one week' }).click();
    await page.getByRole('button', { name: 'Step one week' }).click();
    const { hash } = await waitForShown(page, ({ week }) => week === run.week + 2);
    await page.getByRole('button', { name: 'Copy as command' }).click();
    await page.getByText('Command copied').waitFor();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    const words = /^npm run -s thaw -- (run .* --at 1[23]:rewards=0\.8)$/.exec(command)?.[1];
    const answer = JSON.parse(thaw([...(words ?? command).split(' '), '--json'])) as {
      stateHash: string;
    };
    expect(answer.stateHash).toBe(hash);
    expect(hash).not.toBe(hashFromThaw({ ...run, week: run.week + 2 }));
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
