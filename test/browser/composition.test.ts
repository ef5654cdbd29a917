// The page from phone to projector, in both themes: nothing overlaps, clips or jumps at any size, and it
// looks as it did when its picture was kept.

import { describe, expect, it } from 'vitest';
import { compositionFaults } from './composition-faults.ts';
import { chromiumPath, keepPicture, stageInChromium } from './harness.ts';
import { pictureFault } from './pictures.ts';
import { inBothThemes, openSmallFirm } from './small-firm.ts';

const SIZES = [
  [360, 740],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
  [3840, 2160],
] as const;

describe.skipIf(chromiumPath === null)('The page', () => {
  const stage = stageInChromium();

  it.each(SIZES)('is well composed at %i by %i px and looks as it did', async (width, height) => {
    const { browser, served } = stage;
    const { page, trouble } = await openSmallFirm(browser, served.url, { width, height });
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
    await page.context().close();
  });

  it.each(SIZES)('does not jump while it plays at %i by %i px', async (width, height) => {
    const { browser, served } = stage;
    const showing = { width, height, week: 8, motion: true };
    const { page } = await openSmallFirm(browser, served.url, showing);
    await page.evaluate(() => {
      const watched = window as unknown as { jumps: string[] };
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
    await page.keyboard.press('Space');
    await page.waitForTimeout(4000);
    const jumps = await page.evaluate(() => (window as unknown as { jumps: string[] }).jumps);
    expect(jumps).toEqual([]);
    await page.context().close();
  });
});

interface Shift {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}
