// What is taken away, in a real browser: a report that prints to two pages of A4 and of Letter, tables and
// pictures of any chart, and the dance floor as a picture.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../architecture-source.ts';
import { chromiumPath, fromMenu, stageInChromium, thaw } from './harness.ts';
import { openAt, waitForShown } from './reading.ts';

const WEEK = 30;
const PACKAGE = join(root, 'scenarios', 'full-package.json');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

interface Outcomes {
  outcomes: Record<string, number>;
}

/** Pages of a PDF, counted by their objects; Chromium writes those as plain text. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

interface PackageFile {
  title: string;
  lesson?: object;
  question: string;
  organisation: { name: string; departments: { name: string }[] };
  interventions: { kind: string; start: number; target?: { departments: string[] } }[];
}

/** A plan of twelve steps in an organisation whose names are as long as they may be. */
function longScenario(): string {
  const file = JSON.parse(readFileSync(PACKAGE, 'utf8')) as PackageFile;
  const long = (name: string) =>
    `${name} of the northern and southern regions and all their offices`;
  // Its lesson speaks of departments by the names they had.
  delete file.lesson;
  const { departments } = file.organisation;
  for (const department of departments) department.name = long(department.name);
  file.title = long('The very longest plan that anybody could have thought of');
  file.question = `${long('What if everything is aligned')}, ${long('after people have learnt')}?`;
  file.organisation.name = long('Northgate');
  file.interventions.push({ kind: 'recognise', start: 30 });
  const names = departments.map(({ name }) => name);
  for (const step of file.interventions) step.target = { departments: names };
  return JSON.stringify(file);
}

