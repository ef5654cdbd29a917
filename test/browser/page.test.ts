// The built page in a real browser: people move, numbers change, and the state it shows is the state the
// headless command prints.

import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  chromiumPath,
  differingShare,
  fromMenu,
  hashFromThaw,
  keepPicture,
  linkTo,
  openWatched,
  stageInChromium,
  thaw,
  type Run,
} from './harness.ts';
import { pause, scenarioInAddress, waitForShown } from './reading.ts';

describe.skipIf(chromiumPath === null)('the built page in Chromium', () => {
  const stage = stageInChromium();

  const numbers = (page: Page): Promise<string[]> =>
    page.locator('[data-testid^=kpi-]').allInnerTexts();

  it('opens with the default scenario running: people move and numbers change', async () => {
    const { page, trouble } = await openWatched(stage.browser, stage.served.url);
    const first = await waitForShown(page, ({ week }) => week >= 1);
    const floor = page.locator('canvas').first();
    const before = { picture: await floor.screenshot(), numbers: await numbers(page) };
    const later = await waitForShown(page, ({ week }) => week >= first.week + 12);
    const after = { picture: await floor.screenshot(), numbers: await numbers(page) };
    expect(later.hash).not.toBe(first.hash);
    expect(before.numbers.length).toBeGreaterThan(2);
    expect(after.numbers).not.toEqual(before.numbers);
    expect(await differingShare(stage.browser, before.picture, after.picture)).toBeGreaterThan(
      0.001,
    );
    await keepPicture(page, 'running');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('shows, wherever it is paused, the state hash that thaw hash prints', async () => {
    const { page, trouble } = await openWatched(stage.browser, stage.served.url);
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
    const { page, trouble } = await openWatched(stage.browser, linkTo(stage.served.url, run));
    const { hash } = await waitForShown(page, ({ week }) => week === run.week);
    expect(hash).toBe(hashFromThaw(run));
    await page.getByRole('button', { name: /^Play/ }).waitFor();
    const ending = new RegExp(`&seed=${run.seed}&week=${run.week}$`);
    await expect.poll(() => page.url()).toMatch(ending);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('goes back to an earlier week and forward again to the very same state', async () => {
    const run = { scenario: 'mixed-messages', seed: 3, week: 30 };
    const { page } = await openWatched(stage.browser, linkTo(stage.served.url, run));
    const there = await waitForShown(page, ({ week }) => week === run.week);
    await page.locator('body').press('ArrowLeft');
    const earlier = await waitForShown(page, ({ week }) => week === run.week - 1);
    expect(earlier.hash).toBe(hashFromThaw({ ...run, week: run.week - 1 }));
    await page.locator('body').press('ArrowRight');
    const again = await waitForShown(page, ({ week }) => week === run.week);
    expect(again.hash).toBe(there.hash);
    await page.context().close();
  });

  /** The state hash that a command copied from the page ends with. */
  async function hashOfCopiedCommand(page: Page, ending: RegExp): Promise<string> {
    await fromMenu(page, 'Copy as command');
    await page.getByText('Command copied').waitFor();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    expect(command).toMatch(ending);
    const words = command.replace(/^npm run -s thaw -- /, '').split(' ');
    return (JSON.parse(thaw([...words, '--json'])) as { stateHash: string }).stateHash;
  }

  async function openForCopying(run: Run) {
    const watched = await openWatched(stage.browser, linkTo(stage.served.url, run));
    await watched.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await waitForShown(watched.page, ({ week }) => week === run.week);
    return watched;
  }

  /** Types a value into the assumption whose sentence begins so. */
  async function assume(page: Page, sentence: RegExp, value: string): Promise<void> {
    const field = page.getByLabel(sentence).last();
    await field.fill(value);
    await field.press('Enter');
  }

  it('copies the command that makes the same run, changes on the way included', async () => {
    const run = { scenario: 'mixed-messages', seed: 4, week: 12 };
    const { page, trouble } = await openForCopying(run);
    await fromMenu(page, 'Assumptions');
    await assume(page, /What pay and promotion reward/, '0.8');
    await page.getByRole('button', { name: 'Step one week' }).click();
    await page.getByRole('button', { name: 'Step one week' }).click();
    const { hash } = await waitForShown(page, ({ week }) => week === run.week + 2);
    expect(await hashOfCopiedCommand(page, / --at 1[23]:rewards=0\.8$/)).toBe(hash);
    expect(hash).not.toBe(hashFromThaw({ ...run, week: run.week + 2 }));
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('copies a command and a link that make the same run after two changes in one week', async () => {
    const run = { scenario: 'mixed-messages', seed: 6, week: 12 };
    const { page, trouble } = await openForCopying(run);
    await fromMenu(page, 'Assumptions');
    await assume(page, /What pay and promotion reward/, '0.8');
    await page.getByText('From week 12: What pay and promotion reward: 0.8.').waitFor();
    await assume(page, /^What leaders say\./, '-0.5');
    await page.getByText('From week 12: What leaders say: -0.5.').waitFor();
    await page.getByRole('button', { name: 'Step one week' }).click();
    const { week, hash } = await waitForShown(page, (shown) => shown.week === run.week + 1);
    const ending = / --at 12:rewards=0\.8 --at 12:talk=-0\.5$/;
    expect(await hashOfCopiedCommand(page, ending)).toBe(hash);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await openWatched(stage.browser, link);
    expect((await waitForShown(other.page, (shown) => shown.week === week)).hash).toBe(hash);
    expect([...trouble, ...other.trouble]).toEqual([]);
    await other.page.context().close();
    await page.context().close();
  });

  it('copies a command that shows week 0, where nothing has happened yet', async () => {
    const run = { scenario: 'mixed-messages', seed: 2, week: 5 };
    const { page, trouble } = await openForCopying(run);
    await page.locator('body').press('Home');
    const { hash } = await waitForShown(page, ({ week }) => week === 0);
    expect(await hashOfCopiedCommand(page, / --weeks 0$/)).toBe(hash);
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
