// What a picture costs the page's own thread while 2,000 people move: script, style, layout and all tasks,
// in milliseconds per frame, as Chromium itself counts them. It prints and asserts nothing, for it
// depends on the machine. Run it alone, after `npm run build`:
//   node test/browser/frame-cost.bench.mjs [people] [seconds]

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { findChromium } from '../run/browsers.mjs';
import { root } from '../run/install.mjs';

const [people = 2000, seconds = 15] = process.argv.slice(2).map(Number);
const DEPARTMENTS = 10;
const SETTLING_MS = 4000;
const PARTS = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'];

const scenario = {
  schemaVersion: 1,
  title: 'Frame cost',
  question: 'What does a picture cost?',
  claims: [],
  seed: 1,
  weeks: 5000,
  organisation: {
    name: 'Frame cost',
    departments: Array.from({ length: DEPARTMENTS }, (_, place) => ({
      name: `Department ${place + 1}`,
      people: Math.round(people / DEPARTMENTS),
      service: place % 2 === 0,
    })),
    network: { meanTies: 12 },
  },
  interventions: [
    { kind: 'vision-talk', start: 0 },
    { kind: 'educate-paradigm', start: 2 },
  ],
};

/** @param {import('playwright-core').Page} page */
function countFrames(page) {
  return page.evaluate(() => {
    const counting = /** @type {typeof window & { drawnFrames: number }} */ (window);
    counting.drawnFrames = 0;
    const count = () => {
      counting.drawnFrames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
}

/** @param {import('playwright-core').Page} page @param {string} file */
async function openFile(page, file) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Import data' }).click();
  await page.locator('dialog input[type=file][accept=".json"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText(`${people.toLocaleString('en-GB')} people`).waitFor();
}

/** @param {import('playwright-core').Page} page */
async function measure(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const read = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const frames = await page.evaluate(
      () => /** @type {typeof window & { drawnFrames: number }} */ (window).drawnFrames,
    );
    const week = Number(/\d+/.exec(await page.getByTestId('week').innerText())?.[0]);
    return { frames, week, of: new Map(metrics.map(({ name, value }) => [name, value])) };
  };
  for (const speed of ['1', '4']) {
    await page.getByLabel('Speed').selectOption(speed);
    await page.waitForTimeout(SETTLING_MS);
    const from = await read();
    await page.waitForTimeout(seconds * 1000);
    const to = await read();
    const frames = to.frames - from.frames;
    const parts = PARTS.map((part) => {
      const spent = (to.of.get(part) ?? NaN) - (from.of.get(part) ?? NaN);
      return `${part.replace('Duration', '').toLowerCase()} ${((spent * 1000) / frames).toFixed(2)} ms`;
    });
    console.log(
      `${people} people, speed ${speed}, ${to.week - from.week} weeks and ${frames} frames in ` +
        `${seconds} s; a frame: ${parts.join(', ')}`,
    );
  }
}

async function bench() {
  const executablePath = findChromium();
  if (executablePath === null || !existsSync(join(root, 'dist', 'app', 'index.html'))) {
    const missing = executablePath === null ? 'Chromium' : 'the built page (npm run build)';
    console.log(`Skipped: this needs ${missing}, which is not here.`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'thaw-frame-cost-'));
  const server = await preview({ root, logLevel: 'silent', preview: { port: 0 } });
  const args = ['--no-sandbox', '--no-first-run', '--enable-unsafe-swiftshader'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const file = join(folder, 'frame-cost.json');
    writeFileSync(file, JSON.stringify(scenario));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await openFile(page, file);
    await countFrames(page);
    await measure(page);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await bench();