describe.skipIf(chromiumPath === null)('what is taken away, in Chromium', () => {
  const stage = stageInChromium();
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    const run = { scenario: 'full-package', seed: 3, week: WEEK };
    ({ page, trouble } = await openAt(stage, run));
    page.setDefaultTimeout(60_000);
  });
  afterEach(() => page.evaluate(() => document.querySelector('dialog')?.close()));

  const report = () => page.getByRole('dialog', { name: 'Report' });
  const openReport = async () => {
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    await report().waitFor();
  };
  const printsToTwoPages = async () => {
    for (const format of ['A4', 'Letter'] as const) {
      expect(pagesIn(await page.pdf({ format })), format).toBe(2);
    }
  };
  /** Nothing on paper is cut off. */
  const allFits = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.take-print .take-body')].every(
        (body) => body.clientHeight > 100 && body.scrollHeight <= body.clientHeight,
      ),
    );
  const download = async (press: () => Promise<void>) => {
    const [file] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const save = (chart: RegExp, kind: string) =>
    download(async () => {
      const figure = page.getByRole('figure', { name: chart });
      await figure.getByRole('button', { name: /^Save/ }).click();
      await page.getByRole('button', { name: kind }).click();
    });
  /** Width, height and how many colours a picture has. */
  const lookAt = (png: Buffer) =>
    page.evaluate(
      async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        pen.drawImage(image, 0, 0);
        const { data } = pen.getImageData(0, 0, image.width, image.height);
        const colours = new Set<number>();
        for (let at = 0; at < data.length; at += 4) {
          colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
        }
        return { width: image.width, height: image.height, colours: colours.size };
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );

  it('prints the report to exactly two pages of A4 and of Letter, and nothing of the app', async () => {
    await openReport();
    await report().locator('img').waitFor();
    expect(await allFits()).toBe(true);
    await printsToTwoPages();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await page.locator('.take-print .take-page').count()).toBe(2);
    expect(await page.locator('.take-print').isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });

  it('says the question, every step, the limits and how to make it again, and works out the rest meanwhile', async () => {
    await openReport();
    const text = await report().innerText();
    for (const part of [
      'What if everything is aligned, after people have learnt what it means?',
      'Restructure around customers',
      'Leaders follow your plan',
      'scenarios/full-package.json --seed 3',
      `State in week ${WEEK}: ${(await waitForShown(page, () => true)).hash}`,
    ]) {
      expect(text).toContain(part);
    }
    await report()
      .getByText(/Teach the full package, from week 0:.*\(-?\d+ to \d+\)/)
      .waitFor();
    await report().getByRole('button', { name: 'Close' }).click();
    await page.locator('.take-print').waitFor({ state: 'detached' });
  });

  it('saves a chart’s table as numbers, the very ones of the command, a row a week', async () => {
    const { name, bytes } = await save(/do what they say/, 'Table (CSV)');
    expect(name).toBe(`thaw-full-package-week-${WEEK}-timeline.csv`);
    const [headings, ...rows] = bytes.toString('utf8').trim().split('\n');
    expect(headings.replace('\ufeff', '')).toBe(
      'week,department,espoused,enacted,gap_points,enacted_no_plan',
    );
    expect(rows).toHaveLength(WEEK + 1);
    for (const row of rows) expect(row).toMatch(/^\d+,all(,-?[\d.]+(e-?\d+)?){4}$/);
    const args = ['scenarios/full-package.json', '--seed', '3', '--weeks', `${WEEK}`, '--json'];
    const { outcomes } = JSON.parse(thaw(['run', ...args])) as Outcomes;
    const [, , espoused, enacted] = rows[WEEK].split(',').map(Number);
    expect({ espoused, enacted }).toEqual({
      espoused: outcomes['espoused'],
      enacted: outcomes['enacted'],
    });
  });

  it('saves the departments’ table with every week of every department', async () => {
    await page.locator('button.choice').getByText('Departments', { exact: true }).click();
    const { bytes } = await save(/run or stall/, 'Table (CSV)');
    const [headings, ...rows] = bytes.toString('utf8').trim().split('\n');
    expect(headings.replace('\ufeff', '')).toBe('week,department,espoused,enacted,gap_points');
    const { departments } = (JSON.parse(readFileSync(PACKAGE, 'utf8')) as PackageFile).organisation;
    for (const { name } of departments) {
      const weeks = rows.filter((row) => row.split(',')[1] === name).map((row) => parseInt(row));
      expect(weeks, name).toEqual(Array.from({ length: WEEK + 1 }, (_, week) => week));
    }
  });

  it('saves any chart as a drawing that needs nothing of the page', async () => {
    const { hash } = await waitForShown(page, () => true);
    for (const chart of [/do what they say/, /pushes/, /run or stall/, /Heat/]) {
      const { name, bytes } = await save(chart, 'Drawing (SVG)');
      const svg = bytes.toString('utf8');
      expect(name).toMatch(/\.svg$/);
      expect(svg).not.toMatch(/class=|style=|var\(|href=|<script/);
      expect(svg).toContain(`seed 3, week ${WEEK}, state ${hash}`);
      const reads = await page.evaluate(
        (text) => {
          const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
          return {
            broken: drawn.querySelector('parsererror') !== null,
            paths: [...drawn.querySelectorAll('path')].filter((path) => path.getAttribute('d'))
              .length,
            bare: drawn.querySelectorAll('path:not([fill])').length,
          };
          // The page's policy takes a drawing's own type for a style of the page.
        },
        svg.replace(/<style>.*?<\/style>/s, ''),
      );
      expect(reads.broken).toBe(false);
      expect(reads.paths).toBeGreaterThan(1);
      expect(reads.bare).toBe(0);
    }
  });

  it('saves a chart as a picture of twice its size, also while its table lies over it', async () => {
    const figure = page.getByRole('figure', { name: /do what they say/ });
    const { width } = (await figure.boundingBox())!;
    const { bytes } = await save(/do what they say/, 'Picture (PNG)');
    const chart = await lookAt(bytes);
    expect(chart.width).toBeGreaterThan(2 * width);
    expect(chart.colours).toBeGreaterThan(50);
    await figure.getByRole('button', { name: /^Table/ }).click();
    const tabled = await save(/do what they say/, 'Picture (PNG)');
    expect((await lookAt(tabled.bytes)).colours).toBeGreaterThan(50);
    expect(await figure.locator('.chart-table').isVisible()).toBe(true);
    await figure.getByRole('button', { name: /^Chart/ }).click();
  });

  it('opens the menu by keyboard and gives the focus back', async () => {
    const button = page
      .getByRole('figure', { name: /do what they say/ })
      .getByRole('button', { name: /^Save/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Drawing (SVG)');
    await page.keyboard.press('Escape');
    await page.locator('.take-menu').waitFor({ state: 'detached' });
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('saves the dance floor with the people on it', async () => {
    const { name, bytes } = await download(() =>
      page.getByRole('button', { name: 'Save picture' }).click(),
    );
    expect(name).toBe(`thaw-full-package-week-${WEEK}-floor.png`);
    const { width } = (await page.locator('#floor').boundingBox())!;
    const floor = await lookAt(bytes);
    expect(floor.width).toBe(Math.round(2 * width));
    expect(floor.colours).toBeGreaterThan(1_000);
  });

  it.each(['dark', 'light'] as const)(
    'has no accessibility fault in the report, %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await openReport();
      await page.evaluate(axe.source);
      const result = (await page.evaluate("axe.run('.take-report')")) as AxeResult;
      expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    },
  );

  it('keeps to two pages with twelve steps and names as long as they may be', async () => {
    await fromMenu(page, 'Import data');
    const buffer = Buffer.from(longScenario());
    const file = { name: 'long.json', mimeType: 'application/json', buffer };
    await page.getByLabel(/^Scenario \(JSON/).setInputFiles(file);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('Northgate of the northern').first().waitFor();
    await openReport();
    await report().locator('img').waitFor();
    expect(await report().locator('.take-plan tbody tr').count()).toBe(12);
    expect(await allFits()).toBe(true);
    await printsToTwoPages();
  });

  it('has no error to show for all this', () => {
    expect(trouble).toEqual([]);
  });
});
