// The service through a message channel is the service called directly: the same numbers, frames handed over
// instead of copied, lent buffers used again, and problems as values.

import { expose, transfer, wrap, type Remote } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { COLUMN_NAMES } from '../sim/columns.ts';
import { keepFrame } from '../sim/frame.ts';
import {
  frameBytes,
  OUTCOMES,
  outcomeTableLength,
  PANORAMA,
  PANORAMA_ROW,
  readFrame,
  readOutcomeTable,
  readPanorama,
} from '../sim/index.ts';
import { OutcomeHistory } from '../viz/history.ts';
import { putWeeks } from '../viz/passed-weeks.ts';
import { createSimApi, type Loaded, type Passed, type SimApi } from '../workers/sim-api.ts';
import { withTransfers } from '../workers/transfers.ts';
import { hashOf, makeModel, RICH, tinyFile } from './helpers.ts';

const TEXT = JSON.stringify(tinyFile(RICH));
const PEOPLE = 30;
const DEPARTMENTS = 3;
const BYTES = frameBytes(PEOPLE, DEPARTMENTS);

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A service behind a channel, and every frame that it has made on its own side. */
function overChannel(): { remote: Remote<SimApi>; frames: ArrayBuffer[] } {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const frames: ArrayBuffer[] = [];
  const service = createSimApi();
  const spied = Object.entries(service).map(([name, method]) => [
    name,
    (...given: unknown[]) => {
      const result = (method as (...all: unknown[]) => unknown).apply(service, given);
      const frame = (result as { frame?: ArrayBuffer } | undefined)?.frame;
      if (frame !== undefined) frames.push(frame);
      return result;
    },
  ]);
  expose(withTransfers(Object.fromEntries(spied) as SimApi), port1);
  return { remote: wrap<SimApi>(port2), frames };
}

/** The answer, which the test knows to be no list of problems. */
function fine<Answer extends object>(answer: Answer): Exclude<Answer, { problems: unknown }> {
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer as Exclude<Answer, { problems: unknown }>;
}

function loaded(text = TEXT): { api: SimApi; first: Loaded } {
  const api = createSimApi();
  return { api, first: fine(api.load(text)) };
}

const bytes = (buffer: ArrayBuffer): number[] => Array.from(new Uint8Array(buffer));
const hashAt = (answer: { frame: ArrayBuffer }): string => readFrame(answer.frame).hash;

describe('the service through a channel', () => {
  it('gives what it gives when called directly: load, advance, revise, seek, save, restore', async () => {
    const { remote } = overChannel();
    const api = createSimApi();
    expect(await remote.load(TEXT)).toEqual(api.load(TEXT));
    expect(await remote.advance(3)).toEqual(api.advance(3));
    const change = { events: [{ week: 3, set: { talk: 1, squash: 'clamp' } }] };
    expect(await remote.revise(TEXT, change, 3)).toEqual(api.revise(TEXT, change, 3));
    expect(await remote.advance(14)).toEqual(api.advance(14));
    expect(await remote.seek(5)).toEqual(api.seek(5));
    const saved = api.save();
    expect(bytes(await remote.save())).toEqual(bytes(saved));
    const text = fine(api.revise(TEXT, change, 5)).scenarioText;
    expect(await remote.restoreFrom(text, saved)).toEqual(api.restoreFrom(text, saved));
    expect(await remote.load('{')).toEqual(api.load('{'));
  });

  it('hands frames over: the sender is left with nothing', async () => {
    const { remote, frames } = overChannel();
    const { frame } = fine(await remote.load(TEXT));
    expect(frame.byteLength).toBe(BYTES);
    await remote.advance(1);
    await remote.seek(0);
    await remote.revise(TEXT, { events: [{ week: 0, set: { talk: 0 } }] }, 0);
    expect(frames.map((sent) => sent.byteLength)).toEqual([0, 0, 0, 0]);
  });

  it('takes a lent buffer with it and brings it back filled', async () => {
    const { remote } = overChannel();
    const first = fine(await remote.load(TEXT)).frame;
    const next = await remote.advance(2, transfer(first, [first]));
    expect(first.byteLength).toBe(0);
    expect(readFrame(next.frame).week).toBe(2);
  });
});

