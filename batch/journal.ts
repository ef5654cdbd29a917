// The journal of a batch: every finished run is appended to one file as soon as it ends, so that a
// killed process loses only the runs in flight. A record has a checksum; what follows the last whole
// record (a write cut short by a kill or a full disk) is dropped when the journal is opened again.
// One file and not one a run: a million runs would be a million files.

import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { appendAll, makeFolder } from './files.ts';
import { Refusal } from './refusal.ts';
import type { RunOutput } from './run-service.ts';

const MAGIC = 0x54484157;
const HEADER = 32;
/** Where a header holds the lengths of summary, CSV and numbers; the checksum follows. */
const LENGTHS = [12, 16, 20];

/** What is kept of a run besides its rows. */
interface Summary {
  week: number;
  stateHash: string;
  last: (number | null)[];
}

export interface KeptSummary {
  readonly week: number;
  readonly stateHash: string;
  readonly last: Float64Array;
}

export interface Kept extends KeptSummary {
  readonly csv: Buffer;
  readonly numbers: Float64Array;
}

export class Journal {
  readonly #fd: number;
  readonly #lock: string;
  /** Where the record of a key starts; a key that is absent has not finished. */
  readonly #places = new Map<number, number>();
  #end = 0;

  /** Opens the journal in a folder, keeping what it holds; `fresh` forgets it. */
  constructor(folder: string, fresh: boolean) {
    makeFolder(folder);
    this.#lock = takeLock(folder);
    const path = join(folder, 'journal');
    if (fresh) rmSync(path, { force: true });
    this.#fd = openSync(path, 'a+');
    this.#scan();
  }

  has(key: number): boolean {
    return this.#places.has(key);
  }

  get size(): number {
    return this.#places.size;
  }

  append(key: number, output: RunOutput): void {
    const summary: Summary = {
      week: output.week,
      stateHash: output.stateHash,
      last: Array.from(output.last, (value) => (Number.isNaN(value) ? null : value)),
    };
    const parts = [
      Buffer.from(JSON.stringify(summary)),
      new Uint8Array(output.csv),
      new Uint8Array(output.numbers),
    ];
    const header = Buffer.alloc(HEADER);
    header.writeUInt32LE(MAGIC, 0);
    header.writeDoubleLE(key, 4);
    parts.forEach((part, place) => header.writeUInt32LE(part.length, 12 + 4 * place));
    header.writeUInt32LE(checksum([header.subarray(0, 24), ...parts]), 24);
    const written = appendAll(this.#fd, [header, ...parts]);
    this.#places.set(key, this.#end);
    this.#end += written;
  }

  /** Figures of a finished run, without its rows. */
  summary(key: number): KeptSummary | null {
    const place = this.#places.get(key);
    if (place === undefined) return null;
    const length = this.#bytes(place, HEADER).readUInt32LE(12);
    return summaryOf(this.#bytes(place + HEADER, length));
  }

  /** All that was kept of a finished run. */
  read(key: number): Kept | null {
    const place = this.#places.get(key);
    if (place === undefined) return null;
    const header = this.#bytes(place, HEADER);
    const lengths = LENGTHS.map((offset) => header.readUInt32LE(offset));
    const body = this.#bytes(place + HEADER, lengths[0] + lengths[1] + lengths[2]);
    const numbersStart = lengths[0] + lengths[1];
    return {
      ...summaryOf(body.subarray(0, lengths[0])),
      csv: body.subarray(lengths[0], numbersStart),
      // Copied, because a view of 8-byte numbers has to start at a multiple of 8.
      numbers: new Float64Array(new Uint8Array(body.subarray(numbersStart)).buffer),
    };
  }

  close(): void {
    closeSync(this.#fd);
    rmSync(this.#lock, { force: true });
  }

  #scan(): void {
    const size = fstatSync(this.#fd).size;
    while (this.#end + HEADER <= size) {
      const header = this.#bytes(this.#end, HEADER);
      if (header.readUInt32LE(0) !== MAGIC) break;
      const length = LENGTHS.reduce((sum, offset) => sum + header.readUInt32LE(offset), 0);
      if (this.#end + HEADER + length > size) break;
      const body = this.#bytes(this.#end + HEADER, length);
      if (checksum([header.subarray(0, 24), body]) !== header.readUInt32LE(24)) break;
      this.#places.set(header.readDoubleLE(4), this.#end);
      this.#end += HEADER + length;
    }
    if (this.#end < size) ftruncateSync(this.#fd, this.#end);
  }

  #bytes(place: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let read = 0;
    while (read < length) {
      const more = readSync(this.#fd, bytes, read, length - read, place + read);
      if (more === 0) throw new Error('journal: it is shorter than its index says');
      read += more;
    }
    return bytes;
  }
}

function summaryOf(bytes: Buffer): KeptSummary {
  const summary = JSON.parse(bytes.toString('utf8')) as Summary;
  return { ...summary, last: Float64Array.from(summary.last, (value) => value ?? NaN) };
}

/** Empty parts are left out: given nothing, zlib starts again from 0. */
function checksum(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => (part.length === 0 ? sum : crc32(part, sum)), 0);
}

/** Two processes must not write one batch; a lock whose process is gone does not count. */
function takeLock(folder: string): string {
  const lock = join(folder, 'lock');
  const [pid, host, start] = existsSync(lock) ? readFileSync(lock, 'utf8').split(' ') : [];
  const other = Number(pid);
  if (
    host === hostname() &&
    other !== process.pid &&
    isAlive(other) &&
    start === processStart(other)
  ) {
    const came = `a batch that process ${pid} is writing`;
    const mend = `Wait for it, or stop it; if there is no such batch, delete ${lock}.`;
    throw new Refusal([{ path: folder, came, expected: 'a folder nobody writes to', mend }]);
  }
  writeFileSync(lock, `${process.pid} ${hostname()} ${processStart(process.pid)}`);
  return lock;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, where the system tells: numbers of processes are used again. */
export function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
}
