// Answers at once, then surer: a changed plan is drawn to its end before the reader has let go of the key,
// then many runs come in and make a chance with its interval; what takes long can be stopped.

import { describe, expect, it } from 'vitest';
import { checksum } from '../../viz/checksum.ts';
import { writeLink } from '../../viz/link.ts';
import { pack } from '../../viz/packed.ts';
import { emptySession } from '../../viz/session.ts';
import { createEnsembleService } from '../../workers/ensemble-service.ts';
import { chromiumPath, linkTo, openWatched, stageInChromium } from './harness.ts';
import { smallFirmLink } from './small-firm.ts';

/** Five hundred people for two years. */
const FIVE_HUNDRED = JSON.stringify({
  schemaVersion: 1,
  title: 'Five hundred',
  question: 'How fast is a first answer?',
  claims: [],
  seed: 1,
  weeks: 104,
  organisation: {
    name: 'Five hundred',
    departments: ['North', 'East', 'South', 'West', 'Service'].map((name) => ({
      name,
      people: 100,
      service: name === 'Service',
    })),
  },
  interventions: [
    { kind: 'vision-talk', start: 8 },
    { kind: 'educate-paradigm', start: 4, weeks: 40 },
  ],
});
const FIRST_ANSWER_MS = 150;
const PATIENT = { timeout: 40_000 };

/** The same run in this process, without a page, in ms. */
function timeOfOneRun(): number {
  const service = createEnsembleService();
  const request = { key: 'one', text: FIVE_HUNDRED, overrides: {}, seed: 1, whole: true };
  service.run(request);
  const began = performance.now();
  service.run(request);
  return performance.now() - began;
}

/**
 * From a key to the picture of the changed plan, in ms, measured inside the page: the line of the weeks to
 * come as it stays when everything has settled.
 */
const watchFutures = () => {
  const drawn: { at: number; path: string }[] = [];
  const chart = document.querySelector('.chart-timeline')!;
  const look = () => {
    const path = chart.querySelector('.chart-done.chart-future')?.getAttribute('d') ?? '';
    if (path !== '' && path !== drawn.at(-1)?.path) drawn.push({ at: performance.now(), path });
  };
  new MutationObserver(look).observe(chart, { subtree: true, attributes: true, childList: true });
  let pressed = 0;
  window.addEventListener('keydown', () => (pressed = performance.now()), true);
  Object.assign(window, {
    answered: () => {
      const last = drawn.filter(({ at }) => at > pressed).at(-1);
      drawn.length = 0;
      return last === undefined ? null : last.at - pressed;
    },
  });
};

describe.skipIf(chromiumPath === null)('answers in Chromium', () => {
  const stage = stageInChromium();

  it(`redraws a first answer within ${FIRST_ANSWER_MS} ms for 500 people`, async () => {
    const file = { name: 'five-hundred.json', hash: checksum(FIVE_HUNDRED) };
    const data = await pack(FIVE_HUNDRED);
    const link = writeLink({ ...emptySession(null), file, data, week: 20 })!;
    const { page, trouble } = await openWatched(stage.browser, `${stage.served.url}${link}`);
    await page.locator('.chart-timeline .chart-future').first().waitFor({ state: 'attached' });
    const bar = page.getByRole('button', { name: /^Teach the full package, / });
    await bar.focus();
    await page.evaluate(watchFutures);
    const times: number[] = [];
    const alone = timeOfOneRun();
    // Long enough for an answer to settle on a machine on which a run alone takes that long.
    const settlingMs = Math.max(600, 4 * alone);
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press('Alt+ArrowRight');
      await page.waitForTimeout(settlingMs);
      const time = await page.evaluate(() =>
        (window as unknown as { answered(): number | null }).answered(),
      );
      if (time !== null) times.push(time);
    }
    expect(times.length).toBeGreaterThanOrEqual(6);
    const bare = Math.max(alone, timeOfOneRun());
    console.log(
      `first answers for 500 people: ${times.map(Math.round).join(', ')} ms; a run alone ${Math.round(bare)} ms`,
    );
    // The fastest says what the page can do; a machine on which the run alone takes longer is given as much more.
    expect(Math.min(...times)).toBeLessThan(Math.max(FIRST_ANSWER_MS, 3 * bare));
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('leaves the runs of a large firm to the reader, and all its lines begin at one edge', async () => {
    const departments = [{ name: 'All', people: 10_000, service: true }];
    const changes = { organisation: { name: 'Large', departments } };
    const size = { width: 1440, height: 900, week: 1 };
    const link = smallFirmLink(stage.served.url, { ...size, changes });
    const { page } = await openWatched(stage.browser, link);
    const begin = page.locator('.answer').getByRole('button', { name: 'Work it out' });
    await begin.waitFor(PATIENT);
    const edges = await page.evaluate(() => {
      const lines = ['.chance', '.chance-goal', '.chance-state > button:not([hidden])'];
      return lines.map((line) => {
        const node = document.querySelector(`.answer ${line}`)!;
        return node.getBoundingClientRect().left + parseFloat(getComputedStyle(node).paddingLeft);
      });
    });
    expect(new Set(edges)).toEqual(new Set([16]));
    await page.context().close();
  });

  it('brings in 64 runs with a chance and its interval, and stops at once when asked', async () => {
    const link = linkTo(stage.served.url, { scenario: 'mixed-messages', seed: 7, week: 5 });
    const { page, trouble } = await openWatched(stage.browser, link);
    const runs = page.getByTestId('chance-runs');
    await expect.poll(() => runs.innerText(), PATIENT).toMatch(/^\d+ of 64 runs/);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    const stopped = await runs.innerText();
    expect(stopped).toMatch(/^\d+ runs?$/);
    await page.waitForTimeout(500);
    expect(await runs.innerText()).toBe(stopped);
    await page.getByRole('button', { name: 'More runs' }).click();
    await expect.poll(() => runs.innerText(), PATIENT).toMatch(/^\d+ of 64 runs/);
    expect(await page.getByTestId('chance').innerText()).toMatch(/^(under 1|\d+)\u202f%$/);
    expect(await page.getByTestId('chance-interval').innerText()).toMatch(/^\d+ to \d+$/);
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
