// A study that comes out of the store or out of a file. Its shape is checked here, whole and by name; whether
// its plans and values make sense is for the engine to say when it is opened.

import { LAYOUTS } from '../floor/arrangements/names.ts';
import { TABS, type Look } from '../session.ts';
import { readStudy } from '../study/check.ts';
import type { Kept, KeptSession, StoredStudy } from './kept.ts';

/** The format that is written, and the newest that is read. */
export const FORMAT = 1;
export const LONGEST_NAME = 100;
export const LONGEST_NOTES = 4000;
/** A reader may try more plans than a link carries. */
const MOST_PLANS = 1000;

/** A part that is missing, of another kind, or of another size than can be; its message names the part. */
export class Unreadable extends Error {}

export function object(
  value: unknown,
  part: string,
  allowed: readonly string[],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable(part);
  }
  const strange = Object.keys(value).find((key) => !allowed.includes(key));
  if (strange !== undefined) throw new Unreadable(strange.slice(0, 60));
  return value as Record<string, unknown>;
}

export function text(value: unknown, part: string, most: number): string {
  if (typeof value !== 'string' || value.length > most) throw new Unreadable(part);
  return value;
}

function whole(value: unknown, part: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Unreadable(part);
  return value as number;
}

function among<const T>(value: unknown, part: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Unreadable(part);
  return found;
}

/** Reads what is there with the reader of its name; what is not there stays out. */
function some<T extends object>(
  read: Record<string, unknown>,
  readers: { readonly [K in keyof T]-?: (value: unknown, part: string) => T[K] },
): T {
  const found = Object.entries<(value: unknown, part: string) => unknown>(readers)
    .filter(([name]) => read[name] !== undefined)
    .map(([name, reader]) => [name, reader(read[name], name)]);
  return Object.fromEntries(found) as T;
}

const LOOK: { readonly [K in keyof Look]-?: (value: unknown, part: string) => Look[K] } = {
  theme: (value, part) => among(value, part, ['dark', 'light']),
  patterns: (value, part) => among(value, part, [true, false]),
  layout: (value, part) => among(value, part, LAYOUTS),
  tab: (value, part) => among(value, part, TABS),
  person: whole,
  department: whole,
  outcome: (value, part) => text(value, part, 100),
  drawer: (value, part) => among(value, part, [true, false]),
  span(value, part) {
    const read = object(value, part, ['from', 'to']);
    const span = { from: whole(read['from'], part), to: whole(read['to'], part) };
    if (span.from >= span.to) throw new Unreadable(part);
    return span;
  },
  zoom: (value, part) => among(value, part, [true, false]),
};

/** Throws `Unreadable` with the name of the part that is wrong. */
export function readSession(value: unknown): KeptSession {
  const keys = ['scenario', 'file', 'seed', 'weeks', 'week', 'look', 'study'];
  const read = object(value, 'session', keys);
  const scenario = read['scenario'] === null ? null : text(read['scenario'], 'scenario', 200);
  const study = readStudy(read['study'], MOST_PLANS);
  if (study === null) throw new Unreadable('study');
  const rest = some<Pick<KeptSession, 'file' | 'seed' | 'weeks'>>(read, {
    file(given, part) {
      const { name, hash } = object(given, part, ['name', 'hash']);
      return { name: text(name, part, 300), hash: text(hash, part, 20) };
    },
    seed: whole,
    weeks: whole,
  });
  // One of the two: a scenario that comes with the page, or a file of the reader's own.
  if ((scenario === null) === (rest.file === undefined)) throw new Unreadable('scenario');
  const look = some<Look>(object(read['look'], 'look', Object.keys(LOOK)), LOOK);
  return { scenario, ...rest, week: whole(read['week'], 'week'), look, study };
}

/** The part that the store and a file have in common. Throws `Unreadable`. */
export function readKept(read: Record<string, unknown>): Kept {
  const savedAt = text(read['savedAt'], 'savedAt', 40);
  if (Number.isNaN(Date.parse(savedAt))) throw new Unreadable('savedAt');
  return {
    name: text(read['name'], 'name', LONGEST_NAME),
    savedAt,
    notes: text(read['notes'] ?? '', 'notes', LONGEST_NOTES),
    session: readSession(read['session']),
  };
}

/** What the store gave back; null where this page cannot read it: a newer page, or somebody else, wrote it. */
export function readStored(value: unknown): StoredStudy | null {
  try {
    const keys = ['format', 'id', 'stamp', 'organisation', 'people'];
    const read = object(value, 'study', [...keys, 'name', 'savedAt', 'notes', 'session']);
    if (read['format'] !== FORMAT) return null;
    return {
      ...readKept(read),
      id: text(read['id'], 'id', 60),
      stamp: text(read['stamp'], 'stamp', 60),
      organisation: text(read['organisation'], 'organisation', 1000),
      people: whole(read['people'], 'people'),
    };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
