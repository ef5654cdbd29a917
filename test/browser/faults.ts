// Accessibility faults of what a page shows now, as axe finds them by WCAG 2.2 AA and its best practice.

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { inBothThemes } from './small-firm.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What another theme can change. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

interface Found {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/**
 * A line a fault: its rule, the first elements that have it, and what is wrong. All that is not colour is the
 * same in both themes, and is looked at in the dark one.
 */
export async function faultsOf(page: Page, theme: 'dark' | 'light' = 'dark'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options = { runOnly: theme === 'dark' ? TAGS : COLOURS, resultTypes: ['violations'] };
  const found = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as Found;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary = '' }) => {
      const reason = failureSummary.split('\n').slice(1, 3).join(' ').trim();
      return `${id}: ${target.join(' ')} (${reason})`;
    }),
  );
}

/** The same in both themes, the theme named before each; the page has to follow the system's. */
export async function faultsInBothThemes(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await inBothThemes(page, async (theme) => {
    faults.push(...(await faultsOf(page, theme)).map((fault) => `${theme}: ${fault}`));
  });
  return faults;
}
