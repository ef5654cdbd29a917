// The list of kept studies: open, rename, duplicate, save as a file, delete and take that back. What cannot be
// done is said in the list itself, because nothing under it can be seen or reached.

import { openDialog } from '../dialogs.ts';
import { button, el, setText } from '../dom.ts';
import { nextPlace } from '../library-dialog.ts';
import type { StudyFile } from './file.ts';
import type { Keeper } from './keeper.ts';
import type { StoredStudy } from './kept.ts';
import { createRow } from './row.ts';
import { NotKept, type StudyStore } from './store.ts';
import { words } from './words.ts';

/** What opening came to: a sentence where it did not. */
export type Outcome = { readonly done: true } | { readonly sentence: string };

export interface DialogHost {
  readonly store: StudyStore;
  readonly keeper: Keeper;
  /** Why the last change was not kept; null while all is well. */
  trouble(): NotKept | null;
  newId(): string;
  clock(): string;
  openStored(study: StoredStudy): Promise<Outcome>;
  openFile(file: File): Promise<Outcome>;
  save(study: StudyFile): void;
  /** What is open, as a study. */
  open(): StudyFile | null;
}

export function openStudies(host: DialogHost): HTMLDialogElement {
  const { store, keeper } = host;
  const status = el('p', { role: 'status', class: 'studies-said' });
  const undo = button(words.undo, () => undefined, { hidden: true });
  const note = el('p', { class: 'studies-note' });
  const list = el('ol', { class: 'studies-list', 'aria-label': words.list });
  const picker = el('input', { type: 'file', accept: '.json,application/json', hidden: true });
  picker.setAttribute('aria-label', words.chooseFile);
  picker.addEventListener('change', () => takeFile(picker.files?.[0]));
  const keep = button(words.keep, () => run(keepNow));
  const saveOpen = button(words.exportOpen, () => {
    const study = host.open();
    if (study !== null) host.save(study);
  });
  const dialog = openDialog(
    words.title,
    el('p', { class: 'studies-about' }, words.about),
    el(
      'div',
      { class: 'studies-acts' },
      keep,
      saveOpen,
      button(words.importFile, () => picker.click()),
      picker,
    ),
    el('div', { class: 'studies-line' }, status, undo),
    note,
    list,
  );
  dialog.classList.add('studies');
  /** What "Undo" takes back. */
  let takesBack: (() => Promise<void>) | null = null;
  undo.addEventListener('click', () => {
    const back = takesBack;
    say('');
    if (back !== null) run(back);
  });

  function say(sentence: string, back: (() => Promise<void>) | null = null): void {
    setText(status, sentence);
    takesBack = back;
    undo.hidden = back === null;
  }

  /** Does something with the store; what the store refuses is said. */
  function run(act: () => Promise<void>): void {
    act().catch((error: unknown) => {
      if (!(error instanceof NotKept)) throw error;
      say(words.trouble[error.why]);
    });
  }

  async function show(focus?: { id: string; place: number }): Promise<void> {
    await keeper.settle();
    const { studies, unreadable } = await store.list();
    const current = keeper.id;
    list.replaceChildren(...studies.map((study) => createRow(study, study.id === current, acts)));
    list.hidden = studies.length === 0;
    keep.hidden = studies.some(({ id }) => id === current);
    const more = unreadable > 0 ? [words.unreadable(unreadable)] : [];
    const trouble = host.trouble();
    const empty = studies.length === 0 && trouble === null ? [words.empty] : [];
    setText(note, [...empty, ...more].join(' '));
    if (trouble !== null) say(words.trouble[trouble.why]);
    if (focus) rowOf(focus.id)?.querySelectorAll('button')[focus.place]?.focus();
  }

  const rowOf = (id: string) =>
    [...list.children].find((row) => (row as HTMLElement).dataset['id'] === id);

  async function keepNow(): Promise<void> {
    await keeper.keep();
    await show();
    const { id } = keeper;
    const name = id === null ? null : rowOf(id)?.querySelector('h3')?.firstChild?.textContent;
    if (typeof name === 'string') say(words.kept(name));
    if (id !== null) rowOf(id)?.querySelector('button')?.focus();
  }

  function end(outcome: Outcome): void {
    if ('sentence' in outcome) say(outcome.sentence);
    else dialog.close();
  }

  function takeFile(file: File | undefined): void {
    if (file === undefined) return;
    say('');
    run(async () => end(await host.openFile(file)));
    // So that the same file can be chosen again.
    picker.value = '';
  }

  const textOf = ({ id, session }: StoredStudy) =>
    session.scenario === null ? store.textOf(id) : Promise.resolve(null);

  const acts = {
    open: (study: StoredStudy) => run(async () => end(await host.openStored(study))),
    rename: (study: StoredStudy, name: string, notes: string) =>
      run(async () => {
        if (name === '') return say(words.noName);
        const next = { ...study, name, notes, stamp: host.newId() };
        const done = await keeper.inTurn(() => store.save(next, null, study.stamp));
        if (done) keeper.marked(study.id, next);
        say(done ? words.renamed(name) : words.elsewhere);
        await show({ id: study.id, place: 1 });
      }),
    duplicate: (study: StoredStudy) =>
      run(async () => {
        const name = words.copyName(study.name);
        const id = host.newId();
        const copy = { ...study, id, name, stamp: host.newId(), savedAt: host.clock() };
        await store.save(copy, await textOf(study), null);
        say(words.copied(name));
        await show({ id, place: 2 });
      }),
    exportFile: (study: StoredStudy) =>
      run(async () => {
        const text = await textOf(study);
        host.save(text === null ? study : { ...study, text });
      }),
    remove: (study: StoredStudy) =>
      run(async () => {
        const text = await textOf(study);
        const wasOpen = keeper.id === study.id;
        await keeper.inTurn(() => store.remove(study.id));
        keeper.marked(study.id, null);
        await show();
        say(words.deleted(study.name), async () => {
          await store.save(study, text, null);
          if (wasOpen) keeper.back(study, study.session);
          await show({ id: study.id, place: 0 });
          say(words.restored(study.name));
        });
        undo.focus();
      }),
  };

  /** Up and down lead to the same button of another study. */
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const target = event.target as Element;
    const row = target.closest('li');
    if (row === null || target.closest('form')) return;
    const place = [...row.querySelectorAll('button')].findIndex((one) => one === target);
    const to = nextPlace(event.key, [...list.children].indexOf(row), list.children.length);
    if (to === null) return;
    event.preventDefault();
    list.children[to].querySelectorAll('button')[place]?.focus();
  });
  dialog.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    takeFile(file);
  });
  run(async () => {
    await show();
    list.querySelector('button')?.focus();
  });
  return dialog;
}
