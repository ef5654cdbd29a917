// States of the page that are no screens of their own: while it loads, when it refuses, without WebGL, on a
// phone, with colours the system chooses.

import { describe, expect, it } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { chromiumPath, linkTo, stageInChromium } from './harness.ts';
import { faultsInBothThemes, faultsOf } from './faults.ts';
import { waitForShown } from './reading.ts';

const RUN = { scenario: 'mixed-messages', seed: 7, week: 20 };

interface State {
  readonly name: string;
  readonly options?: BrowserContextOptions;
  /** Before the page is asked for. */
  prepare?(page: Page): Promise<unknown>;
  /** What comes after the address's own beginning. */
  readonly address?: string;
  reach(page: Page): Promise<unknown>;
}

const shown = (page: Page) => waitForShown(page, ({ week }) => week === RUN.week);
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const tab = (name: string) => async (page: Page) => {
  await shown(page);
  await page.getByRole('tab', { name }).click();
};

const STATES: readonly State[] = [
  {
    name: 'loading',
    prepare: (page) => page.route(/worker/, () => {}),
    reach: (page) => page.getByText(/^Seating/).waitFor(),
  },
  {
    name: 'a link that is refused',
    address: '#thaw=1&scenario=nothing-like-it',
    reach: (page) => page.getByText(/^This link names the scenario/).waitFor(),
  },
  {
    name: 'without WebGL',
    prepare: (page) =>
      page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
          return kind === 'webgl2' ? null : getContext.call(this, kind as '2d');
        } as typeof getContext;
      }),
    reach: (page) => page.getByText('Flat view: same people, no depth.').waitFor(),
  },
  { name: 'phone, floor', options: phone, reach: tab('Floor') },
  { name: 'phone, charts', options: phone, reach: tab('Charts') },
  { name: 'phone, plan', options: phone, reach: tab('Plan') },
  {
    name: 'tablet',
    options: { viewport: { width: 768, height: 1024 } },
    reach: shown,
  },
  { name: 'wide', options: { viewport: { width: 1920, height: 1080 } }, reach: shown },
  { name: 'colours of the system', options: { forcedColors: 'active' }, reach: shown },
];

async function open(state: State): Promise<Page> {
  const context = await stage.browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    ...state.options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await state.prepare?.(page);
  const url = stage.served.url;
  await page.goto(state.address ? url + state.address : linkTo(url, RUN));
  await state.reach(page);
  return page;
}

let stage: ReturnType<typeof stageInChromium>;

describe.skipIf(chromiumPath === null)('every state', () => {
  stage = stageInChromium();

  it.each(STATES)('has no fault: $name', async (state) => {
    const page = await open(state);
    // Where the system chooses the colours there are no themes.
    const own = !state.options?.forcedColors;
    expect(await (own ? faultsInBothThemes(page) : faultsOf(page))).toEqual([]);
    await page.context().close();
  });
});
