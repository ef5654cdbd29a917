// Keeps the study that is open as the reader goes on. Nothing is kept of a run that was only watched; from
// the first change on every change is, a second later, under a name of its own: another run that is opened,
// here or in another tab, never takes its place.

import { LONGEST_NAME } from './check.ts';
import { madeKey, sameKept, sameWork, type KeptSession, type StoredStudy } from './kept.ts';
import { NotKept, type StudyList, type StudyStore } from './store.ts';

const WAIT_MS = 1000;

/** What is open right now. */
export interface Snapshot {
  /** Another number with every run that is opened. */
  readonly opening: number;
  readonly playing: boolean;
  readonly title: string;
  readonly organisation: string;
  readonly people: number;
  readonly session: KeptSession;
  /** The reader's own scenario; null when it is one that comes with the page. */
  readonly text: string | null;
}

export interface KeeperHost {
  now(): Snapshot | null;
  newId(): string;
  clock(): string;
  /** The study this tab had open when it was loaded anew, and where to note the one it has. */
  tab: { read(): string | null; write(id: string): void };
  copyName(name: string): string;
  /** Why something could not be kept; null once it could. */
  onTrouble(trouble: NotKept | null): void;
}

type Mark = Pick<StoredStudy, 'id' | 'name' | 'notes'> & { readonly stamp: string | null };

interface Current {
  readonly opening: number;
  mark: Mark | null;
  /** What had been made when it was opened. */
  made: string;
  keeps: boolean;
  /** What the store holds of it; null while that is nothing. */
  saved: KeptSession | null;
  /** Found out whether it is one of those that are kept already. */
  known: Promise<void>;
}

