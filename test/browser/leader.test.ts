// The whole path of a leader: open, load tables of one's own, build a plan, fork it, compare, ask why, print,
// share, and open the link in a fresh profile with the same state to the last bit.

import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  chromiumPath,
  fromMenu,
  keepPicture,
  openWatched,
  stageInChromium,
  type Watched,
} from './harness.ts';
import { drag } from './planning.ts';
import { waitForShown, type Shown } from './reading.ts';

const TEAMS = ['Sales', 'Service', 'Back office', 'Finance'];
const STAFF = Array.from({ length: 120 }, (_, row) => ({
  name: `Employee Nr ${row}`,
  team: TEAMS[row % 4],
  boss: row === 0 ? '' : `Employee Nr ${Math.floor((row - 1) / 6)}`,
}));
const PEOPLE = `Employee ID,Team,Reports to\n${STAFF.map(({ name, team, boss }) => [name, team, boss].join(',')).join('\n')}\n`;
const TIES = `Who,Talks to\n${STAFF.flatMap(({ name }, row) =>
  [1, 4, 8].map((step) => `${name},Employee Nr ${(row + step) % STAFF.length}`),
).join('\n')}\n`;

/** Kinds by what the search finds, with the week they start in. */
const STEPS = [
  ['full package', 0],
  ['bonus plan', 2],
  ['measure what customers feel', 3],
  ['make it safe', 4],
  ['tough questions', 6],
] as const;

describe.skipIf(chromiumPath === null)('the path of a leader in Chromium', () => {
  const stage = stageInChromium();

  async function bringTables({ page }: Watched): Promise<void> {
    await fromMenu(page, 'Import data');
    const dialog = page.getByRole('dialog');
    const given = (name: string, text: string) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    const inputs = dialog.locator('input[type=file]');
    await inputs.nth(0).setInputFiles(given('people.csv', PEOPLE));
    await inputs.nth(1).setInputFiles(given('ties.csv', TIES));
    const open = dialog.getByRole('button', { name: 'Open', exact: true });
    await expect.poll(() => open.isEnabled(), { timeout: 20_000 }).toBe(true);
    await open.click();
    await page.getByText('120 people').first().waitFor();
  }

  async function addStep(page: Page, words: string, week: number): Promise<void> {
    const before = await page.locator('.plan-bar').count();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Add a step' });
    await dialog.getByLabel('Starts in week').fill(String(week));
    await dialog.getByLabel('Search').fill(words);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.plan-bar').count()).toBe(before + 1);
  }

  async function goTo(page: Page, week: number): Promise<Shown> {
    await page.getByRole('slider', { name: 'Week' }).fill(String(week));
    return waitForShown(page, (shown) => shown.week === week);
  }

  it('leads from her own tables to a link that makes the same run anywhere', async () => {
    const watched = await openWatched(stage.browser, stage.served.url);
    const { page, trouble } = watched;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await waitForShown(page, ({ week }) => week >= 1);
    await bringTables(watched);
    await page.keyboard.press('Home');
    await waitForShown(page, ({ week }) => week === 0);

    for (const [words, week] of STEPS) await addStep(page, words, week);
    await page.getByRole('button', { name: /^Undo: add / }).waitFor();
    await expect
      .poll(() => page.getByTestId('chance-runs').innerText(), { timeout: 60_000 })
      .toMatch(/^64 runs/);
    await keepPicture(page, 'leader-plan');

    const before = await goTo(page, 20);
    await drag(page, 'Ask the tough questions', 0.3, 30);
    await page.getByText(/^Plan B starts in week 6\./).waitFor();
    const forked = await waitForShown(page, ({ hash }) => hash !== before.hash);
    expect(forked.week).toBe(20);

    await page.getByRole('button', { name: 'Compare plans' }).click();
    await page
      .getByText(/Plan [AB] (ends|and)/)
      .first()
      .waitFor({ timeout: 60_000 });
    await keepPicture(page, 'leader-compare');
    await page.keyboard.press('c');

    await page.locator('.plan-bar').first().click();
    const card = page.getByRole('region', { name: 'Step of the plan' });
    await card
      .getByText(/Adds|Takes|cannot be told apart|Changes nothing/i)
      .first()
      .waitFor({ timeout: 60_000 });

    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await page.getByText(/^Weeks \d+ to \d+, everybody\. Towards /).waitFor({ timeout: 60_000 });
    await page.keyboard.press('w');

    await page.getByRole('button', { name: 'Report', exact: true }).click();
    const report = page.getByRole('dialog', { name: /report/i });
    await report.getByText('Plan B').first().waitFor();
    await keepPicture(page, 'leader-report');
    await page.keyboard.press('Escape');

    const shown = await goTo(page, 40);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText(/^Link copied/).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    for (const { name } of STAFF.slice(0, 9)) expect(link).not.toContain(encodeURIComponent(name));
    expect(trouble).toEqual([]);
    await page.context().close();

    const fresh = await openWatched(stage.browser, link);
    const again = await waitForShown(fresh.page, ({ week }) => week === 40);
    expect(again).toEqual(shown);
    expect(await fresh.page.locator('.plan-bar').count()).toBe(STEPS.length);
    await fresh.page.getByRole('button', { name: 'Compare plans' }).click();
    await fresh.page.getByText('Plan A').first().waitFor();
    expect(fresh.trouble).toEqual([]);
    await fresh.page.context().close();
  });
});
