// The balcony in a real browser: what a chart draws can be read as a table, by keyboard and by name.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { OUTCOMES } from '../../sim/metrics.ts';
import { chromiumPath, stageInChromium } from './harness.ts';
import { openAt, waitForShown } from './reading.ts';

const WEEK = 30;

describe.skipIf(chromiumPath === null)('the charts in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await openAt(stage, { scenario: 'mixed-messages', seed: 3, week: WEEK }));
  });

  const chart = () => page.getByRole('figure', { name: /do what they say/ });
  const readout = () => chart().locator('.chart-readout').innerText();

  it('say in a sentence what said and done did, and part where the sentence says', async () => {
    const label = await chart().getByRole('img').getAttribute('aria-label');
    expect(label).toMatch(
      new RegExp(`^Said and done, ${WEEK} weeks\\. Said .* Table available\\.$`),
    );
  });

  it('lay a table with every week over the drawing, and take it away again', async () => {
    await chart()
      .getByRole('button', { name: /^Table/ })
      .click();
    const rows = chart().getByRole('row');
    expect(await rows.count()).toBe(WEEK + 2);
    const last = await rows.last().getByRole('cell').allInnerTexts();
    const shown = await readout();
    expect(shown).toContain(`Week ${WEEK}`);
    expect(shown).toContain(`Say it ${last[0]}`);
    expect(shown).toContain(`Do it ${last[1]}`);
    await chart()
      .getByRole('button', { name: /^Chart/ })
      .click();
    expect(await rows.count()).toBe(0);
  });

  it('let arrow keys point at weeks without moving the run', async () => {
    await chart().getByRole('img').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('PageUp');
    expect(await readout()).toContain(`Week ${WEEK - 14}`);
    expect(await chart().getByRole('status').innerText()).toContain(`Week ${WEEK - 14}, Say it`);
    expect((await waitForShown(page, () => true)).week).toBe(WEEK);
    await page.keyboard.press('Escape');
    expect(await readout()).toContain(`Week ${WEEK}`);
  });

  it('offer every outcome of the model and draw the one chosen', async () => {
    const chooser = page.getByLabel('Outcome to show');
    const offered = await chooser
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect([...offered].sort()).toEqual(OUTCOMES.map(({ name }) => name).sort());
    // At this width two charts are in sight, and this is none of them at first.
    await page.getByRole('button', { name: 'Outcomes', exact: true }).click();
    await chooser.selectOption('trust');
    const figure = page.getByRole('figure', { name: 'Do people trust their leaders?' });
    expect(await figure.getByRole('img').getAttribute('aria-label')).toMatch(/^Trust, 30 weeks\./);
  });

  it('show one department in the large chart when its picture is pressed', async () => {
    await page.getByRole('button', { name: 'Departments', exact: true }).click();
    const pictures = page.getByRole('figure', { name: /run or stall/ }).getByRole('listitem');
    const name = await pictures.first().locator('.chart-card-name').innerText();
    await pictures.first().getByRole('button').click();
    expect(await chart().getByRole('heading').innerText()).toBe(
      `Do people in ${name} do what they say?`,
    );
    expect(trouble).toEqual([]);
  });
});
