// Two plans of one organisation are one run until something acts differently: the state of the last common
// week may be shared, and a change at week w goes on from that very state.

import { describe, expect, it } from 'vitest';
import { commonWeeks, createModel, INTERVENTIONS, readFrame, type Step } from '../sim/index.ts';
import { createSimApi } from '../workers/sim-api.ts';
import { RICH, tinyFile, tinyScenario } from './helpers.ts';

const PLAN: Step[] = [
  { kind: 'vision-talk', start: 4 },
  { kind: 'educate-paradigm', start: 10, weeks: 12, target: { share: 0.4 } },
  { kind: 'collaborate', start: 6, weeks: 20, target: { share: 0.5 } },
];
const LATER: Step = { kind: 'align-incentives', start: 20 };
const WEEKS = 30;

const scenario = (interventions: Step[], more = {}) => tinyScenario({ interventions, ...more });
const common = (one: Step[], other: Step[], more = {}) =>
  commonWeeks(scenario(one, more), scenario(other, more), WEEKS);

describe('the weeks two plans have in common', () => {
  it('end where a step starts that the other does not have', () => {
    expect(common(PLAN, [...PLAN, LATER])).toBe(20);
    expect(common(PLAN, PLAN.slice(1))).toBe(4);
    expect(common(PLAN, PLAN)).toBe(WEEKS);
  });

  it('reach up to the earlier of two ends, starts or strengths', () => {
    const [talk, teach, meet] = PLAN;
    expect(common(PLAN, [talk, { ...teach, weeks: 5 }, meet])).toBe(15);
    expect(common(PLAN, [talk, { ...teach, start: 8, weeks: 14 }, meet])).toBe(8);
    expect(common(PLAN, [{ ...talk, strength: 0.5 }, teach, meet])).toBe(4);
  });

  it('are none where the worlds differ, and only week 0 where a survey keeps a mix of all steps', () => {
    expect(commonWeeks(scenario(PLAN), scenario(PLAN, { seed: 2 }), WEEKS)).toBe(-1);
    const policy = { kind: 'tailored' };
    expect(common(PLAN, [...PLAN, LATER], { policy })).toBe(0);
    expect(common(PLAN, PLAN, { policy })).toBe(WEEKS);
  });
});

/** Columns of a frame, without the hash, which knows the whole plan and its future. */
function people(frame: ArrayBuffer): number[][] {
  const { belief, said, done, nice, energy, distress, fear, trust } = readFrame(frame);
  const columns = [belief, said, done, nice, energy, distress, fear, trust];
  return columns.map((column) => [...column]);
}

describe('a plan that is changed at a week', () => {
  const text = JSON.stringify(tinyFile({ ...RICH, interventions: PLAN, policy: undefined }));

  it('goes on from that very state, and is the run that a fresh start gives, for every kind', () => {
    for (const { kind } of INTERVENTIONS) {
      const plan = [...PLAN, { kind, start: 20 } as Step];
      const revised = createSimApi();
      const fresh = createSimApi();
      const old = createSimApi();
      for (const api of [revised, old]) api.load(text);
      fresh.load(text, { interventions: plan });
      const before = revised.advance(24);
      expect(people(old.seek(20).frame)).toEqual(people(revised.seek(20).frame));
      revised.seek(24);
      const answer = revised.revise(text, { interventions: plan }, 24);
      if ('problems' in answer) throw new Error(`${kind}: ${JSON.stringify(answer.problems)}`);
      expect(answer.common, kind).toBe(20);
      expect(readFrame(answer.frame).hash, kind).toBe(readFrame(fresh.seek(24).frame).hash);
      expect(people(revised.seek(20).frame), kind).toEqual(people(old.seek(20).frame));
      expect(before.week).toBe(24);
    }
  });

  it('brings the weeks since the plans parted, so that no chart has a hole', () => {
    const api = createSimApi();
    api.load(text);
    api.advance(24);
    const answer = api.revise(text, { interventions: [...PLAN, LATER] }, 24);
    if ('problems' in answer) throw new Error('refused');
    expect(answer.week).toBe(24);
    expect(answer.week - answer.earlier.length - 1).toBeLessThanOrEqual(answer.common);
    expect(answer.earlier.length).toBeLessThan(23);
  });
});

it('a step more or less of another kind changes nobody that the others reach', () => {
  const reachedBy = (plan: Step[], place: number): number[] => {
    const model = createModel(scenario(plan));
    return [...model.audience.keys()].filter(
      (person) => model.reached[model.audience[person] * plan.length + place] === 1,
    );
  };
  const [talk, teach, meet] = PLAN;
  expect(reachedBy([teach, meet], 0)).toEqual(reachedBy([talk, teach, meet], 1));
  const half = reachedBy([teach, { ...teach, start: 26 }], 1);
  expect(half).not.toEqual(reachedBy([teach], 0));
  expect(half).toHaveLength(12);
});
