// The zone, beliefs and money in a real browser: what the engine says is what is drawn, week by week.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumPath, stageInChromium } from './harness.ts';
import { openAt, waitForShown } from './reading.ts';

const WEEK = 40;

describe.skipIf(chromiumPath === null)('zone, beliefs and money in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await openAt(stage, { scenario: 'mixed-messages', seed: 3, week: WEEK }));
    for (const name of ['Beliefs', 'Money']) {
      await page.getByRole('button', { name, exact: true }).click();
    }
  });

  const gauge = () => page.getByRole('figure', { name: 'Heat' });
  const beliefs = () => page.getByRole('figure', { name: /believes what/ });
  const money = () => page.getByRole('figure', { name: 'Can we afford it?' });
  const spoken = (figure: ReturnType<typeof gauge>) =>
    figure.getByRole('img').getAttribute('aria-label');
  const height = (name: string) =>
    gauge()
      .locator(name)
      .evaluate((node) => (node as SVGRectElement).height.baseVal.value);

  it('frame the zone of the week shown, and the one before it in dots', async () => {
    expect(await spoken(gauge())).toMatch(
      /Week 40: heat 0\.\d\d on a scale from 0 to 1\.5, zone from 0\.\d\d to 0\.\d\d\./,
    );
    const later = await height('.chart-zone');
    expect(later).toBeGreaterThan(4);
    // Before leaders spoke of one thing and paid for another the zone reached further up.
    await gauge().getByRole('img').focus();
    await page.keyboard.press('Home');
    expect(await height('.chart-zone')).toBeGreaterThan(later + 4);
    for (let week = 0; week < 20; week++) await page.keyboard.press('ArrowRight');
    expect(await spoken(gauge())).toContain('Week 20:');
    expect(await gauge().locator('.chart-readout-zone').innerText()).toBe(
      'The zone shrank: mixed messages',
    );
    expect(await height('.chart-zone-before')).toBeGreaterThan(await height('.chart-zone'));
    await page.keyboard.press('Escape');
  });

  it('have a table of the zone for every week', async () => {
    await gauge()
      .getByRole('button', { name: /^Table/ })
      .click();
    const rows = gauge().getByRole('row');
    expect(await rows.count()).toBe(WEEK + 2);
    const cells = (await rows.last().getByRole('cell').allInnerTexts()).map(Number);
    const [, , from, to] = cells;
    expect(to).toBeGreaterThan(from);
    await page.keyboard.press('Escape');
  });

  it('draw a row of beliefs a quarter, and let keys go along the weeks', async () => {
    expect(await beliefs().locator('.chart-ridge').count()).toBe(4);
    expect(await spoken(beliefs())).toMatch(
      /Week 40: .*Product \d+\u202f%, Middle .* Table available\.$/,
    );
    const readout = beliefs().locator('.chart-readout');
    await beliefs().getByRole('img').focus();
    await page.keyboard.press('ArrowUp');
    expect(await readout.innerText()).toContain(`Week ${WEEK - 1}`);
    await page.keyboard.press('Home');
    expect(await readout.innerText()).toContain('Week 0');
    expect((await waitForShown(page, () => true)).week).toBe(WEEK);
    await page.keyboard.press('Escape');
  });

  it('go to the week that is pressed on the beliefs', async () => {
    const drawing = beliefs().getByRole('img');
    const now = await drawing.locator('.chart-now').boundingBox();
    await page.mouse.click(now!.x + now!.width / 2, now!.y + now!.height - 8);
    const { week } = await waitForShown(page, (shown) => shown.week < WEEK);
    expect(await spoken(beliefs())).toContain(`Week ${week}:`);
  });

  it('show profit and customers beside no plan, and where the firm loses money', async () => {
    expect(await spoken(money())).toMatch(
      /profit \d+, \d+ without a plan\. Customers \d+, \d+ without a plan\. Below \d+ the firm loses money/,
    );
    expect(await money().locator('.chart-loss rect').isVisible()).toBe(true);
    // Drawn after the now-line, on a plate: nothing strikes it through.
    const name = money().locator('.chart-now ~ .chart-loss-name');
    expect(await name.textContent()).toMatch(/^Loss below \d+$|^Below \d+ the firm loses money$/);
    expect(await name.evaluate((words) => getComputedStyle(words).paintOrder)).toContain('stroke');
    expect(trouble).toEqual([]);
  });
});
