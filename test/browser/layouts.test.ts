// The four layouts of the dance floor in a real browser: by key, by control and by link; the browser's way back;
// who is selected stays at the same point of the picture; readers who want no motion; and the flat view.

import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, differingShare, linkTo, openWatched, stageInChromium } from './harness.ts';
import { waitForShown } from './reading.ts';
import { smallFirmLink } from './small-firm.ts';

const AT = { scenario: 'full-package', seed: 3, week: 30 };

/** How many px of a picture are as orange as the sign of a board. */
function orangeIn(png: Buffer): number {
  const { data } = PNG.sync.read(png);
  let orange = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] > 160 && data[at] - data[at + 2] > 120) orange += 1;
  }
  return orange;
}

describe.skipIf(chromiumPath === null)('the layouts of the dance floor, in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await openWatched(stage.browser, linkTo(stage.served.url, AT)));
    page.setDefaultTimeout(60_000);
    await waitForShown(page, ({ week }) => week === AT.week);
  });

  const canvas = (on = page) => on.locator('.floor-host canvas[tabindex="0"]');
  // The page is asked: what the browser tells from outside of its address comes later.
  const inLink = (name: string) =>
    page.evaluate((key) => new URLSearchParams(location.hash.slice(1)).get(key), name);
  /** Everybody has come to a layout, and the names are back. */
  const arrivedAt = (described: string) =>
    page.waitForFunction((words) => {
      const floor = document.querySelector('.floor-host canvas[tabindex="0"]');
      const names = document.querySelector<HTMLElement>('.floor-host .floor-name')?.parentElement;
      const there = names?.style.opacity !== '0' && names?.getAnimations().length === 0;
      return there && (floor?.getAttribute('aria-label') ?? '').includes(words);
    }, described);
  const press = async (key: string) => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press(key);
  };

  it('keys 1 to 4 choose a layout: control, canvas and link say which', async () => {
    for (const [key, name, told, described] of [
      ['2', 'Org chart', 'chart', 'Org chart:'],
      ['3', 'Network', 'network', 'Network:'],
      ['4', 'Attitudes', 'attitudes', 'Map of attitudes:'],
      ['1', 'Floor plan', null, 'Floor plan:'],
    ] as const) {
      await press(key);
      await expect.poll(() => inLink('layout')).toBe(told);
      expect(await page.getByRole('radio', { name, checked: true }).count()).toBe(1);
      await expect.poll(() => canvas().getAttribute('aria-label')).toContain(described);
    }
  });

  it('the legend and the axes of the map wear the belts of the product side, when people do', async () => {
    const { served, browser } = stage;
    const shots: Buffer[][] = [];
    const bands: string[] = [];
    for (const patterns of ['', '&patterns=1']) {
      const address = `${linkTo(served.url, AT)}&layout=attitudes${patterns}`;
      const { page: map } = await openWatched(browser, address, { reducedMotion: 'reduce' });
      await waitForShown(map, ({ week }) => week === AT.week);
      await map.waitForTimeout(1500);
      const ramp = map.locator('.colours .ramp');
      bands.push(await ramp.evaluate((band) => getComputedStyle(band).backgroundImage));
      // The axis of beliefs lies over the words that name its ends.
      const strips = ['Believes product', 'Believes customer'].map(async (words) => {
        const box = (await map.locator('.floor-host').getByText(words).boundingBox())!;
        return map.screenshot({ clip: { x: box.x, y: box.y - 14, width: box.width, height: 12 } });
      });
      shots.push(await Promise.all(strips));
      await map.context().close();
    }
    const [[product, customer], [belted, plain]] = shots;
    expect(await differingShare(browser, product, belted)).toBeGreaterThan(0.1);
    expect(await differingShare(browser, customer, plain)).toBeLessThan(0.02);
    expect(bands.map((band) => band.match(/linear-gradient/g)?.length)).toEqual([1, 3]);
  });

  it('the control is a group of radio buttons, and the way back undoes the last choice alone', async () => {
    await page.getByRole('radio', { name: 'Org chart' }).click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => inLink('layout')).toBe('attitudes');
    await arrivedAt('Map of attitudes:');
    expect(await page.locator('#floor').innerText()).toContain('Held back by the system');
    await page.goBack();
    await expect.poll(() => inLink('layout')).toBe('network');
    await page.goBack();
    await expect.poll(() => inLink('layout')).toBe('chart');
    expect(await inLink('week')).toBe(String(AT.week));
    expect(await page.getByRole('radio', { name: 'Org chart', checked: true }).count()).toBe(1);
  });

  it('who is selected stays selected, and on the way back is found at the same point of the picture', async () => {
    await press('1');
    await arrivedAt('Floor plan:');
    const box = (await canvas().boundingBox())!;
    const x = box.x + box.width * 0.8;
    // From below upwards, the first click that finds somebody is at that person's feet.
    let feet = box.y + box.height * 0.72;
    for (; (await inLink('person')) === null && feet > box.y + box.height * 0.4; feet -= 3) {
      await page.mouse.click(x, feet);
    }
    feet += 3;
    const person = await inLink('person');
    expect(person).not.toBeNull();
    for (const [key, described] of [
      ['2', 'Org chart:'],
      ['1', 'Floor plan:'],
    ] as const) {
      await press(key);
      await arrivedAt(described);
    }
    // Back on the floor plan, whoever is clicked at the same point is the same person.
    await page.mouse.click(x, feet - 2);
    expect(await inLink('person')).toBe(person);
    await page.keyboard.press('Escape');
  });

  it('without motion the next layout is there at once', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.mouse.move(0, 0);
    await press('2');
    await page.waitForTimeout(500);
    const soon = await canvas().screenshot();
    await page.waitForTimeout(1200);
    expect(await differingShare(stage.browser, soon, await canvas().screenshot())).toBeLessThan(
      0.002,
    );
    await press('1');
    await page.waitForTimeout(500);
    expect(await differingShare(stage.browser, soon, await canvas().screenshot())).toBeGreaterThan(
      0.02,
    );
  });

  it('nothing went wrong on the way', () => {
    expect(trouble).toEqual([]);
  });

  it.each([
    [1280, 800, ''],
    [1440, 900, '?lang=en-XA'],
    [384, 512, ''],
  ])('no board touches a caption at %i by %i %s', async (width, height, query) => {
    const viewport = { width, height };
    const context = await stage.browser.newContext({ viewport, reducedMotion: 'reduce' });
    const there = await context.newPage();
    const look = { width, height, week: 8 };
    await there.goto(smallFirmLink(stage.served.url + query, look));
    await canvas(there).waitFor();
    await there.waitForTimeout(3000);
    // On a phone the captions share a plate, and the choice of layout stands below the picture.
    const over = width < 768 ? ['.floor-captions'] : ['.floor-head', '.colours', '.layouts'];
    const captions = await there.evaluate(
      (selectors) =>
        selectors.map((selector) => {
          const caption = document.querySelector<HTMLElement>(selector)!;
          caption.style.visibility = 'hidden';
          const { x, y, width: wide, height: tall } = caption.getBoundingClientRect();
          return { x, y, width: wide, height: tall + 3 };
        }),
      over,
    );
    for (const clip of captions) {
      expect(orangeIn(await there.screenshot({ clip }))).toBe(0);
    }
    await context.close();
  });

  it('on a phone a name stands where nobody is, and a line leads from it to its place', async () => {
    const phone = { viewport: { width: 360, height: 780 }, reducedMotion: 'reduce' } as const;
    const link = `${linkTo(stage.served.url, { ...AT, scenario: 'sector-healthcare' })}&layout=network`;
    const { page: narrow } = await openWatched(stage.browser, link, phone);
    await waitForShown(narrow, ({ week }) => week === AT.week);
    const lines = narrow.locator('.floor-host .floor-lead:visible');
    await expect.poll(() => lines.count()).toBeGreaterThan(0);
    const apart = await narrow.evaluate(() => {
      const seen = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(`.floor-host ${selector}`)]
          .filter((one) => getComputedStyle(one).visibility === 'visible')
          .map((one) => one.getBoundingClientRect());
      const names = seen('.floor-name');
      // Every line begins at the edge of a name.
      return seen('.floor-lead').map((line) =>
        Math.min(
          ...names.map((name) =>
            Math.max(
              name.left - line.right,
              line.left - name.right,
              name.top - line.bottom,
              line.top - name.bottom,
            ),
          ),
        ),
      );
    });
    for (const px of apart) expect(px).toBeLessThan(1.5);
    await narrow.context().close();
  });

  it('the flat view shows four different pictures too', async () => {
    const context = await stage.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const flat = await context.newPage();
    await flat.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext;
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
        value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind === 'webgl2' ? null : Reflect.apply(get, this, [kind, ...rest]);
        },
      });
    });
    await flat.goto(linkTo(stage.served.url, AT));
    await waitForShown(flat, ({ week }) => week === AT.week);
    const seen: Buffer[] = [];
    for (const key of ['1', '2', '3', '4']) {
      await flat.keyboard.press(key);
      await flat.waitForTimeout(600);
      expect(await canvas(flat).getAttribute('aria-label')).toContain('from above');
      seen.push(await canvas(flat).screenshot());
    }
    for (let at = 1; at < seen.length; at++) {
      expect(await differingShare(stage.browser, seen[at - 1], seen[at])).toBeGreaterThan(0.01);
    }
    await context.close();
  });
});
