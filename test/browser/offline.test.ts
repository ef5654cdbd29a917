// The page on a plain host in Chromium: it can be installed, a new version is taken up when the reader says so and never by
// halves, and once it was there it opens with the host switched off.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  chromiumPath,
  hashFromThaw,
  launchChromium,
  linkTo,
  openWatched,
  type Run,
} from './harness.ts';
import { builtText, checksum, startPlainHost, type PlainHost } from './plain-host.ts';
import { waitForShown } from './reading.ts';

const RUN: Run = { scenario: 'mixed-messages', seed: 7, week: 4 };

describe.skipIf(chromiumPath === null)('the page on a plain host', () => {
  let host: PlainHost;
  let browser: Browser;
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    host = await startPlainHost();
    browser = await launchChromium();
    const link = linkTo(host.url, RUN);
    const options = { viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' } as const;
    ({ page, trouble } = await openWatched(browser, link, options));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  const told = () => page.getByText('A new version is ready.');
  const update = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      // A version that cannot be had whole is an error of the update, and nothing else.
      await registration?.update().catch(() => {});
    });
  /** The worker of another version, which wants another first page. */
  const workerFor = (html: string) =>
    builtText('service-worker.js')
      .replace(/"version":"[^"]+"/, `"version":"${checksum(html).slice(7, 19)}"`)
      .replace(checksum(builtText('index.html')), checksum(html));

  it('can be installed', async () => {
    const session = await page.context().newCDPSession(page);
    const manifest = await session.send('Page.getAppManifest');
    expect(manifest.errors).toEqual([]);
    expect(JSON.parse(manifest.data ?? '')).toMatchObject({ name: 'Thaw', display: 'standalone' });
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // The windows of tests are private ones, from which nothing is installed.
    const others = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
    expect(others).toEqual([]);
  });

  it('says nothing of a version that came only in part, and stays whole', async () => {
    host.replace('service-worker.js', workerFor('<!doctype html><title>Half</title>'));
    await update();
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.installing === null && registration.waiting === null;
    });
    expect(await told().count()).toBe(0);
  });

  it('says when a new version is ready, keeps the old one till then, and takes it up whole', async () => {
    const next = builtText('index.html').replace('<html', '<html data-version="next"');
    const version = () => page.getAttribute('html', 'data-version').catch(() => null);
    host.replace('index.html', next);
    host.replace('service-worker.js', workerFor(next));
    await update();
    await told().waitFor();
    await page.reload();
    await told().waitFor();
    expect(await version()).toBe(null);
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await expect.poll(version, { timeout: 20_000 }).toBe('next');
    expect(await told().count()).toBe(0);
  });

  it('opens with the host switched off, isolated, and with every room that is fetched later', async () => {
    await host.close();
    await page.reload();
    const { hash } = await waitForShown(page, ({ week }) => week === RUN.week);
    expect(hash).toBe(hashFromThaw(RUN));
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await page.locator('.answer').getByRole('button', { name: 'How sure?' }).click();
    await page.getByRole('dialog').getByText('A model, not a forecast.').first().waitFor();
    expect(trouble.filter((line) => !line.startsWith('failed: '))).toEqual([]);
  });
});
