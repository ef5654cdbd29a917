// Every screen in the dark theme has no fault that axe knows of WCAG 2.2 AA.

import { describe, expect, it } from 'vitest';
import { chromiumPath, stageInChromium } from './harness.ts';
import { faultsOfScreens } from './screens.ts';

describe.skipIf(chromiumPath === null)('every screen', () => {
  const stage = stageInChromium();

  it('has no fault in the dark theme', async () => {
    expect(await faultsOfScreens(stage, 'dark')).toEqual({});
  });
});
