// What the page shows, read the way a person would: by role, name and the few marked numbers.

import type { Browser, Page } from 'playwright-core';
import { linkTo, openWatched, type Run, type Served, type Watched } from './harness.ts';

export interface Shown {
  week: number;
  weeks: number;
  hash: string;
}

/** Week and hash of one moment, or null while nothing is loaded. */
export function readShown(page: Page): Promise<Shown | null> {
  return page.evaluate(() => {
    const text = (id: string) => document.querySelector(`[data-testid=${id}]`)?.textContent ?? '';
    const weeks = /^Week (\d+) of (\d+)$/.exec(text('week'));
    const hash = text('state-hash');
    if (weeks === null || !/^[0-9a-f]{16}$/.test(hash)) return null;
    return { week: Number(weeks[1]), weeks: Number(weeks[2]), hash };
  });
}

/** Waits until something is shown that satisfies the wish. */
export async function waitForShown(
  page: Page,
  wish: (shown: Shown) => boolean,
  patience = 40_000,
): Promise<Shown> {
  let shown: Shown | null = null;
  for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(50)) {
    shown = await readShown(page);
    if (shown !== null && wish(shown)) return shown;
  }
  throw new Error(`the page did not come that far; it shows ${JSON.stringify(shown)}`);
}

/** Opens a run in a page of its own, and waits until its week is shown. */
export async function openAt(
  { browser, served }: { readonly browser: Browser; readonly served: Served },
  run: Run,
): Promise<Watched & { shown: Shown }> {
  const watched = await openWatched(browser, linkTo(served.url, run));
  const shown = await waitForShown(watched.page, ({ week }) => week === run.week);
  return { ...watched, shown };
}

/** Pauses a running page with the space bar, and gives what it then shows. */
export async function pause(page: Page): Promise<Shown> {
  // On a button the space bar presses the button.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Play/ }).waitFor();
  // A week that was already asked for may still arrive.
  for (let last = await readShown(page); ;) {
    await page.waitForTimeout(400);
    const now = await readShown(page);
    if (now !== null && now.week === last?.week && now.hash === last.hash) return now;
    last = now;
  }
}

/** The name of the scenario file the page runs, as its own link says it. */
export function scenarioInAddress(page: Page): { scenario: string; seed: string | null } {
  const parts = new URLSearchParams(new URL(page.url()).hash.slice(1));
  return { scenario: parts.get('scenario') ?? '', seed: parts.get('seed') };
}
