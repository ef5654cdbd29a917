// The wall and the debrief in a real browser: files of teams are run again, sorted, hidden and revealed, kept on
// reload; one broken file does not stop the others; a debrief prints to two pages.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordText, type TeamRecord } from '../../viz/challenge/record.ts';
import { debriefLink } from '../../viz/debrief/link.ts';
import { finished, PLANS, recordOf } from '../wall-runs.ts';
import { faultsInBothThemes } from './faults.ts';
import { chromiumPath, dropFiles, keepPicture, openWatched, stageInChromium } from './harness.ts';

const FIRM = 'challenge-stores';
const PATIENCE = { timeout: 60_000 };
/** No letter is smaller on a projector of 1920 px. */
const LEAST_PX = 28;

/** Pages of a PDF, counted by their objects; Chromium writes those as plain text. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

describe.skipIf(chromiumPath === null)('the wall, in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];
  let records: TeamRecord[];

  beforeAll(async () => {
    records = await Promise.all([
      finished(recordOf(PLANS.orders, { firm: FIRM, team: 'Orders' })),
      finished(recordOf(PLANS.whole, { firm: FIRM, team: '<b>Whole</b>' })),
    ]);
    records.push({ ...records[0], team: 'Forgers', stateHash: '0123456789abcdef' });
    ({ page, trouble } = await openWatched(stage.browser, `${stage.served.url}#wall`));
    page.setDefaultTimeout(30_000);
    await page.getByText('No team is here yet.').waitFor();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const teams = () => page.locator('.wall-name').allTextContents();
  const allRun = (count: number) =>
    page.getByText(`${count} teams, all run again.`).waitFor(PATIENCE);

  it('takes three teams and refuses what is broken, each by itself', async () => {
    const files = records.map((record) => [`${record.team.length}.json`, recordText(record)]);
    await dropFiles(page, [...files, ['half.json', files[0][1].slice(0, 300)]]);
    await allRun(3);
    const refused = page.getByRole('region', { name: 'Not taken' });
    expect(await refused.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^half\.json is damaged or ends too early/),
    ]);
    await refused.getByRole('button', { name: 'Clear this list' }).click();
    const states = page.locator('td.wall-state');
    await expect.poll(() => states.filter({ hasText: 'Made by this run' }).count()).toBe(2);
    expect(await states.filter({ hasText: 'the file says state 0123' }).count()).toBe(1);
    await keepPicture(page, 'wall');
  });

  it('sorts, and tells nothing of what is hidden until it is revealed', async () => {
    await button('Really changed').click();
    expect((await teams())[0]).toBe('<b>Whole</b>');
    await button('Really changed ▼').click();
    expect((await teams())[2]).toBe('<b>Whole</b>');
    await button('Hide all teams').click();
    const text = await page.evaluate(() => document.body.outerHTML);
    expect(text).not.toMatch(/Whole|Forgers|Orders/);
    for (let left = 3; left > 0; left--) await button('Reveal next').click();
    expect((await teams()).toSorted()).toEqual(['<b>Whole</b>', 'Forgers', 'Orders']);
    await button('Names').click();
    expect((await teams()).toSorted()).toEqual(['Team 1', 'Team 2', 'Team 3']);
    await button('Names').click();
  });

  it('has no accessibility fault in either theme, and big letters for the last row', async () => {
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await button('Big letters').click();
    await keepPicture(page, 'wall-big');
    const smallest = await page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>('.wall *')].filter(
        (node) => node.offsetParent !== null && !node.closest('.spoken, .skip'),
      );
      const worded = shown.filter((node) =>
        [...node.childNodes].some(
          (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== '',
        ),
      );
      return Math.min(...worded.map((node) => parseFloat(getComputedStyle(node).fontSize)));
    });
    expect(smallest).toBeGreaterThanOrEqual(LEAST_PX - 0.01);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(1920);
    await button('Big letters').click();
  });

  it('is saved as one file, and kept on reload', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), button('Save wall').click()]);
    const saved = JSON.parse(readFileSync(await file.path(), 'utf8')) as { teams: unknown[] };
    expect(saved.teams).toHaveLength(3);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await allRun(3);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await keepPicture(page, 'wall-phone');
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('opens a debrief that prints to two pages, from the wall and from its link', async () => {
    await button('Debrief: <b>Whole</b>').click();
    const dialog = page.getByRole('dialog', { name: 'Debrief' });
    await dialog.getByText('All of it is worked out.').waitFor(PATIENCE);
    await keepPicture(page, 'debrief');
    expect(pagesIn(await page.pdf({ format: 'A4' }))).toBe(2);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.goto(`${stage.served.url}${await debriefLink(records[0])}`);
    await page.getByText('All of it is worked out.').waitFor(PATIENCE);
    expect(await page.getByText('Ordering it.').count()).toBeGreaterThan(0);
    expect(await page.getByText('Talking before paying.').count()).toBeGreaterThan(0);
    expect(pagesIn(await page.pdf({ format: 'A4' }))).toBe(2);
  });

  it('has no error to show for all this', () => {
    expect(trouble).toEqual([]);
  });
});
