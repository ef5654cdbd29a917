// Hands and eyes for a challenge in the browser: adding a step, passing a quarter by keys, and how far things are off.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a slow machine may take. */
export const LONG = 60_000;

/** The table in a quarter (from 1) and phase. */
export const at = (page: Page, quarter: number, phase: string) =>
  page
    .locator(`.challenge[data-quarter="${quarter}"][data-phase=${phase}]`)
    .waitFor({ timeout: LONG });
export const main = (page: Page) => page.locator('[data-focus=main]');
export const wide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Adds a step by its card. */
export async function add(page: Page, title: string, quarter: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search steps' }).fill(title);
  await page.getByRole('button', { name: `Add ${title}`, exact: true }).click();
  await page.getByRole('button', { name: `Take out ${title}`, exact: true }).waitFor();
  await at(page, quarter, 'choose');
}

/** From choosing to the next quarter's choosing (or the end), by keyboard alone. */
export async function passByKeys(page: Page, quarter: number, guess: number): Promise<void> {
  await main(page).focus();
  await page.keyboard.press('Enter');
  await at(page, quarter, 'predict');
  await page.locator('[data-focus=guess]').focus();
  await page.keyboard.press('Home');
  for (let points = 0; points < guess; points++) await page.keyboard.press('ArrowRight');
  await main(page).focus();
  await page.keyboard.press('Enter');
  await at(page, quarter + 1, 'see');
  // Nothing lies over what came.
  expect(await page.getByTestId('notice').innerText()).toBe('');
}

/** The size on screen of the smallest letters of a part of the page, in px. */
export const leastLetters = (part: Element) => {
  const sizes = [...part.querySelectorAll<HTMLElement | SVGElement>('*')].flatMap((node) => {
    const said = [...node.childNodes].some(
      (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== '',
    );
    const { width, height } = node.getBoundingClientRect();
    if (!said || width * height === 0) return [];
    // However it is drawn or zoomed: a letter's own size times what its box is larger than laid out.
    const zoomed = (node as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    return [parseFloat(getComputedStyle(node).fontSize) * zoomed];
  });
  return Math.min(...sizes);
};

/** How far one has to scroll a part of the page. */
export const reaches = (parts: Element[]) =>
  parts.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
