// A company's own tables in the page: picked or dropped, checked, reported, run, or refused without a
// trace. What the page makes of them is what `thaw import` makes of them.

import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { root } from '../architecture-source.ts';
import {
  chromiumPath,
  dropFiles,
  fromMenu,
  linkTo,
  openWatched,
  stageInChromium,
  thaw,
} from './harness.ts';
import { pause, readShown, waitForShown } from './reading.ts';

const fixture = (name: string): string => join(root, 'test', 'fixtures', 'import', name);
const PEOPLE = fixture('works-people.csv');
const TIES = fixture('works-ties.csv');
const EMAIL = join(root, '..', 'shared', 'data', 'email_eu_core');
const hasEmail = existsSync(EMAIL);

describe.skipIf(chromiumPath === null)('the built page in Chromium', () => {
  const stage = stageInChromium();

  const openButton = (page: Page) => page.getByRole('button', { name: 'Open', exact: true });

  async function pick(page: Page, people: string, ties: string): Promise<void> {
    await fromMenu(page, 'Import data');
    await page.getByLabel(/^People \(CSV/).setInputFiles(people);
    await page.getByLabel(/^Ties \(CSV/).setInputFiles(ties);
  }

  /** What the report in the dialog says, by its own words. */
  async function report(page: Page): Promise<Record<string, string>> {
    const list = page.getByTestId('import-report');
    const words = await list.locator('dt').allInnerTexts();
    const figures = await list.locator('dd').allInnerTexts();
    return Object.fromEntries(words.map((word, at) => [word, figures[at] ?? '']));
  }

  function hashOfImport(people: string, ties: string, week: number): string {
    const folder = mkdtempSync(join(tmpdir(), 'thaw-import-'));
    const [out, key] = [join(folder, 'imported.json'), join(folder, 'key.csv')];
    thaw(['import', '--nodes', people, '--edges', ties, '--pseudonyms', key, '--out', out]);
    return thaw(['hash', out, '--week', String(week)]);
  }

  async function opensAndRuns(page: Page, people: string, ties: string): Promise<void> {
    await openButton(page).and(page.locator(':enabled')).waitFor();
    const { People: count } = await report(page);
    await openButton(page).click();
    await page.getByText(`, ${count} people`).waitFor();
    await waitForShown(page, ({ week }) => week >= 1 && week < 50);
    const { week, hash } = await pause(page);
    expect(hash).toBe(hashOfImport(people, ties, week));
  }

  async function pauseIfRunning(page: Page): Promise<{ week: number; hash: string }> {
    const running = await page.getByRole('button', { name: 'Pause' }).isVisible();
    return running ? pause(page) : (await readShown(page))!;
  }

  const somewhere = () =>
    linkTo(stage.served.url, { scenario: 'mixed-messages', seed: 2, week: 3 });

  it('opens two picked tables and runs them as the headless command does', async () => {
    const { page, trouble } = await openWatched(stage.browser, somewhere());
    await waitForShown(page, ({ week }) => week >= 3);
    await pick(page, PEOPLE, TIES);
    await opensAndRuns(page, PEOPLE, TIES);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('opens both tables when the first is still being read while the second is picked', async () => {
    const { page, trouble } = await openWatched(stage.browser, somewhere());
    await waitForShown(page, ({ week }) => week >= 3);
    await page.evaluate((slow) => {
      const cut = File.prototype.slice;
      File.prototype.slice = function (this: File, ...range: [number?, number?, string?]) {
        const part = cut.apply(this, range);
        if (this.name !== slow) return part;
        const read = part.arrayBuffer.bind(part);
        part.arrayBuffer = async () => {
          await new Promise((done) => setTimeout(done, 3000));
          return read();
        };
        return part;
      };
    }, basename(PEOPLE));
    await pick(page, PEOPLE, TIES);
    await openButton(page).and(page.locator(':enabled')).waitFor();
    expect(await report(page)).toHaveProperty('People');
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('takes tables that are dropped on the page', async () => {
    const { page, trouble } = await openWatched(stage.browser, somewhere());
    await waitForShown(page, ({ week }) => week >= 3);
    const files = [PEOPLE, TIES].map((path) => [basename(path), readFileSync(path, 'utf8')]);
    await dropFiles(page, files);
    await page.getByTestId('import-report').waitFor();
    expect(Object.keys(await report(page))).toContain('Ties, each pair once');
    await opensAndRuns(page, PEOPLE, TIES);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('refuses broken tables with a list of what is wrong, and leaves the run as it was', async () => {
    const { page, trouble } = await openWatched(stage.browser, somewhere());
    await waitForShown(page, ({ week }) => week >= 3);
    const before = await pauseIfRunning(page);
    await pick(page, fixture('broken-people.csv'), fixture('broken-ties.csv'));
    const problems = page.getByRole('group', { name: 'What is wrong' }).getByRole('listitem');
    await problems.first().waitFor();
    expect(await problems.count()).toBeGreaterThan(3);
    expect(await problems.allInnerTexts()).toContain(
      'Row 3, column target: "ned", who is not among the 9 people; expected the id of a person. Did you mean "ben"?',
    );
    expect(await openButton(page).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await readShown(page)).toMatchObject(before);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it.skipIf(!hasEmail)('finds in the e-mails of 1,005 people what is known of them', async () => {
    const { page, trouble } = await openWatched(stage.browser, somewhere());
    await waitForShown(page, ({ week }) => week >= 3);
    const [people, ties] = [join(EMAIL, 'nodes.csv'), join(EMAIL, 'edges.csv')];
    await pick(page, people, ties);
    await page.getByTestId('import-report').waitFor();
    expect(await report(page)).toMatchObject({
      People: '1,005',
      Departments: '42',
      'Rows of ties': '25,571',
      'Ties, each pair once': '16,064',
      'Ties to oneself, left out': '642',
    });
    await opensAndRuns(page, people, ties);
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
