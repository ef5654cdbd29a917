// Studies in a real browser: what was made survives a reload, and travels as one file into a fresh profile.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { scenarioFile } from '../helpers.ts';
import {
  chromiumPath,
  fromMenu,
  keepPicture,
  linkTo,
  openWatched,
  stageInChromium,
} from './harness.ts';
import { AT, inAddress, makeStudy, openList, rows } from './keeping.ts';
import { pause, waitForShown } from './reading.ts';

/** The page as somebody opens it who knows nothing of what was done here. */
async function bare(page: Page, url: string) {
  await page.goto('about:blank');
  await page.goto(url);
  await waitForShown(page, ({ week }) => week >= 1);
  await pause(page);
}

describe.skipIf(chromiumPath === null)('studies in Chromium', () => {
  const stage = stageInChromium();

  it('come back after a reload from a bare address, with every plan and the same state', async () => {
    const made = await makeStudy(stage.browser, stage.served.url);
    const { page, trouble } = made;
    await bare(page, stage.served.url);
    const dialog = await openList(page);
    await rows(page).getByText('2 plans, Plan B is shown, in week 14.').waitFor();
    await keepPicture(page, 'studies');
    await dialog.getByRole('button', { name: /^Open: / }).click();
    const again = await waitForShown(page, ({ week }) => week === 14);
    expect(again.hash).toBe(made.shown.hash);
    await expect.poll(() => inAddress(page, 'study')).toBe(made.study);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('More');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('travel as one file into a fresh profile, dropped on the page, and are kept there too', async () => {
    const made = await makeStudy(stage.browser, stage.served.url);
    const dialog = await openList(made.page);
    const coming = made.page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^Save as file: / }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.thaw\.json$/);
    const text = readFileSync(await download.path(), 'utf8');
    await made.page.context().close();

    const { page, trouble } = await openWatched(stage.browser, stage.served.url);
    await waitForShown(page, ({ week }) => week >= 1);
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'study.thaw.json', { type: 'application/json' }));
      const drop = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('drop', drop));
    }, text);
    const shown = await waitForShown(page, ({ week }) => week === 14);
    expect(shown.hash).toBe(made.shown.hash);
    await expect.poll(() => inAddress(page, 'study')).toBe(made.study);
    await openList(page);
    await rows(page).getByText('open now').waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it("bring one's own organisation back after a reload, though its link does not hold it", async () => {
    const { page, trouble } = await openWatched(stage.browser, linkTo(stage.served.url, AT));
    await waitForShown(page, ({ week }) => week === AT.week);
    const ours = { ...scenarioFile('mixed-messages.json'), title: 'Our own house' };
    await fromMenu(page, 'Import data');
    const buffer = Buffer.from(JSON.stringify(ours));
    const given = { name: 'ours.json', mimeType: 'application/json', buffer };
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Scenario \(JSON/).setInputFiles(given);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: /^Scenario: Our own house/ }).waitFor();
    const before = await pause(page);
    await page.waitForTimeout(1500);
    await page.reload();
    const after = await waitForShown(page, ({ week }) => week === before.week);
    expect(after.hash).toBe(before.hash);
    await page.getByRole('button', { name: /^Scenario: Our own house/ }).waitFor();
    await openList(page);
    await rows(page).getByText('open now').waitFor();
    expect(await rows(page).count()).toBe(1);
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
