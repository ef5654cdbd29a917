// Close up, figures carry name tags on the studio's floor: in the words of the card, without a node while all is seen
// from afar, and without a change of the page while weeks pass and nobody near comes or goes.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, differingShare, openWatched, stageInChromium } from './harness.ts';
import { waitForShown } from './reading.ts';
import { openSmallFirm, smallFirmLink } from './small-firm.ts';

const tagsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.floor-tag')]
      .filter((tag) => getComputedStyle(tag).visibility === 'visible')
      .map((tag) => tag.firstElementChild?.textContent ?? ''),
  );

describe.skipIf(chromiumPath === null)('Name tags', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];
  beforeAll(async () => {
    const look = { person: 50 };
    const opened = await openSmallFirm(stage.browser, stage.served.url, {
      ...{ width: 1440, height: 900, week: 8, look, motion: true },
    });
    ({ page, trouble } = opened);
  });
  afterAll(() => page.context().close());

  it('are not there from afar, and come when somebody is gone to', async () => {
    expect(await page.locator('.floor-tag').count()).toBe(0);
    await page.locator('.floor-host canvas').first().focus();
    for (let level = 0; level < 3; level++) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(900);
    }
    await page.waitForTimeout(400);
    const title = await page.locator('.card h2').first().textContent();
    const tags = await tagsOn(page);
    expect(tags).toContain(title);
    expect(tags.length).toBeGreaterThan(1);
    expect(await page.locator('.floor-tag').count()).toBe(12);
    expect(
      await page.evaluate(() =>
        document.querySelector('.floor-tag')?.closest('[aria-hidden=true]'),
      ),
    ).not.toBeNull();
    const size = await page
      .locator('.floor-tag')
      .first()
      .evaluate((tag) => parseFloat(getComputedStyle(tag).fontSize));
    expect(size).toBeGreaterThanOrEqual(12);
  });

  it('stand still while a week passes, but for who comes or goes', async () => {
    await page.evaluate(() => {
      const watched = window as unknown as { changes: number };
      watched.changes = 0;
      const host = document.querySelector('.floor-tag')!.parentElement!;
      const watch = new MutationObserver((list) => (watched.changes += list.length));
      watch.observe(host, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    const before = await tagsOn(page);
    await page.keyboard.press('Space');
    await waitForShown(page, ({ week }) => week >= 12);
    await page.keyboard.press('Space');
    await page.waitForTimeout(300);
    const after = await tagsOn(page);
    const changes = await page.evaluate(() => (window as unknown as { changes: number }).changes);
    const same = before.filter((tag) => after.includes(tag)).length;
    // Two writes for a tag that goes or comes, and no other.
    expect(changes).toBeLessThanOrEqual(4 * (before.length + after.length - 2 * same));
    expect(same).toBeGreaterThan(0);
  });

  it('go when the eye goes up again', async () => {
    await page.locator('.floor-host canvas').first().focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(1200);
    expect(await tagsOn(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });
});

describe.skipIf(chromiumPath === null)('Without WebGL 2, close up', () => {
  const stage = stageInChromium();

  it('dots carry the same tags and bars, with the same note, and lose them from afar', async () => {
    const { page, trouble } = await openWatched(stage.browser, 'about:blank');
    await page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind === 'webgl2' ? null : getContext.call(this, kind as '2d');
      } as typeof getContext;
      const watched = window as unknown as { written: string[] };
      watched.written = [];
      const { fillText, fillRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
        watched.written.push(text);
        return fillText.call(this, text, ...rest);
      };
      // Each picture begins with the ground.
      CanvasRenderingContext2D.prototype.fillRect = function (x, y, ...rest) {
        if (x === 0 && y === 0) watched.written = [];
        return fillRect.call(this, x, y, ...rest);
      };
    });
    const size = { width: 1440, height: 900 };
    await page.goto(smallFirmLink(stage.served.url, { ...size, week: 8, look: { person: 50 } }));
    await waitForShown(page, ({ week }) => week === 8);
    const canvas = page.locator('.floor-host canvas').first();
    const written = () =>
      page.evaluate(() => (window as unknown as { written: string[] }).written.slice());
    const people = async () => (await written()).filter((text) => text.startsWith('Person '));
    expect(await people()).toEqual([]);
    const afar = await canvas.screenshot();
    await canvas.focus();
    for (let level = 0; level < 3; level++) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(200);
    }
    const title = await page.locator('.card h2').first().textContent();
    const tags = await people();
    expect(tags).toContain(title);
    expect(tags.length).toBeGreaterThan(1);
    expect(tags.length).toBeLessThanOrEqual(12);
    expect(await written()).toContain(
      'Four bars, from the top: understands, believes, dares, does',
    );
    expect(await differingShare(stage.browser, afar, await canvas.screenshot())).toBeGreaterThan(
      0.05,
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
    expect(await people()).toEqual([]);
    expect(trouble.filter((line) => !line.startsWith('asked another host'))).toEqual([]);
    await page.context().close();
  });
});
