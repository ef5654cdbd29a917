// A week saved for print, in a real browser: size, dots an inch, something on it, and the page as it was.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, fromMenu, stageInChromium } from './harness.ts';
import { openAt, readShown } from './reading.ts';

const AT = { scenario: 'mixed-messages', seed: 3, week: 20 };

describe.skipIf(chromiumPath === null)('a week saved for print, in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await openAt(stage, AT));
    page.setDefaultTimeout(60_000);
  });
  afterEach(() => page.evaluate(() => document.querySelector('dialog')?.close()));

  const dialog = () => page.getByRole('dialog', { name: 'Picture for print' });
  const choose = (name: string, option: string) =>
    dialog().getByRole('combobox', { name, exact: true }).selectOption(option);
  const save = async () => {
    const press = dialog().getByRole('button', { name: 'Save the picture' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), press]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const dotsOf = (png: Buffer) => Math.round(png.readUInt32BE(png.indexOf('pHYs') + 4) * 0.0254);
  /** Colours in a part of a picture, given in shares of its sides, and how bright its corner is. */
  const lookAt = (png: Buffer, [left, top, right, bottom]: readonly number[]) => {
    const { width, height, data } = PNG.sync.read(png);
    const colours = new Set<number>();
    let clear = 0;
    for (let y = Math.round(top * height); y < bottom * height; y += 3)
      for (let x = Math.round(left * width); x < right * width; x += 3)
        colours.add(data.readUIntBE(4 * (y * width + x), 3));
    // Nothing shows through.
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) clear += 1;
    return {
      width,
      height,
      clear,
      colours: colours.size,
      bright: (data[0] + data[1] + data[2]) / 3,
    };
  };
  const FLOOR = [0.05, 0.2, 0.6, 0.85];
  const SIDE = [0.68, 0.12, 0.97, 0.85];

  it('is a whole sheet of A4 with 300 dots an inch, light, with people and charts on it', async () => {
    const before = await readShown(page);
    await fromMenu(page, 'Picture for print');
    const { name, bytes } = await save();
    expect(name).toMatch(/^thaw-[a-z-]+-plan-a-week-20-a4\.png$/);
    const floor = lookAt(bytes, FLOOR);
    expect([floor.width, floor.height]).toEqual([3508, 2480]);
    expect(dotsOf(bytes)).toBe(300);
    expect(floor.clear).toBe(0);
    expect(floor.bright).toBeGreaterThan(220);
    expect(floor.colours).toBeGreaterThan(1_000);
    expect(lookAt(bytes, SIDE).colours).toBeGreaterThan(100);
    await dialog()
      .getByText(/3508 × 2480 px, 300 dots an inch\./)
      .waitFor();
    expect(await readShown(page)).toEqual(before);
    expect(await page.locator('.film-set').count()).toBe(0);
  });

  it('is a larger sheet of the floor alone in dark colours of another week, where that is chosen', async () => {
    await fromMenu(page, 'Picture for print');
    await choose('What it shows', 'Floor only');
    await choose('Paper', 'A3 landscape');
    await choose('Colours', 'Dark, for screens and posters');
    await dialog().getByLabel('Week shown').fill('3');
    const { name, bytes } = await save();
    expect(name).toMatch(/-week-3-floor-a3\.png$/);
    const floor = lookAt(bytes, FLOOR);
    expect([floor.width, floor.height]).toEqual([4961, 3508]);
    expect(dotsOf(bytes)).toBe(300);
    expect(floor.clear).toBe(0);
    expect(floor.clear).toBe(0);
    expect(floor.bright).toBeLessThan(40);
    expect(floor.colours).toBeGreaterThan(1_000);
  });

  it('says the dots an inch that the floor really has where the graphics card draws no larger one', async () => {
    await page.reload();
    await expect.poll(() => readShown(page)).not.toBeNull();
    await page.evaluate(() => {
      const { getParameter } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.getParameter = function (name: GLenum) {
        return name === this.MAX_RENDERBUFFER_SIZE ? 1024 : getParameter.call(this, name);
      };
    });
    await fromMenu(page, 'Picture for print');
    const { bytes } = await save();
    expect(dotsOf(bytes)).toBe(300);
    expect(lookAt(bytes, FLOOR).colours).toBeGreaterThan(1_000);
    const said = dialog().getByText(/the floor itself has \d+ dots an inch/);
    const [, dots] = /has (\d+) dots/.exec((await said.textContent()) ?? '') ?? [];
    expect(Number(dots)).toBeGreaterThan(90);
    expect(Number(dots)).toBeLessThan(200);
  });

  it('has no error to show for all this', () => {
    expect(trouble).toEqual([]);
  });
});
