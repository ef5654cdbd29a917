// What a picture costs the page's own thread while people move, as Chromium itself counts it, in the thread's
// own CPU time: script, style, layout and all tasks a frame, the script of the 95th slowest of a hundred
// frames, what a person who waits sees (frames a second), bytes left as garbage, and draw calls. It prints and
// asserts nothing, for it depends on the machine. Run it alone, after `npm run build`:
//   node test/browser/frame-cost.bench.mjs [people] [seconds] [zoom] [coarse] [sites]
// `zoom` goes down into the largest department first; `coarse` draws a hundredth of the pixels, so that a machine
// without a graphics card draws as many pictures a second as one that has it; `sites` names what allocates most.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { findChromium } from '../run/browsers.mjs';
import { root } from '../run/install.mjs';

const words = process.argv.slice(2);
const [people = 2000, seconds = 15] = words.filter((word) => /^\d+$/.test(word)).map(Number);
const DEPARTMENTS = people > 20_000 ? 40 : 10;
/** The machine's own OpenGL, be it drawn by its processor: fewer cycles than the browser's. */
const GRAPHICS = ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist'];
const SETTLING_MS = 4000;
const PARTS = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'];

const scenario = {
  schemaVersion: 1,
  title: 'Frame cost',
  question: 'What does a picture cost?',
  claims: [],
  seed: 1,
  weeks: 520,
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

/** Counts frames, and draw calls as they reach the graphics card. */
function countInPage() {
  const counting = /** @type {typeof window & { drawnFrames: number, draws: number }} */ (window);
  Object.assign(counting, { drawnFrames: 0, draws: 0 });
  const count = () => {
    counting.drawnFrames += 1;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const prototype = /** @type {Record<string, any>} */ (WebGL2RenderingContext.prototype);
  for (const name of /** @type {const} */ ([
    'drawElementsInstanced',
    'drawElements',
    'drawArrays',
    'drawArraysInstanced',
  ])) {
    const draw = prototype[name];
    // Named one by one: a list of them would be garbage of the bench's own, some hundred bytes a picture.
    prototype[name] = function counted(
      /** @type {unknown} */ mode,
      /** @type {unknown} */ from,
      /** @type {unknown} */ count,
      /** @type {unknown} */ offset,
      /** @type {unknown} */ instances,
    ) {
      counting.draws += 1;
      return draw.call(this, mode, from, count, offset, instances);
    };
  }
}

/** @param {import('playwright-core').Page} page @param {string} file */
async function openFile(page, file) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Import data' }).click();
  await page.locator('dialog input[type=file][accept=".json"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const name = `${scenario.organisation.name}, ${people.toLocaleString('en-GB')} people`;
  await page.getByText(name, { exact: true }).waitFor({ timeout: 120_000 });
}

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, tid: number, pid: number }} Traced */
const SCRIPT = new Set(['FunctionCall', 'RunMicrotasks', 'FireAnimationFrame', 'TimerFire']);

/** Script of each frame in ms: what ran between one call for a picture and the next. @param {Traced[]} events */
function scriptOfFrames(events) {
  const tid = events.find(({ name }) => name === 'FireAnimationFrame')?.tid;
  const ran = events
    .filter(({ name, ph, tid: of }) => of === tid && ph === 'X' && SCRIPT.has(name))
    .toSorted((a, b) => a.ts - b.ts);
  /** @type {number[]} */
  const frames = [];
  let until = 0;
  let lastPicture = 0;
  for (const { name, ts, dur = 0, tdur = dur } of ran) {
    // Pictures are 16 ms apart; several calls belong to one.
    if (name === 'FireAnimationFrame' && ts - lastPicture > 8000) {
      frames.push(0);
      lastPicture = ts;
    }
    if (ts < until || frames.length === 0) continue;
    until = ts + dur;
    frames[frames.length - 1] += tdur / 1000;
  }
  return frames.slice(1, -1).toSorted((a, b) => a - b);
}