describe('the service', () => {
  it('packs what the model is: hash, outcomes, shares and flags', () => {
    const { api, first } = loaded();
    const model = makeModel(RICH, 7);
    const { frame, week, earlier } = api.advance(7);
    const read = readFrame(frame);
    expect([week, read.week, read.people, read.departments]).toEqual([7, 7, PEOPLE, DEPARTMENTS]);
    expect(read.hash).toBe(hashOf(model));
    expect(read.outcomes).toEqual(readOutcomeTable(model));
    expect(read.panorama).toEqual(readPanorama(model));
    expect(read.outcomes.length).toBe(outcomeTableLength(DEPARTMENTS));
    expect(read.belief).toEqual(model.columns.meanBelief);
    expect(read.done).toEqual(model.columns.practiceDeep);
    expect(read.fear).toEqual(model.columns.fear);
    const gadflies = read.flags.filter((flags) => (flags & 1) !== 0).length;
    expect(gadflies).toBe(model.columns.gadfly.filter((one) => one === 1).length);
    expect(first.description.people).toBe(PEOPLE);
    expect(first.description.department).toEqual(model.roster.department);
    expect(OUTCOMES.length * (DEPARTMENTS + 1)).toBe(read.outcomes.length);
    const before = makeModel(RICH, 6);
    expect(earlier.length).toBe(6);
    expect(earlier[5].outcomes).toEqual(readOutcomeTable(before));
    expect(earlier[5].panorama).toEqual(readPanorama(before));
  });

  it('puts every week into a history, and watching again changes nothing of it', () => {
    const { api, first } = loaded();
    const names = OUTCOMES.map(({ name }) => name);
    const history = new OutcomeHistory(names, DEPARTMENTS, 20);
    let kept = keepFrame(first.frame, null);
    const show = (passed: Passed) => {
      kept = keepFrame(passed.frame, kept);
      putWeeks(passed, kept, history);
    };
    history.put(0, kept.outcomes, kept.panorama);
    for (const weeks of [1, 3, 1, 4]) show(api.advance(weeks));
    const { revision } = history;
    show(api.seek(0));
    for (const weeks of [2, 1, 5, 1]) show(api.advance(weeks));
    expect(history.revision).toBe(revision);
    expect(history.lastWeek).toBe(9);
    const place = names.indexOf('converted');
    for (const week of [0, 1, 4, 8, 9]) {
      const { outcomes, panorama } = readFrame(api.seek(week).frame);
      const at = 2 * PANORAMA_ROW + PANORAMA.heat;
      expect(history.get('converted', week)).toBe(outcomes[place]);
      expect(history.panoramas.get('heat', week, 1)).toBe(panorama[at]);
    }
  });

  it('uses a lent buffer again where it fits, and makes its own where it does not', () => {
    const { api, first } = loaded();
    expect(api.advance(1, first.frame).frame).toBe(first.frame);
    const wrong = new ArrayBuffer(BYTES - 8);
    const { frame } = api.seek(0, wrong);
    expect(frame).not.toBe(wrong);
    expect(frame.byteLength).toBe(BYTES);
  });

  it('leaves nothing of what was in a lent buffer before', () => {
    const { api, first } = loaded();
    const clean = bytes(api.advance(5).frame);
    new Uint8Array(first.frame).fill(255);
    expect(bytes(api.seek(5, first.frame).frame)).toEqual(clean);
  });

  it('shows the same week 0 on the first load, the second, and after going back', () => {
    const week0 = bytes(loaded().first.frame);
    expect(bytes(loaded().first.frame)).toEqual(week0);
    const { api } = loaded();
    api.advance(20);
    expect(bytes(api.seek(0).frame)).toEqual(week0);
    const read = readFrame(api.seek(0).frame);
    const temperature = OUTCOMES.findIndex(({ name }) => name === 'temperature');
    expect(read.outcomes[temperature]).toBeCloseTo(0.25, 12);
    expect(read.talkByDepartment[0]).toBe(-1);
  });

  it('seeks back and forth to the same frames', () => {
    const { api } = loaded();
    const frames = Array.from({ length: 31 }, (_, week) =>
      bytes(week === 0 ? api.seek(0).frame : api.advance(1).frame),
    );
    for (const week of [3, 29, 13, 12, 14, 0, 26, 25, 30, 1]) {
      expect(bytes(api.seek(week).frame)).toEqual(frames[week]);
    }
  });

  const FIRST = { week: 6, set: { temperature: 0.6, choice: 'best' } };
  const SECOND = { week: 14, set: { temperature: 0.2 } };

  it('revises by events: a fresh load of its text gives the same hashes', () => {
    const { api } = loaded();
    api.advance(6);
    const first = fine(api.revise(TEXT, { events: [FIRST] }, 6));
    api.advance(8);
    const second = fine(api.revise(TEXT, { events: [SECOND, FIRST] }, 14));
    expect([first.common, second.common]).toEqual([6, 14]);
    expect(second.scenarioHash).not.toBe(first.scenarioHash);
    const end = hashAt(api.advance(10));
    const fresh = loaded(second.scenarioText);
    expect(fresh.first.description.scenarioHash).toBe(second.scenarioHash);
    expect(hashAt(fresh.api.advance(24))).toBe(end);
    const laid = createSimApi();
    fine(laid.load(TEXT, { events: [SECOND, FIRST] }));
    expect(hashAt(laid.advance(24))).toBe(end);
  });

  it('forgets the weeks after a change in the past, and keeps those before', () => {
    const { api } = loaded();
    api.advance(30);
    const change = { events: [{ week: 9, set: { talk: 1 } }] };
    const { scenarioText, common } = fine(api.revise(TEXT, change, 9));
    expect(common).toBe(9);
    const fresh = loaded(scenarioText).api;
    expect(hashAt(api.seek(28))).toBe(hashAt(fresh.seek(28)));
    expect(hashAt(api.seek(4))).toBe(hashAt(fresh.seek(4)));
  });

  it('refuses what does not fit, and stays where it was', () => {
    const { api } = loaded();
    const before = hashAt(api.advance(4));
    const refused = (set: Record<string, number>): unknown => {
      const answer = api.revise(TEXT, { events: [{ week: 4, set }] }, 4);
      return 'problems' in answer && answer.problems.map(({ path }) => path.split('.').at(-1));
    };
    expect(refused({ temperature: 9, nonsense: 1 })).toEqual(['temperature', 'nonsense']);
    expect(refused({ burnIn: 3 })).toEqual(['burnIn']);
    expect(hashAt(api.advance(0))).toBe(before);
  });

  it('puts a saved state back, and goes on as the run that was never saved', () => {
    const { api } = loaded();
    api.advance(17);
    const saved = api.save();
    const straight = hashAt(api.advance(13));
    const other = createSimApi();
    expect(fine(other.restoreFrom(TEXT, saved)).week).toBe(17);
    expect(hashAt(other.advance(13))).toBe(straight);
    expect(hashAt(other.seek(2))).toBe(hashAt(api.seek(2)));
  });
});

