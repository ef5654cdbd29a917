// Leaders who watch and revise: the tailored mix keeps its spending and goes where the gap is (CTX-6), and
// monitored care goes to the most afraid tenth of those it reaches (PSY-3).

import { describe, expect, it } from 'vitest';
import { changeScenario, INTERVENTIONS, restore, save, stateHash, tick } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { MOST_CARE } from '../sim/policies/care.ts';
import { ITEMS, measureGaps } from '../sim/policies/survey.ts';
import { copyColumns, hashOf, makeModel, passWeeks, RICH, tinyScenario } from './helpers.ts';

const ORGANISATION = {
  name: 'Three contexts',
  departments: [
    {
      name: 'Paid for sales',
      people: 40,
      service: true,
      systems: { metrics: 0.8, processes: 0.8 },
    },
    {
      name: 'Counted by sales',
      people: 20,
      service: true,
      systems: { rewards: 0.8, processes: 0.8 },
    },
    { name: 'Aligned', people: 30, systems: 0.8, temperature: 0.4 },
  ],
  network: { meanTies: 6, levels: 3 },
};
const STRENGTH = 0.4;
const KINDS = [
  'align-incentives',
  'align-metrics',
  'educate-paradigm',
  'safe-space',
  'collaborate',
];
const plan = (policy?: object, weeks?: number) => ({
  organisation: ORGANISATION,
  params: { exitRate: 0.01 },
  interventions: KINDS.map((kind) => ({ kind, start: 1, strength: STRENGTH, weeks })),
  policy,
});
const POLICY = { kind: 'tailored', every: 6, lag: 2, noise: 0 };
const run = (policy: object | undefined, weeks: number): Model => makeModel(plan(policy), weeks);

/** Strength of an intervention in each department. */
function strengths(model: Model, kind: string): number[] {
  const place = KINDS.indexOf(kind);
  return ORGANISATION.departments.map((_, department) => {
    return STRENGTH * model.aims[department * KINDS.length + place];
  });
}

describe('a tailored mix', () => {
  it('moves each programme to the departments with the larger gap, at most to full strength', () => {
    const model = run(POLICY, 8);
    const [pay, , paidAlready] = strengths(model, 'align-incentives');
    const [, metrics] = strengths(model, 'align-metrics');
    expect(pay).toBeGreaterThan(2 * STRENGTH - 0.05);
    expect(paidAlready).toBeLessThan(0.2);
    expect(metrics).toBeGreaterThan(STRENGTH + 0.2);
    for (const aim of model.aims) expect(STRENGTH * aim).toBeLessThanOrEqual(1 + 1e-6);
  });

  it('spends as much as the plan does, on every programme and in all', () => {
    const model = run(POLICY, 40);
    const sizes = ORGANISATION.departments.map(({ people }) => people);
    for (const kind of KINDS) {
      const spent = strengths(model, kind).reduce((sum, own, at) => sum + own * sizes[at], 0);
      expect(spent / 90).toBeCloseTo(STRENGTH, 6);
    }
    expect(model.firm[9]).toBe(run(undefined, 40).firm[9]);
  });

  it('leaves ties alone, which follow from the plan', () => {
    expect(strengths(run(POLICY, 12), 'collaborate')).toEqual(
      KINDS.slice(0, 3).map(() => STRENGTH),
    );
  });

  it('acts when the answers are in and not before: lag weeks after each survey', () => {
    const at = (weeks: number): string => strengths(run(POLICY, weeks), 'safe-space').join(' ');
    const even = [STRENGTH, STRENGTH, STRENGTH].join(' ');
    expect([at(1), at(2), at(3)]).toEqual([even, even, even]);
    expect(at(4)).not.toBe(even);
    expect(at(8)).toBe(at(4));
    expect(at(10)).not.toBe(at(4));
  });

  it('is in the way of nothing before its first answers: the same state as without it', () => {
    expect(copyColumns(run(POLICY, 3))).toEqual(copyColumns(run(undefined, 3)));
  });

  it('hears less the noisier the survey', () => {
    const quiet = strengths(run(POLICY, 8), 'align-incentives');
    const loud = strengths(run({ ...POLICY, noise: 5 }, 8), 'align-incentives');
    const little = strengths(run({ ...POLICY, noise: 0.02 }, 8), 'align-incentives');
    const far = (list: number[]): number =>
      Math.max(...list.map((own, place) => Math.abs(own - quiet[place])));
    expect(far(little)).toBeLessThan(0.1);
    expect(far(loud)).toBeGreaterThan(0.2);
  });

  it.each([{ every: 9 }, { lag: 3 }, { noise: 0.1 }])('does something else with %j', (other) => {
    const usual = copyColumns(run(POLICY, 16));
    expect(copyColumns(run({ ...POLICY, ...other }, 16))).not.toEqual(usual);
  });

  it('learns sooner while leaders monitor', () => {
    const watched = { ...plan({ ...POLICY, lag: 4 }), params: { watching: 1 } };
    expect(makeModel(watched, 3).aims.some((aim) => aim !== 1)).toBe(true);
    expect(run({ ...POLICY, lag: 4 }, 3).aims.every((aim) => aim === 1)).toBe(true);
  });

  it.each([0, 3, 4, 9, 17])(
    'saved and restored at week %i goes on as if nothing had been',
    (week) => {
      const changes = { ...RICH, policy: POLICY };
      const straight = makeModel(changes, week);
      const again = restore(tinyScenario(changes), save(straight));
      expect(stateHash(again)).toBe(stateHash(straight));
      expect(hashOf(passWeeks(again, 9))).toBe(hashOf(passWeeks(straight, 9)));
    },
  );

  it('goes on when an event changes the plan in mid-run', () => {
    const changed = { ...plan(POLICY), events: [{ week: 12, set: { temperature: 0.5 } }] };
    const live = changeScenario(run(POLICY, 12), tinyScenario(changed));
    expect(hashOf(passWeeks(live, 9))).toBe(hashOf(makeModel(changed, 21)));
  });
});

