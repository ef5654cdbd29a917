// What the manifest says about each table: rows, bytes and checksum. A table that was cut short, edited
// or lost since then is noticed before anything is made of it.

import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../sim/problem.ts';
import { unreadable } from './files.ts';
import type { Manifest } from './manifest.ts';

export interface TableMark {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

const CHUNK = 1 << 20;

/** The mark of a table that has just been written. */
export function markOf(path: string, rows: number): TableMark {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK);
  const fd = openSync(path, 'r');
  let bytes = 0;
  try {
    for (;;) {
      const read = readSync(fd, chunk, 0, CHUNK, null);
      if (read === 0) break;
      hash.update(chunk.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(fd);
  }
  return { rows, bytes, sha256: hash.digest('hex') };
}

/** File names of the tables that a finished batch has. */
export function tableNames(manifest: Manifest): string[] {
  return manifest.request.formats.flatMap((format) =>
    (['runs', 'series'] as const)
      .filter((table) => manifest.columns[table].length > 0)
      .map((table) => `${table}.${format}`),
  );
}

/** Every table of a finished folder that is not what its manifest says, with `mend` as the way out. */
export function damagedTables(folder: string, manifest: Manifest, mend: string): Problem[] {
  return tableNames(manifest).flatMap((name): Problem[] => {
    const path = join(folder, name);
    const mark = tableOf(manifest, name);
    if (mark === undefined) {
      const came = 'a table that manifest.json has no checksum of';
      return [{ path, came, expected: 'a table with its checksum', mend }];
    }
    const expected = `${mark.rows} rows in ${said(mark)}, as manifest.json has it`;
    if (!existsSync(path)) return [{ path, came: 'no such file', expected, mend }];
    try {
      const found = markOf(path, mark.rows);
      if (found.sha256 === mark.sha256) return [];
      return [{ path, came: said(found), expected, mend }];
    } catch (error) {
      return [{ ...unreadable(path, error), expected, mend }];
    }
  });
}

/** Another version of the program may have written the manifest, or somebody's editor. */
function tableOf(manifest: Manifest, name: string): TableMark | undefined {
  const { tables } = manifest as Partial<Manifest>;
  return tables !== undefined && Object.hasOwn(tables, name) ? tables[name] : undefined;
}

function said({ bytes, sha256 }: TableMark): string {
  return `${bytes} bytes with checksum ${sha256.slice(0, 12)}`;
}
