// Every screen has no fault that axe knows of WCAG 2.2 AA, in the dark theme and in the light one.

import { describe, expect, it } from 'vitest';
import { chromiumPath, stageInChromium } from './harness.ts';
import { faultsOfScreens } from './screens.ts';

describe.skipIf(chromiumPath === null)('every screen', () => {
  const stage = stageInChromium();

  it('has no fault in either theme', { timeout: 300_000 }, async () => {
    expect(await faultsOfScreens(stage)).toEqual({});
  });
});
