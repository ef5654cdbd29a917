// "Where do we stand?" in a real browser: a table anybody can read, a story for every department, a way into the
// plan, and connectors who are shown on the floor; by mouse, by keyboard and on a phone.

import { describe, expect, it } from 'vitest';
import { chromiumPath, keepPicture, linkTo, openWatched, stageInChromium } from './harness.ts';
import { waitForShown } from './reading.ts';

const RUN = { scenario: 'mixed-messages', seed: 7, week: 30 };

interface Wish {
  week?: number;
  size?: { width: number; height: number };
}

describe.skipIf(chromiumPath === null)('“Where do we stand?” in Chromium', () => {
  const stage = stageInChromium();

  async function openDialog({ week = RUN.week, size }: Wish = {}) {
    const address = linkTo(stage.served.url, { ...RUN, week });
    const watched = await openWatched(stage.browser, address);
    const { page } = watched;
    await waitForShown(page, (shown) => shown.week === week);
    if (size) await page.setViewportSize(size);
    const opener = page.getByRole('button', { name: 'Where do we stand?' });
    if (!(await opener.isVisible())) await page.getByRole('button', { name: 'More' }).click();
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Where do we stand?' });
    await dialog.getByRole('table').waitFor();
    return { ...watched, dialog };
  }

  it('says the answer first, then shows a table with a word in every cell', async () => {
    const { page, dialog, trouble } = await openDialog();
    await dialog.getByText('All 7 departments hear two messages: leaders say customer;').waitFor();
    const table = dialog.getByRole('table', { name: 'What stands in the way, by department' });
    expect(await table.getByRole('rowheader').count()).toBe(7);
    expect(await table.getByRole('columnheader').count()).toBeGreaterThan(20);
    const sales = table.getByRole('row').filter({ hasText: 'Sales' });
    const cells = await sales.getByRole('cell').allInnerTexts();
    expect(cells).toHaveLength(20);
    expect(cells.slice(1, 3)).toEqual(['now', 'blocks']);
    for (const cell of cells.slice(1)) expect(cell).toMatch(/^(now|free|partly|blocks)$/);
    await keepPicture(page, 'diagnosis');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('tells the story of a department that is chosen by keyboard, and Escape closes', async () => {
    const { page, dialog, trouble } = await openDialog();
    const choose = dialog.getByRole('button', { name: 'Sales', exact: true });
    expect(await choose.getAttribute('aria-pressed')).toBe('false');
    // The table is one stop, whatever the number of departments; arrows go from one to the next.
    expect(await dialog.locator('tbody button:not([tabindex="-1"])').count()).toBe(1);
    await dialog.locator('tbody button').first().focus();
    for (let step = 0; step < 7; step++) {
      if ((await page.locator(':focus').innerText()) === 'Sales') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    expect(await choose.getAttribute('aria-pressed')).toBe('true');
    await dialog.getByText('Sales is shown below.').waitFor();
    await dialog.getByText(/^Sales is \d+ of 100 ready/).waitFor();
    await dialog.getByText(/^It hears two messages: leaders say customer; pay/).waitFor();
    await dialog.getByLabel('Order').selectOption('By name');
    const names = await dialog.getByRole('rowheader').getByRole('button').allInnerTexts();
    expect(names).toEqual([...names].sort());
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('puts a step that fits into the plan, for the department that is chosen', async () => {
    const { page, dialog, trouble } = await openDialog();
    await dialog.getByRole('button', { name: 'Sales', exact: true }).click();
    const teach = 'Teach the full package';
    await dialog.getByRole('button', { name: `Add “${teach}” for Sales to the plan` }).click();
    await dialog.getByText(`${teach}: in the plan from week 30, for 1 department.`).waitFor();
    const done = dialog.getByRole('button', { name: `“${teach}” is in the plan for Sales` });
    expect(await done.getAttribute('aria-disabled')).toBe('true');
    await done.click({ force: true });
    await page.keyboard.press('Escape');
    const plan = page.getByRole('region', { name: 'Plan' });
    await plan.getByText(teach, { exact: true }).waitFor();
    await page.getByRole('button', { name: `Undo: add “${teach}”` }).waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('asks again after a step for all departments, and says what is left of the two messages', async () => {
    const { page, dialog, trouble } = await openDialog({ week: 0 });
    const before =
      'as the plan stands: leaders will say customer; pay, measures, processes and the rest';
    await dialog.getByText(before).waitFor();
    const all = dialog.getByRole('button', {
      name: 'Add “Change the bonus plan” for all 7 departments where it fits',
    });
    await all.focus();
    await page.keyboard.press('Enter');
    await dialog
      .getByText(/^All 7 .* from week 8, .*: leaders will say customer; measures, proc/)
      .waitFor();
    const focused = page.locator(':focus');
    expect(await focused.innerText()).toBe('In the plan everywhere');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('says who reaches most people, and shows one of them on the floor', async () => {
    const { page, dialog, trouble } = await openDialog();
    await dialog.getByText(/^\d+ people reach 8\d\u202f% of 400 people\.$/).waitFor();
    const first = dialog.getByRole('button', { name: /: show on the floor$/ }).first();
    const name = (await first.innerText()).trim();
    await first.click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name, exact: true }).waitFor();
    expect(page.url()).toContain('person=');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('fits a phone: nothing but the table scrolls sideways, and targets are large', async () => {
    const { page, dialog, trouble } = await openDialog({ size: { width: 390, height: 844 } });
    const spill = await dialog.evaluate((node) => node.scrollWidth - node.clientWidth);
    expect(spill).toBeLessThanOrEqual(0);
    const heights = await dialog
      .getByRole('button')
      .evaluateAll((nodes) =>
        nodes
          .filter((node) => node.checkVisibility())
          .map((node) => node.getBoundingClientRect().height),
      );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    const sizes = await dialog.evaluate((node) =>
      [...node.querySelectorAll('*')].map((one) => parseFloat(getComputedStyle(one).fontSize)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
    await keepPicture(page, 'diagnosis-phone');
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
