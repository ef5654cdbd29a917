// What the page does when things go wrong, and whether everybody can use it: the engine dies, a file is
// refused, only a keyboard is at hand.

import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, hashFromThaw, linkTo, openWatched, stageInChromium } from './harness.ts';
import { pause, readShown, waitForShown } from './reading.ts';

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

describe.skipIf(chromiumPath === null)('the built page in Chromium', () => {
  const stage = stageInChromium();

  it('says that the engine died, starts it again and runs on to the same state', async () => {
    const run = { scenario: 'mixed-messages', seed: 5, week: 20 };
    const address = linkTo(`${stage.served.url}?crash=1`, run);
    const { page, trouble } = await openWatched(stage.browser, address);
    await waitForShown(page, ({ week }) => week >= run.week);
    const said: string[] = [];
    await page.exposeFunction('heard', (text: string) => said.push(text));
    await page.evaluate(() => {
      const line = document.querySelector('[data-testid=notice]')!;
      const tell = (): void =>
        (window as unknown as { heard(text: string): void }).heard(line.textContent);
      new MutationObserver(tell).observe(line, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await page.getByRole('button', { name: 'Stop the engine (test)' }).click();
    await expect
      .poll(() => said.join(' '), { timeout: 20_000 })
      .toMatch(/engine stopped.*runs again/s);
    const before = (await readShown(page))!;
    await page.getByRole('button', { name: 'Step one week' }).click();
    const after = await waitForShown(page, ({ week }) => week > before.week);
    expect(after.hash).toBe(hashFromThaw({ ...run, week: after.week }));
    // The death itself is an uncaught error in the worker; nothing else may be wrong.
    expect(trouble.filter((text) => !/crash/i.test(text))).toEqual([]);
    await page.context().close();
  });

  it('opens another scenario after the first has been compared with no plan', async () => {
    const run = { scenario: 'mixed-messages', seed: 1, week: 20 };
    const { page, trouble } = await openWatched(stage.browser, linkTo(stage.served.url, run));
    await waitForShown(page, ({ week }) => week === run.week);
    // Then two engines are left: the run's own, and the one that reads the books of who pushed whom.
    const engines = () => page.workers().filter((worker) => worker.url().includes('sim.worker'));
    for (let calm = 0; calm < 5; calm = engines().length <= 2 ? calm + 1 : 0) {
      await page.waitForTimeout(300);
    }
    await page.getByTestId('scenario').click();
    const title = await page.title();
    const choices = page.getByRole('dialog').getByRole('listitem').getByRole('button');
    await choices.last().click();
    await waitForShown(page, ({ week }) => week < run.week);
    expect(await page.title()).not.toBe(title);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('can be used with a keyboard alone', async () => {
    const { page } = await openWatched(stage.browser, stage.served.url);
    await waitForShown(page, ({ week }) => week >= 2);
    const paused = await pause(page);
    await page.keyboard.press('ArrowRight');
    await waitForShown(page, ({ week }) => week === paused.week + 1);
    await page.keyboard.press('Home');
    await waitForShown(page, ({ week }) => week === 0);
    await page.keyboard.press('Space');
    await waitForShown(page, ({ week }) => week >= 2);
    await pause(page);
    const controls = page.locator('button:visible, select:visible, input:visible, a[href]:visible');
    const wanted = await controls.evaluateAll(
      (all) =>
        all.filter(
          (one) => !(one as HTMLButtonElement).disabled && (one as HTMLElement).tabIndex >= 0,
        ).length,
    );
    const reached = new Set<string>();
    for (let presses = 0; presses < 3 * wanted; presses++) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => {
          const at = document.activeElement;
          const all = [...document.querySelectorAll('button, select, input, a[href]')];
          return at === null ? '' : String(all.indexOf(at));
        }),
      );
    }
    reached.delete('-1');
    expect(reached.size).toBeGreaterThanOrEqual(wanted);
    await page.context().close();
  });

  it.each(['dark', 'light'])(
    'has no serious accessibility fault in its %s theme',
    async (theme) => {
      const { page } = await openWatched(
        stage.browser,
        `${stage.served.url}#thaw=1&scenario=mixed-messages&week=20&theme=${theme}&assumptions=1`,
      );
      await waitForShown(page, ({ week }) => week >= 20);
      await page.evaluate(axe.source);
      const result = (await page.evaluate('axe.run()')) as AxeResult;
      const serious = result.violations.filter(({ impact }) => /serious|critical/.test(impact));
      const told = serious.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
      expect(told).toEqual([]);
      await page.context().close();
    },
  );
});
