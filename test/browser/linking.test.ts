// The views of a run in a real browser: weeks selected on one chart are selected everywhere, a department pointed
// at is lit everywhere, and marks of steps follow the plan.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumPath, openWatched, stageInChromium } from './harness.ts';
import { openAt, waitForShown } from './reading.ts';

const WEEK = 60;

describe.skipIf(chromiumPath === null)('linked views in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await openAt(stage, { scenario: 'full-package', seed: 3, week: WEEK }));
  });

  const picture = (name: string) => page.locator(`.chart-${name} .chart-stage > svg`);
  const readout = (name: string) => page.locator(`.chart-${name} .chart-readout`).innerText();
  const pathOf = (chart: string, part: string) =>
    page.locator(`.chart-${chart} .chart-${part}`).first().getAttribute('d');
  const chip = () => page.getByRole('group', { name: 'Weeks that are selected' });
  const show = (name: string) =>
    page
      .getByRole('group', { name: 'Charts on the balcony' })
      .getByRole('button', { name })
      .click();

  /** Drags over a chart from and to a share of its width. */
  async function drag(chart: string, from: number, to: number): Promise<void> {
    const box = (await picture(chart).boundingBox())!;
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * from, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to, y, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(4, 4);
  }

  it('select in all charts and in the plan what is dragged over in one, and stay at their week', async () => {
    await drag('timeline', 0.15, 0.3);
    const weeks = /Weeks (\d+) to (\d+)/.exec(await readout('timeline'))!;
    expect(Number(weeks[2])).toBeGreaterThan(Number(weeks[1]) + 10);
    expect(await readout('timeline')).toMatch(/Said .*points/);
    // The books of the forces are read once they can be seen.
    await expect.poll(() => readout('forces'), { timeout: 20_000 }).toContain(weeks[0]);
    expect(await pathOf('forces', 'veil')).toMatch(/Z.*Z/);
    expect(await page.locator('.plan-span').isVisible()).toBe(true);
    expect(await chip().innerText()).toContain(`Weeks ${weeks[1]}\u2013${weeks[2]}`);
    expect((await waitForShown(page, () => true)).week).toBe(WEEK);
    await show('Departments');
    const departments = page.getByRole('figure', { name: /run or stall/ });
    // What has just come into sight is drawn with the next picture.
    await expect
      .poll(() => departments.locator('.chart-readout').innerText())
      .toContain(weeks[0].slice(6));
    await expect.poll(() => page.url()).toContain(`span=${weeks[1]}:${weeks[2]}`);
  });

  it('show the same weeks to whoever opens the link, in tables too', async () => {
    const other = await openWatched(stage.browser, page.url());
    await waitForShown(other.page, ({ week }) => week === WEEK);
    const chart = other.page.getByRole('figure', { name: /do what they say/ });
    const weeks = /Weeks (\d+) to (\d+)/.exec(await chart.locator('.chart-readout').innerText())!;
    await chart.getByRole('button', { name: /^Table/ }).click();
    const rows = await chart.getByRole('row').count();
    expect(rows).toBe(Number(weeks[2]) - Number(weeks[1]) + 2);
    await other.page.context().close();
  });

  it('zoom all time axes to what is selected, and back', async () => {
    const ticks = () => picture('timeline').locator('.chart-tick').allTextContents();
    expect((await ticks()).join()).toContain('week 0');
    await chip()
      .getByRole('button', { name: /^Zoom in/ })
      .click();
    expect((await ticks()).join()).not.toContain('week 0');
    await chip()
      .getByRole('button', { name: /^Zoom out/ })
      .click();
    expect((await ticks()).join()).toContain('week 0');
  });

  it('select by keys, and let go with Escape', async () => {
    await chip()
      .getByRole('button', { name: /^Clear/ })
      .click();
    expect(await page.locator('.plan-span').isVisible()).toBe(false);
    await picture('timeline').focus();
    await page.keyboard.press('ArrowLeft');
    for (let week = 0; week < 3; week++) await page.keyboard.press('Shift+ArrowLeft');
    const chosen = `Weeks ${WEEK - 4}\u2013${WEEK - 1}`;
    expect(await chip().innerText()).toContain(chosen);
    const said = page.locator('.chart-timeline').getByRole('status');
    expect(await said.innerText()).toContain(`Weeks ${WEEK - 4} to ${WEEK - 1}, Said`);
    await page.keyboard.press('Escape');
    expect(await chip().isVisible()).toBe(false);
    expect(await readout('timeline')).toContain(`Week ${WEEK}`);
  });

  it('still go to a week that is clicked, and follow the now-line that is dragged', async () => {
    const box = (await picture('timeline').boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.3, box.y + box.height / 2);
    const clicked = await waitForShown(page, ({ week }) => week < WEEK);
    const now = await pathOf('timeline', 'now');
    const x = Number(/^M([\d.]+)/.exec(now!)![1]) / box.width;
    await drag('timeline', x, x + 0.1);
    await waitForShown(page, ({ week }) => week > clicked.week);
    expect(await chip().isVisible()).toBe(false);
  });

  it('light a department wherever it is pointed at: picture, chart, floor', async () => {
    const cards = page.locator('.chart-cards > li');
    const name = (await cards.first().locator('.chart-card-name').innerText()).trim();
    await cards.first().hover();
    expect(await readout('timeline')).toContain(name);
    expect(await picture('timeline').getAttribute('class')).toContain('chart-lit');
    await page.mouse.move(4, 4);
    expect(await picture('timeline').getAttribute('class')).not.toContain('chart-lit');
    // By focus as by the mouse.
    await cards.first().getByRole('button').focus();
    expect(await readout('timeline')).toContain(name);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    // The other way round: a place on the floor lights its picture and names itself on the chart.
    const floor = (await page.locator('.floor-host canvas').first().boundingBox())!;
    let lit = 0;
    for (let at = 2; at < 9 && lit === 0; at++) {
      await page.mouse.move(floor.x + (floor.width * at) / 10, floor.y + floor.height * 0.45);
      lit = await page.locator('.chart-card-lit').count();
    }
    expect(lit).toBe(1);
    const pointed = await page.locator('.chart-card-lit .chart-card-name').innerText();
    expect(await readout('timeline')).toContain(pointed.trim());
    await page.mouse.move(4, 4);
  });

  it('mark steps on every time axis, name them, and move the mark with the bar', async () => {
    const before = await pathOf('timeline', 'mark');
    expect(before!.match(/M/g)!.length).toBeGreaterThan(3);
    expect((await pathOf('forces', 'mark'))!.match(/M/g)).toHaveLength(before!.match(/M/g)!.length);
    // A tick pointed at names what begins, and lights its bar.
    const box = (await picture('timeline').boundingBox())!;
    const [, x, y] = /M([\d.]+),([\d.]+)/.exec(before!)!;
    await page.mouse.move(box.x + Number(x), box.y + Number(y) + 2);
    expect(await readout('timeline')).toMatch(/begins?/);
    expect(await page.locator('.plan-lit').count()).toBeGreaterThan(0);
    // A bar pointed at lights its mark, and its mark follows while it is in the hand.
    const bar = (await page.locator('.plan-bar').nth(1).boundingBox())!;
    await page.mouse.move(bar.x + 20, bar.y + bar.height / 2);
    const lit = page.locator('.chart-timeline .chart-mark.chart-mark-lit');
    expect(await lit.getAttribute('d')).toMatch(/^M/);
    await page.mouse.down();
    await page.mouse.move(bar.x + 120, bar.y + bar.height / 2, { steps: 4 });
    await expect.poll(() => pathOf('timeline', 'mark')).not.toBe(before);
    await page.mouse.up();
    expect(trouble).toEqual([]);
  });
});
