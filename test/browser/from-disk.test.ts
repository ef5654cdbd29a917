// The page as one file, opened from disk on a phone with no network: the same run to the last bit, the rooms that the
// served page fetches later, studies that are kept, and no request to anybody.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INTERVENTIONS } from '../../sim/interventions.ts';
import { root } from '../architecture-source.ts';
import {
  chromiumPath,
  fromMenu,
  hashFromThaw,
  keepPicture,
  launchChromium,
  linkTo,
  openWatched,
} from './harness.ts';
import { makeStudy, openList, rows } from './keeping.ts';
import { waitForShown } from './reading.ts';

const path = join(root, 'dist', 'thaw.html');
const address = pathToFileURL(path).href;
const RUN = { scenario: 'mixed-messages', seed: 7, week: 60 };

/** Texts and names that are shown with no accent on them; charts are not in the catalogues yet (test/texts-outside.ts). */
const plainTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const apart = 'script, style, noscript, .balcony, .heat, [data-testid=state-hash]';
    const texts: [string, Element][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let at = walker.nextNode(); at !== null; at = walker.nextNode()) {
      if (at.parentElement) texts.push([at.nodeValue ?? '', at.parentElement]);
    }
    for (const name of ['aria-label', 'title', 'placeholder']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        texts.push([element.getAttribute(name) ?? '', element]);
      }
    }
    return texts
      .filter(([text, element]) => /[A-Za-z]{3,}/.test(text) && element.closest(apart) === null)
      .filter(([text]) => !/[\u00C0-\u017F]/.test(text))
      .map(([text]) => text.trim());
  });

describe.skipIf(chromiumPath === null)('the page as one file from disk', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(path)) throw new Error('npm run build makes dist/thaw.html first');
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('runs on a phone with the network cut, shows the hash of the same run, and asks nobody', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, offline: true };
    const { page, trouble } = await openWatched(browser, linkTo(address, RUN), phone);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).protocol));
    const { hash } = await waitForShown(page, ({ week }) => week === RUN.week);
    expect(hash).toBe(hashFromThaw(RUN));
    await expect.poll(() => page.url()).toMatch(/thaw\.html#thaw=1\.\w+&.*&week=60$/);
    expect(page.url().startsWith(address)).toBe(true);
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    for (const tab of ['Charts', 'Plan', 'Floor']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await beyond()).toBeLessThanOrEqual(0);
      await keepPicture(page, `from-disk-${tab}`);
    }
    await page.locator('.answer').getByRole('button', { name: 'How sure?' }).click();
    await page.getByRole('dialog').getByText('A model, not a forecast.').first().waitFor();
    await page.keyboard.press('Escape');
    await fromMenu(page, 'Open results');
    await page.getByRole('dialog').waitFor();
    expect(asked.filter((protocol) => protocol !== 'blob:' && protocol !== 'data:')).toEqual([]);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('keeps studies from one opening to the next', async () => {
    const { page, trouble } = await makeStudy(browser, address);
    await page.goto('about:blank');
    await page.goto(address);
    await openList(page);
    await rows(page).getByText('2 plans, Plan B is shown, in week 14.').waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('speaks a made-up language wherever a text comes from a catalogue, and nothing is wider for it', async () => {
    const link = linkTo(`${address}?lang=en-XA`, RUN);
    const { page, trouble } = await openWatched(browser, link);
    await page.waitForFunction(() =>
      /60/.test(document.querySelector('[data-testid=week]')?.textContent ?? ''),
    );
    expect(await page.getAttribute('html', 'lang')).toBe('en-XA');
    const found = new Set(await plainTexts(page));
    for (const key of ['?', 'n']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      for (const text of await plainTexts(page)) found.add(text);
      await page.keyboard.press('Escape');
    }
    // What stands in data is English: the scenario, and the engine's catalogue of steps.
    const scenario = readFileSync(join(root, 'scenarios', `${RUN.scenario}.json`), 'utf8');
    const data = scenario + JSON.stringify(INTERVENTIONS);
    expect([...found].filter((text) => !data.includes(text))).toEqual([]);
    expect(found.has('Call centre')).toBe(true);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    expect(page.url()).toContain('?lang=en-XA#thaw=');
    await keepPicture(page, 'from-disk-language');
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
