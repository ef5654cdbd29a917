// How the study that is open is kept: not before anything was changed, every change a second later, and never
// over what another run or another tab has kept. The store here lives in memory.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checksum } from '../viz/checksum.ts';
import { emptySession, type Session } from '../viz/session.ts';
import { Keeper, type Snapshot } from '../viz/studies/keeper.ts';
import { keptOf, type StoredStudy } from '../viz/studies/kept.ts';
import { NotKept, type StudyStore } from '../viz/studies/store.ts';
import { choose, newStudy, rename, withSettings, type Study } from '../viz/study/study.ts';

const empty = { params: {}, changes: [] };
const fresh = () => newStudy(empty, 'Plan A');
const changed = (study: Study, week = 10) =>
  withSettings(
    study,
    { ...empty, changes: [{ week, set: { heat: week / 100 } }] },
    week,
    () => 'B',
  );

function memory() {
  const heads = new Map<string, StoredStudy>();
  const texts = new Map<string, string>();
  const state = { heads, texts, saves: 0, refuses: null as 'refused' | 'full' | null };
  const check = () => {
    if (state.refuses !== null) throw new NotKept(state.refuses, 'test');
  };
  const store: StudyStore = {
    async list() {
      check();
      return { studies: [...heads.values()], unreadable: 0 };
    },
    async textOf(id) {
      check();
      return texts.get(id) ?? null;
    },
    async save(study, text, seen) {
      check();
      const there = heads.get(study.id);
      if (there !== undefined && there.stamp !== seen) return false;
      state.saves += 1;
      heads.set(study.id, study);
      if (there === undefined && text !== null) texts.set(study.id, text);
      return true;
    },
    async remove(id) {
      heads.delete(id);
      texts.delete(id);
    },
  };
  return { ...state, state, store };
}

