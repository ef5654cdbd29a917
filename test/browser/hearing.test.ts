// The page for those who do not see it and those who have no mouse: what is said while weeks pass, the floor
// walked by arrows, and tables in the place of pictures.

import { describe, expect, it } from 'vitest';
import { chromiumPath, linkTo, openWatched, stageInChromium } from './harness.ts';
import { openAt, pause, waitForShown } from './reading.ts';

const RUN = { scenario: 'mixed-messages', seed: 7, week: 20 };
const SAID =
  /^Week \d+\. Really changed \d+ percent(, no plan \d+)?\. (Heat above the zone in [^.]+\. )?(Nobody|\d+ (person|people)) left since week \d+\.$/;

describe.skipIf(chromiumPath === null)('by ear and by keyboard', () => {
  const stage = stageInChromium();

  it('tells the weeks politely, at most each five seconds, and at once on pause', async () => {
    const { page } = await openWatched(stage.browser, stage.served.url);
    await waitForShown(page, ({ week }) => week >= 1);
    await page.evaluate(() => {
      const said: { text: string; at: number }[] = [];
      Object.assign(window, { said });
      const region = document.querySelector('[data-testid=summary]')!;
      new MutationObserver(() =>
        said.push({ text: region.textContent ?? '', at: performance.now() }),
      ).observe(region, { childList: true, characterData: true, subtree: true });
    });
    await page.waitForTimeout(6500);
    const stopped = await page.evaluate(() => performance.now());
    const paused = await pause(page);
    await page.waitForTimeout(500);
    const said = await page.evaluate(
      () => (window as unknown as { said: { text: string; at: number }[] }).said,
    );
    expect(said.length).toBeGreaterThanOrEqual(2);
    for (const { text } of said) expect(text).toMatch(SAID);
    const playing = said.filter(({ at }) => at < stopped);
    for (const [place, { at }] of playing.entries()) {
      expect(at - (playing[place - 1]?.at ?? -Infinity)).toBeGreaterThan(4900);
    }
    // The pause is told whatever was said before it, once, and of the week that then stands.
    const after = said.filter(({ at }) => at >= stopped).map(({ text }) => text.split('.')[0]);
    expect(after.at(-1)).toBe(`Week ${paused.week}`);
    const live = page.getByTestId('summary');
    expect(await live.getAttribute('aria-live')).toBe('polite');
    // A week gone to by hand is told too, without waiting for five seconds.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => live.innerText(), { timeout: 40_000 })
      .toContain(`Week ${paused.week - 2}.`);
    await page.context().close();
  });

  it('walks the floor with arrows, says who is there, selects with Enter and leaves by Escape', async () => {
    const { page, trouble } = await openAt(stage, RUN);
    const said = page.getByTestId('cursor-said');
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.innerText()).toMatch(/: \d+ people\. \d+ percent say customer/);
    const first = await said.innerText();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const person = /^Person \d+ in .+\. Says .+, does .+, believes .+\./;
    await expect.poll(() => said.innerText()).toMatch(person);
    await expect
      .poll(() => said.locator('..').innerText(), { timeout: 40_000 })
      .toMatch(/Held back most by .+\.$/);
    const before = await said.innerText();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.innerText()).not.toBe(before);
    const name = /^Person \d+/.exec(await said.innerText())?.[0] ?? 'nobody';
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name, exact: true }).waitFor();
    for (let level = 0; level < 3; level++) await page.keyboard.press('Escape');
    expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(0);
    expect(first).not.toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
    // Escape has let go, and Tab leaves.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('CANVAS');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('shows chart, floor and plan as tables with t, the people of a department counted honestly', async () => {
    const { page, trouble } = await openAt(stage, RUN);
    await page.keyboard.press('t');
    await page.getByText('Go to a chart, the floor or the plan first').waitFor();
    await page.keyboard.press('b');
    await page.keyboard.press('t');
    const chart = page.getByRole('region', { name: /Do people do what they say/ });
    await chart.getByRole('row', { name: /^20 / }).waitFor();
    await page.keyboard.press('t');
    await chart.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('svg');
    await page.keyboard.press('f');
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: 'The floor as a table' });
    const places = dialog.getByRole('table', { name: 'Departments in week 20' });
    const people = await places.locator('tbody tr td:nth-child(2)').allInnerTexts();
    expect(people.length).toBeGreaterThan(2);
    const of = Number(people[0]);
    const shown = Math.min(50, of);
    const caption = await dialog.locator('caption').nth(1).innerText();
    expect(caption).toContain(of > 50 ? `${shown} of ${of} people` : `all ${of} people`);
    expect(await dialog.locator('.access-person').count()).toBe(shown);
    await page.keyboard.press('t');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.plan-bar').first().focus();
    await page.keyboard.press('t');
    await page.getByRole('dialog', { name: 'The plan as a table' }).waitFor();
    expect(await page.locator('.access-scroll tbody tr').count()).toBe(
      await page.locator('.plan-bar').count(),
    );
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('does without single letters when they are switched off, and names every letter it has', async () => {
    const { page } = await openAt(stage, RUN);
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    for (const one of ['t', 'm', 'w', 'g', 'c', 'n', '?']) {
      expect(await keys.getByRole('term').getByText(one, { exact: true }).count()).toBe(1);
    }
    await keys.getByLabel('Single-letter keys').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.keyboard.press('?');
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator('.with-drawer').count()).toBe(0);
    await page.context().close();
  });

  it('walks the flat floor too, where there is no WebGL', async () => {
    const { page } = await openWatched(stage.browser, stage.served.url);
    await page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind === 'webgl2' ? null : getContext.call(this, kind as '2d');
      } as typeof getContext;
    });
    await page.goto(linkTo(stage.served.url, RUN));
    await page.reload();
    await waitForShown(page, ({ week }) => week === RUN.week);
    await page.getByText('Flat view: same people, no depth.').waitFor();
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('cursor-said').innerText()).toMatch(/^Person \d+ in /);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Person \d+$/ }).waitFor();
    await page.context().close();
  });
});
