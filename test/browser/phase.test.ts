// Where a run is and what its plan adds, in a real browser: the way through the regions can be followed by keys and
// clicked, and a difference says from how many runs it comes.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumPath, stageInChromium } from './harness.ts';
import { openAt, waitForShown } from './reading.ts';

const WEEK = 60;

describe.skipIf(chromiumPath === null)('where a run is, in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await openAt(stage, { scenario: 'full-package', seed: 7, week: WEEK }));
  });

  const where = () => page.getByRole('figure', { name: 'Where are we?' });
  const adds = () => page.getByRole('figure', { name: 'What does my change add?' });
  const words = (chart: typeof where) => chart().getByRole('img').getAttribute('aria-label');

  it('is told in words, with what people there do and how the regions were found', async () => {
    await expect.poll(() => words(where)).toMatch(/^Where are we\? Week 60: in /);
    expect(await words(where)).toMatch(
      /since week \d+; heat 0\.41, drivers \d+\u202f% aligned\. .*say it and don’t do it/,
    );
    await where().getByText('9,450 runs').first().waitFor();
    expect(await where().locator('.phase-lip').getAttribute('d')).toMatch(/^M/);
    expect(await where().locator('.phase-work').getAttribute('d')).toMatch(/^M/);
  });

  it('is followed by keys, which point at the same week in the other charts', async () => {
    await where().getByRole('img').focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await where().getByText('Week 47', { exact: true }).waitFor();
    const timeline = page.getByRole('figure', { name: 'Do people do what they say?' });
    await timeline.getByText('Week 47', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    expect((await waitForShown(page, ({ week }) => week === 47)).week).toBe(47);
  });

  it('goes to a week of the way that is clicked', async () => {
    const dot = (await where().locator('.phase-now').boundingBox())!;
    const line = (await where().locator('.phase-frame').boundingBox())!;
    // Far to the left of now, at the height at which this run passes there.
    const start = await where()
      .locator('.phase-past')
      .evaluate((path) => {
        const { x, y } = (path as SVGPathElement).getPointAtLength(30);
        return { x, y };
      });
    const svg = (await where().getByRole('img').boundingBox())!;
    expect(dot.x).toBeGreaterThan(line.x);
    await page.mouse.click(svg.x + start.x, svg.y + start.y);
    const { week } = await waitForShown(page, (shown) => shown.week !== 47);
    expect(week).toBeLessThan(47);
  });

  it('has a table behind it with the regions by name', async () => {
    await where()
      .getByRole('button', { name: /^Table/ })
      .click();
    const first = where().getByRole('row').nth(1);
    expect(await first.innerText()).toMatch(/^0\s+0\u202f%\s+0\.25\s+Lip service/);
    await where()
      .getByRole('button', { name: /^Chart/ })
      .click();
  });

  it('stands beside what the plan adds, with its interval and from how many runs', async () => {
    const button = page.getByRole('button', { name: 'Difference', exact: true });
    await button.click();
    await expect
      .poll(() => words(adds), { timeout: 40_000 })
      .toMatch(/Mean of \d+ runs of each, with the same accidents/);
    expect(await words(adds)).toMatch(
      /Week 156, \+\d+ points really changed \(\+\d+ to \+\d+\)\. .* ends \d+ points higher than No plan/,
    );
    expect(await adds().locator('.difference-zero').getAttribute('d')).toMatch(/^M.*H/);
    expect(await adds().evaluate((chart) => chart.classList.contains('difference-untold'))).toBe(
      false,
    );
    expect(trouble).toEqual([]);
  });
});