/** @param {import('playwright-core').Browser} browser @param {import('playwright-core').Page} page */
async function traced(browser, page) {
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.waitForTimeout(4000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return scriptOfFrames(traceEvents);
}

/** @typedef {{ callFrame: { functionName: string, url: string, lineNumber: number, columnNumber: number }, selfSize: number, children: Sampled[] }} Sampled */
/** @param {Sampled} node @param {Map<string, number>} sizes */
function addSizes(node, sizes) {
  const { functionName, lineNumber, columnNumber } = node.callFrame;
  const at = `${functionName || '(no name)'} ${lineNumber}:${columnNumber}`;
  sizes.set(at, (sizes.get(at) ?? 0) + node.selfSize);
  for (const child of node.children) addSizes(child, sizes);
  return sizes;
}

/** @param {import('playwright-core').Browser} browser @param {import('playwright-core').Page} page */
async function measure(browser, page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const [frames, draws] = await page.evaluate(() => {
      const counting = /** @type {typeof window & { drawnFrames: number, draws: number }} */ (
        window
      );
      return [counting.drawnFrames, counting.draws];
    });
    const week = Number(/\d+/.exec(await page.getByTestId('week').innerText())?.[0]);
    return { frames, draws, week, of: new Map(metrics.map(({ name, value }) => [name, value])) };
  };
  // Twice each: code that has run for half a minute is compiled, and leaves less.
  for (const speed of ['1', '4', '1', '4']) {
    await page.getByLabel('Speed').selectOption(speed);
    // Inside a list of choices these keys mean something else.
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
    await page.keyboard.press('Home');
    await page.waitForTimeout(1000);
    await page.keyboard.press('Space');
    await page.waitForTimeout(SETTLING_MS);
    const from = await read();
    await page.waitForTimeout(seconds * 1000);
    const to = await read();
    const frames = to.frames - from.frames;
    const parts = PARTS.map((part) => {
      const spent = (to.of.get(part) ?? NaN) - (from.of.get(part) ?? NaN);
      return `${part.replace('Duration', '').toLowerCase()} ${((spent * 1000) / frames).toFixed(2)} ms`;
    });
    await devtools.send('HeapProfiler.startSampling', {
      samplingInterval: 2048,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    await page.waitForTimeout(seconds * 1000);
    const { profile } = await devtools.send('HeapProfiler.stopSampling');
    const scripts = await traced(browser, page);
    const slow = scripts[Math.floor(scripts.length * 0.95)] ?? NaN;
    const sizes = addSizes(profile.head, new Map());
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    console.log(
      `${people} people, speed ${speed}, ${to.week - from.week} weeks and ${frames} frames in ` +
        `${seconds} s; a frame: ${parts.join(', ')}; script of the 95th in a hundred ${slow.toFixed(2)} ms; ` +
        `${(bytes / seconds / 1000).toFixed(0)} kB of garbage a second; ` +
        `${((to.draws - from.draws) / frames).toFixed(1)} draw calls a frame`,
    );
    if (!words.includes('sites')) continue;
    const most = [...sizes].toSorted((a, b) => b[1] - a[1]).slice(0, 25);
    for (const [at, size] of most)
      console.log(`  ${(size / seconds / 1000).toFixed(1)} kB/s ${at}`);
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
  const args = ['--no-sandbox', '--no-first-run', ...GRAPHICS];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const file = join(folder, 'frame-cost.json');
    writeFileSync(file, JSON.stringify(scenario));
    const deviceScaleFactor = words.includes('coarse') ? 0.1 : 1;
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor,
    });
    await page.addInitScript(countInPage);
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    const started = performance.now();
    await openFile(page, file);
    console.log(
      `${people} people seated after ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    if (words.includes('zoom')) {
      await page.locator('.floor-host').click({ position: { x: 5, y: 5 } });
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1000);
    }
    await measure(browser, page);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await bench();
