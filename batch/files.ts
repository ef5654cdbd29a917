// Reads what people give us and writes what we give them. Reading names every way in which a file can
// be no file; writing goes to a temporary name first, so that nobody ever sees half a file.

import { isUtf8 } from 'node:buffer';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writevSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Problem } from '../sim/problem.ts';

/** Files above this are refused unread; 200,000 people fit, as do a million ties. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** The text of a file, or why there is none. */
export function readText(path: string, most = MOST_BYTES): string | Problem {
  const problem = (came: string, expected: string, mend: string): Problem => ({
    path,
    came,
    expected,
    mend,
  });
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) {
      return problem('a folder', 'a file', 'Name a file inside it.');
    }
    if (stats.size > most) {
      const came = `${Math.ceil(stats.size / 1048576)} MB`;
      const mend = 'Is this the right file?';
      return problem(came, `at most ${Math.floor(most / 1048576)} MB`, mend);
    }
    bytes = readFileSync(path);
  } catch (error) {
    return unreadable(path, error);
  }
  if (!isUtf8(bytes)) {
    const utf16 = bytes.length > 1 && (bytes[0] ^ bytes[1]) === 1 && (bytes[0] | bytes[1]) === 255;
    const came = utf16 ? 'UTF-16 text' : `bytes that are no UTF-8 (${firstBadByte(bytes)})`;
    return problem(came, 'UTF-8 text', 'Save it again as UTF-8.');
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** A system's error about a path in plain words. */
export function unreadable(path: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const known: Record<string, [came: string, mend: string]> = {
    ENOENT: ['no such file', 'Check the name and the folder you are in.'],
    ENOTDIR: ['no such file', 'Part of its path is a file, not a folder.'],
    EACCES: ['a file that may not be read', 'Ask for the right to read it.'],
    EPERM: ['a file that may not be read', 'Ask for the right to read it.'],
  };
  const [came, mend] = known[code] ?? [`an error (${code})`, 'Check the disk.'];
  return { path, came, expected: 'a file that can be read', mend };
}

/** Line and column of the first byte that UTF-8 does not allow. */
function firstBadByte(bytes: Buffer): string {
  let line = 1;
  let from = 0;
  for (;;) {
    // A line feed is never part of a longer character, so lines can be judged one by one.
    const end = bytes.indexOf(10, from);
    const row = bytes.subarray(from, end === -1 ? bytes.length : end);
    if (end === -1 || !isUtf8(row)) return `line ${line}, column ${firstBadColumn(row)}`;
    from = end + 1;
    line++;
  }
}

function firstBadColumn(row: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let column = 1;
  for (const byte of row) {
    try {
      column += decoder.decode(Uint8Array.of(byte), { stream: true }).length;
    } catch {
      return column;
    }
  }
  return column;
}

/** Whether two names mean one file or folder, whatever links or spellings lead there. */
export function sameFile(a: string, b: string): boolean {
  const [one, two] = [a, b].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  if (one === undefined || two === undefined) return resolve(a) === resolve(b);
  return one.dev === two.dev && one.ino === two.ino;
}

/** A system's refusal to write at a path in plain words. */
export function unwritable(path: string, error: unknown, expected: string): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const noRight = 'a place where you may not write';
  const known: Record<string, string> = {
    ENOENT: 'a place where nothing can be made',
    ENOTDIR: 'a path that leads through a file',
    EISDIR: 'a folder',
    EACCES: noRight,
    EPERM: noRight,
    EROFS: 'a disk that can only be read',
    ENOSPC: 'a full disk',
    ENAMETOOLONG: 'a name that is too long',
  };
  return { path, came: known[code] ?? `an error (${code})`, expected, mend: 'Choose another.' };
}

/** The problem of a file that would be overwritten without --force. */
export function taken(path: string): Problem {
  const mend = 'Choose another name, or overwrite with --force.';
  return { path, came: 'a file that exists', expected: 'a new file', mend };
}

/** Makes a folder and those above it, one by one: Node's own way never ends under /proc. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(resolve(path)));
  mkdirSync(path);
}

/** Writes a whole file under a temporary name, then gives it its own. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes all of the buffers at the file's end; a disk that takes only part of them is asked again. */
export function appendAll(fd: number, buffers: readonly Uint8Array[]): number {
  let rest = buffers.filter((buffer) => buffer.length > 0);
  let total = 0;
  while (rest.length > 0) {
    let written = writevSync(fd, rest);
    total += written;
    while (rest.length > 0 && written >= rest[0].length) {
      written -= rest[0].length;
      rest = rest.slice(1);
    }
    if (rest.length > 0 && written > 0) rest = [rest[0].subarray(written), ...rest.slice(1)];
  }
  return total;
}
