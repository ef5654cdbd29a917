// Studies: what a reader made survives a reload. The open one is kept by itself; any can be opened again, here
// or, as a file, anywhere. Nothing is opened, replaced or thrown away before it was read whole.

import './studies.css';
import { downloadText } from '../dialogs.ts';
import { openStudies, type Outcome } from './dialog.ts';
import {
  HEAD_BYTES,
  LARGEST_BYTES,
  looksLikeStudy,
  studyIn,
  writeStudyFile,
  type StudyFile,
} from './file.ts';
import { Keeper, type KeeperHost } from './keeper.ts';
import type { Kept, KeptSession, StoredStudy } from './kept.ts';
import { NotKept, type StudyStore } from './store.ts';
import { words } from './words.ts';

export interface StudiesHost {
  readonly store: StudyStore;
  readonly keeper: Omit<KeeperHost, 'copyName' | 'onTrouble'>;
  /** The text of a scenario that comes with the page. */
  scenarioText(name: string): string | null;
  /** Opens a run with all its plans. */
  open(session: KeptSession, text: string): void;
  say(sentence: string, stays?: boolean): void;
}

export interface Studies {
  /** The dialog with all of them. */
  open(): void;
  /** Something of the run that is open may be another now. */
  changed(): void;
  /** The reader's own scenario with this hash, if a study of it is kept here. */
  textOf(hash: string): Promise<string | null>;
  /** Opens the study in a file; false when it is no study file at all. */
  takes(file: File): Promise<boolean>;
}

const fileNameFor = (name: string) =>
  `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-').toLowerCase()}.thaw.json`;

export function createStudies(host: StudiesHost): Studies {
  const { store } = host;
  /** Why nothing was kept last time; null while all is well. */
  let trouble: NotKept | null = null;
  const keeper = new Keeper(store, {
    ...host.keeper,
    copyName: words.copyName,
    onTrouble(error) {
      // Refusal is said in the list; what is lost for want of room is said at once, and once.
      if (error?.why === 'full' && trouble?.why !== 'full') host.say(words.trouble.full, true);
      trouble = error;
    },
  });

  /** Opens what was read whole, or says why not. */
  function openKept(
    { session, name, notes }: Kept,
    own: string | null,
    mark: { id: string; stamp: string | null },
  ): Outcome {
    const { scenario } = session;
    const text = scenario === null ? own : host.scenarioText(scenario);
    if (text === null) {
      return { sentence: scenario === null ? words.noText : words.noScenario(scenario) };
    }
    keeper.expect(session, { ...mark, name, notes });
    host.open(session, text);
    return { done: true };
  }

  async function openStored(study: StoredStudy): Promise<Outcome> {
    await keeper.settle();
    const own = study.session.scenario === null ? await store.textOf(study.id) : null;
    return openKept(study, own, study);
  }

  async function openFile(file: File): Promise<Outcome> {
    if (file.size > LARGEST_BYTES) {
      return { sentence: words.tooLarge(file.name, file.size, LARGEST_BYTES) };
    }
    const read = (blob: Blob) => blob.text().catch(() => null);
    const head = await read(file.slice(0, HEAD_BYTES));
    if (head !== null && !looksLikeStudy(head)) return { sentence: words.noStudy(file.name) };
    const content = await read(file);
    if (content === null) return { sentence: words.gone(file.name) };
    const found = studyIn(content);
    if (found === null) return { sentence: words.noStudy(file.name) };
    if ('problem' in found) return { sentence: words.problem(file.name, found.problem) };
    await keeper.settle();
    const mark = { id: host.keeper.newId(), stamp: null };
    return openKept(found.study, found.study.text ?? null, mark);
  }

  function save(study: StudyFile): void {
    downloadText(writeStudyFile(study), fileNameFor(study.name));
  }

  const open = () =>
    void openStudies({
      store,
      keeper,
      trouble: () => trouble,
      newId: host.keeper.newId,
      clock: host.keeper.clock,
      openStored,
      openFile,
      save,
      open() {
        const snapshot = host.keeper.now();
        if (snapshot === null) return null;
        const { session, title, text } = snapshot;
        const { name = title, notes = '' } = keeper.mark ?? {};
        const study = { name, notes, savedAt: host.keeper.clock(), session };
        return text === null ? study : { ...study, text };
      },
    });

  // A page that is hidden may never come back.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keeper.settle();
  });

  return {
    open,
    changed: () => keeper.changed(),
    async textOf(hash) {
      try {
        const { studies } = await store.list();
        const found = studies.find(({ session }) => session.file?.hash === hash);
        return found === undefined ? null : await store.textOf(found.id);
      } catch (error) {
        if (error instanceof NotKept) return null;
        throw error;
      }
    },
    async takes(file) {
      const head = await file
        .slice(0, HEAD_BYTES)
        .text()
        .catch(() => '');
      if (!looksLikeStudy(head)) return false;
      const outcome = await openFile(file);
      if ('sentence' in outcome) host.say(outcome.sentence, true);
      return true;
    },
  };
}
