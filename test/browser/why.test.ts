// Why people moved, in a real browser: the forces chart fills, a stretch of weeks is answered, a push names the
// people it moved, and whoever is chosen gets a sentence.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumPath, stageInChromium } from './harness.ts';
import { openAt, waitForShown } from './reading.ts';

const WEEK = 60;

describe.skipIf(chromiumPath === null)('the reasons in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await openAt(stage, { scenario: 'full-package', seed: 3, week: WEEK }));
  });

  const chart = () => page.getByRole('figure', { name: /What pushes people/ });
  const picture = () => chart().getByRole('img');
  const panel = () => page.getByRole('region', { name: /What moved people|Whom/ });

  /** A place in the picture, as shares of its width and height. */
  async function spot(across: number, down: number): Promise<[number, number]> {
    const box = (await picture().boundingBox())!;
    return [box.x + box.width * across, box.y + box.height * down];
  }

  it('show what pushes people, to customer above the line and to product below it', async () => {
    await expect
      .poll(() => picture().getAttribute('aria-label'), { timeout: 30_000 })
      .toContain(`${WEEK} weeks`);
    expect(await picture().getAttribute('aria-label')).toMatch(
      /To customer most: .* \+.*To product most: .* \u2212/,
    );
    expect(await chart().locator('.why-band').count()).toBeGreaterThan(4);
    await chart()
      .getByRole('button', { name: /^Table/ })
      .click();
    const rows = chart().getByRole('row');
    expect(await rows.count()).toBe(WEEK + 1);
    const numbers = (await rows.last().getByRole('cell').allInnerTexts()).map((text) =>
      Number(text.replace('\u2212', '-')),
    );
    const sum = numbers.slice(0, -1).reduce((all, one) => all + one, 0);
    expect(sum).toBeCloseTo(numbers[numbers.length - 1], 0);
    await chart()
      .getByRole('button', { name: /^Chart/ })
      .click();
  });

  it('say in a place of their own that they are being read', async () => {
    const note = chart().locator('.why-note');
    const readout = chart().locator('.chart-readout');
    const top = () => picture().evaluate((drawing) => drawing.getBoundingClientRect().top);
    const was = await top();
    // As while the books are behind.
    await note.evaluate((element) => {
      const [words, button] = element.children;
      words.textContent = 'Reading week 20 of 60';
      button.textContent = 'Cancel';
      element.removeAttribute('hidden');
      // Runs that still come in have the chart drawn, which would hide it again.
      Object.defineProperty(element, 'hidden', {
        get: () => true,
        set: () => {},
        configurable: true,
      });
    });
    const box = (await note.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual((await top()) + 1);
    expect(await top()).toBeCloseTo(was, 0);
    expect(await readout.isVisible()).toBe(false);
    // Whoever points at a week is told of it.
    await page.mouse.move(...(await spot(0.2, 0.5)));
    expect(await readout.innerText()).toMatch(/^Week \d+/);
    expect(await top()).toBeCloseTo(was, 0);
    await page.mouse.move(5, 5);
    await note.evaluate((element) => {
      Reflect.deleteProperty(element, 'hidden');
      element.setAttribute('hidden', '');
    });
  });

  it('answer what moved people over a stretch that is dragged with Shift', async () => {
    const [left, y] = await spot(0.2, 0.3);
    const [right] = await spot(0.3, 0.3);
    await page.keyboard.down('Shift');
    await page.mouse.move(left, y);
    await page.mouse.down();
    await page.mouse.move(right, y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await panel()
      .getByText(/pushed most/)
      .waitFor();
    const words = await panel().innerText();
    expect(words).toMatch(/Weeks \d+ to \d+, everybody\. Towards product/);
    expect(words).toMatch(/step \d+ \u201c[A-Z].*\u201d/);
    expect(words).toMatch(/really changed/);
    expect((await waitForShown(page, () => true)).week).toBe(WEEK);
  });

  it('answer for weeks that are typed, and give the focus back when closed', async () => {
    await panel().getByLabel('From week').fill('5');
    await panel().getByLabel('to week').fill('31');
    await panel().getByLabel('to week').press('Enter');
    await panel().getByText('Weeks 5 to 31, everybody.').waitFor();
    await page.keyboard.press('Escape');
    expect(await panel().count()).toBe(0);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toContain('Explain');
  });

  it('leave the page its keys: the letter that opened the answer closes it', async () => {
    const drawer = () => page.evaluate(() => document.body.classList.contains('with-drawer'));
    await page.keyboard.press('w');
    await panel()
      .getByText(/pushed most/)
      .waitFor();
    await page.keyboard.press('g');
    expect(await drawer()).toBe(true);
    await page.keyboard.press('g');
    expect(await drawer()).toBe(false);
    await panel().getByLabel('From week').press('w');
    expect(await panel().count()).toBe(1);
    await panel().getByRole('heading').first().focus();
    await page.keyboard.press('w');
    expect(await panel().count()).toBe(0);
  });

  it('name the people whom a push moved most, and choose one on the floor', async () => {
    await picture().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const first = panel()
      .getByRole('button', { name: /^Person \d+, / })
      .first();
    const name = await first.innerText();
    expect(name).toMatch(/^Person \d+, .+ [+\u2212]\d/);
    await first.click();
    const number = /^Person \d+/.exec(name)![0];
    await page.getByRole('heading', { name: number, exact: true }).waitFor();
    await panel().getByRole('button', { name: 'Close' }).click();
  });

  it('tell in a sentence why the person chosen does what they do', async () => {
    const sentence = page.getByTestId('why-sentence');
    await sentence.waitFor();
    expect(await sentence.innerText()).toMatch(/^(They|This person) .+\.$/);
    const card = page.locator('.card.person');
    expect(await card.innerText()).toMatch(/Who they listen to[\s\S]*They look at \d+ colleagues/);
    expect(await card.getByText('The run was made again').isVisible()).toBe(false);
    await card.getByText('How is this known?').click();
    expect(await card.getByText('The run was made again').isVisible()).toBe(true);
    // The answer follows the week, and what was opened stays open.
    await page.getByRole('button', { name: 'Step one week' }).click();
    await card.getByText(`What pushed them in week ${WEEK + 1}`).waitFor();
    expect(await card.getByText('The run was made again').isVisible()).toBe(true);
  });

  it('let two charts stand below the first at this width, and change which', async () => {
    const departments = page.getByRole('figure', { name: /run or stall/ });
    const forces = page.getByRole('figure', { name: /What pushes/ });
    const choice = (name: string) => page.getByRole('button', { name, exact: true });
    expect(await departments.isVisible()).toBe(false);
    expect(await forces.isVisible()).toBe(true);
    await choice('Departments').click();
    expect(await departments.isVisible()).toBe(true);
    // The one chosen longest ago makes room.
    await choice('Outcomes').click();
    expect(await forces.isVisible()).toBe(false);
    expect(await choice('Why').getAttribute('aria-pressed')).toBe('false');
    await choice('Why').click();
    expect(await departments.isVisible()).toBe(false);
    expect(trouble).toEqual([]);
  });
});
