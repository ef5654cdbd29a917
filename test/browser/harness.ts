// Serves the built page and opens it in Chromium, keeping a list of everything a healthy page never
// does: log an error, break the security policy, ask another host.

import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { preview } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { root } from '../architecture-source.ts';
import { batchCli, ensureBatch } from '../run/batch-build.mjs';
import { findChromium } from '../run/browsers.mjs';

export const chromiumPath = findChromium();

export interface Served {
  /** The page's address, with a slash at its end. */
  url: string;
  close: () => Promise<void>;
}

/** The same server as `npm start`, on a port of its own, with the headless command at hand. */
export async function serveBuiltPage(): Promise<Served> {
  const problem = await ensureBatch();
  if (problem !== null) throw new Error(problem);
  const server = await preview({ root, logLevel: 'silent', preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the server did not say where it is');
  return { url, close: () => server.close() };
}

export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? 'none',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-swiftshader',
      ...more,
    ],
  });
}

interface Stage {
  readonly served: Served;
  readonly browser: Browser;
}

/** Serves the page and starts Chromium before the tests of a block, and ends both after them. */
export function stageInChromium(): Stage {
  let served: Served | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    served = await serveBuiltPage();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get served() {
      return served!;
    },
    get browser() {
      return browser!;
    },
  };
}

export interface Watched {
  page: Page;
  /** What went wrong so far, in the order it happened. */
  trouble: string[];
}

export async function openWatched(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    // A page that lives for one test needs no copy for later.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const trouble: string[] = [];
  const host = new URL(address).host;
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== host) {
      trouble.push(`asked another host: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Whoever leaves a page gives up what it was still asking for.
    const given = request.failure()?.errorText ?? '';
    if (given !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()} ${given}`.trim());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await page.goto(address);
  return { page, trouble };
}

/** Drops files on the page, each a name and its text. */
export async function dropFiles(page: Page, files: readonly (readonly string[])[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const carried = new DataTransfer();
    for (const [name, text] of given) carried.items.add(new File([text], name));
    return carried;
  }, files);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** Presses what stands behind "More". */
export async function fromMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.locator('#top-menu').getByRole('button', { name, exact: true }).click();
}

/** Runs the headless command and gives its standard output. */
export function thaw(args: string[], node = process.execPath): string {
  const result = spawnSync(node, [batchCli, ...args], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`thaw ${args.join(' ')}: ${result.stderr}`);
  return result.stdout.trim();
}

export interface Run {
  scenario: string;
  seed: number;
  week: number;
}

/** A link as somebody would write it by hand. */
export function linkTo(url: string, { scenario, seed, week }: Run): string {
  return `${url}#thaw=1&scenario=${scenario}&seed=${seed}&week=${week}`;
}

export function hashFromThaw({ scenario, seed, week }: Run, node?: string): string {
  const file = `scenarios/${scenario}.json`;
  return thaw(['hash', file, '--seed', String(seed), '--week', String(week)], node);
}

/** Looks at a page of its own, in a window so large. */
export async function lookAtPage(
  { browser, served }: Stage,
  [width, height]: readonly [width: number, height: number],
  at: (page: Page) => Promise<void>,
): Promise<void> {
  const { page } = await openWatched(browser, served.url, { viewport: { width, height } });
  try {
    await at(page);
  } finally {
    await page.context().close();
  }
}

/** The share of pixels that differ clearly between two PNG pictures of one size. */
export async function differingShare(browser: Browser, one: Buffer, two: Buffer): Promise<number> {
  const page = await browser.newPage();
  const pictures = [one, two].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const share = await page.evaluate(async (addresses) => {
    const [first, second] = await Promise.all(
      addresses.map(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      }),
    );
    let differing = 0;
    for (let at = 0; at < first.length; at += 4) {
      const gap = [0, 1, 2].map((channel) => Math.abs(first[at + channel] - second[at + channel]));
      if (Math.max(...gap) > 24) differing += 1;
    }
    return (differing * 4) / first.length;
  }, pictures);
  await page.close();
  return share;
}

/** Pictures of the page go to a folder outside the project. */
export async function keepPicture(page: Page, name: string): Promise<string> {
  const folder = process.env.THAW_PICTURES ?? mkdtempSync(join(tmpdir(), 'thaw-pictures-'));
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
