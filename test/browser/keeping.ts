// What the browser tests of studies share: the list, and a study that was made in it.

import type { Browser, Page } from 'playwright-core';
import { fromMenu, linkTo, openWatched } from './harness.ts';
import { waitForShown } from './reading.ts';

export const AT = { scenario: 'mixed-messages', seed: 3, week: 10 };

const listOf = (page: Page) => page.getByRole('dialog', { name: 'Studies' });
export const rows = (page: Page) => listOf(page).getByRole('listitem');

export async function openList(page: Page) {
  await fromMenu(page, 'Studies');
  return listOf(page);
}

/** A part of the link that the page's address is. */
export const inAddress = (page: Page, part: string) =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get(part);

/** Changes a value in week 10, which makes a plan of its own, goes on to week 14, and waits until it is kept. */
export async function makeStudy(browser: Browser, url: string) {
  const watched = await openWatched(browser, linkTo(url, AT));
  const { page } = watched;
  await waitForShown(page, ({ week }) => week === AT.week);
  await page.keyboard.press('g');
  const field = page.getByLabel(/What pay and promotion reward/).last();
  await field.fill('0.8');
  await field.press('Enter');
  await page.getByText('From week 10: What pay and promotion reward: 0.8.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('slider', { name: 'Week' }).fill('14');
  const shown = await waitForShown(page, ({ week }) => week === 14);
  const study = inAddress(page, 'study');
  await openList(page);
  await rows(page).getByText('2 plans, Plan B is shown, in week 14.').waitFor();
  await page.keyboard.press('Escape');
  return { ...watched, shown, study };
}
