// docs/magnitudes.md leaves no magnitude out and names tests that exist and know it.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const IDS = [
  ...Array.from({ length: 16 }, (_, place) => `E${place + 1}`),
  ...Array.from({ length: 10 }, (_, place) => `6.${place + 1}`),
];
const FILE = /`(test\/[\w./-]+\.test\.ts)`/g;

const rows = readFileSync(join(ROOT, 'docs', 'magnitudes.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?:E|6\.)\d+ /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id, world, here, figure, verdict, tests]) => ({
    id,
    cells: [world, here, figure, verdict],
    files: [...(tests ?? '').matchAll(FILE)].map(([, file]) => file),
  }));

it('the table has every magnitude once, in order, with nothing left empty', () => {
  expect(rows.map(({ id }) => id)).toEqual(IDS);
  expect(rows.filter(({ cells }) => cells.some((cell) => !cell)).map(({ id }) => id)).toEqual([]);
});

it('each names tests that exist, and those of this folder ask for it by its id', () => {
  const faults = rows.flatMap(({ id, files }) => {
    if (files.length === 0) return [`${id}: no test`];
    return files
      .filter((file) => {
        const path = join(ROOT, file);
        if (!existsSync(path)) return true;
        const own = file.startsWith('test/magnitudes/');
        return own && !readFileSync(path, 'utf8').includes(`'${id}'`);
      })
      .map((file) => `${id}: ${file}`);
  });
  // Nothing may be held to the figure of E11; the only test that names it is this one.
  expect(faults.filter((fault) => fault !== 'E11: test/magnitudes/table.test.ts')).toEqual([]);
});

it('what fails is explained below', () => {
  const text = readFileSync(join(ROOT, 'docs', 'magnitudes.md'), 'utf8');
  const [, reasons] = text.split('## What does not hold, and why');
  const failing = rows.filter(({ cells }) => /fails|partly/.test(cells[3] ?? ''));
  expect(failing.length).toBeGreaterThan(5);
  const silent = failing.filter(({ id }) => !new RegExp(`${id}\\b`).test(reasons ?? ''));
  expect(silent.map(({ id }) => id)).toEqual([]);
});
