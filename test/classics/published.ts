// Published results of other people's models, read where they lie beside the project, never copied into it.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** True when the data is not on this machine: such tests are then skipped, and say so. */
export const NO_DATA = !existsSync(DATA);
if (NO_DATA)
  process.stderr.write('test/classics: ../shared/data is not there, real data skipped\n');

/** The rows of a plain comma-separated file by column name; none of these has quoted fields. */
export function rowsOf(folder: string, file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(join(DATA, folder, file), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, place) => [name, fields[place]]));
  });
}
