// Results of many runs in the page: a folder that `thaw batch` wrote is dropped or chosen, read as a phase diagram, and
// one of its runs is watched, which is the same world to the last bit.

import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { writeScenario } from '../cli-runner.ts';
import { faultsOf } from './faults.ts';
import {
  chromiumPath,
  dropFiles,
  fromMenu,
  keepPicture,
  linkTo,
  openWatched,
  stageInChromium,
  thaw,
} from './harness.ts';
import { waitForShown } from './reading.ts';

describe.skipIf(chromiumPath === null)('results in the built page', () => {
  const stage = stageInChromium();
  const scratch = mkdtempSync(join(tmpdir(), 'thaw-explore-'));
  const folder = join(scratch, 'grid');

  beforeAll(() => {
    writeScenario(scratch, 'tiny.json', { title: 'Tiny <b>bold</b>' });
    const sweeps = '--sweep rewards=-1:1:3 --sweep temperature=0.2:0.8:3 --seeds 1..3 --weeks 4';
    thaw([
      'batch',
      join(scratch, 'tiny.json'),
      ...sweeps.split(' '),
      '--series',
      'whole',
      '--out',
      folder,
    ]);
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const start = () => linkTo(stage.served.url, { scenario: 'mixed-messages', seed: 2, week: 1 });
  const diagram = (page: Page) => page.getByRole('grid', { name: /over rewards and temperature/ });

  /** Chooses a folder by the menu. */
  async function choose(page: Page, path: string): Promise<void> {
    await waitForShown(page, ({ week }) => week === 1);
    await fromMenu(page, 'Open results');
    await page.getByLabel('Folder of results').setInputFiles(path);
  }

  it('open by drag and drop as a phase diagram, and a run of a cell is the same world', async () => {
    const { page, trouble } = await openWatched(stage.browser, start());
    await waitForShown(page, ({ week }) => week === 1);
    const names = ['manifest.json', 'runs.csv', 'series.csv'];
    const files = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    await dropFiles(page, files);
    const cells = diagram(page).getByRole('gridcell');
    await cells.first().waitFor();
    expect(await cells.count()).toBe(9);
    const dialog = page.getByRole('dialog', { name: 'Results' });
    expect(await dialog.locator('.lab-what').innerText()).toBe(
      'Tiny <b>bold</b> (tiny): 9 cells in a grid of rewards, temperature; seeds 1 to 3; 27 runs, none failed; 4 weeks.',
    );
    await dialog.getByText('the version of this page').waitFor();
    await dialog.getByRole('heading', { name: /week by week/ }).waitFor();
    await keepPicture(page, 'explore');
    expect(await faultsOf(page)).toEqual([]);

    // By keyboard alone: to the neighbour on the right, and its runs.
    await cells.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Runs of rewards 0, temperature 0.8: 3/ }).waitFor();
    const run = page.getByRole('button', { name: 'Watch run 17' });
    const rows = readFileSync(join(folder, 'runs.csv'), 'utf8').split('\n');
    const hash = rows[17].split(',').at(-1) ?? '';
    expect(rows[17]).toMatch(/^17,tiny,2,0,0.8,/);
    await run.click();
    expect(await dialog.count()).toBe(0);
    await page.getByText(`The same world as row 17: week 4 has the state hash ${hash}`).waitFor();
    const shown = await waitForShown(page, ({ week, weeks }) => week === 4 && weeks === 4);
    expect(shown.hash).toBe(hash);
    await page.getByRole('button', { name: 'Back to results' }).click();
    await page.getByRole('heading', { name: /^Runs of rewards 0, temperature 0.8/ }).waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('open as a chosen folder, on a phone and on a wall, with nothing cut off', async () => {
    const { page, trouble } = await openWatched(stage.browser, start());
    await choose(page, folder);
    await diagram(page).getByRole('gridcell').first().waitFor();
    for (const [width, height] of [
      [360, 740],
      [3840, 2160],
    ]) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      await keepPicture(page, `explore-${width}`);
      const dialog = page.getByRole('dialog');
      expect(await dialog.evaluate((one) => one.scrollWidth > one.clientWidth + 1)).toBe(false);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForTimeout(300);
    await keepPicture(page, 'explore-light');
    expect(await faultsOf(page, 'light')).toEqual([]);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('are refused with the file and the reason when they are damaged, and what was open stays', async () => {
    const { page, trouble } = await openWatched(stage.browser, start());
    const damaged = (name: string, harm: (path: string) => void) => {
      const path = join(scratch, name);
      cpSync(folder, path, { recursive: true });
      harm(path);
      return path;
    };
    const cases: [path: string, sentence: RegExp][] = [
      [
        damaged('bare', (path) => rmSync(join(path, 'manifest.json'))),
        /manifest.json .*without one/,
      ],
      [damaged('cut', (path) => truncateSync(join(path, 'runs.csv'), 900)), /runs.csv .*900 bytes/],
      [
        damaged('other', (path) => {
          const file = join(path, 'runs.csv');
          const text = readFileSync(file, 'utf8');
          writeFileSync(file, text.replace(/[0-9a-f]{16}(?=\n)/, '0123456789abcdef'));
        }),
        /runs.csv row 2, column state_hash.*0123456789abcdef/,
      ],
    ];
    await choose(page, folder);
    await diagram(page).getByRole('gridcell').first().waitFor();
    for (const [path, sentence] of cases) {
      await page.getByLabel('Folder of results').setInputFiles(path);
      const wrong = page.getByRole('group', { name: 'What is wrong' });
      await wrong.getByText(sentence).first().waitFor();
      expect(await diagram(page).getByRole('gridcell').count()).toBe(9);
    }
    await keepPicture(page, 'explore-refused');
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
