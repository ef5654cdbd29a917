// Asking the service why somebody moved: the answer is about the run that is watched, and leaves it alone.

import { expose, wrap } from 'comlink';
import { describe, expect, it } from 'vitest';
import { readFrame } from '../sim/index.ts';
import { createSimApi, type SimApi } from '../workers/sim-api.ts';
import { withTransfers } from '../workers/transfers.ts';
import { RICH, tinyFile } from './helpers.ts';

const TEXT = JSON.stringify(tinyFile({ ...RICH, params: { ...RICH.params, exitRate: 0 } }));
const SOMEBODY = 4;

type Answer = ReturnType<SimApi['explain']>;

function explained(answer: Answer): Exclude<Answer, { problems: unknown }> {
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

function loaded(): SimApi {
  const api = createSimApi();
  api.load(TEXT);
  return api;
}

const beliefOf = ({ frame }: { frame: ArrayBuffer }): number => readFrame(frame).belief[SOMEBODY];
const hashOf = ({ frame }: { frame: ArrayBuffer }): string => readFrame(frame).hash;

function beliefForces(answer: Exclude<Answer, { problems: unknown }>): number {
  const values = answer.forces.filter(({ state }) => state === 'belief').map(({ value }) => value);
  expect(values.length).toBe(11);
  return values.reduce((all, one) => all + one, 0);
}

describe('explaining a person', () => {
  it('tells forces that sum to how far belief moved in the week that is shown', () => {
    const api = loaded();
    const before = beliefOf(api.advance(9));
    const after = beliefOf(api.advance(1));
    const answer = explained(api.explain(SOMEBODY));
    expect(answer.week).toBe(10);
    expect(beliefForces(answer)).toBeCloseTo(after - before, 12);
    expect(answer.departments).toHaveLength(3);
    for (const { value, rest, parts } of answer.forces) {
      expect(parts.reduce((all, part) => all + part.value, rest)).toBeCloseTo(value, 12);
    }
    expect(answer.forces.flatMap(({ parts }) => parts).length).toBeGreaterThan(3);
  });

  it('leaves the run as it was, and answers the same after going back and forth', () => {
    const plain = loaded();
    const asked = loaded();
    plain.advance(12);
    asked.advance(6);
    asked.explain(SOMEBODY);
    asked.advance(6);
    const first = asked.explain(SOMEBODY);
    expect(hashOf(asked.seek(12))).toBe(hashOf(plain.seek(12)));
    asked.seek(3);
    expect(explained(asked.explain(SOMEBODY)).week).toBe(3);
    asked.seek(12);
    expect(asked.explain(SOMEBODY)).toEqual(first);
    expect(plain.explain(SOMEBODY)).toEqual(first);
  });

  it('follows a change on the way, and says what it did', () => {
    const api = loaded();
    api.advance(20);
    api.explain(SOMEBODY);
    api.revise(TEXT, { events: [{ week: 20, set: { talk: 0.9 } }] }, 20);
    const before = beliefOf(api.seek(20));
    const after = beliefOf(api.advance(1));
    const answer = explained(api.explain(SOMEBODY));
    expect(beliefForces(answer)).toBeCloseTo(after - before, 12);
    const talk = answer.forces.find(({ state, force }) => state === 'belief' && force === 'talk');
    expect(talk?.parts.map(({ cause }) => cause)).toContain('changes');
  });

  it('has nothing to tell before the first week, and refuses people who are not there', () => {
    const api = loaded();
    expect(api.explain(SOMEBODY)).toMatchObject({ week: 0, forces: [], departments: [] });
    api.advance(2);
    for (const nobody of [-1, 30, 1.5, Number.NaN]) {
      expect(api.explain(nobody)).toEqual({
        problems: [
          {
            path: 'person',
            came: String(nobody),
            expected: 'a whole number from 0 to 29',
            mend: 'Choose somebody who is there.',
          },
        ],
      });
    }
  });

  it('is the same through a channel', async () => {
    const { port1, port2 } = new MessageChannel();
    expose(withTransfers(createSimApi()), port1);
    const remote = wrap<SimApi>(port2);
    await remote.load(TEXT);
    await remote.advance(5);
    const api = loaded();
    api.advance(5);
    expect(await remote.explain(SOMEBODY)).toEqual(api.explain(SOMEBODY));
    port1.close();
    port2.close();
  });
});
