// States of the page that are no screens of their own: while it loads, when it refuses, without WebGL, on a
// phone, with text twice as large, with colours the system chooses, without motion.

import { describe, expect, it } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromiumPath, launchChromium, linkTo, stageInChromium } from './harness.ts';
import { faultsOf } from './faults.ts';
import { waitForShown } from './reading.ts';

const RUN = { scenario: 'mixed-messages', seed: 7, week: 20 };
const THEMES = ['dark', 'light'] as const;

interface State {
  readonly name: string;
  readonly options?: BrowserContextOptions;
  /** Before the page is asked for. */
  prepare?(page: Page): Promise<unknown>;
  /** What comes after the address's own beginning. */
  readonly address?: string;
  reach(page: Page): Promise<unknown>;
}

const shown = (page: Page) => waitForShown(page, ({ week }) => week === RUN.week);
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const tab = (name: string) => async (page: Page) => {
  await shown(page);
  await page.getByRole('tab', { name }).click();
};

const STATES: readonly State[] = [
  {
    name: 'loading',
    prepare: (page) => page.route(/worker/, () => {}),
    reach: (page) => page.getByText(/^Seating/).waitFor(),
  },
  {
    name: 'a link that is refused',
    address: '#thaw=1&scenario=nothing-like-it',
    reach: (page) => page.getByText(/^This link names the scenario/).waitFor(),
  },
  {
    name: 'without WebGL',
    prepare: (page) =>
      page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
          return kind === 'webgl2' ? null : getContext.call(this, kind as '2d');
        } as typeof getContext;
      }),
    reach: (page) => page.getByText('Flat view: same people, no depth.').waitFor(),
  },
  { name: 'phone, floor', options: phone, reach: tab('Floor') },
  { name: 'phone, charts', options: phone, reach: tab('Charts') },
  { name: 'phone, plan', options: phone, reach: tab('Plan') },
  {
    name: 'tablet',
    options: { viewport: { width: 768, height: 1024 } },
    reach: shown,
  },
  { name: 'wide', options: { viewport: { width: 1920, height: 1080 } }, reach: shown },
  { name: 'colours of the system', options: { forcedColors: 'active' }, reach: shown },
];

async function open(browser: Browser, state: State, theme?: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...state.options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  await state.prepare?.(page);
  const url = stage.served.url;
  const colours = theme === undefined ? '' : `&theme=${theme}`;
  await page.goto(`${state.address ? url + state.address : linkTo(url, RUN)}${colours}`);
  await state.reach(page);
  await page.waitForTimeout(300);
  return page;
}

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
      if (text.width < 2) continue;
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

let stage: ReturnType<typeof stageInChromium>;

describe.skipIf(chromiumPath === null)('every state', () => {
  stage = stageInChromium();

  it.each(STATES)('has no fault: $name', async (state) => {
    const faults: string[] = [];
    for (const theme of state.options?.forcedColors ? [undefined] : THEMES) {
      const page = await open(stage.browser, state, theme);
      faults.push(...(await faultsOf(page)).map((fault) => `${theme}: ${fault}`));
      await page.context().close();
    }
    expect(faults).toEqual([]);
  });

  it('cuts no text off with text twice as large in 1,280 px', async () => {
    const browser = await launchChromium(['--blink-settings=defaultFontSize=32']);
    const options = { viewport: { width: 1280, height: 800 } };
    const page = await open(browser, { name: 'large text', options, reach: shown });
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

  it('moves nothing for long for readers who want no motion', async () => {
    const options = { reducedMotion: 'reduce' } as const;
    const page = await open(stage.browser, { name: 'still', options, reach: shown });
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
      const page = await open(stage.browser, {
        name: 'focus',
        options: { forcedColors },
        reach: shown,
      });
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
