// "How sure?" in a real browser: one click or key from any chart, the scoreboard searched and filtered, what real
// organisations reach beside what the plan promises, and words that explain themselves.

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import board from '../../viz/trust/scoreboard.json';
import { chromiumPath, stageInChromium } from './harness.ts';
import { openAt, waitForShown } from './reading.ts';

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

const WEEK = 30;

describe.skipIf(chromiumPath === null)('"How sure?" in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    const run = { scenario: 'full-package', seed: 3, week: WEEK };
    ({ page, trouble } = await openAt(stage, run));
    page.setDefaultTimeout(60_000);
  });
  // What one test left open must not stand before the next.
  afterEach(() => page.evaluate(() => document.querySelector('dialog')?.close()));

  const ask = (chart: RegExp) =>
    page.getByRole('figure', { name: chart }).getByRole('button', { name: /^How sure\?/ });
  const dialog = () => page.getByRole('dialog');
  const lines = () => dialog().locator('.trust-line:not([hidden])');
  const part = (name: string) =>
    dialog().getByRole('navigation').getByRole('button', { name, exact: true });

  it('opens from every chart and from the chance by mouse, and says what was asked', async () => {
    const asked: [RegExp, string, string?][] = [
      [/do what they say/, 'How sure? What people say and do'],
      [/really changed/, 'How sure? Really changed', 'Outcomes'],
      [/run or stall/, 'How sure? Where it runs or stalls', 'Departments'],
      [/Heat/, 'How sure? Is it too hot?'],
    ];
    for (const [chart, title, choice] of asked) {
      if (choice) await page.getByRole('button', { name: choice, exact: true }).click();
      await ask(chart).click();
      expect(await dialog().getByRole('heading', { level: 2 }).innerText()).toBe(title);
      expect(await dialog().innerText()).toContain('A model, not a forecast.');
      await dialog().getByRole('button', { name: 'Close' }).click();
      expect(await dialog().count()).toBe(0);
    }
    await page.locator('.answer').getByRole('button', { name: 'How sure?' }).click();
    expect(await dialog().innerText()).toContain('The share of runs that end where you asked');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() =>
      /\d/.test(document.querySelector('[data-testid=chance]')?.textContent ?? ''),
    );
    await page.locator('.answer').getByRole('button', { name: 'How sure?' }).click();
    expect(await dialog().innerText()).toMatch(/\d.%, \d+ to \d+: chance that two thirds/);
    await page.keyboard.press('Escape');
  });

  it('opens by keyboard, keeps the focus inside, and gives it back on Escape', async () => {
    await ask(/do what they say/).focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    for (let presses = 0; presses < 6; presses++) await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('dialog')?.className),
    ).toContain('trust');
    await page.keyboard.press('Escape');
    expect(await dialog().count()).toBe(0);
    expect(await ask(/do what they say/).evaluate((node) => node === document.activeElement)).toBe(
      true,
    );
    const shown = await waitForShown(page, () => true);
    expect(shown.week).toBe(WEEK);
  });

  it('counts what holds, lists only what fails when asked, and finds by word and claim', async () => {
    await ask(/do what they say/).click();
    await part('Scoreboard').click();
    const all = board.facts.length + board.classics.length + board.magnitudes.length;
    await lines().first().waitFor();
    expect(await lines().count()).toBe(all);
    expect(await dialog().locator('.trust-count').innerText()).toMatch(
      new RegExp(`^\\d+ of ${board.facts.length} facts hold$`),
    );
    await dialog().getByLabel('Only what fails').check();
    const failing = await lines().count();
    expect(failing).toBeGreaterThan(20);
    expect(failing).toBeLessThan(all);
    expect(await dialog().getByText(`${failing} of ${all} shown`).count()).toBe(1);
    const standings = await lines().locator('.trust-standing').allInnerTexts();
    expect(standings.filter((text) => /^Holds(?!,| in part)/.test(text.trim()))).toEqual([]);

    await dialog().getByLabel('Search facts').fill('pilot bridges');
    expect(await lines().count()).toBe(1);
    const card = lines().first();
    expect(await card.innerText()).toMatch(/Does not hold|Holds in part/);
    await card.getByRole('button', { name: 'Claim CTX-6' }).click();
    expect(await card.innerText()).toContain('Tailored interventions beat generic ones');
    await dialog().getByLabel('Search facts').fill('no such thing');
    expect(await dialog().getByText('Nothing on the list matches.').count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('goes from an outcome to the facts about its claim', async () => {
    await ask(/do what they say/).click();
    await dialog().locator('.trust-line').first().waitFor({ state: 'attached' });
    await dialog().getByRole('button', { name: 'Facts about it: MIX-5' }).first().click();
    expect(await dialog().getByLabel('Search facts').inputValue()).toBe('MIX-5');
    const own = board.facts.filter(({ claims }) => claims.includes('MIX-5'));
    expect(await lines().count()).toBe(own.length);
    await page.keyboard.press('Escape');
  });

  it('holds what the plan promises against real organisations, once there are runs', async () => {
    await page.waitForFunction(() =>
      /\d/.test(document.querySelector('[data-testid=chance-runs]')?.textContent ?? ''),
    );
    await page.waitForFunction(() =>
      /^(?!\d of )\d+/.test(document.querySelector('[data-testid=chance-runs]')?.textContent ?? ''),
    );
    await ask(/do what they say/).click();
    await part('Real turnarounds').click();
    const text = await dialog().innerText();
    expect(text).toContain('140 of 1,130 gained 15 points or more');
    expect(text).toMatch(
      /points or more were reached in (?:none|\d+) of 1,130 real changes over 3/,
    );
    expect(await dialog().getByRole('img').getAttribute('aria-label')).toMatch(
      /^1,130 real changes over 3 years.*Your plan stands at \+\d+\.$/,
    );
    await page.keyboard.press('Escape');
  });

  it('explains a word when the pointer rests on it and when it has the focus', async () => {
    const word = page.locator('.kpis').getByRole('button', { name: 'Say it, don’t do it' });
    const card = page.locator('.kpis .trust-term-card:popover-open');
    await word.hover();
    await card.waitFor();
    const text = await card.innerText();
    expect(text).toMatch(/^Say it, don’t do it: \d+.%/);
    expect(text).toContain('surface compliance');
    expect(await card.evaluate((node) => node.getBoundingClientRect().width)).toBe(280);
    await page.mouse.move(700, 400);
    await card.waitFor({ state: 'detached' });

    await page.keyboard.press('Tab');
    await word.focus();
    await card.waitFor();
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
    await word.click();
    await card.getByRole('button', { name: 'How sure?' }).click();
    expect(await dialog().getByRole('heading', { level: 2 }).innerText()).toBe(
      "How sure? Say it, don't do it",
    );
    await page.keyboard.press('Escape');
  });

  it.each(['dark', 'light'] as const)('has no accessibility fault, %s', async (theme) => {
    await page.emulateMedia({ colorScheme: theme });
    await ask(/do what they say/).click();
    await lines().first().waitFor();
    await lines().locator('summary').first().click();
    await page.evaluate(axe.source);
    const result = (await page.evaluate('axe.run("dialog")')) as AxeResult;
    const told = result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    expect(told).toEqual([]);
    await page.keyboard.press('Escape');
    expect(trouble).toEqual([]);
  });
});
