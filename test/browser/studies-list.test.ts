// The list of studies in a real browser: a wrong file changes nothing, a slip of the hand can be undone, the
// keyboard is enough, and a browser that keeps nothing is no reason to stop.

import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumPath, keepPicture, linkTo, stageInChromium } from './harness.ts';
import { AT, makeStudy, openList, rows } from './keeping.ts';
import { waitForShown } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'thaw-studies-'));

describe.skipIf(chromiumPath === null)('the list of studies in Chromium', () => {
  const stage = stageInChromium();

  it('are not touched by a wrong file, which is named with what is wrong', async () => {
    const { page, trouble, shown } = await makeStudy(stage.browser, stage.served.url);
    const dialog = await openList(page);
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^Save as file: / }).click();
    const good = readFileSync(await (await coming).path(), 'utf8');
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
      [file('changed.thaw.json', good.replace('"week": 14', '"week": 15')), 'was changed after it'],
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
    expect((await waitForShown(page, () => true)).hash).toBe(shown.hash);
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
    await page.emulateMedia({ colorScheme: 'dark' });
    await keepPicture(page, 'studies-rename-dark');
    await page.emulateMedia({ colorScheme: 'light' });
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

  it.each([
    ['keeps nothing', 'indexedDB', 'This browser keeps nothing for this page', 'SecurityError'],
    ['has no room left', 'put', 'There is no room left in this browser', 'QuotaExceededError'],
  ])('say that a browser %s, and the page goes on', async (_, what, sentence, name) => {
    const context = await stage.browser.newContext();
    await context.addInitScript(
      ([refused, error]) => {
        const refuse = () => {
          throw new DOMException('test', error);
        };
        if (refused === 'put') IDBObjectStore.prototype.put = refuse;
        else Object.defineProperty(window, 'indexedDB', { get: refuse });
      },
      [what, name],
    );
    const page = await context.newPage();
    await page.goto(linkTo(stage.served.url, AT));
    await waitForShown(page, ({ week }) => week === AT.week);
    await page.keyboard.press('n');
    await page.getByLabel('Search').fill('bonus');
    await page.keyboard.press('Enter');
    await page.getByText(/^Plan B starts in week/).waitFor();
    const dialog = await openList(page);
    await dialog.getByText(sentence).waitFor();
    await keepPicture(page, `studies-${what}`);
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save what is open as a file' }).click();
    expect(readFileSync(await (await coming).path(), 'utf8')).toContain('"Plan B"');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await waitForShown(page, ({ week }) => week === AT.week + 1);
    await context.close();
  });
});
