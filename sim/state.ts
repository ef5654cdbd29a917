// The whole state of a model as one buffer, and its hash. What follows from the scenario and the week alone
// (levers, extra ties, values in force) is not in it.

import { COLUMN_NAMES, COLUMNS } from './columns.ts';
import { createHash } from './hash.ts';
import type { Model } from './model.ts';

const MAGIC = 0x57414854; // "THAW"
const VERSION = 1;
const HEAD_BYTES = 32;
const ALIGN = 8;

/** What a buffer says of itself, or null when it is not a saved state of this version. */
export function readHead(
  buffer: ArrayBuffer,
): { week: number; people: number; departments: number; interventions: number } | null {
  if (buffer.byteLength < HEAD_BYTES) return null;
  const head = new Int32Array(buffer, 0, HEAD_BYTES / 4);
  if (head[0] !== MAGIC || head[1] !== VERSION) return null;
  return { week: head[2], people: head[3], departments: head[4], interventions: head[5] };
}

/** One buffer with week, columns and the organisation's numbers, in the machine's byte order. */
export function saveState(model: Model): ArrayBuffer {
  const buffer = new ArrayBuffer(
    HEAD_BYTES + sections(model).reduce((sum, part) => sum + room(part), 0),
  );
  const head = new Int32Array(buffer, 0, HEAD_BYTES / 4);
  const { week, people, departments, scenario } = model;
  head.set([MAGIC, VERSION, week, people, departments, scenario.interventions.length]);
  let at = HEAD_BYTES;
  for (const part of sections(model)) {
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    new Uint8Array(buffer, at, part.byteLength).set(bytes);
    at += room(part);
  }
  return buffer;
}

/** Puts a saved state into a model of the same organisation and plan. Throws RangeError when it does not fit. */
export function loadState(model: Model, buffer: ArrayBuffer): void {
  const head = readHead(buffer);
  const parts = sections(model);
  const size = HEAD_BYTES + parts.reduce((sum, part) => sum + room(part), 0);
  const fits =
    head !== null &&
    head.people === model.people &&
    head.departments === model.departments &&
    (buffer.byteLength === size || head.interventions !== model.scenario.interventions.length);
  if (head === null || !fits) {
    throw new RangeError('saved state: not of this organisation, expected one made by saveState');
  }
  const other = head.interventions !== model.scenario.interventions.length;
  let at = HEAD_BYTES;
  for (const part of parts) {
    // A settled state is shared by plans of different length: what plans remember starts empty.
    if (other && part === model.alignmentAtStart) continue;
    const bytes = new Uint8Array(buffer, at, part.byteLength);
    new Uint8Array(part.buffer, part.byteOffset, part.byteLength).set(bytes);
    at += room(part);
  }
  model.week = head.week;
}

/** 64-bit hash of week, scenario and state columns in slot order, as 16 hex digits. */
export function stateHash(model: Model): string {
  const hash = createHash();
  hash.addText(model.scenario.hash);
  hash.addNumber(model.week);
  for (const name of COLUMN_NAMES) {
    if (!COLUMNS[name].state) continue;
    const column = model.columns[name];
    hash.addText(name);
    hash.addNumber(column.length);
    if (column instanceof Float32Array) hash.addFloats(column, name);
    else hash.addWords(column);
  }
  hash.addFloats64(model.firm, 'firm');
  hash.addFloats64(model.fearMemory, 'fearMemory');
  hash.addFloats64(model.ideaMemory, 'ideaMemory');
  hash.addFloats(model.alignmentAtStart, 'alignmentAtStart');
  return hash.digest();
}

type Part = Float32Array | Float64Array | Uint8Array | Uint16Array | Int16Array;

function sections(model: Model): Part[] {
  const columns = COLUMN_NAMES.map((name) => model.columns[name] as Part);
  return [model.firm, model.fearMemory, model.ideaMemory, ...columns, model.alignmentAtStart];
}

function room(part: Part): number {
  return Math.ceil(part.byteLength / ALIGN) * ALIGN;
}
