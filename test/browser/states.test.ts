// What the page looks like in each of its states, in the dark and in the light: well composed, and as it did
// when its picture was kept.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compositionFaults } from './composition-faults.ts';
import { chromiumPath, keepPicture, openWatched, stageInChromium } from './harness.ts';
import { pictureFault } from './pictures.ts';
import { waitForShown } from './reading.ts';
import { atRest, inBothThemes, openSmallFirm, smallFirmLink, type Showing } from './small-firm.ts';

const SIZE = { width: 1440, height: 900 };

/** Looks at a state in both themes. */
async function expectComposed(page: Page, name: string): Promise<void> {
  const faults: string[] = [];
  await inBothThemes(page, async (theme) => {
    faults.push(...(await compositionFaults(page)), await pictureFault(page, `${name}-${theme}`));
    await keepPicture(page, `state-${name}-${theme}`);
  });
  expect(faults.filter((fault) => fault !== '')).toEqual([]);
}

describe.skipIf(chromiumPath === null)('A state of the page is well composed', () => {
  const stage = stageInChromium();
  const open = async (showing: Partial<Showing>) => {
    const { browser, served } = stage;
    return (await openSmallFirm(browser, served.url, { ...SIZE, ...showing })).page;
  };

  describe('with a plan half way', () => {
    let page: Page;
    beforeAll(async () => {
      page = await open({});
    });
    afterAll(() => page.context().close());
    const choice = (name: string) => page.getByRole('button', { name, exact: true });

    it.each([
      ['2', 'org-chart'],
      ['3', 'network'],
      ['4', 'attitudes'],
    ])('on key %s: %s', async (key, name) => {
      await page.keyboard.press(key);
      await page.waitForTimeout(1200);
      await expectComposed(page, name);
      await page.keyboard.press('1');
    });

    it('with beliefs and money on the balcony', async () => {
      await choice('Beliefs').click();
      await choice('Money').click();
      await expectComposed(page, 'beliefs-money');
    });

    it('with departments and the difference on the balcony', async () => {
      await choice('Departments').click();
      await choice('Difference').click();
      await expectComposed(page, 'departments-difference');
    });

    it('with a person chosen', async () => {
      const box = (await page.locator('.floor-host canvas').boundingBox())!;
      await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.38);
      await page.waitForTimeout(600);
      await expectComposed(page, 'person');
      await page.keyboard.press('Escape');
    });

    it('with plans compared', async () => {
      await choice('Compare plans').click();
      await page.waitForTimeout(800);
      await expectComposed(page, 'compare');
      await choice('Compare plans').click();
    });
  });

  it('when the run is over', async () => {
    const page = await open({ week: 52 });
    await expectComposed(page, 'finished');
    await page.context().close();
  });

  it('without any plan', async () => {
    const page = await open({ changes: { interventions: [] } });
    await expectComposed(page, 'no-plan');
    await page.context().close();
  });

  it('without WebGL 2', async () => {
    const { browser, served } = stage;
    const { page } = await openWatched(browser, 'about:blank', { viewport: SIZE });
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind === 'webgl2' ? null : Reflect.apply(real, this, [kind]);
      } as typeof real;
    });
    await page.goto(smallFirmLink(served.url, SIZE));
    await waitForShown(page, ({ week }) => week === 26);
    await atRest(page);
    await expectComposed(page, 'flat');
    await page.context().close();
  });

  it('while people are being seated, and where a link is damaged', async () => {
    const { browser, served } = stage;
    const { page } = await openWatched(browser, 'about:blank', { viewport: SIZE });
    // The engine never comes: what is seen is what is seen before it does.
    await page.route(/worker.*\.js/, () => {});
    await page.goto(`${served.url}#thaw=1&scenario=`);
    await page.waitForTimeout(1500);
    await expectComposed(page, 'loading');
    const [seating, noPlan] = [page.locator('.waiting'), page.getByText('No plan yet')];
    expect(await noPlan.isVisible()).toBe(false);
    // A phone says so too, above its bars, whatever it will show then.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${served.url}#thaw=1&scenario=mixed-messages&tab=charts`);
    await page.reload();
    await seating.filter({ hasText: 'Seating 400 people' }).waitFor();
    // Places and their names stand where they will, and charts keep their room.
    expect(await page.locator('.floor-outlines text').allTextContents()).toContain('Call centre');
    const drawn = await page.locator('.floor-outlines').boundingBox();
    expect(drawn).toEqual(await page.locator('.floor-host').boundingBox());
    const words = (await seating.boundingBox())!;
    const bars = (await page.locator('.plan').boundingBox())!;
    expect(words.y + words.height).toBeLessThan(bars.y);
    await page.context().close();
  });
});
