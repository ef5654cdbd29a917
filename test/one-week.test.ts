// The engine against a second one, written from the model's text with plain objects and loops.

import { beforeAll, describe, expect, it } from 'vitest';
import { COLUMN_NAMES, COLUMNS } from '../sim/columns.ts';
import { INTERVENTIONS, tick, type Model } from '../sim/index.ts';
import { FIRM } from '../sim/model.ts';
import { makeModel } from './helpers.ts';
import {
  atRest,
  controlsFrom,
  costOf,
  TABLE,
  type Controls,
  type Programme,
} from './one-week-controls.ts';
import { customerOf } from './one-week-customers.ts';
import { personOf, readWorld } from './one-week-build.ts';
import { weekByTheText } from './one-week-reference.ts';
import { FACETS, type Person, type World } from './one-week-world.ts';

const SEED = 3;
const WEEKS = 30;
const NEAR = 1e-6;
const POLICY = { lag: 1, noise: 0.03 };

/** Every kind that is not about ties, in several phases: growing, full, ended, pulsed, half strength. */
const EVERYWHERE: Programme[] = [
  { kind: 'educate-paradigm', start: 0, weeks: 16 },
  { kind: 'vision-talk', start: 1 },
  { kind: 'mandate', start: 2, weeks: 9, strength: 0.8, framing: 0.7 },
  { kind: 'role-model', start: 1, weeks: 12 },
  { kind: 'hr-programme', start: 3, weeks: 14, strength: 0.5 },
  { kind: 'vision-activity', start: 4, weeks: 10 },
  { kind: 'align-incentives', start: 2, weeks: 15, controlling: 0.6 },
  { kind: 'align-metrics', start: 2 },
  { kind: 'redesign-processes', start: 3, strength: 0.7 },
  { kind: 'grant-autonomy', start: 5 },
  { kind: 'restructure', start: 4, strength: 0.6 },
  { kind: 'selective-hiring', start: 1, weeks: 20, strength: 0.5 },
  { kind: 'lengthen-timeframe', start: 6, weeks: 8 },
];
const IN_DEPARTMENTS: [string[], Programme][] = [
  [['Service'], { kind: 'drop-scripts', start: 2, weeks: 10 }],
  [['Service', 'Back office'], { kind: 'remove-inhibitors', start: 1, strength: 0.5 }],
  [['Sales'], { kind: 'tough-questions', start: 2, weeks: 20 }],
  [['Service'], { kind: 'stretch-responsibility', start: 3 }],
  [['Service', 'Sales'], { kind: 'surface-conflict', start: 1, weeks: 7 }],
  [['Service', 'Sales'], { kind: 'protect-gadflies', start: 4, strength: 0.8 }],
  [['Back office'], { kind: 'take-back-responsibility', start: 5, weeks: 9 }],
  [['Service', 'Back office'], { kind: 'appreciative-summit', start: 6, weeks: 8 }],
  [['Service', 'Sales'], { kind: 'invite-customers', start: 5, weeks: 12 }],
  [['Sales'], { kind: 'customer-visits', start: 9 }],
  [['Service', 'Sales'], { kind: 'recognise', start: 3, weeks: 18 }],
  [['Sales'], { kind: 'borrow-precedents', start: 2 }],
  [['Service'], { kind: 'surface-fears', start: 8, weeks: 9 }],
  [['Back office', 'Service'], { kind: 'safe-space', start: 4, weeks: 18 }],
  [['Service'], { kind: 'surface-group-dynamics', start: 7 }],
  [['Sales', 'Back office'], { kind: 'challenge-assumptions', start: 6, weeks: 11 }],
  [['Service'], { kind: 'open-dialogue', start: 10 }],
  [['Sales'], { kind: 'align-goals', start: 8, weeks: 9 }],
  [['Back office', 'Service'], { kind: 'monitor-constraints', start: 12, weeks: 13 }],
  [['Back office', 'Service'], { kind: 'reinforce', start: 9, every: 3 }],
];
const NAMES = ['Service', 'Sales', 'Back office', 'Lonely'];

function modelOfPlan(): Model {
  const people = [30, 20, 9, 1];
  return makeModel({
    seed: SEED,
    organisation: {
      name: 'Written twice',
      departments: NAMES.map((name, place) => ({
        name,
        people: people[place],
        service: place < 2,
        script: place === 0 ? 0.9 : 0,
        ...(place === 2 ? { systems: 0.4, talk: -0.2, temperature: 0.4 } : {}),
      })),
      network: { meanTies: 5, levels: 3, span: 6 },
    },
    // Large enough that people leave, speak up, take fright and are pulled back within thirty weeks.
    params: {
      exitRate: 0.03,
      gadflyShare: 0.2,
      profitPressure: 0.3,
      confidenceBound: 0.9,
      voiceAt: 0.4,
      fearAt: 0.2,
      beliefRate: 0.2,
      costDeep: 0.1,
      learnRate: 0.5,
      forgetRate: 0.01,
      engageAt: 0.28,
    },
    interventions: [
      ...EVERYWHERE,
      ...IN_DEPARTMENTS.map(([departments, one]) => ({ ...one, target: { departments } })),
    ],
    policy: { kind: 'thermostat', ...POLICY },
  });
}

