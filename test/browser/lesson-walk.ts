// What a walk through a lesson looks at on every step: texts that the room must not see yet, and what is too small.

import type { Watched } from './harness.ts';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { BOUNCE_MS } from '../../viz/classroom/bounce.ts';
import type { Lesson } from '../../viz/classroom/course.ts';
import { textsOf } from '../lesson-reading.ts';

/** How the answer fares in other firms. */
const ELSEWHERE =
  /(\d+) of 20 other firms like this one end on the same side of your line\. Of all such firms it is (\d+) to (\d+)/;

/** What of later steps, and of any notes, stands anywhere in the page. */
export async function leaksOf(page: Page, lesson: Lesson, place: number): Promise<string[]> {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const later = lesson.steps.slice(place + 1).flatMap((step) => textsOf(step));
  const secrets = [...later, ...lesson.steps.flatMap(({ notes }) => textsOf(notes))];
  const here = textsOf(lesson.steps.slice(0, place + 1).map((step) => ({ ...step, notes: '' })));
  return secrets.filter((text) => text.length > 8 && !here.includes(text) && html.includes(text));
}

/** Texts and buttons that the back row cannot read or see, in px. */
export function smallOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // The floor is drawn for the room that it has, or people are squeezed.
    const squeezed = () =>
      [...document.querySelectorAll('canvas')].some(
        ({ width, height, clientWidth, clientHeight }) =>
          clientWidth > 0 && Math.abs((width * clientHeight) / (height * clientWidth) - 1) > 0.02,
      );
    for (let frame = 0; frame < 3 || (squeezed() && frame < 60); frame++) {
      await new Promise((done) => requestAnimationFrame(done));
    }
    const found = squeezed() ? ['squeezed'] : [];
    for (const node of document.querySelectorAll<HTMLElement>('.lesson *')) {
      if (!node.checkVisibility()) continue;
      const own = [...node.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== '',
      );
      const { fontSize } = getComputedStyle(node);
      if (own && !node.closest('.spoken') && parseFloat(fontSize) < 28) {
        found.push(`${node.textContent}: ${fontSize}`);
      }
      const { height } = node.getBoundingClientRect();
      if (node.matches('button') && height < 72) found.push(`${node.textContent}: ${height} high`);
    }
    return found;
  });
}

/** Waits until the same press again is another one, and not a bounce. */
export const settled = (page: Page) => page.waitForTimeout(BOUNCE_MS + 50);

/** Where the page notes how long a line stood still after the largest miss was said, in ms. */
const STILL = 'data-still';

/** Watches the pen from now on; what it gives back waits for how long it stood still. */
export async function watchStill(page: Page): Promise<() => Promise<number>> {
  await page.evaluate((still) => {
    const drawn = () => document.querySelector('.chart-done')?.getAttribute('d') ?? '';
    let at: { line: string; time: number } | null = null;
    const watch = new MutationObserver(() => {
      const now = { line: drawn(), time: performance.now() };
      if (at === null) at = document.querySelector('.lesson-miss-words') ? now : null;
      else if (now.line !== at.line) {
        document.documentElement.setAttribute(still, String(now.time - at.time));
        watch.disconnect();
      }
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  }, STILL);
  return async () => {
    await page.locator(`html[${STILL}]`).waitFor({ state: 'attached' });
    return Number(await page.locator('html').getAttribute(STILL));
  };
}

/** Moves the mouse over a plot: how far along, and how far up. */
export async function penOn(pad: Locator): Promise<(part: number, up: number) => Promise<void>> {
  const { x, y, width, height } = (await pad.boundingBox())!;
  return (part, up) =>
    pad.page().mouse.move(x + part * width, y + (1 - up) * height, { steps: 12 });
}

/** Waits until the pushes of a step are drawn. */
export const bandsOn = (page: Page) =>
  page.locator('.why-band').first().waitFor({ timeout: 40_000, state: 'attached' });

/** The first film stands still until its number is pressed, which then plays it again. */
export async function filmPlaysTwice(page: Page): Promise<void> {
  const week = page.locator('.lesson-floor-caption');
  await week.filter({ hasText: /^Week 0$/ }).waitFor();
  await page.keyboard.press('1');
  await week.filter({ hasText: /^Week [5-9]$/ }).waitFor();
  await page.keyboard.press('1');
  await week.filter({ hasText: /^Week [0-3]$/ }).waitFor();
}

/** One run is an anecdote: others follow, with an interval that holds their share. */
export async function othersOn(page: Page): Promise<void> {
  const others = page.locator('.lesson-source', { hasText: ELSEWHERE });
  await others.waitFor({ timeout: 40_000 });
  const [, same, low, high] = ELSEWHERE.exec((await others.textContent())!)!.map(Number);
  expect(low).toBeLessThanOrEqual((100 * same) / 20);
  expect(high).toBeGreaterThanOrEqual((100 * same) / 20);
}

/** What would tear on paper, or go without the name of its lesson. */
export const tornOn = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((lesson) => {
    const found: string[] = [];
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    const foot = style('html').getPropertyValue('--guide-name');
    if (!foot.includes(lesson)) found.push(`foot: ${foot}`);
    if (style('.guide section:has(.keys)').breakInside !== 'avoid') found.push('keys');
    if (style('.guide-time').whiteSpace !== 'nowrap') found.push('times');
    const torn = /\d %|[Ww]eek \d/.exec(document.querySelector('.guide')!.textContent);
    return torn === null ? found : [...found, torn[0]];
  }, name);

/** Nothing has gone wrong since this was last asked; who leaves a page gives up what it asked for. */
export function expectHealthy({ trouble }: Watched): void {
  expect(trouble.splice(0).filter((one) => !one.startsWith('failed:'))).toEqual([]);
}

/** One press too many at the end leaves nothing: it is asked again. */
export async function staysAtEnd(page: Page): Promise<void> {
  await page.keyboard.press('PageDown');
  await page.getByText('Press again to leave the lesson.').waitFor({ timeout: 5000 });
  await page.locator('.lesson-where').waitFor({ timeout: 5000 });
}

/** Opens the speaker's window, anew: one that an attempt before has left would be used again and be no new one. */
export async function openSpeakers(page: Page): Promise<Page> {
  for (const other of page.context().pages()) if (other !== page) await other.close();
  const opening = page.waitForEvent('popup', { timeout: 40_000 });
  await page.keyboard.press('n');
  return opening;
}