describe('a saved state that is not one', () => {
  const { api } = loaded();
  api.advance(5);
  const saved = api.save();
  const cut = (length: number): ArrayBuffer => saved.slice(0, length);
  const flipped = (at: number): ArrayBuffer => {
    const copy = saved.slice(0);
    new Uint8Array(copy)[at] ^= 0x41;
    return copy;
  };
  const everywhere = Array.from({ length: 60 }, (_, place) =>
    Math.floor((place / 60) * saved.byteLength),
  );
  const damaged: [string, ArrayBuffer][] = [
    ['nothing', new ArrayBuffer(0)],
    ['a few bytes', cut(20)],
    ['a head alone', cut(32)],
    ['cut by one byte', cut(saved.byteLength - 1)],
    ['cut in half', cut(saved.byteLength >> 1)],
    ['a frame', api.seek(3).frame],
    ...everywhere.map((at): [string, ArrayBuffer] => [`a changed byte at ${at}`, flipped(at)]),
  ];

  it.each(damaged)('(%s) gives a problem, and what runs goes on', (_, state) => {
    const running = createSimApi();
    fine(running.load(TEXT));
    const before = hashAt(running.advance(2));
    const answer = running.restoreFrom(TEXT, state);
    expect('problems' in answer ? answer.problems.map(({ path }) => path) : []).toEqual([
      'saved state',
    ]);
    expect(hashAt(running.advance(0))).toBe(before);
  });

  it.each([
    ['seed', { seed: 2 }],
    ['parameters', { params: { ...RICH.params, beliefRate: 0.2 } }],
    ['people', { organisation: { name: 'x', departments: [{ name: 'y', people: PEOPLE }] } }],
  ])('of a run with other %s is refused too', (_, changes) => {
    const other = createSimApi();
    const text = JSON.stringify(tinyFile({ ...RICH, interventions: [], events: [], ...changes }));
    const answer = other.restoreFrom(text, saved);
    expect('problems' in answer ? answer.problems.map(({ path }) => path) : []).toEqual([
      'saved state',
    ]);
  });

  it('holds every column and is not empty', () => {
    expect(saved.byteLength).toBeGreaterThan(COLUMN_NAMES.length * PEOPLE);
  });
});
