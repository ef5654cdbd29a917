// A run saved as a film, in a real browser: what is in the file, and that the page is left as it was.

import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { filmFrames, FPS } from '../../viz/film/timing.ts';
import { chromiumPath, differingShare, fromMenu, linkTo, stageInChromium } from './harness.ts';
import { openAt, readShown } from './reading.ts';

const AT = { scenario: 'mixed-messages', seed: 3, week: 6 };
const SPAN = { from: 4, to: 7, pace: 8 };

describe.skipIf(chromiumPath === null)('a run saved as a film, in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await openAt(stage, AT));
    page.setDefaultTimeout(60_000);
  });
  afterEach(() => page.evaluate(() => document.querySelector('dialog')?.close()));

  const dialog = (on = page) => on.getByRole('dialog', { name: 'Save as film' });
  const openShort = async (on = page) => {
    await fromMenu(on, 'Save as film');
    await dialog(on).getByLabel('Size').selectOption('1280 × 720');
    await dialog(on).getByLabel('Pace').selectOption('8 weeks a second');
    await dialog(on).getByLabel('From week').fill(String(SPAN.from));
    await dialog(on).getByLabel('To week').fill(String(SPAN.to));
  };
  const start = (on = page) => dialog(on).getByRole('button', { name: 'Make the film' }).click();

  /** Pictures of a film at so many seconds, as PNG files. */
  async function picturesOf(film: Buffer, seconds: readonly number[]): Promise<Buffer[]> {
    const viewer = await stage.browser.newPage();
    const addresses = await viewer.evaluate(
      async ([data, times]) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const video = document.createElement('video');
        const once = (name: string) =>
          new Promise((done) => video.addEventListener(name, done, { once: true }));
        video.src = URL.createObjectURL(new Blob([bytes], { type: 'video/webm' }));
        await once('loadeddata');
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
        const taken: string[] = [];
        for (const time of times) {
          video.currentTime = time;
          await once('seeked');
          canvas.getContext('2d')!.drawImage(video, 0, 0);
          taken.push(canvas.toDataURL('image/png'));
        }
        return taken;
      },
      [film.toString('base64'), seconds] as const,
    );
    await viewer.close();
    return addresses.map((address) => Buffer.from(address.split(',')[1], 'base64'));
  }

  it('has every picture, the size, length and format that were promised, and people who move', async () => {
    await page.waitForURL(/week=6\b/);
    const before = await readShown(page);
    const address = page.url();
    await openShort();
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 240_000 }),
      start(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^thaw-[a-z-]+-plan-a-weeks-4-7\.webm$/);
    const film = readFileSync(await file.path());
    const source = new BufferSource(new Uint8Array(film));
    const input = new Input({ formats: ALL_FORMATS, source });
    const track = (await input.getPrimaryVideoTrack())!;
    const { packetCount } = await track.computePacketStats();
    const frames = filmFrames(SPAN);
    expect(packetCount).toBe(frames);
    expect(await track.computeDuration()).toBeCloseTo(frames / FPS, 1);
    expect([track.displayWidth, track.displayHeight]).toEqual([1280, 720]);
    expect(track.codec).toBe('vp9');
    expect(await input.getMimeType()).toContain('video/webm');

    const [first, middle, card] = await picturesOf(film, [0.2, 2.6, frames / FPS - 1]);
    const share = await differingShare(stage.browser, first, middle);
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThan(0.5);
    // A blank picture would be a few kB, and a card is no floor.
    expect(middle.length).toBeGreaterThan(100_000);
    expect(card.length).toBeGreaterThan(15_000);
    expect(await differingShare(stage.browser, middle, card)).toBeGreaterThan(0.1);

    await dialog()
      .getByText(/^Saved as thaw-/)
      .waitFor();
    expect(await readShown(page)).toEqual(before);
    expect(page.url()).toBe(address);
    expect(await page.locator('.film-set').count()).toBe(0);
    // A machine without a graphics card that does other work beside it takes half a minute and more.
  }, 300_000);

  it('is stopped by Cancel and by closing the dialog, and leaves nothing', async () => {
    let saved = 0;
    const count = () => (saved += 1);
    page.on('download', count);
    const threads = page.workers().length;
    await openShort();
    await start();
    await page.locator('.film-set').waitFor({ state: 'attached' });
    const sizes = await page
      .locator('.film-set .floor-name')
      .evaluateAll((names) => names.map((name) => getComputedStyle(name).fontSize));
    expect(new Set(sizes)).toEqual(new Set(['28px']));
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().getByText('Stopped. Nothing was saved.').waitFor();
    expect(await page.locator('.film-set').count()).toBe(0);
    await start();
    await page.locator('.film-set').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.locator('.film-set').waitFor({ state: 'detached' });
    await expect.poll(() => page.workers().length).toBeLessThanOrEqual(threads);
    page.off('download', count);
    expect(saved).toBe(0);
  });

  it('tells how long and how large it will be, and has no accessibility fault', async () => {
    await openShort();
    await dialog()
      .getByText(/^9 s long, about 3\.5 MB or less\.$/)
      .waitFor();
    await dialog().getByLabel('Size').selectOption('1920 × 1080');
    await dialog()
      .getByText(/^9 s long, about 7\.0 MB or less\.$/)
      .waitFor();
    await page.evaluate(axe.source);
    const result = (await page.evaluate("axe.run('.film-dialog')")) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });

  it('is recorded at the pace of the clock where there is no encoder', async () => {
    const context = await stage.browser.newContext();
    const poor = await context.newPage();
    await poor.addInitScript(() => Reflect.deleteProperty(globalThis, 'VideoEncoder'));
    await poor.goto(linkTo(stage.served.url, AT));
    await poor.getByTestId('state-hash').waitFor();
    await openShort(poor);
    const [file] = await Promise.all([
      poor.waitForEvent('download', { timeout: 240_000 }),
      start(poor),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.webm$/);
    const film = readFileSync(await file.path());
    const source = new BufferSource(new Uint8Array(film));
    const input = new Input({ formats: ALL_FORMATS, source });
    const track = (await input.getPrimaryVideoTrack())!;
    // Where pictures take longer than they last the film takes longer; it is never cut off.
    expect(await track.computeDuration()).toBeGreaterThan(filmFrames(SPAN) / FPS - 0.5);
    expect([track.displayWidth, track.displayHeight]).toEqual([1280, 720]);
    const { packetCount } = await track.computePacketStats();
    expect(packetCount).toBeGreaterThan(10);
    await context.close();
  }, 300_000);

  it.each([
    ['an encoder', ['VideoEncoder'], /can only record at the pace of the clock/],
    ['an encoder and a recorder', ['VideoEncoder', 'MediaRecorder'], /can make no films/],
  ])('says what a browser without %s can do', async (_, missing, said) => {
    const context = await stage.browser.newContext();
    const poor = await context.newPage();
    await poor.addInitScript((names) => {
      for (const name of names) Reflect.deleteProperty(globalThis, name);
    }, missing);
    await poor.goto(linkTo(stage.served.url, { ...AT, week: 0 }));
    await poor.getByTestId('state-hash').waitFor();
    await fromMenu(poor, 'Save as film');
    const words = await poor.getByRole('dialog', { name: 'Save as film' }).innerText();
    expect(words).toMatch(said);
    await context.close();
  });

  it('has no error to show for all this', () => {
    expect(trouble).toEqual([]);
  });
});
