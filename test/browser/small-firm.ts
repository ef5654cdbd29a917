// A firm small enough for all its runs to arrive in a moment, so that a page that shows it comes to rest:
// what the tests of composition and the kept pictures look at.

import type { Browser, Page } from 'playwright-core';
import { deflateRawSync } from 'node:zlib';
import { checksum } from '../../viz/checksum.ts';
import { writeLink } from '../../viz/link.ts';
import { emptySession, type Look } from '../../viz/session.ts';
import { openWatched, type Watched } from './harness.ts';
import { waitForShown } from './reading.ts';

const WEEKS = 52;
/** Runs that the page makes by itself; then it comes to rest. */
const RUNS = 64;

const SMALL_FIRM = {
  schemaVersion: 1,
  title: 'Words first, pay later',
  question:
    'Leaders say customer first, the bonus plan pays for units until summer. What do people do?',
  claims: [],
  seed: 7,
  weeks: WEEKS,
  organisation: {
    name: 'Northgate Services',
    departments: [
      { name: 'Sales', people: 34, service: true },
      { name: 'Call centre', people: 40, service: true },
      { name: 'Operations', people: 26, service: false },
      { name: 'Finance', people: 12, service: false },
      { name: 'People team', people: 8, service: false },
    ],
    network: { meanTies: 8 },
  },
  interventions: [
    { kind: 'vision-talk', start: 4 },
    { kind: 'educate-paradigm', start: 10 },
  ],
};

export interface Showing {
  readonly width: number;
  readonly height: number;
  readonly week?: number;
  readonly look?: Look;
  /** Scenario file fields to change. */
  readonly changes?: Record<string, unknown>;
  readonly motion?: boolean;
}

export const THEMES = ['dark', 'light'] as const;

/** Does something in the dark and then in the light. */
export async function inBothThemes(
  page: Page,
  act: (theme: (typeof THEMES)[number]) => Promise<void>,
): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' });
    await page.waitForTimeout(150);
    // What fades from one colour to the other has arrived.
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((one) => one.finished)),
    );
    await act(theme);
  }
}

/** The address of the firm at a week, everything carried in the link itself. */
export function smallFirmLink(url: string, { week = 26, look = {}, changes }: Showing): string {
  const text = JSON.stringify({ ...SMALL_FIRM, ...changes });
  const data = deflateRawSync(text).toString('base64url');
  const file = { name: 'northgate.json', hash: checksum(text) };
  const session = { ...emptySession(null), file, week, look, data };
  return url + writeLink(session)!;
}

/** Opens the firm at a week and waits until the page has come to rest. */
export async function openSmallFirm(
  browser: Browser,
  url: string,
  showing: Showing,
): Promise<Watched> {
  const { width, height, week = 26, motion = false } = showing;
  const watched = await openWatched(browser, smallFirmLink(url, showing), {
    viewport: { width, height },
    reducedMotion: motion ? 'no-preference' : 'reduce',
  });
  const { page } = watched;
  await waitForShown(page, (shown) => shown.week === week);
  await atRest(page);
  return watched;
}

/** Fonts are there, all runs have come, the books are read, and nothing has changed for a moment. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(
    (runs) =>
      // In whatever language: the number of runs and the word for them, and nothing about those to come.
      new RegExp(`^${runs} \\S+$`).test(
        document.querySelector('[data-testid=chance-runs]')?.textContent ?? '',
      ) && [...document.querySelectorAll('.why-note')].every((note) => !note.checkVisibility()),
    RUNS,
    { polling: 100 },
  );
  await page.waitForTimeout(400);
}
