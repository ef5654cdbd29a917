// A leader's own organisation in the page: a stranger's tables matched, corrected and opened under numbers,
// files of the wrong kind answered at once, and the form for those who have no data.

import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Download, Locator, Page } from 'playwright-core';
import {
  chromiumPath,
  fromMenu,
  linkTo,
  openWatched,
  stageInChromium,
  type Watched,
} from './harness.ts';
import { readShown, waitForShown } from './reading.ts';

const NAMES = ['Anna Bell', 'Bernd Groß', 'Céline Duval', 'Dora Stein', 'Emil Zola', 'Fritz Kurz'];
const STAFF = [...NAMES, ...Array.from({ length: 12 }, (_, place) => `Gerda Lang${place}`)];
const departmentOf = (row: number) => (row === 12 ? 'Slaes' : row % 2 ? 'Sales' : 'Service');
const LEUTE = `Name;Abteilung;Führungskraft\n${STAFF.map(
  (name, row) => `${name};${departmentOf(row)};${row === 0 ? '' : STAFF[0]}`,
).join('\n')}\n`;
const KONTAKTE = `Von;An;Anzahl\n${STAFF.slice(1)
  .map((name, row) => `${name};${STAFF[row]};${row + 1}`)
  .join('\n')}\n`;

describe.skipIf(chromiumPath === null)('an organisation of one’s own', () => {
  const stage = stageInChromium();
  let watched: Watched;
  let page: Page;
  let dialog: Locator;
  const status = () => dialog.locator('.org-status');
  const openButton = () => dialog.getByRole('button', { name: 'Open', exact: true });

  beforeAll(async () => {
    const link = linkTo(stage.served.url, { scenario: 'mixed-messages', seed: 2, week: 3 });
    watched = await openWatched(stage.browser, link);
    ({ page } = watched);
    dialog = page.getByRole('dialog');
    await waitForShown(page, ({ week }) => week >= 3);
  });
  afterAll(async () => page.context().close());
  afterEach(({ expect: see }) => see(watched.trouble).toEqual([]));

  async function openDialog(): Promise<void> {
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    await fromMenu(page, 'Import data');
  }

  const given = (name: string, text: string | Buffer) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });

  async function textOf(download: Promise<Download>): Promise<string> {
    return readFileSync(await (await download).path(), 'utf8');
  }

  /** Rules of accessibility that the open dialog breaks. */
  async function broken(): Promise<string[]> {
    await page.evaluate(axe.source);
    const found = await page.evaluate("axe.run('dialog')");
    return (found as { violations: { id: string }[] }).violations.map(({ id }) => id);
  }

  it('answers within a second what is too large or no table, and changes nothing', async () => {
    const before = await readShown(page);
    await openDialog();
    const drop = (name: string, bytes: number[], size: number) =>
      dialog.evaluate(
        (target, file) => {
          const carried = new DataTransfer();
          const rest = new Uint8Array(Math.max(0, file.size - file.bytes.length));
          carried.items.add(new File([new Uint8Array(file.bytes), rest], file.name));
          const event = new DragEvent('drop', { dataTransfer: carried, bubbles: true });
          const began = performance.now();
          const line = target.querySelector('.org-status')!;
          target.dispatchEvent(event);
          return new Promise<[string, number]>((done) => {
            const look = (): void => {
              const said = line.textContent;
              if (said.startsWith(file.name)) done([said, performance.now() - began]);
              else requestAnimationFrame(look);
            };
            look();
          });
        },
        { name, bytes, size },
      );
    const cases = [
      ['mail.csv', [...Buffer.from('from,to\n')], 100 * 1024 * 1024, /100 MB; 64 MB is the most/],
      [
        'staff.xlsx',
        [...Buffer.from('PK\u0003\u0004[Content_Types].xml xl/')],
        9000,
        /an Excel workbook.*CSV UTF-8/,
      ],
      ['staff.pdf', [...Buffer.from('%PDF-1.7')], 9000, /is a PDF/],
      ['staff.csv', [0xff, 0xfe, 0x69, 0, 0x64, 0], 6, /UTF-16.*CSV UTF-8/],
      ['latin.csv', [0x4e, 0xfc, 0x0a], 3, /not in UTF-8.*CSV UTF-8/],
    ] as const;
    for (const [name, bytes, size, words] of cases) {
      const [said, took] = await drop(name, [...bytes], size);
      expect(said).toMatch(words);
      expect(said).toMatch(/Nothing was changed\.$/);
      expect(took).toBeLessThan(1000);
    }
    expect(await openButton().isDisabled()).toBe(true);
    expect(await readShown(page)).toEqual(before);
  });

  it('lets columns be corrected by choice, and shows numbers where names stood', async () => {
    await openDialog();
    const odd = `X1,X2,X3\n${STAFF.map((name, row) => `${row % 2 ? 'North' : 'South'},${name},${row}`).join('\n')}\n`;
    await dialog.getByLabel(/^People \(CSV/).setInputFiles(given('odd.csv', odd));
    await dialog.getByRole('combobox', { name: 'Who (a name or a number)' }).selectOption('X2');
    await dialog.getByRole('combobox', { name: 'Department' }).selectOption('X1');
    const first = dialog.locator('.org-preview tbody tr').first().locator('td');
    expect(await first.allInnerTexts()).toEqual(['South', 'P0001', '0']);
    await dialog.getByRole('button', { name: 'Go on without ties' }).click();
    await openButton().and(page.locator(':enabled')).waitFor();
    expect(await dialog.locator('.org-sizes tbody tr').allInnerTexts()).toEqual([
      'North\t9',
      'South\t9',
    ]);
  });

  it('names problems by row and column, keeps the list as text, and opens nothing', async () => {
    const before = await readShown(page);
    await openDialog();
    const broken = LEUTE.replace('Emil Zola;Service;Anna Bell', 'Emil Zola;Service;Anna Bel');
    await dialog.getByLabel(/^People \(CSV/).setInputFiles(given('leute.csv', broken));
    await dialog.getByLabel(/^Ties \(CSV/).setInputFiles(given('kontakte.csv', KONTAKTE));
    const sentence =
      'Row 6, column Führungskraft: "Anna Bel", who is not there; expected the id of a person. Did you mean "Anna Bell"?';
    await dialog.getByText(sentence).waitFor();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save this list as text' }).click();
    expect(await textOf(download)).toContain(`People (leute.csv)\n${sentence}`);
    expect(await openButton().isDisabled()).toBe(true);
    expect(await readShown(page)).toEqual(before);
  });

  it('stops reading a large table at once, and goes on answering meanwhile', async () => {
    await openDialog();
    const rows = 'someone-with-a-long-name,someone-else-with-a-name,3\n'.repeat(400_000);
    await dialog.getByLabel(/^Ties \(CSV/).evaluate((input, text) => {
      const carried = new DataTransfer();
      carried.items.add(new File(['from,to,n\n', text, text], 'mail.csv'));
      (input as HTMLInputElement).files = carried.files;
      input.dispatchEvent(new Event('change'));
    }, rows);
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByRole('button', { name: 'Stop', exact: true }).click();
    expect(await status().innerText()).toBe(
      'Stopped. Nothing was changed; choose the files again.',
    );
    expect(await dialog.getByRole('progressbar').isVisible()).toBe(false);
  });

  it('opens a stranger’s tables with numbers for names, and hands out the key', async () => {
    await openDialog();
    await dialog.getByLabel(/^People \(CSV/).setInputFiles(given('leute.csv', LEUTE));
    await dialog.getByLabel(/^Ties \(CSV/).setInputFiles(given('kontakte.csv', KONTAKTE));
    await dialog
      .getByText('Row 14, column Abteilung: “Slaes” is a department of 1 person.')
      .and(dialog.getByText('Did you mean Sales (9 people)?'))
      .waitFor();
    expect(await openButton().isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Read it as Sales' }).click();
    await openButton().and(page.locator(':enabled')).waitFor();
    const key = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save the key (CSV)' }).click();
    expect(await textOf(key)).toContain('P0005,Emil Zola,6\r\n');
    await dialog.getByText('A few questions').click();
    await dialog.getByLabel('Sales serves customers').check();
    await dialog.getByLabel('What do leaders talk about?').selectOption('Customer first');
    await dialog.getByText('What leaders say. 1, usually −1.').waitFor();
    expect(await broken()).toEqual([]);
    await openButton().click();
    await page.getByText(`, ${STAFF.length} people`).waitFor();
    await waitForShown(page, ({ week }) => week >= 1);
    const everything = await page.evaluate(async () => {
      const stores = await indexedDB.databases();
      const texts = [
        document.documentElement.outerHTML,
        location.href,
        JSON.stringify(localStorage),
      ];
      for (const { name } of stores) {
        const open = indexedDB.open(name!);
        await new Promise((done) => (open.onsuccess = done));
        for (const store of open.result.objectStoreNames) {
          const all = open.result.transaction(store).objectStore(store).getAll();
          await new Promise((done) => (all.onsuccess = done));
          texts.push(JSON.stringify(all.result));
        }
        open.result.close();
      }
      return texts.join('\n');
    });
    for (const name of STAFF) expect(everything).not.toContain(name);
  });

  it('makes an organisation of a few answers, by keyboard, with problems at their fields', async () => {
    await openDialog();
    await dialog.getByRole('button', { name: 'No data? Describe it in two minutes' }).click();
    const total = dialog.getByTestId('form-total');
    expect(await total.innerText()).toBe('300 people in 5 departments');
    await page.keyboard.type('Harbour Bank');
    const last = dialog.getByLabel('People in department 5');
    await last.fill('none');
    await last.press('Enter');
    await page.keyboard.type('Branches');
    await page.keyboard.press('Tab');
    await page.keyboard.type('120');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await total.innerText()).toBe('380 people in 6 departments');
    const make = dialog.getByRole('button', { name: 'Open it' });
    await make.press('Enter');
    expect(await last.getAttribute('aria-invalid')).toBe('true');
    expect(await last.evaluate((field) => document.activeElement === field)).toBe(true);
    const wrong = await last.getAttribute('aria-describedby');
    expect(await dialog.locator(`#${wrong}`).innerText()).toBe('A whole number from 1 to 200,000.');
    await last.fill('40');
    expect(await last.getAttribute('aria-invalid')).toBe(null);
    await dialog.getByLabel('Is it safe to speak up?').selectOption('Few dare');
    expect(await broken()).toEqual([]);
    await make.press('Enter');
    await page.getByText('Harbour Bank, 420 people').waitFor();
    await page.getByText('of 104').first().waitFor();
  });
});