describe('a survey', () => {
  it('finds every gap between 0 and 1, and those of systems as they are without programmes', () => {
    const model = run(undefined, 20);
    const gaps = new Float64Array(3 * ITEMS.length);
    measureGaps(model, gaps);
    expect(gaps.every((gap) => gap >= 0 && gap <= 1)).toBe(true);
    const pay = ITEMS.indexOf('rewards');
    const paid = [0, 1, 2].map((department) => gaps[department * ITEMS.length + pay]);
    expect(paid.map((gap) => Math.round(10 * gap) / 10)).toEqual([1, 0.1, 0.1]);
  });

  it('asks about what every kind addresses, but for ties', () => {
    const silent = INTERVENTIONS.filter(({ addresses }) => addresses.join() === 'silos');
    expect(silent.map(({ kind }) => kind)).toEqual(['collaborate', 'rewire-network']);
  });
});

const plus = (one: number, other: number): number => one + other;

describe('monitored care', () => {
  const caring = [{ kind: 'safe-space', start: 0, target: { departments: ['Aligned'] } }];
  const monitored = [...caring, { kind: 'monitor-constraints', start: 6 }];
  const model = (interventions: object[], weeks: number, more: object = {}): Model => {
    return makeModel({ organisation: ORGANISATION, interventions, ...more }, weeks);
  };

  it('goes to the most afraid tenth of those it reaches; the total stays', () => {
    const watched = model(monitored, 10, {
      params: { exitRate: 0 },
      policy: { kind: 'thermostat', noise: 0 },
    });
    const { care, fear } = watched.columns;
    const reached = Array.from({ length: 30 }, (_, place) => 60 + place);
    const more = reached.filter((person) => care[person] > 1);
    expect(more).toHaveLength(3);
    for (const person of more) expect(care[person]).toBe(MOST_CARE);
    const sum = reached.reduce((all, person) => all + care[person], 0);
    expect(sum).toBeCloseTo(30, 5);
    const least = Math.min(...more.map((person) => fear[person]));
    for (const person of reached.filter((one) => !more.includes(one))) {
      expect(fear[person]).toBeLessThanOrEqual(least);
      expect(care[person]).toBeCloseTo((30 - 3 * MOST_CARE) / 27, 5);
    }
    for (let person = 0; person < 60; person++) expect(care[person]).toBe(1);
  });

  /** Mean fear of everybody over weeks 12 to 40, with and without monitoring, care being scarce. */
  function meanFear(hot: object, monitors: boolean): number {
    const place = { name: 'Two places', network: { meanTies: 8 } };
    const departments = [
      { name: 'Hot', people: 10, ...hot },
      { name: 'Calm', people: 90 },
    ];
    const scarce = [{ kind: 'safe-space', start: 0, strength: 0.3 }];
    const watching = monitors ? [{ kind: 'monitor-constraints', start: 0 }] : [];
    const interventions = [...scarce, ...watching];
    const organisation = { ...place, departments };
    const watched = makeModel({ organisation, interventions, params: { temperature: 0.4 } }, 12);
    let sum = 0;
    for (let week = 12; week < 40; week++)
      sum += passWeeks(watched, 1).columns.fear.reduce(plus) / 2800;
    return sum;
  }

  it('halves fear where few are afraid, and does not help where all are alike', () => {
    const hot = { temperature: 0.65 };
    expect(meanFear(hot, true)).toBeLessThan(0.5 * meanFear(hot, false));
    expect(meanFear({}, true)).toBeGreaterThan(0.95 * meanFear({}, false));
  });

  it('is even where nobody monitors, and even again when monitoring ends', () => {
    expect(model(caring, 12).columns.care.every((own) => own === 1)).toBe(true);
    const ended = model([...caring, { ...monitored[1], weeks: 4 }], 9);
    expect(ended.columns.care.some((own) => own !== 1)).toBe(true);
    tick(ended);
    tick(ended);
    tick(ended);
    expect(ended.columns.care.every((own) => own === 1)).toBe(true);
  });
});
