// Every screen in both themes has no fault that axe knows of WCAG 2.2 AA.

import { describe, expect, it } from 'vitest';
import { chromiumPath, linkTo, openWatched, stageInChromium } from './harness.ts';
import { faultsOf } from './faults.ts';
import { waitForShown } from './reading.ts';
import { SCREENS, WEEK } from './screens.ts';

describe.skipIf(chromiumPath === null)('every screen', () => {
  const stage = stageInChromium();

  it.each(['dark', 'light'])('has no fault in the %s theme', async (theme) => {
    const link = linkTo(stage.served.url, { scenario: 'mixed-messages', seed: 7, week: WEEK });
    const { page } = await openWatched(stage.browser, `${link}&theme=${theme}`);
    page.setDefaultTimeout(8000);
    await waitForShown(page, ({ week }) => week === WEEK);
    const faults: Record<string, string[]> = {};
    for (const { name, open, close } of SCREENS) {
      try {
        await open(page);
        // What fades in is looked at when it is there.
        await page.waitForTimeout(250);
        const found = await faultsOf(page);
        if (found.length > 0) faults[name] = found;
        await (close ?? ((one) => one.keyboard.press('Escape')))(page);
      } catch (error) {
        faults[name] = [`could not be opened: ${String(error).slice(0, 200)}`];
        await page.keyboard.press('Escape');
      }
    }
    expect(faults).toEqual({});
    await page.context().close();
  });
});
