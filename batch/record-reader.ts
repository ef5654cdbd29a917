// Reads our own CSV tables record by record, a megabyte in memory at a time.

import { closeSync, openSync, readSync } from 'node:fs';
import { fieldsOfRecord } from '../workers/results/records.ts';
import { recordEnd } from './csv.ts';

const CHUNK = 1 << 20;

/** Reads a CSV record by record; the first column is the run. */
export class RecordReader {
  readonly #fd: number;
  #bytes: Buffer = Buffer.alloc(0);
  #from = 0;
  #ended = false;
  /** Run of the present record; Infinity after the last. */
  run = 0;
  record: Buffer = Buffer.alloc(0);

  constructor(path: string) {
    this.#fd = openSync(path, 'r');
    this.next();
  }

  /** Steps to the next record; the first step passes the header. */
  next(): void {
    let end = recordEnd(this.#bytes, this.#from);
    while (end === -1 && !this.#ended) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(this.#fd, chunk, 0, CHUNK, null);
      this.#ended = read === 0;
      this.#bytes = Buffer.concat([this.#bytes.subarray(this.#from), chunk.subarray(0, read)]);
      this.#from = 0;
      end = recordEnd(this.#bytes, 0);
    }
    if (end === -1) {
      this.run = Infinity;
      return;
    }
    this.record = this.#bytes.subarray(this.#from, end);
    this.run = Number(this.record.toString('latin1', 0, this.record.indexOf(44)));
    this.#from = end;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** The fields of a record, without quotes. */
export function fieldsOf(record: Buffer): string[] {
  return fieldsOfRecord(record.toString('utf8'));
}