/** Values at rest of somebody in a department, from the scenario's own words. */
function restOf(model: Model, department: number): Controls {
  const { values: v } = model;
  const backOffice = department === 2;
  return atRest({
    S: FACETS.map(() => (backOffice ? 0.4 : -1)),
    T: backOffice ? -0.2 : -1,
    th: backOffice ? 0.4 : 0.25,
    script: department === 0 ? 0.9 : 0,
    hire: v.hiringBelief,
    patience: 1,
  });
}

function worldOf(model: Model): World {
  const { firm, week } = model;
  const controls = NAMES.map((name, department) => {
    const here = IN_DEPARTMENTS.filter(([names]) => names.includes(name)).map(([, one]) => one);
    const heat = firm[FIRM.heatPolicy];
    return controlsFrom(restOf(model, department), [...EVERYWHERE, ...here], week, heat);
  });
  const sizes = NAMES.map((_, place) => model.roster.department.filter((d) => d === place).length);
  const spending = IN_DEPARTMENTS.reduce(
    (all, [names, one]) => {
      const reached = NAMES.reduce(
        (sum, name, place) => sum + (names.includes(name) ? sizes[place] : 0),
        0,
      );
      return all + (costOf([one], week) * reached) / model.people;
    },
    costOf(EVERYWHERE, week),
  );
  return readWorld(model, {
    seed: SEED,
    rest: NAMES.map((_, place) => restOf(model, place).S),
    controls,
    spending,
    policy: POLICY,
  });
}

/** Numbers of a person and firm by name, so that a difference says where it is. */
function flat(people: readonly Person[]): Map<string, number> {
  const all = new Map<string, number>();
  const put = (path: string, value: unknown): void => {
    if (typeof value === 'number') all.set(path, value);
    else if (typeof value === 'boolean') all.set(path, Number(value));
    else for (const [name, inner] of Object.entries(value as object)) put(`${path} ${name}`, inner);
  };
  for (const person of people) put(`person ${person.slot}`, person);
  return all;
}

describe('a week by the engine and a week by the text of the model', () => {
  const apart: string[] = [];
  const seen = { numbers: 0, exits: 0, hires: 0, vacant: 0, avoiding: 0, resisting: 0, afraid: 0 };

  beforeAll(() => {
    const model = modelOfPlan();
    for (let week = 0; week < WEEKS; week++) {
      const world = worldOf(model);
      weekByTheText(world);
      tick(model);
      const engine = flat(world.people.map((person) => personOf(model, person.slot)));
      const text = flat(world.people);
      for (const [place, S] of world.S.entries()) {
        for (const f of FACETS) {
          engine.set(`S ${place} ${f}`, model.columns.systems[place * FACETS.length + f]);
          text.set(`S ${place} ${f}`, S[f]);
        }
      }
      for (const one of world.customers) {
        const theirs = customerOf(model, one.place);
        engine.set(
          `customer ${one.place}`,
          theirs.satisfied + 10 * theirs.generation + +theirs.here,
        );
        text.set(`customer ${one.place}`, one.satisfied + 10 * one.generation + +one.here);
      }
      const { firm } = model;
      const money = {
        Sat: FIRM.satisfaction,
        Loyal: FIRM.loyalty,
        ideas: FIRM.ideas,
        B: FIRM.base,
        p: FIRM.profit,
        market: FIRM.market,
      };
      const counts = { pSmooth: FIRM.profitSmooth, exits: FIRM.exits, hires: FIRM.hires };
      for (const [name, place] of Object.entries({ ...money, ...counts })) {
        engine.set(`firm ${name}`, firm[place]);
        text.set(`firm ${name}`, world.firm[name as keyof typeof world.firm] as number);
      }
      for (const [name, value] of text) {
        seen.numbers++;
        const other = engine.get(name) ?? NaN;
        if (!(Math.abs(value - other) <= NEAR)) {
          apart.push(`week ${week}, ${name}: ${other} by the engine, ${value} by the text`);
        }
      }
      seen.exits += firm[FIRM.exits];
      seen.hires += firm[FIRM.hires];
      seen.vacant += world.people.filter((person) => person.vacant > 0).length;
      seen.avoiding += world.people.filter((person) => person.avoiding).length;
      seen.resisting += world.people.filter((person) => person.R > 0.1).length;
      seen.afraid += model.columns.fear.filter((fear) => fear > 0.5).length;
    }
  });

  it(`agree on every number of sixty people, four departments and the firm over ${WEEKS} weeks`, () => {
    expect(apart.slice(0, 20)).toEqual([]);
    expect(seen.numbers).toBeGreaterThan(WEEKS * 60 * 25);
  });

  it('have seen people leave, come, be missed, resist, take fright and avoid the work', () => {
    const { numbers: _, ...happened } = seen;
    for (const [what, times] of Object.entries(happened))
      expect({ what, times }).not.toEqual({ what, times: 0 });
  });

  it('look at every state column but the bookkeeping of who came and left when', () => {
    const read = personOf.toString() + readWorld.toString() + customerOf.toString();
    const state = COLUMN_NAMES.filter((name) => COLUMNS[name].state && !read.includes(name));
    const books = ['beliefStart', 'fatigue', 'hiredWeek', 'leftWeek', 'support'];
    expect(state.toSorted()).toEqual(books);
  });

  it('know the same kinds of interventions, delays and costs', () => {
    const engine = INTERVENTIONS.map(({ kind, cost, delay }) => `${kind} ${cost} ${delay}`);
    const text = Object.entries(TABLE).map(([kind, row]) => `${kind} ${row.cost} ${row.delay}`);
    expect(engine.toSorted()).toEqual(text.toSorted());
  });
});
