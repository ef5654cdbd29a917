// The page from phone to projector, in both themes: nothing overlaps, clips or jumps at any size, and it
// looks as it did when its picture was kept.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compositionFaults } from './composition-faults.ts';
import { chromiumPath, keepPicture, stageInChromium, type Watched } from './harness.ts';
import { pictureFault } from './pictures.ts';
import { readShown, waitForShown } from './reading.ts';
import { inBothThemes, openSmallFirm } from './small-firm.ts';

const SIZES = [
  [360, 740],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
  [3840, 2160],
] as const;
/** From here on the first step has begun and the second is about to. */
const START = 8;

describe.skipIf(chromiumPath === null)('The page', () => {
  const stage = stageInChromium();

  describe.each(SIZES)('at %i by %i px', (width, height) => {
    let watched: Watched;
    beforeAll(async () => {
      watched = await openSmallFirm(stage.browser, stage.served.url, { width, height });
    });
    afterAll(() => watched.page.context().close());

    it('is well composed and looks as it did', async () => {
      const { page, trouble } = watched;
      const faults: string[] = [];
      await inBothThemes(page, async (theme) => {
        faults.push(
          ...(await compositionFaults(page)),
          await pictureFault(page, `${width}-${theme}`),
        );
        await keepPicture(page, `composition-${width}-${theme}`);
      });
      expect(faults.filter((fault) => fault !== '')).toEqual([]);
      expect(trouble).toEqual([]);
    });

    it('does not jump while it plays', async () => {
      const { page } = watched;
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.keyboard.press('Home');
      await waitForShown(page, ({ week }) => week === 0);
      for (let week = 1; week <= START; week++) {
        await page.keyboard.press('ArrowRight');
        await waitForShown(page, (shown) => shown.week === week);
      }
      await watchJumps(page);
      await page.keyboard.press('Space');
      await page.waitForTimeout(4000);
      const { week } = (await readShown(page))!;
      expect(week).toBeGreaterThan(START + 1);
      expect(await page.evaluate(() => (window as unknown as Jumping).jumps)).toEqual([]);
    });
  });
});

interface Jumping {
  jumps: string[];
}

/** Notes from now on what is moved by something else than the reader. */
function watchJumps(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched = window as unknown as Jumping;
    watched.jumps = [];
    const letter = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const places = (rect: DOMRectReadOnly) => [rect.x, rect.y, rect.width, rect.height].join(' ');
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Shift[]) {
        for (const { node, previousRect, currentRect } of entry.sources) {
          // Words of one line make way for a digit; more than that is a jump.
          const across = Math.abs(previousRect.x - currentRect.x);
          const down = Math.abs(previousRect.y - currentRect.y);
          const right = Math.abs(previousRect.right - currentRect.right);
          if (down < 2 && (across < letter || right < 1)) continue;
          const name = node instanceof Element ? node.className || node.tagName : node?.nodeName;
          watched.jumps.push(`${name}: ${places(previousRect)} to ${places(currentRect)}`);
        }
      }
    }).observe({ type: 'layout-shift' });
  });
}

interface Shift {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}
