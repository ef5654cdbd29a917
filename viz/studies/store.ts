// Where studies are kept: in this browser, on this machine. Each is two records, what the list needs and the
// reader's own scenario, which may be megabytes and is written once. A browser may refuse all of it, or run
// full; that is an answer, and the page goes on.

import {
  createStore,
  delMany,
  get,
  keys,
  getMany,
  promisifyRequest,
  type UseStore,
} from 'idb-keyval';
import { FORMAT, readStored } from './check.ts';
import type { StoredStudy } from './kept.ts';

/** Why nothing can be kept: the browser does not let us, or there is no room left. */
export class NotKept extends Error {
  readonly why: 'refused' | 'full';
  constructor(why: 'refused' | 'full', cause: unknown) {
    super(String(cause), { cause });
    this.why = why;
  }
}

export interface StudyList {
  /** The newest first. */
  readonly studies: readonly StoredStudy[];
  /** How many are there that this page cannot read. */
  readonly unreadable: number;
}

export interface StudyStore {
  list(): Promise<StudyList>;
  /** The scenario that was kept with a study; null when there is none. */
  textOf(id: string): Promise<string | null>;
  /**
   * Keeps a study. `seen` is the stamp of the version it replaces, null for a new one: when another is there,
   * another tab has been at it, nothing is written and the answer is false.
   */
  save(study: StoredStudy, text: string | null, seen: string | null): Promise<boolean>;
  remove(id: string): Promise<void>;
}

const headKey = (id: string) => `head:${id}`;
const textKey = (id: string) => `text:${id}`;
/** A browser that is stuck must not keep the page waiting for ever: to read, and to write. */
const READ_MS = 5000;
const WRITE_MS = 30_000;

async function within<T>(patience: number, act: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), patience);
  });
  try {
    return await Promise.race([act(), tooLong]);
  } catch (error) {
    const full = error instanceof Error && error.name === 'QuotaExceededError';
    throw new NotKept(full ? 'full' : 'refused', error);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads what is there and replaces it in one go, so that no other tab comes in between. */
function replace(
  store: IDBObjectStore,
  study: StoredStudy,
  text: string | null,
  seen: string | null,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const asked: IDBRequest<{ stamp?: unknown } | undefined> = store.get(headKey(study.id));
    asked.addEventListener('error', () => reject(asked.error ?? new Error('not read')));
    asked.addEventListener('success', () => {
      const there = asked.result;
      if (there !== undefined && there.stamp !== seen) return resolve(false);
      try {
        store.put({ format: FORMAT, ...study }, headKey(study.id));
        if (there === undefined && text !== null) store.put(text, textKey(study.id));
      } catch (error) {
        return reject(error);
      }
      promisifyRequest(store.transaction).then(() => resolve(true), reject);
    });
  });
}

export function createStudyStore(): StudyStore {
  let made: UseStore | null = null;
  const store = () => (made ??= createStore('thaw-studies', 'studies'));
  return {
    list: () =>
      within(READ_MS, async () => {
        const heads = (await keys<string>(store())).filter((key) => key.startsWith('head:'));
        const read = (await getMany<unknown>(heads, store())).map(readStored);
        const studies = read.filter((one) => one !== null);
        studies.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt));
        return { studies, unreadable: read.length - studies.length };
      }),
    textOf: (id) =>
      within(READ_MS, async () => {
        const text = await get<unknown>(textKey(id), store());
        return typeof text === 'string' ? text : null;
      }),
    save: (study, text, seen) =>
      within(WRITE_MS, async () => {
        // Structured cloning keeps what JSON leaves out; what is read back must be what a file would hold.
        const plain = JSON.parse(JSON.stringify(study)) as StoredStudy;
        return store()('readwrite', (objects) => replace(objects, plain, text, seen));
      }),
    remove: (id) => within(WRITE_MS, async () => delMany([headKey(id), textKey(id)], store())),
  };
}
