// Studies in a real browser: what was made survives a reload, travels as a file, and is never lost to a wrong
// file or to a slip of the hand.

import { mkdtempSync, truncateSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
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
import { pause, waitForShown } from './reading.ts';

const AT = { scenario: 'keep-it-alive', seed: 3, week: 10 };
const folder = mkdtempSync(join(tmpdir(), 'thaw-studies-'));

const listOf = (page: Page) => page.getByRole('dialog', { name: 'Studies' });
const rows = (page: Page) => listOf(page).getByRole('listitem');

async function openList(page: Page) {
  await fromMenu(page, 'Studies');
  return listOf(page);
}

const partsOf = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));

/** Takes a step out of the plan in week 10, which makes a plan of its own, and waits until it is kept. */
async function makeStudy(browser: Browser, url: string) {
  const watched = await openWatched(browser, linkTo(url, AT));
  const { page } = watched;
  const before = await waitForShown(page, ({ week }) => week === AT.week);
  const bar = page.locator('.plan-bar').first();
  await bar.focus();
  await page.keyboard.press('Delete');
  await page.getByText(/^Plan B starts in week/).waitFor();
  const shown = await waitForShown(page, ({ week }) => week === AT.week);
  await page.getByRole('slider', { name: 'Week' }).fill('24');
  const later = await waitForShown(page, ({ week }) => week === 24);
  const study = partsOf(page).get('study');
  await openList(page);
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.keyboard.press('Escape');
  return { ...watched, before, shown, later, study };
}

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
    await rows(page).getByText('2 plans, Plan B is shown, in week 24.').waitFor();
    await keepPicture(page, 'studies');
    await dialog.getByRole('button', { name: /^Open: / }).click();
    const again = await waitForShown(page, ({ week }) => week === 24);
    expect(again.hash).toBe(made.later.hash);
    await expect.poll(() => partsOf(page).get('study')).toBe(made.study);
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
    const text = readFileSync((await download.path())!, 'utf8');
    await made.page.context().close();

    const { page, trouble } = await openWatched(stage.browser, stage.served.url);
    await waitForShown(page, ({ week }) => week >= 1);
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'study.thaw.json', { type: 'application/json' }));
      const drop = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('drop', drop));
    }, text);
    const shown = await waitForShown(page, ({ week }) => week === 24);
    expect(shown.hash).toBe(made.later.hash);
    await expect.poll(() => partsOf(page).get('study')).toBe(made.study);
    await page.waitForTimeout(1200);
    await openList(page);
    await rows(page).getByText('open now').waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('are not touched by a wrong file, which is named with what is wrong', async () => {
    const { page, trouble, later } = await makeStudy(stage.browser, stage.served.url);
    const dialog = await openList(page);
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^Save as file: / }).click();
    const good = readFileSync((await (await coming).path())!, 'utf8');
    const file = (name: string, content: string) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    const large = file('large.thaw.json', '{"thawStudy": 1');
    truncateSync(large, 100 * 1024 * 1024);
    const address = page.url();
    for (const [path, sentence] of [
      [file('cut.thaw.json', good.slice(0, 700)), 'cut.thaw.json was cut off on its way'],
      [file('newer.thaw.json', '{"thawStudy": 9}'), 'newer.thaw.json was made by a newer Thaw'],
      [file('changed.thaw.json', good.replace('"week": 24', '"week": 25')), 'was changed after it'],
      [file('table.csv', 'name,team\nKim,Sales\n'), 'table.csv holds no study'],
      [large, 'large.thaw.json has 100 MB; a study has 64 MB at most'],
    ]) {
      const asked = Date.now();
      await dialog.locator('input[type=file]').setInputFiles(path);
      await dialog.getByRole('status').getByText(sentence).waitFor();
      expect(Date.now() - asked, path).toBeLessThan(2000);
    }
    await keepPicture(page, 'studies-wrong-file');
    expect(await rows(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect((await waitForShown(page, () => true)).hash).toBe(later.hash);
    expect(page.url()).toBe(address);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('are renamed, copied, deleted and brought back, by keyboard alone', async () => {
    const { page, trouble } = await makeStudy(stage.browser, stage.served.url);
    const dialog = await openList(page);
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
      });
    await expect.poll(focused).toMatch(/^Open: /);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Autumn');
    await page.keyboard.press('Enter');
    await dialog.getByText('It is called “Autumn” now.').waitFor();
    await expect.poll(focused).toBe('Rename: Autumn');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.getByText('“Autumn, copy” is a copy of its own.').waitFor();
    await expect.poll(focused).toBe('Duplicate: Autumn, copy');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Duplicate: Autumn');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.getByText('“Autumn” is deleted.').waitFor();
    expect(await rows(page).count()).toBe(1);
    await expect.poll(focused).toBe('Undo');
    await page.keyboard.press('Enter');
    await dialog.getByText('“Autumn” is back.').waitFor();
    expect(await rows(page).count()).toBe(2);
    await page.setViewportSize({ width: 390, height: 844 });
    await keepPicture(page, 'studies-narrow');
    expect(await dialog.evaluate((one) => one.scrollWidth > one.clientWidth + 1)).toBe(false);
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(await focused()).toBe('More');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it("bring one's own organisation back after a reload, though its link does not hold it", async () => {
    const { page, trouble } = await openWatched(stage.browser, linkTo(stage.served.url, AT));
    await waitForShown(page, ({ week }) => week === AT.week);
    const ours = { ...scenarioFile('keep-it-alive.json'), title: 'Our own house' };
    await fromMenu(page, 'Import data');
    const buffer = Buffer.from(JSON.stringify(ours));
    const given = { name: 'ours.json', mimeType: 'application/json', buffer };
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').first().setInputFiles(given);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: /^Scenario: Our own house/ }).waitFor();
    const before = await pause(page);
    await page.waitForTimeout(1500);
    await page.reload();
    const after = await waitForShown(page, ({ week }) => week === before.week);
    expect(after.hash).toBe(before.hash);
    await page.getByRole('button', { name: /^Scenario: Our own house/ }).waitFor();
    await openList(page);
    expect(await rows(page).count()).toBe(1);
    await rows(page).getByText('open now').waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('are refused by a browser that keeps nothing: said in the list, and the page goes on', async () => {
    const context = await stage.browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    await page.goto(linkTo(stage.served.url, AT));
    await waitForShown(page, ({ week }) => week === AT.week);
    await page.locator('.plan-bar').first().focus();
    await page.keyboard.press('Delete');
    await page.getByText(/^Plan B starts in week/).waitFor();
    const dialog = await openList(page);
    await dialog.getByText('This browser keeps nothing for this page').waitFor();
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save what is open as a file' }).click();
    expect(readFileSync((await (await coming).path())!, 'utf8')).toContain('"Plan B"');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await waitForShown(page, ({ week }) => week === AT.week + 1);
    await context.close();
  });
});
