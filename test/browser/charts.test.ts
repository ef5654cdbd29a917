// The balcony in a real browser: what a chart draws can be read as a table, by keyboard and by name.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { OUTCOMES } from '../../sim/metrics.ts';
import { chromiumPath, linkTo, openWatched, stageInChromium } from './harness.ts';
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

  it('say nothing outside the catalogues, and fit in where a language is longer', async () => {
    const { served, browser } = stage;
    const run = { scenario: 'mixed-messages', seed: 3, week: 2 };
    const address = linkTo(`${served.url}?lang=en-XA`, run);
    const longer = await openWatched(browser, address);
    // At this width two charts are in sight; of those that were, what is drawn stays.
    for (const place of [1, 2, 4, 6, 5]) {
      await longer.page.locator('.choice').nth(place).click();
    }
    await longer.page.locator('.chart-card-name').nth(5).waitFor();
    const { texts, names, wide } = await longer.page.evaluate(() => {
      const charts = [...document.querySelectorAll('.chart')];
      const inside = charts.flatMap((chart) => [...chart.querySelectorAll('*')]);
      const own = ({ childNodes }: Element) =>
        [...childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
      const label = (element: Element) => element.getAttribute('aria-label') ?? '';
      const balcony = document.querySelector('.balcony')!;
      return {
        texts: inside.flatMap((element) => [...own(element), label(element)]),
        names: [...document.querySelectorAll('.chart-card-name')].map((name) =>
          own(name)[0].trim(),
        ),
        wide: balcony.scrollWidth - balcony.clientWidth,
      };
    });
    expect(names.length).toBeGreaterThan(5);
    const bare = texts.map((text) => names.reduce((rest, name) => rest.replace(name, ''), text));
    expect(bare.length).toBeGreaterThan(100);
    // The made-up language leaves no vowel as it was.
    expect(bare.filter((text) => /[aeiou]/i.test(text))).toEqual([]);
    expect(wide).toBeLessThanOrEqual(0);
    expect(longer.trouble).toEqual([]);
    await longer.page.context().close();
  });
});
