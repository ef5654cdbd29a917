// Studies that come back from a file or from the store: what is whole is the same again, and what is not is
// named and changes nothing. And how the open one is kept, with a store that lives in memory.

import { describe, expect, it } from 'vitest';
import { checksum } from '../viz/checksum.ts';
import { emptySession } from '../viz/session.ts';
import { FORMAT, readStored } from '../viz/studies/check.ts';
import { studyIn, writeStudyFile, type StudyFile } from '../viz/studies/file.ts';
import { keptOf, sameKept, sessionOf, type StoredStudy } from '../viz/studies/kept.ts';
import { words } from '../viz/studies/words.ts';
import { newStudy, rename, withBudget, withSettings } from '../viz/study/study.ts';

const first = newStudy({ params: { rewards: 0.5 }, changes: [] }, 'Plan A');
const study = withBudget(
  withSettings(
    first,
    { params: { rewards: 0.5 }, changes: [{ week: 10, set: { heat: 0.25 } }], plan: [] },
    10,
    () => 'Plan B',
  ),
  600,
);
const TEXT = JSON.stringify({ title: 'Ours', organisation: { name: 'Ours & “more”' } });
const shipped: StudyFile = {
  name: 'Autumn',
  savedAt: '2026-11-26T16:00:00.000Z',
  notes: 'Ask Kim\nabout the bonus',
  session: keptOf(
    { ...emptySession('mixed-messages'), look: { theme: 'light', tab: 'charts', person: 4 } },
    7,
    10,
    study,
  ),
};
const own: StudyFile = {
  ...shipped,
  session: keptOf(
    { ...emptySession(null), file: { name: 'ours.json', hash: checksum(TEXT) } },
    7,
    10,
    study,
  ),
  text: TEXT,
};

const problemIn = (content: string) => {
  const found = studyIn(content);
  if (found === null || !('problem' in found)) throw new Error('it was read');
  return found.problem;
};
/** A file with another body and a sum that fits it. */
function withBody(change: (body: Record<string, unknown>) => Record<string, unknown>): string {
  const { thawStudy, sum: _, ...body } = JSON.parse(writeStudyFile(own)) as Record<string, unknown>;
  const next = change(body);
  return JSON.stringify({ thawStudy, sum: checksum(JSON.stringify(next)), ...next });
}
const withSession = (change: object) =>
  withBody((body) => ({ ...body, session: { ...(body['session'] as object), ...change } }));

describe('a study as a file', () => {
  it.each([
    ['of a scenario that comes with the page', shipped],
    ["of an organisation of one's own, with its scenario", own],
  ])('comes back whole: %s', (_, made) => {
    const found = studyIn(writeStudyFile(made));
    expect(found).toEqual({ study: made });
  });

  it('opens as the run that was kept: the shown plan sets the values and the steps', () => {
    const session = sessionOf(shipped.session);
    expect(session.params).toEqual({ rewards: 0.5 });
    expect(session.changes).toEqual([{ week: 10, set: { heat: 0.25 } }]);
    expect(session.plan).toEqual([]);
    expect(session.study).toBe(study);
    expect([session.seed, session.week]).toEqual([7, 10]);
  });

  it('is told from everything else by its first letters', () => {
    for (const other of ['', '{}', TEXT, 'name,team\nKim,Sales\n', '[1]', '{"thaw": 1}']) {
      expect(studyIn(other)).toBe(null);
    }
    expect(studyIn(`\uFEFF ${writeStudyFile(shipped)}`)).toEqual({ study: shipped });
  });

  it('from a newer page says so, whatever else is in it', () => {
    const newer = '{"thawStudy": 2, "branches": [1, 2], "sum": "x"}';
    expect(problemIn(newer)).toEqual({ kind: 'newer', format: '2' });
    expect(words.problem('a.thaw.json', problemIn(newer))).toMatch(/newer Thaw .*Nothing was/);
  });

  it('cut off anywhere says so', () => {
    const whole = writeStudyFile(own).trimEnd();
    for (let end = 20; end < whole.length; end += 97) {
      expect(problemIn(whole.slice(0, end)).kind).toBe('cut');
    }
  });

  it('in which a value or the scenario was changed says so', () => {
    const whole = writeStudyFile(own);
    expect(problemIn(whole.replace('0.25', '0.75')).kind).toBe('changed');
    expect(problemIn(whole.replace('more', 'less')).kind).toBe('changed');
    // With a sum that fits, the scenario's own sum still does not.
    expect(problemIn(withBody((body) => ({ ...body, text: '{}' }))).kind).toBe('changed');
  });

  it.each([
    ['name', withBody((body) => ({ ...body, name: 'x'.repeat(101) }))],
    ['name', withBody((body) => ({ ...body, name: 4 }))],
    ['savedAt', withBody((body) => ({ ...body, savedAt: 'yesterday' }))],
    ['notes', withBody((body) => ({ ...body, notes: 'x'.repeat(4001) }))],
    ['extra', withBody((body) => ({ ...body, extra: 1 }))],
    ['text', withBody((body) => ({ ...body, text: undefined }))],
    ['session', withBody((body) => ({ ...body, session: [] }))],
    ['scenario', withSession({ scenario: 'mixed-messages' })],
    ['file', withSession({ file: { name: 'x', hash: 4 } })],
    ['seed', withSession({ seed: -1 })],
    ['week', withSession({ week: 1.5 })],
    ['theme', withSession({ look: { theme: 'pink' } })],
    ['window', withSession({ look: { window: 1 } })],
    ['study', withSession({ study: { ...study, current: 9 } })],
    ['study', withSession({ study: { ...study, branches: [] } })],
    ['study', withSession({ study: { branches: Array(1001).fill(1), current: 1, budget: null } })],
  ])('with a wrong %s names that part', (part, content) => {
    expect(problemIn(content)).toEqual({ kind: 'unreadable', part });
  });
});

describe('a study in the store', () => {
  const stored: StoredStudy = { ...shipped, id: 'a', stamp: 'b', organisation: 'X', people: 400 };
  const written = { format: FORMAT, ...stored };

  it('comes back whole', () => {
    expect(readStored(structuredClone(written))).toEqual(stored);
  });

  it('is left alone where a newer page or somebody else wrote it', () => {
    for (const wrong of [
      undefined,
      'text',
      { ...written, format: 2 },
      { ...written, people: 'many' },
      { ...written, session: { ...written.session, study: null } },
      { ...written, more: 1 },
    ]) {
      expect(readStored(wrong)).toBe(null);
    }
  });

  it('is the same only when the week, the look and every plan are', () => {
    const { session } = shipped;
    const again = { ...session, look: { person: 4, tab: 'charts', theme: 'light' } as const };
    expect(sameKept(session, again)).toBe(true);
    expect(sameKept(session, { ...session, week: 11 })).toBe(false);
    expect(sameKept(session, { ...session, look: {} })).toBe(false);
    expect(sameKept(session, { ...session, study: rename(study, 1, 'Other') })).toBe(false);
  });
});
