// What a walk through a lesson looks at on every step: texts that the room must not see yet, and what is too small.

import type { Page } from 'playwright-core';
import { BOUNCE_MS } from '../../viz/classroom/bounce.ts';
import type { Lesson } from '../../viz/classroom/course.ts';
import { textsOf } from '../lesson-reading.ts';

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
  return page.evaluate(() => {
    const found: string[] = [];
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
