// Every chart of the balcony as a drawing and as a picture: named after itself, whole without the page, and with
// the page's type inside.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHOICES, choiceWords } from '../../viz/balcony/choice.ts';
import { chromiumPath, stageInChromium } from './harness.ts';
import { openAt } from './reading.ts';

const AT = { scenario: 'full-package', seed: 3, week: 20 };

describe.skipIf(chromiumPath === null)('every chart that is saved, in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await openAt(stage, AT));
    page.setDefaultTimeout(60_000);
    // Differences and regions wait for runs.
    await page.getByTestId('chance-interval').filter({ hasText: ' to ' }).waitFor();
  });

  /** Presses "Save" on the chart in a place of the page, and one of what it offers. */
  async function save(host: string, kind: string) {
    await page.locator(`${host} .take-save`).first().click();
    const press = page.getByRole('button', { name: kind }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), press]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }
  /** A drawing opened where nothing of the page is: its size and how many colours it has. */
  async function openElsewhere(svg: string) {
    const elsewhere = await stage.browser.newPage();
    const seen = await elsewhere.evaluate(async (text) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      await image.decode();
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      return { width: image.width, colours: new Set(new Uint32Array(data.buffer)).size };
    }, svg);
    await elsewhere.close();
    return seen;
  }

  const charts: [chart: string, host: string, choice: string | null][] = [
    ['timeline', '.chart-host.timeline', null],
    ['gauge', '.heat-host', null],
  ];
  for (const choice of CHOICES) charts.push([choice, `.chart-host.${choice}`, choiceWords[choice]]);

  it.each(charts)('stands alone: %s', async (chart, host, choice) => {
    if (choice !== null) {
      const button = page.locator('button.choice').getByText(choice, { exact: true });
      if (!(await page.locator(host).isVisible())) await button.click();
    }
    const svg = await save(host, 'Drawing (SVG)');
    expect(svg.name).toBe(`thaw-full-package-week-20-${chart}.svg`);
    const text = svg.bytes.toString('utf8');
    expect(text).not.toMatch(/class=|style=|var\(|color-mix|currentcolor|href=|<script/i);
    expect(text).toContain('@font-face');
    // What it points to is inside it.
    const plain = text.replaceAll('&quot;', '"');
    for (const [, target] of plain.matchAll(/url\("?([^)"]+)/g)) {
      expect(target.slice(0, 5)).toMatch(/^(#|data:)/);
      if (target.startsWith('#')) expect(text).toContain(`id="${target.slice(1)}"`);
    }
    const seen = await openElsewhere(text);
    expect(seen.colours).toBeGreaterThan(20);
    const png = await save(host, 'Picture (PNG)');
    expect(png.name).toBe(`thaw-full-package-week-20-${chart}.png`);
    expect(PNG.sync.read(png.bytes).width).toBe(2 * seen.width);
  });

  it('has no error to show for all this', () => {
    expect(trouble).toEqual([]);
  });
});
