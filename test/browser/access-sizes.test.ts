// The page with text twice as large, without motion, and with nothing but Tab: what cannot be seen by axe.

import { describe, expect, it } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromiumPath, launchChromium, linkTo, stageInChromium } from './harness.ts';
import { waitForShown } from './reading.ts';

const RUN = { scenario: 'mixed-messages', seed: 7, week: 20 };

/** Text that is cut off by what holds it, where nothing scrolls and no title tells the rest. */
const clippedText = (page: Page) =>
  page.evaluate(() => {
    const cut: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const own = node.parentElement;
      if (words === '' || !own?.checkVisibility({ opacityProperty: true })) continue;
      if (own.closest('.spoken, [aria-hidden=true], svg, .skip, [title], script, option')) continue;
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      // Words that only screen readers are given take a pixel.
      if (text.width < 2 || own.getBoundingClientRect().width < 2) continue;
      for (let box: Element | null = own; box !== null; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const scrolls = (way: string) => way === 'auto' || way === 'scroll';
        if (scrolls(overflowX) || scrolls(overflowY)) break;
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const edge = box.getBoundingClientRect();
        const over = Math.max(
          edge.left - text.left,
          text.right - edge.right,
          edge.top - text.top,
          text.bottom - edge.bottom,
        );
        if (over > 2) cut.push(`${words.slice(0, 40)} in ${box.className} by ${Math.round(over)}`);
      }
    }
    const beyond = document.documentElement.scrollWidth - innerWidth;
    if (beyond > 1) cut.push(`the page is ${beyond} px wider than its window`);
    return cut;
  });

describe.skipIf(chromiumPath === null)('the page', () => {
  const stage = stageInChromium();

  async function open(browser: Browser, options: BrowserContextOptions): Promise<Page> {
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({
      viewport,
      serviceWorkers: 'block',
      ...options,
    });
    const page = await context.newPage();
    await page.goto(linkTo(stage.served.url, RUN));
    await waitForShown(page, ({ week }) => week === RUN.week);
    return page;
  }

  it('cuts no text off with text twice as large in 1,280 px', async () => {
    const browser = await launchChromium(['--blink-settings=defaultFontSize=32']);
    const options = { viewport: { width: 1280, height: 800 } };
    const page = await open(browser, options);
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(size).toBe('32px');
    expect(await clippedText(page)).toEqual([]);
    for (const name of ['Charts', 'Plan']) {
      const found = page.getByRole('tab', { name });
      if (await found.isVisible()) await found.click();
      expect(await clippedText(page)).toEqual([]);
    }
    await browser.close();
  });

  it('keeps to a phone of 360 px with text twice as large, and cuts nothing off', async () => {
    const browser = await launchChromium(['--blink-settings=defaultFontSize=32']);
    const page = await open(browser, { viewport: { width: 360, height: 740 } });
    for (const name of ['Floor', 'Charts', 'Plan']) {
      await page.getByRole('tab', { name }).click();
      expect(await clippedText(page)).toEqual([]);
    }
    // What has no room in the bar is in the menu.
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const link = page.locator('#top-menu').getByRole('button', { name: 'Copy link' });
    expect(await link.isVisible()).toBe(true);
    // Names of quarters stand clear of each other, however many there are.
    await page.goto(`${linkTo(stage.served.url, RUN)}&weeks=117&tab=plan`);
    await page.reload();
    await waitForShown(page, ({ weeks }) => weeks === 117);
    const quarters = await page.locator('.quarters span:not(:empty)').evaluateAll((names) =>
      names.map((name) => {
        const { left, right } = name.getBoundingClientRect();
        return { left, right };
      }),
    );
    expect(quarters.length).toBeGreaterThan(1);
    for (let at = 1; at < quarters.length; at++) {
      expect(quarters[at].left).toBeGreaterThanOrEqual(quarters[at - 1].right);
    }
    await browser.close();
  });

  it.each([
    [640, 400, 290],
    [740, 360, 250],
    [360, 460, 300],
  ])('leaves a low window of %i by %i px to the page: %i px', async (width, height, left) => {
    const page = await open(stage.browser, { viewport: { width, height } });
    const bars = () =>
      page.evaluate(() => {
        const fixed = [...document.querySelectorAll('.plan, .tabs')].filter(
          (bar) => getComputedStyle(bar).position === 'fixed',
        );
        return Math.min(...fixed.map((bar) => bar.getBoundingClientRect().top));
      });
    const head = (await page.locator('.top').boundingBox())!.height;
    for (const name of ['Floor', 'Charts', 'Plan']) {
      await page.getByRole('tab', { name }).click();
      expect((await bars()) - head).toBeGreaterThanOrEqual(left);
      expect(await clippedText(page)).toEqual([]);
    }
    await page.getByRole('tab', { name: 'Floor' }).click();
    expect(await page.getByTestId('play').isVisible()).toBe(true);
    await page.context().close();
  });

  it('moves nothing for long for readers who want no motion', async () => {
    const options = { reducedMotion: 'reduce' } as const;
    const page = await open(stage.browser, options);
    await page.keyboard.press('Space');
    await page.keyboard.press('f');
    for (const pressed of ['ArrowRight', 'Enter', '2']) await page.keyboard.press(pressed);
    const lengths: number[] = [];
    for (let look = 0; look < 10; look++) {
      lengths.push(
        ...(await page.evaluate(() =>
          document.getAnimations().map((one) => Number(one.effect?.getComputedTiming().endTime)),
        )),
      );
      await page.waitForTimeout(40);
    }
    expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(150);
    await page.context().close();
  });

  it('shows the focus wherever Tab comes, three pixels wide, with system colours too', async () => {
    for (const forcedColors of ['none', 'active'] as const) {
      const page = await open(stage.browser, { forcedColors });
      const unseen = new Set<string>();
      for (let stop = 0; stop < 60; stop++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const node = document.activeElement;
          if (node === null || node === document.body) return null;
          // A control may be drawn by its neighbour, as the chooser of an assumption is.
          const ring = [node, node.nextElementSibling, node.parentElement]
            .filter((one) => one !== null)
            .map((one) => getComputedStyle(one))
            .some(
              ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth === '3px',
            );
          const inside = node.checkVisibility({ visibilityProperty: true });
          return { ring: ring && inside, name: `${node.tagName} ${node.className}` };
        });
        if (at && !at.ring) unseen.add(at.name);
      }
      expect([...unseen]).toEqual([]);
      await page.context().close();
    }
  });
});