let ids = 0;
/** One tab with its own keeper; `opens` and `now` are what its page does. */
function tabOf(store: StudyStore, tab: { id: string | null } = { id: null }) {
  const open = {
    opening: 0,
    week: 0,
    playing: false,
    study: fresh(),
    session: emptySession('mixed-messages'),
    text: null as string | null,
  };
  const troubles: (string | null)[] = [];
  const now = (): Snapshot => ({
    opening: open.opening,
    playing: open.playing,
    title: 'Mixed messages',
    organisation: 'Call centre',
    people: 400,
    session: keptOf(open.session, 1, open.week, open.study),
    text: open.text,
  });
  const keeper = new Keeper(store, {
    now,
    newId: () => `id-${++ids}`,
    clock: () => '2026-11-26T16:00:00.000Z',
    tab: { read: () => tab.id, write: (id) => (tab.id = id) },
    copyName: (name) => `${name}, copy`,
    onTrouble: (trouble) => troubles.push(trouble?.why ?? null),
  });
  return {
    keeper,
    troubles,
    tab,
    now,
    opens(study = fresh(), session: Session = emptySession('mixed-messages'), text?: string) {
      Object.assign(open, {
        opening: open.opening + 1,
        study,
        session,
        week: 0,
        text: text ?? null,
      });
      keeper.changed();
    },
    becomes(next: Partial<typeof open>) {
      Object.assign(open, next);
      keeper.changed();
    },
    study: () => open.study,
  };
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the study that is open', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is not kept while a run is only watched, or another plan only looked at', async () => {
    const { store, heads } = memory();
    const page = tabOf(store);
    const two = changed(fresh());
    page.opens(two);
    page.becomes({ week: 30 });
    page.becomes({ study: choose(two, 1) });
    await wait(5000);
    expect(heads.size).toBe(0);
  });

  it('is kept a second after a change, with what was changed last', async () => {
    const { store, heads } = memory();
    const page = tabOf(store);
    page.opens();
    page.becomes({ study: changed(page.study()), week: 10 });
    await wait(900);
    page.becomes({ study: rename(page.study(), 2, 'Softer') });
    await wait(900);
    expect(heads.size).toBe(0);
    await wait(200);
    const [kept] = heads.values();
    expect(kept.name).toBe('Mixed messages');
    expect(kept.session.study.branches[1].name).toBe('Softer');
    expect(kept.session.week).toBe(10);
  });

  it('is kept while weeks pass, but not for every week that passes', async () => {
    const { store, state } = memory();
    const page = tabOf(store);
    page.opens();
    page.becomes({ playing: true, study: changed(page.study()) });
    for (let week = 1; week <= 20; week++) {
      page.becomes({ week });
      await wait(250);
    }
    expect(state.saves).toBe(1);
    page.becomes({ playing: false });
    await wait(1100);
    expect(state.saves).toBe(2);
    expect([...state.heads.values()][0].session.week).toBe(20);
  });

  it('is written before another run takes its place, and that one is another study', async () => {
    const { store, heads } = memory();
    const page = tabOf(store);
    page.opens();
    page.becomes({ study: changed(page.study()), week: 12 });
    page.opens();
    page.becomes({ study: changed(page.study(), 20), week: 20 });
    await wait(3000);
    expect([...heads.values()].map(({ name }) => name)).toEqual([
      'Mixed messages',
      'Mixed messages 2',
    ]);
    const weeks = [...heads.values()].map(({ session }) => session.study.branches[1].fork);
    expect(weeks).toEqual([10, 20]);
  });

  it('opened in two tabs becomes two studies instead of one over the other', async () => {
    const { store, heads } = memory();
    const one = tabOf(store);
    one.opens();
    one.becomes({ study: changed(one.study()) });
    await wait(1100);
    const [kept] = heads.values();
    const other = tabOf(store);
    other.keeper.expect(kept.session, kept);
    other.opens(kept.session.study);
    one.becomes({ study: rename(one.study(), 1, 'From one') });
    await wait(1100);
    other.becomes({ study: rename(other.study(), 1, 'From the other') });
    await wait(1100);
    const found = [...heads.values()].map(({ name, session }) => [
      name,
      session.study.branches[0].name,
    ]);
    expect(found).toEqual([
      ['Mixed messages', 'From one'],
      ['Mixed messages, copy', 'From the other'],
    ]);
  });

  it('goes on under its own name after a reload, and as a new one when the address says otherwise', async () => {
    const { store, heads } = memory();
    const page = tabOf(store);
    page.opens();
    page.becomes({ study: changed(page.study()) });
    await wait(1100);
    const again = tabOf(store, page.tab);
    again.opens(changed(fresh()));
    await wait(10);
    again.becomes({ study: rename(again.study(), 2, 'Later') });
    await wait(1100);
    expect(heads.size).toBe(1);
    const bare = tabOf(store, page.tab);
    bare.opens();
    bare.becomes({ study: changed(bare.study(), 30) });
    await wait(1100);
    expect(heads.size).toBe(2);
  });

  it("keeps an organisation of one's own at once, with its file, and only once", async () => {
    const { store, heads, texts } = memory();
    const text = '{"title":"Ours"}';
    const session = { ...emptySession(null), file: { name: 'ours.json', hash: checksum(text) } };
    const page = tabOf(store);
    page.opens(fresh(), session, text);
    await wait(1100);
    expect([...texts.values()]).toEqual([text]);
    const other = tabOf(store);
    other.opens(fresh(), session, text);
    await wait(3000);
    expect(heads.size).toBe(1);
  });

  it('is not touched by being opened', async () => {
    const { store, state } = memory();
    const page = tabOf(store);
    page.opens();
    page.becomes({ study: changed(page.study()), week: 10 });
    await wait(1100);
    const [kept] = state.heads.values();
    page.keeper.expect(kept.session, kept);
    page.opens(kept.session.study);
    page.becomes({ week: 10 });
    await wait(3000);
    expect(state.saves).toBe(1);
    expect(page.keeper.id).toBe(kept.id);
  });

  it('that was thrown away comes back only as what is changed from then on', async () => {
    const { store, heads } = memory();
    const page = tabOf(store);
    page.opens();
    page.becomes({ study: changed(page.study()) });
    await wait(1100);
    const [kept] = heads.values();
    await store.remove(kept.id);
    page.keeper.marked(kept.id, null);
    page.becomes({ week: 40 });
    await wait(3000);
    expect(heads.size).toBe(0);
    page.becomes({ study: rename(page.study(), 1, 'New') });
    await wait(1100);
    expect([...heads.keys()]).not.toContain(kept.id);
    expect(heads.size).toBe(1);
  });

  it.each(['refused', 'full'] as const)(
    'goes on when the store is %s, says why, and is kept once it can be',
    async (why) => {
      const { store, state } = memory();
      const page = tabOf(store);
      state.refuses = why;
      page.opens();
      page.becomes({ study: changed(page.study()) });
      await wait(1100);
      expect(page.troubles).toEqual([why]);
      state.refuses = null;
      page.becomes({ study: rename(page.study(), 1, 'Then') });
      await wait(1100);
      expect(page.troubles.at(-1)).toBe(null);
      expect([...state.heads.values()][0].session.study.branches[0].name).toBe('Then');
    },
  );
});
