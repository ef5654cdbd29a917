// Firefox ESR and WebKitGTK behind one small interface: open an address, evaluate an expression in it,
// close. Firefox speaks WebDriver BiDi through puppeteer; WebKitGTK's driver takes plain requests.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findFirefox, findWebkit } from '../run/browsers.mjs';

export interface OpenedPage {
  evaluate: (expression: string) => Promise<unknown>;
  close: () => Promise<void>;
}

export interface Engine {
  name: string;
  /** Whether the browser is on this machine, and a display for it. */
  isHere: boolean;
  open: (url: string) => Promise<OpenedPage>;
}

const hasDisplay = (process.env.DISPLAY ?? '') !== '';

async function openInFirefox(url: string): Promise<OpenedPage> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? 'none',
    headless: true,
  });
  const page = await browser.newPage();
  await page.goto(url);
  return {
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function ask(address: string, method: string, body?: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method,
    body: body === undefined ? null : JSON.stringify(body),
  });
  const { value } = (await response.json()) as { value: { message?: string } | null };
  if (!response.ok) throw new Error(`${method} ${address}: ${value?.message}`);
  return value;
}

async function whenUp(driver: ChildProcess, address: string): Promise<void> {
  for (let tries = 0; tries < 100 && driver.exitCode === null; tries++) {
    const up = await ask(`${address}/status`, 'GET').catch(() => null);
    if (up !== null) return;
    await sleep(100);
  }
  throw new Error('WebKitWebDriver did not start');
}

async function openInWebkit(url: string): Promise<OpenedPage> {
  const webkit = findWebkit();
  if (webkit === null) throw new Error('WebKitGTK is not here');
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'thaw-webkit-'));
  // Without the switch WebKitGTK hides SharedArrayBuffer even from isolated pages.
  const driver = spawn(webkit.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, JSC_useSharedArrayBuffer: '1', NO_AT_BRIDGE: '1', XDG_DATA_HOME: home },
  });
  const stop = async (): Promise<void> => {
    driver.kill();
    await sleep(200);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = `http://127.0.0.1:${port}`;
    await whenUp(driver, address);
    const options = { binary: webkit.browser, args: ['--automation'] };
    const alwaysMatch = { 'webkitgtk:browserOptions': options };
    const created = await ask(`${address}/session`, 'POST', { capabilities: { alwaysMatch } });
    const session = `${address}/session/${(created as { sessionId: string }).sessionId}`;
    await ask(`${session}/url`, 'POST', { url });
    return {
      evaluate: (expression) =>
        ask(`${session}/execute/sync`, 'POST', { script: `return ${expression}`, args: [] }),
      close: async () => {
        await ask(session, 'DELETE').catch(() => null);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

export const ENGINES: Engine[] = [
  { name: 'Firefox ESR', isHere: hasDisplay && findFirefox() !== null, open: openInFirefox },
  { name: 'WebKitGTK', isHere: hasDisplay && findWebkit() !== null, open: openInWebkit },
];
