// What the browser tests of the plan share: finding a bar, reading it, and taking it in the hand.

import type { Browser, Page } from 'playwright-core';
import { type Run, type Served } from './harness.ts';
import { openAt } from './reading.ts';

interface Opening {
  readonly served: Served;
  readonly browser: Browser;
}

export async function openPlan(opening: Opening, run: Partial<Run> = {}) {
  const whole = { scenario: 'keep-it-alive', seed: 3, week: 1, ...run };
  const opened = await openAt(opening, whole);
  await bar(opened.page, '').first().waitFor();
  return opened;
}

/** The bar whose spoken name holds a title. */
export const bar = (page: Page, title: string) =>
  page.locator('.plan-bar').and(page.getByRole('button', { name: title }));

export const spoken = (page: Page, title: string) => bar(page, title).getAttribute('aria-label');

/** Waits until Undo says what it would undo. */
export const undoable = (page: Page, what: string) =>
  page.getByRole('button', { name: `Undo: ${what}` }).waitFor();

/** Takes a bar at a share of its width (negative: px from its end) and moves it by weeks. */
export async function drag(page: Page, title: string, at: number, weeks: number, drops = true) {
  const box = (await bar(page, title).boundingBox())!;
  const track = (await page.locator('.scale').boundingBox())!;
  const length = Number(await page.getByRole('slider', { name: 'Week' }).getAttribute('max'));
  const x = at < 0 ? box.x + box.width + at : box.x + at * box.width;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + (weeks * track.width) / length, y, { steps: 4 });
  if (drops) await page.mouse.up();
}
