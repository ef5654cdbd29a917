// Every screen, dialog and state of the page, and how to get there. Whoever adds one adds a line here; the
// accessibility tests open them all, in both themes.

import type { Browser, Page } from 'playwright-core';
import { faultsInBothThemes } from './faults.ts';
import { bar } from './planning.ts';
import { waitForShown } from './reading.ts';
import { fromMenu, linkTo, openWatched, type Served } from './harness.ts';

interface Opening {
  readonly served: Served;
  readonly browser: Browser;
}

interface Screen {
  readonly name: string;
  /** Gets there from a page that stands at week 20 with nothing open. */
  open(page: Page): Promise<unknown>;
  /** What is there then, where it is a thing of its own. */
  readonly shows?: string;
  /** Closes it again, where Escape does not. */
  close?(page: Page): Promise<unknown>;
}

/** The week the screens are opened at. */
const WEEK = 20;

const key = (name: string) => (page: Page) => page.keyboard.press(name);
const menu = (name: string) => (page: Page) => fromMenu(page, name);
const press = (name: string | RegExp) => (page: Page) =>
  page
    .locator('.top')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();
const table = async (page: Page) => {
  await page.keyboard.press('b');
  await page.keyboard.press('t');
};

/** What lies over the page or beside it, on a wide window. */
const SCREENS: readonly Screen[] = [
  { name: 'paused', open: () => Promise.resolve() },
  {
    name: 'playing',
    open: key('Space'),
    close: async (page) => {
      await page.keyboard.press('Space');
      await page.keyboard.press('Home');
      await waitForShown(page, ({ week }) => week === 0);
    },
  },
  {
    name: 'finished',
    open: async (page) => {
      await page.keyboard.press('End');
      await waitForShown(page, ({ week, weeks }) => week === weeks);
    },
  },
  { name: 'menu', shows: '#top-menu.open', open: press('More') },
  { name: 'assumptions', shows: '.with-drawer', open: key('g'), close: key('g') },
  { name: 'library', shows: 'dialog[open]', open: (page) => page.getByTestId('scenario').click() },
  { name: 'own organisation', shows: 'dialog[open]', open: menu('Describe my organisation') },
  { name: 'import', shows: 'dialog[open]', open: menu('Import data') },
  {
    name: 'how to read the floor',
    shows: '.sign-dialog[open]',
    open: (page) => page.getByRole('button', { name: 'How to read the floor' }).click(),
  },
  { name: 'new step', shows: 'dialog[open]', open: key('n') },
  {
    name: 'card of a step',
    shows: '.plan-selected',
    open: (page) => bar(page, '').first().click(),
  },
  { name: 'comparing plans', shows: '.compare-tree', open: key('c'), close: key('c') },
  {
    name: 'why',
    open: async (page) => {
      await page.keyboard.press('w');
      await page.locator('.why-answer table').first().waitFor();
    },
    close: key('w'),
  },
  { name: 'where we stand', shows: 'dialog[open]', open: press('Where do we stand?') },
  {
    name: 'how sure',
    shows: 'dialog[open]',
    open: (page) => page.locator('.answer').getByRole('button', { name: 'How sure?' }).click(),
  },
  { name: 'studies', shows: 'dialog[open]', open: menu('Studies') },
  { name: 'report', shows: 'dialog[open]', open: press('Report') },
  {
    name: 'save menu',
    shows: '.take-menu',
    open: (page) => page.locator('.take-save:visible').first().click(),
  },
  { name: 'table of a chart', shows: '.chart-tabled', open: table, close: table },
  {
    name: 'floor as a table',
    shows: 'dialog[open]',
    open: (page) => page.getByRole('button', { name: 'The floor as a table' }).click(),
  },
  {
    name: 'plan as a table',
    shows: 'dialog[open]',
    open: (page) => page.getByRole('button', { name: 'The plan as a table' }).click(),
  },
  { name: 'keys', shows: 'dialog[open]', open: key('?') },
  { name: 'save as film', shows: 'dialog[open]', open: menu('Save as film') },
  { name: 'what you hear', shows: 'dialog[open]', open: menu('What you hear') },
  {
    name: 'somebody selected by keyboard',
    open: async (page) => {
      await page.keyboard.press('f');
      for (const pressed of ['ArrowRight', 'Enter', 'Enter']) await page.keyboard.press(pressed);
      await page.locator('.why-of-person .why-sentence').waitFor();
    },
    close: async (page) => {
      for (let level = 0; level < 4; level++) await page.keyboard.press('Escape');
    },
  },
  ...['2', '3', '4'].map((layout) => ({
    name: `layout ${layout}`,
    open: key(layout),
    close: key('1'),
  })),
];

/** The faults of every screen, by its name, in both themes. */
export async function faultsOfScreens(opening: Opening): Promise<Record<string, string[]>> {
  const link = linkTo(opening.served.url, { scenario: 'mixed-messages', seed: 7, week: WEEK });
  const { page } = await openWatched(opening.browser, link);
  page.setDefaultTimeout(60_000);
  await waitForShown(page, ({ week }) => week === WEEK);
  const faults: Record<string, string[]> = {};
  for (const { name, shows, open, close } of SCREENS) {
    try {
      await open(page);
      if (shows !== undefined) await page.locator(shows).first().waitFor();
      const found = await faultsInBothThemes(page);
      if (found.length > 0) faults[name] = found;
      await (close ?? ((one) => one.keyboard.press('Escape')))(page);
    } catch (error) {
      faults[name] = [`could not be opened: ${String(error).slice(0, 200)}`];
      await page.keyboard.press('Escape');
    }
  }
  await page.context().close();
  return faults;
}