export class Keeper {
  readonly #store: StudyStore;
  readonly #host: KeeperHost;
  #current: Current | null = null;
  #expected: { session: KeptSession; mark: Mark } | null = null;
  #pending: { current: Current; snapshot: Snapshot } | null = null;
  #last: Snapshot | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(store: StudyStore, host: KeeperHost) {
    this.#store = store;
    this.#host = host;
  }

  /** The study in the store that is open here; null while it is not kept. */
  get mark(): Mark | null {
    return this.#current?.mark ?? null;
  }
  get id(): string | null {
    return this.mark?.id ?? null;
  }

  /** The run that opens next with this session is this study; one from a file has no stamp yet. */
  expect(session: KeptSession, mark: Mark): void {
    this.#expected = { session, mark };
  }

  /** Something of the run that is open may be another now. */
  changed(): void {
    const snapshot = this.#host.now();
    if (snapshot === null) return;
    if (this.#current?.opening !== snapshot.opening) this.#begin(snapshot);
    const current = this.#current!;
    const before = this.#last;
    this.#last = snapshot;
    const other = before?.session.study !== snapshot.session.study;
    if (other && madeKey(snapshot.session.study) !== current.made) current.keeps = true;
    // Weeks that pass by themselves are no change; where it stands is kept when it stands.
    if (!current.keeps || (!other && snapshot.playing)) return;
    if (current.saved !== null && sameKept(current.saved, snapshot.session)) return;
    this.#pending = { current, snapshot };
    if (other) clearTimeout(this.#timer);
    else if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.flush(), WAIT_MS);
  }

  /** Keeps what is open, changed or not. */
  async keep(): Promise<void> {
    this.changed();
    const current = this.#current;
    if (current === null || this.#last === null) return;
    current.keeps = true;
    this.#pending = { current, snapshot: this.#last };
    await this.flush();
  }

  /** Keeps what has been changed up to now, and waits until it is. */
  settle(): Promise<void> {
    this.changed();
    return this.flush();
  }

  /** Writes what has not been written yet, and waits until it is. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const pending = this.#pending;
    this.#pending = null;
    if (pending === null) return this.#queue;
    return this.inTurn(() => this.#write(pending.current, pending.snapshot)).catch(
      (error: unknown) => {
        if (!(error instanceof NotKept)) throw error;
        this.#host.onTrouble(error);
      },
    );
  }

  /** Does something with the store when everything before it is done. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(act);
    this.#queue = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  /** A study has another name, notes or stamp now; null when it is gone. */
  marked(id: string, mark: Mark | null): void {
    const current = this.#current;
    if (current === null || current.mark?.id !== id) return;
    current.mark = mark;
    if (mark !== null || this.#last === null) return;
    // What is changed from here on is a study of its own.
    this.#pending = null;
    current.keeps = false;
    current.saved = null;
    current.made = madeKey(this.#last.session.study);
  }

  /** A study that was thrown away is back; it goes on where nothing else has been kept since. */
  back(mark: Mark, session: KeptSession): void {
    const current = this.#current;
    if (current === null || current.mark !== null || this.#last === null) return;
    if (!sameWork(session, this.#last.session)) return;
    current.mark = mark;
    current.keeps = true;
    current.saved = session;
  }

  #begin(snapshot: Snapshot): void {
    void this.flush();
    this.#last = null;
    const expected = this.#expected;
    this.#expected = null;
    const { opening, session } = snapshot;
    const made = madeKey(session.study);
    const known = Promise.resolve();
    const current: Current = { opening, mark: null, made, keeps: false, saved: null, known };
    this.#current = current;
    if (expected !== null && expected.session.study === session.study) {
      current.mark = expected.mark;
      current.keeps = true;
      if (expected.mark.stamp !== null) current.saved = expected.session;
    } else {
      current.known = this.#recognise(current, snapshot);
    }
  }

  /** After a reload it is the study that was open in this tab; an organisation of one's own is kept at once. */
  async #recognise(current: Current, { session, text }: Snapshot): Promise<void> {
    const before = this.#host.tab.read();
    if (before === null && text === null) return;
    let list: StudyList;
    try {
      list = await this.#store.list();
    } catch (error) {
      // Refused: said when something is to be kept, or when the list is opened.
      if (error instanceof NotKept) return;
      throw error;
    }
    const same = list.studies.find(({ id }) => id === before);
    if (same !== undefined && sameWork(same.session, session)) {
      current.mark = same;
      current.keeps = true;
      current.saved = same.session;
      return;
    }
    const there = list.studies.some((one) => one.session.file?.hash === session.file?.hash);
    if (text === null || there || this.#current !== current || current.keeps) return;
    current.keeps = true;
    this.#last = null;
    this.changed();
  }

  async #write(current: Current, noted: Snapshot): Promise<void> {
    await current.known;
    // Where it stands by now; what was noted, when another run has been opened since.
    const now = this.#host.now();
    const snapshot = now?.opening === current.opening ? now : noted;
    const { session, organisation, people, text } = snapshot;
    if (current.saved !== null && sameKept(current.saved, session)) return;
    let mark: Mark = current.mark ?? {
      id: this.#host.newId(),
      name: await this.#freeName(snapshot.title),
      notes: '',
      stamp: null,
    };
    const studyOf = ({ id, name, notes }: Mark): StoredStudy => {
      const savedAt = this.#host.clock();
      const stamp = this.#host.newId();
      return { id, stamp, name, savedAt, notes, organisation, people, session };
    };
    let study = studyOf(mark);
    if (!(await this.#store.save(study, text, mark.stamp))) {
      // Another tab goes on with the same study: this one becomes a copy.
      mark = { ...mark, id: this.#host.newId(), name: this.#host.copyName(mark.name), stamp: null };
      study = studyOf(mark);
      await this.#store.save(study, text, null);
    }
    current.mark = study;
    current.saved = session;
    this.#host.onTrouble(null);
    if (this.#current === current) this.#host.tab.write(study.id);
  }

  async #freeName(title: string): Promise<string> {
    const taken = new Set((await this.#store.list()).studies.map(({ name }) => name));
    const base = title.slice(0, LONGEST_NAME - 6);
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base} ${number}`;
    return name;
  }
}
