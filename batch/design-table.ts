// A design from a CSV file: a header of parameter names (and maybe `seed`), a row a cell.

import { parseCsv } from '../sim/import/csv.ts';
import { shown, type Problem } from '../sim/problem.ts';
import { readText } from './files.ts';
import type { DesignTable } from './plan.ts';
import { readValue } from './words.ts';

/** Reads the table, or notes what is wrong with it and returns null. */
export function readDesignTable(path: string, problems: Problem[]): DesignTable | null {
  const text = readText(path);
  if (typeof text !== 'string') {
    problems.push({ ...text, path: `--design ${path}` });
    return null;
  }
  const before = problems.length;
  const refuse = (where: string, came: string, expected: string, mend = ''): void => {
    problems.push({ path: `--design ${path}${where}`, came, expected, mend });
  };
  const table = parseCsv(text, `--design ${path}`);
  if ('problems' in table) {
    problems.push(...table.problems);
    return null;
  }
  const { header, rows } = table;
  if (rows.length === 0) {
    refuse('', 'no rows', 'a row of names and a row a cell', 'Add a row for each cell.');
  }
  header.forEach((name, column) => {
    if (name === '') refuse(` column ${column + 1}`, 'no name', 'a parameter or seed');
    else if (header.indexOf(name) < column) {
      refuse(` column ${column + 1}`, `${name} a second time`, 'each name once', 'Drop one.');
    }
  });
  const seed = header.indexOf('seed');
  for (const { row, cells } of rows) {
    cells.forEach((cell, column) => {
      const where = ` row ${row}, column ${header[column]}`;
      if (cell.trim() === '') refuse(where, 'nothing', 'a value');
      else if (column === seed && !isSeed(cell.trim())) {
        refuse(where, shown(cell), `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`);
      }
    });
  }
  if (problems.length > before) return null;
  return {
    file: path,
    header,
    rows: rows.map(({ cells }) => cells.map((cell) => readValue(cell.trim()))),
    numbers: rows.map(({ row }) => row),
  };
}

function isSeed(text: string): boolean {
  return /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text));
}
