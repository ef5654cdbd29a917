// The page as one file, opened from disk on a phone with no network: the same run to the last bit, the rooms that the
// served page fetches later, studies that are kept, and no request to anybody.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lessonIn } from '../../viz/classroom/course.ts';
import { root } from '../architecture-source.ts';
import { scenarioText } from '../helpers.ts';
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
import { openSpeakers } from './lesson-walk.ts';
import { settled } from './lesson-walk.ts';
import { waitForShown } from './reading.ts';

const path = join(root, 'dist', 'thaw.html');
const address = pathToFileURL(path).href;
const RUN = { scenario: 'mixed-messages', seed: 7, week: 60 };

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

  it('opens the notes window of a lesson, in its look, and is led by it', async () => {
    const lesson = `${address}#lesson=mixed-messages&step=1`;
    const { page, trouble } = await openWatched(browser, lesson, { offline: true });
    await page.locator('.lesson-where', { hasText: '1 of ' }).waitFor();
    const notes = await openSpeakers(page);
    const { steps } = lessonIn('mixed-messages', scenarioText('mixed-messages.json'))!.lesson;
    await notes.getByText(steps[0].notes.say).waitFor();
    const look = (of: typeof page) =>
      of.evaluate(() => {
        const { backgroundColor, fontFamily } = getComputedStyle(document.body);
        return { backgroundColor, fontFamily };
      });
    expect(await look(notes)).toEqual(await look(page));
    // Sheets come in another order here: letters of the chart are those of the slide all the same.
    await page.locator('html').evaluate((html) => html.classList.add('presenting'));
    const letters = await page
      .locator('.lesson-chart')
      .evaluate((chart) => parseFloat(getComputedStyle(chart).fontSize));
    expect(letters).toBeCloseTo((32 * 1440) / 1920, 1);
    await page.locator('html').evaluate((html) => html.classList.remove('presenting'));
    const goOn = notes.getByRole('button', { name: 'Go on', exact: true });
    await goOn.click();
    await page.locator('.lesson-primary', { hasText: 'Make a guess' }).waitFor();
    await settled(page);
    await goOn.click();
    await page.locator('.lesson-where', { hasText: '2 of ' }).waitFor();
    await notes.getByText('What the run says').waitFor();
    await notes.close();
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
});
